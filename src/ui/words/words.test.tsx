import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { render } from 'preact-render-to-string'
import { afterEach, describe, expect, it } from 'vitest'
import { Pagination } from '../components/pagination.tsx'
import { Page } from '../layout/page.tsx'
import type { Catalogue, Language, PartOfCatalogue } from './catalogue.ts'
import { familyLanguageFor, familyLanguages, languages } from './languages.ts'
import { keepGoingWithoutWords } from './say.ts'
import { useWords, WordsIn, wordsIn } from './words.tsx'

const src = join(import.meta.dirname, '..', '..')

/** Every message of a language as `area.key`. */
function messagesOf(words: PartOfCatalogue): [key: string, message: string][] {
  return Object.entries(words).flatMap(([area, messages]) =>
    Object.entries<string>(messages).map(([key, message]): [string, string] => [`${area}.${key}`, message]),
  )
}

/** Our code without tests and without the catalogues themselves. */
function ourCode(): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(
      file => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file) && !/ui.words.[a-zA-Z-]+[/\\]/.test(file),
    )
    .map(file => readFileSync(join(src, file), 'utf8'))
}

/** What a second language would be: every letter changed, arguments and tags kept, written from right to left. */
function pseudoLanguage(): Language {
  const strange = (message: string) =>
    message.replaceAll(
      /(\{[^{}]*\}|<[^<>]*>|'[^']*')|([a-z])/g,
      (_, kept: string | undefined, letter: string) => kept ?? String.fromCodePoint(0x24d0 + letter.charCodeAt(0) - 97),
    )
  const plain = (message: string) => !/plural|select/.test(message)
  const words = Object.fromEntries(
    Object.entries(languages[0].words).map(([area, messages]) => [
      area,
      Object.fromEntries(
        Object.entries<string>(messages).map(([key, message]) => [key, plain(message) ? strange(message) : message]),
      ),
    ]),
  )
  // Built from the English catalogue key by key, so it has the same shape.
  return { tag: 'en-XA', dir: 'rtl', name: 'Strange', draft: false, words: words as Catalogue }
}

describe('the catalogue', () => {
  it('has only messages that can be read', () => {
    const unreadable = languages.flatMap(({ tag, words }) =>
      messagesOf(words).flatMap(([key, message]) => {
        try {
          return new IntlMessageFormat(message, tag).getAst().length > 0 ? [] : [`${tag} ${key}: says nothing`]
        } catch (error) {
          return [`${tag} ${key}: ${String(error)}`]
        }
      }),
    )
    expect(unreadable).toEqual([])
  })

  it('holds no words that are used nowhere', () => {
    const code = ourCode().join('\n')
    const prefixes = [...code.matchAll(/`([a-zA-Z]+\.[a-z0-9-]*)\$\{/g)].map(([, prefix = '']) => prefix)
    // Read once for all keys: a search of all code for each of some thousand keys took minutes.
    const said = new Set([...code.matchAll(/(['"`])([a-zA-Z]+\.[\w.-]+)\1/g)].map(([, , key = '']) => key))
    const used = (key: string) => said.has(key) || prefixes.some(prefix => key.startsWith(prefix))
    expect(messagesOf(languages[0].words).flatMap(([key]) => (used(key) ? [] : [key]))).toEqual([])
  })

  it('knows every key that pages ask for', () => {
    const known = new Set(messagesOf(languages[0].words).map(([key]) => key))
    const asked = ourCode().flatMap(code =>
      [...code.matchAll(/\bt(?:\.rich)?\(\s*'([^']+)'/g)].map(([, key = '']) => key),
    )
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter(key => !known.has(key))).toEqual([])
  })
})

/** What a message of a draft needs to be given, and the elements in it. */
function placesIn(message: string): string {
  return [...new Set([...message.matchAll(/\{(\w+)|<(\w+)>/g)].map(([, value, tag]) => value ?? `<${tag}>`))]
    .sort()
    .join()
}

describe('a draft for families', () => {
  const english = new Map(messagesOf(languages[0].words))
  const drafts = familyLanguages.filter(language => language.draft)

  it('is there in seven languages, two of them from right to left', () => {
    expect(drafts.map(({ tag, dir }) => `${tag} ${dir}`)).toEqual([
      'cy ltr',
      'pl ltr',
      'ur rtl',
      'ro ltr',
      'ar rtl',
      'bn ltr',
      'uk ltr',
    ])
  })

  it.each(drafts)('has only keys that English has, each with the same things to fill in: $name', ({ words }) => {
    const wrong = messagesOf(words).flatMap(([key, message]) => {
      const model = english.get(key)
      if (model === undefined) return [`${key} is not in English`]
      const [own, asked] = [placesIn(message), placesIn(model)]
      return own === asked ? [] : [`${key}: ${own} instead of ${asked}`]
    })
    expect(wrong).toEqual([])
  })

  it('says the same things as every other draft', () => {
    const keys = drafts.map(({ words }) => messagesOf(words).map(([key]) => key))
    const all = [...new Set(keys.flat())]
    const missing = drafts.map(({ tag }, at) => [
      tag,
      all.filter(key => !keys[at]?.includes(key) && key !== 'house.moment'),
    ])
    expect(missing).toEqual(drafts.map(({ tag }) => [tag, []]))
  })

  it('says in English what it has no words for, and a language that is not there is English', () => {
    const t = wordsIn(familyLanguageFor('pl'))
    expect([t('consent.yes'), t('house.menu'), t('consent.channel-facebook')]).toEqual(['Tak', 'Menu', 'Facebook'])
    expect([familyLanguageFor('tlh').tag, familyLanguageFor('pl-PL').tag, familyLanguageFor('').tag]).toEqual([
      'en-GB',
      'pl',
      'en-GB',
    ])
  })
})

describe('words', () => {
  const t = wordsIn('en-GB')
  afterEach(() =>
    keepGoingWithoutWords(error => {
      throw error
    }),
  )

  it('stop a test when a value is missing', () => {
    expect(() => t('house.page-number')).toThrow(/house.page-number/)
  })

  it('are shown with a gap in the running service, and the failure is reported', () => {
    const reported: string[] = []
    keepGoingWithoutWords(error => reported.push(error.message))
    expect(t('house.page-number')).toBe('Page …')
    expect(reported).toEqual(['The words "house.page-number" could not be completed in en-GB'])
  })

  it('can hold elements', () => {
    const html = render(
      <WordsIn lang="en-GB">
        <Pagination next={{ href: '/2' }} />
      </WordsIn>,
    )
    expect(html).toContain('Next<span class="govuk-visually-hidden"> page</span>')
  })

  it('cannot be had outside a language', () => {
    const Lost = () => <p>{useWords()('house.back')}</p>
    expect(() => render(<Lost />)).toThrow(/WordsIn/)
  })

  it('fall back to English for a language that is not here', () => {
    expect(wordsIn('cy').lang).toBe('en-GB')
    expect(wordsIn('en').lang).toBe('en-GB')
  })
})

describe('in a language from right to left', () => {
  const t = wordsIn(familyLanguageFor('ar'))

  it('what is filled in from left to right stands apart, so that nothing around it changes places', () => {
    expect(t('family.link-title', { school: 'Orrin (North) Primary' })).toContain('\u2068Orrin (North) Primary\u2069')
    expect(t('family.words', { version: 3 })).not.toMatch(/[\u2066-\u2069]/)
    expect(t('family.may-we', { where: 'داخل المدرسة', what: 'صور' })).not.toMatch(/[\u2066-\u2069]/)
  })

  it('an address is left alone: a mark behind it would become a part of it', () => {
    const address = 'https://school.example/family/x'
    expect(t('family.letter-type', { door: address })).not.toMatch(/[\u2066-\u2069]/)
  })

  it('from left to right nothing is added', () => {
    expect(wordsIn(familyLanguageFor('pl'))('family.link-title', { school: 'Orrin' })).not.toMatch(/[\u2066-\u2069]/)
  })
})

describe('dates', () => {
  const t = wordsIn('en-GB')
  const now = new Date('2026-11-20T13:00:00Z')

  it.each([
    ['2026-11-20T16:00:00Z', 'Friday 20 November, 16:00'],
    ['2026-07-01T23:30:00Z', 'Thursday 2 July, 00:30'],
    ['2027-01-04T09:05:00Z', 'Monday 4 January 2027, 09:05'],
  ])('%s is said as %s, in London time', (at, said) => {
    expect(t.moment(new Date(at), now)).toBe(said)
  })

  it.each([
    ['2026-11-20T13:20:00Z', 'in 20 min'],
    ['2026-11-20T16:30:00Z', 'in 3 h'],
    ['2026-11-22T12:59:00Z', 'in 47 h'],
    ['2026-11-22T13:00:00Z', 'Sunday 22 November, 13:00'],
    ['2026-11-20T12:00:00Z', 'Friday 20 November, 12:00'],
  ])('%s is said as %s', (at, said) => {
    expect(t.until(new Date(at), now)).toBe(said)
  })

  it('count one day as one', () => {
    expect([t.span(49 * 3_600_000), t.span(-72 * 3_600_000), t.span(59_000)]).toEqual(['2 days', '3 days', '0 min'])
  })
})

describe('a second language', () => {
  it('is one folder and one line: a page speaks it throughout, from right to left', () => {
    const html = render(
      <Page title="1" lang={pseudoLanguage()} sample school={{ name: '2' }} nav={[{ href: '/', text: '3' }]}>
        <p>4</p>
      </Page>,
    )
    expect(html).toContain('<html class="govuk-template" lang="en-XA" dir="rtl">')
    const shown = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&[a-z]+;/g, '')
    expect(shown.match(/[a-z]{2,}/g)).toBeNull()
  })
})
