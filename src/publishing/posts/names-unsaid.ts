import type { CheckResult } from '../../checks/checks.ts'
import type { Tx } from '../../platform/platform.ts'
import type { PolicyInForce } from '../../policy/policy.ts'
import { namedIn, namesPupil, type TextToCheck } from './check-post.ts'
import type { Draft } from './post.ts'

/** Names that may stand as they are: one that stops the post, or of which the author says that it is no pupil's, has its own way. */
export function standingNames({ findings }: CheckResult, { contested }: Draft): CheckResult['findings'] {
  return findings.filter(
    ({ kind, outcome, key, answered }) =>
      namesPupil(kind) && outcome !== 'block' && answered?.id !== 'not-ours' && (contested[key] ?? '').trim() === '',
  )
}

/**
 * The words that name a pupil of whom the author has not said that it is named, each once. One child that is ticked answers for no other: the family of
 * each is asked, and only a child that was said is found again when its family says no. Where several share the name, any of them is enough.
 */
export async function namesUnsaid(
  tx: Tx,
  { school, draft }: { readonly school: string; readonly draft: Draft },
  policy: PolicyInForce,
  { check, toCheck }: { readonly check: CheckResult; readonly toCheck: TextToCheck },
): Promise<string[]> {
  const names = standingNames(check, draft)
  const said = draft.named
  if (names.length === 0 || said == null) return once(names)
  const named = await namedIn(tx, school, policy, toCheck)
  return once(
    names.filter(({ in: place, start, end }) => {
      const meant = named.filter(one => one.in === place && one.start < end && one.end > start)
      return meant.some(({ pupils }) => !pupils.some(pupil => Object.hasOwn(said, pupil)))
    }),
  )
}

function once(names: CheckResult['findings']): string[] {
  return [...new Set(names.map(({ span }) => span))]
}
