import { peopleWithRoles, schoolById, type Visitor, ChooseSchool, schoolAsked } from '../../people/people.ts'
import { holderOf } from './deputies.rule.ts'
import { act, type Answer, type Ask, page } from '../../platform/platform.ts'
import { roles } from '../packs/roles.ts'
import { policyInForce } from '../policy-in-force.ts'
import { t } from './at-draft.tsx'
import { RolesPage } from './roles.page.tsx'

/** Who is who under the policy in force: its titles, who that is today, and who stands in. */
export async function showRoles({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  const title = t('adopting.roles-title')
  if (school === null) return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/roles" />)
  const facts = await act(works, visitor.identity, async ({ tx, at }) => ({
    pack: (await policyInForce(tx, school.id, at)).pack,
    governance: (await schoolById(tx, school.id))?.governance ?? null,
    holders: (await peopleWithRoles(tx, roles, school.id)).map(holderOf),
  }))
  return page(title, <RolesPage school={school} visitor={visitor} {...facts} />)
}
