import type { Tensor } from './face-nets.ts'
import { type NetMaths, predicted, type Predictor, type Seen, squareOf, type Step, surestOfEach } from './net-maths.ts'

interface Pointwise {
  readonly filters: Tensor
  readonly batch_norm_offset: Tensor
}
interface Depthwise {
  readonly filters: Tensor
  readonly batch_norm_scale: Tensor
  readonly batch_norm_offset: Tensor
  readonly batch_norm_mean: Tensor
  readonly batch_norm_variance: Tensor
}
type Numbered<Name extends string, What> = { readonly [N in Name]: What }
type Pair = { readonly depthwise_conv: Depthwise; readonly pointwise_conv: Pointwise }
type PairName = `conv_${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13}`
type PredictName = `conv_${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`
type BoxName = `box_predictor_${0 | 1 | 2 | 3 | 4 | 5}`

/** The numbers of SSD MobileNet v1 as @vladmandic/face-api has read them. */
export interface CarefulParams {
  readonly mobilenetv1: { readonly conv_0: Pointwise } & Numbered<PairName, Pair>
  readonly prediction_layer: Numbered<PredictName, Pointwise> &
    Numbered<BoxName, { readonly box_encoding_predictor: Predictor; readonly class_predictor: Predictor }>
  readonly output_layer: { readonly extra_dim: Tensor }
}

/** The net sees a square of so many pixels. */
export const carefulSees = 512
const epsilon = 0.0010000000474974513
/** More than half on the same place is the same face. */
const sameFace = 0.5
const halved = new Set([2, 4, 6, 12])

/**
 * The careful net, layer by layer: each layer's numbers are given back as soon as the next has them. The package keeps all of them until the end, which
 * is three times as much; the layers are its own, and so are the boxes (`careful-net.test.ts`).
 */
export function carefulNet(tf: NetMaths, params: CarefulParams) {
  const net = params.mobilenetv1
  const first = pointwise(tf, net.conv_0, [2, 2])
  const pairs = Array.from({ length: 13 }, (_, at): [Step, Step] => {
    const { depthwise_conv: wide, pointwise_conv: deep } = net[`conv_${at + 1}` as PairName]
    return [depthwise(tf, wide, halved.has(at + 1) ? [2, 2] : [1, 1]), pointwise(tf, deep, [1, 1])]
  })
  const after = Array.from({ length: 8 }, (_, at) =>
    pointwise(tf, params.prediction_layer[`conv_${at}` as PredictName], at % 2 === 1 ? [2, 2] : [1, 1]),
  )
  const anchors = params.output_layer.extra_dim.dataSync()

  /** @param rgb three bytes a pixel; its longer side is {@link carefulSees} */
  return (rgb: Uint8Array, width: number, height: number, minimum: number, most: number): Seen[] => {
    const maps = run(
      tf,
      { first, pairs, after },
      squareOf(rgb, { width, height, edge: carefulSees }, byte => byte / 127.5 - 1),
    )
    const boxes: number[] = []
    const scores: number[] = []
    maps.forEach((map, at) => {
      const { box_encoding_predictor: box, class_predictor: kind } =
        params.prediction_layer[`box_predictor_${at}` as BoxName]
      for (const value of predicted(tf, map, box)) boxes.push(value)
      const kinds = predicted(tf, map, kind)
      for (let of = 1; of < kinds.length; of += 3) scores.push(1 / (1 + Math.exp(-(kinds[of] ?? 0))))
      map.dispose()
    })
    return faces(anchors, boxes, scores, minimum, most)
  }
}

/** The six layers of which faces of six sizes are told. */
function run(
  tf: NetMaths,
  { first, pairs, after }: { first: Step; pairs: readonly [Step, Step][]; after: readonly Step[] },
  square: Float32Array,
): Tensor[] {
  const kept: Tensor[] = []
  let x = tf.tensor4d(square, [1, carefulSees, carefulSees, 3], 'float32')
  const next = (step: Step): void => {
    const before = x
    x = step(x)
    if (!kept.includes(before)) before.dispose()
  }
  next(first)
  pairs.forEach(([wide, deep], at) => {
    next(wide)
    next(deep)
    if (at === 10 || at === 12) kept.push(x)
  })
  after.forEach((step, at) => {
    next(step)
    if (at % 2 === 1) kept.push(x)
  })
  return kept
}

function pointwise(tf: NetMaths, { filters, batch_norm_offset: bias }: Pointwise, strides: [number, number]): Step {
  return x => tf.fused.conv2d({ x, filter: filters, strides, pad: 'same', bias, activation: 'relu6' })
}

/** What the batch norm does is the same for every picture, so it is done to the filter once. */
function depthwise(tf: NetMaths, of: Depthwise, strides: [number, number]): Step {
  const { filter, bias } = tf.tidy(() => {
    const by = tf.div(of.batch_norm_scale, tf.sqrt(tf.add(of.batch_norm_variance, tf.scalar(epsilon))))
    const [channels] = of.batch_norm_scale.shape
    return {
      filter: tf.mul(of.filters, tf.reshape(by, [1, 1, channels ?? 0, 1])),
      bias: tf.sub(of.batch_norm_offset, tf.mul(of.batch_norm_mean, by)),
    }
  })
  return x => tf.fused.depthwiseConv2d({ x, filter, strides, pad: 'same', bias, activation: 'relu6' })
}

/** Each box is told as a change of one that is always looked at. */
function faces(
  anchors: Float32Array,
  boxes: readonly number[],
  scores: readonly number[],
  minimum: number,
  most: number,
): Seen[] {
  const seen = scores.flatMap((score, at): Seen[] => {
    if (score <= minimum) return []
    const [top = 0, left = 0, bottom = 0, right = 0] = anchors.subarray(at * 4, at * 4 + 4)
    const [down = 0, across = 0, taller = 0, wider = 0] = boxes.slice(at * 4, at * 4 + 4)
    const [height, width] = [bottom - top, right - left]
    const [y, x] = [(down / 10) * height + top + height / 2, (across / 10) * width + left + width / 2]
    const [halfHeight, halfWidth] = [(Math.exp(taller / 5) * height) / 2, (Math.exp(wider / 5) * width) / 2]
    return [{ score, box: { x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight } }]
  })
  return surestOfEach(seen, sameFace, most).map(({ score, box }) => ({ score, box: cut(box) }))
}

function cut({ x, y, width, height }: Seen['box']): Seen['box'] {
  const [left, top] = [Math.max(0, x), Math.max(0, y)]
  const [right, bottom] = [Math.min(1, x + width), Math.min(1, y + height)]
  return {
    x: left * carefulSees,
    y: top * carefulSees,
    width: (right - left) * carefulSees,
    height: (bottom - top) * carefulSees,
  }
}
