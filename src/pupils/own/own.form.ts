import { field, type Form, groupField } from '../../platform/platform.ts'
import type { Pressed } from '../family/family.form.ts'

/** What she pressed, by the key of the question. `wording`: the words that stood on the page. */
export type OwnSaid = {
  readonly wording: string
  readonly answers: ReadonlyMap<string, Pressed>
  readonly nothing: boolean
}

/**
 * `answer[<question>]=yes|no`, `withdraw=<question>` for one press that takes a yes back, `object` and `object-back` alike where the school informs,
 * `nothing` for one that refuses everything. Null: nothing pressed.
 */
export function readOwn(form: Form, keys: readonly string[]): OwnSaid | null {
  const typed = groupField(form, 'answer')
  const refused = [field(form, 'withdraw'), field(form, 'object')]
  const taken = field(form, 'object-back')
  const answers = new Map<string, Pressed>()
  for (const key of keys) {
    const said = refused.includes(key) ? 'no' : taken === key ? 'back' : typed[key]
    if (said === 'yes' || said === 'no' || said === 'back') answers.set(key, said)
  }
  const nothing = field(form, 'nothing') !== ''
  return nothing || answers.size > 0 ? { wording: field(form, 'wording'), answers, nothing } : null
}
