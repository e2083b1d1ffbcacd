import type { Words } from '../../ui/ui.ts'
import type { Question } from './questions.rule.ts'

export function questionText(t: Words, question: Question): string {
  const what = t(`family.topic-${question.topic}`)
  const where = t(`family.where-${question.channel}`)
  return t(question.informs ? 'family.we-mean-to' : 'family.may-we', { what, where })
}

const ASKS = ['answers-title', 'answers-body'] as const
const TELLS = ['tells-title', 'tells-body'] as const

/** Whether the school asks nothing and informs: then pages, mails and letters tell, and nothing of them is a question. */
export const tellsOnly = (questions: readonly Question[]): boolean =>
  questions.length > 0 && questions.every(one => one.informs)

/** What stands above: a question where anything is asked, and a statement where the school tells of all of it. */
export const openingOf = (questions: readonly Question[]): typeof ASKS | typeof TELLS =>
  tellsOnly(questions) ? TELLS : ASKS

/** What can be pressed under a question; where the school informs, an objection and the press that takes it back. */
export function choicesOf(t: Words, { informs }: Question): { yes: string; no: string } {
  return { yes: t(informs ? 'family.object-back' : 'consent.yes'), no: t(informs ? 'family.object' : 'consent.no') }
}

/**
 * All that a parent is asked in this language at this school, as one text: what stands above the questions, the school's own words, each question with
 * its choices. An answer is kept with it, and it is what a speaker reads, so that one decision holds for the page and for the one behind
 * "different for each".
 *
 * @param wording the school's own words, which stand in English on every page
 */
export function askedInWords(
  t: Words,
  wording: { readonly version: number; readonly words: string },
  questions: readonly Question[],
): string {
  return asOneText(t, questions, {
    above: [
      ...openingOf(questions).map(key => t(`family.${key}`)),
      `${t('family.words', { version: wording.version })}:\n${wording.words}`,
    ],
    ask: question => questionText(t, question),
    below: t('family.nothing-body', { name: '…' }),
  })
}

/** A page of questions as one text, each question once with what can be pressed under it. */
export function asOneText(
  t: Words,
  questions: readonly Question[],
  said: { readonly above: readonly string[]; readonly ask: (question: Question) => string; readonly below: string },
): string {
  const byKey = new Map(questions.map(question => [question.key, question]))
  const asked = [...byKey.values()].map(question => {
    const { yes, no } = choicesOf(t, question)
    return `${said.ask(question)}\n${yes} / ${no}`
  })
  return [...said.above, ...asked, said.below].join('\n\n')
}
