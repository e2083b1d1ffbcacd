import { expect, test } from 'vitest'
import { plainName } from './plain-name.ts'

test.each([
  ['Łucja', 'lucja'],
  ['O’Brien', 'obr'],
  ['Zoë Ashe-Moss', 'zoe ashem'],
  ['Søren', 'SOR'],
  ['علي', 'علي'],
  ['Wren', ' wr '],
])('%s is found by %s', (name, typed) => {
  expect(plainName(name)).toContain(plainName(typed))
})
test('and not by another', () => expect(plainName('Wren')).not.toContain(plainName('wra')))
