import { append } from '../../history/history.ts'
import { noticeVersion } from '../../people/people.ts'
import { act, theHouse, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import type { OwnSession } from '../../pupils/pupils.ts'
import type { Language } from '../../ui/ui.ts'
import { consentClauses } from '../posts/consent-of-post.ts'
import { lockPost } from '../posts/posts.store.ts'
import { lockTarget } from '../posts/targets.store.ts'
import { takeDownForFamily } from '../withdrawing/take-down-for-family.ts'
import { childrenSeenIn } from './appearances.store.ts'
import type { RemovalAsked } from './ask-removal.ts'

/** A pupil asks that a post with her comes down: as for a guardian, it begins in this act, on this account alone, and nobody is told a reason. */
export async function askOwnRemoval(
  works: Works,
  session: OwnSession,
  targetId: string,
  language: Language,
): Promise<RemovalAsked> {
  return act(works, theHouse(session.trust), async (one): Promise<RemovalAsked> => {
    const [seen] = await childrenSeenIn(one.tx, targetId, [session.pupil])
    if (seen === undefined) return { refused: 'not-there' }
    const post = await lockPost(one.tx, seen.post)
    const target = await lockTarget(one.tx, targetId)
    if (post === null || target === null) return { refused: 'not-there' }
    if (target.state === 'gone') return { refused: 'gone' }
    if (target.state !== 'live') return { asked: true }
    await append(one, {
      kind: 'removal-asked-by-pupil',
      school: post.school,
      subject: session.pupil,
      clauses: [],
      facts: { target_id: targetId, notice: noticeVersion('own-answers', language) },
      words: {},
    })
    const { settings } = await policyInForce(one.tx, post.school, one.at)
    await takeDownForFamily(one, target, consentClauses(settings))
    return { asked: true }
  })
}
