import { Temporal } from 'temporal-polyfill'
import type { School } from '../../people/people.ts'
import type { WordKey } from '../../ui/ui.ts'
import type { OpenAnswers } from '../in-force.rule.ts'
import type { OpenQuestion, Pack } from '../packs/pack.ts'
import { readValue } from '../settings/settings.ts'

/**
 * An adoption on its way, as it was typed. It travels in the address and in hidden fields, so nothing is stored before Adopt is pressed and
 * nothing is lost by an error, a reload or the back button. It holds no personal data.
 */
export type Wish = {
  readonly school: School
  readonly pack: Pack
  /** By the id of the open question. */
  readonly open: Readonly<Record<string, string>>
  readonly start: '' | 'now' | 'day'
  readonly day: Readonly<Record<'day' | 'month' | 'year', string>>
}

/** @param said gives what stands in a field, '' where there is none */
export function readWish(school: School, pack: Pack, said: (name: string) => string): Wish {
  const given = pack.openQuestions.map(question => [question.id, said(`open.${question.id}`).trim()] as const)
  const start = said('start')
  return {
    school,
    pack,
    open: Object.fromEntries(given.filter(([, answer]) => answer !== '')),
    start: start === 'now' || start === 'day' ? start : '',
    day: { day: said('start-day').trim(), month: said('start-month').trim(), year: said('start-year').trim() },
  }
}

/** The wish as fields, for an address or for hidden inputs. `without`: names (or beginnings) the form asks itself. */
export function wishFields(
  { school, pack, open, start, day }: Wish,
  without: readonly string[] = [],
): [string, string][] {
  const fields: [string, string][] = [
    ['school', school.id],
    ['pack', pack.name],
    ...Object.entries(open).map(([id, answer]): [string, string] => [`open.${id}`, answer]),
    ['start', start],
    ['start-day', day.day],
    ['start-month', day.month],
    ['start-year', day.year],
  ]
  return fields.filter(([name, value]) => value !== '' && !without.includes(name))
}

export function wishPath(wish: Wish, more: Readonly<Record<string, string>> = {}, path = '/policy/adopt'): string {
  return `${path}?${new URLSearchParams([...wishFields(wish), ...Object.entries(more)]).toString()}`
}

/** An answer as the rule takes it; null where it is missing or was not offered. */
export function answerTo(question: OpenQuestion, typed: string | undefined): string | number | null {
  if (typed === undefined) return null
  if (question.numberFor === undefined) return question.choices.some(choice => choice.id === typed) ? typed : null
  if (!/^\d{1,6}$/.test(typed)) return null
  const number = Number(typed)
  return 'value' in readValue(question.numberFor, number) ? number : null
}

/** The answers that can stand, and the questions still open, in the policy's order. */
export function answersOf({ pack, open }: Wish): { answers: OpenAnswers; missing: readonly OpenQuestion[] } {
  const read = pack.openQuestions.map(question => ({ question, answer: answerTo(question, open[question.id]) }))
  return {
    answers: {
      open: Object.fromEntries(
        read.flatMap(({ question, answer }) => (answer === null ? [] : [[question.id, answer]])),
      ),
    },
    missing: read.filter(({ answer }) => answer === null).map(({ question }) => question),
  }
}

export type StartRead = { readonly from: Date | null } | { readonly wrong: WordKey; readonly field: string }

/** When it starts: null for now, else the first minute of a day in the schools' own time. */
export function startOf(wish: Wish, now: Date): StartRead {
  if (wish.start === 'now') return { from: null }
  if (wish.start === '') return { wrong: 'policy.start-choose', field: 'start' }
  const from = midnightOf(wish.day)
  if (from === null) return { wrong: 'policy.start-no-day', field: 'start-day' }
  return from <= now ? { wrong: 'policy.start-past', field: 'start-day' } : { from }
}

function midnightOf({ day, month, year }: Wish['day']): Date | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
    return new Date(date.toZonedDateTime('Europe/London').epochMilliseconds)
  } catch (error) {
    // The one thing it throws for: there is no such day, as 31 April.
    if (error instanceof RangeError) return null
    throw error
  }
}
