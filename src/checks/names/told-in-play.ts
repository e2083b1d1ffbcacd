import type { Reading } from '../text/reading.ts'
import { hasCapital, rightAfter } from './around.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/** Names that are somebody made up: of a riddle, or a part in a play before the one who acts it. */

/** How far around a name its riddle or its play is spoken of, words. */
const reach = 40

const riddles = new Set('puzzle puzzles riddle riddles teaser brainteaser brainteasers conundrum poser'.split(' '))
const amounts = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred half double twice triple more fewer less older younger taller shorter faster'.split(
    ' ',
  ),
)
const owns = new Set('has had have is was eats buys gives gets takes shares walks runs saves spends thinks'.split(' '))
const howMany = new Set('many much old long far tall heavy fast'.split(' '))

/** "Puzzle: Rose has six apples, Jack has double that. How many are left?" */
export function inARiddle(reading: Reading, at: number, last: number): boolean {
  const { tokens } = reading
  if (!owns.has(rightAfter(reading, last)?.key ?? '')) return false
  const counted = [2, 3, 4].some(step => {
    const token = tokens[last + step]
    return token !== undefined && token.gap === 'space' && (amounts.has(token.key) || token.hasDigit)
  })
  if (!counted) return false
  let asked = false
  for (let near = last; near < last + reach && !asked; near += 1)
    asked = tokens[near]?.key === 'how' && howMany.has(tokens[near + 1]?.key ?? '')
  if (!asked) return false
  const sentence = tokens[at]?.sentence
  for (let near = at - 1; near > at - reach; near -= 1) {
    const token = tokens[near]
    if (token === undefined) return false
    if (riddles.has(token.key) || (token.key === 'if' && token.first && token.sentence === sentence)) return true
  }
  return false
}

const plays = new Set(
  'nativity cast play panto pantomime production musical show characters parts roles starring performance'.split(' '),
)

/** "Joseph Arjun Singh" in a list of who plays whom: the part, and behind it another child of the roll. */
export function isAPart(reading: Reading, at: number, last: number, roll: PreparedRoll): boolean {
  const { tokens } = reading
  const [token, next] = [tokens[at], tokens[last + 1]]
  if (token === undefined || next === undefined || token.possessive || !hasCapital(token) || !hasCapital(next))
    return false
  if (token.gap === 'space' || (next.gap !== 'space' && !(token.gap === 'break' && next.gap === 'spaced-sign')))
    return false
  if ((roll.forms.get(next.key)?.first.length ?? 0) === 0) return false
  for (let near = at - 1; near > at - reach; near -= 1) {
    const before = tokens[near]
    if (before === undefined) return false
    if (plays.has(before.key)) return true
  }
  return false
}

/** "Mary Poppy, Joseph Art": behind the part stands who plays it. */
export function isBehindAPart(reading: Reading, at: number, roll: PreparedRoll): boolean {
  return reading.tokens[at]?.gap === 'space' && isAPart(reading, at - 1, at - 1, roll)
}

const speaksOfParts =
  /(?<!\p{L})(?:cast|nativity|plays?|panto|pantomime|production|musical|who['’]s who|parts|starring)(?!\p{L})/iu
const line = /^([^\n]{1,40}?)\s?(?::|…+|\.{3,}|\s[–—-])\s?(?=\p{L})/gmu
/** One such line may be anything. */
const enoughLines = 2

/** "The part of Jack was played by", "in the role of Scrooge": a part by its name, in a sentence. */
const partOf =
  /(?<!\p{L})(?:part|role|character)s? of (?:the )?(\p{Lu}\p{L}+)(?= (?:was|is|will be|went|goes|has gone|by)(?!\p{L}))/gu

function partsToldOf(text: string): readonly number[] {
  return [...text.matchAll(partOf)].map(hit => hit.index + hit[0].length - (hit[1] ?? '').length)
}

/** "Gabriel – Princess", "PETER……Honor": in a list of who plays whom, the words of the parts. */
export function partsPlayed(reading: Reading, roll: PreparedRoll): readonly number[] {
  const told = new Set(partsToldOf(reading.text))
  const single = told.size === 0 ? [] : reading.tokens.flatMap(({ start }, place) => (told.has(start) ? [place] : []))
  return [...single, ...partsInLines(reading, roll)]
}

function partsInLines(reading: Reading, roll: PreparedRoll): readonly number[] {
  const { text, tokens } = reading
  if (!speaksOfParts.test(text)) return []
  const at = new Map(tokens.map((token, place) => [token.start, place]))
  const stretches: { from: number; to: number }[] = []
  let played = 0
  for (const hit of text.matchAll(line)) {
    const from = hit.index
    const behind = at.get(from + hit[0].length)
    if (behind === undefined) continue
    if ((roll.forms.get(tokens[behind]?.key ?? '')?.first.length ?? 0) > 0) played += 1
    stretches.push({ from, to: from + (hit[1] ?? '').length })
  }
  if (played < enoughLines) return []
  // Both go forward through the text, so each is walked once.
  let next = 0
  return tokens.flatMap(({ start }, place) => {
    while ((stretches[next]?.to ?? Infinity) <= start) next += 1
    return start >= (stretches[next]?.from ?? Infinity) ? [place] : []
  })
}
