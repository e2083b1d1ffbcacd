import type { Visitor } from '../../people/people.ts'
import type { Role } from '../packs/roles.ts'

/** Who prepares and freezes a policy for a school. Who signs it is named by the policy, see `signing/signers.rule.ts`. */
export const adopters: readonly Role[] = [
  'headteacher',
  'chair_of_governors',
  'proprietor',
  'trust_administrator',
  'chief_executive',
]

/** The same for a policy of the whole trust: these roles, held at the trust. */
export const trustAdopters: readonly Role[] = ['trust_administrator', 'chief_executive', 'trustee']

/** For the list of routes: who can reach a page of adopting at all. */
export const anyAdopters: readonly Role[] = [...new Set([...adopters, ...trustAdopters])]

/** The role in which this person may work on a policy of the school (null: of the trust); undefined where she may not. */
export function adoptingRole({ holdings }: Pick<Visitor, 'holdings'>, school: string | null): Role | undefined {
  const may = school === null ? trustAdopters : adopters
  const mine = may.flatMap(role =>
    holdings.filter(
      held => held.role === role && (held.school === null || (school !== null && held.school === school)),
    ),
  )
  // Whoever leads a nursery adopts as its manager.
  return mine[0]?.leadsAs ?? mine[0]?.role
}

export function mayAdopt(visitor: Pick<Visitor, 'holdings'>, school: string | null): boolean {
  return adoptingRole(visitor, school) !== undefined
}

/** Who says for a trust whether one of its schools may depart from the trust's policy. */
export function speaksForTrust(visitor: Pick<Visitor, 'holdings'>): boolean {
  return mayAdopt(visitor, null)
}
