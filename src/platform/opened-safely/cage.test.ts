import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cages, childEnvironment, documentProgram, pictureProgram, spreadsheetProgram } from './cage.ts'
import { readCleanJpeg } from './clean-jpeg.rule.ts'
import { pictureLimits } from './picture-limits.ts'

/** Runs a script of our own where the picture's program would stand, in every cage that starts on this machine. */
function insideEachCage(script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'cage-'))
  const program = join(folder, 'inside.mjs')
  writeFileSync(program, script)
  spawnSync('chmod', ['-R', 'a+rX', folder])
  try {
    return [pictureProgram, documentProgram, spreadsheetProgram]
      .flatMap(program => cages(pictureLimits, program))
      .map(cage => {
        const readable = `--allow-fs-read=${join(folder, '*')}`
        const words = cage.arguments.flatMap(word =>
          /(picture|document|spreadsheet)-child/.test(word) ? [readable, program] : [word],
        )
        const ended = spawnSync(cage.command, words, { env: childEnvironment, cwd: '/', encoding: 'utf8' })
        return {
          claims: cage.claims,
          started: ended.stdout !== '',
          told: ended.stdout.trim(),
          left: readdirSync(folder),
        }
      })
      .filter(one => one.started)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('inside, there are no settings, no secrets and no way to start a program, a worker or to write or read files', () => {
  const outcomes = insideEachCage(`
    import { spawnSync } from 'node:child_process'
    import { readFileSync, writeFileSync } from 'node:fs'
    import { Worker } from 'node:worker_threads'
    const tried = [
      () => spawnSync('/bin/true'),
      () => new Worker('1', { eval: true }),
      () => readFileSync('/etc/passwd'),
      () => readFileSync('/proc/self/environ'),
      () => writeFileSync(new URL('./written', import.meta.url), 'x'),
    ].map(act => { try { act(); return 'done' } catch (error) { return error.code } })
    console.log(JSON.stringify([Object.keys(process.env).filter(name => !/VIPS|SystemRoot/.test(name)), ...tried]))
  `)
  expect(outcomes.length).toBeGreaterThan(0)
  for (const { told, left } of outcomes) {
    expect(JSON.parse(told)).toEqual([[], ...Array.from({ length: 5 }, () => 'ERR_ACCESS_DENIED')])
    expect(left).toEqual(['inside.mjs'])
  }
})

test('a cage that claims to have no network reaches no one, not even this machine', async () => {
  const server = createServer(socket => socket.end('reached'))
  const port = await new Promise<number>((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('The test server has no port.'))
      else resolve(address.port)
    })
  })
  try {
    const outcomes = insideEachCage(`
      import { connect } from 'node:net'
      const socket = connect(${port}, '127.0.0.1')
      socket.on('connect', () => { console.log('connected'); socket.destroy() })
      socket.on('error', error => console.log(error.code))
    `)
    for (const { claims, told } of outcomes)
      expect([claims.network, told === 'connected']).toEqual([claims.network, !claims.network])
    expect(outcomes.length).toBeGreaterThan(0)
  } finally {
    server.close()
  }
})

test('a cage that claims another user has another user', () => {
  const outcomes = insideEachCage('console.log(process.getuid?.() ?? -1)')
  for (const { claims, told } of outcomes) {
    if (claims.user) expect(Number(told)).toBe(65534)
  }
  expect(outcomes.length).toBeGreaterThan(0)
})

test('what is not exactly one clean JPEG is not believed', () => {
  const clean = Buffer.from('ffd8ffe000044a46ffc0000b080010002001011100ffda000801010000003f0011ff0022ffd033ffd9', 'hex')
  expect(readCleanJpeg(clean)).toEqual({ width: 32, height: 16 })
  const exif = Buffer.concat([clean.subarray(0, 2), Buffer.from('ffe100044578', 'hex'), clean.subarray(2)])
  const comment = Buffer.concat([clean.subarray(0, 2), Buffer.from('fffe00046869', 'hex'), clean.subarray(2)])
  const tail = Buffer.concat([clean, Buffer.of(0)])
  const bad = [
    exif,
    comment,
    tail,
    clean.subarray(0, -2),
    clean.subarray(2),
    clean.subarray(0, 9),
    Buffer.of(),
    Buffer.from('MZ'),
  ]
  expect(bad.map(readCleanJpeg)).toEqual(bad.map(() => undefined))
})
