import type { Reading } from '../text/reading.ts'
import { unlikeAName } from './against-a-person.rule.ts'
import { hasCapital, rightAfter } from './around.ts'
import { byCompany, couldBe, type Judged, unlike } from './judged.ts'
import { runsOf } from './runs.ts'
import { alike } from './senses.ts'
import { personDoesSomething } from './what-people-do.ts'

/** Words that may be names in one list: of unlike sorts they are children, of one sort they are what the list says. */

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
export function judgeLists(reading: Reading, all: readonly Judged[], classWords: ReadonlySet<string>): void {
  for (const run of runsOf(all, (one, other) => listed(reading, one, other))) {
    const list = run.filter(one => couldBe(reading, one, classWords))
    const whole = list.length === run.length && list.length > 1
    const tells = list.some(one => reading.capitalTells(one.at)) || standsOut(reading, list)
    const shouted = list.every(one => reading.tokens[one.at]?.case === 'upper')
    const end = run.at(-1)
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
