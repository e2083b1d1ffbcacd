import { type Route, route } from '../../people/people.ts'
import { callRungs } from '../../policy/policy.ts'
import { release, showSealed, stopPicture } from './sealed.pages.tsx'
import { answered, showCall, showTellDsl, tellDsl, tellDslOfPost } from './tell-dsl.pages.tsx'

/** The stop line is for everybody: nobody is asked which role she holds before she can call for help. */
export const stopRoutes: readonly Route[] = [
  route('GET', '/tell-dsl', 'signed-in', null, showTellDsl),
  route('POST', '/tell-dsl', 'signed-in', 'dsl-called', tellDsl),
  route('POST', '/posts/:id/tell-dsl', 'signed-in', 'dsl-called', tellDslOfPost),
  route('POST', '/posts/:id/pictures/:picture/stop', 'signed-in', 'picture-sealed', stopPicture),
  route('GET', '/sealed-pictures', ['dsl', 'deputy_dsl'], null, showSealed),
  route('POST', '/sealed-pictures/:id/release', ['dsl', 'deputy_dsl'], 'picture-released', release),
  route('GET', '/dsl-calls/:id', 'signed-in', null, showCall),
  route('POST', '/dsl-calls/:id/answered', callRungs.flat(), 'dsl-call-answered', answered),
]
