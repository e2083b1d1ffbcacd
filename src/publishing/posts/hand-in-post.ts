import { randomUUID } from 'node:crypto'
import { append, canonicalJson } from '../../history/history.ts'
import { noticeVersion, type Visitor } from '../../people/people.ts'
import { type Act, act, type Works } from '../../platform/platform.ts'
import { mayPost } from '../../policy/policy.ts'
import { insertAdults } from '../adults/adults.store.ts'
import { settleAtHandIn } from '../asking-office/settle-question.ts'
import { insertVersionLooks } from '../media/looks.store.ts'
import { insertVersionFrames } from '../media/videos.store.ts'
import { askToDelete } from '../phone-photos/ask-to-delete.ts'
import { TELL_APPROVERS } from '../queues.ts'
import { answersGiven, answersHash } from './author-answers.ts'
import { namesFirm } from './firm-question.rule.ts'
import { type HandInRefusal, handIn } from './hand-in.rule.ts'
import { type Rights, rightsOf } from './picture-maker.rule.ts'
import { shortly } from './picture-questions.rule.ts'
import { type Content, contentHash } from './post.ts'
import { insertChildren } from './post-children.store.ts'
import { lockPost, moveTo, type Post } from './posts.store.ts'
import { type Prepared, prepareVersion } from './prepare-version.ts'
import type { PutQuestion } from './questions-put.ts'
import { rememberAnswers } from './remember-answers.ts'
import { type Standing, standingOf } from './standing.ts'
import { type HandedInAnswers, nextVersionNumber } from './versions.store.ts'

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

function whichPicture({ picture }: PutQuestion): { picture?: number; video?: true } {
  if (picture === undefined) return {}
  return picture.video ? { video: true } : { picture: picture.number }
}

function whoseItIs(question: PutQuestion, { answers, rights }: Post['draft']): { rights?: Rights } {
  const said = rightsOf(question, answers, rights)
  return said === undefined ? {} : { rights: said }
}

function whatWasChosen({ id, answers }: PutQuestion, { draft }: Post): { answer: string; chosen?: string } {
  const given = answers.find(answer => answer.id === draft.answers[id])
  return given === undefined ? { answer: '' } : { answer: given.label, chosen: given.id }
}

function answersOf(post: Post, { check, questions }: Prepared): HandedInAnswers {
  const { draft } = post
  const found = new Set(check.findings.map(finding => finding.key))
  return {
    questions: questions.map(question => ({
      id: question.id,
      asked: question.picture === undefined ? question.asks : shortly(question.picture.about),
      ...whatWasChosen(question, post),
      ...whichPicture(question),
      ...whoseItIs(question, draft),
    })),
    found: answersGiven(check),
    contested: Object.fromEntries(
      Object.entries(draft.contested).filter(([key, reason]) => found.has(key) && reason.trim() !== ''),
    ),
    // A firm that is named is somebody the post speaks of: the approver’s questions about them are put too.
    holds: [...new Set([...(draft.holds ?? []), ...(namesFirm(questions, draft.answers) ? ['adults' as const] : [])])],
  }
}

function photosOf({ id: post, school, draft }: Post, version: string, { pictures, video, questions }: Prepared) {
  return {
    post,
    school,
    version,
    pictures: [...pictures, ...(video === null ? [] : [video])].map(({ id }) => id),
    said: { holds: draft.holds ?? [], questions, answers: draft.answers },
  }
}

async function keepVersion(one: Act, post: Post, standing: Standing, prepared: Prepared): Promise<string> {
  const { content, check, looks, video, questions, children, adults, policy } = prepared
  const id = randomUUID()
  const number = await nextVersionNumber(one.tx, post.id)
  const answers = answersOf(post, prepared)
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
  await askToDelete(one, policy.settings, photosOf(post, id, prepared))
  await settleAtHandIn(one, post.id)
  await one.works.jobs.send(one.tx, TELL_APPROVERS, { trust: one.who.trust, post: post.id, version: id })
  return id
}
