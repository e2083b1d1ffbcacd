import { field, type Form } from '../../platform/platform.ts'
import { dayFrom } from '../../people/people.ts'
import type { TypedWatch, Watching } from './watched-words.rule.ts'

/** What was typed, with the three fields of the day as they were, so that nothing is lost when it comes back. */
export type WatchTyped = TypedWatch & { readonly day: string; readonly month: string; readonly year: string }

const kinds: readonly Watching[] = ['warns', 'stops', 'subject', 'election']

export function readWatch(form: Form): WatchTyped {
  const typed = (name: string) => field(form, name).toWellFormed().replaceAll('\u0000', '')
  const [day, month, year] = [typed('until-day'), typed('until-month'), typed('until-year')]
  return {
    does: kinds.find(one => one === typed('does')) ?? 'warns',
    name: typed('name'),
    words: typed('words'),
    why: typed('why'),
    until: dayFrom(year, month, day) ?? '',
    day,
    month,
    year,
  }
}

export const nothingTyped: WatchTyped = {
  does: 'warns',
  name: '',
  words: '',
  why: '',
  until: '',
  day: '',
  month: '',
  year: '',
}
