import sharp, { type Sharp } from 'sharp'
import { loadFaceNets } from './face-nets.ts'
import type { Box, FaceSeen } from './picture-look.ts'
import { recognisable, sharpness, sharpnessWidth, straightness } from './recognisable.rule.ts'
import { type FaceGuess, isSame, oneForEach } from './same-face.rule.ts'
import { tilesOf } from './tiles.rule.ts'
import { besideInRow, partsHinted } from './where-smaller.rule.ts'

/** The pixels of a picture: three bytes each, red, green, blue. */
export interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

/**
 * A net and how it is led over a picture, in parts of `edge` pixels that are brought to `sees`. What it is less sure of than `minimum` is not
 * told at all.
 */
interface Sweep {
  readonly net: 'careful' | 'quick'
  readonly edge: number
  readonly overlap: number
  readonly sees: number
  readonly minimum: number
}

/*
 * Measured at 2048 × 1536 px with 22 different faces (docs/faces.md): the careful net knows faces from about 80 px in the whole, the quick one
 * in six parts from 40 px, at two fifths of the careful one's price. The careful net goes over small parts as well, and knows faces from 20 px
 * there, for a quarter of a second a part: over all of them where the smallest face found is near that, or there is none; otherwise only where
 * the quick net has a hint of a small one.
 */
const whole: Sweep = { net: 'careful', edge: 100_000, overlap: 0, sees: 512, minimum: 0.35 }
const parts: Sweep = { net: 'quick', edge: 840, overlap: 90, sees: 608, minimum: 0.05 }
const smallParts: Sweep = { net: 'careful', edge: 580, overlap: 80, sees: 512, minimum: 0.5 }
/** The quick net draws its boxes a third wider than the careful one. */
const smallerMayBeThere = { careful: 56, quick: 75 }
/** What the quick net takes for a face and is less sure of is more often none. */
const believed = 0.4
/** A box of the quick net that is no wider can be a face of a back row, of which it was not sure. Wider ones are leaves, letters and stones. */
const hintWidth = 60

/** More faces than these in one part are no faces. */
const mostInOne = 200

type Nets = Awaited<ReturnType<typeof loadFaceNets>>
let nets: Promise<Nets> | undefined

/** Where faces are, and how well each would be known. Nothing is measured that could tell one face from another. */
export async function findFaces(pixels: Pixels): Promise<FaceSeen[]> {
  nets ??= loadFaceNets()
  const api = await nets
  const careful = await sweep(api, pixels, whole)
  const guessed = await sweep(api, pixels, parts)
  const found = [...careful, ...guessed.filter(face => face.sure > believed)]
  const onlyLarge =
    found.length > 0 &&
    careful.every(face => face.width >= smallerMayBeThere.careful) &&
    guessed.every(face => face.sure <= believed || face.width >= smallerMayBeThere.quick)
  const deeper = onlyLarge ? await behind(api, pixels, found, guessed) : await sweep(api, pixels, smallParts)
  const faces: FaceSeen[] = []
  for (const guess of oneForEach([...found, ...deeper])) faces.push(await judge(api, pixels, guess))
  return faces
}

/** Small faces behind large ones: where the quick net has a hint of one, and beside each that is found, along its row. */
async function behind(
  api: Nets,
  pixels: Pixels,
  found: readonly FaceGuess[],
  guessed: readonly FaceGuess[],
): Promise<FaceGuess[]> {
  const isKnown = (face: FaceGuess): boolean => found.some(known => isSame(known, face))
  const hints = guessed.filter(guess => guess.sure <= believed && guess.width < hintWidth && !isKnown(guess))
  const tiles = tilesOf(pixels.width, pixels.height, smallParts.edge, smallParts.overlap)
  const deeper: FaceGuess[] = []
  const asked = new Set(partsHinted(tiles, hints))
  // What is added to a set while it is walked is walked as well.
  for (const tile of asked) {
    const seen = await sweep(api, pixels, smallParts, [tile])
    deeper.push(...seen)
    const small = seen.some(face => face.width < smallerMayBeThere.careful && !isKnown(face))
    if (small) for (const next of besideInRow(tiles, tile)) asked.add(next)
  }
  return deeper
}

async function sweep(
  api: Nets,
  pixels: Pixels,
  { net, edge, overlap, sees, minimum }: Sweep,
  tiles = tilesOf(pixels.width, pixels.height, edge, overlap),
): Promise<FaceGuess[]> {
  const guesses: FaceGuess[] = []
  for (const tile of tiles) {
    const { data, info } = await cut(pixels, tile)
      .resize({ width: sees, height: sees, fit: 'inside', kernel: 'linear' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const scale = tile.width / info.width
    const seen =
      net === 'careful'
        ? api.careful(data, info.width, info.height, minimum, mostInOne)
        : api.quick(data, info.width, info.height, sees, minimum)
    for (const { score, box } of seen) {
      const place = { x: tile.x + box.x * scale, y: tile.y + box.y * scale }
      const inside = within({ ...place, width: box.width * scale, height: box.height * scale }, pixels)
      if (inside !== undefined) guesses.push({ ...inside, sure: Math.min(1, score) })
    }
  }
  return guesses
}

function cut({ data, width, height }: Pixels, box: Box): Sharp {
  const place = { left: box.x, top: box.y, width: box.width, height: box.height }
  return sharp(data, { raw: { width, height, channels: 3 } }).extract(place)
}

/** A box in whole pixels, cut off at the edges of the picture; undefined where nothing is left. */
function within(box: Box, { width, height }: Pixels): Box | undefined {
  const [left, top] = [Math.max(0, Math.round(box.x)), Math.max(0, Math.round(box.y))]
  const right = Math.min(width, Math.round(box.x + box.width))
  const bottom = Math.min(height, Math.round(box.y + box.height))
  return right - left < 4 || bottom - top < 4
    ? undefined
    : { x: left, y: top, width: right - left, height: bottom - top }
}

/** What the net of landmarks sees of a face, in pixels. */
const landmarksSee = 112

async function judge(api: Nets, pixels: Pixels, { sure, ...box }: FaceGuess): Promise<FaceSeen> {
  const grey = await cut(pixels, box)
    .resize(sharpnessWidth, sharpnessWidth, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer()
  const measures = { width: box.width, straight: 1, sharp: sharpness(grey, sharpnessWidth) }
  const atBest = recognisable(measures)
  // From the side a face is still known by those who know it: of one that is small or blurred its angle tells nothing more.
  const known = atBest === 'plainly' ? recognisable({ ...measures, straight: await angleOf(api, pixels, box) }) : atBest
  return { ...box, sure: Math.round(sure * 100) / 100, recognisable: known }
}

async function angleOf(api: Nets, pixels: Pixels, box: Box): Promise<number> {
  const { data, info } = await cut(pixels, box)
    .resize({ width: landmarksSee, height: landmarksSee, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const face = api.tf.tensor3d(data, [info.height, info.width, 3], 'int32')
  try {
    return straightness((await api.nets.faceLandmark68TinyNet.detectLandmarks(face)).positions)
  } finally {
    face.dispose()
  }
}
