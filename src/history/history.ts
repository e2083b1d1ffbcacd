import { createHash, randomBytes, randomUUID } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type Generated, sql } from 'kysely'
import type { Act } from '../platform/platform.ts'

declare module '../platform/db/db.ts' {
  interface House {
    history: {
      trust_id: string
      id: string
      at: Date
      kind: string
      school_id: string | null
      subject_id: string
      by_person: string
      clauses: string[]
      body: string
      commitment: string
      written: Generated<string>
    }
    history_payloads: { trust_id: string; history_id: string; salt: string; payload: string }
    facts: {
      trust_id: string
      id: string
      kind: string
      at: Date
      school_id: string | null
      subject_id: string
      by_person: string
    }
  }
}

/**
 * What can happen, by kind. Each room adds its own by declaration merging: `facts` are ids, numbers and fixed words that stay for ever;
 * `words` are names, reasons and texts that a retention function may erase one day.
 */
// Empty here on purpose: the rooms fill it.
export interface HistoryKinds {}
export type HistoryKind = keyof HistoryKinds

export type PlainFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>
export type PlainWords = Readonly<Record<string, string>>

export type Happening<K extends HistoryKind> = {
  kind: K
  school: string | null
  /** What it happened to: a post, a person, a policy version. */
  subject: string
  clauses: readonly string[]
} & HistoryKinds[K]

/** RFC 8785: one text for one value, so that a hash means something. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined)
    throw new Error('This value has no JSON form: hand in plain objects, arrays, texts, numbers, booleans or null.')
  return text
}

export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The salted commitment to a payload: it can be proved while the payload exists and says nothing after it was erased. */
export function commitmentTo(salt: string, payload: string): string {
  return sha256(`${salt}\n${payload}`)
}

/**
 * Appends one row in the act's own transaction, so the act and its trace are kept together or not at all.
 * @returns the id of the row
 */
export async function append<K extends HistoryKind>(act: Act, what: Happening<K>): Promise<string> {
  const id = randomUUID()
  const salt = randomBytes(16).toString('hex')
  // The merged interface guarantees both fields; the generic K hides them from the compiler.
  const { facts, words } = what as unknown as { facts: PlainFacts; words: PlainWords }
  const payload = canonicalJson(words)
  const commitment = commitmentTo(salt, payload)
  const row = {
    v: 1,
    trust: act.who.trust,
    id,
    at: act.at.toISOString(),
    kind: what.kind,
    school: what.school,
    subject: what.subject,
    by: act.who.person,
    clauses: [...what.clauses],
    facts,
    commitment,
  }
  await act.tx
    .insertInto('history')
    .values({
      trust_id: act.who.trust,
      id,
      at: act.at,
      kind: what.kind,
      school_id: what.school,
      subject_id: what.subject,
      by_person: act.who.person,
      clauses: [...what.clauses],
      body: canonicalJson(row),
      commitment,
    })
    .execute()
  await act.tx
    .insertInto('history_payloads')
    .values({ trust_id: act.who.trust, history_id: id, salt, payload })
    .execute()
  return id
}

/** One row as it is read back; `words` is null when they were erased. */
export type Remembered = {
  id: string
  at: Date
  kind: HistoryKind
  school: string | null
  subject: string
  by: string
  clauses: string[]
  facts: PlainFacts
  words: PlainWords | null
}

type RowRead = {
  id: string
  at: Date
  kind: string
  school_id: string | null
  subject_id: string
  by_person: string
  clauses: string[]
  body: string
  payload: string | null
}

function remembered(row: RowRead): Remembered {
  const body = JSON.parse(row.body) as { facts: PlainFacts }
  // Kinds come only from append, which takes HistoryKind.
  return {
    id: row.id,
    at: row.at,
    kind: row.kind as HistoryKind,
    school: row.school_id,
    subject: row.subject_id,
    by: row.by_person,
    clauses: row.clauses,
    facts: body.facts,
    words: row.payload === null ? null : (JSON.parse(row.payload) as PlainWords),
  }
}

/** Everything that happened to one thing, oldest first. */
export async function historyOf(tx: Act['tx'], subject: string): Promise<Remembered[]> {
  const rows = await readable(tx)
    .where('history.subject_id', '=', subject)
    .orderBy('history.at')
    .orderBy('history.written')
    .execute()
  return rows.map(remembered)
}

export type WhichHistory = {
  readonly limit: number
  /** Only what is older than the row of this id; null: from the newest. */
  readonly before?: string | null
  /** Only what happened at these schools; null: all that the reader may see, the trust's own happenings too. */
  readonly schools?: readonly string[] | null
}

/** The newest happenings, newest first; never more than the reader may see. */
export async function newestHistory(
  tx: Act['tx'],
  { limit, before = null, schools = null }: WhichHistory,
): Promise<Remembered[]> {
  if (schools?.length === 0) return []
  let query = readable(tx)
    .orderBy('history.at', 'desc')
    .orderBy('history.written', 'desc')
    .orderBy('history.id', 'desc')
    .limit(limit)
  if (schools !== null) query = query.where('history.school_id', 'in', [...schools])
  // One act writes several rows at one instant, and none may fall between two pages: so the whole order is compared.
  if (before !== null)
    query = query.where(
      sql<boolean>`(history.at, history.written, history.id) < (select mark.at, mark.written, mark.id from house.history mark where mark.id = ${before}::uuid)`,
    )
  return (await query.execute()).map(remembered)
}

function readable(tx: Act['tx']) {
  return tx
    .selectFrom('history')
    .leftJoin('history_payloads', join =>
      join
        .onRef('history_payloads.trust_id', '=', 'history.trust_id')
        .onRef('history_payloads.history_id', '=', 'history.id'),
    )
    .select([
      'history.id',
      'history.at',
      'history.kind',
      'history.school_id',
      'history.subject_id',
      'history.by_person',
      'history.clauses',
      'history.body',
      'history_payloads.payload',
    ])
}

/** Does the payload still match what the log committed to? True also where the words were erased: the log itself stands. */
export async function wordsAreUntouched(tx: Act['tx'], id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('history')
    .leftJoin('history_payloads', join =>
      join
        .onRef('history_payloads.trust_id', '=', 'history.trust_id')
        .onRef('history_payloads.history_id', '=', 'history.id'),
    )
    .select(['history.commitment', 'history_payloads.salt', 'history_payloads.payload'])
    .where('history.id', '=', id)
    .executeTakeFirstOrThrow()
  return row.salt === null || row.payload === null || commitmentTo(row.salt, row.payload) === row.commitment
}

export { type ClauseActed, clauseActs } from './clause-acts.ts'
export { kindCounts } from './kind-counts.ts'
export { type Fact, type FactKind, type FactKinds, factQueue, type Subscription, tellFact, tellFacts } from './facts.ts'
