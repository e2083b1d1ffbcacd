import type { DocumentRefusalCode } from './document-refusals.ts'
import { kindOfFile, startBytes } from './kind-of-file.ts'

/** What a document is by its bytes; its name is chosen by the sender and never asked. */
export type KindOfDocument = 'pdf' | 'zip' | { text: string } | { refused: DocumentRefusalCode }

export function kindOfDocument(bytes: Buffer): KindOfDocument {
  if (bytes.length === 0) return { refused: 'empty' }
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip'
  // Word before 2007, and every encrypted document of Office: a small file system whose entries are named in UTF-16.
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex')))
    return { refused: bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-word' }
  const start = bytes.subarray(0, startBytes)
  const kind = kindOfFile(start)
  if (kind === 'pdf') return 'pdf'
  if (kind !== 'unknown') return { refused: kind === 'video' ? 'unknown' : 'picture' }
  const text = textOf(bytes)
  if (text === undefined) return { refused: 'unknown' }
  if (text.startsWith('{\\rtf')) return { refused: 'other-office' }
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(text)) return { refused: 'web-page' }
  return { text }
}

/** UTF-8 or UTF-16 with its mark, else Windows-1252 as old Word writes it; undefined for what is no text. */
function textOf(bytes: Buffer): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined
  const wideOther = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  for (const encoding of [wide ?? wideOther ?? 'utf-8', 'windows-1252']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // Control characters other than tabs, line and page breaks are in no text, whatever its letters.
      // oxlint-disable-next-line no-control-regex
      return /[\0-\x08\x0e-\x1f\x7f]/.test(text) ? undefined : text
    } catch {
      continue
    }
  }
  return undefined
}
