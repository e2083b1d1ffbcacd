import type { ComponentChildren } from 'preact'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language, PartOfCatalogue, WordKey } from './catalogue.ts'
import { enGB } from './en-GB/en-GB.ts'
import { momentForms, spanOf } from './moments.ts'

export type Values = { readonly [name: string]: string | number | bigint | boolean | Date | null | undefined }

/** Values of a message with elements: a node, or for `<name>…</name>` in the message a function of what stands between. */
export type RichValues = {
  readonly [name: string]: Values[string] | ComponentChildren | ((inside: ComponentChildren[]) => ComponentChildren)
}

/** One language's words. Throws when a value that a message needs is missing, unless {@link keepGoingWithoutWords} was called. */
export type Words = {
  (key: WordKey, values?: Values): string
  /** With elements inside: `t.rich('house.next-page', { hidden: words => <span>{words}</span> })`. */
  rich(key: WordKey, values: RichValues): ComponentChildren
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** 16:00 */
  time(at: Date): string
  /** Friday 20 November; with the year where it is not that of `now`. */
  day(at: Date, now?: Date): string
  /** Friday 20 November, 16:00 */
  moment(at: Date, now?: Date): string
  /** Friday 16:00 when within six days of `now`, else the whole moment. */
  nearMoment(at: Date, now: Date): string
  /** 3 h, 20 min, 5 days */
  span(milliseconds: number): string
  /** Under two days ahead "in 3 h", else the whole moment. */
  until(at: Date, now: Date): string
}

let onFailure: ((error: Error) => void) | undefined

/**
 * For the running service: a message that cannot be completed is shown with gaps and handed to `report`, where a page that fails
 * would help nobody. Tests do not call it, so there a missing value stops the test.
 */
export function keepGoingWithoutWords(report: (error: Error) => void): void {
  onFailure = report
}

type Pattern = { readonly message: string; readonly tag: string }

function messageOf(words: PartOfCatalogue, key: string): string | null {
  const dot = key.indexOf('.')
  const area: unknown = Object.entries(words).find(([name]) => name === key.slice(0, dot))?.[1]
  const found: unknown = typeof area === 'object' && area !== null ? Reflect.get(area, key.slice(dot + 1)) : undefined
  return typeof found === 'string' ? found : null
}

/** The message of `key`: of this language, else of English. Throws where there is none, which types exclude for keys known at compile time. */
function pattern(language: Language, key: string): Pattern {
  const own = messageOf(language.words, key)
  if (own !== null) return { message: own, tag: language.tag }
  const message = messageOf(enGB, key)
  if (message === null) throw new Error(`No words for "${key}" in ${language.tag}: add it to src/ui/words`)
  return { message, tag: 'en-GB' }
}

type Formats = {
  get(key: string, rich: boolean): IntlMessageFormat
  /** The message itself where there is nothing in it to be filled in or read by the library; else null. */
  asItIs(key: string): string | null
}

/** Braces, elements and doubled apostrophes are what the library reads; an apostrophe by itself stands for itself where no brace follows. */
const readByTheLibrary = /[{}<]|''/

function formatsOf(language: Language): Formats {
  const made = new Map<string, IntlMessageFormat>()
  const literal = new Map<string, string | null>()
  return {
    asItIs(key) {
      const known = literal.get(key)
      if (known !== undefined) return known
      const { message } = pattern(language, key)
      const found = readByTheLibrary.test(message) ? null : message
      literal.set(key, found)
      return found
    },
    get(key, rich) {
      const id = `${rich ? '<' : ''}${key}`
      const known = made.get(id)
      if (known) return known
      const { message, tag } = pattern(language, key)
      const fresh = new IntlMessageFormat(message, tag, undefined, { ignoreTag: !rich })
      made.set(id, fresh)
      return fresh
    },
  }
}

/** Runs `work`; where it fails in the running service, reports and gives the pattern with gaps instead. */
function orGaps<Result>(language: Language, key: string, work: () => Result): Result | string {
  try {
    return work()
  } catch (cause) {
    const failure = new Error(`The words "${key}" could not be completed in ${language.tag}`, { cause })
    if (!onFailure) throw failure
    onFailure(failure)
    return pattern(language, key)
      .message.replaceAll(/\{[^{}]*\}/g, '…')
      .replaceAll(/<[^<>]*>/g, '')
  }
}

/** Letters that are written from left to right. An address is left alone: a mark behind it would become a part of it. */
const apart = (value: unknown): boolean =>
  typeof value === 'string' && /[A-Za-z\u00c0-\u024f\u0370-\u058f]/.test(value) && !value.includes('://')

/**
 * In a language from right to left, what is filled in from left to right (a name, a platform, a version) stands apart, so that neither its ends nor
 * the marks around it change places. Unicode's isolates, and no elements: the same words go into titles, mails and letters.
 */
function filledIn({ dir }: Language, values: Values): Values {
  if (dir === 'ltr') return { ...values }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, apart(value) ? `\u2068${String(value)}\u2069` : value]),
  )
}

function makeWords(language: Language): Words {
  const formats = formatsOf(language)
  const forms = momentForms(language.tag)
  const say = (key: WordKey, values: Values = {}): string =>
    formats.asItIs(key) ??
    String(orGaps(language, key, () => formats.get(key, false).format(filledIn(language, values))))
  const rich = (key: WordKey, values: RichValues): ComponentChildren =>
    // The library passes nodes through as it finds them; its own type knows nothing of preact.
    orGaps(language, key, () => formats.get(key, true).format<unknown>({ ...values }) as ComponentChildren)
  const span = (milliseconds: number) => {
    const { unit, count } = spanOf(milliseconds)
    return say(`house.${unit}`, { count })
  }
  const day = (at: Date, now = new Date()) => {
    const [year, known] = [forms.year(at), forms.day(at)]
    return year === forms.year(now) ? known : say('house.day-and-year', { day: known, year })
  }
  const moment = (at: Date, now = new Date()) => say('house.moment', { day: day(at, now), time: forms.time(at) })
  const near = (at: Date, now: Date) => Math.abs(at.getTime() - now.getTime()) < 6 * 86_400_000
  return Object.assign(say, {
    rich,
    lang: language.tag,
    dir: language.dir,
    time: forms.time,
    day,
    moment,
    nearMoment: (at: Date, now: Date) => (near(at, now) ? `${forms.weekday(at)} ${forms.time(at)}` : moment(at, now)),
    span,
    until: (at: Date, now: Date) => {
      const ahead = at.getTime() - now.getTime()
      return ahead > 0 && spanOf(ahead).unit !== 'days' ? say('house.in-time', { span: span(ahead) }) : moment(at, now)
    },
  })
}

const made = new WeakMap<Language, Words>()

/** The words of a language, outside pages too (mail, jobs). Made once for each language. */
export function wordsOf(language: Language): Words {
  const known = made.get(language)
  if (known) return known
  const fresh = makeWords(language)
  made.set(language, fresh)
  return fresh
}
