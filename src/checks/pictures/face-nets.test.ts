import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { carefulSees } from './careful-net.ts'
import { type FaceNets, loadFaceNets, type Tensor } from './face-nets.ts'
import type { Seen } from './net-maths.ts'
import { group } from './testing/draw-pictures.ts'

/** The package's own way, which keeps every layer of a picture until the last. */
interface OwnWay {
  readonly SsdMobilenetv1Options: new (options: { minConfidence: number; maxResults: number }) => object
  readonly TinyFaceDetectorOptions: new (options: { inputSize: number; scoreThreshold: number }) => object
  detectAllFaces(picture: Tensor, options: object): Promise<readonly Seen[]>
}

let nets: FaceNets & OwnWay
let picture: Buffer

beforeAll(async () => {
  nets = (await loadFaceNets()) as FaceNets & OwnWay
  picture = (await group(6, 120, { width: 1000, height: 700, columns: 3 })).picture
})

async function drawn(edge: number) {
  const { data, info } = await sharp(picture)
    .resize({ width: edge, height: edge, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

async function inOwnWay({ data, width, height }: Awaited<ReturnType<typeof drawn>>, options: object) {
  const part = nets.tf.tensor3d(data, [height, width, 3], 'int32')
  try {
    return await nets.detectAllFaces(part, options)
  } finally {
    part.dispose()
  }
}

const asNumbers = (seen: readonly Seen[]) =>
  seen
    .map(({ score, box: { x, y, width, height } }) => [score * 100, x, y, width, height])
    .toSorted((one, other) => (one[1] ?? 0) - (other[1] ?? 0))

function expectTheSame(ours: readonly Seen[], own: readonly Seen[]): void {
  expect(own.length).toBeGreaterThanOrEqual(6)
  expect(ours).toHaveLength(own.length)
  const wanted = asNumbers(own)
  asNumbers(ours).forEach((one, at) => one.forEach((value, of) => expect(value).toBeCloseTo(wanted[at]?.[of] ?? 0, 0)))
}

describe('a net whose layers are given back one by one', () => {
  test('sees what the package sees: the careful one', async () => {
    const seen = await drawn(carefulSees)
    const own = await inOwnWay(seen, new nets.SsdMobilenetv1Options({ minConfidence: 0.35, maxResults: 200 }))
    expectTheSame(nets.careful(seen.data, seen.width, seen.height, 0.35, 200), own)
  })

  test('sees what the package sees: the quick one', async () => {
    const seen = await drawn(608)
    const own = await inOwnWay(seen, new nets.TinyFaceDetectorOptions({ inputSize: 608, scoreThreshold: 0.4 }))
    expectTheSame(nets.quick(seen.data, seen.width, seen.height, 608, 0.4), own)
  })

  test('sees nothing of the part before, though both are laid into one square', async () => {
    const whole = await drawn(608)
    const narrow = { data: whole.data.subarray(0, 608 * 200 * 3), height: 200 }
    const look = () => nets.quick(narrow.data, 608, narrow.height, 608, 0.05)
    const alone = look()
    expect(nets.quick(whole.data, whole.width, whole.height, 608, 0.05)).not.toEqual(alone)
    expect(look()).toEqual(alone)
  })

  test('leaves nothing behind', async () => {
    const tf = nets.tf as unknown as { memory(): { numTensors: number } }
    const [one, other] = [await drawn(carefulSees), await drawn(608)]
    const before = tf.memory().numTensors
    nets.careful(one.data, one.width, one.height, 0.35, 200)
    nets.quick(other.data, other.width, other.height, 608, 0.4)
    expect(tf.memory().numTensors).toBe(before)
  })
})
