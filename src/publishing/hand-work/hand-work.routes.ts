import { type Route, route } from '../../people/people.ts'
import { posted, removed, showTarget } from './hand-work.pages.tsx'

/** Who may do what by hand is the policy's affair, asked for each post; so anybody reaches the page, which says who may. */
export const handWorkRoutes: readonly Route[] = [
  route('GET', '/targets/:id', 'signed-in', null, showTarget),
  route('POST', '/targets/:id/posted', 'signed-in', 'target-live', posted),
  route('POST', '/targets/:id/removed', 'signed-in', 'target-removed', removed),
]
