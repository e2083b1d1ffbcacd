import { type Route, route } from '../../people/people.ts'
import { showWithdraw, withdrawIt } from './withdrawing.pages.tsx'

/** Who may withdraw depends on the post: its author, whoever may approve it, the head. */
export const withdrawingRoutes: readonly Route[] = [
  route('GET', '/posts/:id/withdraw', 'signed-in', null, showWithdraw),
  { ...route('POST', '/posts/:id/withdraw', 'signed-in', 'withdrawal-asked', withdrawIt), words: ['reason'] },
]
