import { randomUUID } from 'node:crypto'
import { append, canonicalJson } from '../../history/history.ts'
import { noticeVersion, type Visitor } from '../../people/people.ts'
import { type Act, act, type Works } from '../../platform/platform.ts'
import type { CheckResult } from '../../checks/checks.ts'
import { control, mayPost, weighAnswers } from '../../policy/policy.ts'
import { settleAtHandIn } from '../asking-office/settle-question.ts'
import { insertAdults } from '../adults/adults.store.ts'
import { adultsOfDraft } from '../adults/adults-of-draft.ts'
import { openAccountsOf } from '../accounts/accounts.store.ts'
import { boundLooks, insertVersionLooks, looksOf, seenIn, stillLooking, versionLookOf } from '../media/looks.store.ts'
import { filmedOf, unclearCaption, videoToCheck, videoToSend } from '../media/video-of-draft.rule.ts'
import {
  insertVersionFrames,
  type VideoOfDraft,
  videoOf,
  versionFramesOf,
  videoStillLooked,
} from '../media/videos.store.ts'
import { connectorFor } from '../platforms/connectors.ts'
import { problemWords } from '../platforms/problem-words.ts'
import { tooLongByHand } from '../platforms/text-limits.rule.ts'
import { TELL_APPROVERS } from '../queues.ts'
import { answersGiven, answersHash, openAsks, waitsForSomebody, withAnswers } from './author-answers.ts'
import { checkPost, namesPupil } from './check-post.ts'
import { consentFor } from './consent-of-post.ts'
import { type HandInRefusal, handIn } from './hand-in.rule.ts'
import { type Content, contentHash, outgoingOf } from './post.ts'
import { insertChildren } from './post-children.store.ts'
import { lockPost, moveTo, type Picture, picturesOf, type Post, toSend } from './posts.store.ts'
import { authorQuestions, type PutQuestion, whereItGoes } from './questions-put.ts'
import { shortly } from './picture-questions.rule.ts'
import { rememberAnswers } from './remember-answers.ts'
import { type Standing, standingOf } from './standing.ts'
import { type HandedInAnswers, nextVersionNumber } from './versions.store.ts'
import { adultsIn, childrenIn, peopleIn } from './who-is-in.rule.ts'

/** A scheduled post may still go out this long after its time (a platform that is down); after that nobody expects it. Hours. */
const LATEST = 24

/**
 * Turns the draft into an immutable version with a hash over exactly what will be seen, and asks for approval.
 * All that stands in the way comes back at once.
 */
export async function handInPost(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ handedIn: string } | { refused: readonly HandInRefusal[] }> {
  return act(works, visitor.identity, async one => {
    const post = await lockPost(one.tx, id)
    if (post === null) return { refused: [{ refused: 'not-yours', clauses: [] }] }
    const standing = await standingOf(one.tx, post.school, post.author, one.at)
    const prepared = await prepareVersion(one, post, standing)
    const refusals = handIn(one.who.person, { ...prepared.facts, notYet: await mayPost(one, post.school) }, one.at)
    if (refusals.length > 0) return { refused: refusals }
    return { handedIn: await keepVersion(one, post, standing, prepared) }
  })
}

type Prepared = Awaited<ReturnType<typeof prepareVersion>>

async function prepareVersion(one: Act, post: Post, standing: Standing) {
  const pictures = await picturesOf(one.tx, post.id)
  const looking = await looksOf(one.tx, pictures)
  const video = await videoOf(one.tx, post.id)
  const filmed = filmedOf(post.draft)
  const looks = pictures.map(picture => versionLookOf(picture, looking.get(picture.id)))
  const accounts = await openAccountsOf(one.tx, post.school)
  const wanted = accounts.filter(account => post.draft.targets.includes(account.id))
  const content = contentOf(
    post,
    pictures,
    boundLooks(looks),
    video,
    wanted,
    control('reply_check', standing.policy.settings.get('publishing.replies').value === 'never'),
  )
  const looked = await checkPost(one.tx, post.school, standing.policy, {
    text: content.text,
    targets: content.targets,
    alts: content.pictures.map(picture => picture.alt),
    at: one.at,
    looks: pictures.map(({ id }) => seenIn(looking.get(id))),
    ...videoToCheck(post.draft, video),
  })
  const check = withAnswers(looked, post.draft.asked)
  const questions = authorQuestions(
    standing.policy.settings,
    { check, pictures: pictures.length + (video === null ? 0 : 1), holds: post.draft.holds ?? [] },
    pictures,
    video,
  )
  const where = whereItGoes(wanted.map(account => account.platform))
  const people = peopleIn(post, pictures, video)
  const [children, adults] = [childrenIn(people), adultsIn(people)]
  const platforms = wanted.map(account => account.platform)
  const facts = {
    consent: await consentFor(one, post.school, children, platforms),
    adults: await adultsOfDraft(one, post, {
      ...{ check, adults, platforms },
      pictures: pictures.length + (video === null ? 0 : 1),
    }),
    unsaid: unsaidIn(post, video === null ? pictures : [...pictures, video], check),
    stillLooking: [...stillLooking(looking, one.at), ...videoStillLooked(video, one.at)],
    state: post.state,
    author: post.author,
    text: content.text,
    pictures: [...content.pictures, ...(content.video === undefined ? [] : [content.video])],
    unclearCaption: unclearCaption(video, filmed),
    targets: post.draft.targets.length,
    accountsOpen: post.draft.targets.every(target => wanted.some(account => account.id === target)),
    doesNotFit: doesNotFit(content, wanted),
    plannedFor: post.draft.plannedFor === null ? null : new Date(post.draft.plannedFor),
    timeUnclear: Boolean(post.draft.when) && post.draft.plannedFor === null,
    stopping: check.findings
      .filter(finding => finding.outcome === 'block')
      .map(finding => ({
        key: finding.key,
        clauses: finding.clauses,
        contested: (post.draft.contested[finding.key] ?? '').trim() !== '' || waitsForSomebody(finding),
      })),
    asks: openAsks(check, post.draft.contested),
    questions: questions.flatMap(question => {
      const weighed = weighAnswers([question], post.draft.answers, where)
      if (weighed.does === 'go_on') return []
      return [
        {
          id: question.id,
          clauses: question.clauses,
          verdict: weighed.does === 'ask' ? ('open' as const) : ('stops' as const),
        },
      ]
    }),
  }
  return { content, check, looks, video, questions, facts, children, adults, policy: standing.policy }
}

/** A name that stops the post, or that the author says is none, has its own way; every other is somebody's. */
function unsaidIn({ draft }: Post, pictures: readonly { readonly id: string }[], check: CheckResult): string[] {
  const names = check.findings.some(
    ({ kind, outcome, key, answered }) =>
      namesPupil(kind) &&
      outcome !== 'block' &&
      answered?.id !== 'not-ours' &&
      (draft.contested[key] ?? '').trim() === '',
  )
  return [
    ...pictures.filter(({ id }) => draft.shown?.[id] === undefined).map(({ id }) => id),
    ...(names && draft.named == null ? ['text'] : []),
  ]
}

function contentOf(
  post: Post,
  pictures: readonly Picture[],
  looks: Content['looks'],
  video: VideoOfDraft | null,
  wanted: Awaited<ReturnType<typeof openAccountsOf>>,
  repliesClosed: boolean,
): Content {
  const text = post.draft.text.trim()
  const from = post.draft.plannedFor
  return {
    v: 1,
    text,
    targets: wanted.map(account => ({
      account: account.id,
      platform: account.platform,
      handle: account.handle,
      text: (post.draft.own[account.id] ?? '').trim() || text,
    })),
    pictures: pictures.map(toSend),
    ...(video === null
      ? {}
      : { video: videoToSend(video, filmedOf(post.draft)), videoLooks: versionFramesOf(video).sha256 }),
    people: peopleIn(post, pictures, video),
    ...(looks === undefined ? {} : { looks }),
    window: {
      from,
      until: from === null ? null : new Date(new Date(from).getTime() + LATEST * 3_600_000).toISOString(),
    },
    repliesClosed,
  }
}

/** What the platforms say about length and pictures, in words, each with the account's name. */
export function doesNotFit(content: Content, accounts: Awaited<ReturnType<typeof openAccountsOf>>): string[] {
  return accounts.flatMap(account => {
    const outgoing = outgoingOf(content, account.id)
    if (outgoing === null || (outgoing.text === '' && outgoing.pictures.length === 0 && outgoing.video === undefined))
      return []
    const byHand = account.way === 'by_hand' ? tooLongByHand(account.platform, outgoing.text) : null
    if (byHand !== null) return [`${account.name}: ${problemWords({ code: 'text-too-long', ...byHand })}`]
    return (
      connectorFor(account.way)
        .validate(outgoing)
        // An empty alt text has a refusal of its own that names the picture.
        .filter(problem => problem.code !== 'alt-missing' && problem.code !== 'video-alt-missing')
        .map(problem => `${account.name}: ${problemWords(problem)}`)
    )
  })
}

function whichPicture({ picture }: PutQuestion): { picture?: number; video?: true } {
  if (picture === undefined) return {}
  return picture.video ? { video: true } : { picture: picture.number }
}

async function keepVersion(
  one: Act,
  post: Post,
  standing: Standing,
  { content, check, looks, video, questions, children, adults, policy }: Prepared,
): Promise<string> {
  const id = randomUUID()
  const number = await nextVersionNumber(one.tx, post.id)
  const found = new Set(check.findings.map(finding => finding.key))
  const answers: HandedInAnswers = {
    questions: questions.map(question => ({
      id: question.id,
      asked: question.picture === undefined ? question.asks : shortly(question.picture.about),
      answer: question.answers.find(answer => answer.id === post.draft.answers[question.id])?.label ?? '',
      ...whichPicture(question),
    })),
    found: answersGiven(check),
    contested: Object.fromEntries(
      Object.entries(post.draft.contested).filter(([key, reason]) => found.has(key) && reason.trim() !== ''),
    ),
    holds: post.draft.holds ?? [],
  }
  const bound: Content = { ...content, answers: answersHash(answers) }
  const hash = contentHash(bound)
  const notice = noticeVersion('writing-a-post')
  await one.tx
    .insertInto('post_versions')
    .values({
      trust_id: one.who.trust,
      id,
      post_id: post.id,
      school_id: post.school,
      number,
      content: canonicalJson(bound),
      content_hash: hash,
      policy_version_id: policy.version?.id ?? null,
      notice_version: notice,
      outcome: check.outcome,
      findings: JSON.stringify(check),
      answers: JSON.stringify(answers),
      handed_in_by: one.who.person,
      handed_in_at: one.at,
    })
    .execute()
  await insertVersionLooks(one, { id, school: post.school }, looks)
  await insertVersionFrames(one, { id, school: post.school }, video)
  await insertChildren(one, { id, post: post.id, school: post.school }, children)
  await insertAdults(one, { id, post: post.id, school: post.school }, adults)
  await moveTo(one.tx, post.id, 'waiting', one.at, {
    version: id,
    plannedFor: content.window.from === null ? null : new Date(content.window.from),
  })
  const clauses = [...new Set([...standing.approverClauses, ...check.findings.flatMap(finding => finding.clauses)])]
  await append(one, {
    kind: 'post-handed-in',
    school: post.school,
    subject: post.id,
    clauses,
    facts: {
      version_id: id,
      number,
      content_hash: hash,
      policy_version_id: policy.version?.id ?? null,
      outcome: check.outcome,
      findings: check.findings.length,
      notice,
    },
    words: { title_of_policy: policy.settings.policy?.title ?? '' },
  })
  await rememberAnswers(one, post, { id, answers, check, questions, notice })
  await settleAtHandIn(one, post.id)
  await one.works.jobs.send(one.tx, TELL_APPROVERS, { trust: one.who.trust, post: post.id, version: id })
  return id
}
