import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { familyLanguageFor, familyLanguages, wordsIn } from '../../ui/ui.ts'
import { slipPdf } from '../own/slip-pdf.ts'
import { lettersPdf } from './letters-pdf.ts'

const DOOR = 'https://school.example/family'
const letter = (name: string, code: string, language: string | null = null, tells = false) => ({
  ...{ code, name, language, tells },
  address: `${DOOR}/${code.toLowerCase()}`,
  expires: new Date('2027-01-09T12:00:00Z'),
  school: 'Orrin Primary',
})

/** What is read out of a paper, paragraph by paragraph, each with its language: what its tags say. */
function heardIn(bytes: Buffer): { lang: string; words: string }[] {
  const file = bytes.toString('latin1')
  return [...file.matchAll(/\/S \/(?:H1|P)\b[^]*?>>\s*endobj/g)].flatMap(([element]) => {
    const lang = /\/Lang \(([\w-]+)\)/.exec(element)?.[1]
    const written = /\/ActualText \(([^]*?)(?<!\\)\)\s*\//.exec(`${element}/`)?.[1]
    if (lang === undefined || written === undefined) return []
    const raw = Buffer.from(
      written.replaceAll(/\\([nrtbf()\\])/g, (_, one: string) => ESCAPED.get(one) ?? one),
      'latin1',
    )
    const words = raw[0] === 0xfe && raw[1] === 0xff ? raw.subarray(2).swap16().toString('utf16le') : raw.toString()
    return [{ lang, words }]
  })
}
const ESCAPED = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])

async function textsOf(bytes: Buffer): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(items.map(item => ('str' in item ? item.str : '')).join(''))
  }
  return texts
}

test('a letter is one tagged page with a described QR code, the short code and what to do; the next guardian’s is another page', async () => {
  const letters = [letter('Ola Łetter', 'ACDE-FGHJ-3467'), letter('Bo Rossi', 'KMNP-QRTW-9346')]
  const bytes = await lettersPdf(letters, DOOR)
  const texts = await textsOf(bytes)
  expect(texts).toHaveLength(2)
  expect(texts[0]).toContain('ACDE-FGHJ-3467')
  expect(texts[0]).toContain('Dear Ola Łetter')
  expect(texts[0]).toContain(DOOR)
  expect(texts[0]).not.toContain('Rossi')
  expect(texts[1]).toContain('KMNP-QRTW-9346')
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toContain('QR code with your link')
  expect(new Set(heardIn(bytes).map(({ lang }) => lang))).toEqual(new Set(['en-GB']))
})

const ENGLISH = /\b(the|your|you|and|of|for|this|with|school)\b/
const plain = (words: string) => words.replaceAll(/[\u2066-\u2069]/g, '')

test.each(familyLanguages.filter(one => one.draft).map(one => one.tag))(
  'the letter of a guardian who reads %s comes in it, marked as unchecked, with the English original behind it, and leaves nothing else in English',
  async tag => {
    const t = wordsIn(familyLanguageFor(tag))
    const bytes = await lettersPdf([letter('Ada Marchetti', 'ACDE-FGHJ-3467', tag)], DOOR)
    const heard = heardIn(bytes)
    const own = heard.filter(({ lang }) => lang === tag).map(({ words }) => words)
    expect(own).toEqual(
      [
        'Orrin Primary',
        t('family.letter-title', { school: 'Orrin Primary' }),
        t('family.letter-dear', { name: 'Ada Marchetti' }),
        t('family.letter-body'),
        t('family.letter-type', { door: DOOR }),
        'ACDE-FGHJ-3467',
        t('family.letter-until', { until: t.day(new Date('2027-01-09T12:00:00Z')) }),
        t('family.letter-end'),
        t('languages.mark-letter'),
      ].map(plain),
    )
    const without = own.join(' ').replaceAll(/https:\S+|Orrin Primary/g, '')
    expect(without).not.toMatch(ENGLISH)
    const english = heard.filter(({ lang }) => lang === 'en-GB').map(({ words }) => words)
    expect(english).toContain('Dear Ada Marchetti')
    expect(english).toContain('ACDE-FGHJ-3467')
    const texts = await textsOf(bytes)
    expect(texts).toHaveLength(2)
    // The first page is hers, and each letter on it has a shape in its file: a missing one would be an empty box.
    for (const text of texts) expect(text).toContain('ACDE-FGHJ-3467')
    expect(texts[0]).not.toMatch(/[\0\ufffd]/)
    expect(texts[1]).toContain('Dear Ada Marchetti')
  },
)

/** A question in any of them: Arabic and Urdu have a mark of their own. */
const ASKS = /[?؟]/

test.each(familyLanguages.map(one => one.tag))(
  'where a school publishes as a public task, its letter and its slip in %s say what it means to show, and ask nothing',
  async tag => {
    const language = familyLanguageFor(tag)
    const t = wordsIn(language)
    const paper = { school: 'Orrin Primary', code: 'ACDE-FGHJ-3467', expires: new Date('2027-01-09T12:00:00Z') }
    const slip = await slipPdf(language, { ...paper, address: 'https://school.example/own/x', tells: true }, DOOR)
    const written = await lettersPdf([letter('Ada Marchetti', 'ACDE-FGHJ-3467', tag, true)], DOOR)
    const heard = [written, slip].map(bytes =>
      heardIn(bytes)
        .filter(({ lang }) => lang === tag)
        .map(({ words }) => plain(words)),
    )
    expect(heard[0]).toContain(plain(t('family.mail-tells-subject', { school: 'Orrin Primary' })))
    expect(heard[0]).toContain(t('family.letter-tells-body'))
    expect(heard[0]).not.toContain(t('family.letter-body'))
    expect(heard[1]).toEqual(expect.arrayContaining([t('own.tells-title'), t('own.slip-tells-body')]))
    for (const words of heard.flat()) expect(words).not.toMatch(ASKS)
  },
)

test.each(familyLanguages.filter(one => one.draft).map(one => one.tag))(
  'the slip of a pupil who reads %s comes in it, names nobody, and has the English one behind it',
  async tag => {
    const language = familyLanguageFor(tag)
    const t = wordsIn(language)
    const slip = {
      ...{ school: 'Orrin Primary', code: 'ACDE-FGHJ-3467', address: 'https://school.example/own/x', tells: false },
      expires: new Date('2027-01-09T12:00:00Z'),
    }
    const heard = heardIn(await slipPdf(language, slip, 'https://school.example/own'))
    const own = heard.filter(({ lang }) => lang === tag).map(({ words }) => words)
    expect(own).toContain(t('own.slip-title'))
    expect(own).toContain(t('own.slip-body'))
    expect(own).toContain(t('languages.mark-letter'))
    expect(own.join(' ').replaceAll(/https:\S+|Orrin Primary/g, '')).not.toMatch(ENGLISH)
    expect(heard.map(({ words }) => words)).toContain('May we show you?')
  },
)
