import { type WordKey, wordsIn } from '../../ui/ui.ts'
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

const OURS = [
  'not-approved',
  'seal-broken',
  'too-late',
  'account-closed',
  'policy-changed',
  'subject-closed',
  'consent',
  'still-seen',
  'not-connected',
] as const
const THEIRS = [
  'sign-in-needed',
  'sign-in-refused',
  'account-taken-down',
  'other-account',
  'address-not-secure',
  'address-refused',
  'not-allowed',
  'not-accepted',
  'version-does-not-fit',
  'picture-changed',
  'picture-too-large',
  'place-taken',
  'try-later',
  'unknown',
] as const

/** Why a target, or an account, is not as it should be, by the code that is kept in its `problem`. */
export function targetProblemWords(code: string, say: (key: WordKey) => string = wordsIn('en-GB')): string {
  const ours = OURS.find(known => known === code)
  if (ours !== undefined) return say(`publishing.problem-${ours}`)
  if (code === 'rate-limited') return say('publishing.problem-limited')
  const theirs = THEIRS.find(known => known === code)
  return say(theirs === undefined ? 'publishing.problem-other' : `platforms.${theirs}`)
}

const COMPARED = ['same', 'beginning', 'not-seen', 'unreadable', 'elsewhere'] as const

/** What a pasted link showed beside what was approved, by the word that is kept in `compared`. */
export function comparedWords(compared: string, say: (key: WordKey) => string = wordsIn('en-GB')): string {
  return say(`publishing.compared-${COMPARED.find(known => known === compared) ?? 'unreadable'}`)
}
