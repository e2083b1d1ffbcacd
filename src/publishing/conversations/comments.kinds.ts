import type { Category } from '../../checks/checks.ts'
import type { Deed, Passed } from './decide-comment.rule.ts'

declare module '../../history/history.ts' {
  /** `subject`: the comment. Neither its words nor whose they are ever stand in history. */
  interface HistoryKinds {
    'comment-found': {
      facts: { comment_id: string; how: 'read' | 'by_hand'; suggested: Category; rank: number; notice: string | null }
      words: { account: string }
    }
    'comment-changed-there': { facts: { comment_id: string; there: 'changed' | 'gone' }; words: { account: string } }
    'comment-looked-at': { facts: { comment_id: string; as_role: string; notice: string }; words: { by_name: string } }
    'comment-evidence-kept': {
      facts: { comment_id: string; sha256: string; as_role: string }
      words: { by_name: string }
    }
    'comment-decided': {
      facts: { comment_id: string; deed: Deed; suggested: Category; was_wrong: boolean; as_role: string }
      words: { by_name: string }
    }
    'comment-passed': {
      facts: { comment_id: string; to: Passed; roles: readonly string[]; was_wrong: boolean; as_role: string }
      words: { by_name: string }
    }
    /** `subject`: the school. */
    'comments-forgotten': { facts: { comments: number; days: number }; words: Record<string, never> }
  }
}
