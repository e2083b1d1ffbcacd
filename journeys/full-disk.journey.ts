import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type House, startHouse } from './house.ts'
import { people, sample } from './write-and-decide.ts'

/** A disk without room, as PostgreSQL itself says it: the whole house on a disk of its own, which is filled. Without a browser. */
let house: House
let cookie = ''
let path = ''
const school = sample.schools.find(({ key }) => key === 'st-orrins')?.id ?? ''

/** A disk of 250 MB in memory. Only root may make one. */
const disk = mkdtempSync(join(tmpdir(), 'clausewise-disk-'))
const filler = join(disk, 'filler')
const mounted = mountDisk()

function mountDisk(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=250m,mode=755', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** To the last byte. */
function fillDisk(): void {
  const file = openSync(filler, 'a')
  for (const size of [2 ** 20, 4096]) {
    const zeros = Buffer.alloc(size)
    try {
      while (writeSync(file, zeros) === size);
    } catch {
      // Full, for pieces of this size.
    }
  }
  closeSync(file)
  expect(statfsSync(disk).bavail).toBe(0)
}

beforeAll(async () => {
  if (!mounted) return
  house = await startHouse({ within: disk })
})
beforeEach(({ skip }) =>
  skip(!mounted, 'Only root may make a disk of its own on Linux; no database here was on a disk without room.'),
)
afterAll(async () => {
  await house?.stop()
  if (mounted) execFileSync('umount', [disk])
  rmdirSync(disk)
})

async function send(to: string, fields: Readonly<Record<string, string>>) {
  const answer = await fetch(`${house.address}${to}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

async function read(from: string) {
  const answer = await fetch(`${house.address}${from}`, { redirect: 'manual', headers: { cookie } })
  return { status: answer.status, text: await answer.text() }
}

async function save(text: string) {
  const revision = /name="revision" value="(\d+)"/.exec((await read(path)).text)?.[1] ?? ''
  return send(path, { text, revision, do: 'save' })
}

/** Words of 4,000 characters, so that they stand on pages of the database which are not there yet. */
const long = (begins: string) =>
  `${begins} ${Array.from({ length: 500 }, () => Math.random().toString(36).slice(2, 9)).join(' ')}`

test('a draft that the full disk does not take: the page says so, what was kept and what to do, and gives the words back', async () => {
  const entered = await send('/sign-in', { email: people.teacher, password: sample.samplePassword, wanted: '/' })
  cookie = entered.headers
    .getSetCookie()
    .map(line => line.split(';', 1)[0])
    .join('; ')
  path = (await send('/posts', { school })).headers.get('location') ?? ''
  expect((await save('Saved while there was room.')).status).toBe(303)

  fillDisk()
  const words = long('Typed on a full disk.')
  let refused = await save(words)
  // Some first words may still find room on pages that are there.
  for (let tries = 0; refused.status === 303 && tries < 50; tries += 1) refused = await save(words)
  expect(refused.status).toBe(507)
  expect(refused.text).toContain('There is no room left to save this')
  expect(refused.text).toContain('What was saved before is safe.')
  expect(refused.text).toContain('Tell the person who looks after this computer that its disk is full.')
  expect(refused.text).toContain(words)
  // PostgreSQL's own refusal, and nothing that broke.
  expect(house.printed()).toMatch(/"code":"53100"/)
})

test('what was saved before can still be read, and nobody is told that something broke', async () => {
  const draft = await read(path)
  expect(draft.status).toBe(200)
  expect(draft.text).toMatch(/Saved while there was room\.|Typed on a full disk\./)
  expect((await read('/posts')).status).toBe(200)
})

test('as soon as there is room, the same press saves it', async () => {
  rmSync(filler)
  const words = long('Sent again, with room.')
  expect((await save(words)).status).toBe(303)
  expect((await read(path)).text).toContain(words)
})

test('a database that ended on a full disk begins again by itself once there is room', async () => {
  fillDisk()
  await house.killOne('database')
  await says('The disk that holds')
  expect((await read('/posts')).status).toBe(503)
  rmSync(filler)
  await says('PostgreSQL is there again.')
  await expect.poll(async () => (await read(path)).text, { timeout: 60_000 }).toContain('Sent again, with room.')
})

async function says(words: string): Promise<void> {
  await expect.poll(() => house.printed(), { timeout: 60_000 }).toContain(words)
}
