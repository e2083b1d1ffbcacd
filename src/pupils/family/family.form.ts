import { field, type Form, groupField } from '../../platform/platform.ts'

/** `back`: she takes an objection back. It is never folded into a yes: between opening and pressing the school may have chosen consent. */
export type Pressed = 'yes' | 'no' | 'back'

/** What she pressed, by child. `wording`: the words that stood on the page, empty where the form does not say. */
export type ChildSaid = {
  readonly pupil: string
  readonly wording: string
  /** By the key of the question. */
  readonly answers: ReadonlyMap<string, Pressed>
  readonly nothing: boolean
}

/** The name of a question on the page. */
export const fieldOf = (pupil: string, key: string): string => `${pupil}_${key}`

/**
 * `answer[<pupil>_<question>]=yes|no`, `withdraw=<pupil>_<question>` for one press that takes a yes back, `object` and
 * `object-back` alike where the school informs, `nothing=<pupil>` for one that refuses
 * everything. Whatever else was chosen on the page comes with the same press, and is kept.
 */
export function readFamily(form: Form, children: readonly { id: string; keys: readonly string[] }[]): ChildSaid[] {
  const typed = groupField(form, 'answer')
  const wordings = groupField(form, 'wording')
  const refused = [field(form, 'withdraw'), field(form, 'object')]
  const taken = field(form, 'object-back')
  const nothing = field(form, 'nothing')
  return children.flatMap(({ id, keys }) => {
    const answers = new Map<string, Pressed>()
    for (const key of keys) {
      const name = fieldOf(id, key)
      const said = refused.includes(name) ? 'no' : taken === name ? 'back' : typed[name]
      if (said === 'yes' || said === 'no' || said === 'back') answers.set(key, said)
    }
    const one = { pupil: id, wording: wordings[id] ?? '', answers, nothing: nothing === id }
    return one.nothing || answers.size > 0 ? [one] : []
  })
}
