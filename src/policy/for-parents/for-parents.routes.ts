import { openRoute, type Route } from '../../people/people.ts'
import { showForParents } from './for-parents.handlers.tsx'

/** Read by whoever has the link: what the policy says to families is no secret, and they have no account. */
export const forParentsRoutes: readonly Route[] = [
  openRoute('GET', '/policy/for-parents/:school', null, showForParents),
]
