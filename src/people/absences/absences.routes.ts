import { type Route, route } from '../may.ts'
import type { Deputies } from './deputies.ts'
import { showAbsence, showAway, showSayAway, takeBack, takeSayAway, takeStandIn } from './away.handlers.tsx'

/** Everybody may open them: who may say what of whom is asked of the register, and of the policy in force. */
export const absenceRoutes = (deputies: Deputies): readonly Route[] => [
  route('GET', '/away', 'signed-in', null, ask => showAway(deputies, ask)),
  route('GET', '/people/:id/away', 'signed-in', null, ask => showSayAway(deputies, ask)),
  route('POST', '/people/:id/away', 'signed-in', 'absence-said', ask => takeSayAway(deputies, ask)),
  route('GET', '/absences/:absence', 'signed-in', null, ask => showAbsence(deputies, ask)),
  route('POST', '/absences/:absence', 'signed-in', 'acting-begun', ask => takeStandIn(deputies, ask)),
  route('POST', '/absences/:absence/end', 'signed-in', 'absence-ended', ask => takeBack(deputies, ask)),
]
