import { peopleWithRolesAt, schoolsById, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { control } from '../control.ts'
import { roles } from '../packs/roles.ts'
import { policiesInForce } from '../policy-in-force.ts'
import { suggestionsWaiting } from '../reviewing/suggestions-waiting.ts'
import { reviewsOf } from '../reviewing/reviewing.store.ts'
import { endingNeedsOf } from '../ending/ending-needs-of.ts'
import { documentsNeeding, silentNeeding } from './library/documents-due.ts'
import { askedOf } from './asking/sent-questions.store.ts'
import { deputyRoles, gapsIn, holderOf } from './deputies.rule.ts'
import { namedByPolicy } from './stand-ins-for-head.rule.ts'
import { findDraft } from './drafts.store.ts'
import { adopters, speaksForTrust } from './adopters.rule.ts'
import { draftsGoingOn } from './goes-on.ts'
import type { CameBack } from './goes-on.rule.ts'
import { sealsWaiting, signaturesOf } from './signing/seals.store.ts'
import { signersAround } from './signing/sign-policy.ts'
import { stillToSign } from './signing/sign.rule.ts'
import { stillSaid } from '../titles/title-people.rule.ts'
import { titlePeopleOfEach } from '../titles/title-people.store.ts'
import { trustMovedOn, trustsSinceSealed } from './trust/trust-moved-on.ts'
import { requestsOf } from './trust/trust-requests.store.ts'

/** What waits for somebody because of a policy: one line on her first page, with the page that does it. `school`: its name, or the trust's. */
export type PolicyNeed =
  | {
      readonly kind: 'question-asked' | 'to-sign' | 'trust-request' | 'end-to-sign' | 'to-end'
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
  /** A draft of hers that waits for her: `came` says what came back since she was last in it. */
  | {
      readonly kind: 'goes-on'
      readonly to: string
      readonly school: string
      readonly came: CameBack
      readonly since: Date
    }
  /** Changes that staff suggested and that she answers. */
  | {
      readonly kind: 'suggestions'
      readonly to: string
      readonly school: string
      readonly count: number
      readonly since: Date
    }
  /** Papers of the library that are to be looked at within two months; `late`: of these, whose day has passed. */
  | {
      readonly kind: 'documents'
      readonly to: string
      readonly school: string
      readonly count: number
      readonly late: number
      readonly due: string
      readonly since: null
    }
  /** Papers of the library whose address does not answer; `since`: the longest. */
  | {
      readonly kind: 'silent-links'
      readonly to: string
      readonly school: string
      readonly count: number
      readonly since: Date
    }
  /** The trust has adopted since the school did for itself: `to` lays the two side by side. */
  | {
      readonly kind: 'trust-adopted'
      readonly to: string
      readonly school: string
      readonly number: number
      readonly since: Date
    }

/** Everything of the policy that waits for this person, in no order: whoever shows it with other things orders them. */
export async function policyNeedsOf(one: Act, visitor: Visitor): Promise<PolicyNeed[]> {
  return [
    ...(await questionsAsked(one, visitor)),
    ...(await textsToSign(one, visitor)),
    ...(await endingNeeds(one, visitor)),
    ...(await requestsToAnswer(one, visitor)),
    ...(await roleGaps(one, visitor)),
    ...(await trustsNewer(one, visitor)),
    ...(await documentsNeeding(one, visitor)).map(
      ({ school, ...papers }) =>
        ({
          kind: 'documents',
          to: `/policy/library?school=${school ?? 'trust'}`,
          school: nameOf(visitor, school),
          ...papers,
          since: null,
        }) as const,
    ),
    ...(await silentNeeding(one, visitor)).map(
      ({ school, count, since }) =>
        ({
          kind: 'silent-links',
          to: `/policy/library?school=${school ?? 'trust'}`,
          school: nameOf(visitor, school),
          count,
          since,
        }) as const,
    ),
    ...(await suggestionsWaiting(one, visitor)).map(({ school, count, since }) => ({
      kind: 'suggestions' as const,
      to: `/policy/suggestions?school=${school.id}`,
      school: school.name,
      count,
      since,
    })),
    ...(await draftsGoingOn(one, visitor)).map(
      ({ draft, school, came, since }) =>
        ({ kind: 'goes-on', to: `/policy/drafts/${draft}`, school: nameOf(visitor, school), came, since }) as const,
    ),
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
    if (hers && (await trustsSinceSealed(one, seal)) === null)
      needs.push({
        kind: 'to-sign',
        to: `/policy/sign/${seal.id}`,
        school: nameOf(visitor, seal.school),
        since: seal.sealedAt,
      })
  }
  return needs
}

async function endingNeeds(one: Act, visitor: Visitor): Promise<PolicyNeed[]> {
  return (await endingNeedsOf(one, visitor)).map(({ kind, version, school, since }) => ({
    kind,
    to: `/policy/versions/${version}/end`,
    school: nameOf(visitor, school),
    since,
  }))
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

/** For whoever adopts at the school itself, until it adopts anew or a review after it has kept the school's own. */
async function trustsNewer(one: Act, visitor: Visitor): Promise<PolicyNeed[]> {
  const needs: PolicyNeed[] = []
  for (const { id, name } of visitor.schools) {
    if (!visitor.holdings.some(held => held.school === id && adopters.includes(held.role))) continue
    const moved = await trustMovedOn(one, id)
    if (moved === null) continue
    const { own, trusts } = moved
    const kept = (await reviewsOf(one.tx, id, own.id)).some(
      review => review.outcome === 'keep' && review.endedAt > trusts.adoptedAt,
    )
    if (!kept)
      needs.push({
        kind: 'trust-adopted',
        to: `/policy/compare?school=${id}&from=${own.id}&to=${trusts.id}`,
        school: name,
        number: trusts.number,
        since: trusts.adoptedAt,
      })
  }
  return needs
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
  const said = await titlePeopleOfEach(one.tx, ids)
  // Whoever was named for a title is it while she is away too.
  const named = await peopleWithRolesAt(one.tx, roles, [...said.keys()], 'too')
  for (const { id, name } of kept) {
    const pack = policies.get(id)?.pack ?? null
    if (pack === null) continue
    const governance = known.get(id)?.governance ?? null
    const holders = (people.get(id) ?? []).map(holderOf)
    const still = stillSaid(pack.titles, said.get(id) ?? [], (named.get(id) ?? []).map(holderOf), role =>
      deputyRoles(role, governance, namedByPolicy(pack)),
    )
    const titles = gapsIn(pack, holders, governance, still).map(gap => gap.title)
    if (control('role_holders', titles.length > 0))
      needs.push({ kind: 'role-gap', to: `/policy/roles?school=${id}`, school: name, titles, since: null })
  }
  return needs
}
