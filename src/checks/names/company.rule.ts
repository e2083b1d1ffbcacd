import type { Reading } from '../text/reading.ts'
import { judgeLists } from './company-lists.rule.ts'
import { judgeClauses, judgeRows } from './company-rows.rule.ts'
import { hasCapital } from './around.ts'
import type { Judged } from './judged.ts'

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
