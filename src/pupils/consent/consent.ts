/** What a family is asked about, where it may be seen, and what can be answered. The words of the register; no rule stands here. */

/** `name_with_image`: a name beside a picture is asked apart, whatever was said of each. */
export const consentKinds = [
  'face',
  'unrecognisable',
  'first_name',
  'full_name',
  'work',
  'voice_video',
  'name_with_image',
] as const
export type ConsentKind = (typeof consentKinds)[number]

export const consentGroups = ['in_school', 'website', 'social'] as const
export type ConsentGroup = (typeof consentGroups)[number]

/** The platforms of publishing, which stands a floor above; a test there compares the two lists. `website` is its own group. */
export const consentPlatforms = [
  'bluesky',
  'facebook',
  'instagram',
  'x',
  'linkedin',
  'youtube',
  'tiktok',
  'mastodon',
  'website',
  'other',
] as const
export type ConsentPlatform = (typeof consentPlatforms)[number]

/** Where something is to be seen: a platform, or inside the school (a display, the class newsletter). */
export type Place = ConsentPlatform | 'in_school'
export type Channel = ConsentGroup | ConsentPlatform
export const consentChannels: readonly Channel[] = [...new Set<Channel>([...consentGroups, ...consentPlatforms])]

/** The platforms of the group social media. */
export const socialPlatforms = consentPlatforms.filter(platform => platform !== 'website')

export function groupOf(place: Place): ConsentGroup {
  return place === 'in_school' || place === 'website' ? place : 'social'
}

/** What counts against showing, whoever says so. */
export const refusals = ['no', 'withdrawn', 'objected'] as const
export type Refusal = (typeof refusals)[number]

/** Kept apart: nobody asked is no row at all. `objection_withdrawn`: what she refused is as if she had never said a word, and no yes (decision 070). */
export const consentAnswers = ['yes', ...refusals, 'objection_withdrawn'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]

export const isRefusal = (answer: string): answer is Refusal => refusals.some(one => one === answer)

/** How an answer came. `paper`: signed, and somebody at the school has seen it. `mis`: another system's record. */
export const answerWays = ['link', 'paper', 'telephone', 'office', 'interpreter', 'mis'] as const
export type AnswerWay = (typeof answerWays)[number]

export const flagReasons = ['looked_after', 'adopted', 'court_order', 'safeguarding'] as const
export type FlagReason = (typeof flagReasons)[number]

/** A guardian of the child today. `asked`: the days on which, yyyy-mm-dd. Persons with whom there is to be no contact are not among them. */
export type Giver = { readonly giver: string; readonly responsible: boolean; readonly asked: readonly string[] }

/** One answer as it was given. `giver`: a guardian's id, `pupil`, or `elsewhere` (a system that does not say whose). */
export type AnswerFact = {
  readonly giver: string
  /** `everything` stands only with a refusal, and `everywhere` only with `everything`. */
  readonly kind: ConsentKind | 'everything'
  readonly channel: Channel | 'everywhere'
  readonly answer: ConsentAnswer
  /** An instant. */
  readonly at: string
  /** The last day on which a yes holds, yyyy-mm-dd. */
  readonly until: string | null
  readonly how: AnswerWay
  /** The school has decided, and written down why, that this yes counts. */
  readonly accepted: boolean
  /** The words of the question are known; whether a speaker of their language has read them; which platforms they name. */
  readonly asks: boolean
  readonly checked: boolean
  readonly names: readonly string[]
}

/** What the rule knows of one child. `stopped`: nothing of this child goes anywhere, and nobody is told why; then the rest is empty. */
export type PupilFacts = {
  readonly pupil: string
  readonly school: string
  /** yyyy-mm-dd */
  readonly born: string
  readonly stopped: boolean
  readonly givers: readonly Giver[]
  readonly answers: readonly AnswerFact[]
}
