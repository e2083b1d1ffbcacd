import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readCleanJpeg } from './clean-jpeg.rule.ts'
import { type Covers, drawCovers } from './draw-covers.ts'

const [width, height] = [400, 300]
const box = { x: 120, y: 60, width: 120, height: 150 }

/** A picture of even ground with something in the box, drawn pixel by pixel. */
async function pictureWith(inBox: (x: number, y: number) => number): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3, 90)
  for (let y = 0; y < box.height; y += 1)
    for (let x = 0; x < box.width; x += 1)
      data.fill(inBox(x, y), ((box.y + y) * width + box.x + x) * 3, ((box.y + y) * width + box.x + x) * 3 + 3)
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

async function pixelsOf(
  jpeg: Buffer,
): Promise<{ at: (x: number, y: number) => number; width: number; height: number }> {
  const { data, info } = await sharp(jpeg).removeAlpha().greyscale().raw().toBuffer({ resolveWithObject: true })
  return { at: (x, y) => data[(y * info.width + x) * info.channels] ?? 0, width: info.width, height: info.height }
}

/** The brightness of every pixel inside the box, but for the two at its border that JPEG mixes with what lies outside. */
async function insideOf(jpeg: Buffer): Promise<number[]> {
  const { at } = await pixelsOf(jpeg)
  const values: number[] = []
  for (let y = box.y + 2; y < box.y + box.height - 2; y += 1)
    for (let x = box.x + 2; x < box.x + box.width - 2; x += 1) values.push(at(x, y))
  return values
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

/** Pearson's: 1 for the same pattern, 0 for none. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)]
  const sum = (of: (at: number) => number) => one.reduce((total, _, at) => total + of(at), 0)
  const both = sum(at => ((one[at] ?? 0) - a) * ((other[at] ?? 0) - b))
  return both / Math.sqrt(sum(at => ((one[at] ?? 0) - a) ** 2) * sum(at => ((other[at] ?? 0) - b) ** 2) || 1)
}

/** Two "faces" of the same average: dark above and light below, and the other way round, with fine stripes on both. */
const stripes = (x: number) => (x % 6 < 3 ? 12 : -12)
const darkAbove = (x: number, y: number) => (y < box.height / 2 ? 70 : 190) + stripes(x)
const darkBelow = (x: number, y: number) => (y < box.height / 2 ? 190 : 70) + stripes(x)

const blurred: Covers = { boxes: [{ ...box, way: 'blur' }], crop: null }
const TIMES = 24

/** What stays after the noise of many coverings has been averaged away: the most that anybody could bring back. */
async function broughtBack(jpeg: Buffer): Promise<number[]> {
  let sum: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const inside = await insideOf((await drawCovers(jpeg, blurred)).bytes)
    sum = inside.map((value, at) => (sum[at] ?? 0) + value)
  }
  return sum.map(value => value / TIMES)
}

describe('a blur that cannot be undone', () => {
  test('keeps nothing of light and dark, even when the noise is averaged away', async () => {
    const [one, other] = [await pictureWith(darkAbove), await pictureWith(darkBelow)]
    const [was, wasOther] = [await insideOf(one), await insideOf(other)]
    expect(correlation(was, wasOther)).toBeLessThan(-0.8)
    const [back, backOther] = [await broughtBack(one), await broughtBack(other)]
    // 36 cells of noise correlate by chance; a picture of the face in them would be near 1.
    expect(Math.abs(correlation(back, was))).toBeLessThan(0.75)
    expect(Math.abs(mean(back) - mean(backOther))).toBeLessThan(8)
    // Above and below, which were 120 apart.
    const half = Math.floor(back.length / 2)
    for (const of of [back, backOther])
      expect(Math.abs(mean(of.slice(0, half)) - mean(of.slice(half)))).toBeLessThan(15)
  })

  test('two faces of the same average colour differ by noise alone: as much as one of them covered twice', async () => {
    const [one, other] = [await pictureWith(darkAbove), await pictureWith(darkBelow)]
    const cover = async (jpeg: Buffer) => insideOf((await drawCovers(jpeg, blurred)).bytes)
    const apart = (a: readonly number[], b: readonly number[]) =>
      mean(a.map((value, at) => Math.abs(value - (b[at] ?? 0))))
    const [same, different]: [number[], number[]] = [[], []]
    for (let time = 0; time < TIMES; time += 1) {
      same.push(apart(await cover(one), await cover(one)))
      different.push(apart(await cover(one), await cover(other)))
    }
    expect(Math.abs(mean(same) - mean(different))).toBeLessThan(5)
    expect(mean(same)).toBeGreaterThan(5)
  })

  test('has no detail inside a cell', async () => {
    const { at } = await pixelsOf((await drawCovers(await pictureWith(darkAbove), blurred)).bytes)
    // The middle of cells, away from their borders: the box with its surroundings is 150 by 186, so a cell is 31.
    const [left, top] = [box.x - 15, box.y - 18]
    for (let row = 1; row < 5; row += 1)
      for (let column = 1; column < 4; column += 1) {
        const [x, y] = [left + column * 31 + 15, top + row * 31 + 15]
        const around = [at(x - 5, y), at(x, y), at(x + 5, y), at(x, y - 5), at(x, y + 5)]
        expect(Math.max(...around) - Math.min(...around)).toBeLessThan(6)
      }
  })

  test('reaches a little beyond the box, and leaves the rest alone', async () => {
    const { at } = await pixelsOf((await drawCovers(await pictureWith(() => 230), blurred)).bytes)
    expect(Math.abs(at(box.x - 6, box.y + 70) - 90)).toBeGreaterThan(20)
    expect(Math.abs(at(box.x - 60, box.y + 70) - 90)).toBeLessThan(4)
  })
})

describe('a solid colour and a sticker', () => {
  test.each(['solid', 'sticker'] as const)('%s: every pixel of the box is the same whatever was there', async way => {
    const covers: Covers = { boxes: [{ ...box, way }], crop: null }
    const one = await insideOf((await drawCovers(await pictureWith(darkAbove), covers)).bytes)
    const other = await insideOf((await drawCovers(await pictureWith(darkBelow), covers)).bytes)
    expect(Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))))).toBeLessThan(8)
  })

  test('a sticker covers the corners of its box and smiles', async () => {
    const covers: Covers = { boxes: [{ ...box, way: 'sticker' }], crop: null }
    const { at } = await pixelsOf((await drawCovers(await pictureWith(() => 10), covers)).bytes)
    for (const [x, y] of [
      [box.x + 3, box.y + 3],
      [box.x + box.width - 4, box.y + 3],
      [box.x + 3, box.y + box.height - 4],
    ])
      expect(at(x ?? 0, y ?? 0)).toBeGreaterThan(150)
    expect(at(box.x + box.width / 2, box.y + Math.round(box.height * 0.87))).toBeLessThan(120)
  })
})

describe('what comes out', () => {
  test('is one clean JPEG of the size that was kept, without metadata', async () => {
    const crop = { x: 100, y: 50, width: 200, height: 170 }
    const drawn = await drawCovers(await pictureWith(darkAbove), { ...blurred, crop })
    expect(readCleanJpeg(drawn.bytes)).toEqual({ width: 200, height: 170 })
    expect(drawn).toMatchObject({ width: 200, height: 170 })
    const told = await sharp(drawn.bytes).metadata()
    expect([told.exif, told.xmp, told.iptc, told.icc]).toEqual([undefined, undefined, undefined, undefined])
  })

  test('of a picture without colours is drawn too', async () => {
    const grey = await sharp(await pictureWith(darkAbove))
      .toColourspace('b-w')
      .jpeg()
      .toBuffer()
    expect((await sharp(grey).metadata()).channels).toBe(1)
    const { bytes } = await drawCovers(grey, { boxes: [{ ...box, way: 'sticker' }], crop: null })
    const { at } = await pixelsOf(bytes)
    expect(at(10, 10)).toBeGreaterThan(80)
    expect(at(10, 10)).toBeLessThan(100)
  })

  test('overlapping boxes in either order cover the same places', async () => {
    const second = { ...box, x: box.x + 40, way: 'solid' as const }
    const [one, other] = [
      [{ ...box, way: 'solid' as const }, second],
      [second, { ...box, way: 'solid' as const }],
    ]
    const picture = await pictureWith(darkAbove)
    const [a, b] = [
      await drawCovers(picture, { boxes: one, crop: null }),
      await drawCovers(picture, { boxes: other, crop: null }),
    ]
    expect(a.bytes.equals(b.bytes)).toBe(true)
  })

  test('two coverings of the same picture are never the same bytes', async () => {
    const picture = await pictureWith(darkAbove)
    const [a, b] = [await drawCovers(picture, blurred), await drawCovers(picture, blurred)]
    expect(a.bytes.equals(b.bytes)).toBe(false)
  })
})
