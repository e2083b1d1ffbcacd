import { append, tellFact } from '../../../history/history.ts'
import { peopleWithRoles, schoolById, type Visitor } from '../../../people/people.ts'
import { act, type Act, type Identity, type Works } from '../../../platform/platform.ts'
import { roles } from '../../packs/roles.ts'
import { insertVersion, lastNumber } from '../../policy-versions.store.ts'
import { holderOf, type Holder } from '../deputies.rule.ts'
import { lockDraft, lockPolicyOf, setDraftState } from '../drafts.store.ts'
import {
  findSeal,
  insertSignature,
  lockSeal,
  type Seal,
  sealedBody,
  signaturesOf,
  standingSeal,
} from './seals.store.ts'
import { trustsSinceSealed } from '../trust/trust-moved-on.ts'
import { type Meeting, sign, type SignRefusal, type Signs, stillToSign } from './sign.rule.ts'
import type { Capacity, Place } from './signers.rule.ts'
import '../adopting.kinds.ts'

export type SignOutcome =
  | { readonly signed: true; readonly inForce: boolean }
  | SignRefusal
  | { readonly refused: 'no-such-text' }

export type SigningAs = { readonly capacity: Capacity; readonly hash: string; readonly meeting: Meeting | null }

/**
 * One signature under the exact text, in the history with its hash. With the last of them the text becomes the school's next version, in
 * force from its start; until then the old version judges.
 */
export async function signPolicy(works: Works, visitor: Visitor, id: string, as: SigningAs): Promise<SignOutcome> {
  return act(works, visitor.identity, async one => {
    const found = await findSeal(one.tx, id)
    const draft = found === null ? null : await lockDraft(one.tx, found.draft)
    const seal = found === null ? null : await lockSeal(one.tx, id)
    if (seal === null || draft === null) return { refused: 'no-such-text' }
    // A trust that adopts at this moment waits, or was first and is seen.
    if (seal.school !== null) await lockPolicyOf(one, null)
    const next = sign(
      {
        seal,
        draft: draft.state,
        ...(await signersAround(one, seal)),
        signatures: await signaturesOf(one.tx, id),
        person: visitor.identity.person,
        trustsSince: await trustsSinceSealed(one, seal),
        ...as,
      },
      one.at,
    )
    if ('refused' in next) return next
    await keepSignature(one, seal, as.capacity, next)
    if (next.last) await enact(one, seal, next.signs)
    return { signed: true, inForce: next.last }
  })
}

/** Who holds which office, and at what kind of school. */
export async function signersAround(
  { tx }: Pick<Act, 'tx'>,
  { school }: Pick<Seal, 'school'>,
): Promise<{ place: Place; holders: Holder[] }> {
  const known = school === null ? null : await schoolById(tx, school)
  const holders = (await peopleWithRoles(tx, roles, school)).map(holderOf)
  return { place: { governance: known?.governance ?? null, trustWide: school === null }, holders }
}

/** The text that stands on a draft, its hash, and who may sign in the offices that are still open. Null: nothing waits. */
export async function whoIsWaitedFor(works: Works, who: Identity, draft: string) {
  return act(works, who, async one => {
    const seal = await standingSeal(one.tx, draft)
    if (seal === null) return null
    const { place, holders } = await signersAround(one, seal)
    return { seal, open: stillToSign(seal, place, holders, await signaturesOf(one.tx, seal.id)) }
  })
}

async function keepSignature(one: Act, seal: Seal, capacity: Capacity, { signs, meeting }: Signs): Promise<void> {
  await insertSignature(one, {
    seal: seal.id,
    capacity,
    person: signs.person,
    name: signs.name,
    role: signs.role,
    standsIn: signs.standsIn,
    hash: seal.hash,
    meetingOn: meeting?.on ?? null,
    minute: meeting?.minute ?? null,
    signedAt: one.at,
  })
  await append(one, {
    kind: 'policy-signed',
    school: seal.school,
    subject: seal.id,
    clauses: [],
    facts: {
      body_sha256: seal.hash,
      capacity,
      as_role: signs.role,
      stands_in: signs.standsIn,
      meeting_on: meeting?.on ?? null,
    },
    words: { title: seal.title, person: signs.name, minute: meeting?.minute ?? '' },
  })
}

/** Everybody has signed: the frozen text is the next version. It never begins before the last signature. */
export async function enact(
  one: Act,
  seal: Pick<Seal, 'id' | 'draft' | 'school' | 'pack' | 'title' | 'hash' | 'startsAt'>,
  last: { readonly person: string; readonly role: string },
): Promise<void> {
  // Two schools' texts never meet here, but a school's own two versions need numbers one after the other.
  await lockPolicyOf(one, seal.school)
  const number = (await lastNumber(one.tx, seal.school)) + 1
  const from = seal.startsAt === null || seal.startsAt < one.at ? one.at : seal.startsAt
  await insertVersion(one.tx, one.who.trust, {
    id: seal.id,
    school: seal.school,
    number,
    title: seal.title,
    hash: seal.hash,
    from,
    adoptedAt: one.at,
    adoptedBy: last.person,
    pack: seal.pack,
    body: await sealedBody(one.tx, seal.id),
  })
  await setDraftState(one, seal.draft, 'adopted')
  await append(one, {
    kind: 'policy-adopted',
    school: seal.school,
    subject: seal.id,
    clauses: [],
    facts: {
      version_id: seal.id,
      number,
      pack: seal.pack,
      body_sha256: seal.hash,
      in_force_from: from.toISOString(),
      as: last.role,
    },
    words: { title: seal.title },
  })
  await tellFact(one, { kind: 'policy-adopted', school: seal.school, subject: seal.id })
}
