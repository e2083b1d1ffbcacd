import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { hasCapital, otherSurname, rightAfter } from './around.ts'
import * as cue from './cues.ts'
import { fullNameAt } from './full-names.ts'
import { guardedPhrases, type Phrases, phrasesFrom } from './guarded.ts'
import { homonymOf, isCommonSurname, isDictionaryWord } from './homonyms.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { formsAt } from './read-forms.ts'
import { isNoPerson } from './somebody-else.ts'
import wordnet from './wordnet/wordnet.json' with { type: 'json' }

/** Some 4,000 people of history, art and science by WordNet's list, by two names or three. */
export const knownPeople: Phrases = phrasesFrom(wordnet.people.split('|'))

/** First names of known people by a surname that is no other word: "Anning's fossils … Mary dug hers out". */
const firstNamesBy = new Map<string, string[]>()
for (const phrases of [knownPeople, guardedPhrases])
  for (const [first, rests] of phrases)
    for (const rest of rests) {
      const surname = rest.at(-1)
      if (surname === undefined || rest.length > 2 || isDictionaryWord(surname) || isCommonSurname(surname)) continue
      firstNamesBy.set(surname, [...(firstNamesBy.get(surname) ?? []), first])
    }

/** Somebody known by a surname alone, that nobody of the school bears. */
function knownBySurname({ tokens }: Reading, at: number, roll: PreparedRoll): readonly string[] {
  const token = tokens[at]
  if (token?.case !== 'title' || token.zone !== 'plain' || roll.forms.has(token.key)) return []
  if (cue.staffTitles.has(tokens[at - 1]?.key ?? '')) return []
  return firstNamesBy.get(token.key) ?? []
}

const ofWorks =
  /(?:[Aa]uthor|[Pp]oet|[Aa]rtist|[Cc]omposer|[Ww]riter|[Ss]cientist)s? of the (?:day|week|month|term|half-term): $|(?<!\p{L})(?:reading|studying|starring) (?:a |some |the poems? of |poems? by )?$/u
/** UTF-16 code units before the name. */
const untilWorks = 40

/** "Author of the month: Jack London", "Year 13 are reading James Baldwin": whoever is read, and nobody who reads. */
export function isReadOrSeen({ tokens, text }: Reading, at: number): boolean {
  const start = tokens[at]?.start ?? 0
  return ofWorks.test(text.slice(Math.max(0, start - untilWorks), start))
}

const longAgo = new Set(
  `born died century centuries wrote written painted composed invented discovered poem poems poet poetry play plays playwright novel novels novelist author
  portrait portraits symphony diary voyage battle war queen king throne empire expedition antarctic theory biography famous history historical anniversary
  villanelle sonnet sonnets verse opera ballet inventor explorer composer artist scientist suffragette suffragettes statue museum collected`.split(
    /\s+/,
  ),
)
const year = /^1\d{3}s?$/

const onlyThen = new Set('born died century centuries invented discovered battle throne empire expedition'.split(' '))

/** "Thomas Cook ran his first excursion in 1841": of whoever is no figure of history, only what cannot be said of a child. */
export function speaksOfLongAgo({ tokens }: Reading, at: number, last: number): boolean {
  const sentence = tokens[at]?.sentence
  return tokens
    .slice(Math.max(0, at - reach), last + reach)
    .some(token => token.sentence === sentence && (onlyThen.has(token.key) || year.test(token.key)))
}

/** A pupil may bear the name of a poet; where the sentence speaks of poems and centuries, the poet is meant. */
export function speaksOfThePast({ tokens }: Reading, at: number, last: number): boolean {
  const sentence = tokens[at]?.sentence
  return tokens
    .slice(Math.max(0, at - reach), last + reach)
    .some(token => token.sentence === sentence && (longAgo.has(token.key) || year.test(token.key)))
}

/** How far around a name, words. */
const reach = 20

/** A first name of the roll, behind it a surname that no pupil of this name bears: places of the words. */
export function strangersFirstNames(reading: Reading, roll: PreparedRoll): string[] {
  return reading.tokens.flatMap((token, at) => {
    if (isBehindInitials(reading, at) || titledByHim(reading, at, roll)) return [token.key]
    if (token.case === 'title' && bears(roll, token.key) && isNoPerson(reading, at)) return [token.key]
    if (!isACandidate(reading, at, roll)) return knownBySurname(reading, at, roll)
    const own = fullNameAt(reading, roll, at, formsAt(roll, reading.tokens, at))
    if (own !== undefined) return []
    const [joined, other] = [reading.tokens[at - 1], reading.tokens[at - 2]]
    // "Charlotte and Emily Brontë".
    const both = joined?.key === 'and' && joined.gap === 'space' && hasCapital(other) ? [other?.key ?? ''] : []
    return [token.key, ...both]
  })
}

/** "Tom's Midnight Garden". */
function titledByHim(reading: Reading, at: number, roll: PreparedRoll): boolean {
  const token = reading.tokens[at]
  if (token?.possessive !== true || token.case !== 'title' || homonymOf(token.key) !== 'plain') return false
  return (roll.forms.get(token.key)?.first.length ?? 0) > 0 && isPartOfATitle(reading, at, at, roll)
}

function bears(roll: PreparedRoll, key: string): boolean {
  const form = roll.forms.get(key)
  return form !== undefined && form.first.length + form.staffFirst.length > 0
}

function isACandidate(reading: Reading, at: number, roll: PreparedRoll): boolean {
  const [token, next] = [reading.tokens[at], rightAfter(reading, at)]
  if (token?.case !== 'title' || token.possessive || next?.case !== 'title' || token.zone !== 'plain') return false
  if ((roll.forms.get(token.key)?.first.length ?? 0) === 0 || isDictionaryWord(next.key)) return false
  return reading.capitalTells(at + 1) && otherSurname(reading, at, roll)
}

/** Letters with stops that begin no name: "R.I.P. Gregor's welly", "P.S. Josh says". */
const abbreviated = new Set('ip ps pe re ta ac bc ad uk eu us tv it dt pm am ie eg'.split(' '))

/** "C. S. Lewis": behind letters with their stops it is a surname. */
export function isBehindInitials({ tokens, text }: Reading, at: number): boolean {
  const [second, first, token] = [tokens[at - 1], tokens[at - 2], tokens[at]]
  const letter = (one: Token | undefined) =>
    one?.key.length === 1 && hasCapital(one) && text.charAt(one.end) === '.' && one.zone === 'plain'
  if (second?.gap === 'joined' && abbreviated.has((first?.key ?? '') + second.key)) return false
  return token?.gap === 'space' && letter(second) && letter(first) && second?.gap !== 'break'
}

const mayStandBefore = (key: string) =>
  cue.cueWords.has(key) ||
  cue.cueFillers.has(key) ||
  cue.roles.has(key) ||
  cue.jobTitles.has(key) ||
  cue.childAfter.has(key) ||
  cue.strongPraise.has(key) ||
  cue.doneToSomebody.has(key)

/** "School Games Gold Mark", "The Paper Bag Princess", "Dale View", "Alfie Gets in First": one word of a longer name. */
export function isPartOfATitle(reading: Reading, at: number, last: number, roll: PreparedRoll): boolean {
  const { tokens } = reading
  const [before, token] = [tokens[at - 1], tokens[at]]
  const next = rightAfter(reading, last)
  const word = (one: Token | undefined, place: number) =>
    one?.case === 'title' &&
    one.key.length > 2 &&
    reading.capitalTells(place) &&
    isDictionaryWord(one.key) &&
    !mayStandBefore(one.key) &&
    roll.forms.get(one.key) === undefined
  if (token?.gap === 'space' && before !== undefined && !before.possessive) {
    if (word(before, at - 1)) return true
    // "School Games Gold Mark": gold may stand before a child, and games before gold may not.
    const joined = before.case === 'title' && before.gap === 'space' && reading.capitalTells(at - 1)
    if (joined && word(tokens[at - 2], at - 2)) return true
  }
  if (next === undefined || next.gap !== 'space' || !word(next, last + 1)) return false
  // "Tom's Midnight Garden", but "Tom's Viking boat".
  return tokens[last]?.possessive !== true || word(rightAfter(reading, last + 1), last + 2)
}

const land = new Set(
  'island islands ferry river city capital country countries region coast coastline map maps atlas county continent mountains geography loch bridge border sail sailed flew flight'.split(
    ' ',
  ),
)

/** "Katie Morag lives on an island a bit like Skye". */
export function speaksOfLand({ tokens }: Reading, at: number): boolean {
  const sentence = tokens[at]?.sentence
  return tokens
    .slice(Math.max(0, at - reach), at + reach)
    .some(token => token.sentence === sentence && (token.case === 'lower' || token.first) && land.has(token.key))
}
