import type { Match } from './read-forms.ts'

/** Somebody named in a text. `pupils` and `staff` are indexes into the roll; several when they share the name. */
export interface NameSeen {
  readonly start: number
  readonly end: number
  readonly who: 'pupil' | 'staff'
  readonly people: readonly number[]
  readonly sure: number
  /** How it stands there: changes what the replacement must look like. */
  readonly as: 'full' | 'first' | 'surname' | 'tag' | 'address'
  readonly possessive: boolean
  readonly possessiveEnd: number
}

/** A place where a form of the roll stands, and what the rules by themselves make of it. */
export interface NamePlace {
  readonly at: number
  readonly count: number
  readonly match: Match
  readonly first: Match | undefined
  readonly surname: Match | undefined
  readonly guarded: boolean
  /** Part of a phrase that everybody knows (`known/`). */
  readonly known: boolean
  /** Written with a slip. */
  readonly slip: boolean
  sure: number
  surnameSure: number
}
