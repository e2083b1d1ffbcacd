import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installationRoot } from '../../platform/platform.ts'
import { placesOfControls } from '../coverage/places-of-controls.ts'
import { type Control, controlNames, controls, controlsOf } from './controls.ts'
import { clausesOfOurs } from '../coverage/our-rules.ts'
import { embeddedPacks } from './packs.ts'

const root = installationRoot()

describe('controls', () => {
  const calls = placesOfControls(root)

  test('act where the source says, and nowhere else', async () => {
    const inOrder = controlNames.filter(name => calls.has(name)).map(name => [name, calls.get(name)?.join(', ')])
    const json = `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`
    await expect(json).toMatchFileSnapshot(join(root, 'src/policy/packs/where-controls-act.json'))
    expect([...calls.keys()].filter(name => !controlNames.some(known => known === name))).toEqual([])
  })

  test('that act operate a clause of some pack or a rule of ours, or say why none has one for them', () => {
    const named = new Set([...embeddedPacks().flatMap(pack => pack.clauses), ...clausesOfOurs()].flatMap(controlsOf))
    const idle = controlNames.filter(name => calls.has(name) && !named.has(name))
    const reasons: Readonly<Record<string, Control>> = controls
    const ours = controlNames.filter(name => reasons[name]?.ours !== undefined)
    expect(idle).toEqual(ours)
  })
})
