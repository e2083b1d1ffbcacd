import type { Act } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { allSchools } from '../schools.store.ts'
import { everybody, ownRoles, rolesFrom } from '../register.store.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { allArrangements } from '../staff/arrangements.store.ts'
import { readEntries } from './entries.rule.ts'
import { listedAt, rolesByLists } from './listed-people.store.ts'
import { type StaffList, tableOf, titlesOf } from './lists.store.ts'
import { planList } from './plan-list.rule.ts'
import type { ListPlan } from './plan.ts'

/** The dry run: what the list would do, if she who asks took it over now. Changes nothing. */
export async function checkList({ tx, who, at }: Act, list: StaffList): Promise<ListPlan> {
  const today = dayOf(at)
  const { entries, odd } = readEntries(await tableOf(tx, list.id), list.columns ?? {})
  return planList({
    place: list.school,
    today,
    keeper: { id: who.person, holdings: await holdingsToday(tx, who.person) },
    entries,
    odd,
    titles: await titlesOf(tx, list.school),
    schools: await allSchools(tx),
    people: await everybody(tx),
    roles: Map.groupBy(ownRoles(await rolesFrom(tx, today)), role => role.person),
    arrangements: await allArrangements(tx),
    listed: await listedAt(tx, list.school),
    byLists: await rolesByLists(tx),
  })
}
