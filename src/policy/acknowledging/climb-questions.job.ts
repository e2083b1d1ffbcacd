import { append } from '../../history/history.ts'
import { nationOfSchool } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { control } from '../control.ts'
import { policyInForce } from '../policy-in-force.ts'
import { answerersOf, dueAfter, nextRung } from './question-route.rule.ts'
import { changeQuestion, lockQuestion, openQuestions } from './questions.store.ts'
import { managerFor, thereFor } from './there-for.ts'
import { CLIMB_QUESTIONS, TELL_READER } from './queues.ts'

/** A question that nobody has answered in time goes on to the next: the deputy, the head, then the trust. Nobody is taken off it. */
export const climbQuestions: JobKind<Works> = {
  name: CLIMB_QUESTIONS,
  every: '5 * * * *',
  async work(works, { trust }) {
    const due = await act(works, theHouse(trust), one => openQuestions(one.tx, { dueBy: one.at }))
    // A transaction for each: a school whose policy cannot be read holds up no other's questions.
    await eachByItself(
      due,
      ({ id }) => act(works, theHouse(trust), one => climb(one, id)),
      error => works.report(error, CLIMB_QUESTIONS),
    )
  },
}

async function climb(one: Act, id: string): Promise<void> {
  // Held and read again: somebody may have answered since the list was made, or another worker passed it on.
  const question = await lockQuestion(one.tx, id)
  if (question === null || question.answeredAt !== null || question.dueAt > one.at) return
  if (!control('question_desk', true)) return
  const { settings, pack } = await policyInForce(one.tx, question.school, one.at)
  const there = {
    asker: question.askedBy,
    holders: await thereFor(one, question.school, pack, question.askedBy),
    lineManager: (await managerFor(one, question.school, question.askedBy))?.id ?? null,
  }
  const next = nextRung(question, there)
  // It has come to everybody there is: it stays on their pages, with its age.
  if (next === null) return
  const dueAt = dueAfter(settings, one.at, await nationOfSchool(one.tx, question.school))
  await changeQuestion(one.tx, question.id, {
    to: [...question.to, ...next.roles],
    toPeople: [...new Set([...question.toPeople, ...next.people])],
    rung: next.rung,
    dueAt,
  })
  await append(one, {
    kind: 'policy-question-climbed',
    school: question.school,
    subject: question.id,
    clauses: settings.get('timers.answer_days').clauses,
    facts: { to: [...next.roles], to_people: [...next.people] },
    words: {},
  })
  for (const person of answerersOf(next, there))
    await one.works.jobs.send(one.tx, TELL_READER, {
      trust: one.who.trust,
      person,
      about: 'question-climbed',
      subject: question.id,
      school: question.school,
    })
}
