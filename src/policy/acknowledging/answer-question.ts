import { append } from '../../history/history.ts'
import { lineManagerOf, noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import type { Role } from '../packs/roles.ts'
import { policyInForce } from '../policy-in-force.ts'
import { changeQuestion, lockQuestion } from './questions.store.ts'
import { TELL_READER } from './queues.ts'

export type AnswerRefused = { readonly refused: 'words-missing' | 'too-long' | 'not-yours' | 'answered-already' }

export const LONGEST_ANSWER = 8_000

/** To her by name: as the asker's line manager, or as what she is where she was named for a title of the policy. */
async function roleNamed({ tx, at, who }: Act, asker: string, held: ReadonlySet<Role>): Promise<Role> {
  const managed = (await lineManagerOf(tx, asker, at))?.id === who.person
  const [own] = held
  return managed || own === undefined ? 'line_manager' : own
}

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
    // By name only while she works there: whoever has left for another school of the trust has nothing to answer here.
    const role =
      held.size > 0 && question.toPeople.includes(one.who.person)
        ? await roleNamed(one, question.askedBy, held)
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
      facts: { as_role: role, notice: noticeVersion('reading-a-policy') },
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
