import type { PlacedParagraph } from './passage.ts'
import type { Paragraph } from '../../platform/platform.ts'
import { labelOf } from './printed-number.rule.ts'

type Line = { readonly text: string; readonly from: number; readonly to: number }

/** The text of a document whose paragraphs are known, and each paragraph's place in it. */
export function placeParagraphs(paragraphs: readonly Paragraph[]): PlacedParagraph[] {
  let at = 0
  return paragraphs.map(paragraph => {
    const from = at
    at += paragraph.text.length + 1
    return { ...paragraph, from, to: from + paragraph.text.length }
  })
}

/**
 * The paragraphs of a plain text: pasted from a page, saved from Word, or taken out of a PDF. Lines of one length that break off in the
 * middle of a sentence are put together; so is a sentence that a page break cut in two. Markdown's headings and tables are known.
 */
export function paragraphsOfText(text: string): PlacedParagraph[] {
  const lines = linesOf(text).filter(line => !isContentsLine(line.text))
  const paragraphs = isWrapped(lines) ? joinWrapped(lines) : lines.filter(line => line.text.trim() !== '')
  return joinBroken(paragraphs).map(asParagraph)
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const line of text.split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    lines.push({ text: line, from, to: from + line.length })
    from += line.length + (text.startsWith('\r\n', from + line.length) ? 2 : 1)
  }
  return lines
}

/** A line of a table of contents (a title, dots, a page), or a rule drawn with hyphens. */
const isContentsLine = (text: string) =>
  /(\.\s?){4,}\s*\d*\s*$/.test(text) || /^[\s|:–—_=-]*[–—_=-]{3,}[\s|:–—_=-]*$/.test(text)

/** Do lines end where they ran out of room? Then most long lines are followed by one that begins in the middle of a sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  const long = lines.flatMap((line, at) => {
    const next = lines[at + 1]?.text.trim() ?? ''
    return line.text.length > 55 && next !== ''
      ? [!/[.!?:;]["”’)]?\s*$/.test(line.text) && /^[\p{Ll}(]/u.test(next)]
      : []
  })
  return long.length >= 3 && long.filter(Boolean).length > long.length * 0.3
}

function joinWrapped(lines: readonly Line[]): Line[] {
  const widest = Math.max(...lines.map(line => line.text.trimEnd().length))
  const joined: Line[] = []
  let before: Line | undefined
  for (const line of lines) {
    const last = joined.at(-1)
    const open = before !== undefined && before.text.trim() !== '' && line.text.trim() !== ''
    const full = open && (before?.text.trimEnd().length ?? 0) > widest * 0.7
    const startsLower = /^\s*\p{Ll}/u.test(line.text)
    if (last && open && labelOf(line.text) === null && (full || startsLower))
      joined[joined.length - 1] = together(last, line)
    else if (line.text.trim() !== '') joined.push(line)
    before = line
  }
  return joined
}

/** A page break in the middle of a sentence: the first half stops without a full stop, the second begins with a small letter. */
function joinBroken(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const emphasis = last !== undefined && (last.text.match(/\*\*/g)?.length ?? 0) % 2 === 1
    const broken =
      last !== undefined &&
      (last.text.length > 40 || emphasis) &&
      /[\p{L}\d,’']\s*$/u.test(last.text) &&
      /^\s*\p{Ll}/u.test(line.text) &&
      labelOf(line.text) === null &&
      !last.text.includes('\t')
    if (last && broken) joined[joined.length - 1] = together(last, line)
    else joined.push(line)
  }
  return joined
}

/** The letters between two lines count as many as there were, so that places in the text stay right. */
function together(first: Line, second: Line): Line {
  const between = ' '.repeat(Math.max(1, second.from - first.to))
  return { text: first.text + between + second.text, from: first.from, to: second.to }
}

function asParagraph({ text, from, to }: Line): PlacedParagraph {
  const heading = /^\s*(#{1,6})\s+/.exec(text)
  if (heading?.[1])
    return {
      text: text.slice(heading[0].length),
      style: 'heading',
      level: heading[1].length,
      from: from + heading[0].length,
      to,
    }
  const cells = cellsOf(text)
  if (cells.length > 1) return { text, style: 'row', level: 0, cells, from, to }
  const indent = /^\s*/.exec(text)?.[0].replaceAll('\t', '    ').length ?? 0
  return { text, style: 'body', level: Math.min(9, Math.floor(indent / 2)), from, to }
}

/** Columns by tabs or by Markdown's bars. A number before a tab is the number of a paragraph. */
function cellsOf(text: string): string[] {
  const barred = /^\s*\|.*\|\s*$/.test(text)
  if (barred && /^[\s|:-]+$/.test(text)) return []
  const cells = (barred ? text.trim().slice(1, -1).split('|') : text.split('\t')).map(cell => cell.trim())
  const filled = cells.filter(cell => cell !== '')
  const blank = filled.length === 1 && /\S\t/.test(text) && !barred
  if ((filled.length < 2 && !blank) || (!barred && labelOf(`${filled[0]} x`)?.length === filled[0]?.length)) return []
  if (!barred && /^\d{1,2}$/.test(filled[0] ?? '')) return []
  return cells
}
