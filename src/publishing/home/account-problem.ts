import type { Words } from '../../ui/ui.ts'

/** What is wrong with an account, shortly. Codes are those of the connectors and of accounts/needs-attention. */
export function accountProblem(t: Words, code: string | null): string {
  switch (code) {
    case 'sign-in-needed':
    case 'sign-in-refused':
    case 'account-taken-down':
    case 'account-closed':
    case 'other-account':
    case 'address-not-secure':
    case 'address-refused':
    case 'not-allowed':
      return t(`platforms.${code}`)
    default:
      return t('home.account-why-unknown')
  }
}
