import type { SettingName, SomeSettings } from '../settings/settings.ts'
import type { ControlName, Way } from './controls.ts'
import type { Bound, Role } from './roles.ts'

/** As in the policy's register: `s2-school-use-05a`. Printed numbers repeat in real policies, so decisions cite ids. */
export type ClauseId = string

export const strengths = ['must', 'should', 'advice'] as const
export type Strength = (typeof strengths)[number]

export const themes = [
  'abuse-of-staff',
  'accounts',
  'consent',
  'contacts',
  'data-protection',
  'declarations',
  'devices',
  'discipline',
  'evidence',
  'images',
  'incidents',
  'investigation',
  'media-enquiries',
  'monitoring',
  'permissions',
  'personal-use',
  'policy-lifecycle',
  'publishing',
  'records-rights',
  'recruitment',
  'references',
  'reputation',
  'roles',
  'safeguarding',
  'screening',
  'takedown',
  'training',
  'wellbeing',
] as const
export type Theme = (typeof themes)[number]

/** When a clause of guidance is put before the person it concerns: at the moment it helps, never only in a list. */
export const guidanceMoments = [
  'adopt',
  'acknowledge',
  'september',
  'before_trip',
  'write',
  'approve',
  'own_post',
  'may_i',
  'report',
  'receipt',
  'reminder',
  'case_step',
  'close',
  'families',
] as const
export type GuidanceMoment = (typeof guidanceMoments)[number]

export interface Clause {
  readonly id: ClauseId
  /** Where it is printed. */
  readonly ref: string
  /** What it says, in our words. */
  readonly says: string
  readonly strength: Strength
  readonly binds: readonly Bound[]
  readonly theme: Theme
  /** How it runs; `words` when nothing can run for it and it is only shown. */
  readonly how: Way | 'words'
  readonly operatedBy: readonly ControlName[]
  /** The moments at which it is shown as guidance; empty when it runs instead, or is words only. */
  readonly shownAt: readonly GuidanceMoment[]
  /** The settings that name this clause. */
  readonly sets: readonly SettingName[]
  /** Whom the policy asks a question because of it. Absent: nobody. */
  readonly asks?: readonly Asked[]
}

/**
 * When a question is put: while writing, when handing in, or when approving. `own_post`: before somebody posts privately, to nobody but that
 * person; nothing is stored and nothing is stopped.
 */
export const moments = ['write', 'hand_in', 'approve', 'own_post'] as const
export type Moment = (typeof moments)[number]

export const askable = ['author', 'approver'] as const
export type Asked = (typeof askable)[number]

/** On which posts a question is put. Facts of the draft decide, see `questions.rule.ts`. */
export const occasions = [
  'every_post',
  'with_pictures',
  'with_phone_pictures',
  'with_children',
  'with_adults',
  'with_material_of_others',
  'with_handles',
  'with_purchase',
  'on_a_trip',
  'marked_important',
] as const
export type Occasion = (typeof occasions)[number]

export const effects = ['go_on', 'return', 'head', 'block'] as const
/**
 * `go_on`: nothing stands in the way. `return`: back to the author, with the clause. `head`: a doubt about rights; it can be handed in, and waits until
 * the headteacher has said that it may stand. `block`: it cannot be handed in or approved like this.
 */
export type AnswerEffect = (typeof effects)[number]

export interface Answer {
  readonly id: string
  readonly label: string
  readonly does: AnswerEffect
  /** It goes on only where the post goes to the school's website and nowhere else; elsewhere it blocks. */
  readonly onlyOn?: 'website'
  /** The pictures were taken with a device that is not the school's: they are to come off it when the policy says. */
  readonly ownDevice?: true
  /** What the author is told when the answer does not go on: what would be allowed instead. */
  readonly then?: string
}

export interface Question {
  readonly id: string
  readonly asks: string
  readonly who: Asked
  readonly at: Moment
  readonly on: Occasion
  readonly answers: readonly Answer[]
  readonly clauses: readonly ClauseId[]
  /** For the approver: the same as part of one sentence, "it is positive". Approve signs these together. */
  readonly confirms?: string
}

/** A choice among wordings or values that the policy itself leaves open. */
export interface OpenChoice {
  readonly id: string
  readonly label: string
  readonly sets: SomeSettings
}

/**
 * Why a question is open. `contradiction`: the policy contradicts itself. `stale`: it cites or assumes what is no longer so. `law`: it meets
 * the law awkwardly. `number`: it has a word where a number is needed. `local`: it leaves a place for the school. `gap`: it is silent.
 */
export const openReasons = ['contradiction', 'stale', 'law', 'number', 'local', 'gap'] as const
export type OpenReason = (typeof openReasons)[number]

export interface OpenQuestion {
  readonly id: string
  readonly about: OpenReason
  /**
   * `always`: the adopter answers it before anything is in force. `suggested`: our marked suggestion stands behind "show all", and is taken
   * with one press that says so. Adoption asks at most 25 of the first kind.
   */
  readonly asked: 'always' | 'suggested'
  readonly asks: string
  /** The policy's own word where a number is asked for ("promptly"); both are kept and shown together. */
  readonly word?: string
  /** Why the programme cannot choose silently. */
  readonly why: string
  readonly clauses: readonly ClauseId[]
  /** Empty where a number is wanted instead. */
  readonly choices: readonly OpenChoice[]
  /** Our suggestion, marked as ours: the id of a choice, or a number. */
  readonly ours: string | number
  /** The setting whose number is wanted, where the policy has only a word such as "regularly". */
  readonly numberFor?: SettingName
}

export interface Template {
  readonly source: string
  readonly provider?: string
  readonly version?: string
  /** A day or a month, as printed. */
  readonly dated?: string
  /** When the provider says it will be replaced. */
  readonly supersededOn?: string
}

/** Another policy this one has to be read with. */
export interface LinkedPolicy {
  readonly id: string
  readonly title: string
  readonly clauses: readonly ClauseId[]
}

export const citedKinds = ['statute', 'guidance', 'platform', 'service', 'appendix', 'form'] as const
export const citationStates = ['current', 'outdated', 'wrong', 'missing', 'closed'] as const

/** What a policy cites: a statute, an edition of guidance, a platform, an adviser, its own appendix; and whether that still stands. */
export interface Citation {
  readonly id: string
  readonly names: string
  readonly what: (typeof citedKinds)[number]
  readonly state: (typeof citationStates)[number]
  /** What holds today, where it is not what the policy cites. */
  readonly now?: string
  readonly clauses: readonly ClauseId[]
}

export interface Pack {
  readonly name: string
  readonly title: string
  /** The kind of school it was written for. */
  readonly written_for: string
  /** Where the text comes from. */
  readonly source: string
  /** First day in force, as printed; a policy may give a month only, and a model nobody has adopted gives none. */
  readonly effective: string | null
  /** As printed; null where the policy prints none, and adoption asks. */
  readonly review: { readonly due: string | null; readonly months: number | null }
  /** The text it was made from, where another body wrote one; a newer template changes nothing that is in force. */
  readonly template?: Template
  readonly linked: readonly LinkedPolicy[]
  readonly citations: readonly Citation[]
  /** The clauses that say what it is for: a review asks of each whether it is still wanted. Left out where it says no aim. */
  readonly aims?: readonly ClauseId[]
  /** The policy's own titles and the roles they mean here. */
  readonly titles: readonly { readonly title: string; readonly role: Role }[]
  readonly clauses: readonly Clause[]
  readonly settings: SomeSettings
  readonly settingClauses: { readonly [N in SettingName]?: readonly ClauseId[] }
  readonly questions: readonly Question[]
  readonly openQuestions: readonly OpenQuestion[]
}
