import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { control } from '../../policy/policy.ts'
import { lockPost, moveTo } from './posts.store.ts'
import { changeTarget, type Target, targetsOfPost } from './targets.store.ts'

export type TakeBackRefusal = {
  readonly refused: 'not-there' | 'not-yours' | 'already-going-out' | 'is-a-draft' | 'sealed'
}

/**
 * The author takes a post back to change it. Whatever was approved stays with the old version: the next one starts without approval,
 * scheduled or not. A post that has begun to go out is withdrawn instead.
 */
export async function takeBackPost(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ takenBack: true } | TakeBackRefusal> {
  return act(works, visitor.identity, async one => {
    const post = await lockPost(one.tx, id)
    if (post === null) return { refused: 'not-there' }
    if (post.author !== one.who.person) return { refused: 'not-yours' }
    // With its author to change already: a second press of the same button, which would lose sight of what the first one stopped.
    if (post.state === 'draft' || post.state === 'changes_asked') return { refused: 'is-a-draft' }
    if (control('picture_seal', post.state === 'sealed')) return { refused: 'sealed' }
    const ofAll = await targetsOfPost(one.tx, id)
    // What a colleague told late of an earlier version comes down by itself, whatever becomes of this one.
    const targets = ofAll.filter(target => target.version === post.version)
    if (targets.some(target => !['planned', 'to_post_by_hand', 'stopped', 'failed'].includes(target.state)))
      return { refused: 'already-going-out' }
    for (const target of targets)
      if (target.state !== 'stopped' && target.state !== 'failed')
        await changeTarget(one.tx, target.id, { state: 'stopped', next_try_at: null }, one.at)
    if (ofAll.some(inAColleaguesHands)) await moveTo(one.tx, id, 'changes_asked', one.at, { plannedFor: null })
    else await moveTo(one.tx, id, 'draft', one.at, { version: null, plannedFor: null })
    await append(one, {
      kind: 'post-taken-back',
      school: post.school,
      subject: id,
      clauses: [],
      facts: { version_id: post.version },
      words: {},
    })
    return { takenBack: true }
  })
}

/**
 * A colleague may have posted it, in this version or in an earlier one, and it is not seen to be gone. Then it does not become a draft, which nobody but its
 * author sees: whoever posted it must be able to say so, to take it down, and to stop a picture in it. So it keeps its version too: a closed post without one
 * is its author's alone.
 */
function inAColleaguesHands({ handedOverAt, state }: Target): boolean {
  return handedOverAt !== null && state !== 'gone'
}
