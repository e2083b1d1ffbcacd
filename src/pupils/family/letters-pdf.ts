import { loadFaces, runsOf } from '../../policy/policy.ts'
import { familyLanguages, type Words } from '../../ui/ui.ts'
import type { Letter } from './ask-families.ts'

/** Points. */
const MARGIN = 62
const QR = 150

/**
 * One page a guardian: who asks, a QR code with her link, and the short code for whoever types. It names no child: a letter lies about.
 * Tagged, with the QR code described, so that it can be read out.
 */
export async function lettersPdf(t: Words, letters: readonly Letter[], door: string): Promise<Buffer> {
  // Loaded when letters are made, as the document of the policy does.
  const [{ default: PDFDocument }, { default: qrcode }, faces] = await Promise.all([
    import('pdfkit'),
    import('qrcode'),
    loadFaces(),
  ])
  const title = t('family.letter-title', { school: letters[0]?.school ?? '' })
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: t.lang,
    displayTitle: true,
    font: '',
    autoFirstPage: false,
    info: { Title: title, Author: letters[0]?.school ?? '' },
  })
  // By their English names: the faces of the letter have no letters of every language.
  const names = new Intl.DisplayNames(t.lang, { type: 'language' })
  const languages = familyLanguages.flatMap(one => (one.draft ? [names.of(one.tag) ?? one.name] : [])).join(', ')
  const finished = collected(doc)
  for (const [name, face] of Object.entries(faces)) doc.registerFont(name, face)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  const write = (kind: 'H1' | 'P', words: string, size: number) =>
    whole.add(doc.struct(kind, {}, () => draw(doc, words, kind === 'H1' ? 'bold' : 'regular', size)))
  for (const letter of letters) {
    doc.addPage()
    write('P', letter.school, 11)
    write('H1', title, 20)
    write('P', t('family.letter-dear', { name: letter.name }), 11)
    write('P', t('family.letter-body'), 11)
    const picture = await qrcode.toBuffer(letter.address, { errorCorrectionLevel: 'M', margin: 2, scale: 6 })
    const alt = t('family.letter-qr')
    whole.add(
      doc.struct('Figure', { alt }, () => {
        doc.image(picture, MARGIN, doc.y, { width: QR })
        doc.y += QR + 12
      }),
    )
    write('P', t('family.letter-type', { door }), 11)
    write('P', letter.code, 20)
    write('P', t('family.letter-until', { until: t.day(letter.expires) }), 11)
    write('P', t('family.letter-end'), 11)
    write('P', t('languages.letter-line', { languages }), 11)
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
