import type { Token } from './tokens.ts'

/** A number for a word, the same for the same letters (FNV-1a, 32 bits). */
export function markOf(word: string): number {
  let mark = 0x811c9dc5 | 0
  for (let at = 0; at < word.length; at += 1) mark = Math.imul(mark ^ word.charCodeAt(at), 0x01000193)
  return mark
}

/** Bits for each pair: one in sixteen that no list has is let through, and then looked up. */
const bitsEach = 16

/**
 * Says of most two words that no phrase of a list begins with them, without looking either up: that was a tenth of a check, since at nearly every word
 * of a text several lists of thousands were asked, and nearly always in vain. A Bloom filter with one mark a pair; what it lets through is looked up.
 */
export class PairSieve {
  private readonly bits: Uint32Array
  private readonly mask: number

  /** @param pairs first and second word of each phrase; the second is '' where there is none */
  constructor(pairs: readonly (readonly [first: string, second: string])[]) {
    const size = 2 ** Math.max(10, Math.ceil(Math.log2(pairs.length * bitsEach + 1)))
    this.bits = new Uint32Array(size / 32)
    this.mask = size - 1
    for (const [first, second] of pairs) {
      const place = this.place(markOf(first), markOf(second))
      this.bits[place >>> 5] = (this.bits[place >>> 5] ?? 0) | (1 << (place & 31))
    }
  }

  /** @param second undefined: a phrase of this one word */
  mayBegin(first: Token, second: Token | undefined): boolean {
    const place = this.place(first.mark, second === undefined ? alone : second.mark)
    return ((this.bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0
  }

  private place(first: number, second: number): number {
    const both = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b)
    return (both ^ (both >>> 15)) & this.mask
  }
}

const alone = markOf('')
