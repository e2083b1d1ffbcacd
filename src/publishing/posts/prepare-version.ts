import type { Act } from '../../platform/platform.ts'
import { control, weighAnswers, type Where } from '../../policy/policy.ts'
import { openAccountsOf } from '../accounts/accounts.store.ts'
import { adultsOfDraft } from '../adults/adults-of-draft.ts'
import { boundLooks, looksOf, seenIn, stillLooking, versionLookOf } from '../media/looks.store.ts'
import { filmedOf, unclearCaption, videoToCheck, videoToSend } from '../media/video-of-draft.rule.ts'
import { type VideoOfDraft, versionFramesOf, videoOf, videoStillLooked } from '../media/videos.store.ts'
import { connectorFor } from '../platforms/connectors.ts'
import { problemWords } from '../platforms/problem-words.ts'
import { tooLongByHand } from '../platforms/text-limits.rule.ts'
import { openAsks, withAnswers } from './author-answers.ts'
import { checkPost } from './check-post.ts'
import { consentFor } from './consent-of-post.ts'
import { withDoubts } from './doubts.rule.ts'
import { waitsForSomebody } from './held.rule.ts'
import { rightsOf, rightsUnsaid } from './picture-maker.rule.ts'
import { namesUnsaid } from './names-unsaid.ts'
import { type Content, outgoingOf } from './post.ts'
import { type Picture, picturesOf, type Post, toSend } from './posts.store.ts'
import { authorQuestions, type PutQuestion, whereItGoes } from './questions-put.ts'
import type { Standing } from './standing.ts'
import { adultsIn, childrenIn, peopleIn } from './who-is-in.rule.ts'

/** A scheduled post may still go out this long after its time (a platform that is down); after that nobody expects it. Hours. */
const LATEST = 24

export type Prepared = Awaited<ReturnType<typeof prepareVersion>>

/** A draft as it would be handed in: the content, what the check says of it, and every fact that the rule of handing in asks for. */
export async function prepareVersion(one: Act, post: Post, standing: Standing) {
  const pictures = await picturesOf(one.tx, post.id)
  const looking = await looksOf(one.tx, pictures)
  const video = await videoOf(one.tx, post.id)
  const shown = video === null ? pictures : [...pictures, video]
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
  const toCheck = {
    text: content.text,
    targets: content.targets,
    alts: content.pictures.map(picture => picture.alt),
    at: one.at,
    looks: pictures.map(({ id }) => seenIn(looking.get(id))),
    ...videoToCheck(post.draft, video),
  }
  const looked = await checkPost(one.tx, post.school, standing.policy, toCheck)
  const answered = withAnswers(looked, post.draft.asked)
  const questions = authorQuestions(
    standing.policy.settings,
    {
      check: answered,
      pictures: shown.length,
      holds: post.draft.holds ?? [],
      draft: { texts: [content.text, ...content.targets.map(({ text }) => text)], answers: post.draft.answers },
    },
    pictures,
    video,
  )
  const check = withDoubts(answered, questions, post.draft.answers)
  const platforms = wanted.map(account => account.platform)
  const where = whereItGoes(platforms)
  const people = peopleIn(post, pictures, video)
  const [children, adults] = [childrenIn(people), adultsIn(people)]
  const facts = {
    consent: await consentFor(one, post.school, children, platforms),
    adults: await adultsOfDraft(one, post, { check, adults, platforms, pictures: shown.length }),
    ...(await unsaidIn(one, post, standing, shown, { check, toCheck })),
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
    ...questionFacts(post, questions, where),
  }
  return { content, check, looks, pictures, video, questions, facts, children, adults, policy: standing.policy }
}

/** Which questions of the policy are open or stop it, and of which pictures of others it is not said why they may be used. */
function questionFacts({ draft }: Post, questions: readonly PutQuestion[], where: Where) {
  return {
    rightsUnsaid: questions.flatMap(question =>
      rightsUnsaid(rightsOf(question, draft.answers, draft.rights))
        ? [{ picture: question.picture?.id ?? '', clauses: question.clauses }]
        : [],
    ),
    questions: questions.flatMap(({ id, clauses, ...question }) => {
      const weighed = weighAnswers([{ id, clauses, ...question }], draft.answers, where)
      if (weighed.does === 'go_on') return []
      return [{ id, clauses, verdict: weighed.does === 'ask' ? ('open' as const) : ('stops' as const) }]
    }),
  }
}

/** Pictures, and `text`, of which the author has not said who is in them, with the words that name somebody unsaid. */
async function unsaidIn(
  one: Act,
  { school, draft }: Post,
  { policy }: Standing,
  pictures: readonly { readonly id: string }[],
  seen: Parameters<typeof namesUnsaid>[3],
) {
  const unsaidNames = await namesUnsaid(one.tx, { school, draft }, policy, seen)
  const unsaid = pictures.filter(({ id }) => draft.shown?.[id] === undefined).map(({ id }) => id)
  return { unsaid: unsaidNames.length > 0 ? [...unsaid, 'text'] : unsaid, unsaidNames }
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
function doesNotFit(content: Content, accounts: Awaited<ReturnType<typeof openAccountsOf>>): string[] {
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
