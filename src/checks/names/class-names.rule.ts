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
  /(?<!\p{L})[Hh]ouses?(?: (?:is|are|was|were|called|named|names|in|of|our|the|school|four|five|six|here|now))*: (\p{Lu}\p{L}+(?:(?:, and |, or |, | and | or )\p{Lu}\p{L}+){2,7})/u

/** "Every child belongs to a house: Nelson, Kett, Cavell or Fry.": wherever these words stand in that text, by their places. */
export function housesListed({ tokens, text }: Reading): readonly number[] {
  const hit = listOfHouses.exec(text)
  if (hit === null) return []
  const end = hit.index + hit[0].length
  const start = end - (hit[1] ?? '').length
  const houses = new Set(tokens.flatMap(token => (token.start >= start && token.end <= end ? [token.key] : [])))
  return tokens.flatMap(({ key }, at) => (houses.has(key) ? [at] : []))
}

/** How sure such a word is a pupil; one that is spoken to is no class. */
export function lessForAClass(reading: Reading, at: number, sure: number): number {
  return sure <= 0 || isAddressed(reading, at, at) || spokenTo(reading, at, at)
    ? sure
    : Math.max(atLeast, sure - asAClass)
}
