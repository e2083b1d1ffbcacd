import { type Problem, readDay } from '../../people/people.ts'
import { field, type Form, groupField, listField } from '../../platform/platform.ts'
import { type Channel, consentGroups, consentKinds, socialPlatforms } from '../consent/consent.ts'
import { UNKNOWN_WORDING } from '../pages/answers.form.ts'
import type { FoundColumn } from './found-values.rule.ts'
import {
  type AnswerColumn,
  type ChildColumns,
  childFields,
  type EarlierBasics,
  earlierWays,
  type Meaning,
  meanings,
  type SaidOfFile,
} from './said-of-file.ts'

/** Which heading was chosen for each field, and which hold answers. What is no heading of this file is no answer. */
export function readColumns(form: Form, headings: readonly string[]): { child: ChildColumns; asked: string[] } {
  const sent = groupField(form, 'column')
  const headingAt = (typed: string | undefined) => headings[Number.parseInt(typed ?? '', 10)] || undefined
  const child = Object.fromEntries(childFields.map(name => [name, headingAt(sent[name])]))
  const asked = [...new Set(listField(form, 'asked').flatMap(typed => headingAt(typed) ?? []))]
  return { child, asked }
}

const channelOf = (typed: string): Channel | undefined =>
  [...consentGroups, ...socialPlatforms].find(one => one === typed)

/** `kinds-0[]`, `channels-0[]`, `platform-0`, `value[0_2]`: by the place of the column, and of the value in it. */
export function readValues(
  form: Form,
  found: readonly FoundColumn[],
): { answers: AnswerColumn[]; basics: EarlierBasics; problems: Problem[] } {
  const sent = groupField(form, 'value')
  const answers = found.map(({ heading, values }, at): AnswerColumn => {
    const kinds = consentKinds.filter(kind => listField(form, `kinds-${at}`).includes(kind))
    const typed = [...listField(form, `channels-${at}`), field(form, `platform-${at}`)]
    const said = values.flatMap(({ plain }, place): [string, Meaning][] => {
      const meaning = meanings.find(one => one === sent[`${at}_${place}`])
      return meaning === undefined ? [] : [[plain, meaning]]
    })
    return {
      heading,
      kinds,
      channels: [...new Set(typed.flatMap(one => channelOf(one) ?? []))],
      values: Object.fromEntries(said),
    }
  })
  const problems: Problem[] = []
  const how = earlierWays.find(one => one === field(form, 'how'))
  if (how === undefined) problems.push({ field: 'how', key: 'covered.refused-no-way' })
  const wording = field(form, 'wording')
  if (wording === '') problems.push({ field: 'wording', key: 'consent.refused-no-such-wording' })
  const on = readDay(form, 'on')
  if (on.is === 'no-day') problems.push({ field: 'on-day', key: 'consent.refused-no-day' })
  const basics = {
    source: field(form, 'source').trim(),
    how: how ?? 'mis',
    wording: wording === UNKNOWN_WORDING ? null : wording,
    day: on.is === 'day' ? on.day : null,
  }
  return { answers, basics, problems }
}

/** What was said last time, as a form would send it. The day is asked for anew: another file has another. */
export function shownValues(said: SaidOfFile, found: readonly FoundColumn[]): Form {
  const form: Record<string, string | string[] | Record<string, string>> = {}
  const value: Record<string, string> = {}
  for (const [at, { heading, values }] of found.entries()) {
    const column = said.answers.find(one => one.heading === heading)
    form[`kinds-${at}`] = [...(column?.kinds ?? [])]
    form[`channels-${at}`] = (column?.channels ?? []).filter(one => consentGroups.some(group => group === one))
    form[`platform-${at}`] = (column?.channels ?? []).find(one => socialPlatforms.some(other => other === one)) ?? ''
    for (const [place, { plain }] of values.entries()) value[`${at}_${place}`] = column?.values[plain] ?? ''
  }
  const { basics } = said
  if (basics !== null) {
    form['source'] = basics.source
    form['how'] = basics.how
    form['wording'] = basics.wording ?? UNKNOWN_WORDING
  }
  return { ...form, value }
}
