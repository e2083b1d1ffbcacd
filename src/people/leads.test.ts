import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { as } from '../platform/platform.ts'
import type { Role } from './roles.ts'
import { leadersAmong } from './leads.rule.ts'
import { holdingsToday, peopleWithRoles } from './role-holders.store.ts'
import { keepsRegisterAt, mayGive, rolesToGive } from './staff/authority.rule.ts'
import type { Governance } from './staff/worker-types.ts'
import { openPeopleHouse, type PeopleHouse } from './testing/people-house.ts'
import { asHeld, rolesAt } from './visitor.ts'

let house: PeopleHouse
beforeAll(async () => {
  house = await openPeopleHouse()
})
afterAll(() => house.close())

/** Who is asked, what else is held there, whether she leads. */
const table: readonly (readonly [Governance | null, Role, readonly Role[], boolean])[] = [
  ['nursery', 'nursery_manager', [], true],
  ['nursery', 'nursery_manager', ['headteacher'], true],
  ['nursery', 'proprietor', [], true],
  ['nursery', 'proprietor', ['nursery_manager'], false],
  ['independent', 'proprietor', [], true],
  ['independent', 'proprietor', ['headteacher'], false],
  ['independent', 'nursery_manager', [], false],
  ['maintained', 'nursery_manager', [], false],
  ['academy', 'proprietor', [], false],
  ['unit', 'nursery_manager', [], false],
  [null, 'nursery_manager', [], true],
  [null, 'nursery_manager', ['headteacher'], false],
  [null, 'proprietor', [], false],
]

describe('who leads a school', () => {
  test.each(table)('%s: a %s beside %j leads: %s', (governance, role, others, leads) => {
    expect(leadersAmong(governance, new Set([role, ...others])).includes(role)).toBe(leads)
  })

  test.each(['maintained', 'academy', 'independent', 'nursery', 'unit', null] as const)(
    'a head leads: %s',
    governance => {
      expect(leadersAmong(governance, new Set<Role>(['headteacher', 'proprietor', 'chair_of_governors']))).toContain(
        'headteacher',
      )
    },
  )

  test.each(table)('and for all who ask, the walls too, %s, a %s beside %j counts as its head: %s', async (...row) => {
    const [governance, role, others, leads] = row
    const trust = await house.addTrust()
    const school = await house.addSchool(trust)
    await house.boot.query('update house.schools set governance = $1 where id = $2', [governance, school])
    const person = await house.addPerson(trust, [{ role, school }])
    for (const other of others) await house.addPerson(trust, [{ role: other, school }])
    const seen = await as(house.works.db, person.who, async tx => {
      const { rows } = await sql<{ holds: boolean; where: string[] }>`
        select house.holds(array['headteacher'], ${school}::uuid) as holds, house.schools_where(array['headteacher']) as where`.execute(
        tx,
      )
      return {
        holdings: await holdingsToday(tx, person.id),
        heads: await peopleWithRoles(tx, ['headteacher'], school),
        wall: rows[0],
      }
    })
    const { holdings } = seen
    expect(rolesAt({ holdings }, school).has('headteacher')).toBe(leads)
    expect(seen.heads.some(head => head.id === person.id && head.leadsAs === role)).toBe(leads)
    expect(seen.wall).toEqual({ holds: leads, where: leads ? [school] : [] })
    // She keeps the register and gives what a head gives; shown she is as what she is.
    expect([keepsRegisterAt(holdings, school), mayGive(holdings, 'account_manager', school)]).toEqual([leads, leads])
    expect(rolesToGive(holdings, school).includes('deputy_headteacher')).toBe(leads)
    if (leads) expect(asHeld({ holdings }, 'headteacher', school)).toBe(role)
  })

  test('at one school and not at another of the same trust', async () => {
    const trust = await house.addTrust()
    const [nursery, school] = [await house.addSchool(trust, 'Acorns'), await house.addSchool(trust, 'Larkenby')]
    await house.boot.query(`update house.schools set governance = 'nursery' where id = $1`, [nursery])
    await house.boot.query(`update house.schools set governance = 'academy' where id = $1`, [school])
    const person = await house.addPerson(trust, [{ role: 'nursery_manager', school: null }])
    const holdings = await as(house.works.db, person.who, tx => holdingsToday(tx, person.id))
    expect([nursery, school].map(id => rolesAt({ holdings }, id).has('headteacher'))).toEqual([true, false])
  })
})
