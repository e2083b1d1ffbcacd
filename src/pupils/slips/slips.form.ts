import { isId, type Problem } from '../../people/people.ts'
import { type Form, groupField, listField } from '../../platform/platform.ts'
import { readBasics } from '../pages/answers.form.ts'
import type { Slip } from './slip.rule.ts'

/** What is the same for the whole stack. */
export type Stack = { readonly wording: string | null; readonly on: string; readonly until: string | null }

/**
 * A stack of paper forms: `who[<pupil>]` signed, `answer[<pupil>_<question>]` is yes or no. A child without either is left out. Nobody has seen a form
 * who does not say so. Whose forms these are say the fields themselves: a child who left the class while the page was open is named, and not dropped.
 */
export function readSlips(form: Form): { stack: Stack; slips: readonly Slip[]; problems: readonly Problem[] } {
  const { problems, wording, on, until } = readBasics({ ...form, how: 'paper' })
  if (!listField(form, 'seen').includes('seen')) problems.push({ field: 'seen', key: 'consent.refused-not-seen' })
  const who = groupField(form, 'who')
  const typed = Object.entries(groupField(form, 'answer'))
  const pupils = new Set([...Object.keys(who), ...typed.map(([key]) => key.split('_')[0] ?? '')].filter(isId))
  const slips = [...pupils].flatMap((pupil): Slip[] => {
    const answers = new Map<string, 'yes' | 'no'>()
    for (const [key, answer] of typed)
      if (key.startsWith(`${pupil}_`) && (answer === 'yes' || answer === 'no'))
        answers.set(key.slice(pupil.length + 1), answer)
    const signed = who[pupil] ?? ''
    return signed === '' && answers.size === 0 ? [] : [{ pupil, signed, answers }]
  })
  if (slips.length === 0) problems.push({ field: null, key: 'consent.refused-no-form' })
  return { stack: { wording, on, until }, slips, problems }
}

/** What is left of a form after those of these children were written down. */
export function withoutSlips(form: Form, pupils: ReadonlySet<string>): Form {
  const kept = (group: Record<string, string>, pupilOf: (key: string) => string) =>
    Object.fromEntries(Object.entries(group).filter(([key]) => !pupils.has(pupilOf(key))))
  return {
    ...form,
    who: kept(groupField(form, 'who'), key => key),
    answer: kept(groupField(form, 'answer'), key => key.split('_')[0] ?? ''),
  }
}
