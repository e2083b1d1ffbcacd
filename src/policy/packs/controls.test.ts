import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installationRoot } from '../../platform/platform.ts'
import { placesOfControls } from '../coverage/places-of-controls.ts'
import { controlNames } from './controls.ts'

const root = installationRoot()

describe('controls', () => {
  const calls = placesOfControls(root)

  test('act where the source says, and nowhere else', async () => {
    const inOrder = controlNames.filter(name => calls.has(name)).map(name => [name, calls.get(name)?.join(', ')])
    const json = `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`
    await expect(json).toMatchFileSnapshot(join(root, 'src/policy/packs/where-controls-act.json'))
    expect([...calls.keys()].filter(name => !controlNames.some(known => known === name))).toEqual([])
  })
})
