import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installationRoot } from './platform/platform.ts'

/** The real scripts, in a folder of their own that has the sources and packs of the project, and no result of any test. */
const root = installationRoot()
let place = ''
const floor = () => join(place, 'docs', 'clauses', 'floor.json')

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'clausewise-floor-'))
  for (const part of ['scripts', 'src', 'packs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(place, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
  mkdirSync(join(place, 'docs', 'clauses'), { recursive: true })
}, 60_000)
afterAll(() => rmSync(place, { recursive: true, force: true }))

function house(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}
const clauses = (...args: readonly string[]) => house('scripts/clauses.mjs', ...args)
const keepFloor = (proved: number) =>
  writeFileSync(floor(), JSON.stringify({ 'church-primary': { proved, shown: proved } }))

describe('the floor of proved clauses', { timeout: 60_000 }, () => {
  test('a fall below it ends with status 1, and says which pack and how far', () => {
    keepFloor(1)
    const { status, said } = clauses('--floor')
    expect(said).toContain('church-primary: 0 clauses proved, the floor is 1.')
    expect(status).toBe(1)
  })

  test('as much as the floor asks ends with status 0', () => {
    keepFloor(0)
    const { status, said } = clauses('--floor')
    expect(said).toContain('✓ clauses')
    expect(status).toBe(0)
  })

  test('a floor that is not there holds nothing, so it is an error that says how to bring it back, also when it is to be raised', () => {
    rmSync(floor(), { force: true })
    for (const wish of ['--floor', '--raise']) {
      const { status, said } = clauses(wish)
      expect(said).toContain('There is no docs/clauses/floor.json')
      expect(said).toContain('git checkout -- docs/clauses/floor.json')
      expect(status).toBe(1)
    }
    expect(existsSync(floor())).toBe(false)
  })

  test('one that cannot be read says what a line looks like', () => {
    writeFileSync(floor(), '{"church-primary": 3}')
    const { status, said } = clauses('--floor')
    expect(said).toContain('a line a pack, such as')
    expect(status).toBe(1)
  })

  test('the whole run of the tests counts a fall as a red one by name', () => {
    const run = () =>
      house(
        '--input-type=module',
        '--eval',
        'const { runFloor } = await import(process.argv[1]); console.log(JSON.stringify(await runFloor()))',
        pathToFileURL(join(place, 'scripts', 'tests', 'floor.mjs')).href,
      ).said
    keepFloor(1)
    expect(run()).toContain('{"passed":0,"failed":1,"red":["clauses"]}')
    keepFloor(0)
    expect(run()).toContain('{"passed":1,"failed":0}')
    // And it is asked at the end of every whole run.
    expect(readFileSync(join(root, 'scripts', 'test.mjs'), 'utf8')).toContain('sums.push(await runFloor())')
  })
})

test('the figures of importing say that they were skipped where the texts are not', { timeout: 180_000 }, () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts', 'bench.mjs'), 'import'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CLAUSEWISE_POLICY_TEXTS: join(place, 'no-texts') },
  })
  expect(stdout).toContain('skipped, texts not here')
  expect(status).toBe(0)
})
