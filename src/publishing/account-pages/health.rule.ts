import type { WordKey } from '../../ui/ui.ts'
import type { Account } from '../accounts/accounts.store.ts'
import type { RefusalCode } from '../platforms/outcomes.ts'

export type Health = {
  readonly state: 'well' | 'to-connect' | 'needs-attention' | 'by-hand' | 'closed'
  /** The sentence that says it. */
  readonly says: WordKey
}

/** What a network can say that an account's keeper has to do something about; the words stand with the platforms'. */
const PROBLEMS: Readonly<Record<RefusalCode, WordKey>> = {
  'sign-in-needed': 'platforms.sign-in-needed',
  'sign-in-refused': 'platforms.sign-in-refused',
  'account-taken-down': 'platforms.account-taken-down',
  'account-closed': 'platforms.account-closed',
  'other-account': 'platforms.other-account',
  'address-not-secure': 'platforms.address-not-secure',
  'address-refused': 'platforms.address-refused',
  'not-allowed': 'platforms.not-allowed',
  'not-accepted': 'platforms.not-accepted',
  'version-does-not-fit': 'platforms.version-does-not-fit',
  'picture-changed': 'platforms.picture-changed',
  'picture-too-large': 'platforms.picture-too-large',
  'place-taken': 'platforms.place-taken',
}

/** How an account is, in words. A code of an older version that has no words any more is still called a problem. */
export function healthOf(account: Pick<Account, 'state' | 'way' | 'remoteId' | 'problem'>): Health {
  if (account.state === 'closed') return { state: 'closed', says: 'accounts.health-closed' }
  if (account.way === 'by_hand') return { state: 'by-hand', says: 'accounts.health-by-hand' }
  if (account.state === 'needs_attention') {
    const known = Object.entries(PROBLEMS).find(([code]) => code === account.problem)
    return { state: 'needs-attention', says: known?.[1] ?? 'accounts.health-needs-attention' }
  }
  return account.remoteId === null
    ? { state: 'to-connect', says: 'accounts.health-to-connect' }
    : { state: 'well', says: 'accounts.health-well' }
}
