import { afterAll, beforeAll, expect, test } from 'vitest'
import { as } from '../platform/platform.ts'
import { dayOf, daysAfter } from './day.ts'
import { personById } from './register.store.ts'
import { staffOf } from './staff-names.store.ts'
import { openPeopleHouse, type PeopleHouse } from './testing/people-house.ts'

let house: PeopleHouse

beforeAll(async () => {
  house = await openPeopleHouse()
})
afterAll(() => house.close())

test('a member of staff is known to the check until her last day is over (s2-school-use-05a)', async () => {
  const trust = await house.addTrust()
  const school = await house.addSchool(trust)
  const [stays, leaves, gone] = [
    await house.addPerson(trust, [{ role: 'teacher', school }]),
    await house.addPerson(trust, [{ role: 'teacher', school }]),
    await house.addPerson(trust, [{ role: 'teacher', school }]),
  ]
  const today = dayOf(new Date())
  await house.boot.query('update house.people set left_on = $2 where id = $1', [leaves.id, daysAfter(today, 20)])
  await house.boot.query('update house.people set left_on = $2 where id = $1', [gone.id, daysAfter(today, -1)])
  const [known, names] = await as(house.works.db, stays.who, async tx => {
    const people = [await personById(tx, stays.id), await personById(tx, leaves.id)]
    return [await staffOf(tx, school), people.map(one => one?.name ?? '')] as const
  })
  expect(known.map(one => one.name).toSorted()).toEqual(names.toSorted())
})
