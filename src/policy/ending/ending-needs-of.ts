import type { Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import { signersAround } from '../adopting/signing/sign-policy.ts'
import { stillToSign } from '../adopting/signing/sign.rule.ts'
import { policiesInForce } from '../policy-in-force.ts'
import { withdrawnBy } from '../reviewing/reviewing.store.ts'
import { endSignaturesOf, endingsWaiting, standingEnding } from './endings.store.ts'

/** `end-to-sign`: it waits for her signature. `to-end`: a review said to withdraw, and nobody has asked for a day yet. */
export type EndingNeed = {
  readonly kind: 'end-to-sign' | 'to-end'
  readonly version: string
  readonly school: string | null
  readonly since: Date
}

export async function endingNeedsOf(one: Act, visitor: Visitor): Promise<EndingNeed[]> {
  return [...(await toSign(one, visitor)), ...(await toEnd(one, visitor))]
}

async function toSign(one: Act, visitor: Visitor): Promise<EndingNeed[]> {
  const needs: EndingNeed[] = []
  for (const ending of await endingsWaiting(one.tx, one.at)) {
    const { place, holders } = await signersAround(one, ending)
    const open = stillToSign(ending, place, holders, await endSignaturesOf(one.tx, ending.id))
    if (open.some(({ signers }) => signers.some(signer => signer.person === visitor.identity.person)))
      needs.push({ kind: 'end-to-sign', version: ending.version, school: ending.school, since: ending.askedAt })
  }
  return needs
}

/** Asked once for all her schools; most have no such review. A version that was replaced since is no longer the one to end. */
async function toEnd(one: Act, visitor: Visitor): Promise<EndingNeed[]> {
  const ids = visitor.schools.filter(({ id }) => mayAdopt(visitor, id) || mayAdopt(visitor, null)).map(({ id }) => id)
  const said = await withdrawnBy(one.tx, ids)
  if (said.length === 0) return []
  const policies = await policiesInForce(one.tx, ids, one.at)
  const needs = new Map<string, EndingNeed>()
  for (const { school, version, endedAt } of said) {
    const judge = policies.get(school)?.version ?? null
    if (judge?.id !== version || !mayAdopt(visitor, judge.school)) continue
    const standing = await standingEnding(one.tx, version)
    if (standing === null || (standing.decidedAt === null && standing.endsAt <= one.at))
      needs.set(version, { kind: 'to-end', version, school: judge.school, since: endedAt })
  }
  return [...needs.values()]
}
