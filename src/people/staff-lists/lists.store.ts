import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Act, Tx } from '../../platform/platform.ts'
import { type Role, roleSchema } from '../roles.ts'
import { type Columns, listFields } from './list-columns.rule.ts'
import type { ListRow, ListTable } from './read-table.rule.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    staff_lists: {
      trust_id: string
      id: string
      school_id: string | null
      state: string
      file_name: string
      file_sha256: string
      headings: string
      rows: string
      row_count: number
      columns: string | null
      brought_by: string
      brought_at: Date
      taken_by: string | null
      taken_at: Date | null
    }
    staff_list_columns: {
      trust_id: string
      id: string
      school_id: string | null
      headings_sha256: string
      columns: string
      changed_by: string
      changed_at: Date
    }
    staff_list_titles: {
      trust_id: string
      id: string
      school_id: string | null
      title: string
      roles: string[]
      confirmed_by: string
      confirmed_at: Date
    }
  }
}

/** 'to-map': which column is what; 'to-match': which job title is which role; 'to-check': the dry run; then it is taken over. */
export const listStates = ['to-map', 'to-match', 'to-check', 'taking', 'taken'] as const
export type ListState = (typeof listStates)[number]

/** A list without its rows. `school` null: of the whole trust. */
export type StaffList = {
  readonly id: string
  readonly school: string | null
  readonly state: ListState
  readonly fileName: string
  readonly rowCount: number
  readonly columns: Columns | null
  readonly broughtBy: string
  readonly broughtAt: Date
  readonly takenAt: Date | null
}

const columnsSchema = z.partialRecord(z.enum(listFields), z.string())
const rowsSchema = z.array(z.object({ line: z.number(), cells: z.array(z.string()) }))
const stateSchema = z.enum(listStates)

/** zod writes an absent key as optional; a record read from JSON has no key that is undefined. */
const columnsFrom = (json: string): Columns => columnsSchema.parse(JSON.parse(json)) as Columns

const seen = [
  'id',
  'school_id',
  'state',
  'file_name',
  'row_count',
  'columns',
  'brought_by',
  'brought_at',
  'taken_at',
] as const

type Row = {
  id: string
  school_id: string | null
  state: string
  file_name: string
  row_count: number
  columns: string | null
  brought_by: string
  brought_at: Date
  taken_at: Date | null
}
const asList = (row: Row): StaffList => ({
  id: row.id,
  school: row.school_id,
  state: stateSchema.parse(row.state),
  fileName: row.file_name,
  rowCount: row.row_count,
  columns: row.columns === null ? null : columnsFrom(row.columns),
  broughtBy: row.brought_by,
  broughtAt: row.brought_at,
  takenAt: row.taken_at,
})

/** Newest first. */
export async function allLists(tx: Tx): Promise<StaffList[]> {
  const rows = await tx.selectFrom('staff_lists').select(seen).orderBy('brought_at', 'desc').limit(50).execute()
  return rows.map(asList)
}

export async function listById(tx: Tx, id: string): Promise<StaffList | null> {
  const row = await tx.selectFrom('staff_lists').select(seen).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : asList(row)
}

export async function lockList(tx: Tx, id: string): Promise<StaffList | null> {
  const row = await tx.selectFrom('staff_lists').select(seen).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : asList(row)
}

/** Without rows when a newer list of the place was brought since. */
export async function tableOf(tx: Tx, id: string): Promise<ListTable> {
  const row = await tx
    .selectFrom('staff_lists')
    .select(['headings', 'rows'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const rows: ListRow[] = rowsSchema.parse(JSON.parse(row.rows))
  return { headings: z.array(z.string()).parse(JSON.parse(row.headings)), rows }
}

export async function insertList(
  { tx, who, at }: Act,
  list: { id: string; school: string | null; fileName: string; sha256: string; table: ListTable },
): Promise<void> {
  // The rows of the lists before it are needed by nobody any more: their people are on the register.
  await tx
    .updateTable('staff_lists')
    .set({ rows: '[]' })
    .where('school_id', list.school === null ? 'is' : '=', list.school)
    .execute()
  await tx
    .insertInto('staff_lists')
    .values({
      trust_id: who.trust,
      id: list.id,
      school_id: list.school,
      state: 'to-map',
      file_name: list.fileName,
      file_sha256: list.sha256,
      headings: JSON.stringify(list.table.headings),
      rows: JSON.stringify(list.table.rows),
      row_count: list.table.rows.length,
      columns: null,
      brought_by: who.person,
      brought_at: at,
      taken_by: null,
      taken_at: null,
    })
    .execute()
}

export async function changeList(
  tx: Tx,
  id: string,
  to: { state: ListState; columns?: Columns; taken?: { by: string; at: Date } },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('staff_lists')
    .set({
      state: to.state,
      ...(to.columns === undefined ? {} : { columns: JSON.stringify(to.columns) }),
      ...(to.taken === undefined ? {} : { taken_by: to.taken.by, taken_at: to.taken.at }),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('The list was not changed: its row could not be written.')
}

/** How the columns of a list with these headings were read last time at this place. */
export async function columnsRemembered(tx: Tx, place: string | null, headings: string): Promise<Columns | null> {
  const row = await tx
    .selectFrom('staff_list_columns')
    .select('columns')
    .where('school_id', place === null ? 'is' : '=', place)
    .where('headings_sha256', '=', headings)
    .executeTakeFirst()
  return row === undefined ? null : columnsFrom(row.columns)
}

export async function rememberColumns(
  { tx, who, at }: Act,
  place: string | null,
  headings: string,
  columns: Columns,
): Promise<void> {
  const values = { columns: JSON.stringify(columns), changed_by: who.person, changed_at: at }
  await tx
    .insertInto('staff_list_columns')
    .values({ trust_id: who.trust, id: randomUUID(), school_id: place, headings_sha256: headings, ...values })
    .onConflict(there => there.columns(['trust_id', 'school_id', 'headings_sha256']).doUpdateSet(values))
    .execute()
}

export async function titlesOf(tx: Tx, place: string | null): Promise<ReadonlyMap<string, readonly Role[]>> {
  const rows = await tx
    .selectFrom('staff_list_titles')
    .select(['title', 'roles'])
    .where('school_id', place === null ? 'is' : '=', place)
    .execute()
  return new Map(rows.map(row => [row.title, row.roles.map(role => roleSchema.parse(role))]))
}

export async function keepTitles(
  { tx, who, at }: Act,
  place: string | null,
  titles: ReadonlyMap<string, readonly Role[]>,
): Promise<void> {
  for (const [title, roles] of titles) {
    const values = { roles: [...roles], confirmed_by: who.person, confirmed_at: at }
    await tx
      .insertInto('staff_list_titles')
      .values({ trust_id: who.trust, id: randomUUID(), school_id: place, title, ...values })
      .onConflict(there => there.columns(['trust_id', 'school_id', 'title']).doUpdateSet(values))
      .execute()
  }
}

/** Two who take over one list at once: each person is done by one of them. */
export async function lockTaking({ tx }: Act, list: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`staff-list:${list}`}, 0))`.execute(tx)
}
