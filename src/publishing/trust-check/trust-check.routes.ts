import { type Route, route } from '../../people/people.ts'
import { trustCheckers } from './check-for-trust.rule.ts'
import { showTrustCheck, takeTrustCheck } from './trust-check.handlers.tsx'

/** Whether she holds the office at the trust itself the handler asks. A check is no event: of what was checked nothing is written. */
export const trustCheckRoutes: readonly Route[] = [
  route('GET', '/trust-check', trustCheckers, null, showTrustCheck),
  { ...route('POST', '/trust-check', trustCheckers, null, takeTrustCheck), words: ['text'] },
]
