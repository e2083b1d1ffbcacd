import { lineManagerOf, peopleWithRoles } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { deputiesAt } from '../adopting/deputies-at.ts'
import { holderOf } from '../adopting/deputies.rule.ts'
import type { Pack } from '../packs/pack.ts'
import { roles } from '../packs/roles.ts'
import { asTitlesSay } from '../titles/title-people.rule.ts'
import { titlePeopleOf } from '../titles/title-people.store.ts'

/** Who is there to answer at a school today, as the titles of its policy say it. */
export async function thereFor({ tx, at }: Act, school: string, pack: Pack | null, asker: string) {
  const holders = (await peopleWithRoles(tx, roles, school)).map(holderOf)
  const said = await titlePeopleOf(tx, school)
  const onRegister = said.length === 0 ? [] : (await peopleWithRoles(tx, roles, school, 'too')).map(holderOf)
  return asTitlesSay(pack?.titles ?? [], said, holders, onRegister, asker, (await deputiesAt(tx, school, at)).of)
}

/**
 * The asker's line manager, where she holds a role at the school today or at the whole trust: whoever holds none reads no question there
 * (0108), so a question that came to her alone would come to nobody.
 */
export async function managerFor({ tx, at }: Act, school: string, asker: string) {
  const manager = await lineManagerOf(tx, asker, at)
  if (manager === null) return null
  const there = await peopleWithRoles(tx, roles, school, 'too')
  return there.some(({ id }) => id === manager.id) ? manager : null
}
