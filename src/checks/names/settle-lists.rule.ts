import type { Reading } from '../text/reading.ts'
import { unlikeAName } from './against-a-person.rule.ts'
import { hasCapital, rightAfter } from './around.ts'
import { enough } from './judge.rule.ts'
import { type Judged, unlike } from './judged.ts'
import { eachOpensAClause, inOneList, sideBySide } from './list-items.ts'

/** Doubtful names that stand in one list, or are told of in the same words, with names that are sure. */

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
/** As sure as a word gets by a sure name that stands with it. */
export const together = 0.7
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
export function settleLists(
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
      if (doubt.sure > 0 || sure > 1) doubt.sure = together
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
export function settleParallels(reading: Reading, all: readonly Judged[], pupils: readonly Place[]): void {
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
    if (alike) doubt.sure = together
  })
}
