import { tokenise } from '../text/tokens.ts'
import { categories, type Category } from './words/cue.ts'
import weights from './learned-weights.json' with { type: 'json' }

/**
 * What the words of a comment and its meaning say of it, as learned from invented ones (bench/labelled/train-triage.ts).
 * Word lists find what their writer thought of; this finds what resembles it. A linear model over hashed features (words, pairs and parts of
 * words) and over the 512 numbers of its meaning: for each category a row of whole numbers, so that anybody can see that nothing else is in it.
 */
export const size = 16_384
export const meaningSize = 512

/** A comment says what it says in its first lines; more would only cost time. Words. */
const longest = 400

function hash(text: string): number {
  // FNV-1a, 32 bits: the same on every machine, and no secret.
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value % size
}

/** The features of a text, as places in a row of weights; each once. */
export function featuresOf(text: string): readonly number[] {
  const words = tokenise(text)
    .slice(0, longest)
    .map(token => (token.zone === 'address' ? 'a-link' : token.zone === 'handle' ? 'an-account' : token.key))
  const found = new Set<number>()
  words.forEach((word, at) => {
    found.add(hash(`w ${word}`))
    if (at > 0) found.add(hash(`b ${words[at - 1]} ${word}`))
    const edged = `<${word}>`
    if (word.length < 30)
      for (const length of [3, 4, 5])
        for (let from = 0; from + length <= edged.length; from += 1)
          found.add(hash(`c ${edged.slice(from, from + length)}`))
  })
  return [...found]
}

/**
 * How much of what was learned holds for a writer who was not learned from, how much a cue of the lists says of each category beside it, and
 * by how much a category is likelier than the rest when nothing tells; see bench/labelled/weigh-lists.ts.
 */
export interface Weighing {
  readonly held: number
  readonly listed: Readonly<Record<Category, number>>
  readonly prior: Readonly<Record<Category, number>>
}

interface Learned extends Weighing {
  readonly scale: number
  readonly bias: Readonly<Record<Category, number>>
  readonly rows: ReadonlyMap<Category, Int8Array>
  readonly meaningScale: number
  readonly meaningRows: ReadonlyMap<Category, Int8Array>
}

const unpacked = (rows: Readonly<Record<Category, string>>) =>
  new Map(categories.map(category => [category, new Int8Array(Buffer.from(rows[category], 'base64'))]))

let opened: Learned | undefined

function open(): Learned {
  opened ??= {
    scale: weights.scale,
    bias: weights.bias,
    held: weights.held,
    listed: weights.listed,
    prior: weights.prior,
    rows: unpacked(weights.rows),
    meaningScale: weights.meaningScale,
    meaningRows: unpacked(weights.meaningRows),
  }
  return opened
}

/** What words and meaning say of each category, in the order of `categories`; only their differences mean anything. */
function learnedScores(text: string, meaning: Float32Array): number[] {
  const { scale, bias, rows, meaningScale, meaningRows } = open()
  const features = featuresOf(text)
  const norm = Math.sqrt(Math.max(1, features.length))
  return categories.map(category => {
    const row = rows.get(category)
    const meant = meaningRows.get(category)
    let words = 0
    for (const feature of features) words += row?.[feature] ?? 0
    let sense = 0
    meaning.forEach((value, at) => {
      sense += value * (meant?.[at] ?? 0)
    })
    return bias[category] + (words * scale) / norm + sense * meaningScale
  })
}

/** How likely each category is by what was learned and by the cues of the lists together; in all 1. */
export function chances(
  learned: readonly number[],
  lists: Readonly<Record<Category, number>>,
  { held, listed, prior }: Weighing,
): Readonly<Record<Category, number>> {
  const scores = categories.map(
    (category, at) => held * (learned[at] ?? 0) + listed[category] * lists[category] + prior[category],
  )
  const top = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - top))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return Object.fromEntries(categories.map((category, at) => [category, (powers[at] ?? 0) / all])) as Record<
    Category,
    number
  >
}

/** How likely each category is: by its words, its meaning (`meaningOf`) and what the lists found in it. */
export function learnedFrom(
  text: string,
  meaning: Float32Array,
  lists: Readonly<Record<Category, number>>,
): Readonly<Record<Category, number>> {
  return chances(learnedScores(text, meaning), lists, open())
}
