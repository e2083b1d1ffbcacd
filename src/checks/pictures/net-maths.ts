import type { Tensor } from './face-nets.ts'

/** What is used of @tensorflow/tfjs-core for the nets. Each makes a new block of numbers. */
export interface NetMaths {
  readonly fused: {
    conv2d(layer: Layer): Tensor
    depthwiseConv2d(layer: Layer): Tensor
  }
  conv2d(x: Tensor, filter: Tensor, strides: readonly [number, number], pad: 'same' | 'valid'): Tensor
  maxPool(x: Tensor, size: readonly [number, number], strides: readonly [number, number], pad: 'same'): Tensor
  add(one: Tensor, other: Tensor): Tensor
  mul(one: Tensor, other: Tensor): Tensor
  sub(one: Tensor, other: Tensor): Tensor
  div(one: Tensor, other: Tensor): Tensor
  sqrt(x: Tensor): Tensor
  scalar(value: number): Tensor
  reshape(x: Tensor, shape: readonly number[]): Tensor
  tensor4d(values: Float32Array, shape: [number, number, number, number], type: 'float32'): Tensor
  tidy<Out>(work: () => Out): Out
}

interface Layer {
  readonly x: Tensor
  readonly filter: Tensor
  readonly strides: readonly [number, number]
  readonly pad: 'same' | 'valid'
  readonly bias?: Tensor
  readonly activation?: 'relu6' | 'leakyrelu'
  readonly leakyreluAlpha?: number
}

/** A layer: makes new numbers out of those before. */
export type Step = (x: Tensor) => Tensor

/** The last layer of both nets, as plain numbers. */
export interface Predictor {
  readonly filters: Tensor
  readonly bias: Tensor
}

export function predicted(tf: NetMaths, x: Tensor, { filters, bias }: Predictor): Float32Array {
  const out = tf.tidy(() => tf.add(tf.conv2d(x, filters, [1, 1], 'same'), bias))
  const values = out.dataSync()
  out.dispose()
  return values
}

/** Where a face may be, in pixels of what the net was given. */
export interface Seen {
  readonly score: number
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** Numbers are handed to WebAssembly, which copies them, so one square of each size serves every picture: made anew they kept the collector busy. */
const squares = new Map<number, Float32Array>()

/** Black below and beside, as the nets learned it; `bright`: a byte as the net wants it, of red, green or blue. Good until the next one is asked for. */
export function squareOf(
  rgb: Uint8Array,
  { width, height, edge }: { readonly width: number; readonly height: number; readonly edge: number },
  bright: (byte: number, colour: number) => number,
): Float32Array {
  const square = squares.get(edge) ?? new Float32Array(edge * edge * 3)
  squares.set(edge, square)
  const tables = Float32Array.from({ length: 3 * 256 }, (_, at) => bright(at % 256, Math.floor(at / 256)))
  const black = Float32Array.from({ length: edge * 3 }, (_, at) => bright(0, at % 3))
  for (let y = 0; y < edge; y += 1) {
    const row = y * edge * 3
    const inside = y < height ? Math.min(width, edge) * 3 : 0
    for (let at = 0, from = y * width * 3; at < inside; at += 3) {
      square[row + at] = tables[rgb[from + at] ?? 0] ?? 0
      square[row + at + 1] = tables[256 + (rgb[from + at + 1] ?? 0)] ?? 0
      square[row + at + 2] = tables[512 + (rgb[from + at + 2] ?? 0)] ?? 0
    }
    if (inside < black.length) square.set(black.subarray(inside), row + inside)
  }
  return square
}

/** Of boxes that share more than `same` of what they cover together, the surest. */
export function surestOfEach(seen: readonly Seen[], same: number, most: number): Seen[] {
  const kept: Seen[] = []
  for (const one of seen.toSorted((a, b) => b.score - a.score))
    if (kept.length < most && kept.every(other => shared(one.box, other.box) <= same)) kept.push(one)
  return kept
}

function shared(one: Seen['box'], other: Seen['box']): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (across <= 0 || down <= 0) return 0
  const both = across * down
  return both / (one.width * one.height + other.width * other.height - both)
}
