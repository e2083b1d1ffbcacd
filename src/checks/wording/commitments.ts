import type { Sighting } from '../finding.ts'
import { clauseAround } from './clause.ts'
import type { Cue } from './lexicon/cues-seen.ts'
import type { CheckCues } from './read-cues.ts'

/** A price, or the account of a seller who is spoken to. */
const pricedOrSpokenTo = /£ ?\d|(?<![\p{L}\p{N}.])@\p{L}/u
/** "We'll order more" tells families that something will come: neither what, nor how many, nor from whom. */
const onlyMore =
  /^(?:order|ordering|buy|buying|purchase|get) (?:(?:some|a few|a bit|lots|plenty) )?(?:more|another|extra|replacements?|new ones?)(?: (?:of (?:them|these|those|it)|soon|for (?:next|the) \p{L}+|then|if .{0,60}|when .{0,60}))?[.!,;]?$/iu

/** Words that promise the school will buy, order or pay. A wish, a condition and other people's money are left alone. */
export function findCommitments(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  let before = -2
  const seen = [...cues.of('willBuy'), ...cues.of('orderPlaced'), ...cues.of('orderPerhaps')]
  const sentences = new Set(seen.map(([sentence]) => sentence))
  for (const sentence of [...sentences].sort((one, other) => one - other)) {
    if (cues.has(sentence, 'noOrder')) continue
    const placed = cues.in(sentence, 'orderPlaced')
    const perhaps = cues.in(sentence, 'orderPerhaps')
    const ordered = placed.length > 0 || perhaps.length === 0 || !ofADeal(cues, sentence, perhaps) ? placed : perhaps
    const [cue] = ordered.length > 0 ? ordered : cues.in(sentence, 'willBuy')
    if (cue === undefined || sentence === before + 1) continue
    if (ordered.length === 0 && tellsOnlyOfMore(cues, cue)) continue
    before = sentence
    const sure = ordered.length > 0 ? 0.85 : 0.8
    found.push({ kind: 'purchase_commitment', ...clauseAround(cues.reading, [cue]), sure })
  }
  return found
}

/** Whether somebody sells: in this sentence, or in the one before or after it. */
function ofADeal(cues: CheckCues, sentence: number, around: readonly Cue[]): boolean {
  if ([sentence - 1, sentence, sentence + 1].some(at => cues.has(at, 'deal'))) return true
  const { start, end } = cues.place(around)
  const { text } = cues.reading
  return pricedOrSpokenTo.test(text.slice(Math.max(0, start - nearby), end + nearby))
}

/** UTF-16 code units. */
const nearby = 120

function tellsOnlyOfMore({ reading: { tokens, text } }: CheckCues, cue: Cue): boolean {
  const sentence = tokens[cue.at]?.sentence
  let last = cue.last
  while (tokens[last + 1]?.sentence === sentence && last - cue.last < 12) last += 1
  return onlyMore.test(text.slice(tokens[cue.last]?.start, tokens[last]?.fullEnd))
}
