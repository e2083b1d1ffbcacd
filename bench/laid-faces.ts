/**
 * Twenty-two faces of adults out of the six photographs with which the package of the nets shows itself: groups of three to five, so that somebody may stand on two of them. No child.
 * They are cut out where they stand in `node_modules`, laid on a ground in rows, measured, and kept nowhere.
 */
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import sharp, { type OverlayOptions } from 'sharp'
import type { Pixels } from '../src/checks/pictures/find-faces.ts'
import type { Box } from '../src/checks/pictures/picture-look.ts'

const demo = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo')

/** Where each face is, as the careful net draws it and a person has looked at it: number of the picture, left, top, width, height. */
const places = [...([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4] as const), ...([4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6] as const)].map(
  (picture, at) => ({ picture, box: boxes()[at] ?? [0, 0, 1, 1] }),
)

function boxes(): readonly (readonly [number, number, number, number])[] {
  return [
    ...([
      [411, 354, 181, 239],
      [837, 418, 192, 224],
      [1475, 198, 201, 236],
      [361, 141, 148, 246],
    ] as const),
    ...([
      [898, 227, 154, 223],
      [1446, 155, 195, 241],
      [585, 331, 199, 270],
      [1073, 215, 222, 295],
    ] as const),
    ...([
      [1514, 288, 169, 283],
      [256, 183, 161, 249],
      [663, 49, 185, 264],
      [988, 179, 170, 226],
    ] as const),
    ...([
      [1276, 133, 150, 256],
      [377, 863, 171, 296],
      [598, 416, 164, 248],
      [787, 110, 154, 211],
    ] as const),
    ...([
      [1112, 200, 158, 235],
      [1405, 387, 168, 275],
      [232, 543, 253, 232],
      [679, 320, 160, 306],
    ] as const),
    ...([
      [1178, 309, 190, 273],
      [1455, 326, 247, 253],
    ] as const),
  ]
}

interface Head {
  readonly png: Buffer
  readonly width: number
  readonly height: number
  readonly face: Box
}

async function cutOut({ picture, box: [x, y, width, height] }: (typeof places)[number]): Promise<Head> {
  const whole = sharp(join(demo, `sample${picture}.jpg`))
  const size = await whole.metadata()
  const [left, top] = [Math.max(0, Math.round(x - 0.45 * width)), Math.max(0, Math.round(y - 0.45 * height))]
  const right = Math.min(size.width, Math.round(x + 1.45 * width))
  const bottom = Math.min(size.height, Math.round(y + 1.35 * height))
  const cut = { left, top, width: right - left, height: bottom - top }
  const png = await whole.extract(cut).png().toBuffer()
  return { png, width: cut.width, height: cut.height, face: { x: x - left, y: y - top, width, height } }
}

let heads: Promise<Head[]> | undefined

/** Of a picture as it is sent. */
export const SENT = { width: 2048, height: 1536 }

export interface Row {
  readonly people: number
  readonly faceWidth: number
  /** The middle of the row from above, as a share of the height. */
  readonly at: number
}

/** A ground, plain or a picture, as it is sent. */
export async function ground(of: string | undefined): Promise<Buffer> {
  const { width, height } = SENT
  const plain = { create: { width, height, channels: 3 as const, background: '#8a8f99' } }
  const picture = of === undefined ? sharp(plain) : sharp(of).removeAlpha().toColourspace('srgb')
  return picture.resize(width, height, { fit: 'cover' }).png().toBuffer()
}

/** Rows of faces on a ground: each face as wide as its row says, which of the twenty-two is told by `from`. */
export async function lay(on: Buffer, rows: readonly Row[], from: number): Promise<{ pixels: Pixels; faces: Box[][] }> {
  heads ??= Promise.all(places.map(cutOut))
  const all = await heads
  const things: OverlayOptions[] = []
  let who = from * 5
  const faces: Box[][] = []
  for (const { people, faceWidth, at } of rows) {
    const row: Box[] = []
    for (let column = 0; column < people; column += 1, who += 1) {
      const head = all[who % all.length]
      if (head === undefined) continue
      const scale = faceWidth / head.face.width
      const [width, height] = [Math.round(head.width * scale), Math.round(head.height * scale)]
      const middle = (column + 0.5) * (SENT.width / people) + ((who * 37) % 21) - 10
      const left = Math.max(0, Math.min(SENT.width - width, Math.round(middle - width / 2)))
      const down = at * SENT.height - height / 2 + ((who * 53) % 31) - 15
      const top = Math.max(0, Math.min(SENT.height - height, Math.round(down)))
      things.push({ input: await sharp(head.png).resize(width, height).png().toBuffer(), left, top })
      const face = { x: left + head.face.x * scale, y: top + head.face.y * scale }
      row.push({ ...face, width: faceWidth, height: head.face.height * scale })
    }
    faces.push(row)
  }
  return { pixels: await asPixels(await sharp(on).composite(things).jpeg({ quality: 88 }).toBuffer()), faces }
}

async function asPixels(jpeg: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
