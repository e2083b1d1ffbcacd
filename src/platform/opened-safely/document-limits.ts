/**
 * `fileBytes`: the largest file that is looked at. `unpackedBytes`: of the parts of a DOCX that are read, together. `pages`: of a PDF.
 * `characters`, `paragraphs`: of the text that comes out. `memoryBytes` for one child, `timeMs` from its start.
 */
export type DocumentLimits = {
  fileBytes: number
  unpackedBytes: number
  pages: number
  characters: number
  paragraphs: number
  memoryBytes: number
  timeMs: number
}

/** A school's policy has 5 to 40 pages; one of 200 is a handbook, and still read. */
export const documentLimits: DocumentLimits = {
  fileBytes: 20_000_000,
  unpackedBytes: 40_000_000,
  pages: 200,
  characters: 1_000_000,
  paragraphs: 10_000,
  memoryBytes: 1_200_000_000,
  timeMs: 40_000,
}

export type DocumentKind = 'docx' | 'pdf' | 'text'

/**
 * One paragraph as it is printed, without what only repeats on each page. `level`: of a heading 1 to 6, of a list item how deep it lies.
 * `label`: the number or bullet that the document's own numbering prints before it. `cells`: of a row of a table; `text` has them too.
 */
export type Paragraph = {
  text: string
  style: 'heading' | 'body' | 'row'
  level: number
  label?: string
  bold?: true
  cells?: string[]
}

/** What was read. A text comes as it was written: its lines are judged by whoever knows what a policy looks like. */
export type ReadDocument =
  | { kind: 'text'; text: string }
  | { kind: 'docx' | 'pdf'; pages?: number; paragraphs: Paragraph[] }
