import type { Box } from './picture-look.ts'

/** A place a net took for a face. */
export interface FaceGuess extends Box {
  readonly sure: number
}

/**
 * One box for each face: the surest of those that lie over each other. Two boxes are one face when they share a third of their area, or
 * when most of the smaller lies in the larger (two nets draw boxes of different size, and an edge of a tile cuts one off).
 */
export function oneForEach(guesses: readonly FaceGuess[]): FaceGuess[] {
  const kept: FaceGuess[] = []
  for (const guess of guesses.toSorted((one, other) => other.sure - one.sure))
    if (!kept.some(face => isSame(face, guess))) kept.push(guess)
  return kept.toSorted((one, other) => one.x - other.x || one.y - other.y)
}

/** Whether two boxes lie on the same face. */
export function isSame(one: Box, other: Box): boolean {
  const both = shared(one.x, one.width, other.x, other.width) * shared(one.y, one.height, other.y, other.height)
  const [first, second] = [one.width * one.height, other.width * other.height]
  return both > 0.33 * (first + second - both) || both > 0.6 * Math.min(first, second)
}

function shared(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(0, Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart))
}
