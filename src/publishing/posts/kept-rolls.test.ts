import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whoIsNamed } from '../../checks/checks.ts'
import type { Visitor } from '../../people/people.ts'
import { look, type Tx } from '../../platform/platform.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { withRollOf } from './kept-rolls.ts'

let house: PublishingHouse
let school: string
let head: Visitor
let zainab: string

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  head = await house.addPerson('Ottilie Frayne', ['headteacher'], school)
  zainab = await house.addPupil(school, 'Zainab', 'Farooq')
  await house.addPupil(school, 'Tadhg', 'Brennan')
})
afterAll(() => house.close())

const text = 'Today Zainab, Tadhg, Oluwaseun and Ottilie sang. The Kowalczyk family came.'
const named = (tx: Tx) =>
  withRollOf(tx, school, roll =>
    whoIsNamed({ text, platform: 'facebook' }, roll).map(one => text.slice(one.start, one.end)),
  )
const seen = () => look(house.works, head.identity, ({ tx }) => named(tx))
const kept = () => look(house.works, head.identity, ({ tx }) => withRollOf(tx, school, roll => roll))
const change = (sql: string, values: readonly unknown[]) => house.boot.query(sql, [...values])

describe('the matcher of a school follows its roll (s2-school-use-05a)', () => {
  test('a pupil who comes, one who takes another surname and one who leaves are seen at the next check', async () => {
    expect(await seen()).toEqual(['Zainab', 'Tadhg'])
    const first = await kept()
    await house.addPupil(school, 'Oluwaseun', 'Adebayo')
    expect(await seen()).toEqual(['Zainab', 'Tadhg', 'Oluwaseun'])
    await change(`update house.pupils set surname = 'Kowalczyk' where id = $1`, [zainab])
    expect(await seen()).toEqual(['Zainab', 'Tadhg', 'Oluwaseun', 'Kowalczyk'])
    await change(`update house.pupils set left_on = '2026-11-01' where id = $1`, [zainab])
    expect(await seen()).toEqual(['Tadhg', 'Oluwaseun'])
    expect(await kept(), 'it is the same matcher, changed in place').toBe(first)
  })

  test('a word that the head says is no name is left alone from then on', async () => {
    await change(
      `insert into house.not_names (trust_id, id, school_id, word, added_by, added_at, ended_at)
       values ($1, gen_random_uuid(), $2, 'Tadhg', $3, now(), null)`,
      [house.trust, school, head.identity.person],
    )
    expect(await seen()).toEqual(['Oluwaseun'])
  })

  test('many changes at once make a new matcher, which finds them all', async () => {
    const before = await kept()
    await change(
      `insert into house.pupils
       select $1, gen_random_uuid(), $2, 'Pupil', null, 'Number' || at, '{}', '2017-10-03', '4', 'Maple', '2021-09-01', null
       from generate_series(1, 600) as at`,
      [house.trust, school],
    )
    expect(await seen()).toEqual(['Oluwaseun'])
    expect(await kept()).not.toBe(before)
  })

  test('a school of whose roll nothing is known yet starts empty', async () => {
    const other = await house.addSchool('Tansel Infants')
    const found = await look(house.works, head.identity, ({ tx }) =>
      withRollOf(tx, other, roll => whoIsNamed({ text, platform: 'x' }, roll)),
    )
    expect(found).toEqual([])
  })
})
