import type { Person, RoleGiven } from '../register.store.ts'
import { keepsRegisterAt } from '../staff/authority.rule.ts'
import { needsLastDay, needsSponsor, NOTHING_ARRANGED } from '../staff/arrangement.rule.ts'
import { mayLetGo } from '../staff/person-leaves.rule.ts'
import { type Entry, fold, type OddCode, type OddRow } from './entries.rule.ts'
import { type Found, findPeople } from './find-people.rule.ts'
import { planRoles } from './plan-roles.rule.ts'
import type { Change, Leaver, ListPlan, PersonPlan, PlanFacts, PlanNote } from './plan.ts'

/** Somebody's rows, each with its school. */
type Rows = readonly { readonly entry: Entry; readonly school: string }[]

/**
 * What a list would do, person by person. It gives and adds; it ends only roles that a list gave; it never lets anybody go: leavers are
 * offered. A blank cell changes nothing.
 */
export function planList(facts: PlanFacts): ListPlan {
  const odd: OddRow[] = [...facts.odd]
  const placed = facts.entries.flatMap(entry => {
    const school = schoolOf(entry, facts)
    if (typeof school === 'string') return [{ entry, school }]
    odd.push(oddOf(entry, school.code, entry.school || entry.name))
    return []
  })
  const register = new Map(facts.people.map(person => [person.email, person]))
  const found = findPeople(facts.people, facts.entries, facts.today)
  const people: PersonPlan[] = []
  const past: Leaver[] = []
  for (const [email, rows] of Map.groupBy(placed, ({ entry }) => entry.email)) {
    const outcome = planPerson(facts, register.get(email) ?? null, rows, found)
    if ('code' in outcome) odd.push(...rows.map(({ entry }) => oddOf(entry, outcome.code, outcome.value)))
    else if ('person' in outcome && !('kind' in outcome)) past.push(outcome)
    else people.push(outcome)
  }
  const there = new Set([...facts.entries, ...odd].map(({ email }) => email))
  const missing = facts.people
    .filter(({ id, email, leftOn }) => facts.listed.has(id) && leftOn === null && !there.has(email))
    .filter(({ id }) => !odd.some(row => row.code === 'new-address' && row.value === id))
    .map(({ id, name, email }): Leaver => ({ person: id, name, email, lastDay: null }))
  return {
    people,
    odd: odd
      .map(row => (row.code === 'new-address' ? { ...row, value: nameOf(facts, row.value) } : row))
      .toSorted((a, b) => a.line - b.line),
    leavers: [...past, ...missing].filter(({ person }) => mayLeave(facts, person)),
  }
}

const oddOf = ({ line, email }: Entry, code: OddCode, value: string): OddRow => ({ line, code, value, email })
const nameOf = ({ people }: PlanFacts, id: string) => people.find(person => person.id === id)?.name ?? ''

function mayLeave({ keeper, roles, place, today }: PlanFacts, person: string): boolean {
  const listedAt = place === null ? [] : [place]
  return person !== keeper.id && mayLetGo(keeper.holdings, roles.get(person) ?? [], today, listedAt)
}

/** The school of a row: the list's own, or the one it names. */
function schoolOf(entry: Entry, { place, schools, keeper }: PlanFacts): string | { code: OddCode } {
  const named = fold(entry.school)
  if (named === '') return place ?? { code: 'no-school' }
  const school = schools.find(one => fold(one.name) === named)
  if (school === undefined) return { code: 'unknown-school' }
  if (place !== null && school.id !== place) return { code: 'other-school' }
  return keepsRegisterAt(keeper.holdings, school.id) ? school.id : { code: 'not-your-school' }
}

type Left = { readonly code: OddCode; readonly value: string }

function planPerson(facts: PlanFacts, person: Person | null, rows: Rows, found: Found): PersonPlan | Leaver | Left {
  const { today } = facts
  const entries = rows.map(({ entry }) => entry)
  const [first] = entries
  if (first === undefined) throw new Error('A person of a list has no row.')
  const names = new Set(entries.map(({ name }) => fold(name)))
  if (names.size > 1) return { code: 'two-people', value: first.email }
  const said = mergeRows(entries)
  if (said.lastDay !== null && said.lastDay < today) {
    if (person === null || (person.leftOn !== null && person.leftOn < today))
      return { code: 'left-already', value: said.lastDay }
    return { person: person.id, name: person.name, email: person.email, lastDay: said.lastDay }
  }
  // Whoever was let go today can come back from tomorrow.
  if (person?.leftOn === today && said.lastDay !== today) return { code: 'left-before', value: person.name }
  const numbered = said.number === '' || person !== null ? undefined : whoHasNumber(facts, said.number)
  if (numbered !== undefined) return { code: 'new-address', value: numbered }
  const gone = person?.leftOn !== null && person !== null && person.leftOn < today
  const held = person === null ? [] : (facts.roles.get(person.id) ?? [])
  if (person !== null && !gone && !mayKeep(facts, person, held)) return { code: 'kept-elsewhere', value: person.name }
  const roles = planRoles(facts, held, rows)
  if (gone && roles.give.length === 0) return { code: 'left-before', value: person.name }
  const linked = links(facts, person, said, found)
  const workerType = said.type ?? typeOf(person)
  const arrangement = person === null ? NOTHING_ARRANGED : (facts.arrangements.get(person.id) ?? NOTHING_ARRANGED)
  if (needsSponsor(workerType) && linked.sponsor === null && arrangement.sponsor === null)
    return { code: 'sponsor-missing', value: said.sponsor || first.name }
  const lastDay = dayToSet(said.lastDay, gone ? null : person, today)
  if (needsLastDay(workerType) && lastDay.day === null && (gone || person?.leftOn == null))
    return { code: 'last-day-missing', value: first.name }
  const own = person === null || gone ? [] : ownChanges(person, first.name, workerType, lastDay.day)
  const changes = [...own, ...linked.changes, ...(gone ? [] : roles.changes)]
  return {
    kind: person === null ? 'joins' : gone ? 'returns' : changes.length > 0 ? 'moves' : 'same',
    lines: entries.map(({ line }) => line),
    email: first.email,
    name: first.name,
    number: said.number,
    person: person?.id ?? null,
    school: rows[0]?.school ?? null,
    workerType,
    lastDay: lastDay.day,
    manager: linked.manager,
    sponsor: linked.sponsor,
    body: linked.body,
    site: linked.site,
    arrange: linked.changes.length > 0 || own.some(({ what }) => what === 'type'),
    correct: own.some(({ what }) => what === 'name' || what === 'type'),
    give: roles.give,
    end: roles.end,
    changes,
    notes: [...linked.notes, ...lastDay.notes, ...roles.notes],
  }
}

type Said = Pick<Entry, 'number' | 'type' | 'manager' | 'sponsor' | 'body' | 'site' | 'lastDay'>

/** Of several rows of one person the first that says something counts; her last day is the latest, and none where a post has no end. */
function mergeRows(entries: readonly Entry[]): Said {
  const text = (key: 'number' | 'manager' | 'sponsor' | 'body' | 'site') =>
    entries.map(entry => entry[key]).find(value => value !== '') ?? ''
  return {
    number: text('number'),
    type: entries.map(({ type }) => type).find(type => type !== null) ?? null,
    manager: text('manager'),
    sponsor: text('sponsor'),
    body: text('body'),
    site: text('site'),
    lastDay: entries
      .map(({ lastDay }) => lastDay)
      .reduce((one, other) => (one === null || other === null ? null : one > other ? one : other)),
  }
}

/** An address is what she signs in with, so a list that gives somebody another one is not believed. */
function whoHasNumber({ listed, people }: PlanFacts, number: string): string | undefined {
  const [id] = [...listed].find(([, theirs]) => theirs === number) ?? []
  return people.some(person => person.id === id && person.leftOn === null) ? id : undefined
}

/** Without a role anywhere she belongs to whoever brings her on a list. */
function mayKeep({ keeper, today, place }: PlanFacts, person: Person, held: readonly RoleGiven[]): boolean {
  if (person.id === keeper.id) return true
  const open = held.some(role => role.endsOn === null || role.endsOn >= today)
  return !open || mayLetGo(keeper.holdings, held, today, place === null ? [] : [place])
}

function typeOf(person: Person | null): PersonPlan['workerType'] {
  // What the register holds was one of the kinds when it was written.
  return person === null ? 'employee' : (person.workerType as PersonPlan['workerType'])
}

/** A list may bring a last day forward, never put it off: her roles have ended with it. */
function dayToSet(said: string | null, person: Person | null, today: string) {
  const none = { day: null, notes: [] as PlanNote[] }
  if (said === null || said === person?.leftOn) return none
  if (person === null) return { day: said, notes: [] }
  if (person.leftOn !== null && said > person.leftOn)
    return { day: null, notes: [{ code: 'last-day-later', value: said } as const] }
  const aYearOn = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return said > aYearOn
    ? { day: null, notes: [{ code: 'last-day-too-far', value: said } as const] }
    : { day: said, notes: [] }
}

function ownChanges(person: Person, name: string, type: string, lastDay: string | null): Change[] {
  const changes: Change[] = []
  if (person.name !== name) changes.push({ what: 'name', from: person.name, to: name })
  if (person.workerType !== type) changes.push({ what: 'type', from: person.workerType, to: type })
  if (lastDay !== null) changes.push({ what: 'last-day', from: person.leftOn ?? '', to: lastDay })
  return changes
}

/** Line manager, sponsor, professional body and site, as far as the list says something new. */
function links(facts: PlanFacts, person: Person | null, said: Said, found: Found) {
  const now = (person === null ? undefined : facts.arrangements.get(person.id)) ?? NOTHING_ARRANGED
  const changes: Change[] = []
  const notes: PlanNote[] = []
  const link = (what: 'line-manager' | 'sponsor', named: string, current: string | null): string | null => {
    if (named === '') return null
    const other = found(named)
    if (other === null || other.email === person?.email) {
      notes.push({ code: what === 'sponsor' ? 'sponsor-not-found' : 'manager-not-found', value: named })
      return null
    }
    const before = facts.people.find(({ id }) => id === current)
    if (before?.email === other.email) return null
    changes.push({ what, from: before?.name ?? '', to: other.name })
    return other.email
  }
  const manager = link('line-manager', said.manager, now.lineManager)
  const sponsor = link('sponsor', said.sponsor, now.sponsor)
  const body = said.body === '' || said.body === now.professionalBody ? null : said.body
  if (body !== null) changes.push({ what: 'body', from: now.professionalBody ?? '', to: body })
  const site = said.site === '' || said.site === now.site ? null : said.site
  if (site !== null) changes.push({ what: 'site', from: now.site ?? '', to: site })
  return { manager, sponsor, body, site, changes, notes }
}
