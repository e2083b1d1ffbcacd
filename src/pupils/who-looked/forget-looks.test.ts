import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../../platform/platform.ts'
import { FORGET_LOOKS } from '../family/queues.ts'
import { pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { looksKeptSince } from './family-looks.store.ts'
import { forgetLooksJob } from './forget-looks.job.ts'

let house: FamiliesHouse
let pupil: string

beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, { jobs: [forgetLooksJob], queues: [{ name: FORGET_LOOKS }] })
  pupil = await house.addPupil('Ilaria')
})
afterAll(() => house.close())

const night = async () => {
  await house.jobs.boss.send(FORGET_LOOKS, { trust: house.trust })
  await house.workOff(FORGET_LOOKS)
}
/** So many looks of one age. */
const looks = (count: number, age: string, trust = house.trust, school = house.school) =>
  house.boot.query(
    `insert into house.family_looks select $1, gen_random_uuid(), $2, gen_random_uuid(), 'pupil', array[$3::uuid], now() - $4::interval
     from generate_series(1, $5)`,
    [trust, school, pupil, age, count],
  )
const kept = async (trust = house.trust) => {
  const { rows } = await house.boot.query<{ days: number; count: number }>(
    `select extract(day from now() - at)::int as days, count(*)::int as count from house.family_looks where trust_id = $1 group by 1 order by 1`,
    [trust],
  )
  return rows
}

describe('who looked is kept for two years', () => {
  test('and no longer: older looks go at night, more than one batch of them, and no other trust’s', async () => {
    const stranger = await house.addTrust('Another trust')
    const school = await house.addSchool(stranger)
    await looks(3, '900 days', stranger, school)
    await looks(12_001, '900 days')
    await looks(2, '700 days')
    await night()
    expect(await kept()).toEqual([{ days: 700, count: 2 }])
    expect(await kept(stranger)).toEqual([{ days: 900, count: 3 }])
    await night()
    expect(await kept()).toEqual([{ days: 700, count: 2 }])
  })

  test('the page says how long', async () => {
    expect((await house.asker('headteacher').get(`/pupils/${pupil}`)).text).toContain('all are kept for 2 years')
  })

  test('a person, whoever she is, forgets nothing; and the last year stays even when the house itself asks', async () => {
    await house.boot.query('truncate house.family_looks')
    await looks(1, '900 days')
    await looks(1, '300 days')
    const forget = (who: { trust: string; person: string }) =>
      act(house.works, who, async ({ tx }) => {
        const { rows } = await sql<{ gone: number }>`select house.forget_family_looks(now(), 100) as gone`.execute(tx)
        return rows[0]?.gone
      })
    for (const role of ['headteacher', 'dsl', 'trust_administrator'] as const)
      expect([role, await forget(house.visitor(role).identity)]).toEqual([role, 0])
    expect(await forget({ trust: house.trust, person: house.trust })).toBe(1)
    expect(await kept()).toEqual([{ days: 300, count: 1 }])
  })

  test('two years are two years, also from the 29th of February', () => {
    expect(looksKeptSince(new Date('2026-11-29T02:20:00Z'))).toEqual(new Date('2024-11-29T02:20:00Z'))
    expect(looksKeptSince(new Date('2028-02-29T02:20:00Z'))).toEqual(new Date('2026-03-01T02:20:00Z'))
  })
})
