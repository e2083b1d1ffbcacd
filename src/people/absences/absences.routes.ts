import { type Route, route } from '../may.ts'
import { showAbsence, showAway, showSayAway, takeBack, takeSayAway, takeStandIn } from './away.handlers.tsx'

/** Everybody may open them: who may say what of whom is asked of the register, and of the policy in force. */
export const absenceRoutes: readonly Route[] = [
  route('GET', '/away', 'signed-in', null, showAway),
  route('GET', '/people/:id/away', 'signed-in', null, showSayAway),
  route('POST', '/people/:id/away', 'signed-in', 'absence-said', takeSayAway),
  route('GET', '/absences/:absence', 'signed-in', null, showAbsence),
  route('POST', '/absences/:absence', 'signed-in', 'acting-begun', takeStandIn),
  route('POST', '/absences/:absence/end', 'signed-in', 'absence-ended', takeBack),
]
