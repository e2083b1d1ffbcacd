import { control, type Role } from '../../policy/policy.ts'
import type { Account } from './accounts.store.ts'

/** Who opens, connects and closes official accounts. No setting of the catalogue names them: policies name who watches over an account. */
export const KEEPERS: readonly Role[] = ['account_manager', 'headteacher', 'trust_administrator']

export function mayKeepAccounts(roles: ReadonlySet<Role>): boolean {
  return KEEPERS.some(role => roles.has(role))
}

/** As much as the table takes. Cut off instead, a name would be kept that nobody wrote. */
export const LONGEST_NAME = 200
export const LONGEST_HANDLE = 300

export type OpenRefusal = {
  readonly refused:
    | 'not-a-keeper'
    | 'name-missing'
    | 'name-too-long'
    | 'handle-missing'
    | 'handle-too-long'
    | 'not-public'
    | 'head-agrees-first'
    | 'no-accounts'
    | 'already-here'
  readonly clauses: readonly string[]
}

export type OpenFacts = {
  readonly roles: ReadonlySet<Role>
  readonly name: string
  readonly handle: string
  /** Ticked: anybody can see the account. */
  readonly isPublic: boolean
  readonly accounts: readonly Pick<Account, 'platform' | 'handle' | 'remoteId'>[]
  readonly opens: Pick<Account, 'platform' | 'handle' | 'remoteId'>
  /** What the policy in force says, each with the clauses behind it. */
  readonly official: { readonly value: 'yes' | 'no'; readonly clauses: readonly string[] }
  readonly visibility: { readonly value: string; readonly clauses: readonly string[] }
}

/** May this account be entered in the register? Null: yes. */
export function openAccountRule(facts: OpenFacts): OpenRefusal | null {
  if (!mayKeepAccounts(facts.roles)) return { refused: 'not-a-keeper', clauses: [] }
  if (control('official_accounts', facts.official.value === 'no'))
    return { refused: 'no-accounts', clauses: facts.official.clauses }
  if (facts.name.trim() === '') return { refused: 'name-missing', clauses: [] }
  if (facts.name.trim().length > LONGEST_NAME) return { refused: 'name-too-long', clauses: [] }
  if (facts.handle.trim() === '') return { refused: 'handle-missing', clauses: [] }
  if (facts.handle.trim().length > LONGEST_HANDLE) return { refused: 'handle-too-long', clauses: [] }
  if (control('public_accounts', facts.visibility.value === 'public' && !facts.isPublic))
    return { refused: 'not-public', clauses: facts.visibility.clauses }
  // Entered by the head herself: that is her agreement, with its day on record.
  if (control('public_accounts', facts.visibility.value === 'closed_with_safeguards' && closedByAnother(facts)))
    return { refused: 'head-agrees-first', clauses: facts.visibility.clauses }
  if (facts.accounts.some(account => same(account, facts.opens))) return { refused: 'already-here', clauses: [] }
  return null
}

const closedByAnother = ({ isPublic, roles }: OpenFacts) => !isPublic && !roles.has('headteacher')

function same(one: OpenFacts['opens'], other: OpenFacts['opens']): boolean {
  if (one.platform !== other.platform) return false
  if (one.remoteId !== null && other.remoteId !== null) return one.remoteId === other.remoteId
  return one.handle.trim().toLowerCase() === other.handle.trim().toLowerCase()
}
