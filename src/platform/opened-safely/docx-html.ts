import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Paragraph } from './document-limits.ts'

/** Where a paragraph's own number is hidden while mammoth carries it: letters of the private area, which no text uses. */
export const marks = { open: '\ue000', middle: '\ue001', close: '\ue002' } as const

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => 'tagName' in node
const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'ul', 'ol', 'li', 'tr', 'td', 'th'])

/** The paragraphs of what mammoth made of a DOCX, in reading order; a row of a table is one. */
export function paragraphsOfHtml(html: string): Paragraph[] {
  return parseFragment(html).childNodes.flatMap(node => paragraphsOf(node, 0))
}

function paragraphsOf(node: Node, depth: number): Paragraph[] {
  if (!isElement(node)) return 'value' in node ? asParagraphs(node.value, { style: 'body', level: depth }) : []
  const heading = /^h([1-6])$/.exec(node.tagName)
  if (heading) return asParagraphs(textOf(node), { style: 'heading', level: Number(heading[1]) })
  if (node.tagName === 'p')
    return asParagraphs(textOf(node), { style: 'body', level: depth, ...(isBold(node) ? { bold: true } : {}) })
  if (node.tagName === 'table') return rowsOf(node)
  if (node.tagName === 'li') return listItem(node, depth)
  const deeper = node.tagName === 'ul' || node.tagName === 'ol' ? depth + 1 : depth
  return node.childNodes.flatMap(one => paragraphsOf(one, deeper))
}

/** Notes come as a list at the end; each ends with a sign that leads back. */
function listItem(item: Element, depth: number): Paragraph[] {
  const own = item.childNodes.filter(node => !isElement(node) || !blocks.has(node.tagName))
  const text = own.map(textOf).join('').replace(/↑\s*$/, '')
  return [
    ...asParagraphs(text, { style: 'body', level: depth, label: '•' }),
    ...item.childNodes.filter(node => !own.includes(node)).flatMap(node => paragraphsOf(node, depth)),
  ].map(paragraph => ({ ...paragraph, text: paragraph.text.replace(/\s*↑\s*$/, '') }))
}

function rowsOf(table: Element): Paragraph[] {
  return descendants(table, 'tr').flatMap((row): Paragraph[] => {
    const cells = row.childNodes
      .filter(isElement)
      .filter(cell => cell.tagName === 'td' || cell.tagName === 'th')
      .map(cell => ({ cell, text: withoutMarks(cellText(cell)) }))
    const filled = cells.filter(({ text }) => text !== '')
    const [only] = filled
    if (only === undefined) return []
    // A table of one column is a frame around text, which keeps its paragraphs.
    if (cells.length === 1) return only.cell.childNodes.flatMap(node => paragraphsOf(node, 0))
    const texts = cells.map(({ text }) => text)
    return [{ text: texts.join('\t'), style: 'row', level: 0, cells: texts }]
  })
}

function cellText(cell: Element): string {
  return cell.childNodes
    .map(node => textOf(node).trim())
    .filter(text => text !== '')
    .join('\n')
}

function descendants(within: Element, name: string): Element[] {
  return within.childNodes
    .filter(isElement)
    .flatMap(node => (node.tagName === name ? [node] : node.tagName === 'table' ? [] : descendants(node, name)))
}

function textOf(node: Node): string {
  if (!isElement(node)) return 'value' in node ? node.value : ''
  if (node.tagName === 'br') return '\n'
  // A sign that leads to a note is no text.
  if (node.tagName === 'sup' && /^\[\d+\]$/.test(node.childNodes.map(textOf).join(''))) return ''
  return node.childNodes.map(textOf).join('')
}

function isBold(paragraph: Element): boolean {
  const all = textOf(paragraph).trim()
  const bold = descendants(paragraph, 'strong').map(textOf).join('').trim()
  return all !== '' && withoutMarks(all) === withoutMarks(bold)
}

const numbered = new RegExp(`${marks.open}(\\d)${marks.middle}([^${marks.close}]*)${marks.close}`)
const withoutMarks = (text: string) => text.replace(numbered, (_, _depth, label: string) => `${label} `).trim()

/** A line break inside a paragraph begins a new one: people type lists that way. The number belongs to the first. */
function asParagraphs(marked: string, how: Omit<Paragraph, 'text'>): Paragraph[] {
  const number = numbered.exec(marked)
  const lines = marked
    .replace(numbered, '')
    .split('\n')
    .map(line => line.replaceAll(/[ \u00a0]+/g, ' ').trim())
    .filter(line => line !== '')
  return lines.map((text, at) => ({
    text,
    ...how,
    ...(at === 0 && number?.[2]
      ? { label: number[2], level: how.style === 'heading' ? how.level : Number(number[1]) }
      : {}),
  }))
}
