import { type Route, route } from '../../people/people.ts'
import { callRungs } from '../../policy/policy.ts'
import { answered, showCall, showTellDsl, tellDsl, tellDslOfPost } from './tell-dsl.pages.tsx'

/** The stop line is for everybody: nobody is asked which role she holds before she can call for help. */
export const stopRoutes: readonly Route[] = [
  route('GET', '/tell-dsl', 'signed-in', null, showTellDsl),
  route('POST', '/tell-dsl', 'signed-in', 'dsl-called', tellDsl),
  route('POST', '/posts/:id/tell-dsl', 'signed-in', 'dsl-called', tellDslOfPost),
  route('GET', '/dsl-calls/:id', 'signed-in', null, showCall),
  route('POST', '/dsl-calls/:id/answered', callRungs.flat(), 'dsl-call-answered', answered),
]
