import { field, type Form } from '../../platform/platform.ts'

/** The three fields of a day as they were typed. */
export function dayParts(form: Form, name: string): Record<string, string> {
  const part = (which: string) => field(form, `${name}-${which}`).trim()
  return { [`${name}-day`]: part('day'), [`${name}-month`]: part('month'), [`${name}-year`]: part('year') }
}

/** A day as yyyy-mm-dd, whether there is such a day or not; null where nothing was typed. */
export function dayTyped(form: Form, name: string): string | null {
  const [day = '', month = '', year = ''] = Object.values(dayParts(form, name))
  if (day === '' && month === '' && year === '') return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The other way round, to fill the fields. */
export function partsOfDay(name: string, day: string | null): Record<string, string> {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return {
    [`${name}-day`]: String(Number(date) || ''),
    [`${name}-month`]: String(Number(month) || ''),
    [`${name}-year`]: year,
  }
}
