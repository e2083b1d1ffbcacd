import { type Route, route } from '../../people/people.ts'
import { askableReviewers, seniors } from './may-review.rule.ts'
import {
  showReview,
  showReviewPack,
  showSuggest,
  showSuggestions,
  takeDecision,
  takeEndOfReview,
  takeSuggestion,
  takeTrigger,
} from './reviewing.handlers.tsx'

export const reviewingRoutes: readonly Route[] = [
  route('GET', '/policy/review', 'signed-in', null, showReview),
  route('GET', '/policy/review/pack', 'signed-in', null, showReviewPack),
  {
    ...route('POST', '/policy/review/triggers', seniors, 'review-trigger-raised', takeTrigger),
    words: ['raise-reason', 'clauses'],
  },
  {
    ...route('POST', '/policy/review/end', askableReviewers, 'policy-review-ended', takeEndOfReview),
    words: ['end-reason'],
  },
  route('GET', '/policy/suggest', 'signed-in', null, showSuggest),
  { ...route('POST', '/policy/suggest', 'signed-in', 'change-suggested', takeSuggestion), words: ['words'] },
  route('GET', '/policy/suggestions', 'signed-in', null, showSuggestions),
  {
    ...route('POST', '/policy/suggestions/:id', askableReviewers, 'suggestion-decided', takeDecision),
    words: ['reply'],
  },
]
