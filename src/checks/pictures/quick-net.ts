import type { Tensor } from './face-nets.ts'
import { type NetMaths, predicted, type Predictor, type Seen, squareOf, type Step, surestOfEach } from './net-maths.ts'

interface Separable {
  readonly depthwise_filter: Tensor
  readonly pointwise_filter: Tensor
  readonly bias: Tensor
}

/** The numbers of the tiny face detector as @vladmandic/face-api has read them. */
export interface QuickParams {
  readonly conv0: Predictor
  readonly conv1: Separable
  readonly conv2: Separable
  readonly conv3: Separable
  readonly conv4: Separable
  readonly conv5: Separable
  readonly conv8: Predictor
}

/** Widths and heights of the boxes it looks at in each cell, in cells. */
const anchors = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const
/** How bright faces are in the pictures it learned from: red, green, blue. */
const mean = [117.001, 114.697, 97.404] as const
/** Four numbers of a box and one that says whether there is a face. */
const told = 5
const sameFace = 0.4

const bend = { activation: 'leakyrelu', leakyreluAlpha: 0.1 } as const

/**
 * The quick net, layer by layer, as the careful one: in the package one part of a picture kept 375 MB at once, most of it the first layers, which nobody
 * needs any more when the third is there.
 */
export function quickNet(tf: NetMaths, params: QuickParams) {
  const pooled =
    (stride: 1 | 2): Step =>
    x =>
      tf.maxPool(x, [2, 2], [stride, stride], 'same')
  const steps: readonly Step[] = [
    x =>
      tf.fused.conv2d({
        x,
        filter: params.conv0.filters,
        strides: [1, 1],
        pad: 'valid',
        bias: params.conv0.bias,
        ...bend,
      }),
    pooled(2),
    ...([params.conv1, params.conv2, params.conv3, params.conv4] as const).flatMap(layer => [
      ...separable(tf, layer),
      pooled(2),
    ]),
    ...separable(tf, params.conv5),
    pooled(1),
  ]
  /** @param rgb three bytes a pixel; its longer side is `edge` */
  return (rgb: Uint8Array, width: number, height: number, edge: number, minimum: number): Seen[] => {
    const square = squareOf(rgb, { width, height, edge }, (byte, colour) => (byte - (mean[colour] ?? 0)) / 255)
    let x = tf.tensor4d(square, [1, edge, edge, 3], 'float32')
    for (const step of steps) {
      const next = step(x)
      x.dispose()
      x = next
    }
    const cells = x.shape[1] ?? 0
    const values = predicted(tf, x, params.conv8)
    x.dispose()
    return surestOfEach(faces(values, cells, edge, minimum), sameFace, Number.POSITIVE_INFINITY)
  }
}

function separable(tf: NetMaths, { depthwise_filter, pointwise_filter, bias }: Separable): Step[] {
  const layer = { strides: [1, 1], pad: 'same' } as const
  return [
    x => tf.fused.depthwiseConv2d({ x, filter: depthwise_filter, ...layer }),
    x => tf.fused.conv2d({ x, filter: pointwise_filter, ...layer, bias, ...bend }),
  ]
}

const sure = (value: number): number => 1 / (1 + Math.exp(-value))

function faces(values: Float32Array, cells: number, edge: number, minimum: number): Seen[] {
  const seen: Seen[] = []
  for (let row = 0, at = 0; row < cells; row += 1)
    for (let column = 0; column < cells; column += 1)
      for (const [wide, tall] of anchors) {
        const [across = 0, down = 0, wider = 0, taller = 0, face = 0] = values.subarray(at, at + told)
        at += told
        const score = sure(face)
        if (score <= minimum) continue
        const [width, height] = [(Math.exp(wider) * wide * edge) / cells, (Math.exp(taller) * tall * edge) / cells]
        const [x, y] = [((column + sure(across)) * edge) / cells, ((row + sure(down)) * edge) / cells]
        seen.push({ score, box: { x: x - width / 2, y: y - height / 2, width, height } })
      }
  return seen
}
