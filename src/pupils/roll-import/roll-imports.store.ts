import { type Generated, sql } from 'kysely'
import { z } from 'zod'
import type { Act, House, Tx } from '../../platform/platform.ts'
import type { RollColumns } from './roll-columns.rule.ts'
import { columnsFrom } from './remembered-columns.store.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    roll_imports: {
      trust_id: string
      id: string
      school_id: string
      state: string
      source: string
      key_id: string | null
      file_name: string
      file_sha256: string
      headings: string
      row_count: number
      columns: string | null
      progress: number
      brought_by: string
      brought_at: Date
      checked_at: Date | null
      moved_at: Generated<Date>
      taken_by: string | null
      taken_at: Date | null
    }
  }
}

/** 'to-map': which column is what; 'checking': the dry run is being made; 'to-check': it is there; 'put-aside': a newer file came. */
export const rollStates = ['to-map', 'checking', 'to-check', 'taking', 'taken', 'put-aside'] as const
export type RollState = (typeof rollStates)[number]
export const rollSources = ['hand', 'folder', 'api'] as const
export type RollSource = (typeof rollSources)[number]

/** A file with a roll, without its rows. `progress`: rows checked while it is checked, parts taken over while it is taken. */
export type RollImport = {
  readonly id: string
  readonly school: string
  readonly state: RollState
  readonly source: RollSource
  /** With which key it came; null unless `source` is 'api'. */
  readonly key: string | null
  readonly fileName: string
  readonly sha256: string
  readonly headings: readonly string[]
  readonly rowCount: number
  readonly columns: RollColumns | null
  readonly progress: number
  readonly broughtBy: string
  readonly broughtAt: Date
  readonly takenAt: Date | null
}

const seen = [
  'id',
  'school_id',
  'state',
  'source',
  'key_id',
  'file_name',
  'file_sha256',
  'headings',
  'row_count',
  'columns',
  'progress',
  'brought_by',
  'brought_at',
  'taken_at',
] as const

const asImport = (row: Pick<House['roll_imports'], (typeof seen)[number]>): RollImport => ({
  id: row.id,
  school: row.school_id,
  state: z.enum(rollStates).parse(row.state),
  source: z.enum(rollSources).parse(row.source),
  key: row.key_id,
  fileName: row.file_name,
  sha256: row.file_sha256,
  headings: z.array(z.string()).parse(JSON.parse(row.headings)),
  rowCount: row.row_count,
  columns: row.columns === null ? null : columnsFrom(row.columns),
  progress: row.progress,
  broughtBy: row.brought_by,
  broughtAt: row.brought_at,
  takenAt: row.taken_at,
})

/** Those of one school, newest first. */
export async function importsOf(tx: Tx, school: string, limit: number): Promise<RollImport[]> {
  const rows = await tx
    .selectFrom('roll_imports')
    .select(seen)
    .where('school_id', '=', school)
    .orderBy('brought_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(asImport)
}

/** @param how 'lock' waits for whoever changes it now; 'lock-if-free' does not, and finds nothing while somebody does */
export async function importById(tx: Tx, id: string, how: 'see' | 'lock' | 'lock-if-free'): Promise<RollImport | null> {
  const query = tx.selectFrom('roll_imports').select(seen).where('id', '=', id)
  const ways = { see: query, lock: query.forUpdate(), 'lock-if-free': query.forUpdate().skipLocked() }
  const row = await ways[how].executeTakeFirst()
  return row === undefined ? null : asImport(row)
}

/** What was brought before and not taken over, or died while it was, is put aside; its rows, and what was offered of it, are needed by nobody any more. */
export async function putAsideOlder(tx: Tx, school: string): Promise<void> {
  await tx
    .updateTable('roll_imports')
    .set({ state: 'put-aside' })
    .where('school_id', '=', school)
    .where('state', 'in', ['to-map', 'checking', 'to-check', 'taking'])
    .execute()
  for (const table of ['roll_import_parts', 'roll_import_entries', 'roll_import_leavers'] as const)
    await sql`delete from ${sql.table(`house.${table}`)}
      where import_id in (select id from house.roll_imports where school_id = ${school}::uuid)`.execute(tx)
}

export async function insertImport(
  { tx, who, at }: Act,
  one: Pick<RollImport, 'id' | 'school' | 'source' | 'key' | 'fileName' | 'sha256' | 'headings' | 'rowCount'>,
): Promise<void> {
  await tx
    .insertInto('roll_imports')
    .values({
      trust_id: who.trust,
      id: one.id,
      school_id: one.school,
      state: 'to-map',
      source: one.source,
      key_id: one.key,
      file_name: one.fileName,
      file_sha256: one.sha256,
      headings: JSON.stringify(one.headings),
      row_count: one.rowCount,
      columns: null,
      progress: 0,
      brought_by: who.person,
      brought_at: at,
      checked_at: null,
      taken_by: null,
      taken_at: null,
    })
    .execute()
}

export async function changeImport(
  tx: Tx,
  id: string,
  to: {
    state?: RollState
    columns?: RollColumns
    progress?: number
    rowCount?: number
    checkedAt?: Date
    taken?: { by: string; at: Date }
  },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('roll_imports')
    .set({
      ...(to.state === undefined && to.progress === undefined ? {} : { moved_at: sql<Date>`now()` }),
      ...(to.state === undefined ? {} : { state: to.state }),
      ...(to.columns === undefined ? {} : { columns: JSON.stringify(to.columns) }),
      ...(to.progress === undefined ? {} : { progress: to.progress }),
      ...(to.rowCount === undefined ? {} : { row_count: to.rowCount }),
      ...(to.checkedAt === undefined ? {} : { checked_at: to.checkedAt }),
      ...(to.taken === undefined ? {} : { taken_by: to.taken.by, taken_at: to.taken.at }),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('The import of a roll was not changed: its row could not be written.')
}
