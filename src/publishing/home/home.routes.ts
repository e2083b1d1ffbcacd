import { openRoute, type Route, route } from '../../people/people.ts'
import { HISTORY_READERS, showHistory } from './history.pages.tsx'
import { showHome } from './home.pages.tsx'
import { showMail, showOneMail } from './mail.pages.tsx'

export const homeRoutes: readonly Route[] = [
  openRoute('GET', '/', null, showHome),
  route('GET', '/mail', 'signed-in', null, showMail),
  route('GET', '/mail/:id', 'signed-in', null, showOneMail),
  route('GET', '/history', HISTORY_READERS, null, showHistory),
]
