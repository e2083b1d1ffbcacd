import type { Sighting } from '../finding.ts'
import type { Cue } from './lexicon/lexicon.ts'
import type { CheckCues } from './read-cues.ts'

const farApart = 12

function pairNear(ones: readonly Cue[], others: readonly Cue[]): readonly Cue[] | undefined {
  for (const one of ones) {
    const other = others.find(cue => cue.at !== one.at && Math.max(cue.at - one.last, one.at - cue.last) <= farApart)
    if (other !== undefined) return [one, other]
  }
  return undefined
}

/** For or against a party or those who govern (Education Act 1996, sections 406 and 407). Civics and visits are left alone. */
export function findPolitics(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  for (const [sentence, parties] of cues.of('party')) {
    if (cues.has(sentence, 'civics')) continue
    const pair = pairNear(parties, cues.in(sentence, 'side'))
    if (pair !== undefined) found.push({ kind: 'political_view', ...cues.place(pair), sure: 0.7 })
  }
  return [...found, ...politicalTags(cues)]
}

/** Camel case shows where a word of the tag begins: "History" has no Tory in it. */
const tag =
  /#(?:\w{0,20}(?:Tor(?:y|ies)|TORIES|Labour|LABOUR|LibDems?|ReformUK|UKIP|SNP|Starmer|Sunak|Badenoch|Farage|Brexit|Corbyn)(?![a-z])\w{0,20}|(?:vote|get|kick|no|never|stop|back)?(?:tories|tory|labour|libdems?|reformuk|reform|starmer|sunak|farage|brexit|greens?)(?:out|in|cuts|now|lies)|(?:[Vv]ote|[Bb]ack)(?:[Rr]eform|[Gg]reen|[Ll]ab(?:our)?|[Cc]on|[Tt]ory)\w{0,12}|[Gg][Tt][Tt][Oo]|[Gg]et(?:Her|Him|Them)(?:BackIn|Out))/gu

function politicalTags(cues: CheckCues): Sighting[] {
  return [...cues.reading.text.matchAll(tag)].map(hit => ({
    kind: 'political_view',
    start: hit.index,
    end: hit.index + hit[0].length,
    sure: 0.8,
  }))
}

const percentOff = /\d{1,2}\s?%\s?(?:off|discount)|(?:just|only|from|for) £\d|£\d{1,3} (?:each|off)|\d for £\d/iu

/** Readers are sent to a business, or somebody's own trade is praised. What the school itself raises is left alone. */
export function findEndorsements(cues: CheckCues): Sighting[] {
  const found = new Map<number, Sighting>()
  const take = (sentence: number, selling: readonly Cue[], sure: number) => {
    if (!found.has(sentence)) found.set(sentence, { kind: 'endorsement_commercial', ...cues.place(selling), sure })
  }
  const priced = (selling: readonly Cue[]) => {
    const { start, end } = cues.place(selling)
    return percentOff.test(cues.reading.text.slice(Math.max(0, start - 50), end + 50))
  }
  for (const [sentence, strong] of cues.of('sellingStrong'))
    if (!cues.has(sentence, 'schoolTrade')) take(sentence, strong, 0.7)
  for (const [sentence, weak] of cues.of('sellingWeak')) {
    const [first, second] = weak
    const apart = second !== undefined && first !== undefined && second.at > first.last
    if (!cues.has(sentence, 'schoolTrade') && (apart || priced(weak))) take(sentence, weak, 0.6)
  }
  return [...found.values()]
}

const songLine = /[♪♫🎵🎶]\s?["“‘]?[^♪♫🎵🎶\n]{8,200}["”’]?\s?[♪♫🎵🎶]/u
/** Words in quotation marks that are long enough to be somebody's. */
const quoted = /["“][^"“”\n]{18,400}["”]/gu
const wordsOfOthers =
  /\b(?:wrote|written|author|poem|lyrics?|quote|words|mug|motto|verse|song|said it|anon|unknown|page|poster|meme)\b/iu

/** A picture, music or words of somebody else, where nothing says that it may be used. */
export function findUncredited(cues: CheckCues): Sighting[] {
  const { text } = cues.reading
  const found: Sighting[] = []
  for (const [sentence, taken] of cues.of('taken')) {
    if (cues.has(sentence, 'credited') || cues.has(sentence + 1, 'credited')) continue
    const place = cues.place(taken.slice(0, 2))
    const near = wordsOfOthers.test(text.slice(Math.max(0, place.start - 40), place.end + 60))
    // It is the words that are another's, so they are shown where they stand right before or behind.
    const quote = near ? [...text.matchAll(quoted)].find(hit => Math.abs(hit.index - place.start) < 220) : undefined
    const start = quote === undefined ? place.start : Math.min(quote.index, place.start)
    const end = quote === undefined ? place.end : Math.max(quote.index + quote[0].length, place.end)
    found.push({ kind: 'copyright_uncredited', start, end, sure: taken.length > 1 ? 0.8 : 0.65 })
  }
  const line = songLine.exec(text)
  if (line !== null && found.length === 0)
    found.push({ kind: 'copyright_uncredited', start: line.index, end: line.index + line[0].length, sure: 0.6 })
  return found
}
