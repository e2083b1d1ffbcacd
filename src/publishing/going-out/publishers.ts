import { peopleWithRoles } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { policyInForce, roles } from '../../policy/policy.ts'
import { findPost } from '../posts/posts.store.ts'
import { decisionOn, type Target } from '../posts/versions.store.ts'
import type { PublisherFacts } from './may-publish.rule.ts'

/** What decides who may post this target by hand, under the policy of today. */
export async function publisherFacts(one: Act, target: Target): Promise<PublisherFacts> {
  const { settings } = await policyInForce(one.tx, target.school, one.at)
  const holders = await peopleWithRoles(one.tx, roles, target.school)
  return {
    author: (await findPost(one.tx, target.post))?.author ?? '',
    approver: (await decisionOn(one.tx, target.version))?.byPerson ?? null,
    holders: holders.map(({ id, name, role }) => ({ person: id, name, role })),
    roles: settings.get('publishing.publisher_role'),
    authorMay: settings.get('publishing.author_may_publish'),
    people: settings.get('publishing.two_person'),
  }
}
