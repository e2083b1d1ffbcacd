import { append } from '../../history/history.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Tx, type Works } from '../../platform/platform.ts'
import { control, policyInForce } from '../../policy/policy.ts'
import { type ConsentKind, stillMayGo } from '../../pupils/pupils.ts'
import { lookAtQuestions } from '../asking-office/settle-question.ts'
import type { AdultKind } from '../adults/adult-permission.rule.ts'
import { adultKindsByVersion, postsWithAdult } from '../adults/adults.store.ts'
import { permissionFor, stillPermittedEach } from '../adults/permission-of-post.ts'
import { afterTheCall } from '../going-out/begin-attempt.ts'
import { stopForConsent } from '../going-out/consent-again.ts'
import { consentClauses, consentFor, leaversComeDown } from '../posts/consent-of-post.ts'
import type { Platform } from '../posts/post.ts'
import { kindsByVersion, postsWithChild } from '../posts/post-children.store.ts'
import { lockPost, moveTo, type Post } from '../posts/posts.store.ts'
import { findVersion } from '../posts/versions.store.ts'
import { lockTarget, type Target, targetsOfPost } from '../posts/targets.store.ts'
import { heldAt } from '../posts/who-is-in.rule.ts'
import { REACH_BACK, TELL_PERSON } from '../queues.ts'
import { takeDownForFamily } from './take-down-for-family.ts'

/**
 * What may be shown of a child, or what an adult permits, has changed: every post with that child or adult is looked at again. What waits goes
 * back to its author, what is still to go out stops, what is live comes down, each only where this one may not be seen any more. Harmless to repeat.
 */
export const reachBack: JobKind<Works> = {
  name: REACH_BACK,
  async work(works, { trust, subject }) {
    if (subject === undefined) return
    let underWay = false
    const sending = (): void => {
      underWay = true
    }
    // Whatever breaks at one post, the others are looked at, and so are the questions, and what is being sent just now later.
    await eachByItself(
      [
        // An id is a pupil's or an adult's, and never both.
        () => lookAtAll(works, trust, asChild(subject), sending),
        () => lookAtAll(works, trust, asAdult(subject), sending),
        () => lookAtQuestions(works, trust, subject),
        // Nobody knows yet whether it is there: looked at again when that may be known.
        async () => {
          if (underWay)
            await act(works, theHouse(trust), one =>
              one.works.jobs.send(one.tx, REACH_BACK, { trust, subject }, { after: afterTheCall(one.at) }),
            )
        },
      ],
      step => step(),
      // What broke at a post is reported there.
      error => error instanceof AggregateError || works.report(error, REACH_BACK),
    )
  },
}

/** Whom it is about: which posts, in which versions, and whether it may still be seen there. */
type Seen<Kind> = {
  posts(tx: Tx): Promise<string[]>
  versions(tx: Tx, post: string): Promise<ReadonlyMap<string, readonly Kind[]>>
  held(one: Act, school: string, kinds: readonly Kind[], on: readonly Platform[]): Promise<Held>
  /** Of what is live: must it come down there? */
  comesDown(one: Act, school: string, kinds: readonly Kind[], on: Platform): Promise<Held>
}
type Held = { readonly held: boolean; readonly clauses: readonly string[] }

const asChild = (pupil: string): Seen<ConsentKind> => ({
  posts: tx => postsWithChild(tx, pupil),
  versions: (tx, post) => kindsByVersion(tx, post, pupil),
  async held(one, school, kinds, on) {
    const consent = await consentFor(one, school, [{ pupil, kinds }], on)
    return { held: control('consent_check', heldAt(consent).length > 0), clauses: consent.clauses }
  },
  // As the nightly look judges it (still-live/): a family that is merely asked anew, a yes that has run out or a second parent who came on the
  // roll took a class's posts of last year down, though nobody had refused anything.
  async comesDown(one, school, kinds, on) {
    const [still] = await stillMayGo(one.tx, school, [{ pupil, kinds, place: on }], one.at)
    const { settings } = await policyInForce(one.tx, school, one.at)
    return {
      held: control('consent_check', still === 'refused' || (still === 'left' && leaversComeDown(settings))),
      clauses: consentClauses(settings),
    }
  },
})

const asAdult = (adult: string): Seen<AdultKind> => ({
  posts: tx => postsWithAdult(tx, adult),
  versions: (tx, post) => adultKindsByVersion(tx, post, adult),
  async held(one, school, kinds, on) {
    const { missing, terms } = await permissionFor(one, school, [{ adult, kinds }], on)
    return { held: missing.length > 0, clauses: terms.clauses }
  },
  // As families are judged: her yes that is written down, for a post whose other half nobody ever asked for, took that post down.
  async comesDown(one, school, kinds, place) {
    const { terms, still } = await stillPermittedEach(one, school, [{ adult, kinds, place }])
    const never = terms.value === 'never' && still[0] !== 'stands'
    return { held: still[0] === 'refused' || never, clauses: terms.clauses }
  },
})

/** @param sending told when something of a post is being sent at this very moment */
async function lookAtAll<Kind>(works: Works, trust: string, seen: Seen<Kind>, sending: () => void): Promise<void> {
  const posts = await act(works, theHouse(trust), one => seen.posts(one.tx))
  // One transaction each: a post that cannot be read holds up no other.
  await eachByItself(
    posts,
    async id => {
      if (await act(works, theHouse(trust), one => lookAgain(one, id, seen))) sending()
    },
    error => works.report(error, REACH_BACK),
  )
}

/** @returns whether something of it is being sent at this very moment */
async function lookAgain<Kind>(one: Act, id: string, seen: Seen<Kind>): Promise<boolean> {
  const post = await lockPost(one.tx, id)
  if (post === null) return false
  const kinds = await seen.versions(one.tx, id)
  await sendBackWaiting(one, post, seen, kinds)
  let underWay = false
  for (const { id: targetId, version } of await targetsOfPost(one.tx, id)) {
    const shown = kinds.get(version)
    const target = shown === undefined ? null : await lockTarget(one.tx, targetId)
    if (shown === undefined || target === null || !REACHED.includes(target.state)) continue
    if (target.state === 'live') {
      const down = await seen.comesDown(one, post.school, shown, target.platform)
      if (down.held) await takeDownForFamily(one, target, down.clauses)
      continue
    }
    const { held, clauses } = await seen.held(one, post.school, shown, [target.platform])
    if (!held) continue
    if (target.state === 'sending' || target.state === 'unknown') underWay = true
    else await stopForConsent(one, post, target, clauses)
  }
  return underWay
}

const REACHED: readonly Target['state'][] = ['planned', 'to_post_by_hand', 'sending', 'unknown', 'live']

async function sendBackWaiting<Kind>(
  one: Act,
  post: Post,
  seen: Seen<Kind>,
  kinds: ReadonlyMap<string, readonly Kind[]>,
): Promise<void> {
  const shown = kinds.get(post.version ?? '')
  const version = post.version === null ? null : await findVersion(one.tx, post.version)
  if (post.state !== 'waiting' || shown === undefined || version === null) return
  const places = version.content.targets.map(({ platform }) => platform)
  const { held, clauses } = await seen.held(one, post.school, shown, places)
  if (!held) return
  await moveTo(one.tx, post.id, 'changes_asked', one.at)
  await append(one, {
    kind: 'post-sent-back-by-consent',
    school: post.school,
    subject: post.id,
    clauses,
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
