import { actingIn, type Visitor } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { type Role, roleTitles } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'

/** As what somebody decided, as it is kept beside the decision and in history: the role, and for whom she acted in it. */
export type ActingMark = {
  readonly role: string
  readonly facts: { readonly acting_for?: string }
  readonly words: { readonly acting_for?: string }
}

export async function actingMark(tx: Tx, visitor: Visitor, role: Role | 'author', school: string): Promise<ActingMark> {
  if (role === 'author') return { role: '', facts: {}, words: {} }
  const away = await actingIn(tx, visitor.identity.person, role, school)
  if (away === null) return { role: roleTitles[role], facts: {}, words: {} }
  const words = wordsIn('en-GB')('history.acting', { role: roleTitles[role], name: away.name })
  return { role: words, facts: { acting_for: away.person }, words: { acting_for: away.name } }
}
