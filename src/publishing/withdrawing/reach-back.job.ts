import { append } from '../../history/history.ts'
import { act, type Act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { control } from '../../policy/policy.ts'
import type { ConsentKind } from '../../pupils/pupils.ts'
import { lookAtQuestions } from '../asking-office/settle-question.ts'
import { afterTheCall } from '../going-out/begin-attempt.ts'
import { stopForConsent } from '../going-out/consent-again.ts'
import { consentFor } from '../posts/consent-of-post.ts'
import { kindsByVersion, postsWithChild } from '../posts/post-children.store.ts'
import { lockPost, moveTo, type Post } from '../posts/posts.store.ts'
import { findVersion, lockTarget, type Target, targetsOfPost } from '../posts/versions.store.ts'
import { heldAt } from '../posts/who-is-in.rule.ts'
import { REACH_BACK, TELL_PERSON } from '../queues.ts'
import { takeDownForFamily } from './take-down-for-family.ts'

/**
 * What may be shown of a child has changed: every post with it is looked at again. What waits goes back to its author, what is still to go out
 * stops, what is live comes down, each only where this child may not be seen any more. Harmless to repeat. `live: 'stays'`: of a leaver, where
 * the school keeps what is live.
 */
export const reachBack: JobKind<Works> = {
  name: REACH_BACK,
  async work(works, { trust, subject, live }) {
    if (subject === undefined) return
    const posts = await act(works, theHouse(trust), one => postsWithChild(one.tx, subject))
    let underWay = false
    // One transaction each: a post that cannot be read holds up no other.
    for (const id of posts)
      underWay = (await act(works, theHouse(trust), one => lookAgain(one, id, subject, live === 'stays'))) || underWay
    await lookAtQuestions(works, trust, subject)
    // Nobody knows yet whether it is there: looked at again when that may be known.
    if (underWay)
      await act(works, theHouse(trust), one =>
        one.works.jobs.send(
          one.tx,
          REACH_BACK,
          { trust, subject, ...(live === undefined ? {} : { live }) },
          { after: afterTheCall(one.at) },
        ),
      )
  },
}

/** @returns whether something of it is being sent at this very moment */
async function lookAgain(one: Act, id: string, pupil: string, liveStays: boolean): Promise<boolean> {
  const post = await lockPost(one.tx, id)
  if (post === null) return false
  const kinds = await kindsByVersion(one.tx, id, pupil)
  await sendBackWaiting(one, post, pupil, kinds)
  let underWay = false
  for (const { id: targetId, version } of await targetsOfPost(one.tx, id)) {
    const shown = kinds.get(version)
    const target = shown === undefined ? null : await lockTarget(one.tx, targetId)
    if (shown === undefined || target === null || !REACHED.includes(target.state)) continue
    const consent = await consentFor(one, post.school, [{ pupil, kinds: shown }], [target.platform])
    if (!control('consent_check', heldAt(consent).length > 0)) continue
    if (target.state === 'live' && liveStays) continue
    if (target.state === 'live') await takeDownForFamily(one, target, consent.clauses)
    else if (target.state === 'sending' || target.state === 'unknown') underWay = true
    else await stopForConsent(one, post, target, consent.clauses)
  }
  return underWay
}

const REACHED: readonly Target['state'][] = ['planned', 'to_post_by_hand', 'sending', 'unknown', 'live']

async function sendBackWaiting(
  one: Act,
  post: Post,
  pupil: string,
  kinds: ReadonlyMap<string, readonly ConsentKind[]>,
): Promise<void> {
  const shown = kinds.get(post.version ?? '')
  const version = post.version === null ? null : await findVersion(one.tx, post.version)
  if (post.state !== 'waiting' || shown === undefined || version === null) return
  const places = version.content.targets.map(({ platform }) => platform)
  const consent = await consentFor(one, post.school, [{ pupil, kinds: shown }], places)
  if (!control('consent_check', heldAt(consent).length > 0)) return
  await moveTo(one.tx, post.id, 'changes_asked', one.at)
  await append(one, {
    kind: 'post-sent-back-by-consent',
    school: post.school,
    subject: post.id,
    clauses: consent.clauses,
    facts: { version_id: version.id },
    words: {},
  })
  await one.works.jobs.send(one.tx, TELL_PERSON, {
    trust: one.who.trust,
    person: post.author,
    about: 'consent-sent-back',
    subject: post.id,
  })
}
