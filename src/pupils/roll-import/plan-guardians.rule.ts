import { fold } from '../../people/people.ts'
import type { PupilChange } from './plan-pupil.rule.ts'
import type { ListedGuardian } from './roll-entries.rule.ts'

/** Somebody who answers for a pupil, as it is known. `ended`: removed by a person; no file brings her back. */
export type KnownGuardian = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly telephone: string | null
  readonly relationship: string
  readonly responsibility: boolean
  readonly priority: number
  readonly courtOrder: boolean
  readonly noContact: boolean
  readonly ended: boolean
}

/** 'make': a new person; 'link': one who answers for another child here already; 'change': other than what is known. */
export type GuardianDeed = Omit<KnownGuardian, 'ended'> & { readonly what: 'make' | 'link' | 'change' }

/** People who answer for other children, by {@link sharedKeys}. */
export type SharedGuardians = Map<
  string,
  { readonly id: string; readonly name: string; readonly email: string | null; readonly telephone: string | null }
>

const COURTESY = /^(mr|mrs|miss|ms|mx|dr|prof|professor|rev|sir|dame)\.?\s+/
const nameKey = (name: string) => fold(name).replace(COURTESY, '')

/** 07700 900123 and +44 7700 900123 are one number. */
const numberKey = (telephone: string) => telephone.replaceAll(/\D/g, '').replace(/^(00)?44/, '0')

/** By these two people are one: the same name, and the same e-mail or telephone. A family's one address is not enough. */
export function sharedKeys(person: { name: string; email: string | null; telephone: string | null }): string[] {
  return [
    ...(person.email === null ? [] : [`${nameKey(person.name)}|${person.email.toLowerCase()}`]),
    ...(person.telephone === null ? [] : [`${nameKey(person.name)}|${numberKey(person.telephone)}`]),
  ]
}

/**
 * What a row does to the people who answer for one child. Somebody missing from the file stays: parents are not removed by a missing cell.
 * @param said how this file first named each known person: a second row that says otherwise changes nothing, or one file would change her
 *   back and forth each night. Filled here.
 */
export function planGuardians(
  listed: readonly ListedGuardian[],
  known: readonly KnownGuardian[],
  shared: SharedGuardians,
  said: Map<string, string>,
  newId: () => string,
): GuardianDeed[] {
  const used = new Set<string>()
  const deeds: GuardianDeed[] = []
  for (const one of listed) {
    const here = knownAs(one, known, used)
    if (here === undefined) {
      const elsewhere = sharedKeys(one)
        .map(key => shared.get(key))
        .find(found => found !== undefined && !used.has(found.id))
      const person = elsewhere ?? { id: newId(), name: one.name, email: one.email, telephone: one.telephone }
      for (const key of sharedKeys(one)) shared.set(key, person)
      used.add(person.id)
      deeds.push({ ...answering(one), ...person, what: elsewhere === undefined ? 'make' : 'link' })
      continue
    }
    used.add(here.id)
    if (here.ended) continue
    const next = { ...answering(one, here), id: here.id, ...contactOf(one, here, said) }
    if (JSON.stringify(fieldsOf(next)) !== JSON.stringify(fieldsOf(here))) deeds.push({ ...next, what: 'change' })
  }
  return deeds
}

/** By name; else the only one with this e-mail, whose name is written otherwise now. */
function knownAs(
  one: ListedGuardian,
  known: readonly KnownGuardian[],
  used: ReadonlySet<string>,
): KnownGuardian | undefined {
  const free = known.filter(({ id }) => !used.has(id))
  const named = free.find(({ name }) => nameKey(name) === nameKey(one.name))
  if (named !== undefined || one.email === null) return named
  const [only, ...others] = free.filter(({ email }) => email?.toLowerCase() === one.email)
  const surname = (name: string) => nameKey(name).split(' ').at(-1)
  return others.length === 0 && only !== undefined && surname(only.name) === surname(one.name) ? only : undefined
}

function contactOf(one: ListedGuardian, here: KnownGuardian, said: Map<string, string>) {
  const next = { name: one.name, email: one.email ?? here.email, telephone: one.telephone ?? here.telephone }
  const text = JSON.stringify(next)
  const first = said.get(here.id) ?? text
  said.set(here.id, first)
  return first === text ? next : { name: here.name, email: here.email, telephone: here.telephone }
}

/** How somebody stands to the child. What the file does not say stays; of somebody new it is no. */
function answering(one: ListedGuardian, here?: KnownGuardian) {
  return {
    relationship: one.relationship ?? here?.relationship ?? '',
    responsibility: one.responsibility ?? here?.responsibility ?? false,
    priority: one.priority ?? here?.priority ?? one.place,
    // A file may set these two and never takes them off: what the office wrote down by hand must not vanish in a night.
    courtOrder: (one.courtOrder ?? false) || (here?.courtOrder ?? false),
    noContact: (one.noContact ?? false) || (here?.noContact ?? false),
  }
}

const fieldsOf = (one: Omit<KnownGuardian, 'ended'>) => [
  one.name,
  one.email,
  one.telephone,
  one.relationship,
  one.responsibility,
  one.priority,
  one.courtOrder,
  one.noContact,
]

/** For the dry run: whom it brings and whom it changes, and nothing of a court order or of what may not be said. */
export function guardianChanges(deeds: readonly GuardianDeed[]): PupilChange[] {
  return deeds.map(({ what, name }) => ({
    what: what === 'change' ? 'guardian-changed' : 'guardian-new',
    from: '',
    to: name,
  }))
}
