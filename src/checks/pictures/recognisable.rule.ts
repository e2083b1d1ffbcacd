import type { Recognisable } from './picture-look.ts'

/** What tells how well a face would be known. */
export interface FaceMeasures {
  /** Pixels across the face as it will be seen. */
  readonly width: number
  /** 1: straight at us; towards 0: from the side. How much of the face lies on each side of the nose. */
  readonly straight: number
  /** Variance of the Laplacian of the face at {@link sharpnessWidth} pixels, over that of its brightness. 0: one colour. */
  readonly sharp: number
}

/** Faces are brought to this width before sharpness is measured, so that large and small ones can be compared. */
export const sharpnessWidth = 48

/*
 * EN 62676-4, for cameras: 125 px a metre to recognise somebody known, 250 to identify a stranger. A face is about 0.16 m across, so 20 and
 * 40 px. The measures of sharpness are from the portrait beside the tests, softened step by step: docs/faces.md.
 */
const recognised = 20
const identified = 40
const soft = 0.1
const lost = 0.02
const fromTheSide = 0.2

const levels = ['hardly', 'perhaps', 'plainly'] as const

/** How well somebody who knows the child would know it in the picture. In doubt, better. */
export function recognisable({ width, straight, sharp }: FaceMeasures): Recognisable {
  const bySize = width >= identified ? 2 : width >= recognised ? 1 : 0
  const bySharpness = sharp >= soft ? 2 : sharp >= lost ? 1 : 0
  // From the side a face is still known by those who know it.
  const byAngle = straight < fromTheSide ? 1 : 2
  return levels[Math.min(bySize, bySharpness, byAngle)] ?? 'plainly'
}

/** Of the 68 points, 30 is the tip of the nose, 1 and 15 the jaw below each ear: the nearer side over the farther one. */
export function straightness(points: readonly { readonly x: number; readonly y: number }[]): number {
  const [nose, left, right] = [points[30], points[1], points[15]]
  if (nose === undefined || left === undefined || right === undefined) return 1
  const distances = [left, right].map(side => Math.hypot(side.x - nose.x, side.y - nose.y))
  return Math.min(...distances) / Math.max(1, ...distances)
}

/**
 * Variance of the Laplacian over the variance of brightness, of `width` × n grey pixels: a blurred face has no fine edges left, whatever its
 * contrast.
 */
export function sharpness(grey: Uint8Array, width: number): number {
  const height = Math.floor(grey.length / width)
  const at = (x: number, y: number) => grey[y * width + x] ?? 0
  const edges: number[] = []
  const light: number[] = []
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      light.push(at(x, y))
      edges.push(at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y))
    }
  const contrast = variance(light)
  return contrast < 1 ? 0 : variance(edges) / contrast
}

function variance(values: readonly number[]): number {
  if (values.length === 0) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}
