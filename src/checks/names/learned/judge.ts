import { placeAmong } from '../../text/evidence-place.ts'
import weights from './learned-names.json' with { type: 'json' }

/**
 * A small net over hashed evidence: one hidden layer of few numbers beside a linear sum, learned from marked posts (bench/labelled/learn-names.ts, decision 073).
 * The same evidence gives the same answer: only sums and products of whole numbers are in it, in one order.
 */
export const size = 16_384

export function placesOf(evidence: Iterable<string>): number[] {
  const places = new Set<number>()
  for (const one of evidence) places.add(placeAmong(size, one))
  return [...places]
}

/** A weaker answer of a hidden number below nothing. */
export const leak = 0.01

export interface Net {
  readonly bias: number
  readonly hidden: number
  /** What each hidden number begins with, and what it adds to the answer. */
  readonly begins: readonly number[]
  readonly adds: readonly number[]
  /** A row for each place: first its own weight, then one for each hidden number. */
  readonly rows: Int16Array | Float64Array
  /** By how much a weight of its own, and by how much one of a hidden number, is multiplied. */
  readonly scale: number
  readonly hiddenScale: number
}

/** The sums of some evidence, to which more can be added: what is true of the whole text is summed once. */
export function sumEvidence({ hidden, rows }: Net, places: readonly number[], from?: readonly number[]): number[] {
  const width = hidden + 1
  const sums = from === undefined ? new Array<number>(width).fill(0) : [...from]
  for (const place of places) {
    const row = place * width
    for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (rows[row + at] ?? 0)
  }
  return sums
}

/** Above nothing a pupil is more likely than not. */
export function weighEvidence(net: Net, places: readonly number[], from?: readonly number[]): number {
  const sums = sumEvidence(net, places, from)
  let answer = net.bias + (sums[0] ?? 0) * net.scale
  for (let at = 0; at < net.hidden; at += 1) {
    const inner = (net.begins[at] ?? 0) + (sums[at + 1] ?? 0) * net.hiddenScale
    answer += (inner > 0 ? inner : leak * inner) * (net.adds[at] ?? 0)
  }
  return answer
}

let opened: Net | undefined

/** The weights as they are kept. */
export function learnedNet(): Net {
  if (opened !== undefined) return opened
  // Kept as signed roots: small weights to their last place, and the few large ones to one part in a hundred.
  const roots = new Int8Array(Buffer.from(weights.rows, 'base64'))
  opened = { ...weights, rows: Int16Array.from(roots, root => root * Math.abs(root)) }
  return opened
}
