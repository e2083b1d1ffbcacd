import type { Remembered } from '../../history/history.ts'
import { dayOf, type Visitor } from '../../people/people.ts'
import { type Act, look, NotFound, type Tx, type Works } from '../../platform/platform.ts'
import { hasRoll, type PlaceResult, pupilsById } from '../../pupils/pupils.ts'
import { adultsById } from '../adults/adults.store.ts'
import { type Account, openAccountsOf } from '../accounts/accounts.store.ts'
import { type ConsentQuestion, questionAbout } from '../asking-office/consent-questions.store.ts'
import { type Looking, looksOf, looksOfVersion, seenIn } from '../media/looks.store.ts'
import { videoToCheck } from '../media/video-of-draft.rule.ts'
import { framesOfVersion, type VersionFrame, type VideoOfDraft, videoOf } from '../media/videos.store.ts'
import type { CheckResult } from '../../checks/checks.ts'
import { watchedOf } from '../watched-words/watched-words.store.ts'
import { withAnswers } from './author-answers.ts'
import { afterClearings, checkPost, stillStopping } from './check-post.ts'
import { consentFor } from './consent-of-post.ts'
import { sentenceFor } from './decide-post.ts'
import { withDoubts } from './doubts.rule.ts'
import { esafetyUses } from './esafety-uses.store.ts'
import type { Draft } from './post.ts'
import { findPost, type Picture, picturesOf, type Post } from './posts.store.ts'
import { approverQuestions, authorQuestions, type PutQuestion } from './questions-put.ts'
import { type Standing, standingOf } from './standing.ts'
import { clearingsOf, type DecisionRow, decisionOn, findVersion, knownOf, type Version } from './versions.store.ts'
import { type Target, targetsOfPost } from './targets.store.ts'
import { whyItCameBack } from './why-it-came-back.ts'
import { adultsIn, childrenIn, type People, peopleIn } from './who-is-in.rule.ts'

/** Everything that a page about one post shows, read in one transaction. Reading changes nothing. */
export type PostRead = {
  readonly post: Post
  readonly pictures: readonly Picture[]
  /** The draft's. */
  readonly video: VideoOfDraft | null
  /** What was seen in the video's still pictures: of the draft, or of the version from then on. */
  readonly frames: readonly VersionFrame[]
  readonly accounts: readonly Account[]
  readonly standing: Standing
  /** The check of the draft while it is one; of the version, after its clearings, from then on. */
  readonly check: CheckResult
  readonly stillStopping: CheckResult['findings']
  readonly version: Version | null
  readonly decision: DecisionRow | null
  /** What gave the post back to its author without an approver having asked for a change; null where that is not so. */
  readonly cameBack: Remembered | null
  readonly targets: readonly Target[]
  /** The author's questions while it is a draft, the approver's from then on. */
  readonly questions: readonly PutQuestion[]
  /** The sentence that Approve signs; '' for none. */
  readonly sentence: string
  /** Names of the pupils and adults in it, by id: of the draft, or of the version from then on. A pupil who has left is missing. */
  readonly children: ReadonlyMap<string, string>
  /**
   * While it is a draft and somebody is said to be in it: where it may go, for each platform on which the school has an account, chosen or not,
   * so that nobody finds out only when handing in. Empty otherwise.
   */
  readonly mayGo: readonly PlaceResult[]
  /** What was seen in its pictures, by their SHA-256: of the draft, or of the version from then on. A picture from before pictures were looked at is missing. */
  readonly looks: ReadonlyMap<string, Looking>
  /** What its author asked of the office last, while it is a draft. */
  readonly question: ConsentQuestion | null
  /** Subjects that the head has closed for now, while it is a draft. */
  readonly closed: readonly string[]
  /** When each e-safety message was last repeated, while it is a draft. */
  readonly esafety: ReadonlyMap<string, Date>
  /** Nobody is on the roll of its school, so that no name of a pupil can be found. */
  readonly noRoll: boolean
  readonly readAt: Date
}

/** A draft as it stands on a page, not saved yet; `alts` by picture. */
export type Typed = { readonly draft: Draft; readonly alts: Readonly<Record<string, string>> }

/**
 * @param typed looked at and checked in place of the saved draft; nothing is kept
 * @throws NotFound when there is no such post, or it is behind a wall: the two look the same.
 */
export async function readPost(
  works: Works,
  visitor: Visitor,
  id: string,
  typed: Typed | null = null,
): Promise<PostRead> {
  return look(works, visitor.identity, one => readPostIn(one, id, typed))
}

/** The same inside a look, for a page that shows more of the same instant. */
export async function readPostIn(one: Act, id: string, typed: Typed | null = null): Promise<PostRead> {
  const { tx, at } = one
  const found = isUuid(id) ? await findPost(tx, id) : null
  if (found === null) throw new NotFound('There is no such post.')
  const post = typed === null ? found : { ...found, draft: typed.draft }
  const standing = await standingOf(tx, post.school, post.author, at)
  const kept = await picturesOf(tx, id)
  const pictures = kept.map(picture => ({ ...picture, alt: typed?.alts[picture.id] ?? picture.alt }))
  const video = await videoOf(tx, id)
  const accounts = await openAccountsOf(tx, post.school)
  const version = post.version === null ? null : await findVersion(tx, post.version)
  const targets = await targetsOfPost(tx, id)
  const writing = post.state === 'draft' || post.state === 'changes_asked'
  const decision = version === null ? null : await decisionOn(tx, version.id)
  const looks = writing || version === null ? await looksOfDraft(tx, pictures) : await looksOfContent(tx, version)
  const looked =
    version !== null && !writing
      ? afterClearings(version.check, await clearingsOf(tx, version.id), version.id)
      : withAnswers(
          await checkPost(tx, post.school, standing.policy, {
            text: post.draft.text,
            targets: targetTexts(post, accounts),
            alts: pictures.map(picture => picture.alt),
            at,
            looks: pictures.map(({ sha256 }) => seenIn(looks.get(sha256))),
            ...videoToCheck(post.draft, video),
          }),
          post.draft.asked,
        )
  const holds = version !== null && !writing ? version.answers.holds : (post.draft.holds ?? [])
  const counted = version !== null && !writing ? knownOf(version).pictures : pictures.length + (video === null ? 0 : 1)
  const known =
    version !== null && !writing
      ? { ...knownOf(version), check: looked }
      : { check: looked, pictures: counted, holds, draft: wordsOf(post, accounts) }
  const questions = writing
    ? authorQuestions(standing.policy.settings, known, pictures, video)
    : approverQuestions(standing.policy.settings, known)
  // A version holds its author's doubts already.
  const check = writing ? withDoubts(looked, questions, post.draft.answers) : looked
  return {
    post,
    pictures,
    video,
    frames: writing || version === null ? (video?.frames ?? []) : await framesOfVersion(tx, version.id),
    accounts,
    standing,
    check,
    stillStopping: stillStopping(check),
    closed: writing ? await closedNow(tx, post.school, at) : [],
    esafety:
      writing && standing.policy.settings.get('publishing.esafety_rota').value.length > 0
        ? await esafetyUses(tx, post.school)
        : new Map(),
    version,
    decision,
    cameBack: await whyItCameBack(tx, post, decision),
    targets: targets.filter(target => version === null || target.version === version.id),
    questions,
    sentence: version === null ? '' : sentenceFor(standing, version),
    children: await namesOf(tx, post, peopleIn(post, pictures, video), writing ? null : version),
    looks,
    question: writing ? await questionAbout(tx, id) : null,
    mayGo: writing ? await mayGoNow(one, post, childrenIn(peopleIn(post, pictures, video)), accounts) : [],
    noRoll: !(await hasRoll(tx, post.school)),
    readAt: at,
  }
}

async function looksOfDraft(tx: Tx, pictures: readonly Picture[]): Promise<Map<string, Looking>> {
  const looks = await looksOf(tx, pictures)
  return new Map(pictures.map(({ id, sha256 }) => [sha256, looks.get(id) ?? { state: 'not-asked' }]))
}

async function looksOfContent(tx: Tx, version: Version): Promise<Map<string, Looking>> {
  const looks = await looksOfVersion(tx, version.id)
  return new Map(
    looks.flatMap((look, index): [string, Looking][] => {
      const picture = version.content.pictures[index]
      if (picture === undefined) return []
      return [[picture.sha256, look === null ? { state: 'not-possible' } : { state: 'looked', look }]]
    }),
  )
}

async function mayGoNow(
  one: Act,
  post: Post,
  children: ReturnType<typeof childrenIn>,
  accounts: readonly Account[],
): Promise<readonly PlaceResult[]> {
  if (children.length === 0) return []
  const platforms = accounts.map(({ platform }) => platform)
  return (await consentFor(one, post.school, children, platforms)).results
}

async function namesOf(tx: Tx, post: Post, ofDraft: People, version: Version | null): Promise<Map<string, string>> {
  const people = version === null ? ofDraft : (version.content.people ?? { pictures: [], named: null })
  const children = childrenIn(people).map(({ pupil }) => pupil)
  const adults = adultsIn(people).map(({ adult }) => adult)
  const known = [
    ...(await pupilsById(tx, post.school, children)),
    ...(await adultsById(tx, post.school, adults)).values(),
  ]
  return new Map(known.map(({ id, name }) => [id, name]))
}

function targetTexts(post: Post, accounts: readonly Account[]) {
  return accounts
    .filter(account => post.draft.targets.includes(account.id))
    .map(account => ({
      platform: account.platform,
      text: (post.draft.own[account.id] ?? '').trim() || post.draft.text,
    }))
}

function wordsOf(post: Post, accounts: readonly Account[]) {
  const texts = targetTexts(post, accounts).map(({ text }) => text)
  return { texts: [post.draft.text, ...texts], answers: post.draft.answers }
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
}

async function closedNow(tx: Tx, school: string, at: Date): Promise<string[]> {
  const watched = await watchedOf(tx, school, dayOf(at))
  return watched.filter(one => one.until !== null).map(one => one.name)
}
