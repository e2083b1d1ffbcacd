import { familyLanguageFor, familyLanguages, type Language, type Words, wordsIn } from '../../ui/ui.ts'
import type { Letter } from './print-letters.ts'
import { openedIn } from './family-mail.ts'
import { type Face, loadPaperFaces } from './paper-faces.ts'
import { linesOf } from './paper-lines.ts'

/** Points. */
const MARGIN = 62
const QR = 150

/** One page with a way in: what stands before and after the QR code, the address to type and the code. `title`: of the page. */
export type PaperPage = {
  readonly language: Language
  readonly school: string
  readonly title: string
  readonly before: readonly string[]
  readonly qr: { readonly address: string; readonly alt: string }
  readonly type: string
  readonly code: string
  readonly after: readonly string[]
}

/**
 * In a language that is a draft, one page in it and one in English behind it, each with the whole way in; else one in English.
 *
 * @param write the page in one language, in which its address opens at once
 */
export function inBoth(
  language: Language,
  write: (t: Words, of: Language) => Omit<PaperPage, 'language'>,
): PaperPage[] {
  const [english] = familyLanguages
  const pages = language.draft ? [language, english] : [english]
  return pages.map(of => {
    const t = wordsIn(of)
    const page = write(t, of)
    const qr = { ...page.qr, address: openedIn(page.qr.address, of) }
    const after = of.draft ? [...page.after, t('languages.mark-letter')] : page.after
    return { ...page, language: of, qr, after }
  })
}

/** One page a guardian: who asks, a QR code with her link, and the short code for whoever types. It names no child: a letter lies about. */
export async function lettersPdf(letters: readonly Letter[], door: string): Promise<Buffer> {
  // By their English names: who knows the language of a house reads them.
  const names = new Intl.DisplayNames('en-GB', { type: 'language' })
  const languages = familyLanguages.flatMap(one => (one.draft ? [names.of(one.tag) ?? one.name] : [])).join(', ')
  return papersPdf(
    letters.flatMap(letter =>
      inBoth(familyLanguageFor(letter.language ?? ''), (t, of) => ({
        ...{ school: letter.school, code: letter.code },
        title: t(letter.tells ? 'family.mail-tells-subject' : 'family.letter-title', { school: letter.school }),
        before: [
          t('family.letter-dear', { name: letter.name }),
          t(letter.tells ? 'family.letter-tells-body' : 'family.letter-body'),
        ],
        qr: { address: letter.address, alt: t('family.letter-qr') },
        type: t('family.letter-type', { door }),
        after: [
          t('family.letter-until', { until: t.day(letter.expires) }),
          t('family.letter-end'),
          ...(of.draft ? [] : [t('languages.letter-line', { languages })]),
        ],
      })),
    ),
  )
}

/** Tagged, each paragraph with its language and its very words, and the QR code described, so that it can be read out. */
export async function papersPdf(pages: readonly PaperPage[]): Promise<Buffer> {
  // Loaded when papers are made, as the document of the policy does.
  const [{ default: PDFDocument }, { default: qrcode }, faces] = await Promise.all([
    import('pdfkit'),
    import('qrcode'),
    loadPaperFaces(),
  ])
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    font: '',
    autoFirstPage: false,
    info: { Title: pages[0]?.title ?? '', Author: pages[0]?.school ?? '' },
  })
  const finished = collected(doc)
  for (const [name, face] of Object.entries(faces)) doc.registerFont(name, face)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  for (const page of pages) {
    const { tag, dir } = page.language
    const write = (kind: 'H1' | 'P', words: string, size: number, of: 'ltr' | 'rtl' = dir) => {
      const face = kind === 'H1' ? 'bold' : 'regular'
      const spoken = { lang: tag, actual: words.replaceAll(/[\u2066-\u2069]/g, '') }
      whole.add(doc.struct(kind, spoken, () => draw(doc, words, { face, size, dir: of })))
    }
    doc.addPage()
    write('P', page.school, 11)
    write('H1', page.title, 20)
    for (const words of page.before) write('P', words, 11)
    const picture = await qrcode.toBuffer(page.qr.address, { errorCorrectionLevel: 'M', margin: 2, scale: 6 })
    whole.add(
      doc.struct('Figure', { alt: page.qr.alt, lang: tag }, () => {
        doc.image(picture, dir === 'rtl' ? doc.page.width - MARGIN - QR : MARGIN, doc.y, { width: QR })
        doc.y += QR + 12
      }),
    )
    write('P', page.type, 11)
    write('P', page.code, 20)
    for (const words of page.after) write('P', words, 11)
  }
  whole.end()
  doc.end()
  return finished
}

type Way = { readonly face: 'regular' | 'bold'; readonly size: number; readonly dir: 'ltr' | 'rtl' }

/** Line by line, from the side on which the language begins. */
function draw(doc: PDFKit.PDFDocument, words: string, { face, size, dir }: Way): void {
  const width = doc.page.width - 2 * MARGIN
  const measure = (piece: { text: string; face: Face }) => doc.font(piece.face).fontSize(size).widthOfString(piece.text)
  for (const line of linesOf(words, { dir, face, width }, measure)) {
    const wide = line.reduce((sum, piece) => sum + measure(piece), 0)
    let x = dir === 'rtl' ? MARGIN + width - wide : MARGIN
    doc.y += size * 1.1
    for (const piece of line) {
      const at = doc.y
      doc.font(piece.face).fontSize(size).text(piece.text, x, at, { lineBreak: false, baseline: 'alphabetic' })
      doc.y = at
      x += measure(piece)
    }
    doc.y += size * 0.4
  }
  doc.y += 8
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
