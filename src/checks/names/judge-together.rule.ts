import type { Reading } from '../text/reading.ts'
import { hasCapital, rightAfter } from './around.ts'
import { personDoesSomething } from './what-people-do.ts'
import { judgeAgain, judgeCompany } from './company.rule.ts'
import { unlikeAName } from './against-a-person.rule.ts'
import { enough } from './judge.rule.ts'
import { type Judged, unlike } from './judged.ts'
import { eachOpensAClause, inOneList, sideBySide } from './list-items.ts'
import type { Match } from './read-forms.ts'

/** A first name on its own that may be another word, with how likely it is a pupil by what stands around it. */
export interface Doubtful {
  readonly at: number
  readonly match: Match
  readonly sure: number
}

/** A stranger's name may lie one slip from a pupil's; two such names in one sentence are pupils. */
export const slip = 0.3
const slipsTogether = 0.65
const pairTogether = 0.7
const listed = 0.45
const atMost = 0.85

function judgeSlips(reading: Reading, all: readonly Judged[]): void {
  const slips = all.filter(one => one.sure === slip)
  const bySentence = Map.groupBy(slips, one => reading.tokens[one.at]?.sentence)
  for (const together of bySentence.values())
    if (together.length > 1) for (const one of together) one.sure = slipsTogether
}

/** "Will and May have asked": two words with capitals that do together what only people do. */
function judgePair(reading: Reading, one: Judged, other: Judged | undefined): void {
  const { tokens } = reading
  if (one.sure <= 0 || one.sure >= enough || tokens[one.at + 1]?.key !== 'and') return
  if (other === undefined || other.sure <= 0 || !hasCapital(tokens[one.at]) || !hasCapital(tokens[other.at])) return
  if (personDoesSomething(reading, other.at + other.match.count - 1) !== 'surely') return
  one.sure = Math.max(one.sure, pairTogether)
  other.sure = Math.max(other.sure, pairTogether)
}

function wordAt(reading: Reading, at: number): string {
  return reading.tokens[at]?.key ?? ''
}

/** "Destiny (soul), Charlie (folk)": the next or the last item of a list whose items have a word of theirs in brackets. */
function beyondBrackets({ tokens, text }: Reading, at: number, way: 1 | -1): number | undefined {
  const [left, right] = [tokens[at], tokens[at + 1]]
  if (left === undefined || right === undefined) return undefined
  const sign = text.slice(left.fullEnd, Math.min(right.start, left.fullEnd + 5))
  if (way === 1 ? !/^\s?\($/.test(sign) : !/^\),? $/.test(sign)) return undefined
  for (let place = at; Math.abs(place - at) < 5; place += way) {
    const [one, other] = [tokens[place], tokens[place + 1]]
    if (one === undefined || other === undefined || other.gap === 'break') return undefined
    const between = text.slice(one.fullEnd, Math.min(other.start, one.fullEnd + 5))
    if (place !== at && (way === 1 ? /^\), ?$/.test(between) : /^\s?\($/.test(between)))
      return way === 1 ? place + 1 : place
  }
  return undefined
}

const picture = /^\s*(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}\u{200d}]\s*){1,8}$/u

/** A sign that divides a list: a tick or a medal, or any picture when another or an end stands on the name's other side. */
function divides({ tokens, text }: Reading, at: number, way: 1 | -1, sign: string): boolean {
  if (isTick(sign)) return true
  if (sign.length > 24 || !picture.test(sign)) return false
  const [own, next] = way === 1 ? [tokens[at], tokens[at]] : [tokens[at + 1], tokens[at + 2]]
  if (own === undefined) return false
  if (way === 1) return own.gap === 'spaced-sign' || own.gap === 'comma' || own.gap === 'start' || own.gap === 'break'
  return (
    next === undefined ||
    next.gap === 'spaced-sign' ||
    next.gap === 'break' ||
    picture.test(text.slice(own.fullEnd, own.fullEnd + 2))
  )
}

/** "Eve ✅ Christian ✅ Wiktor", "Hope 🥇 Cindy 🥈": what is put between the items of a list as a comma is. */
function isTick(sign: string): boolean {
  return sign.length < 12 && /[✅☑✔✓🥇🥈🥉🏅🎖🏆⭐🌟➡|•·]/u.test(sign)
}

/** Whether a sure name stands beyond "and" or a comma, on one side of the place between two words. */
function besideASureOne(reading: Reading, at: number, way: 1 | -1, sureAt: ReadonlySet<number>): boolean {
  const { tokens } = reading
  const beyond = beyondBrackets(reading, at, way)
  if (beyond !== undefined) return sureAt.has(beyond)
  const near = way === 1 ? tokens[at + 1] : tokens[at]
  const gap = way === 1 ? near?.gap : tokens[at + 1]?.gap
  if (near === undefined || gap === 'break') return false
  if (near.key === 'and' || near.key === '&') return sureAt.has(way === 1 ? at + 2 : at - 1)
  // "Chess: Ewan beat Kit" is no list.
  const [left, right] = way === 1 ? [tokens[at], near] : [near, tokens[at + 1]]
  const sign = left === undefined || right === undefined ? '' : reading.text.slice(left.fullEnd, right.start)
  const beside = sureAt.has(way === 1 ? at + 1 : at)
  return (
    beside && ((gap === 'comma' && !/[:(]/.test(sign)) || (gap === 'spaced-sign' && divides(reading, at, way, sign)))
  )
}

/** A stretch of the text, UTF-16 code units. */
export interface Place {
  readonly start: number
  readonly end: number
}

interface Item extends Place {
  /** Nothing for a name that is sure already. */
  readonly doubt?: Judged
}

/** Side by side with nothing between them, so many are a list. */
const enoughSideBySide = 4
/** As many clauses in a row, each opened by a name. */
const enoughClauses = 3
/** Less than this is no name, whatever its list is. */
const tooFar = -0.45

function itemsOf(reading: Reading, all: readonly Judged[], pupils: readonly Place[]): Item[] {
  const doubts = all.flatMap(one => {
    const [first, last] = [reading.tokens[one.at], reading.tokens[one.at + one.match.count - 1]]
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.fullEnd, doubt: one }]
  })
  const known = new Set(pupils.map(seen => seen.start))
  return [...pupils, ...doubts.filter(one => !known.has(one.start))].sort((one, other) => one.start - other.start)
}

/** "Aaliyah 3½, Angel 2, Gale 1", "25m Patrik, Chase. 50m Frank.": what stands in one list with names that are sure is a name. */
function settleLists(
  reading: Reading,
  all: readonly Judged[],
  pupils: readonly Place[],
  classWords: ReadonlySet<string>,
): void {
  const isSure = (item: Item) => item.doubt === undefined || item.doubt.sure >= enough
  const runs: { items: Item[]; loose: boolean; bare: boolean }[] = []
  for (const item of itemsOf(reading, all, pupils)) {
    const run = runs.at(-1)
    const before = run?.items.at(-1)
    if (run === undefined || before === undefined) runs.push({ items: [item], loose: false, bare: false })
    else if (inOneList(reading, before.end, item.start)) run.items.push(item)
    else if (sideBySide(reading, before.end, item.start)) {
      run.items.push(item)
      run.loose = true
      run.bare = true
    } else if (eachOpensAClause(reading, before.end, item.start)) {
      run.items.push(item)
      run.loose = true
    } else runs.push({ items: [item], loose: false, bare: false })
  }
  for (const run of runs) {
    const { items, loose } = run
    const sure = items.filter(isSure).length
    if (sure === 0 || (loose && (items.length < (run.bare ? enoughSideBySide : enoughClauses) || sure < 2))) continue
    const mixed = items.some(({ doubt }, at) => {
      const before = items[at - 1]?.doubt
      return doubt !== undefined && before !== undefined && unlike(before, doubt)
    })
    if (sure * 2 < items.length && (loose || !mixed)) continue
    for (const { doubt } of items) {
      if (doubt === undefined || doubt.sure >= enough || doubt.sure < tooFar) continue
      if (!hasCapital(reading.tokens[doubt.at]) || classWords.has(doubt.match.form.key)) continue
      if (beginsAThing(reading, doubt)) continue
      // "Art: Robin" is a lesson and who is praised for it.
      if (reading.text.charAt(reading.tokens[doubt.at + doubt.match.count - 1]?.fullEnd ?? 0) === ':') continue
      if (doubt.sure > 0 || sure > 1) doubt.sure = pairTogether
    }
  }
}

/** "Kit money to the office": what stands right behind makes it a thing, whatever the lines above it hold. */
function beginsAThing(reading: Reading, { at, match }: Judged): boolean {
  const next = rightAfter(reading, at + match.count - 1)
  return (
    match.form.homonym !== 'plain' &&
    reading.tokens[at]?.gap === 'break' &&
    next?.case === 'lower' &&
    unlikeAName(next.key)
  )
}

/** How far apart two clauses of one shape may begin, UTF-16 code units. */
const clausesApart = 90

/** "May brought in a tadpole, Eilidh brought in a tank": of both the same is said in the same words. */
function settleParallels(reading: Reading, all: readonly Judged[], pupils: readonly Place[]): void {
  const { text } = reading
  const said = ({ end }: Place) =>
    /^ (?:is|was|has|can|had|did|got|will|\p{Ll}{3,})(?: (?:a|in|an|the|not|out|up|to|it))?(?= )/u.exec(
      text.slice(end, end + 24),
    )?.[0]
  const items = itemsOf(reading, all, pupils)
  items.forEach((item, at) => {
    const { doubt } = item
    if (doubt === undefined || doubt.sure >= enough || doubt.sure < tooFar || !hasCapital(reading.tokens[doubt.at]))
      return
    const own = said(item)
    if (own === undefined || /^ (?:and|or|for|with|from|at|on|to|class)(?= |$)/u.test(own)) return
    const alike = [items[at - 1], items[at + 1]].some(
      other =>
        other !== undefined &&
        (other.doubt === undefined || other.doubt.sure >= enough) &&
        Math.abs(other.start - item.start) < clausesApart &&
        said(other) === own,
    )
    if (alike) doubt.sure = pairTogether
  })
}

/**
 * "Will and Aisha", "Rose, Leo and Grace": one sure name in a list makes its neighbours names.
 * `pupils`: where the names stand that are sure; `named`: whose full names they are. Gives those that are sure enough.
 */
export function judgeTogether(
  reading: Reading,
  doubtful: readonly Doubtful[],
  pupils: readonly Place[],
  named: ReadonlySet<number>,
  classWords: ReadonlySet<string>,
): readonly Doubtful[] {
  const all: Judged[] = doubtful.map(one => ({ ...one }))
  const sureAt = new Set<number>()
  const pupilsAt = new Set(pupils.flatMap(seen => [seen.start, seen.end]))
  for (const one of all) if (one.sure >= 0.6) sureAt.add(one.at)
  reading.tokens.forEach((token, at) => (pupilsAt.has(token.start) || pupilsAt.has(token.end)) && sureAt.add(at))
  judgeSlips(reading, all)
  const byPlace = new Map(all.map(one => [one.at, one]))
  for (const one of all) judgePair(reading, one, byPlace.get(one.at + 2))
  judgeCompany(reading, all, classWords)
  for (const one of all) if (one.sure >= enough) sureAt.add(one.at)
  // "By May and Bethany": nobody joins a month to a child, whatever stands before it.
  for (const one of all) {
    const joined =
      ['and', '&'].includes(wordAt(reading, one.at + one.match.count)) && sureAt.has(one.at + one.match.count + 1)
    const typed =
      reading.withoutCapitals &&
      one.sure === 0 &&
      ['start', 'break', 'comma'].includes(reading.tokens[one.at]?.gap ?? '')
    if (joined && one.sure > -enough && one.sure < enough && (typed || reading.capitalTells(one.at)))
      one.sure = pairTogether
    if (one.sure >= enough) sureAt.add(one.at)
  }
  const settle = (one: Judged) => {
    const tells = one.sure > 0 && one.sure < enough && hasCapital(reading.tokens[one.at])
    const beside = (place: number, way: 1 | -1) => besideASureOne(reading, place, way, sureAt)
    if (!tells || !(beside(one.at - 1, -1) || beside(one.at, 1))) return
    one.sure = Math.min(atMost, one.sure + listed)
    if (one.sure >= enough) sureAt.add(one.at)
  }
  all.forEach(settle)
  all.toReversed().forEach(settle)
  settleLists(reading, all, pupils, classWords)
  settleParallels(reading, all, pupils)
  const people = new Set(named)
  for (const one of all)
    if (one.sure >= enough && one.match.form.first.length <= 50) for (const who of one.match.form.first) people.add(who)
  judgeAgain(reading, all, people)
  return all.filter(one => one.sure >= enough)
}
