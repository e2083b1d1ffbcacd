import { dayOf, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { lockPupil, wordingsOf } from '../consent/answers.store.ts'
import { recordIn } from '../consent/record-answers.ts'
import { type AnswerRefusal, type AnswersSaid, answersFit } from '../consent/record-answers.rule.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { keepsFamilies } from '../families.rule.ts'
import type { Question } from '../family/questions.rule.ts'
import { guardiansOf } from '../guardians/guardians.store.ts'
import { pupilById } from '../roll.store.ts'
import { answersOn, questionsOnForms, type Slip, type SlipProblem, slipProblem, signersAmong } from './slip.rule.ts'
import type { Stack } from './slips.form.ts'

export type SlipsRecorded = {
  readonly recorded: readonly string[]
  readonly bad: readonly { readonly pupil: string; readonly problem: SlipProblem }[]
}

/**
 * A stack of paper forms of one class, in one transaction: each that can be read is written down, each that cannot is named with its reason. What is
 * wrong with the whole stack (its day, its words) is a refusal, and then nothing is written.
 */
export async function recordSlips(
  works: Works,
  visitor: Visitor,
  of: { readonly school: string; readonly className: string },
  stack: Stack,
  slips: readonly Slip[],
): Promise<SlipsRecorded | AnswerRefusal> {
  return act(works, visitor.identity, async one => {
    if (!keepsFamilies(rolesAt(visitor, of.school))) return { refused: 'not-your-school' }
    const refusal = stackFits(stack, dayOf(one.at), await wordingsOf(one.tx, of.school))
    if (refusal !== null) return refusal
    const terms = await termsInForce(one.tx, of.school, one.at)
    // Before anything that was decided on the day of the forms itself.
    const questions = questionsOnForms(terms, await termsInForce(one.tx, of.school, new Date(`${stack.on}T00:00:00Z`)))
    const recorded: string[] = []
    const bad: { pupil: string; problem: SlipProblem }[] = []
    // In one order, so that two who record for one class wait for each other and never cross.
    for (const slip of slips.toSorted((a, b) => (a.pupil < b.pupil ? -1 : 1))) {
      const problem = await recordSlip(one, visitor, of, { slip, stack, questions })
      if (problem === null) recorded.push(slip.pupil)
      else bad.push({ pupil: slip.pupil, problem })
    }
    return { recorded, bad }
  })
}

/** Asked with an answer that fits anywhere: what is left is the same for each form of the stack. */
function stackFits(stack: Stack, today: string, wordings: readonly { id: string }[]): AnswerRefusal | null {
  const any = { giver: { is: 'pupil' }, how: 'paper', interpreter: '' } as const
  const answers = [{ kind: 'face', channel: 'website', answer: 'no' }] as const
  return answersFit(
    { ...any, ...stack, answers },
    { today, guardians: [], wordings: wordings.map(({ id }) => id), left: false },
  )
}

async function recordSlip(
  one: Act,
  visitor: Visitor,
  { school, className }: { readonly school: string; readonly className: string },
  { slip, stack, questions }: { slip: Slip; stack: Stack; questions: readonly Question[] },
): Promise<SlipProblem | null> {
  await lockPupil(one.tx, slip.pupil)
  const pupil = await pupilById(one.tx, slip.pupil)
  const known =
    pupil?.school === school && pupil.className === className
      ? { signers: signersAmong(await guardiansOf(one.tx, slip.pupil)).map(({ id }) => id) }
      : null
  const problem = slipProblem(slip, known, questions)
  if (problem !== null) return problem
  const said: AnswersSaid = {
    giver: { is: 'guardian', guardian: slip.signed },
    answers: answersOn(slip, questions),
    how: 'paper',
    interpreter: '',
    ...stack,
  }
  const outcome = await recordIn(one, visitor, slip.pupil, said, true)
  if ('refused' in outcome && outcome.refused === 'no-objection') return outcome.refused
  // The very facts were asked a moment ago under the same lock.
  if ('refused' in outcome) throw new Error(`A paper form that fits was refused: ${outcome.refused}.`)
  return null
}
