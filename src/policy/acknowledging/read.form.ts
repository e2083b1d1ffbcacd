import { field, type Form, groupField, listField } from '../../platform/platform.ts'

/** What stands in the form of the reading page, whatever was pressed. */
export type ReadForm = {
  /** What was pressed: one of the three choices, or a step on the way. */
  readonly pressed: 'read' | 'question' | 'not_accepted' | { readonly step: string } | null
  readonly version: string
  readonly confirmed: readonly string[]
  readonly answers: Readonly<Record<string, string>>
  readonly question: string
  readonly said: string
}

export const emptyForm: ReadForm = { pressed: null, version: '', confirmed: [], answers: {}, question: '', said: '' }

const CHOICES = ['read', 'question', 'not_accepted'] as const

export function readForm(form: Form): ReadForm {
  const step = field(form, 'step')
  return {
    pressed: step === '' ? (CHOICES.find(choice => choice === field(form, 'choice')) ?? null) : { step },
    version: field(form, 'version'),
    confirmed: listField(form, 'confirmed'),
    answers: groupField(form, 'answers'),
    question: field(form, 'question'),
    said: field(form, 'said'),
  }
}
