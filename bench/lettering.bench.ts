/**
 * How many names are read in letters of other typefaces than the house's own: twelve names from 12 to 48 px on one picture, half of them leaning by 5°, as in `pictures.bench.ts`.
 * Beside the names that are read letter by letter stand those that the check finds, which knows a name with a slip or two. The typefaces are those that Debian's `fonts-liberation`, `fonts-noto-core` and `fonts-dejavu-core` bring; one that is not there is left out.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { findIn, prepareRoll } from '../src/checks/checks.ts'
import { readWords } from '../src/checks/pictures/read-words.ts'
import { asWritten, embeddedPack } from '../src/policy/policy.ts'
import { paper, scene, type Typeface } from '../src/checks/pictures/testing/draw-pictures.ts'

const installed = '/usr/share/fonts/truetype'
const faces = [
  ['Liberation Serif', 'liberation/LiberationSerif-Regular.ttf'],
  ['Liberation Serif Italic', 'liberation/LiberationSerif-Italic.ttf'],
  ['Liberation Sans', 'liberation/LiberationSans-Regular.ttf'],
  ['Liberation Mono', 'liberation/LiberationMono-Regular.ttf'],
  ['Noto Sans', 'noto/NotoSans-Regular.ttf'],
  ['Noto Serif Bold', 'noto/NotoSerif-Bold.ttf'],
  ['DejaVu Sans', 'dejavu/DejaVuSans.ttf'],
] as const
const names = ['Josh Bennett', 'Aisha Khan', 'Priya Shah', 'Tomasz Nowak', 'Grace Adeyemi', 'Owen Pritchard']
const sizes = [12, 14, 18, 24, 32, 48]

const roll = prepareRoll(names.map(name => ({ name })))
const pack = embeddedPack('church-primary')
if (pack === undefined) throw new Error('The pack church-primary is missing from packs/: use a whole checkout.')
const rules = asWritten(pack)

async function picture(face: Typeface | undefined) {
  const sheets = await Promise.all(
    [0, 5].flatMap((lean, column) =>
      names.map(async (name, at) => {
        const { data } = await paper([name], sizes[at] ?? 24, { lean, face })
        return { input: data, left: 150 + column * 900, top: 60 + at * 230 }
      }),
    ),
  )
  const jpeg = await scene(2048, 1536, sheets)
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

async function measure(what: string, face: Typeface | undefined): Promise<void> {
  const pixels = await picture(face)
  const words = await readWords(pixels)
  const read = words.filter(({ text }) => names.some(name => text.includes(name))).length
  const look = { width: pixels.width, height: pixels.height, words, faces: [], codes: [] }
  const { findings } = findIn({ text: '', platform: 'facebook', pictures: [look] }, roll, rules)
  // A name that is told in two pieces is found once.
  const places = findings.flatMap(({ kind, box }) => (kind === 'image_names' && box !== undefined ? [box] : []))
  const found = new Set(places.map(({ x, y }) => `${x >= 800}/${Math.round((y - 90) / 230)}`))
  const slips = words.map(({ text }) => text).filter(text => !names.some(name => text.includes(name)))
  const told = slips.length === 0 ? '' : `; read otherwise: ${slips.join(', ')}`
  console.log(`${what.padEnd(28)} ${read} of ${2 * names.length} read, ${found.size} found by the check${told}`)
}

await measure('Atkinson Hyperlegible Next', undefined)
for (const [name, path] of faces) {
  const file = join(installed, path)
  if (existsSync(file)) await measure(name, { name, file })
}
process.exit(0)
