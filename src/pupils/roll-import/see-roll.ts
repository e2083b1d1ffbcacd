import {
  keyName,
  namesOf,
  rolesAt,
  rollKeepers,
  type School,
  schoolById,
  type SeenKey,
  seeKeys,
  type Visitor,
} from '../../people/people.ts'
import { type Act, type Ask, look, NotFound, type Works } from '../../platform/platform.ts'
import { type FolderRefusal, refusalToTell } from './folder-refusals.store.ts'
import { importFor } from './may-import.ts'
import { countEntries, type EntryCounts, entriesOf, type SeenEntry } from './roll-entries.store.ts'
import { importsOf, type RollImport } from './roll-imports.store.ts'
import { partOf, partsOf } from './roll-parts.store.ts'
import { countLeavers, type Leaver, leaversOf, rollSize } from './roll-leavers.store.ts'
import { nightsOf, type RollNights } from './roll-nights.store.ts'
import { folderOf } from './roll-folder.ts'

/** So many rows of one kind stand on a page. */
export const ROWS_SHOWN = 100

export type SeenImport = {
  readonly found: RollImport
  readonly school: string
  /** Null: Clausewise itself, out of the school's folder or sent with a key. */
  readonly by: string | null
  /** What the school calls the key that it was sent with. */
  readonly key: string | null
  readonly now: Date
}

/** Schools of the reader whose roll she keeps. */
export function keptBy(visitor: Visitor): School[] {
  return visitor.schools.filter(({ id }) => rollKeepers.some(role => rolesAt(visitor, id).has(role)))
}

async function seenOf(one: Act, found: RollImport): Promise<SeenImport> {
  const school = (await schoolById(one.tx, found.school))?.name ?? ''
  const names = await namesOf(one.tx, [found.broughtBy])
  const key = found.key === null ? null : await keyName(one.tx, found.key)
  return { found, school, by: names.get(found.broughtBy) ?? null, key, now: one.at }
}

export type SeenRoll = {
  readonly school: School
  readonly schools: readonly School[]
  /** How many are on the roll today. */
  readonly size: number
  readonly imports: readonly SeenImport[]
  readonly nights: RollNights
  /** Where an MIS puts its files; null: the installation has no such folder. */
  readonly folder: string | null
  /** Its newest file, where it could not be read. */
  readonly notRead: FolderRefusal | null
  readonly keys: readonly SeenKey[]
  /** Where an MIS sends a file of this school. */
  readonly address: string
  readonly now: Date
}

/** The school stands in it, so that a key of one school never brings the roll of another. */
export const addressFor = ({ settings }: Works, school: string) => `${settings.baseUrl}/api/roll?school=${school}`

/** The roll of one school: how large it is, and what was brought before. Null: of which school was not said, and there are several. */
export async function seeRoll({ works, visitor, query }: Ask<Visitor>): Promise<SeenRoll | null> {
  const schools = keptBy(visitor)
  const school = schools.length === 1 ? schools[0] : schools.find(({ id }) => id === query['school'])
  if (school === undefined) {
    if (schools.length === 0 || query['school'] !== undefined) throw new NotFound('The reader keeps no such roll.')
    return null
  }
  return look(works, visitor.identity, async one => {
    const imports: SeenImport[] = []
    for (const found of await importsOf(one.tx, school.id, 30)) imports.push(await seenOf(one, found))
    return {
      school,
      schools,
      size: await rollSize(one.tx, school.id),
      imports,
      nights: await nightsOf(one.tx, school.id),
      folder: works.settings.rollFolder === null ? null : folderOf(works.settings.rollFolder, school.id),
      notRead: await refusalToTell(one.tx, school.id),
      keys: await seeKeys(one, school.id, 'roll'),
      address: addressFor(works, school.id),
      now: one.at,
    }
  })
}

/** An import as its page shows it. */
export type CheckedRoll = SeenImport & {
  readonly counts: EntryCounts
  readonly leavers: Awaited<ReturnType<typeof countLeavers>>
  readonly offered: readonly Leaver[]
  readonly odd: readonly SeenEntry[]
  readonly changed: readonly SeenEntry[]
  readonly added: readonly SeenEntry[]
  /** How many parts its rows make, while it is taken over. */
  readonly parts: number
}

/** `lines`: so many rows of each kind. */
export async function seeImport({ works, visitor, params }: Ask<Visitor>): Promise<CheckedRoll> {
  return look(works, visitor.identity, async one => {
    const found = await importFor(one, params['import'] ?? '', 'see')
    const first = { offset: 0, limit: ROWS_SHOWN }
    const of = (kind: 'new' | 'changed' | 'odd') => entriesOf(one.tx, found.id, kind, first)
    return {
      ...(await seenOf(one, found)),
      counts: await countEntries(one.tx, found.id),
      leavers: await countLeavers(one.tx, found.id),
      offered: await leaversOf(one.tx, found.id, ROWS_SHOWN),
      odd: await of('odd'),
      changed: await of('changed'),
      added: await of('new'),
      parts: await partsOf(one.tx, found.id),
    }
  })
}

export const rowLists = ['new', 'changed', 'odd'] as const
export type RowList = (typeof rowLists)[number]

export type SeenRows = SeenImport & {
  readonly kind: RowList
  readonly rows: readonly SeenEntry[]
  readonly all: number
  readonly page: number
}

/** All rows of one kind, a page at a time. */
export async function seeRows({ works, visitor, params, query }: Ask<Visitor>): Promise<SeenRows> {
  const kind = rowLists.find(one => one === params['kind'])
  if (kind === undefined) throw new NotFound('There is no such list of rows.')
  return look(works, visitor.identity, async one => {
    const found = await importFor(one, params['import'] ?? '', 'see')
    const all = (await countEntries(one.tx, found.id))[kind]
    const last = Math.max(1, Math.ceil(all / ROWS_SHOWN))
    const page = Math.min(last, Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1))
    const rows = await entriesOf(one.tx, found.id, kind, { offset: (page - 1) * ROWS_SHOWN, limit: ROWS_SHOWN })
    return { ...(await seenOf(one, found)), kind, rows, all, page }
  })
}

/** The file as the page of columns needs it: the first rows as they were read. */
export type AskedRoll = SeenImport & { readonly first: readonly (readonly string[])[] }

export async function seeColumns({ works, visitor, params }: Ask<Visitor>): Promise<AskedRoll> {
  return look(works, visitor.identity, async one => {
    const found = await importFor(one, params['import'] ?? '', 'see')
    const lines = (await partOf(one.tx, found.id, 0)) ?? []
    return { ...(await seenOf(one, found)), first: lines.slice(0, 5).map(({ cells }) => cells) }
  })
}

/** `at`: the page of the file, or of the roll where the file could not be read (`notRead`). */
export type RollNeed = {
  readonly at: string
  readonly school: string
  readonly since: Date
  readonly notRead: boolean
}

/** Files that came by themselves and wait for a person, or could not be read, at the schools whose roll she keeps: a line on her first page. */
export async function rollNeedsOf(one: Act, visitor: Visitor): Promise<RollNeed[]> {
  const needs: RollNeed[] = []
  for (const { id, name } of keptBy(visitor)) {
    const [newest] = await importsOf(one.tx, id, 1)
    if (newest !== undefined && newest.source !== 'hand' && (newest.state === 'to-check' || newest.state === 'to-map'))
      needs.push({ at: `/pupils/roll/imports/${newest.id}`, school: name, since: newest.broughtAt, notRead: false })
    const notRead = await refusalToTell(one.tx, id)
    if (notRead !== null)
      needs.push({ at: `/pupils/roll?school=${id}`, school: name, since: notRead.at, notRead: true })
  }
  return needs
}
