import type { Words } from '../../ui/ui.ts'
import type { PublicClause, PublicPolicy } from './public-policy.ts'
import { loadFaces, runsOf } from './typefaces.ts'

/** Sizes in points. */
const MARGIN = 62
const SIZE = { title: 22, part: 15, ref: 11, text: 11, small: 9 } as const
const INK = '#0b0c0c'
const QUIET = '#484949'

/**
 * The adopted policy as a tagged PDF (PDF/UA-1 by its own claim): language, title, bookmarks, headings and paragraphs in reading order, each
 * clause with its id. It is drawn by a library, so a school's server needs no browser.
 */
export async function publicPdf(t: Words, policy: PublicPolicy): Promise<Buffer> {
  // Here and not above: a document is asked for once a month, and every start of every process would load the two packages.
  const [{ default: PDFDocument }, { regular, bold, european }] = await Promise.all([import('pdfkit'), loadFaces()])
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    // The library knows PDF/UA; its types, made by others, know PDF/A only.
    subset: 'PDF/UA' as unknown as 'PDF/A-2a',
    lang: policy.lang,
    displayTitle: true,
    bufferPages: true,
    font: '',
    info: {
      Title: `${policy.title}, ${policy.school}`,
      Author: policy.school,
      Subject: t('public.version-from', { number: policy.number, when: policy.from }),
    },
  })
  const finished = collected(doc)
  doc.registerFont('regular', regular)
  doc.registerFont('bold', bold)
  doc.registerFont('european', european)
  new Pages(doc, t).write(policy)
  doc.end()
  return finished
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

type Look = { readonly face: 'regular' | 'bold'; readonly size: number; readonly colour: string; readonly gap: number }

const LOOKS = {
  title: { face: 'bold', size: SIZE.title, colour: INK, gap: 10 },
  part: { face: 'bold', size: SIZE.part, colour: INK, gap: 4 },
  ref: { face: 'bold', size: SIZE.ref, colour: INK, gap: 1 },
  text: { face: 'regular', size: SIZE.text, colour: INK, gap: 1 },
  about: { face: 'regular', size: SIZE.small, colour: QUIET, gap: 1 },
  check: { face: 'bold', size: SIZE.text, colour: INK, gap: 4 },
  here: { face: 'regular', size: SIZE.text, colour: INK, gap: 1 },
} as const satisfies Record<string, Look>

/** Draws tag by tag: what is drawn is what a screen reader is told. */
class Pages {
  private readonly doc: PDFKit.PDFDocument
  private readonly t: Words

  constructor(doc: PDFKit.PDFDocument, t: Words) {
    this.doc = doc
    this.t = t
  }

  write(policy: PublicPolicy): void {
    const { doc, t } = this
    const whole = doc.struct('Document')
    doc.addStructure(whole)
    whole.add(this.tag('H1', policy.title, LOOKS.title))
    const facts = [
      policy.school,
      t('public.version-from', { number: policy.number, when: policy.from }),
      ...policy.adopted,
      policy.source,
      `${t('public.hash')}: ${policy.hash}`,
    ]
    for (const fact of facts) whole.add(this.tag('P', fact, LOOKS.about))
    if (policy.checkLaw !== null) whole.add(this.tag('P', policy.checkLaw, LOOKS.check))
    const outline = doc.outline.addItem(policy.title)
    for (const part of policy.parts) {
      const section = doc.struct('Sect')
      whole.add(section)
      this.keepTogether(90)
      doc.moveDown(1)
      const marked = outline.addItem(part.name)
      section.add(this.tag('H2', part.name, LOOKS.part))
      for (const clause of part.clauses) {
        this.keepTogether(60)
        doc.moveDown(0.5)
        marked.addItem(`${clause.ref} (${clause.id})`)
        this.clause(section, clause)
      }
      section.end()
    }
    whole.end()
    this.numberPages(policy)
  }

  private clause(section: PDFKit.PDFStructureElement, clause: PublicClause): void {
    const { t } = this
    section.add(this.tag('H3', clause.ref, LOOKS.ref))
    section.add(this.tag('P', clause.says, LOOKS.text))
    const about = t('public.clause-about', {
      strength: t(`policy.clause-strength-${clause.strength}`),
      who: clause.binds,
      id: clause.id,
    })
    section.add(this.tag('P', about, LOOKS.about))
    if (clause.checkLaw) section.add(this.tag('P', t('public.check-clause'), LOOKS.about))
    for (const { asks, answer } of clause.here)
      section.add(this.tag('P', t('public.here', { asks, answer }), LOOKS.here))
  }

  private tag(kind: string, words: string, look: Look): PDFKit.PDFStructureElement {
    const { doc } = this
    const element = doc.struct(kind, {}, () => this.draw(words, look))
    return element
  }

  /** Letters outside the Latin file are drawn from the other one; the sentence goes on. */
  private draw(words: string, { face, size, colour, gap }: Look): void {
    const { doc } = this
    const runs = runsOf(words)
    for (const [at, { run, european }] of runs.entries()) {
      doc
        .font(european ? 'european' : face)
        .fontSize(size)
        .fillColor(colour)
        .text(run, { continued: at < runs.length - 1, paragraphGap: gap, lineGap: 1 })
    }
  }

  /** A heading is not left alone at the foot of a page. `need`: points. */
  private keepTogether(need: number): void {
    const { doc } = this
    if (doc.y + need > doc.page.height - MARGIN) doc.addPage()
  }

  /** Page numbers are no part of the text: marked as an artefact, so that nobody is read "page 3" in the middle of a sentence. */
  private numberPages(policy: PublicPolicy): void {
    const { doc, t } = this
    const { start, count } = doc.bufferedPageRange()
    for (let page = start; page < start + count; page += 1) {
      doc.switchToPage(page)
      const { bottom } = doc.page.margins
      doc.page.margins.bottom = 0
      doc.markContent('Artifact', { type: 'Pagination' })
      doc
        .font('regular')
        .fontSize(SIZE.small)
        .fillColor(QUIET)
        .text(t('public.page', { title: policy.school, number: page + 1, count }), MARGIN, doc.page.height - 42, {
          lineBreak: false,
        })
      doc.endMarkedContent()
      doc.page.margins.bottom = bottom
    }
  }
}
