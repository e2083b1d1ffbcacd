import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

/** A paragraph of a DOCX to be made: its text, and what numbers it. `list`: one of the numberings below, with how deep. */
export type Made =
  | string
  | { heading: 1 | 2 | 3; text: string; list?: 'sections'; level?: number }
  | { list: 'sections' | 'letters' | 'bullets' | 'parts'; level?: number; text: string }
  | { bold: string }
  | { rows: readonly (readonly string[])[] }

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, at = 0) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 720 * (at + 1), hanging: 360 } } },
})

const numbering = {
  config: [
    {
      reference: 'sections',
      levels: [
        level(LevelFormat.DECIMAL, '%1.'),
        level(LevelFormat.DECIMAL, '%1.%2', 1),
        level(LevelFormat.LOWER_LETTER, '(%3)', 2),
        level(LevelFormat.LOWER_ROMAN, '%4.', 3),
      ],
    },
    {
      reference: 'letters',
      levels: [level(LevelFormat.LOWER_LETTER, '%1)'), level(LevelFormat.LOWER_ROMAN, '(%2)', 1)],
    },
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '\uf0b7')] },
    { reference: 'parts', levels: [level(LevelFormat.UPPER_LETTER, '%1'), level(LevelFormat.DECIMAL, '%1.%2', 1)] },
  ],
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A real DOCX with Word's own numbering, a header and a footer. */
export async function makeDocx(made: readonly Made[]): Promise<Buffer> {
  const document = new Document({
    numbering,
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('A header of every page')] }) },
        footers: { default: new Footer({ children: [new Paragraph('A footer of every page')] }) },
        children: made.map(one => part(one)),
      },
    ],
  })
  return Packer.toBuffer(document)
}

function part(made: Made): Paragraph | Table {
  if (typeof made === 'string') return new Paragraph(made)
  if ('rows' in made)
    return new Table({
      rows: made.rows.map(
        cells => new TableRow({ children: cells.map(text => new TableCell({ children: [new Paragraph(text)] })) }),
      ),
    })
  if ('bold' in made) return new Paragraph({ children: [new TextRun({ text: made.bold, bold: true })] })
  const list = made.list === undefined ? {} : { numbering: { reference: made.list, level: made.level ?? 0 } }
  return new Paragraph({
    text: made.text,
    ...('heading' in made ? { heading: headings[made.heading] } : {}),
    ...list,
  })
}
