import { roles, type Role, standInsForHead } from '../../policy/policy.ts'
import type { Governance } from '../../people/people.ts'

/** Who answers a family's complaint: whoever leads the school. The office sees that it came. */
export const complaintRoles: readonly Role[] = ['headteacher', 'deputy_headteacher', 'nursery_manager']

/** Whom a complaint about the head is about. The migration (0064) says the same to the database. */
export const headRoles: readonly Role[] = ['headteacher', 'nursery_manager']

/** Who can stand in for a head. Which of them does, at this kind of school and under this policy, says {@link readersAboutHead}. */
export const standInRoles: readonly Role[] = roles.filter(role => !headRoles.includes(role))

/**
 * Who reads a complaint about the head, nearest first: whom the policy names, else who stands in at this kind of school.
 * @param named whom the policy in force names for the head's place
 */
export function readersAboutHead(governance: Governance | null, named: readonly Role[]): readonly Role[] {
  return standInsForHead(governance, named).filter(role => !headRoles.includes(role))
}

/**
 * The nearest of these roles that somebody holds who is not the head: she is told, and it waits for her. Null: nobody is there.
 * @param about who leads the school
 */
export function nearestHeld(
  goesTo: readonly Role[],
  holders: readonly { readonly id: string; readonly role: Role }[],
  about: readonly string[],
): Role | null {
  return goesTo.find(role => holders.some(one => one.role === role && !about.includes(one.id))) ?? null
}

export const LONGEST = 5000

/** An address of her own to which an answer is mailed, as it is kept: null where she gives none. A refusal: it is no address. */
export function readOwnAddress(typed: string): { readonly address: string | null } | { readonly refused: 'address' } {
  const address = typed.trim().toLowerCase()
  if (address === '') return { address: null }
  return address.length <= 320 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? { address } : { refused: 'address' }
}

/** Pure: can these words be kept? Null: yes. */
export function wordsProblem(words: string): 'empty' | 'too-long' | null {
  const trimmed = words.trim()
  if (trimmed === '') return 'empty'
  return trimmed.length > LONGEST ? 'too-long' : null
}
