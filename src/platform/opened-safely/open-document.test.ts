import { existsSync } from 'node:fs'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindOfDocument } from './kind-of-document.ts'
import { type DocumentLimits, openDocument } from './opened-safely.ts'
import { makeDocx, type Made } from './testing/make-docx.ts'
import { makePdf, makePdfOf } from './testing/make-pdf.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let count = 0
async function openBytes(bytes: Uint8Array | string, limits: Partial<DocumentLimits> = {}) {
  const path = join(folder, `upload-${(count += 1)}`)
  await writeFile(path, bytes)
  const outcome = await openDocument(path, limits)
  expect(existsSync(path), 'the file is gone').toBe(false)
  return outcome
}

async function paragraphsOf(bytes: Uint8Array) {
  const outcome = await openBytes(bytes)
  if (!('paragraphs' in outcome)) throw new Error(`Not read: ${JSON.stringify(outcome)}`)
  return outcome.paragraphs
}
const refusal = async (bytes: Uint8Array | string, limits: Partial<DocumentLimits> = {}) => {
  const outcome = await openBytes(bytes, limits)
  return 'refused' in outcome ? outcome.refused : outcome
}

const small: readonly Made[] = [
  { heading: 1, text: 'Scope', list: 'sections' },
  { list: 'sections', level: 1, text: 'All staff are bound.' },
  { list: 'sections', level: 1, text: 'Staff must not:' },
  { list: 'sections', level: 2, text: 'post names of pupils;' },
  { list: 'sections', level: 2, text: 'post anything about:' },
  { list: 'sections', level: 3, text: 'illness' },
  { list: 'sections', level: 3, text: 'family' },
  { heading: 1, text: 'Reports', list: 'sections' },
  { list: 'sections', level: 1, text: 'Tell the headteacher.' },
]

describe('a DOCX', () => {
  test('keeps the numbers that Word counts, at every depth and over headings', async () => {
    const read = await paragraphsOf(await makeDocx(small))
    expect(read.map(({ label, level, style }) => [style, level, label])).toEqual([
      ['heading', 1, '1.'],
      ['body', 1, '1.1'],
      ['body', 1, '1.2'],
      ['body', 2, '(a)'],
      ['body', 2, '(b)'],
      ['body', 3, 'i.'],
      ['body', 3, 'ii.'],
      ['heading', 1, '2.'],
      ['body', 1, '2.1'],
    ])
    expect(read[3]?.text).toBe('post names of pupils;')
  })

  test('gives bullets, letters, bold lines and rows of tables, and leaves out header and footer', async () => {
    const read = await paragraphsOf(
      await makeDocx([
        { bold: 'Who reads this' },
        { list: 'bullets', text: 'Teachers' },
        { list: 'letters', text: 'first' },
        { list: 'letters', level: 1, text: 'deeper' },
        { list: 'letters', text: 'second' },
        { list: 'parts', text: 'Part' },
        { list: 'parts', level: 1, text: 'Rule' },
        {
          rows: [
            ['Owner', 'Headteacher'],
            ['Reviewed', 'Every 12 months'],
          ],
        },
      ]),
    )
    expect(read.map(({ label, text }) => [label, text])).toEqual([
      [undefined, 'Who reads this'],
      ['•', 'Teachers'],
      ['a)', 'first'],
      ['(i)', 'deeper'],
      ['b)', 'second'],
      ['A', 'Part'],
      ['A.1', 'Rule'],
      [undefined, 'Owner\tHeadteacher'],
      [undefined, 'Reviewed\tEvery 12 months'],
    ])
    expect(read[0]?.bold).toBe(true)
    expect(read[8]?.cells).toEqual(['Reviewed', 'Every 12 months'])
  })

  test('is read without its macros, pictures and what it links to outside', async () => {
    const parts = unzipSync(await makeDocx(['Only this text.']))
    const rels = Buffer.from(parts['word/_rels/document.xml.rels'] ?? []).toString()
    const outside = `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/>`
    const changed = zipSync({
      ...parts,
      'word/vbaProject.bin': strToU8('Sub AutoOpen()'),
      'word/media/image1.png': new Uint8Array(100),
      'word/_rels/document.xml.rels': strToU8(rels.replace('</Relationships>', `${outside}</Relationships>`)),
    })
    expect((await paragraphsOf(changed)).map(({ text }) => text)).toEqual(['Only this text.'])
  })

  test('does not unpack entities that would grow without end', async () => {
    const parts = unzipSync(await makeDocx(['Plain.']))
    const xml = Buffer.from(parts['word/document.xml'] ?? []).toString()
    const lol = `<!DOCTYPE w [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefg'
      .split('')
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdef'[at]};`.repeat(20)}">`)
      .join('')}]>`
    const grown = xml.replace(/<\?xml[^>]*>/, lol).replace('Plain.', '&g;')
    const outcome = await openBytes(zipSync({ ...parts, 'word/document.xml': strToU8(grown) }))
    expect(JSON.stringify(outcome).length).toBeLessThan(2000)
  })

  test('that unpacks to gigabytes is refused before it does', async () => {
    const parts = unzipSync(await makeDocx(['Plain.']))
    const bomb = zipSync({ ...parts, 'word/document.xml': new Uint8Array(60_000_000) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(bomb)).toBe('bomb')
  })

  test('that lies about its size gains nothing', async () => {
    const parts = unzipSync(await makeDocx(['Plain.']))
    const bomb = Buffer.from(zipSync({ ...parts, 'word/document.xml': new Uint8Array(60_000_000) }))
    // In the directory at the end and in the local header: 60,000,000 becomes 100.
    const large = Buffer.alloc(4)
    large.writeUInt32LE(60_000_000)
    for (let at = bomb.indexOf(large); at !== -1; at = bomb.indexOf(large, at + 1)) bomb.writeUInt32LE(100, at)
    expect(await refusal(bomb)).toBe('damaged')
  })

  test('that is broken off, or is another kind of ZIP, is refused', async () => {
    const whole = await makeDocx(small)
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('damaged')
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('other-office')
    expect(await refusal(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }))).toBe(
      'other-office',
    )
    expect(await refusal(zipSync({ 'holiday.jpg': strToU8('x') }))).toBe('unknown')
  })

  test('without a word in it is said to be without text', async () => {
    expect(await refusal(await makeDocx(['', '  ']))).toBe('no-text')
  })
})

describe('a PDF', () => {
  test('gives paragraphs whole over lines and pages, headings by their size, and no headers or footers', async () => {
    const long = 'This sentence is long enough to run over several lines of the page because it says the same again. '
    const filler = Array.from({ length: 30 }, (_, at) => `<p>${at + 1}.1 ${long.repeat(2)}</p>`).join('')
    const read = await paragraphsOf(
      await makePdf(`<h1>Our rules</h1><h2>Section one</h2>${filler}<p>The end of it all.</p>`),
    )
    expect(read.filter(({ style }) => style === 'heading').map(({ text }) => text)).toEqual([
      'Our rules',
      'Section one',
    ])
    const bodies = read.filter(({ style }) => style === 'body')
    expect(bodies).toHaveLength(31)
    expect(bodies.map(({ text }) => text.startsWith('This') || /^\d+\.1 This|^The end/.test(text))).not.toContain(false)
    expect(bodies[29]?.text).toBe(`30.1 ${long.repeat(2)}`.trim())
  })

  test('of 2,000 pages is refused by their number', async () => {
    expect(await refusal(makePdfOf(2000))).toBe('too-many-pages')
  })

  test('with a password is said to have one', async () => {
    expect(await refusal(makePdfOf(1, { encrypted: true }))).toBe('encrypted')
  })

  test('of scanned pages is said to have no text', async () => {
    const scan = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(
      await refusal(await makePdf(`<img width="500" src="data:image/png;base64,${scan.toString('base64')}">`, false)),
    ).toBe('no-text')
  })

  test('that is broken off is refused as damaged', async () => {
    expect(await refusal('%PDF-1.7\nnothing follows')).toBe('damaged')
  })
})

describe('a text', () => {
  test('comes as it was written, from UTF-8, UTF-16 or an old Windows', async () => {
    const text = 'Staff – all of them – “must” read it.\n\n1. Café'
    expect(await openBytes(text)).toEqual({ kind: 'text', text })
    expect(await openBytes(Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]))).toEqual({
      kind: 'text',
      text,
    })
    expect(await openBytes(Buffer.from('Caf\xe9 \x96 staff', 'latin1'))).toEqual({ kind: 'text', text: 'Café – staff' })
  })

  test('without a word is refused as empty', async () => {
    expect(await refusal(' \n 1. \n')).toBe('empty')
  })

  test('and what is none is known by its bytes, each with its own code', async () => {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    const files: [string, Uint8Array | string][] = [
      ['empty', ''],
      ['picture', picture],
      ['old-word', old],
      ['encrypted', Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])],
      ['other-office', '{\\rtf1\\ansi Hello}'],
      ['web-page', '<!DOCTYPE html><html><body>Policy</body></html>'],
      ['unknown', Buffer.alloc(5000)],
      ['unknown', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ]
    for (const [refused, bytes] of files) expect(kindOfDocument(Buffer.from(bytes)), refused).toEqual({ refused })
    expect(await refusal(picture)).toBe('picture')
  })

  test('that is longer than any policy is refused', async () => {
    expect(await refusal('word '.repeat(1000), { characters: 3000 })).toBe('too-long')
  })
})

test('a file of more than 20 MB is refused before it is read', async () => {
  const path = join(folder, 'large')
  await writeFile(path, 'x')
  await truncate(path, 20_000_001)
  expect(await openDocument(path)).toMatchObject({ refused: 'file-too-large' })
  expect(existsSync(path)).toBe(false)
})

test('a document that takes too long is given up', async () => {
  expect(await refusal(await makeDocx(small), { timeMs: 30 })).toBe('too-slow')
})
