import { control } from '../control.ts'
import type { SettingsInForce } from '../settle.rule.ts'
import type { ClauseId } from '../packs/pack.ts'
import { isOpened } from './linked-to-open.rule.ts'
import type { ReadingForm } from './read-mine.ts'

/** What somebody has done and answered beside the press. */
export type Given = {
  /** `opened:<id>`, `unopened:<id>`, `linked:<id>` and `section:<id>`, as recorded. */
  readonly steps: ReadonlyMap<string, unknown>
  /** Ids of clauses ticked. */
  readonly confirmed: readonly string[]
  /** By risk: the number of the answer chosen. */
  readonly answers: Readonly<Record<string, string>>
}

export type Missing =
  | { readonly missing: 'linked' | 'section' | 'prohibition'; readonly id: string }
  | { readonly missing: 'answer' | 'right-answer'; readonly id: string; readonly clauses: readonly ClauseId[] }

/** All that the policy asks for and that is not there yet, at once. Empty: she has read it in the form the policy wants. */
export function stillMissing(form: ReadingForm, given: Given, settings: SettingsInForce): readonly Missing[] {
  const missing: Missing[] = [
    ...form.linked.flatMap(one => (isOpened(one, given.steps) ? [] : [{ missing: 'linked' as const, id: one.id }])),
    ...form.sections.flatMap(({ id }) =>
      given.steps.has(`section:${id}`) ? [] : [{ missing: 'section' as const, id }],
    ),
    ...form.prohibitions.flatMap(({ id }) =>
      given.confirmed.includes(id) ? [] : [{ missing: 'prohibition' as const, id }],
    ),
    ...form.risks.flatMap(({ risk, situation }) => {
      const answer = given.answers[risk] ?? ''
      if (answer === String(situation.right(settings))) return []
      const clauses = settings.get(situation.setting).clauses
      return [{ missing: answer === '' ? ('answer' as const) : ('right-answer' as const), id: risk, clauses }]
    }),
  ]
  return control('reading_record', missing.length > 0) ? missing : []
}
