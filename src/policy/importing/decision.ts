import type { ControlName, Way } from '../packs/controls.ts'
import type { GuidanceMoment, Strength, Theme } from '../packs/pack.ts'
import type { Bound } from '../packs/roles.ts'
import type { PutQuestion } from './put-question.rule.ts'

/** What a passage shall be: something that runs, guidance at its moments, or words only. */
export const fates = ['runs', 'guidance', 'words'] as const
export type Fate = (typeof fates)[number]

/** What a person has made of a passage. Nothing runs for it before it is confirmed. */
export type Decision = {
  readonly fate: Fate
  readonly says: string
  readonly strength: Strength
  readonly binds: readonly Bound[]
  readonly theme: Theme
  /** By setting; every value was read by its setting. A number may be null: the policy has a word, and adoption asks for the number. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly controls: readonly ControlName[]
  /** How it runs; null: as its settings usually do. */
  readonly how: Way | null
  readonly shownAt: readonly GuidanceMoment[]
  /** The question it puts to a person; absent: none. */
  readonly asks?: PutQuestion
  /** Titles of other policies it refers to. */
  readonly readWith?: readonly string[]
  /** It says what the policy is for. */
  readonly aim?: true
}

/** A passage as it lies before the person: its words, what we suggest, what was decided so far. */
export type Considered = {
  readonly id: string
  readonly printed: string
  readonly headings: readonly string[]
  /** What stands in the document, with the sentence its list begins with. */
  readonly text: string
  readonly decision: Decision
  readonly confirmed: boolean
}
