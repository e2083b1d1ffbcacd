import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readCodes } from './read-codes.ts'
import { isThere, scene } from './testing/draw-pictures.ts'

/** Digits right of the middle of an EAN-13, dark modules 1 (GS1 General Specifications, 5.2.1). */
const right = '1110010 1100110 1101100 1000010 1011100 1001110 1010000 1000100 1001000 1110100'.split(' ')
/** The first digit has no bars: it is told by which of the next six are turned round. */
const turned = '...... ..t.tt ..tt.t ..ttt. .t..tt .tt..t .ttt.. .t.t.t .t.tt. .tt.t.'.split(' ')

function ean13(code: string): string {
  const [first = 0, ...digits] = Array.from(code, Number)
  const bars = digits.map((digit, at) => {
    const modules = Array.from(right[digit] ?? '')
    if (at >= 6) return modules.join('')
    const round = turned[first]?.[at] === 't'
    return (round ? modules.reverse() : modules.map(one => (one === '1' ? '0' : '1'))).join('')
  })
  return `101${bars.slice(0, 6).join('')}01010${bars.slice(6).join('')}101`
}

/** "AB12" as a library or a lanyard has it, in Code 128: start B, the four, their check (19) and the stop (ISO/IEC 15417). */
const code128 = '11010010000 10100011000 10001011000 10011100110 11001110010 11001011100 1100011101011'.replaceAll(
  ' ',
  '',
)

/** Bars of three pixels a module on white paper, laid into a picture. */
async function onPaper(modules: string, turn: number) {
  const [module, quiet, height] = [3, 36, 120]
  const width = modules.length * module + 2 * quiet
  const grey = Buffer.alloc(width * height, 255)
  for (let y = 12; y < height - 12; y += 1)
    for (let x = quiet; x < width - quiet; x += 1)
      if (modules[Math.floor((x - quiet) / module)] === '1') grey[y * width + x] = 0
  const drawn = await sharp(grey, { raw: { width, height, channels: 1 } })
    .rotate(turn)
    .png()
    .toBuffer()
  const picture = await scene(900, 700, [{ input: drawn, left: 200, top: 150 }])
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  const upright = turn % 180 === 0
  const place = { x: 200, y: 150, width: upright ? width : height, height: upright ? height : width }
  return { place, pixels: { data, width: info.width, height: info.height } }
}

test.each([
  ['a book of the library', '9780306406157', ean13('9780306406157'), 0],
  ['the same book on its side', '9780306406157', ean13('9780306406157'), 90],
  ['a carton, whose first digit turns other bars', '4006381333931', ean13('4006381333931'), 0],
  ['a card on a lanyard', 'AB12', code128, 0],
])('bars are decoded, with their place: %s', async (_what, text, modules, turn) => {
  const { pixels, place } = await onPaper(modules, turn)
  const codes = await readCodes(pixels)
  expect(codes).toEqual([expect.objectContaining({ text, sort: 'bar' })])
  expect(isThere(codes[0] ?? { x: 0, y: 0, width: 0, height: 0 }, place)).toBe(true)
})

test('bars with a digit that its check digit denies are no code', async () => {
  const { pixels } = await onPaper(ean13('9780306406158'), 0)
  expect(await readCodes(pixels)).toEqual([])
})
