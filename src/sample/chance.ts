import { createHash } from 'node:crypto'

/** Draws that depend on the seed and the topic alone, so that a new post does not rename a pupil. */
export interface Chance {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number
  /** True in about `share` (0 to 1) of the calls. */
  often(share: number): boolean
  pick<T>(list: readonly T[]): T
  weighted<T extends { weight: number }>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

/**
 * SHA-256 over seed, topic and a counter is the source: it needs no arithmetic of our own and gives the same
 * numbers on every machine. 2^32 is so much larger than any list here that the slight bias of the remainder is not seen.
 */
export function chance(seed: string, topic: string): Chance {
  let block = Buffer.alloc(0)
  let blocks = 0
  let offset = 0
  const next = (): number => {
    if (offset >= block.length) {
      block = createHash('sha256').update(`${seed}\n${topic}\n${blocks}`).digest()
      blocks += 1
      offset = 0
    }
    const value = block.readUInt32BE(offset)
    offset += 4
    return value
  }
  const below = (limit: number) => next() % limit
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)]
    if (found === undefined) throw new Error('Cannot pick from an empty list. Give the list at least one entry.')
    return found
  }
  return {
    below,
    often: share => next() < share * 2 ** 32,
    pick,
    weighted: list => {
      let left = below(list.reduce((sum, entry) => sum + entry.weight, 0))
      for (const entry of list) {
        left -= entry.weight
        if (left < 0) return entry
      }
      return pick(list)
    },
    shuffled: list => {
      const rest = [...list]
      const drawn: (typeof rest)[number][] = []
      while (rest.length > 0) drawn.push(...rest.splice(below(rest.length), 1))
      return drawn
    },
  }
}

/** A UUID in the form of version 5 from seed, kind and key: better-auth takes no version 8 and would quietly make an id of its own. */
export function sampleId(seed: string, kind: string, key: string): string {
  const hex = createHash('sha256').update(`${seed}\n${kind}\n${key}`).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}
