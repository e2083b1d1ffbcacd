import type { Words } from '../../ui/ui.ts'
import type { OpenChoice, OpenQuestion } from '../packs/pack.ts'
import { isSettingName, settings } from '../settings/settings.ts'
import { valueInWords } from './value-in-words.ts'

/** An answer to an open question as it is read back. */
export function answerInWords(t: Words, question: OpenQuestion, answer: string | number | undefined): string {
  if (answer === undefined) return t('policy.answer-none')
  if (question.numberFor !== undefined)
    return typeof answer === 'number' ? valueInWords(t, question.numberFor, answer) : String(answer)
  return question.choices.find(choice => choice.id === answer)?.label ?? String(answer)
}

/** What taking a choice does, setting by setting; empty where it changes words only. */
export function effectInWords(t: Words, choice: OpenChoice): string[] {
  return Object.entries(choice.sets).flatMap(([name, value]) =>
    isSettingName(name)
      ? [t('policy.choice-effect', { question: settings[name].question, value: valueInWords(t, name, value) })]
      : [],
  )
}
