import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { fitJpeg } from './fit-jpeg.ts'
import { isPicture, kindOfFile } from './kind-of-file.ts'
import type { PictureLimits } from './picture-limits.ts'
import { refusalOfKind, type PictureRefusalCode } from './picture-refusals.ts'

/** A picture drawn anew: `bytes` are a JPEG in sRGB that holds pixels and nothing else. */
export type Redrawn = { bytes: Buffer; width: number; height: number; animated: boolean; shrunk: boolean }
type Drawn = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 }
type Pixels = Drawn & { animated: boolean; shrunk: boolean }

// Loaded for a HEIC alone, because it takes as long to begin as sharp. That it is missing is our fault, and is told before a picture is read.
import.meta.resolve('heic-decode')

/**
 * Opens a picture of any kind that is taken and draws it anew. Runs in the child only.
 * Answers a code if the picture is refused; throws what the libraries throw if it is damaged.
 * Only pixels pass: whatever else a file carries (a second file behind the first, a film, notes) stays behind.
 */
export async function redrawPicture(bytes: Buffer, limits: PictureLimits): Promise<Redrawn | PictureRefusalCode> {
  const kind = kindOfFile(bytes)
  if (!isPicture(kind)) return refusalOfKind(kind) ?? 'unknown'
  const pixels = kind === 'heic' ? await readHeic(bytes, limits) : await readOther(bytes, limits)
  return typeof pixels === 'string' ? pixels : await fit(pixels, limits)
}

async function readOther(bytes: Buffer, limits: PictureLimits): Promise<Pixels | PictureRefusalCode> {
  // failOn 'error' also refuses what is cut short; 'warning' would refuse photos of common phones with a few stray bytes.
  const options = { failOn: 'error', limitInputPixels: limits.pixels, sequentialRead: true } as const
  const header = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
  if (header.width * header.height > limits.pixels) return 'too-many-pixels'
  const shrunk = Math.max(header.width, header.height) > limits.edge
  const drawn = await within(sharp(bytes, options).autoOrient(), limits.edge)
  return { ...drawn, animated: (header.pages ?? 1) > 1, shrunk }
}

/** sharp's own build knows HEIC's headers but, for its patents, not its pixels: those come from libheif in WebAssembly. */
async function readHeic(bytes: Buffer, limits: PictureLimits): Promise<Pixels | PictureRefusalCode> {
  const { default: heicDecode } = await import('heic-decode')
  const found = await heicDecode.all({ buffer: bytes })
  try {
    // The first is the main picture; others are what was taken beside it.
    const [main] = found
    if (!main) return 'damaged'
    if (main.width * main.height > limits.pixels) return 'too-many-pixels'
    const { data, width, height } = await main.decode()
    const raw = sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: limits.pixels })
    const shrunk = Math.max(width, height) > limits.edge
    // libheif has turned the picture already; the turn that Exif asks for is the same one and would be done twice.
    const profile = await colourProfile(bytes)
    if (!profile) return { ...(await within(raw, limits.edge)), animated: false, shrunk }
    const small = await raw
      .resize({ width: limits.edge, height: limits.edge, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 1 })
      .toBuffer()
    return { ...(await within(sharp(withProfile(small, profile)), limits.edge)), animated: false, shrunk }
  } finally {
    found.dispose()
  }
}

async function colourProfile(heic: Buffer): Promise<Buffer | undefined> {
  try {
    return (await sharp(heic).metadata()).icc
  } catch {
    // A brand of HEIC that sharp's header reader does not know: drawn as sRGB, a little paler than it was.
    return undefined
  }
}

/**
 * A PNG with a colour profile put in. iPhones save in Display P3 and libheif hands out those numbers unchanged; read as sRGB
 * they are pale. sharp converts what a file declares, so the profile is written into one (iCCP, directly after IHDR).
 */
function withProfile(png: Buffer, profile: Buffer): Buffer {
  const afterHeader = 33
  const body = Buffer.concat([Buffer.from('iCCPprofile\0\0', 'latin1'), deflateSync(profile)])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)])
}

/** Plain pixels: packed as PNG, to be unpacked again for the JPEG, they took a fifth of the whole opening. */
async function within(picture: Sharp, edge: number): Promise<Drawn> {
  const { data, info } = await picture
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

async function fit(pixels: Pixels, limits: PictureLimits): Promise<Redrawn> {
  const { data, width, height, channels } = pixels
  const raw = { width, height, channels }
  const fitted = await fitJpeg(() => sharp(data, { raw }), Math.max(width, height), limits.resultBytes)
  const shrunk = pixels.shrunk || fitted.width < pixels.width
  return { ...fitted, animated: pixels.animated, shrunk }
}
