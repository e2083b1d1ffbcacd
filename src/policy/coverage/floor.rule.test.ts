import { expect, test } from 'vitest'
import { checkFloor, raisedFloor } from './floor.rule.ts'

const counts = (proved: number, guidance: number) => ({ clauses: 10, proved, guidance, notYet: 10 - proved - guidance })
const floor = { primary: { proved: 4, shown: 6 } }

test('as much as before is well', () => {
  expect(checkFloor(floor, { primary: counts(4, 2) })).toEqual({ fallen: [], risen: [] })
})

test('fewer proved falls, though guidance makes up for it', () => {
  expect(checkFloor(floor, { primary: counts(3, 3) }).fallen).toEqual(['primary: 3 clauses proved, the floor is 4.'])
})

test('less guidance falls', () => {
  expect(checkFloor(floor, { primary: counts(4, 1) }).fallen).toEqual([
    'primary: 5 clauses proved or shown as guidance, the floor is 6.',
  ])
})

test('a pack that is gone falls, a new one rises', () => {
  expect(checkFloor(floor, {}).fallen).toHaveLength(2)
  expect(checkFloor({}, { trust: counts(1, 0) })).toEqual({
    fallen: [],
    risen: [
      'trust: 1 clauses proved, the floor is 0.',
      'trust: 1 clauses proved or shown as guidance, the floor is 0.',
    ],
  })
})

test('the floor is raised to what is reached, and never lowered', () => {
  expect(raisedFloor(floor, { primary: counts(3, 5), trust: counts(1, 0) })).toEqual({
    primary: { proved: 4, shown: 8 },
    trust: { proved: 1, shown: 1 },
  })
})
