import { loadFaces, runsOf } from '../../policy/policy.ts'
import { familyLanguages, type Words } from '../../ui/ui.ts'
import type { Letter } from './ask-families.ts'

/** Points. */
const MARGIN = 62
const QR = 150

/** One page with a way in: what stands before and after the QR code, the address to type and the code. `title`: of the page. */
export type PaperPage = {
  readonly school: string
  readonly title: string
  readonly before: readonly string[]
  readonly qr: { readonly address: string; readonly alt: string }
  readonly type: string
  readonly code: string
  readonly after: readonly string[]
}

/** One page a guardian: who asks, a QR code with her link, and the short code for whoever types. It names no child: a letter lies about. */
export async function lettersPdf(t: Words, letters: readonly Letter[], door: string): Promise<Buffer> {
  // By their English names: the faces of the letter have no letters of every language.
  const names = new Intl.DisplayNames(t.lang, { type: 'language' })
  const languages = familyLanguages.flatMap(one => (one.draft ? [names.of(one.tag) ?? one.name] : [])).join(', ')
  const title = t('family.letter-title', { school: letters[0]?.school ?? '' })
  return papersPdf(
    t,
    letters.map(letter => ({
      ...{ school: letter.school, title, code: letter.code },
      before: [t('family.letter-dear', { name: letter.name }), t('family.letter-body')],
      qr: { address: letter.address, alt: t('family.letter-qr') },
      type: t('family.letter-type', { door }),
      after: [
        t('family.letter-until', { until: t.day(letter.expires) }),
        t('family.letter-end'),
        t('languages.letter-line', { languages }),
      ],
    })),
  )
}

/** Tagged, with the QR code described, so that it can be read out. */
export async function papersPdf(t: Words, pages: readonly PaperPage[]): Promise<Buffer> {
  // Loaded when papers are made, as the document of the policy does.
  const [{ default: PDFDocument }, { default: qrcode }, faces] = await Promise.all([
    import('pdfkit'),
    import('qrcode'),
    loadFaces(),
  ])
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: t.lang,
    displayTitle: true,
    font: '',
    autoFirstPage: false,
    info: { Title: pages[0]?.title ?? '', Author: pages[0]?.school ?? '' },
  })
  const finished = collected(doc)
  for (const [name, face] of Object.entries(faces)) doc.registerFont(name, face)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  const write = (kind: 'H1' | 'P', words: string, size: number) =>
    whole.add(doc.struct(kind, {}, () => draw(doc, words, kind === 'H1' ? 'bold' : 'regular', size)))
  for (const page of pages) {
    doc.addPage()
    write('P', page.school, 11)
    write('H1', page.title, 20)
    for (const words of page.before) write('P', words, 11)
    const picture = await qrcode.toBuffer(page.qr.address, { errorCorrectionLevel: 'M', margin: 2, scale: 6 })
    whole.add(
      doc.struct('Figure', { alt: page.qr.alt }, () => {
        doc.image(picture, MARGIN, doc.y, { width: QR })
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

function draw(doc: PDFKit.PDFDocument, words: string, face: 'regular' | 'bold', size: number): void {
  const runs = runsOf(words)
  doc.x = MARGIN
  for (const [at, { run, european }] of runs.entries())
    doc
      .font(european ? 'european' : face)
      .fontSize(size)
      .text(run, { continued: at < runs.length - 1, paragraphGap: 10, lineGap: 2 })
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
