import { markOf } from './pair-sieve.ts'

/** The place of a piece of evidence among so many weights, a power of two. FNV-1a, folded: the same on every machine, and no secret. */
export function placeAmong(size: number, evidence: string): number {
  const mark = markOf(evidence)
  return (mark ^ (mark >>> 15)) & (size - 1)
}
