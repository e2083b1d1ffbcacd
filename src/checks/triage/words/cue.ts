import { joined, spelt } from '../spelling.ts'

/** What others say, as the contract names it. In the order of what a miss costs: the first of two equals is taken. */
export const categories = [
  'threat',
  'safeguarding_disclosure',
  'safeguarding_allegation',
  'sexual',
  'hate',
  'harassment',
  'defamation',
  'phishing',
  'complaint_legitimate',
  'spam',
  'sarcasm',
  'praise_strong_words',
  'benign',
] as const

export type Category = (typeof categories)[number]

/**
 * Phrases that speak for a category. `weight`: 1 is a hint, 2 says it alone in most comments, 3 leaves little doubt.
 * `with`: counts in full only where a cue of one of these labels stands in the comment too, else with `alone` (0).
 * `near`: those must stand in the same sentence.
 */
export interface CueWords {
  readonly of?: Category
  readonly weight?: number
  readonly with?: readonly string[]
  /** What it speaks for instead where staff are spoken of and no family is. */
  readonly ofStaff?: Category
  /** And one of these too. */
  readonly and?: readonly string[]
  readonly near?: true
  readonly alone?: number
  /** What a phrase of one word is worth, as a part of `weight`; 0.5 unless said. */
  readonly single?: number
  readonly words: string
}

/** A phrase list in the forms of `spelling.ts`, so that it can be written as people write. */
export function inCommentForms(list: string): string {
  const phrase = (written: string) => {
    const steps: string[] = []
    for (const step of written.trim().split(/\s+/).filter(Boolean)) {
      const next = step
        .split('/')
        .map(part => spelt.get(part) ?? part)
        .join('/')
      const pair = joined.get(`${steps.at(-1) ?? ''}_${next}`)
      if (pair === undefined) steps.push(next)
      else steps[steps.length - 1] = pair
    }
    return steps.join(' ')
  }
  return list.split(/[|\n]/).map(phrase).filter(Boolean).join('|')
}
