import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'

/** What an adult in a text is to the school, told by the words in her sentence. */

/** An adult who is on no list of the school, and the words she stands in. */
export interface OtherAdult {
  readonly at: number
  readonly last: number
  readonly sure: number
  readonly kind: 'third_party_name' | 'staff_named'
  /** She stands in the register of parents and carers. */
  readonly guardian?: true
}

/** She works there. */
export const staffNearby = new Set(
  `teacher teachers ta tas assistant assistants head headteacher deputy caretaker cook class office secretary receptionist senco staff
  lesson lessons taught teaches teaching colleague nursery kitchen lunchtime midday tutor librarian retires retiring retirement joins joining`.split(
    /\s+/,
  ),
)
/** Somebody's relation to the school, other than working there. */
export const privateNearby = new Set(
  `mum mums dad dads mother father parent parents carer gran nan nana granny grandma grandad granddad grandfather grandmother grandparent
  grandparents auntie aunt uncle volunteer volunteers volunteering volunteered volunteered visitor visitors neighbour neighbours driver drivers lollipop pta friends
  builder gardener plumber electrician farmer baker butcher florist photographer carpenter joiner resident villager villagers owner
  family families wife husband widow donated donating baking stallholder raffle knitted treasurer chairwoman chairman chair`.split(
    /\s+/,
  ),
)
/** Public people are named freely. */
export const publicNearby = new Set(
  `author illustrator poet mp mayor mayoress councillor cllr minister king queen prince princess sir dame lord lady olympian paralympian scientist
  explorer artist composer inventor actor actress singer footballer athlete comedian presenter president pope bishop archbishop saint painter
  writer novelist playwright engineer mathematician physicist astronaut nurse activist bbc itv film band wrote painted discovered invented born died century
  war battle suffragette famous history historical`.split(/\s+/),
)

/** The words of its sentence, so many to each side at most. */
export function inSentence(reading: Reading, at: number, reach: number): Token[] {
  const sentence = reading.tokens[at]?.sentence
  return reading.tokens.slice(Math.max(0, at - reach), at + reach + 1).filter(token => token.sentence === sentence)
}

export function anyOf(tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  return tokens.some(token => words.has(token.key))
}
