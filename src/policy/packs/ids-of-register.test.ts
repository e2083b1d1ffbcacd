import { describe, expect, test } from 'vitest'
import { embeddedPacks } from './packs.ts'
import { idsOfRegister } from './testing/ids-of-register.ts'

describe('the packs hold every clause of the register, and none that it has not', () => {
  test.each([
    ['unit-local-authority', 70],
    ['trust-provider', 134],
    ['church-primary', 101],
    ['model-policy', 84],
    ['council-personal-use', 82],
  ])('%s: %d clauses, by id', (name, count) => {
    const ids = embeddedPacks()
      .find(pack => pack.name === name)
      ?.clauses.map(({ id }) => id)
    const register = idsOfRegister[name] ?? []
    expect(new Set(register).size).toBe(count)
    expect(ids?.toSorted()).toEqual(register.toSorted())
  })

  test('and there is no other pack', () => {
    expect(embeddedPacks().map(({ name }) => name)).toEqual(Object.keys(idsOfRegister).sort())
  })
})
