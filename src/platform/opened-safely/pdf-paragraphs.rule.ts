import type { Paragraph } from './document-limits.ts'

/**
 * One piece of text on a page, as pdf.js gives it. Points from the left and from the bottom; `size` of its letters.
 * `bold`: its font says so.
 */
export type Piece = { text: string; x: number; y: number; width: number; size: number; bold: boolean }

export type PdfPage = { height: number; pieces: readonly Piece[] }

type Line = {
  page: number
  text: string
  x: number
  /** Where its last letter ends. */
  right: number
  /** Share of the page's height, 0 at the top. */
  down: number
  y: number
  size: number
  bold: boolean
  cells: readonly string[]
}

/**
 * Puts the lines of a PDF together to the paragraphs they were: over line and page breaks, without what stands at the head and foot of
 * every page. A PDF says only where letters lie, so this is a judgement: a line that ended early ended its paragraph; so did a gap, a
 * number, a bullet, or letters of another size.
 */
export function paragraphsOfPdf(pages: readonly PdfPage[]): Paragraph[] {
  const lines = withoutHeadsAndFeet(
    pages.flatMap((page, at) => linesOf(page, at)),
    pages.length,
  )
  const bodySize = mostCommon(lines.map(line => [Math.round(line.size * 2) / 2, line.text.length]))
  const right = rightEdge(lines)
  const leading = mostCommon(
    lines.slice(1).flatMap((line, at): [number, number][] => {
      const before = lines[at]
      return before && before.page === line.page && before.y > line.y ? [[Math.round(before.y - line.y), 1]] : []
    }),
  )
  const grouped: Line[][] = []
  for (const line of lines) {
    const group = grouped.at(-1)
    const before = group?.at(-1)
    if (group && before && goesOn(before, line, group, { right, leading })) group.push(line)
    else grouped.push([line])
  }
  return grouped.map(group => asParagraph(group, bodySize))
}

function linesOf(page: PdfPage, at: number): Line[] {
  const rows: Piece[][] = []
  for (const piece of page.pieces) {
    // A blank is as wide as the gap it fills; the gap itself says more.
    if (piece.text.trim() === '') continue
    const row = rows.at(-1)
    const [first] = row ?? []
    // A raised number or a bullet of another font lies a little off its line.
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.4) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap(row => asLine(row, page, at))
}

function asLine(row: readonly Piece[], page: PdfPage, at: number): Line[] {
  const pieces = row.toSorted((one, other) => one.x - other.x)
  const cells: string[] = ['']
  let end: number | undefined
  for (const piece of pieces) {
    const gap = end === undefined ? 0 : piece.x - end
    const before = cells.at(-1) ?? ''
    // More than three letters of nothing: the next column of a table, unless all there is before is a number or a bullet.
    if (gap > piece.size * 1.8 && before.trim() !== '' && !labelOnly.test(before.trim())) cells.push(piece.text)
    else cells[cells.length - 1] = before + (gap > piece.size * 0.15 && !/\s$/.test(before) ? ' ' : '') + piece.text
    end = Math.max(end ?? 0, piece.x + piece.width)
  }
  const texts = cells.map(text => text.replaceAll(/[\s\u00ad]+/g, ' ').trim()).filter(text => text !== '')
  const [first] = pieces
  if (first === undefined || texts.length === 0) return []
  const letters = (some: readonly Piece[]) => some.reduce((sum, piece) => sum + piece.text.trim().length, 0)
  return [
    {
      page: at,
      text: texts.join('\t'),
      x: first.x,
      right: Math.max(...pieces.map(piece => piece.x + piece.width)),
      down: 1 - first.y / page.height,
      y: first.y,
      size: mostCommon(pieces.map(piece => [piece.size, piece.text.trim().length])),
      bold: letters(pieces.filter(piece => piece.bold)) > letters(pieces) * 0.8,
      cells: texts,
    },
  ]
}

const labelOnly =
  /^(\(?([0-9]{1,3}|[a-z]{1,2}|[ivxlc]{1,6})[.):]|[A-Z]?[0-9]{1,2}(\.[0-9]{1,3})*\.?|[A-Z]\.|[•●▪■◦○o\-–—*\uf0a7\uf0b7])$/i

/** The same words at the same height of most pages are a header or a footer; so is a number alone at an edge. */
function withoutHeadsAndFeet(lines: readonly Line[], pages: number): Line[] {
  const atEdge = (line: Line) => line.down < 0.13 || line.down > 0.87
  const bare = (line: Line) =>
    `${Math.round(line.down * 200)} ${line.text.replaceAll(/\d+|\b[ivx]+\b/g, '#').toLowerCase()}`
  const seen = new Map<string, Set<number>>()
  for (const line of lines.filter(atEdge)) {
    const key = bare(line)
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page))
  }
  const often = Math.max(2, Math.ceil(pages * 0.5))
  const bodySize = mostCommon(lines.map(line => [line.size, line.text.length]))
  return lines.filter(line => {
    if (!atEdge(line)) return true
    // Of a single page nothing repeats; there small letters at an edge tell.
    if (line.size < bodySize * 0.8) return false
    if (/^(page\s*)?[-–]?\s*\d+\s*[-–]?(\s*(of|\/)\s*\d+)?$/i.test(line.text)) return false
    return (seen.get(bare(line))?.size ?? 0) < often
  })
}

function rightEdge(lines: readonly Line[]): number {
  const ends = lines.map(line => line.right).toSorted((one, other) => one - other)
  return ends[Math.floor(ends.length * 0.95)] ?? 0
}

function goesOn(
  before: Line,
  line: Line,
  group: readonly Line[],
  { right, leading }: { right: number; leading: number },
): boolean {
  if (before.cells.length > 1 || line.cells.length > 1) return false
  if (Math.abs(before.size - line.size) > 0.6 || beginsAnew(line.text)) return false
  if (before.bold !== line.bold && (before.bold ? endsShort(before, line, right) : startsSentence(line.text)))
    return false
  const [first] = group
  // Further left than the item it would belong to, or further right than a hanging indent.
  if (first && line.x < Math.min(first.x, before.x) - 3) return false
  const ended = /[.!?:;]["”’)]?$/.test(before.text)
  if (before.page !== line.page) return !ended && !startsSentence(line.text)
  const gap = before.y - line.y
  if (gap < 0) return !ended && !startsSentence(line.text)
  if (gap > Math.max(leading, line.size * 1.1) * 1.35) return false
  // The next word would have fitted: whoever wrote it ended the line on purpose.
  if (endsShort(before, line, right)) return false
  return group.length < 2 || Math.abs(line.x - before.x) < 3 || !ended
}

function endsShort(before: Line, line: Line, right: number): boolean {
  const [word = ''] = line.text.split(' ')
  const letter = (before.right - before.x) / Math.max(1, before.text.length)
  return before.right + (word.length + 3) * letter < right
}

const startsSentence = (text: string) => /^["“‘(]?\p{Lu}/u.test(text)

const bullet = /^[•●▪■◦○\uf0a7\uf0b7\uf06f·‣➢✓❖]\s*|^[-–—*o]\s+(?=\S)/
const number =
  /^(\(?([0-9]{1,2}|[a-z]|[ivx]{1,5})\)|[A-Z]?[0-9]{1,2}(\.[0-9]{1,3})+\.?|[0-9]{1,2}\.|[A-Za-z]\.[0-9]+(\.[0-9]+)*\.?|[a-zA-Z]\.|[ivx]{1,5}\.)\s+(?=\S)/

function beginsAnew(text: string): boolean {
  return bullet.test(text) || number.test(text)
}

function asParagraph(group: readonly Line[], bodySize: number): Paragraph {
  const [first] = group
  if (first === undefined) throw new Error('A paragraph has at least one line.')
  if (first.cells.length > 1) return { text: first.text, style: 'row', level: 0, cells: [...first.cells] }
  const whole = group.map(line => line.text).reduce(joined)
  const text = whole.replace(bullet, '')
  const label = bullet.test(whole) ? { label: '•' } : {}
  const bold = group.every(line => line.bold) ? { bold: true as const } : {}
  const larger = first.size > bodySize + 0.9 && text.length < 200
  if (larger) {
    const level = first.size > bodySize * 1.6 ? 1 : first.size > bodySize * 1.25 ? 2 : 3
    return { text, style: 'heading', level, ...label }
  }
  return { text, style: 'body', level: 0, ...label, ...bold }
}

/** A hyphen at the end of a line stands in the word: Word and its like do not hyphenate unless told. */
function joined(before: string, next: string): string {
  return /[\p{L}]-$/u.test(before) && /^\p{Ll}/u.test(next) ? before + next : `${before} ${next}`
}

/** The value with the most weight; 0 where there is none. */
function mostCommon(weighed: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}
