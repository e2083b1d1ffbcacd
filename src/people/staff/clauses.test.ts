import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { as } from '../../platform/platform.ts'
import { embeddedPacks, type Role, type SettingName } from '../../policy/policy.ts'
import { everyClauseThatSets } from '../../policy/testing/clauses-of-packs.ts'
import { dayOf, daysAfter } from '../day.ts'
import { peopleWithRoles } from '../role-holders.store.ts'
import { personById } from '../register.store.ts'
import { openPeopleHouse, type PeopleHouse } from '../testing/people-house.ts'
import { addPerson } from './add-person.ts'
import { mayBeHeld } from './authority.rule.ts'
import { giveRole } from './give-role.ts'
import { workerTypes } from './worker-types.ts'

/* Every clause of every pack about whom the policy binds, and about who answers for it: by the register that holds them. */
let house: PeopleHouse
let school: string
let administrator: Awaited<ReturnType<PeopleHouse['addPerson']>>
const today = dayOf(new Date())

/** The kind of worker on the register, of somebody added as each kind. */
const kept = new Map<string, string | undefined>()

beforeAll(async () => {
  house = await openPeopleHouse()
  const trust = await house.addTrust()
  school = await house.addSchool(trust)
  administrator = await house.addPerson(trust, [{ role: 'trust_administrator', school: null }])
  for (const workerType of workerTypes) {
    const added = await addPerson(house.works, administrator.who, {
      name: `Somebody ${workerType}`,
      email: `${randomUUID()}@school.example`,
      workerType,
      role: { role: 'member_of_staff', school, startsOn: today, endsOn: null },
      // Whoever comes for a time has a day, and whoever has no contract a sponsor; for the others it does no harm.
      lastDay: daysAfter(today, 60),
      arrangement: { lineManager: null, sponsor: administrator.id, professionalBody: null, site: null },
      notice: 'v1',
    })
    if ('refused' in added) throw new Error(added.refused)
    const person = await as(house.works.db, administrator.who, tx => personById(tx, added.person))
    kept.set(workerType, person?.workerType)
  }
})
afterAll(() => house.close())

describe('whom the policy binds', () => {
  test.each(everyClauseThatSets('scope.worker_types'))(
    '$pack: $value are on the register, each as what they are ($clause)',
    ({ value }) => {
      expect(value.length).toBeGreaterThan(1)
      for (const workerType of value) expect(kept.get(workerType)).toBe(workerType)
    },
  )
})

describe('who answers for the policy', () => {
  const answering: readonly SettingName[] = ['roles.policy_owner', 'roles.site_operator']
  const rows = embeddedPacks().flatMap(pack =>
    pack.clauses
      .filter(clause => clause.operatedBy.includes('role_register'))
      .flatMap(clause =>
        answering
          .filter(name => clause.sets.includes(name))
          .map(name => ({ pack: pack.name, clause: clause.id, value: (pack.settings[name] ?? []) as readonly Role[] })),
      ),
  )

  test.each(rows)('$pack: $value is somebody by name, from a first day to a last ($clause)', async ({ value }) => {
    const person = await house.addPerson(administrator.who.trust)
    for (const role of value) {
      const at = mayBeHeld(role, school) ? school : null
      const given = { role, school: at, startsOn: today, endsOn: daysAfter(today, 30) }
      expect(await giveRole(house.works, administrator.who, person.id, given)).toHaveProperty('holding')
      const holders = await as(house.works.db, administrator.who, tx => peopleWithRoles(tx, [role], school))
      expect(holders.filter(one => one.id === person.id).map(one => one.role)).toEqual([role])
    }
  })
})
