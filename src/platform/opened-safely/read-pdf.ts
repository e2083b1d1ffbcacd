import { getDocumentProxy } from 'unpdf'
import type { DocumentLimits, ReadDocument } from './document-limits.ts'
import type { DocumentRefusal } from './document-refusals.ts'
import { paragraphsOfPdf, type PdfPage, type Piece } from './pdf-paragraphs.rule.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfjsPage = Awaited<ReturnType<Pdf['getPage']>>

/** Reads a PDF in the child, without running or drawing anything in it. Throws what pdf.js throws if it is damaged. */
export async function readPdf(bytes: Buffer, limits: DocumentLimits): Promise<ReadDocument | DocumentRefusal> {
  const pdf = await open(bytes)
  if ('refused' in pdf) return pdf
  if (pdf.numPages > limits.pages) return { refused: 'too-many-pages', detail: `${pdf.numPages} pages` }
  const pages: PdfPage[] = []
  const bold = new Map<string, boolean>()
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(await pdf.getPage(number), bold)
    characters += page.pieces.reduce((sum, piece) => sum + piece.text.length, 0)
    if (characters > limits.characters) return { refused: 'too-long', detail: `${characters} characters` }
    pages.push(page)
  }
  // A scan may carry a line of a stamp or of the scanner; a page of a policy has hundreds of letters.
  if (characters < pdf.numPages * 20) return { refused: 'no-text', detail: `${characters} characters` }
  return { kind: 'pdf', pages: pdf.numPages, paragraphs: paragraphsOfPdf(pages) }
}

async function open(bytes: Buffer): Promise<Pdf | DocumentRefusal> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      // Pictures are not wanted; larger ones are not even unpacked.
      maxImageSize: 4096,
      verbosity: 0,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return { refused: 'encrypted' }
    throw error
  }
}

async function readPage(page: PdfjsPage, bold: Map<string, boolean>): Promise<PdfPage> {
  const { items } = await page.getTextContent()
  const texts = items.flatMap(item => ('str' in item ? [item] : []))
  const unknown = texts.filter(item => !bold.has(item.fontName))
  // The names of fonts, which say what is bold, come only with what is drawn.
  if (unknown.length > 0) {
    await page.getOperatorList()
    for (const { fontName } of unknown) bold.set(fontName, isBold(page, fontName))
  }
  const [left = 0, bottom = 0, , top = 842] = page.view
  const pieces = texts.map((item): Piece => {
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number)
    return {
      text: item.str,
      x: x - left,
      y: y - bottom,
      width: item.width,
      size: Math.hypot(a, b) || item.height,
      bold: bold.get(item.fontName) ?? false,
    }
  })
  page.cleanup()
  return { height: top - bottom, pieces }
}

function isBold(page: PdfjsPage, fontName: string): boolean {
  try {
    const font: unknown = page.commonObjs.get(fontName)
    const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''
    return /bold|black|heavy|semibold|demi/i.test(name)
  } catch {
    // Not every font is there before it is drawn; then its size must do.
    return false
  }
}
