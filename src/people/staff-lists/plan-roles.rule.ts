import type { RoleGiven } from '../register.store.ts'
import { mayBeHeld, mayGive } from '../staff/authority.rule.ts'
import type { RoleWish } from '../staff/give-role.rule.ts'
import { type Entry, fold } from './entries.rule.ts'
import type { Change, PlanFacts, PlanNote } from './plan.ts'

type Roles = { give: RoleWish[]; end: RoleGiven[]; changes: Change[]; notes: PlanNote[] }

/**
 * The roles that somebody's job titles give her, and those of earlier lists that they give her no more. What was given by hand stays. A role
 * that whoever takes the list over may not give is not given: a list has no rights of its own.
 */
export function planRoles(
  facts: PlanFacts,
  held: readonly RoleGiven[],
  rows: readonly { readonly entry: Entry; readonly school: string }[],
): Roles {
  const { today, keeper } = facts
  const open = held.filter(role => role.endsOn === null || role.endsOn >= today)
  const wanted = wantedBy(facts, rows)
  const isWanted = (role: RoleGiven) => wanted.some(one => one.role === role.role && one.school === role.school)
  const roles: Roles = { give: [], end: [], changes: [], notes: [] }
  for (const wish of wanted) {
    const { role, school } = wish
    if (open.some(one => one.role === role && one.school === school)) continue
    if (!mayGive(keeper.holdings, role, school)) roles.notes.push({ code: 'role-not-yours', value: role })
    else {
      roles.give.push(wish)
      roles.changes.push({ what: 'role-given', from: '', to: role })
    }
  }
  // Without a job title the list says nothing about roles.
  if (!rows.some(({ entry }) => entry.job !== '')) return roles
  // A role that ends today has been ended already.
  const over = open.filter(role => inScope(facts, role) && !isWanted(role) && role.endsOn !== today)
  for (const role of over) {
    if (!facts.byLists.has(role.id)) {
      if (roles.give.length > 0) roles.notes.push({ code: 'keeps-role', value: role.role })
    } else if (!mayGive(keeper.holdings, role.role, role.school))
      roles.notes.push({ code: 'end-not-yours', value: role.role })
    else {
      roles.end.push(role)
      roles.changes.push({ what: 'role-ended', from: role.role, to: '' })
    }
  }
  return roles
}

/** A list of one school says nothing of another school, nor of the trust. */
const inScope = ({ place }: PlanFacts, role: RoleGiven) => place === null || role.school === place

function wantedBy(facts: PlanFacts, rows: readonly { readonly entry: Entry; readonly school: string }[]): RoleWish[] {
  const wanted = new Map<string, RoleWish>()
  for (const { entry, school } of rows) {
    // A post that is over gives nothing, though another row goes on.
    if (entry.lastDay !== null && entry.lastDay < facts.today) continue
    const startsOn = entry.start !== null && entry.start > facts.today ? entry.start : facts.today
    for (const role of facts.titles.get(fold(entry.job)) ?? []) {
      const at = mayBeHeld(role, school) ? school : null
      wanted.set(`${role} ${at}`, { role, school: at, startsOn, endsOn: entry.lastDay })
    }
  }
  return [...wanted.values()]
}
