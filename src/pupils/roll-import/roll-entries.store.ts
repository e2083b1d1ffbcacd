import { sql } from 'kysely'
import { z } from 'zod'
import type { Act, Tx } from '../../platform/platform.ts'
import type { GuardianDeed } from './plan-guardians.rule.ts'
import { changeNames, type PupilChange, type PupilKept } from './plan-pupil.rule.ts'
import { type OddCode, oddCodes } from './roll-entries.rule.ts'

export const entryKinds = ['new', 'changed', 'same', 'odd'] as const
export type EntryKind = (typeof entryKinds)[number]

/** One row of the dry run, to be kept. */
export type PlannedEntry = {
  readonly line: number
  readonly part: number
  readonly kind: EntryKind
  readonly pupilId: string | null
  readonly code: OddCode | null
  readonly value: string | null
  readonly name: string
  readonly pupil: PupilKept | null
  readonly guardians: readonly GuardianDeed[]
  readonly changes: readonly PupilChange[]
}

/** A whole part in one statement: one for each row took ten times as long. */
export async function insertEntries({ tx, who }: Act, id: string, entries: readonly PlannedEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(one => ({
    ...one,
    pupilId: one.pupilId,
    guardians: one.guardians.length === 0 ? null : one.guardians,
    changes: one.changes.length === 0 ? null : one.changes,
    // Of a pupil who stays as she is nothing has to be written.
    pupil: one.kind === 'new' || one.kind === 'changed' ? one.pupil : null,
  }))
  await sql`insert into house.roll_import_entries (trust_id, import_id, line, part, kind, pupil_id, code, value, name, pupil, guardians, changes)
    select ${who.trust}::uuid, ${id}::uuid, r.line, r.part, r.kind, r."pupilId", r.code, r.value, r.name, r.pupil, r.guardians, r.changes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line int, part int, kind text, "pupilId" uuid, code text, value text, name text,
      pupil jsonb, guardians jsonb, changes jsonb)`.execute(tx)
}

export async function deleteEntries(tx: Tx, id: string): Promise<void> {
  await sql`delete from house.roll_import_entries where import_id = ${id}::uuid`.execute(tx)
}

export type EntryCounts = Readonly<Record<EntryKind, number>>

export async function countEntries(tx: Tx, id: string): Promise<EntryCounts> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count from house.roll_import_entries where import_id = ${id}::uuid group by kind`.execute(
    tx,
  )
  const of = (kind: EntryKind) => rows.find(row => row.kind === kind)?.count ?? 0
  return { new: of('new'), changed: of('changed'), same: of('same'), odd: of('odd') }
}

/** A row as the dry run shows it. */
export type SeenEntry = {
  readonly line: number
  readonly name: string
  readonly code: OddCode | null
  readonly value: string
  readonly year: string
  readonly className: string
  readonly changes: readonly PupilChange[]
}

const changesSchema = z.array(z.object({ what: z.enum(changeNames), from: z.string(), to: z.string() }))

/** Of one kind, in the order of the file. */
export async function entriesOf(
  tx: Tx,
  id: string,
  kind: EntryKind,
  { offset, limit }: { offset: number; limit: number },
): Promise<SeenEntry[]> {
  const { rows } = await sql<{
    line: number
    name: string
    code: string | null
    value: string | null
    year: string | null
    class: string | null
    changes: unknown
  }>`
    select line, name, code, value, pupil ->> 'year' as year, pupil ->> 'className' as class, changes
    from house.roll_import_entries where import_id = ${id}::uuid and kind = ${kind}
    order by line offset ${offset} limit ${limit}`.execute(tx)
  return rows.map(row => ({
    line: row.line,
    name: row.name,
    code: row.code === null ? null : z.enum(oddCodes).parse(row.code),
    value: row.value ?? '',
    year: row.year ?? '',
    className: row.class ?? '',
    changes: changesSchema.parse(row.changes ?? []),
  }))
}
