import type { ClauseId, Role, Settled } from '../../../policy/policy.ts'
import type { ConsentKind } from '../consent.ts'

export const lawfulBases = ['consent', 'public_task'] as const
export type LawfulBasis = (typeof lawfulBases)[number]

/** Who answers in law for how the school uses personal data; migration 0028 says the same to the database. */
export const basisRoles: readonly Role[] = [
  'headteacher',
  'nursery_manager',
  'proprietor',
  'trust_administrator',
  'chief_executive',
]

export function decidesBasis(roles: ReadonlySet<Role>): boolean {
  return basisRoles.some(role => roles.has(role))
}

export type BasisSaid = {
  readonly kinds: readonly ConsentKind[]
  readonly basis: LawfulBasis
  readonly reason: string
  readonly assessment: string
}

export type BasisRefusal =
  | { readonly refused: 'not-yours' | 'no-policy' | 'no-kinds' | 'no-reason' | 'no-assessment' | 'too-long' }
  /** The adopted text says consent. */
  | { readonly refused: 'policy-asks'; readonly clauses: readonly ClauseId[] }

/** A balancing of a page or two is enough, and pasted minutes of a meeting are not it. */
export const LONGEST = { reason: 4_000, assessment: 20_000 } as const

/**
 * May the school publish these kinds on this basis? Public task needs its reason and what was weighed, and is never chosen against an adopted text that
 * says consent: whoever wants that adopts another text, where everybody can read it.
 *
 * @param adopted what the policy in force says of the basis; null where there is none
 */
export function chooseBasis(
  roles: ReadonlySet<Role>,
  said: BasisSaid,
  adopted: Settled<'consent.basis'> | null,
): BasisSaid | BasisRefusal {
  if (!decidesBasis(roles)) return { refused: 'not-yours' }
  if (adopted === null) return { refused: 'no-policy' }
  if (said.kinds.length === 0) return { refused: 'no-kinds' }
  const [reason, assessment] = [said.reason.trim(), said.assessment.trim()]
  if (reason.length > LONGEST.reason || assessment.length > LONGEST.assessment) return { refused: 'too-long' }
  if (said.basis === 'public_task') {
    if (adopted.value === 'consent' && adopted.from !== 'ours')
      return { refused: 'policy-asks', clauses: adopted.clauses }
    if (reason === '') return { refused: 'no-reason' }
    if (assessment === '') return { refused: 'no-assessment' }
  }
  return { kinds: [...new Set(said.kinds)], basis: said.basis, reason, assessment }
}
