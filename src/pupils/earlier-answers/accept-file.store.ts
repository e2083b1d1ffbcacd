import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { namesOf } from '../../people/people.ts'
import { type Act, PART_ROWS, type Tx } from '../../platform/platform.ts'
import type { Wording } from '../consent/answers.store.ts'
import { acceptRoles } from '../families.rule.ts'
import type { EarlierFile } from './earlier-files.store.ts'
import './earlier.tables.ts'

/** That every yes of a file counts. `accepted`: how many do by it so far. */
export type FileAccept = {
  readonly id: string
  readonly reason: string
  readonly by: string
  readonly at: Date
  readonly accepted: number
  readonly endedAt: Date | null
}

/** Whether a yes of this file counts without the head: on paper that somebody has seen, in words that were read (`yes-counts.rule.ts`). */
export function countsAtOnce({ said }: Pick<EarlierFile, 'said'>, wordings: readonly Wording[]): boolean {
  const basics = said?.basics ?? null
  return basics?.how === 'paper' && wordings.some(({ id, checked }) => id === basics.wording && checked)
}

/** Whether the acting person decides at this school that a yes counts. */
export async function decidesAt(tx: Tx, school: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select ${school}::uuid = any (house.schools_where(${[...acceptRoles]}::text[])) as may`.execute(tx)
  return rows[0]?.may === true
}

/**
 * Yeses out of this file, of children on the roll of its school today, that the school has not let count. The roll is read once: joined, it was gone
 * through for every line where PostgreSQL had no figures yet, and 2,200 yeses took four seconds.
 */
const waiting = ({ id, school }: Pick<EarlierFile, 'id' | 'school'>) => sql`
  from house.earlier_deeds d
  join house.consent_answers a on a.trust_id = d.trust_id and a.id = d.answer_id and a.answer = 'yes'
  where d.file_id = ${id}::uuid
    and d.pupil_id = any (array(select p.id from house.pupils p where p.school_id = ${school}::uuid and p.left_on is null))
    and not exists (select from house.consent_accepted y where y.trust_id = a.trust_id and y.answer_id = a.id)`

export async function countWaiting(tx: Tx, file: Pick<EarlierFile, 'id' | 'school'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${waiting(file)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** By whom and why its yeses were accepted, the newest first. */
export async function acceptsOf(tx: Tx, file: string): Promise<FileAccept[]> {
  const rows = await tx
    .selectFrom('earlier_accepts')
    .select(['id', 'reason', 'decided_by', 'decided_at as at', 'accepted', 'ended_at as endedAt'])
    .where('file_id', '=', file)
    .orderBy('decided_at', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.map(row => row.decided_by),
  )
  return rows.map(({ decided_by: by, ...row }) => ({ ...row, by: names.get(by) ?? '' }))
}

export async function insertAccept({ tx, who, at }: Act, file: string, reason: string): Promise<void> {
  await tx
    .insertInto('earlier_accepts')
    .values({ trust_id: who.trust, id: randomUUID(), file_id: file, reason, decided_by: who.person, decided_at: at })
    .execute()
}

export async function changeAccept(tx: Tx, id: string, to: { accepted: number } | { ended_at: Date }): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('earlier_accepts')
    .set(to)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n)
    throw new Error('That the yeses of a file count was not written down: its row is not there.')
}

/**
 * Up to a thousand yeses of the file count from now. Whoever writes for one of these children meanwhile is waited for, in the order in which a class
 * is recorded; a yes that somebody accepts by itself at the same time keeps her reason.
 *
 * @returns null when none is left
 */
export async function acceptPart(
  { tx }: Act,
  file: EarlierFile,
  accept: string,
): Promise<{ pupils: string[]; accepted: number } | null> {
  const { rows: found } = await sql<{ answer: string; pupil: string }>`
    select d.answer_id as answer, d.pupil_id::text as pupil ${waiting(file)} order by 2, 1 limit ${PART_ROWS}`.execute(
    tx,
  )
  if (found.length === 0) return null
  const pupils = [...new Set(found.map(({ pupil }) => pupil))]
  // As `lockPupil` does for one; in one question for a thousand.
  await sql`select pg_advisory_xact_lock(hashtextextended('pupil:' || pupil, 0)) from unnest(${pupils}::text[]) as pupil`.execute(
    tx,
  )
  const { rows } = await sql`
    insert into house.consent_accepted (trust_id, answer_id, reason, decided_by, decided_at)
    select c.trust_id, f.answer, c.reason, c.decided_by, c.decided_at
    from house.earlier_accepts c cross join unnest(${found.map(({ answer }) => answer)}::uuid[]) as f(answer)
    where c.id = ${accept}::uuid
    on conflict do nothing returning answer_id`.execute(tx)
  return { pupils, accepted: rows.length }
}
