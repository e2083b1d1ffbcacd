import { unzipSync } from 'fflate'
import { readSeparatedLines, type TableLine } from './separated.rule.ts'
import type { OpenTableRefusal, TableLimits } from './table-limits.ts'

/**
 * Reads a OneRoster CSV zip (1EdTech, OneRoster 1.1 and 1.2 CSV binding) in the child, and lays it out as one table: a line for each pupil,
 * with her class and up to four people who answer for her. Whole exports only: one with changes alone ("delta") cannot say who has left.
 */

const GUARDIANS = 4

/** Read when they are there. `relationships.csv` is Microsoft's addition (SDS 2.1); in 1.1 roles stand in users.csv. */
const FILES = ['manifest', 'orgs', 'users', 'roles', 'demographics', 'classes', 'enrollments', 'relationships'] as const
type FileName = (typeof FILES)[number]
type Line = { readonly line: number; readonly get: (column: string) => string }
type Files = ReadonlyMap<FileName, readonly Line[]>

const nameOfFile = (path: string) => FILES.find(name => path.toLowerCase().split('/').at(-1) === `${name}.csv`)

export function readRoster(
  bytes: Buffer,
  names: readonly string[],
  limits: TableLimits,
  take: (line: TableLine) => void,
): OpenTableRefusal | null {
  if (names.some(leadsOutside)) return { refused: 'names-outside' }
  const present = new Set(names.map(nameOfFile))
  const missing = (['manifest', 'orgs', 'users', 'demographics'] as const).find(name => !present.has(name))
  if (missing !== undefined)
    return present.has('users') || present.has('manifest')
      ? { refused: 'roster-incomplete', missing: `${missing}.csv` }
      : { refused: 'not-a-list' }
  const files = filesIn(bytes, limits)
  if ('refused' in files) return files
  const modes = (files.get('manifest') ?? []).map(line => [line.get('propertyname'), line.get('value')] as const)
  if (
    modes.some(([name, value]) => /^file\.(users|roles|demographics|enrollments)$/i.test(name) && /delta/i.test(value))
  )
    return { refused: 'roster-delta' }
  return layOut(files, limits, take)
}

/** A file that would land beside or above the folder it is unpacked to. Nothing is unpacked to a disk here; who sends one means no good. */
const leadsOutside = (name: string) => /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name)

function filesIn(bytes: Buffer, limits: TableLimits): Files | OpenTableRefusal {
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter(file) {
      if (nameOfFile(file.name) === undefined) return false
      // Declared sizes are believed, because fflate writes no byte beyond them.
      unpacked += file.originalSize
      return unpacked <= limits.unpackedBytes
    },
  })
  if (unpacked > limits.unpackedBytes) return { refused: 'bomb', detail: `${unpacked} bytes` }
  const files = new Map<FileName, Line[]>()
  for (const [path, part] of Object.entries(parts)) {
    const name = nameOfFile(path)
    if (name === undefined) continue
    const lines: Line[] = []
    let at: ReadonlyMap<string, number> | undefined
    const wrong = readSeparatedLines(Buffer.from(part.buffer, part.byteOffset, part.length), ({ line, cells }) => {
      if (at === undefined) {
        at = new Map(cells.map((heading, column) => [heading.trim().toLowerCase(), column]))
        return
      }
      const columns = at
      lines.push({ line, get: column => cells[columns.get(column) ?? -1] ?? '' })
    })
    if (wrong !== null && wrong.refused !== 'empty') return { ...wrong, missing: `${name}.csv` }
    files.set(name, lines)
  }
  return files
}

const isGone = (line: Line) => /^tobedeleted$/i.test(line.get('status'))
const listIn = (text: string) =>
  text
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')

function layOut(files: Files, limits: TableLimits, take: (line: TableLine) => void): OpenTableRefusal | null {
  const of = (name: FileName) => (files.get(name) ?? []).filter(line => !isGone(line))
  const users = new Map(of('users').map(line => [line.get('sourcedid'), line]))
  const roles = Map.groupBy(of('roles'), line => line.get('usersourcedid'))
  const rolesOf = (id: string, user: Line) =>
    [user.get('role'), ...(roles.get(id) ?? []).map(line => line.get('role'))].map(role => role.toLowerCase())
  const schools = new Map(of('orgs').map(line => [line.get('sourcedid'), line.get('name')]))
  const born = new Map(of('demographics').map(line => [line.get('sourcedid'), line.get('birthdate')]))
  const classes = classesOf(of('classes'), of('enrollments'))
  const guardians = guardiansOf(of('users'), of('relationships'))
  take({ line: 1, cells: headings })
  let taken = 0
  for (const [id, user] of users) {
    if (!rolesOf(id, user).includes('student')) continue
    if ((taken += 1) > limits.rows) return { refused: 'too-many-rows' }
    const school =
      user.get('primaryorgsourcedid') || listIn(user.get('orgsourcedids'))[0] || orgOf(roles.get(id) ?? []) || ''
    const cells = [
      id,
      user.get('givenname'),
      user.get('preferredgivenname') || user.get('preferredfirstname'),
      user.get('familyname'),
      born.get(id) ?? '',
      user.get('grades'),
      classes.get(id) ?? '',
      schools.get(school) ?? '',
    ]
    const people = [...(guardians.get(id) ?? [])].flatMap(([person, relationship]) => {
      const found = users.get(person)
      return found === undefined ? [] : [guardianCells(found, relationship || personRole(rolesOf(person, found)))]
    })
    take({ line: user.line, cells: [...cells, ...people.slice(0, GUARDIANS).flat()] })
  }
  return taken === 0 ? { refused: 'empty' } : null
}

const headings = [
  'sourcedId',
  'givenName',
  'preferredGivenName',
  'familyName',
  'birthDate',
  'grades',
  'class',
  'school',
  ...Array.from({ length: GUARDIANS }, (_, at) =>
    ['name', 'relationship', 'email', 'telephone'].map(what => `Guardian ${at + 1} ${what}`),
  ).flat(),
]

const orgOf = (roles: readonly Line[]) =>
  (roles.find(line => line.get('roletype').toLowerCase() === 'primary') ?? roles[0])?.get('orgsourcedid')

/** The class a pupil is at home in: of a class of kind "homeroom", else of her primary enrolment. */
function classesOf(classes: readonly Line[], enrollments: readonly Line[]): ReadonlyMap<string, string> {
  const byId = new Map(classes.map(line => [line.get('sourcedid'), line]))
  const found = new Map<string, { title: string; rank: number }>()
  for (const line of enrollments) {
    const its = byId.get(line.get('classsourcedid'))
    if (its === undefined || line.get('role').toLowerCase() !== 'student') continue
    const home = its.get('classtype').toLowerCase() === 'homeroom'
    const rank = home ? 2 : line.get('primary').toLowerCase() === 'true' ? 1 : 0
    const before = found.get(line.get('usersourcedid'))
    // A timetable set is no class: who is in none at home has none.
    if (rank > (before?.rank ?? 0)) found.set(line.get('usersourcedid'), { title: its.get('title'), rank })
  }
  return new Map([...found].map(([id, { title }]) => [id, title]))
}

/** Who answers for whom: said at the pupil or at the adult (`agentSourcedIds`), or in relationships.csv with how they are related. */
function guardiansOf(
  users: readonly Line[],
  related: readonly Line[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>()
  const add = (pupil: string, person: string, relationship: string) => {
    const hers = found.get(pupil) ?? new Map<string, string>()
    if (relationship !== '' || !hers.has(person)) hers.set(person, relationship)
    found.set(pupil, hers)
  }
  for (const user of users)
    for (const other of listIn(user.get('agentsourcedids'))) {
      add(user.get('sourcedid'), other, '')
      add(other, user.get('sourcedid'), '')
    }
  for (const line of related)
    add(line.get('usersourcedid'), line.get('relationshipusersourcedid'), line.get('relationshiprole'))
  return found
}

/** "guardian", "parent", "relative": what the standard knows. */
const personRole = (roles: readonly string[]) =>
  roles.find(role => ['guardian', 'parent', 'relative'].includes(role)) ?? ''

function guardianCells(user: Line, relationship: string): string[] {
  return [
    `${user.get('givenname')} ${user.get('familyname')}`.trim(),
    relationship,
    user.get('email'),
    user.get('phone') || user.get('sms'),
  ]
}
