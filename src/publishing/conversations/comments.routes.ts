import { type Route, route } from '../../people/people.ts'
import { showComment, showComments, takeDecision, takeEvidence, takeLook } from './comments.handlers.tsx'
import { showEnter, takeEntered } from './enter-comment.handlers.tsx'

const keepers = ['account_manager', 'headteacher', 'trust_administrator'] as const

/** Whose a comment is, the use cases and the database ask: those who keep the account, or those to whom it was passed. */
export const commentsRoutes: readonly Route[] = [
  route('GET', '/comments', 'signed-in', null, showComments),
  // Before a comment's own page, whose path takes any word.
  route('GET', '/comments/new', keepers, null, showEnter),
  { ...route('POST', '/comments/new', keepers, 'comment-found', takeEntered), words: ['text'] },
  route('GET', '/comments/:id', 'signed-in', null, showComment),
  route('POST', '/comments/:id/look', 'signed-in', 'comment-looked-at', takeLook),
  route('POST', '/comments/:id/evidence', 'signed-in', 'comment-evidence-kept', takeEvidence),
  { ...route('POST', '/comments/:id/decide', 'signed-in', 'comment-decided', takeDecision), words: ['words'] },
]
