/** Width and height of a JPEG that holds pixels and nothing else; undefined for anything that is not exactly that. */
export type CleanJpeg = { width: number; height: number }

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const frames = new Set([0xc0, 0xc1, 0xc2])
/** Tables, restart interval, JFIF's own header (APP0) and Adobe's note on colours (APP14). No Exif, XMP, IPTC, profile or comment. */
const harmless = new Set([0xc4, 0xdb, 0xdd, startOfScan, 0xe0, 0xee])

/**
 * Reads a JPEG from its first byte to its last without unpacking it.
 * The child is not trusted: were it taken over by a crafted picture, it could answer anything. What it answers is kept only
 * if it is one whole JPEG, without metadata and without a byte behind its end. Source of the layout: ITU-T T.81, annex B.
 */
export function readCleanJpeg(bytes: Uint8Array): CleanJpeg | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== startOfImage) return undefined
  let size: CleanJpeg | undefined
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined
    const length = view.getUint16(at + 2)
    if (marker === undefined || length < 2 || at + 2 + length > bytes.length) return undefined
    if (frames.has(marker)) {
      if (size || length < 8) return undefined
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    } else if (!harmless.has(marker)) {
      return undefined
    }
    at += 2 + length
    if (marker !== startOfScan) continue
    at = endOfScan(bytes, at)
    if (bytes[at + 1] === endOfImage) return at + 2 === bytes.length ? size : undefined
  }
  return undefined
}

/** The place of the next marker behind packed pixels. In them 0xff is followed by 0 (it means itself) or a restart mark. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
  return at
}
