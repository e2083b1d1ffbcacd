import { fold, readWrittenDay } from '../../people/people.ts'
import type { TableLine } from '../../platform/platform.ts'
import {
  type GuardianField,
  guardianPlaces,
  type GuardianPlace,
  type RollColumns,
  type RollField,
} from './roll-columns.rule.ts'

/** Somebody who answers for a child, as the file says. Null: the file does not say. */
export type ListedGuardian = {
  readonly name: string
  readonly relationship: string | null
  readonly responsibility: boolean | null
  readonly email: string | null
  readonly telephone: string | null
  readonly priority: number | null
  /** In which order they stand in the row. */
  readonly place: number
  readonly courtOrder: boolean | null
  readonly noContact: boolean | null
}

/** One row as it is understood. Empty texts and nulls: the cell is empty or the column is not there. Days as yyyy-mm-dd. */
export type RollEntry = {
  readonly line: number
  readonly misId: string
  readonly forename: string
  readonly surname: string
  readonly preferred: string
  readonly former: string
  readonly knownAs: readonly string[]
  readonly born: string
  readonly year: string
  readonly className: string
  readonly admitted: string | null
  readonly left: string | null
  readonly guardians: readonly ListedGuardian[]
}

/** Why a row is left out. */
export const oddCodes = [
  'no-name',
  'name-order',
  'name-too-long',
  'no-born',
  'bad-born',
  'born-later',
  'bad-admitted',
  'bad-left',
  'other-school',
  'twice',
  'two-pupils',
  'new-number',
  'other-person',
  'left-before',
] as const
export type OddCode = (typeof oddCodes)[number]

/** A row that is left out. `value`: what stands there, to be found again. */
export type OddRow = { readonly line: number; readonly code: OddCode; readonly value: string; readonly name: string }

type Cell = (field: RollField) => string

/** How to read the lines of one file. `school`: the folded name of the school it is for; `today` as yyyy-mm-dd. */
export function entryReader(
  headings: readonly string[],
  columns: RollColumns,
  { school, today }: { school: string; today: string },
): (line: TableLine) => RollEntry | OddRow {
  // Text fields of an object would be looked up anew for each of 100,000 rows.
  const at = new Map(Object.entries(columns).map(([field, heading]) => [field, headings.indexOf(heading)] as const))
  return ({ line, cells }) => {
    const cell: Cell = field => clean(cells[at.get(field) ?? -1] ?? '')
    const listed = cell('school')
    const name = `${cell('forename')} ${cell('surname')}`.trim() || cell('full')
    if (listed !== '' && fold(listed) !== school) return { line, code: 'other-school', value: listed, name }
    return readEntry(line, cell, today)
  }
}

/** One form for é, single spaces. PostgreSQL takes no NUL. */
export const clean = (text: string) =>
  text.toWellFormed().replaceAll('\0', '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()

function readEntry(line: number, cell: Cell, today: string): RollEntry | OddRow {
  const named = nameFrom(cell)
  const name = named === null ? cell('full') : `${named.forename} ${named.surname}`.trim()
  const wrong = (code: OddCode, value: string): OddRow => ({
    line,
    code,
    value: value.slice(0, 200),
    name: name.slice(0, 200),
  })
  if (named === null) return cell('full') === '' ? wrong('no-name', '') : wrong('name-order', cell('full'))
  if (!/\p{L}/u.test(named.forename) || !/\p{L}/u.test(named.surname)) return wrong('no-name', name)
  if (named.forename.length > 200 || named.surname.length > 200) return wrong('name-too-long', name)
  const born = readWrittenDay(cell('born'))
  if (born === null) return wrong('no-born', name)
  if (born === undefined || born < '1990-01-01') return wrong('bad-born', cell('born'))
  if (born > today) return wrong('born-later', born)
  const admitted = readWrittenDay(cell('admitted'))
  if (admitted === undefined) return wrong('bad-admitted', cell('admitted'))
  const left = readWrittenDay(cell('left'))
  if (left === undefined) return wrong('bad-left', cell('left'))
  return {
    line,
    misId: cell('mis-id').slice(0, 100),
    ...named,
    preferred: cell('preferred').slice(0, 200),
    former: cell('former').slice(0, 200),
    knownAs: cell('known-as')
      .split(/[,;/]/)
      .map(one => one.trim().slice(0, 200))
      .filter(one => one !== ''),
    born,
    year: cell('year').slice(0, 40),
    className: cell('class').slice(0, 60),
    admitted,
    left,
    guardians: guardianPlaces.flatMap(place => guardianFrom(cell, place) ?? []),
  }
}

/** In parts, or "O'Brien, Siân". Two words without a comma are forename and surname; of more nobody can tell where the surname begins. */
export function nameFrom(
  cell: (field: 'forename' | 'surname' | 'full') => string,
): { forename: string; surname: string } | null {
  const [forename, surname, full] = [cell('forename'), cell('surname'), cell('full')]
  if (forename !== '' || surname !== '') return { forename, surname }
  const [last, first, ...more] = full.split(',').map(part => part.trim())
  if (first !== undefined && first !== '' && more.length === 0) return { forename: first, surname: last ?? '' }
  const parts = full.split(' ')
  return parts.length === 2 && !full.includes(',') ? { forename: parts[0] ?? '', surname: parts[1] ?? '' } : null
}

const YES = /^(y|yes|true|t|1|x)$/i
const NO = /^(n|no|none|false|f|0|-)$/i

function guardianFrom(cell: Cell, place: GuardianPlace): ListedGuardian | null {
  const of = (field: GuardianField) => cell(`guardian-${place}-${field}`)
  const name = of('name') || `${of('forename')} ${of('surname')}`.trim()
  if (!/\p{L}/u.test(name)) return null
  const email = of('email').toLowerCase()
  const telephone = of('telephone')
  const responsible = of('responsibility')
  const priority = Number.parseInt(of('priority'), 10)
  return {
    name: straight(name).slice(0, 200),
    relationship: of('relationship').slice(0, 100) || null,
    // Only a plain yes is one; anything unclear is no.
    responsibility: responsible === '' ? null : YES.test(responsible),
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 320 ? email : null,
    telephone: /\d{3}/.test(telephone) ? telephone.slice(0, 60) : null,
    priority: priority > 0 && priority < 100 ? priority : null,
    place,
    courtOrder: mark(of('court-order')),
    noContact: mark(of('no-contact')),
  }
}

/** A restriction is often written out ("Residence order, see file"): whatever is no plain no counts. */
const mark = (text: string): boolean | null => (text === '' ? null : !NO.test(text))

/** "Ashe, Mr Jonah" is Mr Jonah Ashe. */
function straight(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map(part => part.trim())
  return more.length === 0 && first !== '' ? `${first} ${last}` : name
}

/** A row for each guardian: the second row of the same child, with nothing else different, adds its people to the first. */
export function mergedEntry(first: RollEntry, next: RollEntry): RollEntry | null {
  if (first.misId === '' || first.misId !== next.misId) return null
  const child = ({ line: _line, guardians: _guardians, ...rest }: RollEntry) => JSON.stringify(rest)
  if (child(first) !== child(next) || next.guardians.length === 0) return null
  const known = new Set(first.guardians.map(({ name }) => fold(name)))
  const more = next.guardians.filter(({ name }) => !known.has(fold(name)))
  if (more.length === 0) return null
  const placed = more.map((one, at) => ({ ...one, place: first.guardians.length + at + 1 }))
  return { ...first, guardians: [...first.guardians, ...placed] }
}
