import { createHash } from 'node:crypto'
import { type Form, groupField } from '../../platform/platform.ts'
import { type Role, roles } from '../roles.ts'
import type { Problem } from '../form-page.tsx'
import { type Columns, type ListField, listFields } from './list-columns.rule.ts'
import type { TitleFound } from './list-titles.rule.ts'

/** Which heading was chosen for each field. What is no heading of this list is no answer. */
export function readColumns(form: Form, headings: readonly string[]): Columns {
  const sent = groupField(form, 'column')
  const columns: { -readonly [Field in ListField]?: string } = {}
  for (const name of listFields) {
    const heading = headings[Number.parseInt(sent[name] ?? '', 10)]
    if (heading !== undefined && heading !== '') columns[name] = heading
  }
  return columns
}

/** A title may be long and hold any sign, which a name of a field may not. */
export function nameOfTitle(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16)
}

/** In the list of roles: she has none by this title. */
export const NO_ROLE = 'none'

/** What was said of each title; a problem for each that was left open. */
export function readTitles(
  form: Form,
  titles: readonly TitleFound[],
): { said: ReadonlyMap<string, readonly Role[]>; problems: Problem[] } {
  const [first, second] = [groupField(form, 'role'), groupField(form, 'also')]
  const said = new Map<string, readonly Role[]>()
  const problems: Problem[] = []
  for (const { key, title } of titles) {
    const name = nameOfTitle(key)
    const chosen = [first[name], second[name]].flatMap(one => roles.find(role => role === one) ?? [])
    if (chosen.length === 0 && first[name] !== NO_ROLE)
      problems.push({ field: `role-${name}`, key: 'lists.title-choose', values: { title } })
    else said.set(key, [...new Set(chosen)])
  }
  return { said, problems }
}
