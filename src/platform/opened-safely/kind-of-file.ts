/** What a file is by its first bytes. Its name and the browser's word for it are never asked: both are chosen by the sender. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic'
export type FileKind = PictureKind | 'empty' | 'svg' | 'pdf' | 'video' | 'other-picture' | 'unknown'

/** How many bytes `kindOfFile` wants to see. A file may have fewer. */
export const startBytes = 1024

const pictures: readonly PictureKind[] = ['jpeg', 'png', 'webp', 'gif', 'avif', 'heic']

/** TIFF (and most camera raw files), Photoshop, JPEG XL (two forms), JPEG 2000, Windows bitmap. */
const otherPictures = ['II*\0', 'MM\0*', '8BPS\0\x01', '\xff\x0a', '\0\0\0\x0cJXL ', '\0\0\0\x0cjP  ', 'BM']

export function isPicture(kind: FileKind): kind is PictureKind {
  return pictures.some(known => known === kind)
}

export function kindOfFile(start: Uint8Array): FileKind {
  if (start.length === 0) return 'empty'
  const text = Buffer.from(start.subarray(0, startBytes)).toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (/^RIFF[^]{4}WEBP/.test(text)) return 'webp'
  if (text.slice(4, 8) === 'ftyp') return kindOfBox(text)
  if (/^RIFF[^]{4}AVI |^[^]{4}(moov|mdat|wide|free)/.test(text) || text.startsWith('\x1aE\xdf\xa3')) return 'video'
  if (otherPictures.some(signature => text.startsWith(signature))) return 'other-picture'
  // A PDF may begin with rubbish; readers search the first kilobyte, and so do we.
  if (text.includes('%PDF-')) return 'pdf'
  if (/<svg[\s>]/i.test(unspaced(start, text))) return 'svg'
  return 'unknown'
}

/** ISO media files name their brands in the first box: pictures (HEIF, AVIF) and films (MP4, MOV) look alike until there. */
function kindOfBox(text: string): FileKind {
  const end = Math.min(Math.max(text.charCodeAt(2) * 256 + text.charCodeAt(3), 16), text.length)
  const brands: readonly string[] = text.slice(8, end).match(/[^]{4}/g) ?? []
  if (brands.includes('avif') || brands.includes('avis')) return 'avif'
  const first = brands[0] ?? ''
  if (['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].includes(first)) return 'heic'
  return 'video'
}

/** Text in UTF-16 has a zero byte beside each letter; without them `<svg` is found in it too. */
function unspaced(start: Uint8Array, text: string): string {
  return start.includes(0) ? text.replaceAll('\0', '') : text
}
