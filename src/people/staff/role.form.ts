import { field, type Form } from '../../platform/platform.ts'
import { roles } from '../roles.ts'
import { dayFrom } from '../day.ts'
import type { Problem } from '../form-page.tsx'
import type { RoleWish } from './give-role.rule.ts'

/** In the list of places: the whole trust. */
export const WHOLE_TRUST = 'trust'

/** What three fields say. 'no-day': something that is no day, such as 31 February. */
export type DayTyped = { readonly is: 'nothing' | 'no-day' } | { readonly is: 'day'; readonly day: string }

export function readDay(form: Form, prefix: string): DayTyped {
  const [day, month, year] = ['day', 'month', 'year'].map(part => field(form, `${prefix}-${part}`).trim())
  if (day === '' && month === '' && year === '') return { is: 'nothing' }
  const read = dayFrom(year ?? '', month ?? '', day ?? '')
  return read === null ? { is: 'no-day' } : { is: 'day', day: read }
}

/** What was typed, to be shown again. */
export function typedDay(form: Form, prefix: string): Record<string, string> {
  return Object.fromEntries(
    ['day', 'month', 'year'].map(part => [`${prefix}-${part}`, field(form, `${prefix}-${part}`)]),
  )
}

/** A day as the three fields show it. */
export function shownDay(prefix: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-')
  return {
    [`${prefix}-day`]: String(Number(date)),
    [`${prefix}-month`]: String(Number(month)),
    [`${prefix}-year`]: year,
  }
}

/** A role, where, and from when until when; as asked for on the pages that give one. */
export function readRole(form: Form): { wish: RoleWish | null; problems: Problem[] } {
  const problems: Problem[] = []
  const role = roles.find(one => one === field(form, 'role'))
  const place = field(form, 'place')
  const startsOn = readDay(form, 'starts')
  const endsOn = readDay(form, 'ends')
  if (role === undefined) problems.push({ field: 'role', key: 'people.role-choose' })
  if (place !== WHOLE_TRUST && !/^[0-9a-f-]{36}$/.test(place))
    problems.push({ field: 'place', key: 'people.role-choose-place' })
  if (startsOn.is !== 'day') problems.push({ field: 'starts-day', key: 'people.role-enter-start' })
  if (endsOn.is === 'no-day') problems.push({ field: 'ends-day', key: 'people.role-enter-end' })
  if (problems.length > 0 || role === undefined || startsOn.is !== 'day') return { wish: null, problems }
  return {
    wish: {
      role,
      school: place === WHOLE_TRUST ? null : place,
      startsOn: startsOn.day,
      endsOn: endsOn.is === 'day' ? endsOn.day : null,
    },
    problems,
  }
}

/** Where on the form a refusal of the rule belongs. */
export const placeOfRefusal = {
  'not-yours-to-give': 'role',
  'you-only-act': 'role',
  'not-held-there': 'place',
  'starts-in-the-past': 'starts-day',
  'ends-before-it-starts': 'ends-day',
  'has-left': 'starts-day',
  'held-already': 'role',
} as const
