import { spawnSync } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FileDamaged, FileKeyMissing, type FileKeys, FileMissing, openFiles } from './files.ts'
import { writeWhole } from './write-whole.ts'

const keys: FileKeys = [randomBytes(32)]
const trust = randomUUID()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const placeOf = (owner: string, hash: string) => join(folder, owner, hash.slice(0, 2), hash)

test.each([0, 1, 1_048_575, 1_048_576, 1_048_577, 3_500_000])('%i bytes come back as they were put', async size => {
  const bytes = randomBytes(size)
  const files = await openFiles({ folder, keys })
  expect(await files.put(trust, bytes)).toEqual({ sha256: sha256(bytes), size })
  expect((await files.read(trust, sha256(bytes))).equals(bytes)).toBe(true)
  expect(await files.has(trust, sha256(bytes))).toBe(true)
})

test('a file on the disk is kept as bytes are, and read piece by piece', async () => {
  const bytes = randomBytes(2_500_000)
  const upload = join(folder, 'upload')
  await writeFile(upload, bytes)
  const files = await openFiles({ folder, keys })
  expect(await files.put(trust, { path: upload })).toEqual({ sha256: sha256(bytes), size: bytes.length })
  const pieces: Buffer[] = []
  for await (const piece of files.stream(trust, sha256(bytes))) pieces.push(piece)
  expect(pieces.map(piece => piece.length)).toEqual([1_048_576, 1_048_576, 402_848])
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
})

test('nothing of the file can be read on the disk, and putting it twice looks different each time', async () => {
  const bytes = Buffer.from('a letter about a pupil '.repeat(100))
  const files = await openFiles({ folder, keys })
  await files.put(trust, bytes)
  const first = await readFile(placeOf(trust, sha256(bytes)))
  await files.put(trust, bytes)
  const second = await readFile(placeOf(trust, sha256(bytes)))
  expect(first.includes('pupil')).toBe(false)
  expect(first.equals(second)).toBe(false)
  expect(first.length).toBe(second.length)
})

test('a change of any byte is seen and nothing is handed out', async () => {
  const bytes = Buffer.from('what was reported')
  const files = await openFiles({ folder, keys })
  await files.put(trust, bytes)
  const path = placeOf(trust, sha256(bytes))
  const whole = await readFile(path)
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 1
    await writeFile(path, changed)
    const error: unknown = await files.read(trust, sha256(bytes)).catch((caught: unknown) => caught)
    expect(error instanceof FileDamaged || error instanceof FileKeyMissing, `byte ${at}`).toBe(true)
  }
  for (const cut of [0, 10, whole.length - 1]) {
    await writeFile(path, whole.subarray(0, cut))
    await expect(files.read(trust, sha256(bytes))).rejects.toThrow(FileDamaged)
  }
  await files.put(trust, bytes)
  expect((await files.read(trust, sha256(bytes))).equals(bytes)).toBe(true)
})

test('pieces of a long file cannot be swapped, left out or added', async () => {
  const bytes = randomBytes(3 * 1_048_576)
  const files = await openFiles({ folder, keys })
  await files.put(trust, bytes)
  const path = placeOf(trust, sha256(bytes))
  const whole = await readFile(path)
  const sealed = 1_048_576 + 16
  const header = whole.subarray(0, whole.length - 3 * sealed)
  const [one, two, three] = [0, 1, 2].map(n =>
    whole.subarray(header.length + n * sealed, header.length + (n + 1) * sealed),
  )
  if (!one || !two || !three) throw new Error('The file has not three pieces.')
  for (const pieces of [
    [two, one, three],
    [one, two],
    [one, three],
    [one, two, three, three],
    [one, two, three, Buffer.of(0)],
    [],
  ]) {
    await writeFile(path, Buffer.concat([header, ...pieces]))
    await expect(files.read(trust, sha256(bytes))).rejects.toThrow(FileDamaged)
  }
})

test('the same bytes of two trusts are two objects, and one cannot be put in the place of the other', async () => {
  const other = randomUUID()
  const bytes = Buffer.from('the same photo')
  const files = await openFiles({ folder, keys })
  await files.put(trust, bytes)
  expect(await files.has(other, sha256(bytes))).toBe(false)
  await expect(files.read(other, sha256(bytes))).rejects.toThrow(FileMissing)
  await mkdir(dirname(placeOf(other, sha256(bytes))), { recursive: true })
  await copyFile(placeOf(trust, sha256(bytes)), placeOf(other, sha256(bytes)))
  await expect(files.read(other, sha256(bytes))).rejects.toThrow(FileDamaged)
  await files.put(other, bytes)
  expect(await files.remove(trust, sha256(bytes))).toBe(true)
  expect((await files.read(other, sha256(bytes))).equals(bytes)).toBe(true)
})

test('what is removed is gone, and removing it again says so', async () => {
  const files = await openFiles({ folder, keys })
  const bytes = Buffer.from('to be forgotten')
  await files.put(trust, bytes)
  expect(await files.remove(trust, sha256(bytes))).toBe(true)
  expect(existsSync(placeOf(trust, sha256(bytes)))).toBe(false)
  expect([await files.has(trust, sha256(bytes)), await files.remove(trust, sha256(bytes))]).toEqual([false, false])
})

test('with another key a file does not open and the error names the key it needs; with both keys it opens', async () => {
  const bytes = Buffer.from('locked with the old key')
  await (await openFiles({ folder, keys })).put(trust, bytes)
  const fresh = randomBytes(32)
  const replaced = await openFiles({ folder, keys: [fresh] })
  await expect(replaced.read(trust, sha256(bytes))).rejects.toThrow(FileKeyMissing)
  await expect(replaced.read(trust, sha256(bytes))).rejects.toThrow(/locked with key [0-9a-f]{16}/)
  const both = await openFiles({ folder, keys: [fresh, ...keys] })
  expect((await both.read(trust, sha256(bytes))).equals(bytes)).toBe(true)
  await both.put(trust, bytes)
  expect((await replaced.read(trust, sha256(bytes))).equals(bytes), 'put again, it has the new key').toBe(true)
})

test('a key of the wrong length is refused at once', async () => {
  await expect(openFiles({ folder, keys: [randomBytes(16)] })).rejects.toThrow(/32 bytes/)
})

test('what a killed process left half-written is never taken for a file, and is cleared away after a day', async () => {
  const unfinished = join(folder, 'unfinished')
  await mkdir(unfinished)
  const [old, young] = [join(unfinished, 'old.part'), join(unfinished, 'young.part')]
  await writeFile(old, 'half')
  await writeFile(young, 'being written by another process')
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
  await utimes(old, yesterday, yesterday)
  const files = await openFiles({ folder, keys })
  expect(await readdir(unfinished)).toEqual(['young.part'])
  expect(await files.has(trust, sha256(Buffer.from('half')))).toBe(false)
})

test('a process killed while it writes leaves no half file in the place of a whole one', async () => {
  const bytes = randomBytes(1_000)
  const script = `
    const { openFiles } = await import(${JSON.stringify(join(import.meta.dirname, 'files.ts'))})
    const { writeWhole } = await import(${JSON.stringify(join(import.meta.dirname, 'write-whole.ts'))})
    await writeWhole(${JSON.stringify(folder)}, ${JSON.stringify(placeOf(trust, sha256(bytes)))}, async file => {
      await file.writeFile('half of it')
      process.kill(process.pid, 'SIGKILL')
      await new Promise(() => setInterval(() => undefined, 1000))
    })`
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script])
  expect(ended.signal).toBe('SIGKILL')
  expect(await readdir(join(folder, 'unfinished'))).toHaveLength(1)
  const files = await openFiles({ folder, keys })
  expect(await files.has(trust, sha256(bytes))).toBe(false)
  await expect(files.read(trust, sha256(bytes))).rejects.toThrow(FileMissing)
})

test('ten writers of the same bytes do not disturb each other', async () => {
  const bytes = randomBytes(200_000)
  const files = await openFiles({ folder, keys })
  await Promise.all(Array.from({ length: 10 }, () => files.put(trust, bytes)))
  expect((await files.read(trust, sha256(bytes))).equals(bytes)).toBe(true)
  expect(await readdir(join(folder, 'unfinished'))).toEqual([])
})

test('names that would lead out of the folder are refused', async () => {
  const files = await openFiles({ folder, keys })
  for (const name of ['..', '../x', 'a/b', '', 'unfinished', '.hidden']) {
    await expect(files.put(name, Buffer.from('x'))).rejects.toThrow(TypeError)
  }
  await expect(files.read(trust, '../../etc/passwd')).rejects.toThrow(TypeError)
})

/** A disk of 2 MB that is really full. Mounting one needs root; the test after this one shows the answer to everybody on Linux. */
test('a full disk is an answer; what was there stays readable and nothing half-written is left', async context => {
  const small = await mkdtemp(join(tmpdir(), 'small-disk-'))
  try {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small]).status === 0
    if (!mounted) context.skip('mounting a small disk is not allowed here')
    const files = await openFiles({ folder: small, keys })
    const bytes = randomBytes(500_000)
    await files.put(trust, bytes)
    const answer = await files.put(trust, randomBytes(3_000_000))
    expect(answer).toMatchObject({ refused: 'disk-full', sentence: expect.stringContaining('no room left') })
    expect((await files.read(trust, sha256(bytes))).equals(bytes)).toBe(true)
    expect(await readdir(join(small, 'unfinished'))).toEqual([])
    expect(await files.put(trust, Buffer.from('small enough'))).toMatchObject({ size: 12 })
  } finally {
    spawnSync('umount', [small])
    await rm(small, { recursive: true, force: true })
  }
})

test.skipIf(!existsSync('/dev/full'))('the system’s own word for a full disk becomes that answer', async () => {
  const answer = await writeWhole(folder, join(folder, 'never'), async () => {
    const full = await open('/dev/full', 'w')
    try {
      await full.writeFile('x')
    } finally {
      await full.close()
    }
  })
  expect(answer).toMatchObject({ refused: 'disk-full' })
  expect([existsSync(join(folder, 'never')), await readdir(join(folder, 'unfinished'))]).toEqual([false, []])
})
