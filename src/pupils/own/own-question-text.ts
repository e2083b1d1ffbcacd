import type { Words } from '../../ui/ui.ts'
import { asOneText, choicesOf, openingOf } from '../family/question-text.ts'
import type { Question } from '../family/questions.rule.ts'

/** A question as a pupil is asked it, about herself. */
export function ownQuestion(t: Words, { topic, channel, informs }: Question): string {
  const what = t(`own.topic-${topic}`)
  const where = t(`family.where-${channel}`)
  return t(informs ? 'own.we-mean-to' : 'family.may-we', { what, where })
}

export const ownChoicesOf = choicesOf

/**
 * All that a pupil is asked in this language at this school, as one text, as `askedInWords` for families: her answer is kept with it, and it is what
 * a speaker reads.
 */
export function ownAskedInWords(
  t: Words,
  wording: { readonly version: number; readonly words: string },
  questions: readonly Question[],
): string {
  return asOneText(t, questions, {
    above: [
      ...openingOf(questions).map(key => t(`own.${key}`)),
      `${t('own.words', { version: wording.version })}:\n${wording.words}`,
    ],
    ask: question => ownQuestion(t, question),
    below: t('own.nothing-body'),
  })
}
