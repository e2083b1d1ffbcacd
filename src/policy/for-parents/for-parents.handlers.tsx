import { sql } from 'kysely'
import { schoolCard, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, look, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { canBeId } from '../pages/which-school.tsx'
import { policyInForce } from '../policy-in-force.ts'
import { ForParentsPage } from './for-parents.page.tsx'

const t = wordsIn('en-GB')

/** The house itself looks, since nobody has signed in: at the policy in force and at how the office is reached, and at nothing else. */
export async function showForParents({ works, params }: Ask<Visitor | null>): Promise<Answer> {
  const school = params['school'] ?? ''
  if (!canBeId(school)) throw new NotFound('There is no such school.')
  const { rows } = await sql<{ trust: string | null }>`select house.trust_of_school(${school}::uuid) as trust`.execute(
    works.db,
  )
  const trust = rows[0]?.trust ?? null
  if (trust === null) throw new NotFound('There is no such school.')
  const seen = await look(works, { trust, person: trust }, async ({ tx, at }) => ({
    office: await schoolCard(tx, school),
    policy: await policyInForce(tx, school, at),
  }))
  if (seen.office === null) throw new NotFound('There is no such school.')
  return page(t('parents.title'), <ForParentsPage office={seen.office} policy={seen.policy} />, {
    plain: true,
    light: true,
  })
}
