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
 * the picture is turned both ways too; letters of 12 px need it enlarged (none in 12 without, 9 with).
 */
const readings = [
  { degrees: 0, scale: 1 },
  { degrees: 0, scale: 1.5 },
  { degrees: 6, scale: 1 },
  { degrees: -6, scale: 1 },
]

const require = createRequire(import.meta.url)
let reader: Promise<Worker> | undefined

async function startReader(): Promise<Worker> {
  const langPath = join(dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int')
  // The words come with the package, are read where they lie and copied nowhere: no network.
  const worker = await createWorker('eng', OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none' })
  // Words anywhere in a photograph, not columns of a page. What it thinks of railings goes nowhere.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT, debug_file: '/dev/null' })
  return worker
}

/** The lines that can be read in a picture, in English letters, from above to below. Leaning by up to about 9°. */
export async function readWords({ data, width, height }: Pixels): Promise<WordsSeen[]> {
  reader ??= startReader()
  const worker = await reader
  const found: WordsSeen[] = []
  for (const { degrees, scale } of readings) {
    const enlarged = sharp(data, { raw: { width, height, channels: 3 } })
      .greyscale()
      .resize(Math.max(3, Math.round(width * scale)), Math.max(3, Math.round(height * scale)), { fit: 'fill' })
    const drawn = await (degrees === 0 ? enlarged : enlarged.rotate(degrees, { background: '#808080' }))
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true })
    const { data: page } = await worker.recognize(drawn.data, {}, { blocks: true, text: false })
    const lines = (page.blocks ?? []).flatMap(block => block.paragraphs).flatMap(paragraph => paragraph.lines)
    const boxed = lines.map(({ words }) => ({
      words: words.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
        text: text.trim(),
        confidence,
        box: turnedBack(
          { x: x0, y: y0, width: x1 - x0, height: y1 - y0 },
          drawn.info,
          { width, height },
          degrees,
          scale,
        ),
      })),
    }))
    found.push(...wordsKept(boxed))
  }
  return readOnce(found)
}
