import type { OneAnswer } from '../consent/record-answers.rule.ts'
import type { ConsentTerms } from '../consent/terms.ts'
import type { Guardian } from '../guardians/guardians.store.ts'
import { answersTo, informs, type Question, questionsOf } from '../family/questions.rule.ts'

/** One paper form as it was typed: who signed, and yes or no to the questions by their keys. */
export type Slip = {
  readonly pupil: string
  readonly signed: string
  readonly answers: ReadonlyMap<string, 'yes' | 'no'>
}

/** `no-objection`: it takes back what she never refused. */
export type SlipProblem = 'left' | 'unsigned' | 'not-hers' | 'nothing' | 'no-objection'

/**
 * Whose signature is asked for on a form: who has parental responsibility and may be written to. What anybody else says against it counts all the
 * same, and is written down on the child's own page.
 */
export const signersAmong = <G extends Pick<Guardian, 'responsible' | 'noContact'>>(guardians: readonly G[]): G[] =>
  guardians.filter(({ responsible, noContact }) => responsible && !noContact)

/** Null: it can be written down. `known` null: the child is not of this class any more. */
export function slipProblem(
  slip: Slip,
  known: { readonly signers: readonly string[] } | null,
  questions: readonly Question[],
): SlipProblem | null {
  if (known === null) return 'left'
  if (slip.signed === '') return 'unsigned'
  if (!known.signers.includes(slip.signed)) return 'not-hers'
  return answersOn(slip, questions).length === 0 ? 'nothing' : null
}

/**
 * The questions of today, as forms of an earlier day are read: what was only told on either of the two days is told. A school that has chosen consent
 * since has nobody's yes on a form that asked for none.
 */
export const questionsOnForms = (now: ConsentTerms, then: ConsentTerms): readonly Question[] =>
  questionsOf(now).map(one => ({ ...one, informs: one.informs || informs(one, then) }))

/** What a form says, as it is kept. A question that the policy does not ask any more is left out. */
export function answersOn({ answers }: Pick<Slip, 'answers'>, questions: readonly Question[]): OneAnswer[] {
  return questions.flatMap((question): OneAnswer[] => {
    const typed = answers.get(question.key)
    if (typed === undefined) return []
    if (question.informs) return answersTo(question, typed === 'no' ? 'objected' : 'objection_withdrawn')
    return answersTo(question, typed)
  })
}
