/** Learns the net of `src/checks/names/learned/judge.ts`. The same posts give the same weights: no chance is in it but a fixed order. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { leak, type Net, size } from '../../src/checks/names/learned/judge.ts'
import { installationRoot } from '../../src/platform/installation/root.ts'

export interface Weighed {
  readonly places: readonly number[]
  readonly isPupil: boolean
  /** How much it counts. */
  readonly weight: number
}

export interface Settings {
  readonly hidden: number
  readonly rounds: number
  readonly rate: number
  /** How much of the evidence is hidden at each step, so that no single piece is relied on. */
  readonly hide: number
  readonly shrink: number
  readonly seed: number
  /** Evidence that was met less often is not learned from. */
  readonly seldom: number
}

/** Keeps the first steps small: about as many pieces of evidence speak at a place as this squared. */
const share = 1 / 16

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function shuffle(order: number[], next: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
}

/** Weights and how far each has been moved (AdaGrad). */
function movable(
  length: number,
  rate: number,
  begin: () => number,
): { values: Float64Array; move: (at: number, by: number) => void } {
  const values = Float64Array.from({ length }, begin)
  const squares = new Float64Array(length).fill(0.1)
  return {
    values,
    move: (at, by) => {
      squares[at] = (squares[at] ?? 0) + by * by
      values[at] = (values[at] ?? 0) - (rate * by) / Math.sqrt(squares[at] ?? 1)
    },
  }
}

function often(examples: readonly Weighed[], seldom: number): Uint8Array {
  const counts = new Uint32Array(size)
  for (const { places } of examples) for (const place of places) counts[place] = (counts[place] ?? 0) + 1
  return Uint8Array.from(counts, count => (count >= seldom ? 1 : 0))
}

/** One net by gradient steps. */
export function train(
  examples: readonly Weighed[],
  { hidden, rounds, rate, hide, shrink, seed, seldom }: Settings,
): Net {
  const next = seeded(seed)
  const width = hidden + 1
  const rows = movable(size * width, rate, () => (next() - 0.5) * 0.2)
  for (let place = 0; place < size; place += 1) rows.values[place * width] = 0
  const adds = movable(hidden, rate, () => next() - 0.5)
  const begins = movable(hidden, rate, () => 0)
  const bias = movable(1, rate, () => 0)
  const learned = often(examples, seldom)
  for (let place = 0; place < size; place += 1)
    if (learned[place] === 0) rows.values.fill(0, place * width, (place + 1) * width)
  const order = examples.map((_, at) => at)
  const sums = new Float64Array(width)
  const back = new Float64Array(width)
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, next)
    for (const at of order) {
      const example = examples[at]
      if (example === undefined) continue
      const shown = example.places.filter(place => learned[place] === 1 && next() >= hide)
      const scale = share / (1 - hide)
      sums.fill(0)
      for (const place of shown)
        for (let way = 0; way < width; way += 1) sums[way] = (sums[way] ?? 0) + (rows.values[place * width + way] ?? 0)
      let answer = (bias.values[0] ?? 0) + (sums[0] ?? 0) * scale
      for (let way = 1; way < width; way += 1) {
        const inner = (begins.values[way - 1] ?? 0) + (sums[way] ?? 0) * scale
        sums[way] = inner > 0 ? inner : leak * inner
        answer += (sums[way] ?? 0) * (adds.values[way - 1] ?? 0)
      }
      const error = (1 / (1 + Math.exp(-answer)) - (example.isPupil ? 1 : 0)) * example.weight
      if (Math.abs(error) < 1e-3) continue
      back[0] = error
      for (let way = 1; way < width; way += 1) {
        const add = adds.values[way - 1] ?? 0
        back[way] = error * add * ((sums[way] ?? 0) > 0 ? 1 : leak)
        adds.move(way - 1, error * (sums[way] ?? 0) + shrink * add)
        begins.move(way - 1, back[way] ?? 0)
      }
      bias.move(0, error)
      for (const place of shown)
        for (let way = 0; way < width; way += 1) {
          const weight = place * width + way
          rows.move(weight, (back[way] ?? 0) * scale + shrink * (rows.values[weight] ?? 0))
        }
    }
  }
  return {
    bias: bias.values[0] ?? 0,
    hidden,
    begins: [...begins.values],
    adds: [...adds.values],
    rows: rows.values,
    scale: share,
    hiddenScale: share,
  }
}

/** Several nets as one that gives their mean. */
export function together(nets: readonly Net[]): Net {
  const [first] = nets
  if (first === undefined || nets.length === 1)
    return first ?? { bias: 0, hidden: 0, begins: [], adds: [], rows: new Float64Array(size), scale: 1, hiddenScale: 1 }
  const hidden = nets.reduce((sum, net) => sum + net.hidden, 0)
  const rows = new Float64Array(size * (hidden + 1))
  for (let place = 0; place < size; place += 1) {
    let way = place * (hidden + 1) + 1
    for (const net of nets) {
      const from = place * (net.hidden + 1)
      rows[place * (hidden + 1)] = (rows[place * (hidden + 1)] ?? 0) + (net.rows[from] ?? 0) / nets.length
      for (let at = 1; at <= net.hidden; at += 1, way += 1) rows[way] = net.rows[from + at] ?? 0
    }
  }
  return {
    bias: nets.reduce((sum, net) => sum + net.bias, 0) / nets.length,
    hidden,
    begins: nets.flatMap(net => net.begins),
    adds: nets.flatMap(net => net.adds.map(add => add / nets.length)),
    rows,
    scale: first.scale,
    hiddenScale: first.hiddenScale,
  }
}

/** Weights as whole numbers from −127 to 127, the roots of what they stand for. */
export function packed({ bias, hidden, begins, adds, rows, scale, hiddenScale }: Net): object {
  const width = hidden + 1
  const isOwn = (at: number) => at % width === 0
  const largest = (own: boolean) =>
    Array.from(rows).reduce((most, value, at) => (isOwn(at) === own ? Math.max(most, Math.abs(value)) : most), 1e-9)
  const [ownUnit, hiddenUnit] = [largest(true) / 127 ** 2, largest(false) / 127 ** 2]
  const root = (value: number, unit: number) => Math.sign(value) * Math.round(Math.sqrt(Math.abs(value) / unit))
  const whole = Int8Array.from(rows, (value, at) => root(value, isOwn(at) ? ownUnit : hiddenUnit))
  const round = (value: number) => Math.round(value * 1e5) / 1e5
  return {
    bias: round(bias),
    hidden,
    begins: begins.map(round),
    adds: adds.map(round),
    scale: scale * ownUnit,
    hiddenScale: hiddenScale * hiddenUnit,
    rows: Buffer.from(whole.buffer).toString('base64'),
  }
}

export function writeNet(net: Net): void {
  const place = join(installationRoot(), 'src', 'checks', 'names', 'learned', 'learned-names.json')
  writeFileSync(place, `${JSON.stringify(packed(net), null, 2)}\n`)
}
