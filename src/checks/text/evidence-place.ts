/** The place of a piece of evidence among so many weights, a power of two. FNV-1a, folded: the same on every machine, and no secret. */
export function placeAmong(size: number, evidence: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < evidence.length; at += 1) value = Math.imul(value ^ evidence.charCodeAt(at), 0x01000193) >>> 0
  return (value ^ (value >>> 15)) & (size - 1)
}
