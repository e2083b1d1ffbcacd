import type { HistoryKind, Remembered } from '../../history/history.ts'
import { roleSchema, roleTitles } from '../../policy/policy.ts'
import type { Words } from '../../ui/ui.ts'

/** A role as it is called; what is no role of ours is shown as it was written down. */
export function titleOf(role: Remembered['facts'][string] | undefined): string {
  const known = roleSchema.safeParse(role)
  if (known.success) return roleTitles[known.data]
  return typeof role === 'string' ? role : ''
}

/** As whom somebody did it, as it was written down then; '' where the happening does not say. */
export function roleThen(t: Words, one: Remembered): string {
  const role = one.facts['as_role']
  if (role === 'author') return t('history.author')
  const away = one.words?.['acting_for'] ?? ''
  return away === '' ? titleOf(role) : t('history.acting', { role: titleOf(role), name: away })
}

const NOT_NAMED: ReadonlySet<HistoryKind> = new Set<HistoryKind>([
  'dsl-called',
  'dsl-call-raised',
  'dsl-call-answered',
  'picture-sealed',
  // Whoever is not named could be told from whoever is, and nobody keeps a list of who has not looked (0097).
  'privacy-looked-at',
  // As that: who has agreed, objected or said nothing is hers to know (0129).
  'monitoring-answered',
])

/** Who turned to the safeguarding lead is between the two of them: who reads history may be the one it is about. What is hers alone is nobody's list. */
export function isNamed(kind: HistoryKind): boolean {
  return !NOT_NAMED.has(kind)
}

/** Whether the happening is about a post that others than its author can open. */
export function isAboutPost(kind: HistoryKind): boolean {
  if (kind === 'post-started' || kind.startsWith('picture-') || kind === 'post-taken-back') return false
  return ['post-', 'target-', 'finding-', 'withdrawal-'].some(begin => kind.startsWith(begin))
}
