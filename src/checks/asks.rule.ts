import { control } from '../policy/policy.ts'
import type { Answered, Ask, AskAnswer, AnswerDoes, Finding, FindingOutcome, Kind, Sighting } from './finding.ts'
import { words } from './sentences.ts'

/** Below this a pupil's name can as well be a word or somebody else's: the rule knows that it does not know. */
export const sureOfName = 0.9

/** Below this nothing was found that asks for personal details, only what resembles it. */
export const sureOfRequest = 0.75

const askedKinds = [
  'pupil_name',
  'copyright_uncredited',
  'third_party_name',
  'live_location',
  'identifying_detail',
  'accusation',
  'individual_target',
  'confidential_pupil',
  'confidential_staff',
  'confidential_school',
  'negative_tone',
  'discriminatory',
  'political_view',
  'endorsement_commercial',
  'purchase_commitment',
  'pupil_initials',
  'reply_in_thread',
  'personal_details_request',
] as const satisfies readonly Kind[]
type AskedKind = (typeof askedKinds)[number]

type Offer = readonly [id: string, does: AnswerDoes]

type Offers = (outcome: FindingOutcome, about: Pick<Sighting, 'sure' | 'about'>) => readonly Offer[]

/** Put where the policy leaves it to a person; where it stops the words, only a clearing lets them stand. */
const whereAsked =
  (...answers: readonly Offer[]): Offers =>
  outcome =>
    outcome === 'approve' ? answers : []

/**
 * Is it what it looks like? Where not, it stays as advice; where a policy stops it, her word goes to whoever may say that it is wrong, and loosens
 * nothing. @param settled it is, and whoever has to agreed to it
 */
const looksLike =
  (not: string, is: string, settled?: string): Offers =>
  outcome => {
    if (outcome === 'advise') return []
    const stops = outcome === 'block'
    return [
      [not, stops ? 'clearer' : 'advise'],
      ...(settled === undefined ? [] : [[settled, stops ? 'clearer' : 'approve'] as const]),
      [is, stops ? 'stops' : 'approve'],
    ]
  }

/**
 * What the author can say, in the order in which it is offered. A name that stops the post is never loosened by her word: to say that it is no
 * child of the school sends it to whom the policy names. The rights of others are another matter: what is forbidden is not to know.
 */
const offers: Readonly<Record<AskedKind, Offers>> = {
  pupil_name(outcome, { sure }) {
    if (sure >= sureOfName) return []
    const stops = outcome === 'block'
    return [
      ['ours', stops ? 'stops' : outcome],
      ['not-ours', stops ? 'clearer' : outcome],
    ]
  },
  copyright_uncredited(outcome) {
    if (outcome === 'advise') return []
    return [
      ['ours', outcome === 'block' ? 'approve' : 'advise'],
      ['licensed', 'approve'],
      ['unsure', 'head'],
    ]
  },
  third_party_name: whereAsked(['agreed', 'advise'], ['known', 'advise'], ['not-asked', 'stops']),
  live_location: whereAsked(['over', 'goes'], ['open', 'advise'], ['ahead', 'approve']),
  identifying_detail: whereAsked(['several', 'advise'], ['agreed', 'approve'], ['one', 'approve']),
  // That it can be shown loosens nothing: it goes on to whoever the policy says looks at it.
  accusation(outcome) {
    if (outcome === 'advise') return []
    return [
      ['shown', outcome === 'block' ? 'clearer' : 'approve'],
      ['nobody', outcome === 'block' ? 'clearer' : 'advise'],
      ['unsure', 'head'],
    ]
  },
  // Of a child who is named nothing is asked: "you" alone can be everybody.
  individual_target: (outcome, sighting) =>
    sighting.about?.unnamed === true ? looksLike('everybody', 'one')(outcome, sighting) : [],
  confidential_pupil: looksLike('nobody', 'private', 'agreed'),
  confidential_staff: looksLike('nobody', 'private', 'agreed'),
  confidential_school: looksLike('public', 'not-yet'),
  negative_tone: looksLike('nobody', 'somebody'),
  discriminatory: looksLike('told-of', 'said'),
  political_view(outcome, { about }) {
    // While an election is on even a friendly mention is looked at, whatever its author says.
    const election = about?.watched?.does === 'election'
    return looksLike('no-side', 'side')(outcome, { sure: 1 }).map(([id, does]) => [
      id,
      election && does === 'advise' ? 'approve' : does,
    ])
  },
  endorsement_commercial: looksLike('thanks', 'recommends', 'agreed'),
  purchase_commitment: looksLike('no-promise', 'promise', 'agreed'),
  pupil_initials: looksLike('nobody', 'one'),
  reply_in_thread: looksLike('no-answer', 'answer'),
  // What a pattern found is asked for in so many words; the judge of requests only finds it likely.
  personal_details_request: (outcome, sighting) =>
    sighting.sure < sureOfRequest ? looksLike('nothing', 'asks')(outcome, sighting) : [],
}

/** How far around the words found an answer reaches: a change there asks again. UTF-16 code units on each side, within the sentence. */
const around = 160

/** The words found with their sentence, as far as it is near: what the answer is about. */
export function wordsAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  const begins = Math.max(...['.', '!', '?', '\n'].map(mark => before.lastIndexOf(mark))) + 1
  const ends = after.search(/[.!?\n]/)
  const said = before.slice(begins) + text.slice(start, end) + (ends === -1 ? after : after.slice(0, ends))
  return said.toWellFormed().replaceAll(/\s+/g, ' ').trim()
}

/** The one question a finding puts to the author, where the rule meets its limit; undefined where there is nothing to ask. */
export function askOf(sighting: Sighting, outcome: FindingOutcome, text: string): Ask | undefined {
  const { kind, start, end } = sighting
  const asked = askedKinds.find(one => one === kind)
  const offered = asked === undefined ? [] : offers[asked](outcome, sighting)
  if (asked === undefined || !control('author_asked', offered.length > 0)) return undefined
  return {
    question: words()(`asks.${asked}`, { span: text.slice(start, end).slice(0, 60).toWellFormed() }),
    about: wordsAround(text, start, end),
    answers: offered.map(([id, does]): AskAnswer => {
      const label = words()(`asks.${asked}-${id}` as AnswerKey)
      return { id, label, does, then: words()(`asks.does-${does}`) }
    }),
  }
}

type AnswerKey =
  | `asks.pupil_name-${'ours' | 'not-ours'}`
  | `asks.copyright_uncredited-${'ours' | 'licensed' | 'unsure'}`
  | `asks.third_party_name-${'agreed' | 'known' | 'not-asked'}`
  | `asks.live_location-${'over' | 'open' | 'ahead'}`
  | `asks.identifying_detail-${'several' | 'agreed' | 'one'}`
  | `asks.accusation-${'shown' | 'nobody' | 'unsure'}`
  | `asks.individual_target-${'everybody' | 'one'}`
  | `asks.confidential_${'pupil' | 'staff'}-${'nobody' | 'agreed' | 'private'}`
  | `asks.confidential_school-${'public' | 'not-yet'}`
  | `asks.negative_tone-${'nobody' | 'somebody'}`
  | `asks.discriminatory-${'told-of' | 'said'}`
  | `asks.political_view-${'no-side' | 'side'}`
  | `asks.endorsement_commercial-${'thanks' | 'agreed' | 'recommends'}`
  | `asks.purchase_commitment-${'no-promise' | 'agreed' | 'promise'}`
  | `asks.pupil_initials-${'nobody' | 'one'}`
  | `asks.reply_in_thread-${'no-answer' | 'answer'}`
  | `asks.personal_details_request-${'nothing' | 'asks'}`

/** What the finding does once it is answered. What goes to somebody, or stops, holds the post until it is cleared or changed. */
function outcomeAfter(does: AnswerDoes): FindingOutcome {
  if (does === 'goes' || does === 'advise') return 'advise'
  return does === 'approve' ? 'approve' : 'block'
}

/** The finding with the author's answer; as it was where she has given none, or one that was not offered. */
export function answered(finding: Finding, answer: string | undefined): Finding {
  const given = finding.ask?.answers.find(offered => offered.id === answer)
  if (given === undefined) return finding
  const said: Answered = { id: given.id, label: given.label, does: given.does }
  return { ...finding, outcome: outcomeAfter(given.does), answered: said }
}

/** Has it to be answered before the draft is handed in? A name has ways of its own; what stops says so by itself. */
export function awaitsAnswer(finding: Finding): boolean {
  return finding.ask !== undefined && finding.answered === undefined && finding.kind !== 'pupil_name'
}
