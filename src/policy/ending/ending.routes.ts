import { type Route, route } from '../../people/people.ts'
import { anyAdopters } from '../adopting/adopters.rule.ts'
import { showEnd, takeAskEnd, takeBack, takeSignEnd } from './ending.handlers.tsx'

const END = '/policy/versions/:id/end'

/** Who adopts is asked of the very school by each use case; whoever signs needs no such role. */
export const endingRoutes: readonly Route[] = [
  route('GET', END, 'signed-in', null, showEnd),
  { ...route('POST', END, anyAdopters, 'policy-end-asked', takeAskEnd), words: ['reason'] },
  route('POST', `${END}/sign`, 'signed-in', 'policy-end-signed', takeSignEnd),
  route('POST', `${END}/take-back`, anyAdopters, 'policy-end-taken-back', takeBack),
]
