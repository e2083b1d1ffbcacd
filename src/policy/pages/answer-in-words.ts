import type { Words } from '../../ui/ui.ts'
import type { OpenChoice, OpenQuestion } from '../packs/pack.ts'
import { isSettingName, type SettingName, settings } from '../settings/settings.ts'
import { valueInWords } from './value-in-words.ts'

/** An answer to an open question as it is read back. */
export function answerInWords(t: Words, question: OpenQuestion, answer: string | number | undefined): string {
  if (answer === undefined) return t('policy.answer-none')
  if (question.numberFor !== undefined)
    return typeof answer === 'number' ? valueInWords(t, question.numberFor, answer) : String(answer)
  return question.choices.find(choice => choice.id === answer)?.label ?? String(answer)
}

/**
 * The one setting that all choices of a question are about, so that its question need be said only once. `none`: every choice changes words only;
 * null: a choice sets several, or they set different ones.
 */
export function settingOfAll({ choices }: Pick<OpenQuestion, 'choices'>): SettingName | 'none' | null {
  const set = choices.map(choice => Object.keys(choice.sets))
  const names = new Set(set.flat())
  if (names.size === 0) return 'none'
  const [name = ''] = names
  return names.size === 1 && isSettingName(name) ? name : null
}

/** What a choice gives a setting; null where it leaves it. */
export function valueOfChoice(t: Words, choice: OpenChoice, name: SettingName): string | null {
  const value = choice.sets[name]
  return value === undefined ? null : valueInWords(t, name, value)
}

/** What taking a choice does, setting by setting; empty where it changes words only. */
export function effectInWords(t: Words, choice: OpenChoice): string[] {
  return Object.entries(choice.sets).flatMap(([name, value]) =>
    isSettingName(name)
      ? [t('policy.choice-effect', { question: settings[name].question, value: valueInWords(t, name, value) })]
      : [],
  )
}
