import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { DocumentLimits, ReadDocument } from './document-limits.ts'
import type { DocumentRefusal } from './document-refusals.ts'
import { marks, paragraphsOfHtml } from './docx-html.ts'
import { all, DocxNumbers } from './docx-numbers.ts'

/** What is read of a DOCX: text, its styles and numbers, notes. Macros, pictures, embedded files and templates stay in the ZIP. */
const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?[a-z]+\d*\.xml(\.rels)?)$/i

/** Reads a DOCX in the child. Throws what the libraries throw if it is damaged. */
export async function readDocx(bytes: Buffer, limits: DocumentLimits): Promise<ReadDocument | DocumentRefusal> {
  let unpacked = 0
  const names: string[] = []
  const parts = unzipSync(bytes, {
    filter(file) {
      names.push(file.name)
      if (!wanted.test(file.name)) return false
      // Declared sizes are believed, because fflate writes no byte beyond them.
      unpacked += file.originalSize
      return unpacked <= limits.unpackedBytes
    },
  })
  if (unpacked > limits.unpackedBytes) return { refused: 'bomb', detail: `${unpacked} bytes` }
  const main = mainPart(parts)
  if (main === undefined) return { refused: otherZip(names) }
  const document = parseXml(parts[main])
  if (document === undefined) return { refused: 'damaged', detail: `${main} is empty` }
  printNumbers(document, new DocxNumbers(parseXml(parts['word/numbering.xml']), parseXml(parts['word/styles.xml'])))
  const kept = Object.entries(parts).filter(([name]) => name !== 'word/numbering.xml')
  const numbered = zipSync(
    { ...Object.fromEntries(kept), [main]: Buffer.from(new XMLSerializer().serializeToString(document)) },
    { level: 0 },
  )
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(numbered) },
    { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  return { kind: 'docx', paragraphs: paragraphsOfHtml(value) }
}

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='toc 1'] => !",
  "p[style-name='toc 2'] => !",
  "p[style-name='toc 3'] => !",
  "p[style-name='TOC Heading'] => !",
]

/** The part that holds the text: its name stands in the package's relationships. */
function mainPart(parts: Readonly<Record<string, Uint8Array>>): string | undefined {
  const related = all(parseXml(parts['_rels/.rels']), 'Relationship').find(one =>
    /\/officeDocument$/.test(one.getAttribute('Type') ?? ''),
  )
  const named = (related?.getAttribute('Target') ?? 'word/document.xml').replace(/^\//, '')
  return /^word\//.test(named) && parts[named] !== undefined ? named : undefined
}

function otherZip(names: readonly string[]): 'other-office' | 'unknown' {
  return names.some(name => /^(xl|ppt|content\.xml|mimetype|Index\/)/.test(name)) ? 'other-office' : 'unknown'
}

function parseXml(part: Uint8Array | undefined): Document | undefined {
  if (part === undefined || part.length === 0) return undefined
  return new DOMParser({ onError: onlyFatal }).parseFromString(Buffer.from(part).toString(), 'text/xml')
}

/** Word writes what strict readers warn of; only what cannot be read stops. */
function onlyFatal(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level === 'fatalError') throw new Error(message)
}

/** Writes each paragraph's number into its text, where mammoth carries it along. */
function printNumbers(document: Document, numbers: DocxNumbers): void {
  for (const paragraph of all(document, 'p')) {
    const number = numbers.next(paragraph)
    if (number === undefined) continue
    const run = document.createElementNS(paragraph.namespaceURI, within(paragraph, 'r'))
    const text = document.createElementNS(paragraph.namespaceURI, within(paragraph, 't'))
    text.setAttribute('xml:space', 'preserve')
    text.appendChild(
      document.createTextNode(`${marks.open}${number.depth}${marks.middle}${number.label}${marks.close}`),
    )
    run.appendChild(text)
    const properties = [...paragraph.childNodes].find(node => node.nodeName === within(paragraph, 'pPr'))
    paragraph.insertBefore(run, properties === undefined ? paragraph.firstChild : properties.nextSibling)
  }
}

/** A name under the prefix that this document uses, usually `w:`. */
function within(paragraph: Element, name: string): string {
  return paragraph.prefix ? `${paragraph.prefix}:${name}` : name
}
