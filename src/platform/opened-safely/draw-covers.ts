import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { fitJpeg } from './fit-jpeg.ts'
import { pictureLimits } from './picture-limits.ts'

/** Whole pixels inside the picture, from its upper left corner. */
type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Covers = {
  readonly boxes: readonly (Place & { readonly way: 'blur' | 'solid' | 'sticker' })[]
  /** What stays; null: everything. Of the picture as it was handed in. */
  readonly crop: Place | null
}

type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number }
type Colour = readonly [red: number, green: number, blue: number]

/** Along the longer side of a box. */
const CELLS = 6
/** A face is known by its outline too, so a little around the box goes with it. Of its width and height, on each side. */
const AROUND = 0.12
/** How far a cell may be from the colour of its place: in brightness, and in each of the three colours. Of 255. */
const NOISE = { light: 34, tint: 10 }
const SOLID: Colour = [38, 50, 56]
const STICKER: Colour = [255, 205, 60]

/**
 * Draws a picture of ours anew with places covered, and cut. The covered pixels are overwritten before anything is encoded, so nothing of them is in
 * the result. Runs in the process that asks: what comes in is a JPEG that this room made, and that the store has checked by its SHA-256, so there is
 * no stranger's file to shut in.
 * @returns a JPEG without metadata, within the same limits as every other
 */
export async function drawCovers(
  jpeg: Uint8Array,
  { boxes, crop }: Covers,
): Promise<{ bytes: Buffer; width: number; height: number }> {
  const pixels = await unpack(jpeg)
  // Each from the picture as it was: the order in which boxes were drawn makes no difference.
  const before = Buffer.from(pixels.data)
  for (const { way, ...box } of boxes) {
    if (way === 'blur') blur(pixels, before, grown(box, pixels))
    else paint(pixels, box, way === 'solid' ? SOLID : STICKER)
  }
  const stickers = boxes.filter(({ way }) => way === 'sticker')
  const data = stickers.length === 0 ? pixels.data : await stick(pixels, stickers)
  const raw = { raw: { width: pixels.width, height: pixels.height, channels: 3 as const } }
  const kept = crop ?? { x: 0, y: 0, width: pixels.width, height: pixels.height }
  return fitJpeg(
    () => sharp(data, raw).extract({ left: kept.x, top: kept.y, width: kept.width, height: kept.height }),
    Math.max(kept.width, kept.height),
    pictureLimits.resultBytes,
  )
}

async function unpack(jpeg: Uint8Array): Promise<Pixels> {
  const opened = sharp(jpeg, { limitInputPixels: pictureLimits.edge ** 2, failOn: 'error' })
  const { data, info } = await opened.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  if (channels === 3) return { data, width, height }
  // A picture without colours has one number for each pixel.
  const three = Buffer.alloc(width * height * 3)
  for (let at = 0; at < three.length; at += 1) three[at] = data[Math.floor(at / 3) * channels] ?? 0
  return { data: three, width, height }
}

function grown(box: Place, { width, height }: Pixels): Place {
  const [sideways, upwards] = [Math.ceil(box.width * AROUND), Math.ceil(box.height * AROUND)]
  const [x, y] = [Math.max(0, box.x - sideways), Math.max(0, box.y - upwards)]
  return {
    x,
    y,
    width: Math.min(width, box.x + box.width + sideways) - x,
    height: Math.min(height, box.y + box.height + upwards) - y,
  }
}

/**
 * Cells of one colour each: that of the whole place, and noise. Averages of each cell would keep light and dark of the face as a small picture of it,
 * and such pictures have been matched with the right person of a known group; a class is one. So only the one colour is kept of what was there.
 */
function blur(pixels: Pixels, before: Buffer, place: Place): void {
  const cell = Math.max(1, Math.ceil(Math.max(place.width, place.height) / CELLS))
  const mean = meanOf(before, pixels.width, place)
  for (let y = 0; y < place.height; y += cell)
    for (let x = 0; x < place.width; x += cell) {
      const at = {
        x: place.x + x,
        y: place.y + y,
        width: Math.min(cell, place.width - x),
        height: Math.min(cell, place.height - y),
      }
      paint(pixels, at, noisy(mean))
    }
}

function meanOf(data: Buffer, width: number, place: Place): Colour {
  const sum: [number, number, number] = [0, 0, 0]
  for (let y = place.y; y < place.y + place.height; y += 1)
    for (let x = place.x; x < place.x + place.width; x += 1) {
      const at = (y * width + x) * 3
      sum[0] += data[at] ?? 0
      sum[1] += data[at + 1] ?? 0
      sum[2] += data[at + 2] ?? 0
    }
  const count = Math.max(1, place.width * place.height)
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

/** From the system's generator, so that nobody can work out the noise and take it away again. */
function noisy(colour: Colour): Colour {
  const [light = 0, red = 0, green = 0, blue = 0] = randomBytes(4)
  const spread = (byte: number, most: number) => (byte / 255) * 2 * most - most
  const moved = (of: number, byte: number) => of + spread(light, NOISE.light) + spread(byte, NOISE.tint)
  return [moved(colour[0], red), moved(colour[1], green), moved(colour[2], blue)]
}

function paint({ data, width }: Pixels, place: Place, colour: Colour): void {
  const [red, green, blue] = colour.map(one => Math.min(255, Math.max(0, Math.round(one))))
  const row = Buffer.from(Array.from({ length: place.width }, () => [red ?? 0, green ?? 0, blue ?? 0]).flat())
  for (let y = place.y; y < place.y + place.height; y += 1) row.copy(data, (y * width + place.x) * 3)
}

/** A smiling face around each box, whose inside is painted over already. Shapes alone, so no font of the machine is asked for. */
async function stick({ data, width, height }: Pixels, boxes: readonly Place[]): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${boxes.map(smile).join('')}</svg>`
  const { data: drawn } = await sharp(data, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return drawn
}

/** An ellipse through the corners of the box, a little larger. */
function smile(box: Place): string {
  const move = `translate(${box.x + box.width / 2} ${box.y + box.height / 2}) scale(${(box.width / 2) * 1.45} ${(box.height / 2) * 1.45})`
  return (
    `<g transform="${move}"><circle r="1" fill="rgb(${STICKER.join()})"/><circle cx="-0.33" cy="-0.22" r="0.11" fill="#3b2f14"/>` +
    '<circle cx="0.33" cy="-0.22" r="0.11" fill="#3b2f14"/><path d="M-0.5 0.2 Q0 0.8 0.5 0.2" fill="none" stroke="#3b2f14" stroke-width="0.1" stroke-linecap="round"/></g>'
  )
}
