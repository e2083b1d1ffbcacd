import { act, theHouse, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { familyAsksRemoval, type FamilySession, herChildren } from '../../pupils/pupils.ts'
import { consentClauses } from '../posts/consent-of-post.ts'
import type { Language } from '../../ui/ui.ts'
import { lockPost } from '../posts/posts.store.ts'
import { lockTarget } from '../posts/targets.store.ts'
import { takeDownForFamily } from '../withdrawing/take-down-for-family.ts'
import { childrenSeenIn } from './appearances.store.ts'

export type RemovalAsked = { readonly asked: true } | { readonly refused: 'not-there' | 'gone' }

/**
 * A guardian asks that a post with her child comes down. As with a withdrawal, nobody is asked whether she may: it begins in this act, on this
 * account alone, and its author is told no reason. Twice is once.
 */
export async function askRemoval(
  works: Works,
  session: FamilySession,
  targetId: string,
  language: Language,
): Promise<RemovalAsked> {
  return act(works, theHouse(session.trust), async (one): Promise<RemovalAsked> => {
    const mine = (await herChildren(one.tx, session, one.at)).map(child => child.id)
    const [seen] = await childrenSeenIn(one.tx, targetId, mine)
    if (seen === undefined) return { refused: 'not-there' }
    const post = await lockPost(one.tx, seen.post)
    const target = await lockTarget(one.tx, targetId)
    if (post === null || target === null) return { refused: 'not-there' }
    if (target.state === 'gone') return { refused: 'gone' }
    const gone = { target: targetId, school: post.school, platform: target.platform }
    await familyAsksRemoval(one, gone, { guardian: session.guardian, pupil: seen.pupil }, language)
    if (target.state !== 'live') return { asked: true }
    const { settings } = await policyInForce(one.tx, post.school, one.at)
    await takeDownForFamily(one, target, consentClauses(settings))
    return { asked: true }
  })
}
