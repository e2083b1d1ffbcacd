import type { Reading } from '../text/reading.ts'
import { hasCapital, rightAfter } from './around.ts'
import { personDoesSomething } from './what-people-do.ts'
import type { Homonym } from './homonyms.ts'
import { unlikeAName } from './against-a-person.rule.ts'
import { eachOpensAClause } from './list-items.ts'
import type { Match } from './read-forms.ts'
import { alike } from './senses.ts'

/** A first name that may be a word, with how sure it is so far. */
export interface Judged {
  readonly at: number
  readonly match: Match
  sure: number
}

/** As sure as words get by those beside them. */
const byCompany = 0.65

/** A flower, a helper or a town is more easily a child than a month, a virtue or a lesson. */
const ratherPeople: ReadonlySet<Homonym> = new Set<Homonym>(['plain', 'thing', 'helper', 'place-name'])

/** Two words that would not stand together as things: "Iris and Miles", but not "Ruby, Amber" or "Art and Drama". */
export function unlike(one: Judged, other: Judged): boolean {
  const [first, second] = [one.match.form, other.match.form]
  if (!ratherPeople.has(first.homonym) && !ratherPeople.has(second.homonym)) return false
  return !alike(first, second)
}

function couldBe(reading: Reading, one: Judged, classWords: ReadonlySet<string>): boolean {
  return one.sure > 0 && hasCapital(reading.tokens[one.at]) && !classWords.has(one.match.form.key)
}

/** Whether the second stands right behind the first in a list. */
function listed(reading: Reading, one: Judged, other: Judged): boolean {
  const { tokens } = reading
  const after = one.at + one.match.count
  if (tokens[one.at + one.match.count - 1]?.possessive === true) return false
  const between = tokens[after]
  if (after === other.at && between?.gap === 'comma') {
    // "Maths: Holly" is a place and who fills it.
    const sign = reading.text.slice(tokens[after - 1]?.fullEnd ?? 0, between.start)
    return !/[:(]/.test(sign)
  }
  const joined = between?.key === 'and' || between?.key === 'then' || between?.key === 'or'
  return joined && between?.gap !== 'break' && after + 1 === other.at && tokens[other.at]?.gap === 'space'
}

/** The last of a list is no name where a thing stands behind it: "Rose, Mark and Summer uniform". */
function opensAThing(reading: Reading, one: Judged): boolean {
  const last = one.at + one.match.count - 1
  const next = rightAfter(reading, last)
  if (next === undefined) return false
  return hasCapital(next) || (unlikeAName(next.key) && !plural.has(next.key))
}

/** What two or more people do, which the present tense says without an s. */
const plural = new Set(
  'agree disagree ask hope know want love say tell hear write read see make take bring sing eat speak try help enjoy learn wish choose swim like need think deserve look'.split(
    ' ',
  ),
)

/** "Iris, Miles and Noel", "Summer and Jordan have": each pair of neighbours is asked, and one unlike pair speaks for all of the list. */
function judgeLists(reading: Reading, all: readonly Judged[], classWords: ReadonlySet<string>): void {
  for (let from = 0; from < all.length; ) {
    let to = from + 1
    for (; to < all.length; to += 1) {
      const [one, other] = [all[to - 1], all[to]]
      if (one === undefined || other === undefined || !listed(reading, one, other)) break
    }
    const list = all.slice(from, to).filter(one => couldBe(reading, one, classWords))
    const whole = list.length === to - from && list.length > 1
    const tells = list.some(one => reading.capitalTells(one.at)) || standsOut(reading, list)
    const shouted = list.every(one => reading.tokens[one.at]?.case === 'upper')
    const end = all[to - 1]
    from = to
    if (end === undefined) continue
    const does = personDoesSomething(reading, end.at + end.match.count - 1)
    if (list.length > 1 && does === 'no' && saysWhatTheyAre(reading, list, end)) {
      for (const one of list) one.sure = 0
      continue
    }
    if (!whole || opensAThing(reading, end)) continue
    if (!tells && !(shouted && does !== 'no')) continue
    const pairs = list.slice(1).map((one, at) => [list[at] ?? one, one] as const)
    if (!pairs.some(([one, other]) => unlike(one, other)) && !doTogether(reading, end, list.length)) continue
    for (const one of list) one.sure = Math.max(one.sure, byCompany)
  }
}

/** A list makes its line look like a headline: its other words tell that it is none. */
function standsOut(reading: Reading, list: readonly Judged[]): boolean {
  const [one] = list
  const sentence = one === undefined ? undefined : reading.tokens[one.at]?.sentence
  if (one === undefined || list.some(({ at }) => reading.tokens[at]?.case !== 'title')) return false
  const own = new Set(list.flatMap(({ at, match }) => Array.from({ length: match.count }, (_, step) => at + step)))
  let capitals = 0
  for (let at = Math.max(0, one.at - lineReach); at < one.at + lineReach; at += 1) {
    const token = reading.tokens[at]
    if (token === undefined || token.sentence !== sentence || token.key.length < 4 || own.has(at) || token.first)
      continue
    if (token.case === 'lower') return true
    if (token.case !== 'none') capitals += 1
  }
  return capitals === 0
}

/** How far a line is read for what its capitals say, words. */
const lineReach = 20

const sortsOfThings = new Set(
  'flower flowers colour colours gem gems jewels stones herb herbs plant plants tree trees bulbs seeds berries bird birds season seasons month months values virtues houses teams tables'.split(
    ' ',
  ),
)

/** How far behind a list its sort is said, words. */
const sortReach = 7

/** "Daisy, Poppy, Lily: which flower will you draw?", "named after trees: Rowan, Ash, Willow". */
function saysWhatTheyAre(reading: Reading, list: readonly Judged[], end: Judged): boolean {
  const [one] = list
  if (one === undefined || list.some((_, step) => !alikeNext(list, step))) return false
  const sentence = reading.tokens[one.at]?.sentence
  // "named after trees: Rowan, Ash"; but "Stars of the month: Lily, Daisy" are children.
  const [sort, after] = [reading.tokens[one.at - 1], reading.tokens[one.at - 2]]
  if (after?.key === 'after' && sort?.case === 'lower' && sortsOfThings.has(sort.key)) return true
  const near = reading.tokens.slice(end.at, end.at + sortReach)
  return near.some(token => token.sentence === sentence && token.case === 'lower' && sortsOfThings.has(token.key))
}

function alikeNext(list: readonly Judged[], step: number): boolean {
  const [one, next] = [list[step], list[step + 1]]
  return one === undefined || next === undefined || alike(one.match.form, next.match.form)
}

/** "It isn't every day that Grace and Joy agree." */
function doTogether(reading: Reading, end: Judged, count: number): boolean {
  const next = rightAfter(reading, end.at + end.match.count - 1)
  return count > 1 && reading.capitalTells(end.at) && next !== undefined && plural.has(next.key)
}

type Slot = 'front' | 'back' | 'whole'

const stopBefore = new Set(['start', 'break'])
const signBefore = /[:–—-]\s?$/u
const signBehind = /^(?:\s?[–—:(]|\s-\s|\s\d{1,4}(?![\p{L}\d:]))/u

/** A word that hangs on no other: "April – kindness", "Maths: Charity", "1. Ivy". */
function slotOf(reading: Reading, one: Judged): Slot | undefined {
  const { tokens, text } = reading
  const [token, end, next] = [tokens[one.at], tokens[one.at + one.match.count - 1], tokens[one.at + one.match.count]]
  if (token === undefined || end === undefined || end.possessive) return undefined
  const numbered = tokens[one.at - 1]?.hasDigit === true && tokens[one.at - 1]?.key.length === 1
  const opens =
    stopBefore.has(token.gap) || numbered || /;\s?$/.test(text.slice(Math.max(0, token.start - 2), token.start))
  const closes = next === undefined || next.gap === 'break' || text.charAt(end.fullEnd) === ';'
  if (opens && closes) return 'whole'
  if (opens && signBehind.test(text.slice(end.fullEnd, end.fullEnd + 6))) return 'front'
  if (closes && signBefore.test(text.slice(Math.max(0, token.start - 3), token.start))) return 'back'
  return undefined
}

/** "Kindness: April", "Effort: Basil" on lines of their own: what fills one place in a row of lines is one sort of thing. */
function judgeRows(reading: Reading, all: readonly Judged[], classWords: ReadonlySet<string>): void {
  const rows = all.flatMap(one => {
    const slot = couldBe(reading, one, classWords) ? slotOf(reading, one) : undefined
    return slot === undefined ? [] : [{ one, slot, sentence: reading.tokens[one.at]?.sentence ?? 0 }]
  })
  for (const slot of ['front', 'back', 'whole'] as const)
    judgeSlot(
      reading,
      rows.filter(row => row.slot === slot),
    )
}

interface Row {
  readonly one: Judged
  readonly sentence: number
}

/** "Flute – Eve; Oboe – River": lines that were written into one. */
function partedBySemicolon({ tokens, text }: Reading, one: Judged, other: Judged): boolean {
  const [from, to] = [tokens[one.at]?.end ?? 0, tokens[other.at]?.start ?? 0]
  return to - from < lineOfARow && text.slice(from, to).includes(';')
}

/** UTF-16 code units. */
const lineOfARow = 60

/** Of the same place in lines that follow each other. */
function judgeSlot(reading: Reading, rows: readonly Row[]): void {
  for (let from = 0; from < rows.length; ) {
    let to = from + 1
    for (; to < rows.length; to += 1) {
      const [row, next] = [rows[to - 1], rows[to]]
      if (row === undefined || next === undefined) break
      const apart = next.sentence > row.sentence || partedBySemicolon(reading, row.one, next.one)
      if (!apart || next.sentence - row.sentence > 2) break
    }
    const run = rows.slice(from, to).map(row => row.one)
    from = to
    if (!run.some((one, at) => at > 0 && unlike(run[at - 1] ?? one, one))) continue
    for (const one of run) one.sure = Math.max(one.sure, byCompany)
  }
}

/** Less than this is no name, whatever its row is. */
const tooFar = -0.2

/** So many clauses in a row are told of somebody each. */
const enoughClauses = 3

/** "Kit on the zip wire, Hope in the mud, Carol asleep on the coach": a flower, a virtue and a feast that open clauses of one row. */
function judgeClauses(reading: Reading, all: readonly Judged[], classWords: ReadonlySet<string>): void {
  const end = (one: Judged | undefined) => reading.tokens[(one?.at ?? 0) + (one?.match.count ?? 1) - 1]?.fullEnd ?? 0
  for (let from = 0; from < all.length; ) {
    let to = from + 1
    for (; to < all.length; to += 1) {
      const next = reading.tokens[all[to]?.at ?? -1]
      if (next === undefined || !eachOpensAClause(reading, end(all[to - 1]), next.start)) break
    }
    const run = all.slice(from, to)
    from = to
    const could = (one: Judged) => one.sure > tooFar && hasCapital(reading.tokens[one.at])
    if (run.length < enoughClauses || !run.every(could) || run.some(one => classWords.has(one.match.form.key))) continue
    if (!run.some((one, at) => at > 0 && unlike(run[at - 1] ?? one, one))) continue
    for (const one of run) one.sure = Math.max(one.sure, byCompany)
  }
}

/** Words that may be names, weighed by the words in their company. `classWords`: what the classes are called. */
export function judgeCompany(reading: Reading, all: readonly Judged[], classWords: ReadonlySet<string>): void {
  judgeLists(reading, all, classWords)
  judgeRows(reading, all, classWords)
  judgeClauses(reading, all, classWords)
}

const again = 0.27

/** "Sandy fell in the pond. Sandy is fine.": who was named once is meant again. `named`: the people named for sure. */
export function judgeAgain(reading: Reading, all: readonly Judged[], named: ReadonlySet<number>): void {
  for (const one of all) {
    const { first, homonym } = one.match.form
    if (one.sure <= 0 || one.sure >= 0.5 || homonym === 'plain' || !hasCapital(reading.tokens[one.at])) continue
    if (first.length <= mostBearers && first.some(who => named.has(who))) one.sure += again
  }
}

/** So many children of one name are looked through; more of them and the name is sure by itself somewhere. */
const mostBearers = 50
