import { field, type Form } from '../../platform/platform.ts'
import type { Problem } from '../form-page.tsx'
import { isId } from '../is-id.ts'
import { readDay } from '../staff/role.form.ts'
import type { AwayWish } from './say-away.rule.ts'

/** The name of the field that says who acts in a role. */
export const actsField = (holding: string) => `acts-${holding}`

/** From when until when somebody is away, and who acts in which of her roles. */
export function readAway(
  form: Form,
  holdings: readonly string[],
): { wish: (AwayWish & { standIns: ReadonlyMap<string, string> }) | null; problems: Problem[] } {
  const problems: Problem[] = []
  const starts = readDay(form, 'starts')
  const ends = readDay(form, 'ends')
  if (starts.is !== 'day') problems.push({ field: 'starts-day', key: 'away.enter-start' })
  if (ends.is !== 'day') problems.push({ field: 'ends-day', key: 'away.enter-end' })
  if (starts.is !== 'day' || ends.is !== 'day') return { wish: null, problems }
  const standIns = new Map(
    holdings.flatMap(holding => {
      const standIn = field(form, actsField(holding))
      return isId(standIn) ? [[holding, standIn] as const] : []
    }),
  )
  return { wish: { startsOn: starts.day, endsOn: ends.day, standIns }, problems }
}

/** Where on the form a refusal of the days belongs. */
export const placeOfAway = {
  'starts-in-the-past': 'starts-day',
  'ends-before-it-starts': 'ends-day',
  'too-long': 'ends-day',
  'away-already': 'starts-day',
  'too-late': 'starts-day',
  'you-act': null,
} as const
