import { type Route, route } from '../../people/people.ts'
import { clear, decide, showPost, showQueue, takeBack } from './deciding.pages.tsx'

/** Who may decide is the policy's affair, asked for each post; so any person of the trust reaches the page and the rule answers. */
export const decidingRoutes: readonly Route[] = [
  route('GET', '/approvals', 'signed-in', null, showQueue),
  route('GET', '/posts/:id', 'signed-in', null, showPost),
  {
    ...route('POST', '/posts/:id/decide', 'signed-in', 'post-approved', decide),
    words: ['change_words', 'refuse_words'],
  },
  { ...route('POST', '/posts/:id/clear-finding', 'signed-in', 'finding-cleared', clear), words: ['reason'] },
  route('POST', '/posts/:id/take-back', 'signed-in', 'post-taken-back', takeBack),
]
