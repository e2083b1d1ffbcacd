import { type Route, route } from '../../people/people.ts'
import { readersSeenBy } from '../acknowledging/who-sees.ts'
import {
  showCheck,
  showTraining,
  takeCheck,
  takeTalk,
  takeTraining,
  takeTrainingAsked,
} from './understanding.handlers.tsx'

/** Everybody may check herself and see her own training; whoever leads the school records it, and the use case asks for the very school. */
export const understandingRoutes: readonly Route[] = [
  route('GET', '/policy/check', 'signed-in', null, showCheck),
  route('POST', '/policy/check', 'signed-in', 'understanding-passed', takeCheck),
  route('GET', '/policy/training', 'signed-in', null, showTraining),
  route('POST', '/policy/training', readersSeenBy, 'training-recorded', takeTraining),
  route('POST', '/policy/training/ask', readersSeenBy, 'training-asked', takeTrainingAsked),
  { ...route('POST', '/policy/talks', readersSeenBy, 'staff-talk-recorded', takeTalk), words: ['points'] },
]
