/**
 * How many square codes are decoded in a picture of 2048 px, by their width and how they are turned, and what a picture's file tells of place, time and device, by its format.
 * Beside them the same pictures without any: whatever is found there is wrong.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import sharp from 'sharp'
import { readCodes } from '../src/checks/pictures/read-codes.ts'
import { scene } from '../src/checks/pictures/testing/draw-pictures.ts'
import { openPicture } from '../src/platform/platform.ts'

/** What stands in a classroom: a way into an online class, a page, a number. */
const says = [
  'https://classroom.example/join/k7m2qpx',
  'WIFI:T:WPA;S:Staffroom;P:otter-kettle-quilt;;',
  'https://larkenby.example/clubs',
  'tel:01632960123',
]
const widths = [48, 64, 80, 110, 160, 240]
const turns = [0, 12, 40, 90]

async function drawn(text: string, width: number, turn: number): Promise<Buffer> {
  const png = await QRCode.toBuffer(text, { width, margin: 4, errorCorrectionLevel: 'M' })
  return sharp(png).rotate(turn, { background: '#ffffff' }).png().toBuffer()
}

async function decoded(picture: Buffer): Promise<string[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  return (await readCodes({ data, width: info.width, height: info.height })).map(({ text }) => text)
}

let [all, right, wrong] = [0, 0, 0]
for (const width of widths) {
  let here = 0
  for (const turn of turns) {
    const sheets = await Promise.all(
      says.map(async (text, at) => ({
        input: await drawn(text, width, turn),
        left: 180 + (at % 2) * 900,
        top: 120 + Math.floor(at / 2) * 720,
      })),
    )
    const found = await decoded(await scene(2048, 1536, sheets))
    here += says.filter(text => found.includes(text)).length
    wrong += found.filter(text => !says.includes(text)).length
  }
  all += says.length * turns.length
  right += here
  console.log(`codes ${String(width).padStart(3)} px wide: ${here} of ${says.length * turns.length} decoded`)
}
const bare = (await decoded(await scene(2048, 1536, []))).length
console.log(`codes: ${right} of ${all} decoded, ${wrong} wrong beside them, ${bare} where there is none`)

const told = {
  place: {
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '54/1 58/1 3000/100',
      GPSLongitudeRef: 'W',
      GPSLongitude: '1/1 36/1 2500/100',
    },
  },
  time: { IFD2: { DateTimeOriginal: '2026:11:27 10:15:00' } },
  device: { IFD0: { Make: 'Fernow', Model: 'F12' } },
} as const
const folder = mkdtempSync(join(tmpdir(), 'bench-codes-'))
const plain = await scene(900, 700, [])
let file = 0
for (const format of ['jpeg', 'png', 'webp'] as const) {
  const counts: string[] = []
  for (const [what, exif] of Object.entries({ ...told, nothing: undefined })) {
    const made = sharp(plain).toFormat(format)
    const path = join(folder, String((file += 1)))
    writeFileSync(path, await (exif === undefined ? made : made.withExif(exif)).toBuffer())
    const opened = await openPicture(path, { into: folder })
    if ('refused' in opened) throw new Error(opened.sentence)
    counts.push(
      `${what}: ${
        Object.entries(opened.found)
          .filter(([, is]) => is)
          .map(([one]) => one)
          .join(' and ') || '–'
      }`,
    )
  }
  console.log(`the file of a ${format.toUpperCase()} with ${counts.join(', with ')}`)
}
rmSync(folder, { recursive: true })
