/** Why a document is not read. The sentence for each stands with the words of the room that asks. */
export const documentRefusalCodes = [
  'empty',
  'file-too-large',
  'encrypted',
  'old-word',
  'other-office',
  'picture',
  'web-page',
  'unknown',
  'damaged',
  'bomb',
  'too-many-pages',
  'too-long',
  'no-text',
  'too-slow',
  'too-much-memory',
  'unsafe',
] as const

export type DocumentRefusalCode = (typeof documentRefusalCodes)[number]

/** `detail` is for the log. */
export type DocumentRefusal = { refused: DocumentRefusalCode; detail?: string }

export function isDocumentRefusalCode(code: unknown): code is DocumentRefusalCode {
  return documentRefusalCodes.some(known => known === code)
}
