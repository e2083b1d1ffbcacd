/**
 * How much the lists of the triage say beside what was learned, for each category, and how likely a category is when nothing tells. Found on
 * comments whose writer was left out of the learning, so that it holds for the next writer: on comments that were learned from, the lists would
 * seem to say nothing. By the same the certainty becomes one that can be believed.
 */
import { type Weighing } from '../../src/checks/triage/learned.ts'
import { categories, type Category } from '../../src/checks/triage/words/cue.ts'

/** A comment of a writer who was left out. */
export interface LeftOut {
  readonly learned: readonly number[]
  readonly lists: Readonly<Record<Category, number>>
  readonly truth: Category
}

const rounds = 400
const rate = 0.05
/** Where the comments say little, a list counts as much as all lists do on the whole. */
const usual = 0.7
const pull = 1e-3

function byCategory(values: readonly number[]): Record<Category, number> {
  return Object.fromEntries(
    categories.map((category, at) => [category, Math.round((values[at] ?? 0) * 1e3) / 1e3]),
  ) as Record<Category, number>
}

/** Softmax regression with 27 numbers, by gradient steps over all comments at once; no chance in it. */
export function weighLists(all: readonly LeftOut[]): Weighing {
  const known = all.map(one => ({
    learned: one.learned,
    lists: categories.map(category => one.lists[category]),
    truth: categories.indexOf(one.truth),
  }))
  const count = categories.length
  const values = [1, ...categories.map(() => usual), ...categories.map(() => 0)]
  const squares = values.map(() => 1e-6)
  for (let round = 0; round < rounds; round += 1) {
    const slope = values.map((value, at) => {
      if (at === 0) return 0
      return 2 * pull * (value - (at <= count ? usual : 0))
    })
    for (const { learned, lists, truth } of known) {
      const scores = learned.map(
        (score, at) =>
          (values[0] ?? 0) * score + (values[1 + at] ?? 0) * (lists[at] ?? 0) + (values[1 + count + at] ?? 0),
      )
      const top = Math.max(...scores)
      const powers = scores.map(score => Math.exp(score - top))
      const sum = powers.reduce((total, power) => total + power, 0)
      powers.forEach((power, at) => {
        const error = (power / sum - (at === truth ? 1 : 0)) / known.length
        slope[0] = (slope[0] ?? 0) + error * (learned[at] ?? 0)
        slope[1 + at] = (slope[1 + at] ?? 0) + error * (lists[at] ?? 0)
        slope[1 + count + at] = (slope[1 + count + at] ?? 0) + error
      })
    }
    slope.forEach((step, at) => {
      squares[at] = (squares[at] ?? 0) + step * step
      values[at] = (values[at] ?? 0) - (rate * step) / Math.sqrt(squares[at] ?? 1)
    })
  }
  return {
    held: Math.round((values[0] ?? 1) * 1e3) / 1e3,
    listed: byCategory(values.slice(1, 1 + count)),
    prior: byCategory(values.slice(1 + count)),
  }
}
