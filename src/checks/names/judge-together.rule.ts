import type { Reading } from '../text/reading.ts'
import { hasCapital } from './around.ts'
import { personDoesSomething } from './what-people-do.ts'
import { besideASureOne } from './beside-a-sure-one.ts'
import { judgeAgain, judgeCompany } from './company.rule.ts'
import { enough } from './judge.rule.ts'
import type { Judged } from './judged.ts'
import type { Match } from './read-forms.ts'
import { type Place, settleLists, settleParallels, together } from './settle-lists.rule.ts'

/** A first name on its own that may be another word, with how likely it is a pupil by what stands around it. */
export interface Doubtful {
  readonly at: number
  readonly match: Match
  readonly sure: number
}

/** A stranger's name may lie one slip from a pupil's; two such names in one sentence are pupils. */
export const slip = 0.3
const slipsTogether = 0.65
const listed = 0.45
const atMost = 0.85

function judgeSlips(reading: Reading, all: readonly Judged[]): void {
  const slips = all.filter(one => one.sure === slip)
  const bySentence = Map.groupBy(slips, one => reading.tokens[one.at]?.sentence)
  for (const near of bySentence.values()) if (near.length > 1) for (const one of near) one.sure = slipsTogether
}

/** "Will and May have asked": two words with capitals that do together what only people do. */
function judgePair(reading: Reading, one: Judged, other: Judged | undefined): void {
  const { tokens } = reading
  if (one.sure <= 0 || one.sure >= enough || tokens[one.at + 1]?.key !== 'and') return
  if (other === undefined || other.sure <= 0 || !hasCapital(tokens[one.at]) || !hasCapital(tokens[other.at])) return
  if (personDoesSomething(reading, other.at + other.match.count - 1) !== 'surely') return
  one.sure = Math.max(one.sure, together)
  other.sure = Math.max(other.sure, together)
}

function wordAt(reading: Reading, at: number): string {
  return reading.tokens[at]?.key ?? ''
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
      one.sure = together
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
