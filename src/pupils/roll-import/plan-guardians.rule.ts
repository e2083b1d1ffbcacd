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
  /** Answers for a child at another school too. E-mail and telephone are how this school reaches her. */
  readonly elsewhere: boolean
}

/** 'make': a new person; 'link': one who answers for another child here already; 'change': other than what is known. */
export type GuardianDeed = Omit<KnownGuardian, 'ended' | 'elsewhere'> & { readonly what: 'make' | 'link' | 'change' }

/** People who answer for other children, by {@link sharedKeys}. */
export type SharedGuardians = Map<string, Contact & Pick<KnownGuardian, 'id' | 'elsewhere'>>

type Contact = Pick<KnownGuardian, 'name' | 'email' | 'telephone'>
/** How a file first named each known person, by her id. */
export type SaidContacts = Map<string, Contact>

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
 * @param said a second row that says otherwise of a person changes nothing, or one file would change her back and forth each night. Filled here.
 */
export function planGuardians(
  listed: readonly ListedGuardian[],
  known: readonly KnownGuardian[],
  shared: SharedGuardians,
  said: SaidContacts,
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
      const person = elsewhere ?? { ...contactIn(one), id: newId(), elsewhere: false }
      for (const key of sharedKeys(one)) shared.set(key, person)
      used.add(person.id)
      // Here already she is as she is known; from another school she comes with how this one reaches her.
      const contact = person.elsewhere ? contactOf(one, person, said) : contactIn(person)
      deeds.push({ ...answering(one), id: person.id, ...contact, what: elsewhere === undefined ? 'make' : 'link' })
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

/** As the first row of this file has her. A name that is the same but for how it is written stays, where another school writes it too. */
function contactOf(one: Contact, here: Contact & Pick<KnownGuardian, 'id' | 'elsewhere'>, said: SaidContacts): Contact {
  const next = {
    name: here.elsewhere ? here.name : one.name,
    email: one.email ?? here.email,
    telephone: one.telephone ?? here.telephone,
  }
  const first = said.get(here.id) ?? next
  said.set(here.id, first)
  return first
}

const contactIn = ({ name, email, telephone }: Contact): Contact => ({ name, email, telephone })

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

const fieldsOf = (one: Omit<KnownGuardian, 'ended' | 'elsewhere'>) => [
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
