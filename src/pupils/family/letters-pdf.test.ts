import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { wordsIn } from '../../ui/ui.ts'
import { lettersPdf } from './letters-pdf.ts'

test('a letter is one tagged page with a described QR code, the short code and what to do; the next guardian’s is another page', async () => {
  const letter = (name: string, code: string) => ({
    address: `https://school.example/family/${name}`,
    code,
    expires: new Date('2027-01-09T12:00:00Z'),
    name,
    school: 'Orrin Primary',
  })
  const letters = [letter('Ola Łetter', 'ACDE-FGHJ-3467'), letter('Bo Rossi', 'KMNP-QRTW-9346')]
  const bytes = await lettersPdf(wordsIn('en-GB'), letters, 'https://school.example/family')
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  expect(pdf.numPages).toBe(2)
  const texts: string[] = []
  for (const number of [1, 2]) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(items.map(item => ('str' in item ? item.str : '')).join(''))
  }
  expect(texts[0]).toContain('ACDE-FGHJ-3467')
  expect(texts[0]).toContain('Dear Ola Łetter')
  expect(texts[0]).toContain('https://school.example/family')
  expect(texts[0]).not.toContain('Rossi')
  expect(texts[1]).toContain('KMNP-QRTW-9346')
  expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toContain('QR code with your link')
})
