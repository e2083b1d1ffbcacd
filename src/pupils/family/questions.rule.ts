import { addressFamilies } from '../consent/basis/address-families.rule.ts'
import {
  type AnswerFact,
  type Channel,
  type ConsentAnswer,
  type ConsentKind,
  consentKinds,
  type ConsentPlatform,
  groupOf,
  type Place,
  socialPlatforms,
} from '../consent/consent.ts'
import { standingOf } from '../consent/standing.rule.ts'
import type { ConsentTerms } from '../consent/terms.ts'

/** What one question is about: several kinds that go together, or one kind for itself. */
export type Topic = 'seen' | 'seen_no_face' | 'named' | 'work' | 'seen_and_work' | 'seen_and_work_no_face' | ConsentKind

export const topics: Readonly<Record<Topic, readonly ConsentKind[]>> = {
  seen: ['face', 'unrecognisable', 'voice_video'],
  seen_no_face: ['unrecognisable'],
  seen_and_work: ['face', 'unrecognisable', 'voice_video', 'work'],
  seen_and_work_no_face: ['unrecognisable', 'work'],
  named: ['first_name', 'name_with_image'],
  face: ['face'],
  unrecognisable: ['unrecognisable'],
  first_name: ['first_name'],
  full_name: ['full_name'],
  work: ['work'],
  voice_video: ['voice_video'],
  name_with_image: ['name_with_image'],
}

/** `online`: the website and social media in one question, where there is room for no more. */
export type AskedChannel = 'in_school' | 'website' | 'social' | 'online' | ConsentPlatform

/** Under which channels an answer to this question is kept. */
export const channelsOf = ({ channel }: Pick<Question, 'channel'>): readonly Channel[] =>
  channel === 'online' ? ['website', 'social'] : [channel]

/** One yes or no. `informs`: the school publishes as a public task, tells the family and takes an objection; never both in one question. */
export type Question = {
  readonly key: string
  readonly topic: Topic
  readonly channel: AskedChannel
  readonly informs: boolean
}

const GROUPS = ['in_school', 'website', 'social'] as const
const isName = (kind: ConsentKind) => kind === 'first_name' || kind === 'full_name' || kind === 'name_with_image'

/** Whether the policy in force leaves the family anything to decide about this kind there. */
function asksAbout(kind: ConsentKind, channel: AskedChannel, terms: ConsentTerms): boolean {
  const { names, unlocks, facesSocial, facesWebsite } = terms
  if (isName(kind))
    return names.value !== 'never' && names.value !== 'no_personal_information' && unlocks.value.includes('names')
  if (kind !== 'face' || channel === 'in_school') return true
  const face = channel === 'website' ? facesWebsite : facesSocial
  if (face.value === 'never') return false
  return face.value === 'allowed' || unlocks.value.includes('faces')
}

/**
 * A question informs when every kind in it is told and none is asked (`addressFamilies`): where the policy's own text wants the yes, or the school
 * chose consent for one of them, it asks.
 */
export function informs({ topic, channel }: Pick<Question, 'topic' | 'channel'>, terms: ConsentTerms): boolean {
  const places = channelsOf({ channel }).flatMap(one => (one === 'social' ? socialPlatforms : [one]))
  const { ask, tell } = addressFamilies(topics[topic], places, terms)
  return ask.length === 0 && tell.length > 0
}

const question = (topic: Topic, channel: AskedChannel, terms: ConsentTerms): Question => ({
  key: `${topic}-${channel}`,
  topic,
  channel,
  informs: informs({ topic, channel }, terms),
})

/**
 * At most six questions a child, a kind of showing for a group of channels each. Where the policy wants a consent for the name itself, the name
 * beside a picture is a question of its own (s1-protocol-2c): online, where strangers read it; each of website and social media for itself stands behind the link. Where the policy never allows faces or names, nothing is asked
 * about them (s2-school-use-05a and the like): an answer could change nothing.
 */
export function questionsOf(terms: ConsentTerms): readonly Question[] {
  const named = asksAbout('first_name', 'website', terms)
  return [
    ...GROUPS.map(group => {
      const face = asksAbout('face', group, terms)
      // Where names are not asked about there is room to ask about work apart.
      if (named) return question(face ? 'seen_and_work' : 'seen_and_work_no_face', group, terms)
      return question(face ? 'seen' : 'seen_no_face', group, terms)
    }),
    ...(named && terms.names.value === 'with_additional_consent'
      ? [
          question('named', 'in_school', terms),
          question('first_name', 'online', terms),
          question('name_with_image', 'online', terms),
        ]
      : GROUPS.map(group => question(named ? 'named' : 'work', group, terms))),
  ]
}

/** Behind one link: each kind for itself, and each platform that the words name for itself. */
export function questionsEach(terms: ConsentTerms, platforms: readonly string[]): readonly Question[] {
  const channels: readonly AskedChannel[] = ['in_school', 'website', ...socialAmong(platforms)]
  return channels.flatMap(channel =>
    consentKinds.filter(kind => asksAbout(kind, channel, terms)).map(kind => question(kind, channel, terms)),
  )
}

export function socialAmong(platforms: readonly string[]): readonly ConsentPlatform[] {
  return socialPlatforms.filter(one => platforms.includes(one))
}

/** One answer to a question, as it is kept: by kind and by channel. */
export function answersTo<A extends ConsentAnswer>(asked: Question, answer: A) {
  return topics[asked.topic].flatMap(kind => channelsOf(asked).map(channel => ({ kind, channel, answer }) as const))
}

/** What she says now. `mixed`: not the same to all that the question holds. `at` null: nothing said. */
export type SaidNow = { readonly is: 'none' | 'yes' | 'no' | 'mixed'; readonly at: string | null }

/** @param hers every answer she ever gave for this child */
export function saidTo(asked: Question, hers: readonly AnswerFact[], platforms: readonly string[]): SaidNow {
  const named: readonly Place[] = socialAmong(platforms)
  const social: readonly Place[] = named.length === 0 ? ['other'] : named
  const places = channelsOf(asked).flatMap((one): readonly Place[] => (one === 'social' ? social : [one]))
  const kinds = topics[asked.topic]
  const states = new Set(kinds.flatMap(kind => places.map(place => standingOf(hers, kind, place, 'group').is)))
  const about = hers.filter(
    one =>
      one.kind === 'everything' ||
      (kinds.some(kind => kind === one.kind) &&
        places.some(place => one.channel === place || one.channel === groupOf(place))),
  )
  const at = about.reduce<string | null>((last, one) => (last === null || one.at > last ? one.at : last), null)
  // Where the school informs, a yes of before is no less than silence: somebody objects to a part only where a refusal stands.
  const objects = !asked.informs || states.has('refused')
  if (states.size > 1 && objects) return { is: 'mixed', at }
  const is = states.has('yes') ? 'yes' : states.has('refused') ? 'no' : 'none'
  return { is, at: is === 'none' ? null : at }
}
