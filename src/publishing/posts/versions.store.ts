import type { AnswerDoes, CheckResult, Kind } from '../../checks/checks.ts'
import type { Tx } from '../../platform/platform.ts'
import type { Clearing, Content, Holds } from './post.ts'
import { givesSchoolsView } from './opinion-question.rule.ts'
import type { Rights } from './picture-maker.rule.ts'
import type { Known } from './questions-put.ts'

/** What was handed in: the post as it then was, what the check said and the author answered, and what was decided of it. */
export type Version = {
  readonly id: string
  readonly post: string
  readonly school: string
  readonly number: number
  readonly content: Content
  readonly contentText: string
  readonly hash: string
  readonly policyVersion: string | null
  readonly check: CheckResult
  /** The author's answers to the policy's questions, with the words of each question, and what she contests. */
  readonly answers: HandedInAnswers
  readonly handedInBy: string
  readonly handedInAt: Date
}

export type HandedInAnswers = {
  readonly questions: readonly {
    readonly id: string
    readonly asked: string
    readonly answer: string
    /** The id of that answer. Left out in versions of the time before, and where nothing was chosen. */
    readonly chosen?: string
    /** Which picture it is about, from 1; left out: the post, or the video. */
    readonly picture?: number
    readonly video?: true
    /** Of a picture that somebody else made. */
    readonly rights?: Rights
  }[]
  /** What findings asked and the author answered. Left out in versions of the time before. */
  readonly found?: readonly {
    readonly name: string
    readonly finding: string
    readonly kind: Kind
    readonly asked: string
    readonly answer: string
    readonly label: string
    readonly does: AnswerDoes
  }[]
  /** By finding key: why the author says it is wrong. */
  readonly contested: Readonly<Record<string, string>>
  /** What the author said is in it. */
  readonly holds: readonly Holds[]
}

/** What is known of a version when its approver's questions are put. A video counts as a picture. */
export function knownOf(version: Version): Known {
  const { pictures, video } = version.content
  return {
    check: version.check,
    pictures: pictures.length + (video === undefined ? 0 : 1),
    holds: version.answers.holds,
    picturesOfOthers: version.answers.questions.some(({ rights }) => rights !== undefined),
    givesView: givesSchoolsView(version.answers.questions),
  }
}

export type DecisionRow = {
  readonly decision: 'approved' | 'changes_asked' | 'refused'
  readonly seal: string | null
  readonly confirmed: string
  readonly words: string
  readonly byName: string
  readonly byRole: string
  readonly byPerson: string
  readonly clauses: readonly string[]
  readonly at: Date
}

const VERSION = [
  'id',
  'post_id',
  'school_id',
  'number',
  'content',
  'content_hash',
  'policy_version_id',
  'findings',
  'answers',
  'handed_in_by',
  'handed_in_at',
] as const

export async function findVersion(tx: Tx, id: string): Promise<Version | null> {
  const row = await tx.selectFrom('post_versions').select(VERSION).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    post: row.post_id,
    school: row.school_id,
    number: row.number,
    // Written by hand-in-post.ts only, as canonical JSON of these types.
    content: JSON.parse(row.content) as Content,
    contentText: row.content,
    hash: row.content_hash,
    policyVersion: row.policy_version_id,
    check: JSON.parse(row.findings) as CheckResult,
    answers: JSON.parse(row.answers) as HandedInAnswers,
    handedInBy: row.handed_in_by,
    handedInAt: row.handed_in_at,
  }
}

export async function nextVersionNumber(tx: Tx, post: string): Promise<number> {
  const row = await tx
    .selectFrom('post_versions')
    .select(eb => eb.fn.max('number').as('last'))
    .where('post_id', '=', post)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function clearingsOf(tx: Tx, version: string): Promise<Clearing[]> {
  const rows = await tx
    .selectFrom('finding_clearings')
    .select(['finding_key', 'kind', 'by_role', 'reason'])
    .where('version_id', '=', version)
    .orderBy('at')
    .execute()
  return rows.map(row => ({ finding: row.finding_key, kind: row.kind, byRole: row.by_role, reason: row.reason }))
}

export async function decisionOn(tx: Tx, version: string): Promise<DecisionRow | null> {
  const row = await tx.selectFrom('decisions').selectAll().where('version_id', '=', version).executeTakeFirst()
  if (row === undefined) return null
  return {
    decision: row.decision,
    seal: row.seal,
    confirmed: row.confirmed,
    words: row.words,
    byName: row.by_name,
    byRole: row.by_role,
    byPerson: row.by_person,
    clauses: row.clauses,
    at: row.at,
  }
}
