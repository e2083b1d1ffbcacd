import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { Pixels } from './find-faces.ts'
import type { WordsSeen } from './picture-look.ts'
import { turnedBack } from './turned.rule.ts'
import { readOnce, wordsKept } from './words-kept.rule.ts'

/*
 * Each reading finds what the others miss. A line that leans by 4° is not read at all (12 names in six sizes: none of the leaning ones), so
 * the picture is turned both ways too; letters of 12 px need it enlarged (none in 12 without, 9 with). Enlarged it is read in two parts that share a tenth, in
 * which a line cut by one is whole in the other: a reader's memory grows with what it is given and never shrinks.
 */
const whole = [0, 1] as const
const readings = [
  { degrees: 0, scale: 1.5, rows: [0, 0.55] },
  { degrees: 0, scale: 1.5, rows: [0.45, 1] },
  { degrees: 0, scale: 1, rows: whole },
  { degrees: 6, scale: 1, rows: whole },
  { degrees: -6, scale: 1, rows: whole },
] as const

/** Each is a thread of tesseract.js and keeps about 150 MB; a third would find no processor free on the machines we know. */
const mostReaders = 2

const require = createRequire(import.meta.url)
let readers: Promise<readonly Worker[]> | undefined

async function startReader(): Promise<Worker> {
  const langPath = join(dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int')
  // The words come with the package, are read where they lie and copied nowhere: no network.
  const worker = await createWorker('eng', OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none' })
  // Words anywhere in a photograph, not columns of a page. What it thinks of railings goes nowhere.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT, debug_file: '/dev/null' })
  return worker
}

/** The lines that can be read in a picture, in English letters, from above to below. Leaning by up to about 9°. */
export async function readWords(pixels: Pixels): Promise<WordsSeen[]> {
  readers ??= Promise.all(Array.from({ length: mostReaders }, startReader))
  const open = [...readings.entries()]
  const found: WordsSeen[][] = []
  const readOn = async (reader: Worker): Promise<void> => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const [at, reading] = next
      found[at] = await readOnceMore(reader, pixels, reading)
    }
  }
  await Promise.all((await readers).map(readOn))
  return readOnce(found.flat())
}

async function readOnceMore(
  reader: Worker,
  { data, width, height }: Pixels,
  { degrees, scale, rows: [first, last] }: (typeof readings)[number],
): Promise<WordsSeen[]> {
  const top = Math.floor(height * first)
  const part = { width, height: Math.max(1, Math.ceil(height * last) - top) }
  const enlarged = sharp(data, { raw: { width, height, channels: 3 } })
    .extract({ left: 0, top, ...part })
    .greyscale()
    .resize(Math.max(3, Math.round(width * scale)), Math.max(3, Math.round(part.height * scale)), { fit: 'fill' })
  const turned = degrees === 0 ? enlarged : enlarged.rotate(degrees, { background: '#808080' })
  const drawn = await turned.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const { data: page } = await reader.recognize(asGreyMap(drawn), {}, { blocks: true, text: false })
  const lines = (page.blocks ?? []).flatMap(block => block.paragraphs).flatMap(paragraph => paragraph.lines)
  const boxed = lines.map(({ words }) => ({
    words: words.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => {
      const box = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }
      const back = turnedBack(box, drawn.info, part, degrees, scale)
      return { text: text.trim(), confidence, box: { ...back, y: back.y + top } }
    }),
  }))
  return wordsKept(boxed)
}

/** A portable grey map: pixels as they are. To pack them as PNG and unpack them again took a fifth of the reading. */
function asGreyMap({ data, info }: { data: Buffer; info: { width: number; height: number } }): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`), data])
}
