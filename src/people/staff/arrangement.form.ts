import { field, type Form } from '../../platform/platform.ts'
import type { Problem } from '../form-page.tsx'
import { isId } from '../is-id.ts'
import type { Arrangement, ArrangementRefusal } from './arrangement.rule.ts'
import { line } from './school.form.ts'

const LONGEST = 200

/** Who manages, who answers for, which professional body; an empty choice is nobody. */
export function readArrangement(form: Form): { wish: Arrangement; problems: Problem[] } {
  const body = field(form, 'body').trim()
  const site = line(form, 'site')
  const problems: Problem[] = []
  if (body.length > LONGEST) problems.push({ field: 'body', key: 'staff.body-too-long' })
  if (site.length > LONGEST) problems.push({ field: 'site', key: 'staff.site-too-long' })
  return {
    wish: {
      lineManager: chosen(form, 'manager'),
      sponsor: chosen(form, 'sponsor'),
      professionalBody: body === '' ? null : body,
      site: site === '' ? null : site,
    },
    problems,
  }
}

function chosen(form: Form, name: string): string | null {
  const id = field(form, name)
  return isId(id) ? id : null
}

/** Where on the form a refusal belongs. */
export const placeOfArrangement = {
  'sponsor-missing': 'sponsor',
  'last-day-missing': 'last-day',
  'not-a-colleague': 'manager',
  'manages-herself': 'manager',
  'in-a-circle': 'manager',
} as const satisfies Record<ArrangementRefusal['refused'], string>

export function isOfArrangement(refused: string): refused is ArrangementRefusal['refused'] {
  return refused in placeOfArrangement
}
