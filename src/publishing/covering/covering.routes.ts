import { type Route, route } from '../../people/people.ts'
import { cover, showCover } from './cover.handlers.tsx'

/** The author of a draft, and nobody else: the use case asks. */
export const coveringRoutes: readonly Route[] = [
  route('GET', '/posts/:id/pictures/:picture/cover', 'signed-in', null, showCover),
  route('POST', '/posts/:id/pictures/:picture/cover', 'signed-in', 'picture-covered', cover),
]
