import { peopleWithRoles } from '../../people/people.ts'
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
