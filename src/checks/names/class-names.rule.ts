import type { Reading } from '../text/reading.ts'
import { isAddressed } from './what-people-do.ts'
import { spokenTo } from './told-of.ts'

const nobodysClass: ReadonlySet<string> = new Set()

/** What a word that is a class loses where the text speaks of classes: "Rowan class came top, then Poppy, then Daisy". */
const asAClass = 0.46
/** What is left lets a sure name beside it say that a child is meant after all: "Alice, Em and Holly". */
const atLeast = 0.05

/** The words of the classes if the text calls one of them a class, else none. */
export function classesMeant(reading: Reading, classWords: ReadonlySet<string>): ReadonlySet<string> {
  const { tokens } = reading
  const isClass = (key: string | undefined) => key !== undefined && key.length > 2 && classWords.has(key)
  const spoken = tokens.some(
    ({ key }, at) =>
      (key === 'class' || key === 'classes') && (isClass(tokens[at - 1]?.key) || isClass(tokens[at + 1]?.key)),
  )
  return spoken ? classWords : nobodysClass
}

const listOfHouses =
  /(?<!\p{L})[Hh]ouses?(?: (?:is|are|was|were|used|to|be|called|named|names|in|of|our|the|school|four|five|six|here|now)){0,8}(?::|(?<=called|named)) (\p{Lu}\p{L}+(?:(?:, and |, or |, | and | or )\p{Lu}\p{L}+){2,7})/u

/** "Birch 412, Rowan 398", and "Brontë (red), Lister (blue)", "Rowan red, Holly green". A child is not said to have hundreds of points in one row with others. */
const pointsOfAHouse = /(?<!\p{L})\p{Lu}\p{L}+(?=(?::| on| with| have| has)? (?:\d{1,2},)?\d{3}(?![\p{L}\d]))/gu
const colourOfAHouse =
  /(?<!\p{L})\p{Lu}\p{L}+(?= \(?(?:red|blue|green|yellow|gold|amber|purple|orange|white|silver)(?=[),.;]| and ))/gu
const ofOneChildEach = /(?<!\p{L})(?:earners?|scorers?|individual|each child|top ten|top five)(?!\p{L})/iu
/** So many in a row are the houses of a school. */
const enoughHouses = 3

/** "Every child belongs to a house: Nelson, Kett, Cavell or Fry.", "House points: Bell 1,204, Swan 1,198": wherever these words stand in that text, by their places. */
export function housesListed({ tokens, text }: Reading): readonly number[] {
  if (!/(?<!\p{L})[Hh]ouses?(?!\p{L})/u.test(text)) return []
  const houses = new Set<string>()
  const keep = (start: number, end: number) => {
    for (const token of tokens) if (token.start >= start && token.end <= end) houses.add(token.key)
  }
  const hit = listOfHouses.exec(text)
  if (hit !== null) keep(hit.index + hit[0].length - (hit[1] ?? '').length, hit.index + hit[0].length)
  const rows = ofOneChildEach.test(text) ? [] : [pointsOfAHouse, colourOfAHouse]
  for (const row of rows) {
    const named = [...text.slice(0, mostRead).matchAll(row)]
    if (named.length < enoughHouses || named.length > mostHouses) continue
    for (const { index, 0: word } of named) keep(index, index + word.length)
  }
  return tokens.flatMap(({ key }, at) => (houses.has(key) ? [at] : []))
}

/** UTF-16 code units: a post is shorter, and a list of hundreds of houses is none. */
const mostRead = 5_000
const mostHouses = 12

/** So many rows begin with a class each. */
const enoughRows = 3
const yearsClasses = /(?:^|\n)(?:Year \d{1,2}|Reception|Nursery|P\d|Pre-school): $/u

/** "Robin – Nila\nWren – Zion\nSeacole – Kwaku", "Maryam Hussain (Seacole)", "Year 3: Parks and Marley": words of classes where classes are said, by their places. */
export function classesListed({ tokens, text }: Reading, classWords: ReadonlySet<string>): readonly number[] {
  const ofClasses = tokens.flatMap(({ key, zone }, at) =>
    key.length > 2 && zone === 'plain' && classWords.has(key) ? [at] : [],
  )
  if (ofClasses.length === 0) return []
  const between = (from: number | undefined, to: number | undefined) => text.slice(from, to)
  const isInBrackets = (at: number) => {
    const [before, token] = [tokens[at - 1], tokens[at]]
    const [open, close] = [between(before?.fullEnd, token?.start), text.charAt(token?.end ?? 0)]
    return open === ' (' && close === ')' && before?.case === 'title'
  }
  const opensARow = (at: number) => {
    const token = tokens[at]
    const first = token?.start === 0 || text.charAt((token?.start ?? 0) - 1) === '\n'
    return first && /^(?: [–-] |: )/u.test(between(token?.end, (token?.end ?? 0) + 3))
  }
  const rows = ofClasses.filter(opensARow)
  const isOfAYear = (at: number) => {
    const joined = (step: 1 | -1) =>
      tokens[at + step]?.key === 'and' && classWords.has(tokens[at + 2 * step]?.key ?? '')
    const head = joined(-1) ? tokens[at - 2] : tokens[at]
    return (joined(1) || joined(-1)) && yearsClasses.test(between(Math.max(0, (head?.start ?? 0) - 14), head?.start))
  }
  return ofClasses.filter(at => isInBrackets(at) || isOfAYear(at) || (rows.length >= enoughRows && rows.includes(at)))
}

/** How sure such a word is a pupil; one that is spoken to is no class. */
export function lessForAClass(reading: Reading, at: number, sure: number): number {
  return sure <= 0 || isAddressed(reading, at, at) || spokenTo(reading, at, at)
    ? sure
    : Math.max(atLeast, sure - asAClass)
}
