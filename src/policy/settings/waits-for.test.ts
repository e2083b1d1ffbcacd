import { expect, test } from 'vitest'
import { settingNames } from './settings.ts'
import { whereItActs } from './where-it-acts.ts'
import { waiting, waitsFor } from './waits-for.ts'

test('every setting that acts nowhere says which part it waits for, and none that acts does', () => {
  const nowhere = settingNames.filter(name => whereItActs(name).length === 0)
  expect(Object.keys(waiting).toSorted()).toEqual(nowhere.toSorted())
  for (const name of nowhere) expect(waitsFor(name), name).not.toBeNull()
  expect(waitsFor('publishing.names')).toBeNull()
})
