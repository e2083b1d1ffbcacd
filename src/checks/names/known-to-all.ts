import type { Reading } from '../text/reading.ts'
import { classAfter, cueBefore } from './around.ts'
import { givenAway } from './characters.ts'
import { classesListed, housesListed } from './class-names.rule.ts'
import { guardedPhrases, guardedWords, type Phrases } from './guarded.ts'
import { knownPeople, strangersFirstNames } from './known-people.ts'
import { wordsOfKnownThings } from './known/known-things.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import type { Match } from './read-forms.ts'
import { animalsTold, rowsOfThings } from './said-to-be-things.ts'
import { castsTold } from './story-casts.ts'
import { partsPlayed } from './told-in-play.ts'

/** Where a text speaks of people and things that everybody knows, read before any name of the roll is looked for. Words are told by their place. */
export interface KnownToAll {
  /** Phrases that name nobody here, and parts in a play. */
  readonly guarded: ReadonlySet<number>
  /** People in history. */
  readonly famous: ReadonlySet<number>
  /** What everybody knows by that name: nobody here by the rules, and the judge is asked. */
  readonly things: ReadonlySet<number>
  /** First names that the text has said of somebody known, with the sentence in which that holds; -1 is all of them. */
  readonly given: ReadonlyMap<string, number>
}

/** `more`: phrases that name nobody here. */
export function knownToAll(reading: Reading, roll: PreparedRoll, more: readonly Phrases[]): KnownToAll {
  const phrases = guardedWords(reading, [guardedPhrases, roll.notNamePhrases, ...more])
  return {
    guarded: new Set([
      ...phrases,
      ...partsPlayed(reading, roll),
      ...housesListed(reading),
      ...classesListed(reading, roll.classWords),
      ...rowsOfThings(reading),
    ]),
    famous: guardedWords(reading, [knownPeople]),
    things: wordsOfKnownThings(reading),
    given: givenAway(reading, phrases, [
      ...strangersFirstNames(reading, roll),
      ...castsTold(reading, roll),
      ...animalsTold(reading),
    ]),
  }
}

/** A word of somebody or something that everybody knows. */
export function isKnownToAll({ guarded, famous, things }: KnownToAll, at: number): boolean {
  return guarded.has(at) || famous.has(at) || things.has(at)
}

/** "Penny Lane", "George Best": each word of the name belongs to something that everybody knows. */
export function isAllOfAThing({ things }: KnownToAll, at: number, last: number): boolean {
  for (let word = at; word <= last; word += 1) if (!things.has(word)) return false
  return true
}

/** How far another such name is looked for, in words. */
const nearAThing = 12

/** "George Best or Bobby Charlton?": beside another such name it is the one everybody knows. */
export function hasAnotherThing({ tokens }: Reading, known: KnownToAll, at: number, last: number): boolean {
  const sentence = tokens[at]?.sentence
  const isOne = (place: number) =>
    tokens[place]?.sentence === sentence && isKnownToAll(known, place) && tokens[place]?.case === 'title'
  for (let step = 1; step <= nearAThing; step += 1) if (isOne(at - step) || isOne(last + step)) return true
  return false
}

const pity = ['poor', 'little', 'young', 'dear']

/** The text has said this first name of somebody known, and nothing says that a child is meant now. */
export function isGivenAway(
  reading: Reading,
  roll: PreparedRoll,
  { given }: KnownToAll,
  at: number,
  { form, count }: Match,
): boolean {
  const token = reading.tokens[at]
  const where = token === undefined ? undefined : given.get(form.key)
  if (token === undefined || where === undefined || (where !== -1 && where !== token.sentence)) return false
  const pitied = pity.includes(reading.tokens[at - 1]?.key ?? '')
  return !classAfter(reading, at + count - 1) && (pitied || !cueBefore(reading, at, roll))
}
