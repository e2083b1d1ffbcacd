import type { WatchedWords } from './own-words.ts'
import type { FrameLook } from './pictures/find-in-videos.ts'
import type { Box, PictureLook } from './pictures/picture-look.ts'

/** What a check says: the shapes that the page, the API and the command line share. */

/** Kinds the check looks for, in the order in which findings at one place are shown. */
export const kinds = [
  'pupil_name',
  'pupil_initials',
  'individual_target',
  'identifying_detail',
  'confidential_pupil',
  'confidential_staff',
  'confidential_school',
  'personal_details_request',
  'personal_details_disclosed',
  'third_party_name',
  'staff_named',
  'handle_mention',
  'copyright_uncredited',
  'live_location',
  'negative_tone',
  'accusation',
  'discriminatory',
  'political_view',
  'endorsement_commercial',
  'purchase_commitment',
  'reply_in_thread',
  'own_word',
  'closed_subject',
  'image_face',
  'image_names',
  'image_code',
  'image_metadata',
] as const

export type Kind = (typeof kinds)[number]

/** From mildest to strictest. `clear` is never the outcome of a finding, only of a whole result. */
export const outcomes = ['clear', 'advise', 'approve', 'block'] as const
export type Outcome = (typeof outcomes)[number]
export type FindingOutcome = Exclude<Outcome, 'clear'>

/** One change of the text that takes the finding away. Places are UTF-16 code units of the text named by `in`. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly with: string
}

export interface Finding {
  /** Stable for the same words in the same order: `kind|in|span|n`, n counting from 1. A clearing names it. */
  readonly key: string
  readonly kind: Kind
  readonly outcome: FindingOutcome
  /**
   * `text`, `text:bluesky`, `alt`, or `alt:2` when there are several; `link_card`, `poll`, `place`, `file_name:1`; `image:1`, whose text is the words read in it, line by line. Of a video `alt:video`,
   * `captions`, and `video:1@12s`, whose text is the words read in its still picture of that second.
   */
  readonly in: string
  /** UTF-16 code units, as `String.prototype.slice` takes them. */
  readonly start: number
  readonly end: number
  readonly span: string
  readonly setting: string
  readonly clauses: readonly string[]
  readonly because: string
  readonly instead: string
  /** A parent or carer of the school; left out: not looked up, or not one. */
  readonly whose?: 'guardian'
  /** 0 to 1: how sure the check is that the words mean what it says. */
  readonly sure: number
  readonly replace?: Replacement
  /** Where in the picture, when it is in one. */
  readonly box?: Box
  /** What the rule cannot know and its author can; see `asks.rule.ts`. */
  readonly ask?: Ask
  /** What she said; the outcome is then what her answer makes of it. */
  readonly answered?: Answered
  readonly cleared?: Cleared
}

/**
 * What an answer makes of its finding. `goes`: nothing is left of it. `stops`: it stops the post. `clearer`, `head`: the post waits until whoever
 * the policy lets clear findings, or the headteacher, has said that it may stand.
 */
export type AnswerDoes = 'goes' | 'advise' | 'approve' | 'stops' | 'clearer' | 'head'

export interface AskAnswer {
  readonly id: string
  readonly label: string
  readonly does: AnswerDoes
  /** The same in words. */
  readonly then: string
}

/** One question to the author. */
export interface Ask {
  readonly question: string
  /** The words it is about, with what stands around them: an answer belongs to these and to no others. */
  readonly about: string
  readonly answers: readonly AskAnswer[]
}

export type Answered = Pick<AskAnswer, 'id' | 'label' | 'does'>

export interface Cleared {
  readonly by: string
  readonly version: string
}

export interface CheckResult {
  readonly outcome: Outcome
  readonly findings: readonly Finding[]
}

/** What is about to be said. `targets` holds a platform's own text where it differs from `text`. */
export interface Draft {
  readonly text: string
  readonly platform: string
  readonly targets?: Readonly<Record<string, string>>
  readonly alt?: readonly string[]
  /** What was seen in each picture, in their order. */
  readonly pictures?: readonly PictureLook[]
  /** The words of a link card, a line each (title, description, address); '' for none. */
  readonly linkCard?: string
  /** The words of a poll, a line each: its question and what can be chosen; '' for none. */
  readonly poll?: string
  /** The place that is named with it, as its readers see it. */
  readonly place?: string
  /** The names of the files that go out with it: a website shows them, and whoever saves a picture keeps them. */
  readonly fileNames?: readonly string[]
  /** `captions`: their words, line by line; '' for none. `frames`: its still pictures that were looked at, in their order. */
  readonly video?: { readonly alt: string; readonly captions: string; readonly frames: readonly FrameLook[] }
}

/** Words with a place and a sureness, before the policy says what they do. */
export interface Sighting {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  readonly sure: number
  /** Fills the sentences: a year ("Year 4"), a sort of detail ("e-mail address"). Never anything else about a child. */
  readonly about?: {
    readonly year?: string
    readonly detail?: Detail
    readonly unnamed?: boolean
    readonly watched?: WatchedWords
    /** A parent or carer of the school is named; `too`: somebody else there bears the same name. */
    readonly guardian?: 'only' | 'too'
  }
  readonly replace?: Replacement
  readonly box?: Box
}

export type Detail =
  | 'email'
  | 'telephone'
  | 'postcode'
  | 'address'
  | 'birth_date'
  | 'upn'
  | 'nhs_number'
  | 'identity_number'
  | 'log_in'
  | 'registration'
  | 'bank'
  | 'join_code'
  | 'place'
  | 'time'
  | 'device'
  | 'place-and-time'

export function strictest(all: readonly Outcome[]): Outcome {
  return all.reduce<Outcome>(
    (worst, next) => (outcomes.indexOf(next) > outcomes.indexOf(worst) ? next : worst),
    'clear',
  )
}
