import { wordsIn } from '../../ui/ui.ts'
import type { Problem } from './connector.ts'
import type { Trouble, Unknown } from './outcomes.ts'

/** Why the version does not fit, as a sentence. */
export function problemWords({ code, ...values }: Problem, lang = 'en-GB'): string {
  return wordsIn(lang)(`platforms.${code}`, values)
}

/** What came instead of success, as a sentence for the person waiting. */
export function troubleWords(trouble: Trouble | Unknown, lang = 'en-GB'): string {
  const say = wordsIn(lang)
  if (trouble.outcome === 'refused') return say(`platforms.${trouble.code}`)
  if (trouble.outcome !== 'rate-limited') return say(`platforms.${trouble.outcome}`)
  return say('platforms.rate-limited', { minutes: Math.ceil(trouble.retryAfterSeconds / 60) })
}
