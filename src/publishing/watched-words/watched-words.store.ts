import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'
import type { Watch, Watching } from './watched-words.rule.ts'

export type Watched = Watch & { readonly id: string; readonly addedBy: string; readonly addedAt: Date }

/** What a school watches for on a day: words that nobody took off, subjects whose day has not passed. */
export async function watchedOf(tx: Tx, school: string, today: string): Promise<Watched[]> {
  const rows = await tx
    .selectFrom('watched_words')
    .select(['id', 'does', 'name', 'words', 'why', 'added_by as addedBy', 'added_at as addedAt'])
    .select(sql<string | null>`to_char(until, 'YYYY-MM-DD')`.as('until'))
    .where('school_id', '=', school)
    .where('ended_at', 'is', null)
    .where(eb => eb.or([eb('until', 'is', null), sql<boolean>`until >= ${today}::date`]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows
}

/** The subjects that are closed today at some schools, by the day on which they open again. */
export async function closedSubjects(
  tx: Tx,
  schools: readonly string[],
  today: string,
): Promise<{ school: string; name: string; until: string }[]> {
  if (schools.length === 0) return []
  return tx
    .selectFrom('watched_words')
    .select(['school_id as school', 'name'])
    .select(sql<string>`to_char(until, 'YYYY-MM-DD')`.as('until'))
    .where('school_id', 'in', schools)
    .where('does', '=', 'subject')
    .where('ended_at', 'is', null)
    .where(sql<boolean>`until >= ${today}::date`)
    .orderBy('until')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function insertWatched(tx: Tx, trust: string, school: string, watched: Watched): Promise<void> {
  await tx
    .insertInto('watched_words')
    .values({
      trust_id: trust,
      id: watched.id,
      school_id: school,
      does: watched.does,
      name: watched.name,
      words: [...watched.words],
      why: watched.why,
      until: watched.until,
      added_by: watched.addedBy,
      added_at: watched.addedAt,
      ended_by: null,
      ended_at: null,
    })
    .execute()
}

/** Takes one off. @returns what it was; null when it was off already, or is another school's. */
export async function endWatched(
  tx: Tx,
  school: string,
  id: string,
  by: string,
  at: Date,
): Promise<{ does: Watching; name: string } | null> {
  const row = await tx
    .updateTable('watched_words')
    .set({ ended_by: by, ended_at: at })
    .where('school_id', '=', school)
    // As text, because an id out of an address may be anything.
    .where(eb => eb(eb.cast<string>('id', 'text'), '=', id))
    .where('ended_at', 'is', null)
    .returning(['does', 'name'])
    .executeTakeFirst()
  return row ?? null
}
