import type { CheckResult } from '../../checks/checks.ts'
import type { Tx } from '../../platform/platform.ts'
import type { PolicyInForce } from '../../policy/policy.ts'
import { namedIn, namesPupil, type TextToCheck } from './check-post.ts'
import type { Draft } from './post.ts'

/** Names that the check takes for a pupil's, and of which the author has not said that they are nobody's here. */
function namesTaken({ findings }: CheckResult, { contested }: Draft): CheckResult['findings'] {
  return findings.filter(
    ({ kind, key, answered }) =>
      namesPupil(kind) && answered?.id !== 'not-ours' && (contested[key] ?? '').trim() === '',
  )
}

/** Of these, the ones that may stand as they are: a name that stops the post has its own way. */
export function standingNames(check: CheckResult, draft: Draft): CheckResult['findings'] {
  return namesTaken(check, draft).filter(({ outcome }) => outcome !== 'block')
}

/** Their words, each once. While there are any, that nobody is named is no answer: it would stand there against what was found, and no family be asked. */
export function wordsTaken(check: CheckResult, draft: Draft): string[] {
  return once(namesTaken(check, draft))
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
