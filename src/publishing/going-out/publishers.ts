import type { Act } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { findPost } from '../posts/posts.store.ts'
import { holdersAt } from '../posts/standing.ts'
import { decisionOn, type Target } from '../posts/versions.store.ts'
import type { PublisherFacts } from './may-publish.rule.ts'

/** What decides who may post this target by hand, under the policy of today. */
export async function publisherFacts(one: Act, target: Target): Promise<PublisherFacts> {
  const { settings } = await policyInForce(one.tx, target.school, one.at)
  return {
    author: (await findPost(one.tx, target.post))?.author ?? '',
    approver: (await decisionOn(one.tx, target.version))?.byPerson ?? null,
    holders: await holdersAt(one.tx, target.school),
    roles: settings.get('publishing.publisher_role'),
    authorMay: settings.get('publishing.author_may_publish'),
    people: settings.get('publishing.two_person'),
  }
}
