import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installationRoot } from '../../platform/platform.ts'
import { controlNames } from './controls.ts'

const root = installationRoot()

/** The files that call `control('name'`, by name. */
function callsInSource(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(
      file =>
        /\.tsx?$/.test(file) &&
        !/\.test\.tsx?$|\/testing\/|^policy\/control\.ts$|^policy\/packs\/(where-|controls)/.test(file),
    )
    .sort()
  for (const file of files) {
    const calls = readFileSync(join(root, 'src', file), 'utf8').matchAll(/\bcontrol\(\s*'([a-z_]+)'/g)
    for (const name of new Set([...calls].map(match => match[1] ?? '')))
      found.set(name, [...(found.get(name) ?? []), `src/${file}`])
  }
  return found
}

describe('controls', () => {
  const calls = callsInSource()

  test('act where the source says, and nowhere else', async () => {
    const inOrder = controlNames.filter(name => calls.has(name)).map(name => [name, calls.get(name)?.join(', ')])
    const json = `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`
    await expect(json).toMatchFileSnapshot(join(root, 'src/policy/packs/where-controls-act.json'))
    expect([...calls.keys()].filter(name => !controlNames.some(known => known === name))).toEqual([])
  })
})
