/**
 * Learns the weights of `src/checks/triage/learned.ts` from `comments/training.ndjson` and the part *build*; never from *final*.
 * Run by `learn-triage.ts`. The same comments give the same weights: no chance is in it but a fixed order.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf, size } from '../../src/checks/triage/learned.ts'
import { categories, type Category } from '../../src/checks/triage/words/cue.ts'
import { installationRoot } from '../../src/platform/installation/root.ts'

export interface Example {
  readonly text: string
  readonly category: Category
}

export interface Trained {
  readonly bias: number[]
  readonly rows: Float64Array[]
}

const rounds = 40
const rate = 0.5
const shrink = 1e-4
const ordinary = 0.7

/** Softmax regression by gradient steps with AdaGrad. */
export function train(examples: readonly Example[]): Trained {
  const rows = categories.map(() => new Float64Array(size))
  const squares = categories.map(() => new Float64Array(size).fill(1e-3))
  // Nothing known speaks for an ordinary comment: that is what most are, in a school's inbox if not in the set.
  const bias = categories.map(category => (category === 'benign' ? ordinary : 0))
  const known = examples.map(({ text, category }) => ({
    features: featuresOf(text),
    truth: categories.indexOf(category),
  }))
  const often = categories.map((_, at) => known.filter(one => one.truth === at).length)
  let state = 7
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  for (let round = 0; round < rounds; round += 1) {
    const order = known.map((_, at) => at)
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1))
      ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
    }
    for (const at of order) {
      const one = known[at]
      if (one === undefined) continue
      const norm = Math.sqrt(Math.max(1, one.features.length))
      const scores = rows.map((row, which) =>
        one.features.reduce((sum, feature) => sum + (row[feature] ?? 0) / norm, bias[which] ?? 0),
      )
      const top = Math.max(...scores)
      const powers = scores.map(score => Math.exp(score - top))
      const all = powers.reduce((sum, power) => sum + power, 0)
      // Rare categories count as much as frequent ones.
      const weight = examples.length / categories.length / Math.max(1, often[one.truth] ?? 1)
      rows.forEach((row, which) => {
        const error = ((powers[which] ?? 0) / all - (which === one.truth ? 1 : 0)) * weight
        const square = squares[which]
        if (square === undefined) return
        for (const feature of one.features) {
          const step = error / norm + shrink * (row[feature] ?? 0)
          square[feature] = (square[feature] ?? 0) + step * step
          row[feature] = (row[feature] ?? 0) - (rate * 0.2 * step) / Math.sqrt(square[feature] ?? 1)
        }
      })
    }
  }
  return { bias, rows }
}

/** As it is kept: whole numbers from −127 to 127. */
export function packed({ bias, rows }: Trained): object {
  const largest = Math.max(...rows.map(row => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0)))
  const scale = largest / 127
  return {
    scale,
    bias: Object.fromEntries(categories.map((category, at) => [category, Math.round((bias[at] ?? 0) * 1e4) / 1e4])),
    rows: Object.fromEntries(
      categories.map((category, at) => [
        category,
        Buffer.from(Int8Array.from(rows[at] ?? [], value => Math.round(value / scale)).buffer).toString('base64'),
      ]),
    ),
  }
}

export function readExamples(file: string): Example[] {
  return readFileSync(join(installationRoot(), 'bench', 'labelled', 'comments', file), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Example)
    .filter(one => categories.includes(one.category))
}

export function writeWeights(trained: Trained): void {
  writeFileSync(
    join(installationRoot(), 'src', 'checks', 'triage', 'learned-weights.json'),
    `${JSON.stringify(packed(trained), null, 1)}\n`,
  )
}
