import { field, type Form, groupField } from '../../platform/platform.ts'
import type { WordKey } from '../../ui/ui.ts'
import { type RollColumns, type RollField, rollFields } from './roll-columns.rule.ts'
import type { RollNights } from './roll-nights.store.ts'

/** What is not right with a field, in words. `field`: its id, or null for the form as a whole. */
export type RollProblem = {
  readonly field: string | null
  readonly key: WordKey
  readonly values?: Readonly<Record<string, string | number>>
}

/** Which heading was chosen for each field. What is no heading of this file is no answer. */
export function readRollColumns(form: Form, headings: readonly string[]): RollColumns {
  const sent = groupField(form, 'column')
  const columns: { -readonly [Field in RollField]?: string } = {}
  for (const name of rollFields) {
    const heading = headings[Number.parseInt(sent[name] ?? '', 10)]
    if (heading !== undefined && heading !== '') columns[name] = heading
  }
  return columns
}

/** The most of each limit that can be set. Of a hundred. */
export const mostNights = { leavers: 20, changed: 100, odd: 50 } as const
export const nightLimits = ['leavers', 'changed', 'odd'] as const

export function readNights(form: Form): { nights: RollNights; problems: RollProblem[] } {
  const takes = field(form, 'takes') === 'within' ? 'within' : 'wait'
  const problems: RollProblem[] = []
  const limit = (name: (typeof nightLimits)[number]): number => {
    const typed = field(form, name).trim().replace(/\s*%$/, '')
    const number = Number(typed)
    if (/^\d{1,3}$/.test(typed) && number <= mostNights[name]) return number
    problems.push({ field: name, key: 'roll.nights-number', values: { most: mostNights[name] } })
    return 0
  }
  return { nights: { takes, leavers: limit('leavers'), changed: limit('changed'), odd: limit('odd') }, problems }
}
