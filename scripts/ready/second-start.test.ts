import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDebian } from './chromium.mjs'
import { inRoot } from './place.mjs'

/** A second start installs nothing: on this checkout, which is ready, with programs in its path that note every call and fail. */
const INSTALLERS = ['npm', 'npx', 'apt-get', 'apt', 'curl', 'wget', 'git']
/** A machine that is ready has an ffmpeg: any file that is there stands for it. */
const READY = { FFMPEG: process.execPath }

let folder: string
let noted: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausewise-second-start-'))
  noted = join(folder, 'noted')
  for (const name of INSTALLERS) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> "${noted}"\nexit 1\n`)
    chmodSync(join(folder, name), 0o755)
  }
  // The first start: whoever has changed a source since has it built now.
  run('scripts/house/begin.mjs', 'makeReady', "makeReady('sample')", READY)
  rmSync(noted, { force: true })
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const calls = () => (existsSync(noted) ? readFileSync(noted, 'utf8').trim().split('\n') : [])

/** Runs this after importing it from a script of ours, from another folder, as npm would not be found otherwise. */
function run(script: string, name: string, call: string, env: Readonly<Record<string, string>>) {
  const imported = `import { ${name} } from ${JSON.stringify(pathToFileURL(inRoot(script)).href)}`
  const { npm_execpath: _npm, npm_node_execpath: _node, ...mine } = process.env
  return spawnSync(process.execPath, ['--input-type=module', '-e', `${imported}\nawait ${call}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...mine, PATH: [folder, process.env['PATH'] ?? ''].join(delimiter), ...env },
  })
}

/** Names, sizes and times of what was built and of what says that the packages are there. */
function marks(): readonly string[] {
  const built = readdirSync(inRoot('dist'), { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ name }) => inRoot('dist', name))
  const assets = readdirSync(inRoot('dist', 'assets')).map(name => inRoot('dist', 'assets', name))
  const packages = [
    inRoot('node_modules', '.package-lock.json'),
    inRoot('node_modules', '.cache', 'clausewise-ready.json'),
  ]
  return [...built, ...assets, ...packages].map(path => {
    const found = statSync(path, { throwIfNoEntry: false })
    return `${path} ${found?.size} ${found?.mtimeMs} ${found?.ino}`
  })
}

test.each(['sample', 'serve'])(
  'what comes before the house calls nothing, says nothing and writes nothing (%s)',
  mode => {
    const before = marks()
    expect(before.length).toBeGreaterThan(10)
    const { status, stdout, stderr } = run('scripts/house/begin.mjs', 'makeReady', `makeReady('${mode}')`, READY)
    expect([status, stdout, stderr, calls()]).toEqual([0, '', '', []])
    expect(marks()).toEqual(before)
  },
)

test('a machine on which ffmpeg cannot be installed is asked once, and not at each start', () => {
  const start = () =>
    run('scripts/ready/ffmpeg.mjs', 'provideFfmpeg', `provideFfmpeg(${JSON.stringify(join(folder, 'notes'))})`, {
      FFMPEG: join(folder, 'nothing-here'),
    }).stdout
  const first = start()
  const tried = calls()
  expect(tried).toEqual(isDebian() && process.getuid?.() === 0 ? ['apt-get update'] : [])
  expect(first).toContain('Without ffmpeg no video is taken.')
  expect(start()).toMatch(/^Without ffmpeg no video is taken\./)
  expect(calls()).toEqual(tried)
})
