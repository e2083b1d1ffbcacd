import { wordsIn } from '../../ui/ui.ts'
import type { BringRefusal } from './bring-roll.ts'

const t = wordsIn('en-GB')

/** Why a file with a roll was not read, and what to do: the same words by hand, by a program and out of the folder. */
export function sentenceOfRefusal(refusal: {
  readonly refused: BringRefusal['refused']
  readonly line?: number | null
  readonly missing?: string | null
}): string {
  const missing = 'missing' in refusal ? (refusal.missing ?? '') : ''
  return t(`roll.file-${refusal.refused}`, { line: refusal.line ?? 0, missing })
}
