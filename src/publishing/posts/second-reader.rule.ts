import type { CheckResult } from '../../checks/checks.ts'
import { control, type SettingsInForce } from '../../policy/policy.ts'
import type { HandedInAnswers } from './versions.store.ts'

/** Kinds that tell of somebody whom a word can hurt, and who is no child. */
const OF_ADULTS: ReadonlySet<string> = new Set(['staff_named', 'third_party_name', 'accusation'])
/** What an author says of a name or a charge that is nobody's. */
const NOBODY: ReadonlySet<string> = new Set(['known', 'nobody'])

/**
 * Where the policy protects colleagues or those the school buys from, whoever approves a post that names an adult, a firm or a supplier reads it as its second reader (s0-4.1a-ii,
 * s0-4.1a-iii): the clauses that say so; null where she is none. That it never goes with one person is ours for every post (`two_people`).
 */
export function secondReader(
  settings: SettingsInForce,
  { findings }: CheckResult,
  { holds }: Pick<HandedInAnswers, 'holds'>,
): readonly string[] | null {
  const { value, clauses } = settings.get('conduct.protected_groups')
  const protects = value.includes('suppliers') || value.includes('employees')
  const told = findings.some(({ kind, answered }) => OF_ADULTS.has(kind) && !NOBODY.has(answered?.id ?? ''))
  // A firm that the author says is one is kept among what the post holds.
  if (!control('approval', protects && clauses.length > 0 && (told || holds.includes('adults')))) return null
  const asks = settings.questions.filter(({ on }) => on === 'with_adults').flatMap(question => question.clauses)
  return [...new Set([...clauses, ...asks])]
}
