import { randomUUID } from 'node:crypto'
import { dayOf, fold, schoolById } from '../../people/people.ts'
import { act, type Act, type Identity, type TableLine, type Works } from '../../platform/platform.ts'
import { importFor } from './may-import.ts'
import { guardianChanges, planGuardians, type SaidContacts, type SharedGuardians } from './plan-guardians.rule.ts'
import { indexRoll, planPupil, type PupilPlan, type RollIndex, type RollPupil } from './plan-pupil.rule.ts'
import { entryReader, mergedEntry, type OddCode, type OddRow, type RollEntry } from './roll-entries.rule.ts'
import { deleteEntries, insertEntries, type PlannedEntry } from './roll-entries.store.ts'
import { changeImport, type RollImport } from './roll-imports.store.ts'
import { partOf, partsOf } from './roll-parts.store.ts'
import { deleteLeavers, insertLeavers } from './roll-leavers.store.ts'
import { guardiansElsewhere, guardiansOfPupils, sharedGuardians, wholeRoll } from './roll-pupils.store.ts'
import type { RollColumns } from './roll-columns.rule.ts'

/** What a check holds in memory from the first row to the last. */
type Check = {
  readonly found: RollImport
  readonly columns: RollColumns
  readonly read: (line: TableLine) => RollEntry | OddRow
  readonly today: string
  readonly roll: readonly RollPupil[]
  readonly index: RollIndex
  /** Which rows name a pupil: by her id, or for a new one by number or name. A second one is odd. */
  readonly named: Set<string>
  /** Who is not missing: named by a row, an odd one too. Her leaving day, where the file gives one. */
  readonly here: Map<string, string | null>
  readonly shared: SharedGuardians
  readonly elsewhere: ReadonlySet<string>
  readonly said: SaidContacts
  /** The last row read, which the next may add guardians to. */
  open: RollEntry | null
  part: number
  readonly parts: number
}

/**
 * The dry run of a file: what each row would do, who is missing. Changes nothing of the roll. A part of a thousand rows is one transaction, so
 * that a page can say how far it is; cut off, it begins again from the first row, which does no harm.
 */
export async function checkRoll(works: Works, who: Identity, id: string): Promise<void> {
  const check = await act(works, who, one => beginCheck(one, id))
  if (check === null) return
  let rows = 0
  for (;;) {
    const done = await act(works, who, one => checkPart(one, check, rows))
    if (done === null) return
    if (done === 0) break
    rows += done
  }
  await act(works, who, one => finishCheck(one, check, rows))
}

async function beginCheck(one: Act, id: string): Promise<Check | null> {
  const found = await importFor(one, id, 'lock')
  if (found.state !== 'checking' || found.columns === null) return null
  await deleteEntries(one.tx, id)
  await deleteLeavers(one.tx, id)
  await changeImport(one.tx, id, { progress: 0 })
  const today = dayOf(one.at)
  const school = fold((await schoolById(one.tx, found.school))?.name ?? '')
  const roll = await wholeRoll(one.tx, found.school)
  const elsewhere = await guardiansElsewhere(one.tx, found.school)
  return {
    found,
    columns: found.columns,
    read: entryReader(found.headings, found.columns, { school, today }),
    today,
    roll,
    index: indexRoll(roll),
    named: new Set(),
    here: new Map(),
    shared: await sharedGuardians(one.tx, found.school, elsewhere),
    elsewhere,
    said: new Map(),
    open: null,
    part: 0,
    parts: await partsOf(one.tx, id),
  }
}

/** @returns how many rows it read, 0 after the last; null when another check of this file goes on instead */
async function checkPart(one: Act, check: Check, before: number): Promise<number | null> {
  const { id } = check.found
  const found = await importFor(one, id, 'lock')
  if (found.state !== 'checking' || found.progress !== before) return null
  const lines = await partOf(one.tx, id, check.part)
  const { entries, odd } = readLines(check, lines)
  const planned = await planEntries(one, check, entries)
  await insertEntries(one, id, [...odd.map(row => oddEntry(row, check.part)), ...planned])
  check.part += 1
  await changeImport(one.tx, id, { progress: before + (lines?.length ?? 0) })
  return lines?.length ?? 0
}

/** The rows of a part, those of one child put together: the last is kept open for the next part, unless this is the last of the file. */
function readLines(check: Check, lines: readonly TableLine[] | null): { entries: RollEntry[]; odd: OddRow[] } {
  const entries: RollEntry[] = []
  const odd: OddRow[] = []
  for (const line of lines ?? []) {
    const read = check.read(line)
    if ('code' in read) {
      odd.push(read)
      touch(check, line)
      continue
    }
    const merged = check.open === null ? null : mergedEntry(check.open, read)
    if (merged === null && check.open !== null) entries.push(check.open)
    check.open = merged ?? read
  }
  if (check.part >= check.parts - 1 && check.open !== null) {
    entries.push(check.open)
    check.open = null
  }
  return { entries, odd }
}

/** Whoever has the number of a row that cannot be read is not missing. */
function touch({ columns, found, index, here }: Check, { cells }: TableLine): void {
  const at = columns['mis-id'] === undefined ? -1 : found.headings.indexOf(columns['mis-id'])
  const pupil = index.byMisId.get((cells[at] ?? '').trim())
  if (pupil !== undefined && !here.has(pupil.id)) here.set(pupil.id, null)
}

async function planEntries(one: Act, check: Check, entries: readonly RollEntry[]): Promise<PlannedEntry[]> {
  const plans = entries.map(entry => [entry, planNamed(check, entry)] as const)
  const matched = plans.flatMap(([, plan]) => ('found' in plan ? [plan.found.id] : []))
  const known = await guardiansOfPupils(one.tx, check.found.school, matched, check.elsewhere)
  return plans.map(([entry, plan]): PlannedEntry => {
    const name = `${entry.forename} ${entry.surname}`.slice(0, 200)
    if (plan.kind === 'odd') return oddEntry({ line: entry.line, code: plan.code, value: plan.value, name }, check.part)
    const before = 'found' in plan ? (known.get(plan.found.id) ?? []) : []
    const guardians = planGuardians(entry.guardians, before, check.shared, check.said, randomUUID)
    const changes = 'found' in plan ? [...plan.changes, ...guardianChanges(guardians)] : []
    const kind = plan.kind === 'same' && guardians.length > 0 ? 'changed' : plan.kind
    const pupilId = 'found' in plan ? plan.found.id : randomUUID()
    const kept = { line: entry.line, part: check.part, name, code: null, value: null }
    return { ...kept, kind, pupilId, pupil: plan.pupil, guardians, changes }
  })
}

/** A row by itself, then among the rows before it: no two of them are about one child. */
function planNamed(check: Check, entry: RollEntry): PupilPlan {
  const plan = planPupil(entry, check.columns, check.index, check.today)
  const touched = plan.kind === 'odd' ? plan.touched : 'found' in plan ? [plan.found.id] : []
  for (const pupil of touched) if (!check.here.has(pupil)) check.here.set(pupil, 'leaves' in plan ? plan.leaves : null)
  if (plan.kind === 'odd') return plan
  const marks =
    'found' in plan ? [plan.found.id] : [entry.misId || `${fold(entry.forename)}|${fold(entry.surname)}|${entry.born}`]
  const twice = marks.some(mark => check.named.has(mark))
  for (const mark of marks) check.named.add(mark)
  const value = entry.misId || entry.born
  return twice ? { kind: 'odd', code: 'twice' satisfies OddCode, value, touched: [] } : plan
}

function oddEntry({ line, code, value, name }: OddRow, part: number): PlannedEntry {
  return { line, part, kind: 'odd', pupilId: null, code, value, name, pupil: null, guardians: [], changes: [] }
}

/** Who is on the roll and in no row may have left; so may who has a leaving day. */
async function finishCheck(one: Act, check: Check, rows: number): Promise<void> {
  const found = await importFor(one, check.found.id, 'lock')
  if (found.state !== 'checking' || found.progress !== rows) return
  const leavers = check.roll.flatMap(({ id, left }): { pupil: string; day: string | null }[] => {
    if (left !== null) return []
    const day = check.here.get(id)
    if (day === undefined) return [{ pupil: id, day: null }]
    return day === null ? [] : [{ pupil: id, day }]
  })
  await insertLeavers(one, found.id, leavers)
  await changeImport(one.tx, found.id, { state: 'to-check', checkedAt: one.at, progress: 0 })
}
