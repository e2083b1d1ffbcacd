import { sql } from 'kysely'
import { z } from 'zod'
import type { Act, House, TableLine, Tx } from '../../platform/platform.ts'
import { type SaidOfFile, saidFrom } from './said-of-file.ts'
import './earlier.tables.ts'

/** 'to-say': what stands in it has to be said; 'to-check': the dry run is there; 'put-aside': a newer file came. */
export const earlierStates = ['to-say', 'to-check', 'taking', 'taken', 'put-aside'] as const
export type EarlierState = (typeof earlierStates)[number]

/** A file without its rows. `progress`: how many parts are taken over. */
export type EarlierFile = {
  readonly id: string
  readonly school: string
  readonly state: EarlierState
  readonly fileName: string
  readonly headings: readonly string[]
  readonly rowCount: number
  readonly said: SaidOfFile | null
  readonly progress: number
  readonly broughtBy: string
  readonly broughtAt: Date
}

const seen = [
  'id',
  'school_id',
  'state',
  'file_name',
  'headings',
  'row_count',
  'said',
  'progress',
  'brought_by',
  'brought_at',
] as const

const asFile = (row: Pick<House['earlier_files'], (typeof seen)[number]>): EarlierFile => ({
  id: row.id,
  school: row.school_id,
  state: z.enum(earlierStates).parse(row.state),
  fileName: row.file_name,
  headings: z.array(z.string()).parse(JSON.parse(row.headings)),
  rowCount: row.row_count,
  said: row.said === null ? null : saidFrom(row.said),
  progress: row.progress,
  broughtBy: row.brought_by,
  broughtAt: row.brought_at,
})

/** Those of one school, newest first. */
export async function earlierFilesOf(tx: Tx, school: string, limit: number): Promise<EarlierFile[]> {
  const rows = await tx
    .selectFrom('earlier_files')
    .select(seen)
    .where('school_id', '=', school)
    .orderBy('brought_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(asFile)
}

/** @param how 'lock' waits for whoever changes it now, 'leave' finds it not while somebody does */
export async function earlierFileById(tx: Tx, id: string, how: 'see' | 'lock' | 'leave'): Promise<EarlierFile | null> {
  const query = tx.selectFrom('earlier_files').select(seen).where('id', '=', id)
  const held = how === 'see' ? query : how === 'lock' ? query.forUpdate() : query.forUpdate().skipLocked()
  const row = await held.executeTakeFirst()
  return row === undefined ? null : asFile(row)
}

/** What was brought before and not taken over, or died while it was, is put aside; its rows are needed by nobody any more. */
export async function putAsideEarlier(tx: Tx, school: string): Promise<void> {
  await tx
    .updateTable('earlier_files')
    .set({ state: 'put-aside' })
    .where('school_id', '=', school)
    .where('state', 'in', ['to-say', 'to-check', 'taking'])
    .execute()
  for (const table of ['earlier_parts', 'earlier_rows'] as const)
    await sql`delete from ${sql.table(`house.${table}`)}
      where file_id in (select id from house.earlier_files where school_id = ${school}::uuid)`.execute(tx)
}

export async function insertEarlierFile(
  { tx, who, at }: Act,
  one: Pick<EarlierFile, 'id' | 'school' | 'fileName' | 'headings' | 'rowCount'> & { readonly sha256: string },
): Promise<void> {
  await tx
    .insertInto('earlier_files')
    .values({
      trust_id: who.trust,
      id: one.id,
      school_id: one.school,
      state: 'to-say',
      file_name: one.fileName,
      file_sha256: one.sha256,
      headings: JSON.stringify(one.headings),
      row_count: one.rowCount,
      said: null,
      progress: 0,
      brought_by: who.person,
      brought_at: at,
      taken_by: null,
      taken_at: null,
    })
    .execute()
}

export async function changeEarlierFile(
  tx: Tx,
  id: string,
  to: { state?: EarlierState; said?: SaidOfFile; progress?: number; taken?: { by: string; at: Date } },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('earlier_files')
    .set({
      ...(to.state === undefined && to.progress === undefined ? {} : { moved_at: sql<Date>`now()` }),
      ...(to.state === undefined ? {} : { state: to.state }),
      ...(to.said === undefined ? {} : { said: JSON.stringify(to.said) }),
      ...(to.progress === undefined ? {} : { progress: to.progress }),
      ...(to.taken === undefined ? {} : { taken_by: to.taken.by, taken_at: to.taken.at }),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n)
    throw new Error('A file with earlier answers was not changed: its row could not be written.')
}

export async function insertEarlierPart(
  { tx, who }: Act,
  file: string,
  number: number,
  lines: readonly TableLine[],
): Promise<void> {
  const rows = JSON.stringify(lines.map(({ line, cells }) => [line, ...cells]))
  await tx.insertInto('earlier_parts').values({ trust_id: who.trust, file_id: file, number, rows }).execute()
}

const partSchema = z.array(z.tuple([z.number()], z.string()))

/** All rows of a file as they were read, or its first. At most 20,000. */
export async function earlierLines(tx: Tx, file: string, first?: number): Promise<TableLine[]> {
  const query = tx.selectFrom('earlier_parts').select('rows').where('file_id', '=', file).orderBy('number')
  const parts = await (first === undefined ? query : query.limit(1)).execute()
  const lines = parts.flatMap(({ rows }) =>
    partSchema.parse(JSON.parse(rows)).map(([line, ...cells]) => ({ line, cells })),
  )
  return first === undefined ? lines : lines.slice(0, first)
}

export async function emptyEarlierParts(tx: Tx, file: string): Promise<void> {
  await tx.deleteFrom('earlier_parts').where('file_id', '=', file).execute()
}
