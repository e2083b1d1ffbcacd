import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCleanJpeg } from './clean-jpeg.rule.ts'
import { describeCage, openPicture, type Opened, type PictureLimits, type PictureRefusal } from './opened-safely.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let count = 0
async function openBytes(bytes: Uint8Array | string, limits: Partial<PictureLimits> = {}) {
  const path = join(folder, `upload-${(count += 1)}`)
  await writeFile(path, bytes)
  const outcome = await openPicture(path, { into: join(folder, 'kept'), limits })
  expect(existsSync(path), 'the original is gone').toBe(false)
  return outcome
}

function opened(outcome: Opened | PictureRefusal): Opened {
  if ('refused' in outcome) throw new Error(`Refused: ${outcome.refused}, ${outcome.detail}`)
  return outcome
}
/** Each opening is a process of its own, which waits as much as it works: so all of a test at once. */
const each = <T>(all: readonly T[], work: (one: T) => Promise<void>) => Promise.all(all.map(work))
const refusedAs = (outcome: Opened | PictureRefusal) => ('refused' in outcome ? outcome.refused : outcome)

/** Left half red, upper half green: each corner has a colour of its own. */
function corners(width: number, height: number, channels: 3 | 4 = 3) {
  const data = Buffer.alloc(width * height * channels, 255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * channels
      data[at] = x < width / 2 ? 230 : 20
      data[at + 1] = y < height / 2 ? 210 : 20
      data[at + 2] = 20
    }
  }
  return sharp(data, { raw: { width, height, channels } })
}
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } })

/** Colours of the corners, upper left first, in tens: what packing changes is less than that. */
async function cornersOf(path: string) {
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true })
  const edge = 8
  return [
    [edge, edge],
    [info.width - edge, edge],
    [edge, info.height - edge],
    [info.width - edge, info.height - edge],
  ].map(([x = 0, y = 0]) => {
    const at = (y * info.width + x) * info.channels
    return [data[at], data[at + 1], data[at + 2]].map(value => Math.round((value ?? 0) / 10))
  })
}
const upright = [
  [23, 21, 2],
  [2, 21, 2],
  [23, 2, 2],
  [2, 2, 2],
]

const exif = {
  IFD0: { Make: 'Apple', Model: 'iPhone 15', DateTime: '2026:06:01 10:00:00' },
  IFD2: { DateTimeOriginal: '2026:06:01 10:00:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
}

test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
  'a %s is drawn anew as a JPEG that shows the same',
  async format => {
    const picture = opened(await openBytes(await corners(320, 200).toFormat(format, { quality: 90 }).toBuffer()))
    expect([picture.width, picture.height, picture.animated, picture.shrunk]).toEqual([320, 200, false, false])
    const bytes = await readFile(picture.path)
    expect(readCleanJpeg(bytes)).toEqual({ width: 320, height: 200 })
    expect(picture.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(picture.size).toBe(bytes.length)
    const drawn = (await cornersOf(picture.path)).flat()
    const wanted = upright.flat()
    expect(Math.max(...drawn.map((value, at) => Math.abs(value - (wanted[at] ?? 0))))).toBeLessThanOrEqual(2)
  },
)

test('a HEIC from a phone is drawn anew, and what it told about place, time and device is told to us and left out', async () => {
  const upload = join(folder, 'from-a-phone')
  await copyFile(join(import.meta.dirname, 'testing', 'phone.heic'), upload)
  const picture = opened(await openPicture(upload, { into: join(folder, 'kept') }))
  expect(picture).toMatchObject({ width: 480, height: 360, found: { place: true, time: true, device: true } })
  expect(readCleanJpeg(await readFile(picture.path))).toEqual({ width: 480, height: 360 })
})

test('the wide colours of an iPhone (Display P3) come out as they look, not pale', async () => {
  const picture = opened(await openBytes(await readFile(join(import.meta.dirname, 'testing', 'display-p3.heic'))))
  expect((await cornersOf(picture.path))[0]).toEqual([23, 2, 2])
  expect((await cornersOf(picture.path))[3]).toEqual([2, 21, 2])
})

test('place, time and device are found in a JPEG, a WebP, a PNG and an AVIF, and none of it is kept', async () => {
  await each(['jpeg', 'webp', 'png', 'avif'] as const, async format => {
    const picture = opened(await openBytes(await corners(64, 64).withExif(exif).toFormat(format).toBuffer()))
    expect([format, picture.found]).toEqual([format, { place: true, time: true, device: true }])
    const bytes = await readFile(picture.path)
    expect(readCleanJpeg(bytes)).toEqual({ width: 64, height: 64 })
    expect(['Exif', 'Apple', 'iPhone', '2026', 'GPS'].filter(word => bytes.includes(word))).toEqual([])
  })
})

test('a place written only in XMP is found and left out', async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Leeds"/></rdf:RDF></x:xmpmeta>`
  const picture = opened(await openBytes(await corners(64, 64).withXmp(xmp).jpeg().toBuffer()))
  expect(picture.found).toEqual({ place: true, time: false, device: false })
  expect((await readFile(picture.path)).includes('Leeds')).toBe(false)
})

test('a picture that tells nothing is said to tell nothing', async () => {
  const picture = opened(await openBytes(await corners(64, 64).jpeg().toBuffer()))
  expect(picture.found).toEqual({ place: false, time: false, device: false })
})

test('a photo taken with the phone on its side is turned upright', async () => {
  const lying = await corners(200, 320)
    .rotate(-90)
    .withExif({ IFD0: { Orientation: '6' } })
    .toFormat('png')
    .toBuffer()
  const turned = await sharp(lying)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer()
  const picture = opened(await openBytes(turned))
  expect([picture.width, picture.height]).toEqual([200, 320])
  expect(await cornersOf(picture.path)).toEqual(upright)
})

test('a large picture is made 2048 pixels long, and a small one stays small', async () => {
  const large = opened(await openBytes(await plain(4000, 3000).jpeg().toBuffer()))
  expect([large.width, large.height, large.shrunk]).toEqual([2048, 1536, true])
  const dot = opened(await openBytes(await plain(1, 1).png().toBuffer()))
  expect([dot.width, dot.height, dot.shrunk]).toEqual([1, 1, false])
  const thread = opened(await openBytes(await plain(20_000, 1).png().toBuffer()))
  expect([thread.width, thread.height]).toEqual([2048, 1])
})

test('a picture full of grain still becomes at most 2,000,000 bytes', async () => {
  // As large as a picture is kept: nothing is lost by drawing it smaller. Packed as others are it has more bytes than may be.
  const [side, channels] = [2048, 3] as const
  const grain = sharp(randomBytes(side * side * channels), { raw: { width: side, height: side, channels } })
  expect((await grain.jpeg({ quality: 80 }).toBuffer()).length).toBeGreaterThan(2_000_000)
  const picture = opened(await openBytes(await grain.jpeg({ quality: 95 }).toBuffer()))
  expect(picture.size).toBeLessThanOrEqual(2_000_000)
  expect(picture.size).toBeGreaterThan(500_000)
})

test('transparent places become white', async () => {
  const clear = sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
  const picture = opened(await openBytes(await clear.png().toBuffer()))
  expect((await cornersOf(picture.path))[0]).toEqual([26, 26, 26])
})

test('16 bits per colour, print colours and grey come out as ordinary colours', async () => {
  const deep = await corners(64, 64).toColourspace('rgb16').png().toBuffer()
  expect((await sharp(deep).metadata()).depth).toBe('ushort')
  expect(await cornersOf(opened(await openBytes(deep)).path)).toEqual(upright)
  const print = await corners(64, 64).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()
  expect((await sharp(print).metadata()).space).toBe('cmyk')
  const [upperLeft] = await cornersOf(opened(await openBytes(print)).path)
  expect(upperLeft?.[0]).toBeGreaterThan(18)
  expect(upperLeft?.[2]).toBeLessThan(9)
  const grey = opened(await openBytes(await plain(64, 64).greyscale().jpeg().toBuffer()))
  expect((await cornersOf(grey.path))[0]).toEqual([13, 13, 13])
})

test('of a moving picture the first frame is kept and that is said', async () => {
  const frames = [await plain(30, 30).png().toBuffer(), await corners(30, 30).png().toBuffer()]
  for (const format of ['gif', 'webp'] as const) {
    const moving = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer()
    const picture = opened(await openBytes(moving))
    expect([picture.animated, picture.width, picture.height]).toEqual([true, 30, 30])
    expect((await cornersOf(picture.path))[0]).toEqual([13, 13, 13])
  }
})

test('what is no picture is refused by its content, each with its own sentence', async () => {
  const files: [string, Uint8Array | string][] = [
    ['empty', ''],
    ['unknown', 'Dear parents, this is a letter named photo.jpg'],
    ['unknown', gzipSync('anything')],
    ['unknown', Buffer.alloc(5000)],
    ['svg', '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>', 'utf16le')],
    ['pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj'],
    ['pdf', `${' '.repeat(500)}%PDF-1.4`],
    ['video', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')],
    ['other-picture', await plain(9, 9).tiff().toBuffer()],
  ]
  await each(files, async ([code, bytes]) => expect(refusedAs(await openBytes(bytes))).toBe(code))
})

test('a file that is two things at once leaves only its pixels', async () => {
  const jpeg = await corners(64, 64).jpeg({ quality: 95 }).toBuffer()
  const second = '%PDF-1.7 <script>alert(1)</script> PK\x03\x04 the second file'
  const comment = Buffer.from(`\xff\xfe\0\x24<svg onload=alert(1)> in a comment  `, 'latin1')
  const both = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from(second, 'latin1')])
  const picture = opened(await openBytes(both))
  const bytes = await readFile(picture.path)
  expect(readCleanJpeg(bytes)).toEqual({ width: 64, height: 64 })
  expect(['%PDF', 'script', 'svg', 'PK\x03\x04'].filter(word => bytes.includes(word))).toEqual([])
})

test('a picture that is cut short is refused as damaged', async () => {
  const heic = await readFile(join(import.meta.dirname, 'testing', 'phone.heic'))
  const whole = await Promise.all(
    (['jpeg', 'png', 'webp', 'gif', 'avif'] as const).map(format => corners(300, 300).toFormat(format).toBuffer()),
  )
  await each([...whole, heic], async bytes => {
    expect(refusedAs(await openBytes(bytes.subarray(0, Math.floor(bytes.length * 0.7))))).toBe('damaged')
    expect(refusedAs(await openBytes(bytes.subarray(0, 40)))).toBe('damaged')
  })
})

test('more than 100 megapixels are refused by the header, exactly 100 are drawn', async () => {
  const tooMany = await plain(10_001, 10_000).png().toBuffer()
  expect(tooMany.length).toBeLessThan(1_000_000)
  expect(refusedAs(await openBytes(tooMany))).toBe('too-many-pixels')
  const most = opened(await openBytes(await plain(10_000, 10_000).png().toBuffer()))
  expect([most.width, most.height]).toEqual([2048, 2048])
})

test('a file of 60 MB is refused before it is read', async () => {
  const path = join(folder, 'sixty')
  await writeFile(path, await plain(9, 9).jpeg().toBuffer())
  await truncate(path, 60_000_000)
  expect(refusedAs(await openPicture(path, { into: join(folder, 'kept') }))).toBe('file-too-large')
  expect(existsSync(path)).toBe(false)
})

test('a picture that takes too long is given up, and one that needs too much memory too', async () => {
  const heavy = await plain(3000, 3000).avif({ effort: 0 }).toBuffer()
  expect(refusedAs(await openBytes(heavy, { timeMs: 60 }))).toBe('too-slow')
  // A progressive JPEG is held whole while it is read: 588 MB for these 98 megapixels.
  const whole = await plain(9900, 9900).jpeg({ progressive: true }).toBuffer()
  expect(refusedAs(await openBytes(whole, { memoryBytes: 900_000_000 }))).toBe('too-much-memory')
})

test('five pictures at once all come through, and nothing half-written is left', async () => {
  const each = await Promise.all(
    [10, 20, 30, 40, 50].map(async size => opened(await openBytes(await plain(size, size).png().toBuffer())).width),
  )
  expect(each).toEqual([10, 20, 30, 40, 50])
  expect((await readdir(join(folder, 'kept'))).filter(name => !/^[0-9a-f]{64}\.jpg$/.test(name))).toEqual([])
})

test('the bundle opens pictures as the source does', async () => {
  const packages = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache')
  await mkdir(packages, { recursive: true })
  const bundle = await mkdtemp(join(packages, 'opened-safely-'))
  try {
    const entryPoints = ['opened-safely.ts', 'picture-child.ts'].map(name => join(import.meta.dirname, name))
    await build({ entryPoints, outdir: bundle, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
    const bundled: typeof import('./opened-safely.ts') = await import(
      pathToFileURL(join(bundle, 'opened-safely.js')).href
    )
    const path = join(folder, 'for-the-bundle')
    await copyFile(join(import.meta.dirname, 'testing', 'phone.heic'), path)
    expect(opened(await bundled.openPicture(path, { into: join(folder, 'kept') })).width).toBe(480)
  } finally {
    await rm(bundle, { recursive: true })
  }
})

test('how pictures are held on this machine can be said in a sentence', async () => {
  expect(await describeCage()).toMatch(
    /^Pictures and documents are opened in a process of their own, without secrets or database/,
  )
})
