import { randomUUID } from 'node:crypto'
import type { Triage } from '../../checks/checks.ts'
import { append, sha256 } from '../../history/history.ts'
import { noticeVersion } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { TELL_PERSON } from '../queues.ts'
import { keepUntil } from './comment-policy.ts'
import { changeComment, type Comment } from './comments.store.ts'
import { insertText } from './comment-texts.store.ts'
import { toldAtOnce } from './told-at-once.ts'
import { namesDsl, rankOf, type Taken } from './urgency.rule.ts'

/** What came in, and what the check suggests; it was asked outside of the transaction. */
export type Came = {
  readonly school: string
  readonly account: { readonly id: string; readonly name: string }
  readonly post: string | null
  readonly target: string | null
  readonly how: Comment['how']
  readonly saidAs: Comment['saidAs']
  readonly text: string
  readonly writer: string
  readonly link: string
  /** Null: entered by hand. */
  readonly remote: { readonly uri: string; readonly cid: string } | null
  readonly attached: boolean
  readonly writtenAt: Date | null
  readonly triage: Triage
}

/** As long as a platform takes, and more than the database does not. */
export const LONGEST_TEXT = 20_000
const LONGEST_WRITER = 400

/** An angry evening under one post is one mail an hour, not two hundred. Milliseconds. */
const TOLD_FOR = 3_600_000

export const hashOf = (uri: string): string => sha256(uri)

/** As PostgreSQL takes it. */
const plain = (text: string, longest: number) =>
  text.toWellFormed().replaceAll('\0', '').slice(0, longest).toWellFormed()

/** Keeps one comment with its suggestion, and tells people where it cannot wait. Nothing else happens by a suggestion. Null: it was here already. */
export async function takeIn(one: Act, came: Came): Promise<string | null> {
  const { school, account, triage } = came
  const id = randomUUID()
  const until = await keepUntil(one.tx, school, one.at)
  const { numInsertedOrUpdatedRows } = await one.tx
    .insertInto('comments')
    .values({
      trust_id: one.who.trust,
      id,
      school_id: school,
      account_id: account.id,
      post_id: came.post,
      target_id: came.target,
      how: came.how,
      said_as: came.saidAs,
      remote_hash: came.remote === null ? null : hashOf(came.remote.uri),
      remote_cid: came.remote?.cid ?? null,
      written_at: came.writtenAt,
      found_at: one.at,
      entered_by: came.how === 'by_hand' ? one.who.person : null,
      there: 'there',
      there_at: one.at,
      ...suggested(takenAlone(triage)),
      state: 'waiting',
      keep_until: until,
      changed_at: one.at,
    })
    // Two workers may have read the same thread.
    .onConflict(conflict => conflict.columns(['trust_id', 'account_id', 'remote_hash']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return null
  await insertText(one, { id, school }, { number: 1, ...wordsOf(came) })
  await append(one, {
    kind: 'comment-found',
    school,
    subject: id,
    clauses: [],
    facts: {
      comment_id: id,
      how: came.how,
      suggested: triage.category,
      rank: rankOf(triage),
      notice: came.how === 'by_hand' ? noticeVersion('comments') : null,
    },
    words: { account: account.name },
  })
  await tellWhereItCannotWait(one, id, school, takenAlone(triage))
  return id
}

/** What it is taken for where nothing but the check has looked at it. */
export const takenAlone = (triage: Triage): Taken => ({ ...triage, rank: rankOf(triage), namesDsl: namesDsl(triage) })

/** What the row says of it. */
export function suggested({ category, route, also, keepEvidence, sure, rank, namesDsl: names }: Taken) {
  return { category, route, also: [...also], keep_evidence: keepEvidence, sure, rank, names_dsl: names }
}

export function wordsOf({ text, writer, link, remote, attached, triage }: Came) {
  return {
    text: plain(text, LONGEST_TEXT),
    writer: plain(writer, LONGEST_WRITER),
    link: plain(link, 2_000),
    remoteUri: plain(remote?.uri ?? '', 2_000),
    attached,
    because: plain(triage.because, 2_000),
  }
}

/**
 * Without a word of it. Within the hour after a mail nobody is written to again; what comes in that hour is told of together, in one mail at its end. Where
 * there is nobody at all it does not count as told: a job asks again each hour (`remind-of-comments.job.ts`).
 */
export async function tellWhereItCannotWait(
  one: Act,
  id: string,
  school: string,
  { rank, route }: Pick<Taken, 'rank' | 'route'>,
): Promise<void> {
  if (rank !== 0) return
  const lead = route === 'DSL'
  const people = await toldAtOnce(one, school, lead)
  if (people.size === 0) return
  const told = await one.tx
    .selectFrom('comments')
    .select(({ fn }) => fn.max('told_at').as('last'))
    .where('school_id', '=', school)
    .where('told_at', '>', new Date(one.at.getTime() - TOLD_FOR))
    .where('state', '<>', 'decided')
    .where('route', lead ? '=' : '<>', 'DSL')
    .executeTakeFirst()
  const when = nextTold(told?.last ?? null, one.at)
  await changeComment(one, id, { told_at: when })
  for (const person of people)
    await one.works.jobs.send(
      one.tx,
      TELL_PERSON,
      { trust: one.who.trust, person, about: 'comment-cannot-wait', subject: id },
      when > one.at ? { after: when, once: onceFor(`${person} ${school} ${lead} ${when.toISOString()}`) } : {},
    )
}

/** At once; or with the mail that is to come; or an hour after the last. */
export function nextTold(last: Date | null, at: Date): Date {
  if (last === null) return at
  return last > at ? last : new Date(last.getTime() + TOLD_FOR)
}

/** The same id for the same mail, in the form in which the queue takes it. */
function onceFor(mail: string): string {
  const hash = sha256(mail)
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-')
}
