import { peopleWithRolesAt, schoolsById, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { control } from '../control.ts'
import { roles } from '../packs/roles.ts'
import { policiesInForce } from '../policy-in-force.ts'
import { askedOf } from './asking/sent-questions.store.ts'
import { gapsIn, type Holder } from './deputies.rule.ts'
import { findDraft } from './drafts.store.ts'
import { speaksForTrust } from './adopters.rule.ts'
import { sealsWaiting, signaturesOf } from './signing/seals.store.ts'
import { signersAround } from './signing/sign-policy.ts'
import { stillToSign } from './signing/sign.rule.ts'
import { requestsOf } from './trust/trust-requests.store.ts'

/** What waits for somebody because of a policy: one line on her first page, with the page that does it. `school`: its name, or the trust's. */
export type PolicyNeed =
  | {
      readonly kind: 'question-asked' | 'to-sign' | 'trust-request'
      readonly to: string
      readonly school: string
      readonly since: Date
    }
  /** Offices of the policy in force that nobody holds and nobody stands in for. */
  | {
      readonly kind: 'role-gap'
      readonly to: string
      readonly school: string
      readonly titles: readonly string[]
      readonly since: null
    }

/** Everything of the policy that waits for this person, in no order: whoever shows it with other things orders them. */
export async function policyNeedsOf(one: Act, visitor: Visitor): Promise<PolicyNeed[]> {
  return [
    ...(await questionsAsked(one, visitor)),
    ...(await textsToSign(one, visitor)),
    ...(await requestsToAnswer(one, visitor)),
    ...(await roleGaps(one, visitor)),
  ]
}

function nameOf(visitor: Visitor, school: string | null): string {
  return visitor.schools.find(one => one.id === school)?.name ?? visitor.trustName
}

async function questionsAsked({ tx }: Act, visitor: Visitor): Promise<PolicyNeed[]> {
  const needs: PolicyNeed[] = []
  for (const sent of await askedOf(tx, visitor.identity.person)) {
    const school = nameOf(visitor, (await findDraft(tx, sent.draft))?.school ?? null)
    needs.push({ kind: 'question-asked', to: `/policy/asked/${sent.id}`, school, since: sent.sentAt })
  }
  return needs
}

async function textsToSign(one: Act, visitor: Visitor): Promise<PolicyNeed[]> {
  const needs: PolicyNeed[] = []
  for (const seal of await sealsWaiting(one.tx)) {
    const { place, holders } = await signersAround(one, seal)
    const open = stillToSign(seal, place, holders, await signaturesOf(one.tx, seal.id))
    const hers = open.some(({ signers }) => signers.some(signer => signer.person === visitor.identity.person))
    if (hers)
      needs.push({
        kind: 'to-sign',
        to: `/policy/sign/${seal.id}`,
        school: nameOf(visitor, seal.school),
        since: seal.sealedAt,
      })
  }
  return needs
}

async function requestsToAnswer({ tx }: Act, visitor: Visitor): Promise<PolicyNeed[]> {
  if (!speaksForTrust(visitor)) return []
  return (await requestsOf(tx, null))
    .filter(request => request.decision === null && request.askedBy !== visitor.identity.person)
    .map(request => ({
      kind: 'trust-request',
      to: `/policy/trust-requests/${request.id}`,
      school: nameOf(visitor, request.school),
      since: request.askedAt,
    }))
}

/** For the head and the trust's administrator: only they can give the office to somebody. */
async function roleGaps(one: Act, visitor: Visitor): Promise<PolicyNeed[]> {
  const needs: PolicyNeed[] = []
  const kept = visitor.schools.filter(({ id }) =>
    visitor.holdings.some(
      held =>
        (held.role === 'headteacher' && held.school === id) ||
        (held.role === 'trust_administrator' && held.school === null),
    ),
  )
  const ids = kept.map(({ id }) => id)
  const policies = await policiesInForce(one.tx, ids, one.at)
  const known = await schoolsById(one.tx, ids)
  const people = await peopleWithRolesAt(one.tx, roles, ids)
  for (const { id, name } of kept) {
    const pack = policies.get(id)?.pack ?? null
    if (pack === null) continue
    const governance = known.get(id)?.governance ?? null
    const holders = (people.get(id) ?? []).map(
      (holder): Holder => ({ person: holder.id, name: holder.name, role: holder.role }),
    )
    const titles = gapsIn(pack, holders, governance).map(gap => gap.title)
    if (control('role_holders', titles.length > 0))
      needs.push({ kind: 'role-gap', to: `/policy/roles?school=${id}`, school: name, titles, since: null })
  }
  return needs
}
