import { type Route, route } from '../../people/people.ts'
import { familyRoles } from '../../pupils/pupils.ts'
import { addAdult, showAddAdult, showAdult, showAdults, withdrawAdult, writeAdult } from './adults.handlers.tsx'
import { ask, showAsk } from './ask.handlers.tsx'
import { answerMine, giveMine, showMine, withdrawMine } from './mine.handlers.tsx'

/** The office keeps the register; everybody her own answers; whoever writes a post sees who is to be asked. */
export const adultsRoutes: readonly Route[] = [
  route('GET', '/adults', familyRoles, null, showAdults),
  route('GET', '/adults/new', familyRoles, null, showAddAdult),
  route('POST', '/adults/new', familyRoles, 'adult-added', addAdult),
  route('GET', '/adults/:adult', familyRoles, null, showAdult),
  { ...route('POST', '/adults/:adult', familyRoles, 'adult-answered', writeAdult), words: ['words', 'kept'] },
  route('POST', '/adults/:adult/withdraw', familyRoles, 'adult-answered', withdrawAdult),
  route('GET', '/my-permissions', 'signed-in', null, showMine),
  route('POST', '/my-permissions', 'signed-in', 'adult-answered', giveMine),
  route('POST', '/my-permissions/answer', 'signed-in', 'adult-answered', answerMine),
  route('POST', '/my-permissions/withdraw', 'signed-in', 'adult-answered', withdrawMine),
  route('GET', '/posts/:id/adults', 'signed-in', null, showAsk),
  route('POST', '/posts/:id/adults', 'signed-in', 'adult-asked', ask),
]
