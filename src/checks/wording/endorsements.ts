import type { Sighting } from '../finding.ts'
import { clauseAround } from './clause.ts'
import type { CheckCues } from './read-cues.ts'

/** How much each sort of sign says; a sort counts once however often it stands. */
const weights = { offer: 2, buying: 2, quality: 2, ownTrade: 2, shop: 1, praise: 1 } as const
const sorts = ['offer', 'buying', 'quality', 'ownTrade', 'shop', 'praise'] as const
const nameSays = 1
/** Two weighty signs of different sorts, or one with a trade and its name. */
const enough = 4
/** Where the school raises money, thanks for a gift or speaks of its own clubs, it takes three. */
const enoughAtSchool = 6

const percentOff = /\d{1,2}\s?% ?(?:off|discount)|£\d{1,3} off/iu
const priced = /£\d/u
const priceSays = 1
const bestIn = /(?<!\p{L})best (?:\p{L}{2,20} ){1,3}in \p{Lu}/u

interface Sentence {
  readonly first: number
  readonly last: number
}

function sentencesOf(cues: CheckCues): Map<number, Sentence> {
  const all = new Map<number, Sentence>()
  cues.reading.tokens.forEach(({ sentence }, at) => {
    all.set(sentence, { first: all.get(sentence)?.first ?? at, last: at })
  })
  return all
}

const beforeAName = new Set(['at', 'from', 'with', 'by', 'to', 'try', 'use', 'recommend', 'visit', 'in', 'of', 'see'])

/** Whether a name stands where a shop or a tradesman would: "at Clippers", "from Petal Power". */
function namesSomebody(cues: CheckCues, { first, last }: Sentence): boolean {
  const { tokens } = cues.reading
  for (let at = first + 1; at <= last; at += 1)
    if (cues.reading.capitalTells(at) && beforeAName.has(tokens[at - 1]?.key ?? '')) return true
  return false
}

function weightOf(cues: CheckCues, sentence: number, place: Sentence): number {
  const { tokens, text } = cues.reading
  const said = text.slice(tokens[place.first]?.start, tokens[place.last]?.fullEnd)
  const percent = percentOff.test(said)
  const best = bestIn.test(said)
  const signs = sorts.filter(
    sort => cues.has(sentence, sort) || (sort === 'offer' && percent) || (sort === 'quality' && best),
  )
  const sum = signs.reduce((total, sort) => total + weights[sort], 0)
  if (sum === 0) return 0
  return sum + (namesSomebody(cues, place) ? nameSays : 0) + (priced.test(said) ? priceSays : 0)
}

/** How a sentence begins that goes on about what the one before it was about. */
const goesOn = new Set('it its they this that these those still and all best cheapest great good what where'.split(' '))

/** "School lunch is £2.35. It's still the best deal in town": said of the school's own, and nobody is sent anywhere. */
function goesOnAboutSchool(cues: CheckCues, sentence: number, { first }: Sentence): boolean {
  if (!goesOn.has(cues.reading.tokens[first]?.key ?? '') || cues.has(sentence, 'buying', 'ownTrade')) return false
  return cues.has(sentence - 1, 'schoolTrade') || cues.has(sentence - 2, 'schoolTrade')
}

/** Readers are sent to a business, or somebody's own trade is praised. What the school itself raises is left alone. */
export function findEndorsements(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  const places = sentencesOf(cues)
  const kinds = ['plug', ...sorts] as const
  const sentences = new Set(kinds.flatMap(kind => [...cues.of(kind)].map(([sentence]) => sentence)))
  let before = -2
  for (const sentence of [...sentences].sort((one, other) => one - other)) {
    const place = places.get(sentence)
    if (place === undefined) continue
    const atSchool = cues.has(sentence, 'schoolTrade', 'gratitude') || goesOnAboutSchool(cues, sentence, place)
    const weight = weightOf(cues, sentence, place)
    const lesson = cues.has(sentence, 'lesson') && !cues.has(sentence, 'shop')
    const plugs = lesson || (cues.has(sentence, 'schoolTrade') && weight < 2) ? [] : cues.in(sentence, 'plug')
    if (plugs.length === 0 && weight < (atSchool || lesson ? enoughAtSchool : enough)) continue
    if (sentence === before + 1) continue
    const telling = [...plugs, ...cues.in(sentence, 'quality')].sort((one, other) => one.at - other.at)
    const [sign] = [...telling, ...cues.in(sentence, 'offer', 'buying', 'ownTrade', 'shop')]
    if (sign === undefined) continue
    before = sentence
    found.push({
      kind: 'endorsement_commercial',
      ...clauseAround(cues.reading, [sign]),
      sure: plugs.length > 0 || weight > enough ? 0.75 : 0.6,
    })
  }
  return found
}
