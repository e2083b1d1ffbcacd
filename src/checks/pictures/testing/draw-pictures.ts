import { mkdtempSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type OverlayOptions } from 'sharp'
import subsetFont from 'subset-font'
import { installationRoot } from '../../../platform/platform.ts'
import type { Box } from '../picture-look.ts'

const require = createRequire(import.meta.url)

/** The portrait beside this file, and where its face is (as the careful net draws it, within a few pixels). */
export const portrait = join(installationRoot(), 'src', 'checks', 'pictures', 'testing', 'portrait.jpg')
const face = { x: 121, y: 73, width: 83, height: 100 }
/** Head and shoulders of it, with room to lean. */
const cut = { left: 50, top: 20, width: 240, height: 260 }

/** The house's own font as a file that any machine can draw with, whatever fonts it has. */
async function makeFontFile(): Promise<string> {
  const woff2 = require.resolve(
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  )
  const letters = Array.from({ length: 0x17f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).join('')
  const bytes = await subsetFont(await readFile(woff2), letters, {
    targetFormat: 'truetype',
    variationAxes: { wght: 500 },
  })
  const path = join(mkdtempSync(join(tmpdir(), 'font-')), 'letters.ttf')
  writeFileSync(path, bytes)
  return path
}
let fontFile: Promise<string> | undefined

/** A typeface: what it calls itself, and where its file lies. */
export interface Typeface {
  readonly name: string
  readonly file: string
}

interface Drawn {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

/** Lines of words on paper, `size` pixels high, the paper leaning by `lean` degrees, in the house's letters or another's. Gives a PNG with nothing around it. */
export async function paper(
  lines: readonly string[],
  size: number,
  { lean = 0, ink = '#222222', ground = '#fdf8e8', face: typeface = undefined as Typeface | undefined } = {},
): Promise<Drawn> {
  const text = {
    text: `<span foreground="${ink}">${lines.join('\n')}</span>`,
    font: `${typeface?.name ?? 'Atkinson Hyperlegible Next'} ${size}px`,
    fontfile: typeface?.file ?? (await (fontFile ??= makeFontFile())),
    rgba: true,
    dpi: 72,
    spacing: Math.round(size * 0.6),
  }
  const words = await sharp({ text }).png().toBuffer({ resolveWithObject: true })
  const [width, height] = [words.info.width + 2 * size, words.info.height + 2 * size]
  const upright = await sharp({ create: { width, height, channels: 4, background: ground } })
    .composite([{ input: words.data, left: size, top: size }])
    .png()
    .toBuffer()
  const { data, info } = await sharp(upright)
    .rotate(lean, { background: '#00000000' })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** A picture of `width` × `height` with a soft background and things laid on it, as JPEG. */
export async function scene(width: number, height: number, things: readonly OverlayOptions[] = []): Promise<Buffer> {
  const background = await sharp(portrait).extract({ left: 0, top: 0, width: 60, height: 60 }).blur(12).toBuffer()
  return sharp(background)
    .resize(width, height, { fit: 'fill' })
    .composite([...things])
    .jpeg({ quality: 90 })
    .toBuffer()
}

/** One of them, mirrored, leaning and lit in a way of her own. */
async function person(who: number, faceWidth: number, blur: number) {
  const scale = (faceWidth / face.width) * (0.9 + 0.05 * (who % 5))
  const mirrored = who % 2 === 1
  const lean = ((who * 7) % 21) - 10
  const upright = await sharp(portrait)
    .extract(cut)
    .modulate({ brightness: 0.8 + 0.08 * (who % 6), saturation: 0.6 + 0.2 * (who % 4) })
    .flop(mirrored)
    .png()
    .toBuffer()
  const sized = await sharp(upright)
    .resize(Math.round(cut.width * scale))
    .png()
    .toBuffer()
  const leaning = sharp(sized).rotate(lean, { background: '#5a6470' })
  const { data, info } = await (blur > 0 ? leaning.blur(blur) : leaning).png().toBuffer({ resolveWithObject: true })
  return { data, info, at: (place: { left: number; top: number }) => faceIn(mirrored, scale, lean, info, place) }
}

/** People in rows from the back to the front, each row with faces of its own width in pixels. Gives where each face is. */
export async function inRows(
  rows: readonly { readonly people: number; readonly faceWidth: number }[],
  { width = 4000, height = 3000, columns = 0, blur = 0 } = {},
): Promise<{ picture: Buffer; faces: Box[] }> {
  const things: OverlayOptions[] = []
  const faces: Box[] = []
  for (const [row, { people, faceWidth }] of rows.entries())
    for (let column = 0; column < people; column += 1) {
      const { data, info, at } = await person(faces.length, faceWidth, blur)
      const across = width / Math.max(columns, people)
      const left = Math.max(0, Math.round((column + 0.5) * across - info.width / 2))
      const top = Math.max(0, Math.round((row + 0.5) * (height / rows.length) - info.height / 2))
      things.push({ input: data, left, top })
      faces.push(at({ left, top }))
    }
  return { picture: await scene(width, height, things), faces }
}

/** A group of people in rows, each face about `faceWidth` pixels: mirrored, leaning and lit differently. Gives where each face is. */
export function group(
  people: number,
  faceWidth: number,
  { width = 4000, height = 3000, columns = 5, blur = 0 } = {},
): Promise<{ picture: Buffer; faces: Box[] }> {
  const rows = Array.from({ length: Math.ceil(people / columns) }, (_, row) => ({
    people: Math.min(columns, people - row * columns),
    faceWidth,
  }))
  return inRows(rows, { width, height, columns, blur })
}

function faceIn(
  mirrored: boolean,
  scale: number,
  lean: number,
  info: { width: number; height: number },
  place: { left: number; top: number },
): Box {
  const fromMiddle = face.x + face.width / 2 - cut.left - cut.width / 2
  const centreX = mirrored ? -fromMiddle : fromMiddle
  const centreY = face.y + face.height / 2 - cut.top - cut.height / 2
  const angle = (lean * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const x = place.left + info.width / 2 + (centreX * cos - centreY * sin) * scale
  const y = place.top + info.height / 2 + (centreX * sin + centreY * cos) * scale
  const [width, height] = [face.width * scale, face.height * scale]
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** True when the middle of `seen` lies in `real`, and it is no more than twice as wide. */
export function isThere(seen: Box, real: Box): boolean {
  const [x, y] = [seen.x + seen.width / 2, seen.y + seen.height / 2]
  const inside = x > real.x && x < real.x + real.width && y > real.y && y < real.y + real.height
  return inside && seen.width < 2 * real.width
}
