import { dayFrom } from '../day.ts'
import type { WorkerType } from '../staff/worker-types.ts'
import type { Columns, ListField } from './list-columns.rule.ts'
import type { ListTable } from './read-table.rule.ts'

/** One row as it is understood. Empty texts: the cell or the column is not there. Days as yyyy-mm-dd. */
export type Entry = {
  readonly line: number
  readonly number: string
  readonly email: string
  readonly name: string
  readonly school: string
  readonly job: string
  readonly type: WorkerType | null
  readonly manager: string
  readonly sponsor: string
  readonly start: string | null
  readonly lastDay: string | null
  readonly body: string
  readonly site: string
}

/** Why a row is left out. */
export const oddCodes = [
  'no-email',
  'bad-email',
  'no-name',
  'name-too-long',
  'bad-start',
  'bad-last-day',
  'end-before-start',
  'unknown-type',
  'body-too-long',
  'site-too-long',
  'two-people',
  'unknown-school',
  'no-school',
  'other-school',
  'not-your-school',
  'left-already',
  'left-before',
  'new-address',
  'sponsor-missing',
  'last-day-missing',
  'kept-elsewhere',
] as const
export type OddCode = (typeof oddCodes)[number]

/** A row that is left out. `value`: what stands there, to be found again. `email`: so that nobody with an odd row counts as missing. */
export type OddRow = { readonly line: number; readonly code: OddCode; readonly value: string; readonly email: string }

/** Names and titles as they are compared: small letters, no accents, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
}

export function readEntries(table: ListTable, columns: Columns): { entries: Entry[]; odd: OddRow[] } {
  const entries: Entry[] = []
  const odd: OddRow[] = []
  for (const { line, cells } of table.rows) {
    const cell = (name: ListField) => {
      const at = columns[name] === undefined ? -1 : table.headings.indexOf(columns[name])
      return at < 0 ? '' : (cells[at] ?? '')
    }
    const read = readEntry(line, cell)
    if ('code' in read) odd.push(read)
    else entries.push(read)
  }
  return { entries, odd }
}

function readEntry(line: number, cell: (name: ListField) => string): Entry | OddRow {
  const email = cell('email').toLowerCase()
  const wrong = (code: OddCode, value: string): OddRow => ({ line, code, value, email })
  const name = nameFrom(cell)
  if (email === '') return wrong('no-email', name)
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 320) return wrong('bad-email', email)
  if (name === '') return wrong('no-name', email)
  if (name.length > 200) return wrong('name-too-long', name)
  const start = readDay(cell('start'))
  const lastDay = readDay(cell('last-day'))
  if (start === undefined) return wrong('bad-start', cell('start'))
  if (lastDay === undefined) return wrong('bad-last-day', cell('last-day'))
  if (start !== null && lastDay !== null && lastDay < start) return wrong('end-before-start', name)
  const type = typeFrom(cell('type'))
  if (type === undefined) return wrong('unknown-type', cell('type'))
  if (cell('body').length > 200) return wrong('body-too-long', name)
  if (cell('site').length > 200) return wrong('site-too-long', name)
  return {
    line,
    number: cell('number').slice(0, 100),
    email,
    name,
    school: cell('school'),
    job: cell('job').slice(0, 200),
    type,
    manager: personFrom(cell('line-manager')),
    sponsor: personFrom(cell('sponsor')),
    start,
    lastDay,
    body: cell('body'),
    site: cell('site'),
  }
}

const courtesy = /^(mr|mrs|miss|ms|mx|dr|prof|professor|rev|sir|dame)\.?\s+/i

/** What she is called at work: the preferred first name where there is one. */
function nameFrom(cell: (name: ListField) => string): string {
  const last = cell('last')
  const preferred = cell('preferred')
  const first = preferred === '' ? cell('first') : preferred
  if (last !== '' && first !== '') return fold(first).endsWith(` ${fold(last)}`) ? first : `${first} ${last}`
  return straight(cell('full').replace(courtesy, '')) || `${first} ${last}`.trim()
}

/** "Penrose, Ada" as directories sort it is Ada Penrose. */
function straight(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map(part => part.trim())
  return more.length === 0 && first !== '' ? `${first.replace(courtesy, '')} ${last}` : name.trim()
}

/** An address, or a name; of a directory's path the name in it. */
function personFrom(text: string): string {
  const named = /^cn=((?:[^,\\]|\\.)+)/i.exec(text)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? text
  return named.includes('@') ? named.trim().toLowerCase() : straight(named.replace(courtesy, ''))
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day as people and systems in Britain write it, with or without a time; null: none; undefined: not to be read. */
export function readDay(text: string): string | null | undefined {
  if (text.trim() === '') return null
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso !== null) return dayFrom(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '') ?? undefined
  const british = /^(\d{1,2})[/.\- ](\d{1,2}|[a-z]{3,9})[/.\- ,]+(\d{4})(?:[ T,].*)?$/i.exec(text)
  if (british === null) return undefined
  const [, day = '', month = '', year = ''] = british
  const named = months.indexOf(month.toLowerCase().slice(0, 3)) + 1
  return dayFrom(year, named > 0 ? String(named) : month, day) ?? undefined
}

const TYPES: readonly (readonly [RegExp, WorkerType])[] = [
  [/\bpart[- ]?time\b/, 'part_time'],
  [/\b(fixed[- ]?term|temporary|temp|maternity cover)\b/, 'fixed_term'],
  [/\b(agency|supply)\b/, 'agency'],
  [/\b(casual|zero[- ]?hours?|sessional|bank)\b/, 'casual'],
  [/\bsecond(ee|ed|ment)\b/, 'secondee'],
  [/\bhome ?worker\b/, 'homeworker'],
  [/\b(contractor|contracted out|vendor)\b/, 'contractor'],
  [/\bconsultant\b/, 'consultant'],
  [/\b(trainee|student teacher|apprentice|intern|itt|work experience)\b/, 'trainee'],
  [/\bvolunteer\b/, 'volunteer'],
  [/\b(governor|trustee|proprietor)\b/, 'governor'],
  [/\bpartner\b/, 'partner'],
  [/\b(third[- ]party|external|guest)\b/, 'third_party'],
  [/\b(employee|permanent|full[- ]?time|member|staff|teaching|support|regular)\b/, 'employee'],
]

/** Null: nothing is said. Undefined: something is said that we do not know. */
function typeFrom(text: string): WorkerType | null | undefined {
  const said = fold(text).replaceAll('_', ' ')
  return said === '' ? null : TYPES.find(([words]) => words.test(said))?.[1]
}
