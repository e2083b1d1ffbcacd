import { sql } from 'kysely'
import type { Tx } from '../platform/platform.ts'

/** A pupil as the check needs her: names only, and where she is taught. */
export type RollEntry = {
  readonly id: string
  readonly name: string
  readonly known_as: readonly string[]
  readonly year: string
  readonly class: string
}

/** The roll of one school today, leavers left out; with `ids` only those of it. */
export async function rollOf(tx: Tx, school: string, ids?: readonly string[]): Promise<RollEntry[]> {
  const rows = await tx
    .selectFrom('pupils')
    .select([
      'id',
      'legal_forename',
      'preferred_forename',
      'surname',
      'former_surname',
      'known_as',
      'year_group',
      'class_name',
    ])
    .where('school_id', '=', school)
    .where('left_on', 'is', null)
    .$if(ids !== undefined, query => query.where('id', 'in', ids ?? []))
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: `${row.legal_forename} ${row.surname}`,
    known_as: [
      ...(row.preferred_forename === null ? [] : [row.preferred_forename]),
      ...row.known_as,
      // With the forename only: a surname that is nobody's any more is an ordinary word by itself.
      ...(row.former_surname === null ? [] : [`${row.legal_forename} ${row.former_surname}`]),
    ],
    year: row.year_group,
    class: row.class_name,
  }))
}

/**
 * Changes exactly when the roll or the list of words does, so that a prepared matcher may be kept until then.
 * PostgreSQL gives each changed row a new xmin; the sum of all of them with the number of rows is enough to see a change, and cheap.
 */
export async function rollStamp(tx: Tx, school: string): Promise<string> {
  const result = await sql<{ stamp: string }>`
    select concat_ws('/',
      (select count(*) from house.pupils where school_id = ${school} and left_on is null),
      (select sum(xmin::text::bigint) from house.pupils where school_id = ${school} and left_on is null),
      (select count(*) from house.not_names where school_id = ${school} and ended_at is null),
      (select sum(xmin::text::bigint) from house.not_names where school_id = ${school})) as stamp`.execute(tx)
  return result.rows[0]?.stamp ?? ''
}

/** Is anybody on the roll? Where nobody is, a check that finds no names says nothing. */
export async function hasRoll(tx: Tx, school: string): Promise<boolean> {
  const result = await sql<{ there: boolean }>`
    select exists (select from house.pupils where school_id = ${school} and left_on is null) as there`.execute(tx)
  return result.rows[0]?.there ?? false
}

/** Each pupil of the roll today with a mark that is another one after any change of her row. */
export async function rollMarks(tx: Tx, school: string): Promise<Map<string, string>> {
  const result = await sql<{ id: string; mark: string }>`
    select id, xmin::text as mark from house.pupils where school_id = ${school} and left_on is null`.execute(tx)
  return new Map(result.rows.map(({ id, mark }) => [id, mark]))
}

export type NotName = { readonly id: string; readonly word: string; readonly addedBy: string; readonly addedAt: Date }

/** Words that are not names in this school, as its head keeps them. */
export async function notNamesOf(tx: Tx, school: string): Promise<NotName[]> {
  return tx
    .selectFrom('not_names')
    .select(['id', 'word', 'added_by as addedBy', 'added_at as addedAt'])
    .where('school_id', '=', school)
    .where('ended_at', 'is', null)
    .orderBy('word')
    .execute()
}

export async function insertNotName(tx: Tx, trust: string, school: string, word: NotName): Promise<void> {
  await tx
    .insertInto('not_names')
    .values({
      trust_id: trust,
      id: word.id,
      school_id: school,
      word: word.word,
      added_by: word.addedBy,
      added_at: word.addedAt,
      ended_at: null,
    })
    .execute()
}

/**
 * Compared as text, because an id out of an address may be anything. The school is asked for too: who heads one school and teaches at another
 * sees both lists, and may change one.
 * @returns false when there was no such word any more
 */
export async function endNotNameRow(tx: Tx, school: string, id: string, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('not_names')
    .set({ ended_at: at })
    .where('school_id', '=', school)
    .where(eb => eb(eb.cast<string>('id', 'text'), '=', id))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return result.numUpdatedRows === 1n
}
