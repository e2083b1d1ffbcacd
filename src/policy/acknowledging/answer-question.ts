import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../policy-in-force.ts'
import { changeQuestion, lockQuestion } from './questions.store.ts'
import { TELL_READER } from './queues.ts'

export type AnswerRefused = { readonly refused: 'words-missing' | 'too-long' | 'not-yours' | 'answered-already' }

export const LONGEST_ANSWER = 8_000

/** Answers on record; the asker hears of it. Who is not among those it has come to, or asked it herself, finds nothing here to answer. */
export async function answerQuestion(
  works: Works,
  visitor: Visitor,
  id: string,
  typed: string,
): Promise<{ answered: string } | AnswerRefused> {
  const answer = typed.trim()
  if (answer === '') return { refused: 'words-missing' }
  if (answer.length > LONGEST_ANSWER) return { refused: 'too-long' }
  return act(works, visitor.identity, async one => {
    const question = await lockQuestion(one.tx, id)
    if (question === null || question.askedBy === one.who.person) return { refused: 'not-yours' }
    const held = rolesAt(visitor, question.school)
    const role =
      question.toPerson === one.who.person
        ? 'line_manager'
        : question.to.find(wanted => [...held].some(mine => mine === wanted))
    if (role === undefined) return { refused: 'not-yours' }
    if (question.answeredAt !== null) return { refused: 'answered-already' }
    await changeQuestion(one.tx, id, { answer, answeredBy: one.who.person, answeredAt: one.at })
    const { settings } = await policyInForce(one.tx, question.school, one.at)
    await append(one, {
      kind: 'policy-question-answered',
      school: question.school,
      subject: id,
      clauses: settings.get('routing.questions').clauses,
      facts: { as_role: role },
      words: {},
    })
    await one.works.jobs.send(one.tx, TELL_READER, {
      trust: one.who.trust,
      person: question.askedBy,
      about: 'question-answered',
      subject: id,
      school: question.school,
    })
    return { answered: id }
  })
}
