/**
 * Learns the weights of `src/checks/triage/learned.ts` from invented comments: `comments/training.ndjson`, *build* and *final*; never from *blind*.
 * Run by `learn-triage.ts`. The same comments give the same weights: no chance is in it but a fixed order.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf, meaningSize, size, type Weighing } from '../../src/checks/triage/learned.ts'
import { meaningOf } from '../../src/checks/triage/meaning.ts'
import { categories, type Category } from '../../src/checks/triage/words/cue.ts'
import { installationRoot } from '../../src/platform/installation/root.ts'
import type { Part } from './labelled.ts'

export interface Example {
  readonly text: string
  readonly category: Category
  readonly where?: string
  readonly writer: string
}

/** With what it means: 512 numbers, see meaning.ts. */
export interface Understood extends Example {
  readonly meaning: Float32Array
}

export interface Trained {
  readonly bias: number[]
  readonly rows: Float64Array[]
  readonly meaningRows: Float64Array[]
}

const rounds = 20
const rate = 0.1
const shrink = 1e-4
const ordinary = 0.7
/** How much the meaning counts beside the words; found by leaving out one writer's comments in turn. */
const weightOfMeaning = 1

export async function understand(examples: readonly Example[]): Promise<Understood[]> {
  const all: Understood[] = []
  for (const one of examples) all.push({ ...one, meaning: await meaningOf(one.text) })
  return all
}

/** The examples' order in each round: no chance but a fixed one. */
function shuffled(length: number, next: () => number): number[] {
  const order = Array.from({ length }, (_, at) => at)
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1))
    ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
  }
  return order
}

/** One row of weights and how far each of them has been moved (AdaGrad). */
function learner(length: number): { weights: Float64Array; move: (at: number, gradient: number) => void } {
  const weights = new Float64Array(length)
  const squares = new Float64Array(length).fill(1e-3)
  const move = (at: number, gradient: number) => {
    const step = gradient + shrink * (weights[at] ?? 0)
    squares[at] = (squares[at] ?? 0) + step * step
    weights[at] = (weights[at] ?? 0) - (rate * step) / Math.sqrt(squares[at] ?? 1)
  }
  return { weights, move }
}

/** Softmax regression by gradient steps with AdaGrad. */
export function train(examples: readonly Understood[]): Trained {
  const rows = categories.map(() => learner(size))
  const meaningRows = categories.map(() => learner(meaningSize))
  // Nothing known speaks for an ordinary comment: that is what most are, in a school's inbox if not in the set.
  const bias = categories.map(category => (category === 'benign' ? ordinary : 0))
  const known = examples.map(({ text, category, meaning }) => ({
    features: featuresOf(text),
    meaning: meaning.map(value => value * weightOfMeaning),
    truth: categories.indexOf(category),
  }))
  const often = categories.map((_, at) => known.filter(one => one.truth === at).length)
  let state = 7
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  for (let round = 0; round < rounds; round += 1)
    for (const at of shuffled(known.length, next)) {
      const one = known[at]
      if (one === undefined) continue
      const norm = Math.sqrt(Math.max(1, one.features.length))
      const scores = categories.map((_, which) => {
        let sum = bias[which] ?? 0
        const row = rows[which]?.weights
        const meant = meaningRows[which]?.weights
        for (const feature of one.features) sum += (row?.[feature] ?? 0) / norm
        for (let place = 0; place < meaningSize; place += 1) sum += (meant?.[place] ?? 0) * (one.meaning[place] ?? 0)
        return sum
      })
      const top = Math.max(...scores)
      const powers = scores.map(score => Math.exp(score - top))
      const all = powers.reduce((sum, power) => sum + power, 0)
      // Rare categories count as much as frequent ones.
      const weight = examples.length / categories.length / Math.max(1, often[one.truth] ?? 1)
      categories.forEach((_, which) => {
        const error = ((powers[which] ?? 0) / all - (which === one.truth ? 1 : 0)) * weight
        for (const feature of one.features) rows[which]?.move(feature, error / norm)
        one.meaning.forEach((value, place) => meaningRows[which]?.move(place, error * value))
      })
    }
  return {
    bias,
    rows: rows.map(row => row.weights),
    meaningRows: meaningRows.map(row => row.weights.map(value => value * weightOfMeaning)),
  }
}

/** What was learned says of each category of a text; in the order of `categories`. */
export function scoresOf({ bias, rows, meaningRows }: Trained, { text, meaning }: Understood): number[] {
  const features = featuresOf(text)
  const norm = Math.sqrt(Math.max(1, features.length))
  return categories.map((_, which) => {
    const words = features.reduce((sum, feature) => sum + (rows[which]?.[feature] ?? 0), 0)
    const sense = meaning.reduce((sum, value, place) => sum + value * (meaningRows[which]?.[place] ?? 0), 0)
    return (bias[which] ?? 0) + words / norm + sense
  })
}

/** Whole numbers from −127 to 127 and by how much they are to be multiplied. */
function wholeNumbers(rows: readonly Float64Array[]): { scale: number; rows: Record<string, string> } {
  const largest = Math.max(...rows.map(row => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0)))
  const scale = largest / 127
  return {
    scale,
    rows: Object.fromEntries(
      categories.map((category, at) => [
        category,
        Buffer.from(Int8Array.from(rows[at] ?? [], value => Math.round(value / scale)).buffer).toString('base64'),
      ]),
    ),
  }
}

/** As it is kept. */
export function packed({ bias, rows, meaningRows }: Trained, weighing: Weighing): object {
  const words = wholeNumbers(rows)
  const meaning = wholeNumbers(meaningRows)
  return {
    scale: words.scale,
    bias: Object.fromEntries(categories.map((category, at) => [category, Math.round((bias[at] ?? 0) * 1e4) / 1e4])),
    ...weighing,
    rows: words.rows,
    meaningScale: meaning.scale,
    meaningRows: meaning.rows,
  }
}

/** The writers of the first 4,478 lines of training.ndjson, by the line before which each ends; later lines name theirs. */
const endsBefore = [454, 879, 1478, 2478, 3478, 3978, 4478]
const letters = 'abcdefg'

export function readExamples(file: 'training' | Part): Example[] {
  return readFileSync(join(installationRoot(), 'bench', 'labelled', 'comments', `${file}.ndjson`), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, at) => {
      const one = JSON.parse(line) as Omit<Example, 'writer'> & { writer?: string }
      const byLine = file === 'training' ? (letters[endsBefore.findIndex(end => at < end)] ?? 'unknown') : file
      return { ...one, writer: one.writer ?? byLine }
    })
    .filter(one => categories.includes(one.category))
}

export function writeWeights(trained: Trained, weighing: Weighing): void {
  writeFileSync(
    join(installationRoot(), 'src', 'checks', 'triage', 'learned-weights.json'),
    `${JSON.stringify(packed(trained, weighing), null, 2)}\n`,
  )
}
