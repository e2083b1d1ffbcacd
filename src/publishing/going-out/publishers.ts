import type { Act } from '../../platform/platform.ts'
import { findPost } from '../posts/posts.store.ts'
import { standingOf } from '../posts/standing.ts'
import { decisionOn } from '../posts/versions.store.ts'
import type { Target } from '../posts/targets.store.ts'
import { factsUnder, type PublisherFacts } from './may-publish.rule.ts'

/** What decides who may post this target by hand, under the policy of today. */
export async function publisherFacts(one: Act, target: Target): Promise<PublisherFacts> {
  const author = (await findPost(one.tx, target.post))?.author ?? ''
  const approver = (await decisionOn(one.tx, target.version))?.byPerson ?? null
  return factsUnder(await standingOf(one.tx, target.school, author, one.at), author, approver)
}
