import { randomUUID } from 'node:crypto'
import type { Updateable } from 'kysely'
import { append, tellFact } from '../../history/history.ts'
import { dayOf, noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type House, type Works } from '../../platform/platform.ts'
import { familyLanguages } from '../../ui/ui.ts'
import { lockPupil } from '../consent/answers.store.ts'
import { keepsFamilies } from '../families.rule.ts'
import { TELL_NO_CONTACT } from '../family/queues.ts'
import { type PupilShown, pupilEver } from '../roll.store.ts'
import { childrenOfGuardian, type Guardian, guardiansSeen } from './guardians.store.ts'

/** A guardian as the office writes her down. Empty texts: not known. */
export type GuardianSaid = {
  readonly name: string
  readonly email: string
  readonly telephone: string
  /** The tag of a language of the pages for families. Left out: as it stands. */
  readonly language?: string
  readonly relationship: string
  readonly responsible: boolean
  readonly priority: number
  readonly courtOrder: boolean
  readonly noContact: boolean
}

export type GuardianRefusal = {
  readonly refused:
    | 'no-such-pupil'
    | 'not-your-school'
    | 'no-name'
    | 'no-relationship'
    | 'priority'
    | 'no-such-guardian'
    | 'guardian-withheld'
}

/** Pure: can it be written down so? */
export function guardianFits(said: GuardianSaid): GuardianRefusal | null {
  const name = said.name.trim()
  const relationship = said.relationship.trim()
  if (name === '' || name.length > 200) return { refused: 'no-name' }
  if (relationship === '' || relationship.length > 100) return { refused: 'no-relationship' }
  return Number.isInteger(said.priority) && said.priority > 0 && said.priority < 100 ? null : { refused: 'priority' }
}

type Done = { readonly guardian: string }

async function asKeeper(
  works: Works,
  visitor: Visitor,
  pupil: string,
  work: (one: Act, child: PupilShown) => Promise<Done | GuardianRefusal>,
): Promise<Done | GuardianRefusal> {
  return act(works, visitor.identity, async one => {
    const child = await pupilEver(one.tx, pupil)
    if (child === null) return { refused: 'no-such-pupil' }
    if (!keepsFamilies(rolesAt(visitor, child.school))) return { refused: 'not-your-school' }
    await lockPupil(one.tx, pupil)
    const done = await work(one, child)
    // Once for all that was kept; it looks by itself whether there is anything to tell: of a mark that is new, or gone.
    if ('guardian' in done) await one.works.jobs.send(one.tx, TELL_NO_CONTACT, { trust: one.who.trust })
    return done
  })
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
/** The same at every school of hers. */
const herself = (said: GuardianSaid) =>
  ({
    name: said.name.trim(),
    ...(said.language === undefined ? {} : { language: languageKept(said.language) }),
  }) satisfies Updateable<House['guardians']>
/** What a school may know of her by itself. A column of `guardian_contacts` and of `guardians` alike. */
const reach = (said: GuardianSaid) =>
  ({ email: orNull(said.email), telephone: orNull(said.telephone) }) satisfies Updateable<House['guardian_contacts']>
const person = (said: GuardianSaid) => ({ ...herself(said), ...reach(said) })

/** A language that is there, or none. */
const languageKept = (tag: string): string | null => familyLanguages.find(one => one.tag === tag)?.tag ?? null
const tie = (said: GuardianSaid) => ({
  relationship: said.relationship.trim(),
  parental_responsibility: said.responsible,
  priority: said.priority,
  court_order: said.courtOrder,
  no_contact: said.noContact,
})

export async function addGuardian(
  works: Works,
  visitor: Visitor,
  pupil: string,
  said: GuardianSaid,
): Promise<Done | GuardianRefusal> {
  return asKeeper(works, visitor, pupil, async (one, child) => {
    const refusal = guardianFits(said)
    if (refusal !== null) return refusal
    const id = randomUUID()
    const trust_id = one.who.trust
    await one.tx
      .insertInto('guardians')
      .values({ trust_id, id, ...person(said) })
      .execute()
    await one.tx
      .insertInto('guardianships')
      .values({ trust_id, pupil_id: pupil, guardian_id: id, ...tie(said) })
      .execute()
    return remember(one, child, 'guardian-added', id)
  })
}

export async function changeGuardian(
  works: Works,
  visitor: Visitor,
  pupil: string,
  guardian: string,
  said: GuardianSaid,
): Promise<Done | GuardianRefusal> {
  return asKeeper(works, visitor, pupil, async (one, child) => {
    const known = (await guardiansSeen(one.tx, pupil)).find(each => each.id === guardian)
    if (known?.withheld === true) return markWithheld(one, child, guardian, said)
    const refusal = guardianFits(said)
    if (refusal !== null) return refusal
    if (known === undefined) return { refused: 'no-such-guardian' }
    await writePerson(one, child, known, said)
    await one.tx
      .updateTable('guardianships')
      .set(tie(said))
      .where('pupil_id', '=', pupil)
      .where('guardian_id', '=', guardian)
      .execute()
    if (reachedAnew(known, said))
      for (const other of await childrenOfGuardian(one.tx, guardian))
        if (other.id !== pupil && concerns(other.school, child, known, said))
          await remember(one, other, 'guardian-changed', guardian)
    return remember(one, child, 'guardian-changed', guardian)
  })
}

/** Of a guardian whom another school knows now, a school that the child has left writes down what a court said of these two, and nothing else. */
async function markWithheld(
  one: Act,
  child: PupilShown,
  guardian: string,
  said: GuardianSaid,
): Promise<Done | GuardianRefusal> {
  if ([said.name, said.email, said.telephone, said.language ?? ''].some(text => text.trim() !== ''))
    return { refused: 'guardian-withheld' }
  await one.tx
    .updateTable('guardianships')
    .set({ court_order: said.courtOrder, no_contact: said.noContact })
    .where('pupil_id', '=', child.id)
    .where('guardian_id', '=', guardian)
    .execute()
  return remember(one, child, 'guardian-changed', guardian)
}

/** Where this school reaches her by an address of its own, that one is changed and no other school's. */
async function writePerson({ tx }: Act, { school }: PupilShown, known: Guardian, said: GuardianSaid): Promise<void> {
  const all = known.reachedApart ? herself(said) : person(said)
  await tx.updateTable('guardians').set(all).where('id', '=', known.id).execute()
  if (known.reachedApart)
    await tx
      .updateTable('guardian_contacts')
      .set(reach(said))
      .where('guardian_id', '=', known.id)
      .where('school_id', '=', school)
      .execute()
}

/** Her name and language, and how she is reached unless a school has its own, are the same for each of her children: their histories say so, and their offices hear. */
function concerns(school: string, child: PupilShown, known: Guardian, said: GuardianSaid): boolean {
  const { name, language = known.language } = herself(said)
  return school === child.school || !known.reachedApart || known.name !== name || known.language !== language
}

function reachedAnew(known: Guardian, said: GuardianSaid): boolean {
  const now = person(said)
  return (
    known.name !== now.name ||
    known.email !== now.email ||
    known.telephone !== now.telephone ||
    (now.language !== undefined && known.language !== now.language)
  )
}

/** Asked no more, and counts no more. The row and every answer stay. */
export async function endGuardian(
  works: Works,
  visitor: Visitor,
  pupil: string,
  guardian: string,
): Promise<Done | GuardianRefusal> {
  return asKeeper(works, visitor, pupil, async (one, child) => {
    const known = (await guardiansSeen(one.tx, pupil)).find(each => each.id === guardian)
    if (known === undefined) return { refused: 'no-such-guardian' }
    if (known.withheld) return { refused: 'guardian-withheld' }
    await one.tx
      .updateTable('guardianships')
      .set({ ended_on: dayOf(one.at) })
      .where('pupil_id', '=', pupil)
      .where('guardian_id', '=', guardian)
      .execute()
    return remember(one, child, 'guardian-ended', guardian)
  })
}

async function remember(
  one: Act,
  { id, school }: Pick<PupilShown, 'id' | 'school'>,
  kind: 'guardian-added' | 'guardian-changed' | 'guardian-ended',
  guardian: string,
): Promise<Done> {
  const facts = { guardian_id: guardian, notice: noticeVersion('families') }
  await append(one, { kind, school, subject: id, clauses: [], facts, words: {} })
  await tellFact(one, { kind: 'consent-changed', school, subject: id })
  return { guardian }
}
