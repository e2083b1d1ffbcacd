import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, NotFound, theHouse, type Works } from '../../platform/platform.ts'
import { keepsFamilies } from '../../pupils/pupils.ts'
import { consentFor } from '../posts/consent-of-post.ts'
import { heldAt } from '../posts/who-is-in.rule.ts'
import { TELL_PERSON } from '../queues.ts'
import {
  childrenAsked,
  type ConsentQuestion,
  openQuestionsWith,
  questionAbout,
  questionById,
  type SettledHow,
  settle,
} from './consent-questions.store.ts'

/** The office can ask nobody else, or has its answer: the author hears where the post may go today, and no more. */
export async function sayNothingMore(works: Works, visitor: Visitor, id: string): Promise<{ told: boolean }> {
  return act(works, visitor.identity, async one => {
    const question = await questionById(one.tx, id, true)
    if (question === null || !keepsFamilies(rolesAt(visitor, question.school)))
      throw new NotFound('There is no such question for this person.')
    return { told: await settleAndTell(one, question, 'nothing-more') }
  })
}

/** Answers of this pupil's family have changed: whoever asked about a post with it is told once it may go. */
export async function lookAtQuestions(works: Works, trust: string, pupil: string): Promise<void> {
  const open = await act(works, theHouse(trust), one => openQuestionsWith(one.tx, pupil))
  for (const id of open) await act(works, theHouse(trust), one => settleIfItMayGo(one, id))
}

async function settleIfItMayGo(one: Act, id: string): Promise<void> {
  const question = await questionById(one.tx, id, true)
  if (question === null || question.settledAt !== null) return
  const children = await childrenAsked(one.tx, id)
  const consent = await consentFor(one, question.school, children, question.platforms)
  if (heldAt(consent).length === 0) await settleAndTell(one, question, 'may-go')
}

/** Handed in, perhaps without a place or a child: nobody waits for an answer any more. */
export async function settleAtHandIn(one: Act, post: string): Promise<void> {
  const question = await questionAbout(one.tx, post)
  if (question !== null && question.settledAt === null) await settleIn(one, question, 'handed-in')
}

async function settleIn(one: Act, question: ConsentQuestion, how: SettledHow): Promise<boolean> {
  if (!(await settle(one, question.id, how))) return false
  await append(one, {
    kind: 'consent-question-settled',
    school: question.school,
    subject: question.post,
    clauses: [],
    facts: { question_id: question.id, how },
    words: {},
  })
  return true
}

async function settleAndTell(one: Act, question: ConsentQuestion, how: 'may-go' | 'nothing-more'): Promise<boolean> {
  if (!(await settleIn(one, question, how))) return false
  await one.works.jobs.send(one.tx, TELL_PERSON, {
    trust: one.who.trust,
    person: question.askedBy,
    about: `consent-${how}`,
    subject: question.id,
  })
  return true
}
