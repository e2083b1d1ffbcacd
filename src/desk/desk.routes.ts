import { type Route, route } from '../people/people.ts'
import { showOwnPost, takeOwnPost } from './own-post/own-post.handlers.tsx'

/** Whoever a policy binds may think with it. Answers are no event: nothing of them is written. */
export const deskRoutes: readonly Route[] = [
  route('GET', '/own-post', 'signed-in', null, showOwnPost),
  route('POST', '/own-post', 'signed-in', null, takeOwnPost),
]
