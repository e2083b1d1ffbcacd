import { type HistoryKind, historyOf, type Remembered } from '../../history/history.ts'
import type { Tx } from '../../platform/platform.ts'
import type { Post } from './posts.store.ts'
import type { DecisionRow } from './versions.store.ts'

/** What gives a post back to its author without anybody having asked for a change. */
const GAVE_BACK: ReadonlySet<HistoryKind> = new Set<HistoryKind>([
  'post-sent-back-by-policy',
  'post-sent-back-by-subject',
  'post-sent-back-by-consent',
  'target-stopped',
  'picture-released',
  'post-taken-back',
])

/**
 * The happening that gave a post back to its author, where it was not an approver: her approval stays on the version, and must not read as if
 * she had asked for a change. Null: somebody did ask, or the post is not with its author to change.
 */
export async function whyItCameBack(tx: Tx, post: Post, decision: DecisionRow | null): Promise<Remembered | null> {
  if (post.state !== 'changes_asked' || decision?.decision === 'changes_asked') return null
  const happened = await historyOf(tx, post.id)
  return happened.findLast(one => GAVE_BACK.has(one.kind)) ?? null
}
