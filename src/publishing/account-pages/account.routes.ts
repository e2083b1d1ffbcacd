import { type Route, route } from '../../people/people.ts'
import { KEEPERS } from '../accounts/may-keep-accounts.rule.ts'
import {
  showAccount,
  showAccounts,
  showAdd,
  showClose,
  showKey,
  takeAdd,
  takeClose,
  takeKey,
} from './account.handlers.tsx'

/** Everybody may see which accounts are the school's; those who keep them change them, asked again for the very school. */
export const accountRoutes: readonly Route[] = [
  route('GET', '/accounts', 'signed-in', null, showAccounts),
  route('GET', '/accounts/add', KEEPERS, null, showAdd),
  route('POST', '/accounts/add', KEEPERS, 'account-opened', takeAdd),
  route('GET', '/accounts/:id', 'signed-in', null, showAccount),
  route('GET', '/accounts/:id/key', KEEPERS, null, showKey),
  route('POST', '/accounts/:id/key', KEEPERS, 'account-key-changed', takeKey),
  route('GET', '/accounts/:id/close', KEEPERS, null, showClose),
  route('POST', '/accounts/:id/close', KEEPERS, 'account-closed', takeClose),
]
