import type { Box } from '../../checks/checks.ts'

/** Nothing can be brought back from any of them. `blur`: the colour of the place, broken into noise; `sticker`: a drawn face over a filled box. */
export const WAYS = ['blur', 'solid', 'sticker'] as const
export type Way = (typeof WAYS)[number]

export interface Covered extends Box {
  readonly way: Way
}

/** What of the picture stays, for those who cannot draw a frame. */
export const CROPS = ['square', 'upper', 'lower', 'left', 'right'] as const
export type Crop = (typeof CROPS)[number]

export type CoverAsked = {
  /** In pixels of the picture as it is now, drawn by hand or proposed: may lie partly outside it. */
  readonly boxes: readonly Covered[]
  /** What stays; null: all of it. */
  readonly crop: Box | Crop | null
}

/** What is drawn: whole pixels inside the picture. */
export type CoverPlan = { readonly boxes: readonly Covered[]; readonly crop: Box | null }

export type CoverRefusal = { readonly refused: 'nothing-asked' | 'too-many-boxes' | 'crop-empty' }

type Size = { readonly width: number; readonly height: number }

/** A school photo of two classes has 60 faces; more is a mistake or an attack. */
export const MOST_BOXES = 60

/** A box that was drawn by a slip of the finger covers nothing that anybody meant. Pixels. */
const SMALLEST_BOX = 4

/** Less than this is no picture any more. Pixels of each side. */
export const SMALLEST_CROP = 50

/** Puts what was asked for inside the picture, or says why it cannot be drawn. */
export function planCover(picture: Size, asked: CoverAsked): CoverPlan | CoverRefusal {
  if (asked.boxes.length > MOST_BOXES) return { refused: 'too-many-boxes' }
  const boxes = asked.boxes.flatMap(({ way, ...box }) => {
    const inside = insideOf(picture, box)
    return inside.width < SMALLEST_BOX || inside.height < SMALLEST_BOX ? [] : [{ ...inside, way }]
  })
  const crop = typeof asked.crop === 'string' ? cropOf(asked.crop, picture) : asked.crop
  const kept = crop === null ? null : insideOf(picture, crop)
  if (kept !== null && (kept.width < SMALLEST_CROP || kept.height < SMALLEST_CROP)) return { refused: 'crop-empty' }
  const whole = kept === null || (kept.width === picture.width && kept.height === picture.height)
  if (boxes.length === 0 && whole) return { refused: 'nothing-asked' }
  return { boxes, crop: whole ? null : kept }
}

export function cropOf(crop: Crop, { width, height }: Size): Box {
  const [halfWidth, halfHeight] = [Math.ceil(width / 2), Math.ceil(height / 2)]
  switch (crop) {
    case 'square': {
      const side = Math.min(width, height)
      return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), width: side, height: side }
    }
    case 'upper':
      return { x: 0, y: 0, width, height: halfHeight }
    case 'lower':
      return { x: 0, y: height - halfHeight, width, height: halfHeight }
    case 'left':
      return { x: 0, y: 0, width: halfWidth, height }
    case 'right':
      return { x: width - halfWidth, y: 0, width: halfWidth, height }
  }
}

/** Outwards to whole pixels, then cut at the edges: half a pixel of a face is not left. Nothing inside: width or height 0. */
function insideOf(picture: Size, box: Box): Box {
  const [left, top] = [clamp(Math.floor(box.x), picture.width), clamp(Math.floor(box.y), picture.height)]
  const right = clamp(Math.ceil(box.x + box.width), picture.width)
  const bottom = clamp(Math.ceil(box.y + box.height), picture.height)
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
}

const clamp = (at: number, end: number) => (Number.isFinite(at) ? Math.min(Math.max(at, 0), end) : 0)
