import { append, tellFact } from '../../history/history.ts'
import { dayOf, noticeVersion } from '../../people/people.ts'
import { act, type Act, theHouse, type Works } from '../../platform/platform.ts'
import { insertAnswers, lockPupil, wordingsOf } from '../consent/answers.store.ts'
import type { OneAnswer } from '../consent/record-answers.rule.ts'
import type { ChildSaid } from './family.form.ts'
import type { FamilySession } from './family-session.ts'
import { topics } from './questions.rule.ts'
import { type ChildSeen, familyIn } from './see-family.ts'

export type FamilySaved = {
  readonly kept: number
  /** A yes of somebody without parental responsibility: thanked, not kept, and for the office to ask. */
  readonly forOffice: boolean
}

/**
 * Keeps what a guardian pressed, for all her children or for none. The house writes, because she is no person with a role; which children are
 * hers is asked of her session anew, inside the transaction.
 */
export async function saveFamilyAnswers(
  works: Works,
  session: FamilySession,
  said: readonly ChildSaid[],
): Promise<FamilySaved> {
  return act(works, theHouse(session.trust), async one => {
    // In one order, so that two guardians of the same children wait for each other and never cross.
    for (const { pupil } of said.toSorted((a, b) => (a.pupil < b.pupil ? -1 : 1))) await lockPupil(one.tx, pupil)
    const children = await familyIn(one.tx, session, one.at)
    let kept = 0
    let forOffice = false
    for (const each of said) {
      const child = children.find(known => known.id === each.pupil)
      if (child === undefined) continue
      const { answers, refusedYes } = answersFrom(child, each)
      forOffice ||= refusedYes
      kept += await keepFor(one, session, child, each, answers)
    }
    return { kept, forOffice }
  })
}

async function keepFor(
  one: Act,
  session: FamilySession,
  child: ChildSeen,
  each: ChildSaid,
  answers: readonly OneAnswer[],
): Promise<number> {
  if (answers.length === 0) return 0
  const shown = (await wordingsOf(one.tx, child.school)).find(known => known.id === each.wording)
  await insertAnswers(
    one,
    child.id,
    {
      giver: { is: 'guardian', guardian: session.guardian },
      answers,
      how: 'link',
      interpreter: '',
      wording: shown?.id ?? child.wording?.id ?? null,
      on: dayOf(one.at),
      until: null,
    },
    one.at,
  )
  const facts = { answers: answers.length, how: 'link', notice: noticeVersion('families') }
  const about = { school: child.school, subject: child.id }
  await append(one, { kind: 'consent-answered', ...about, clauses: [], facts, words: {} })
  await tellFact(one, { kind: 'consent-changed', ...about })
  return answers.length
}

/** A no is easy and a yes is certain: a no counts from any guardian, a yes from one with parental responsibility alone. */
function answersFrom(child: ChildSeen, said: ChildSaid): { answers: OneAnswer[]; refusedYes: boolean } {
  if (said.nothing) return { answers: [{ kind: 'everything', channel: 'everywhere', answer: 'no' }], refusedYes: false }
  const answers: OneAnswer[] = []
  let refusedYes = false
  // "Work on the website" may stand on both pages; it is one question.
  const byKey = new Map([...child.six, ...child.each].map(asked => [asked.question.key, asked]))
  for (const { question, now } of byKey.values()) {
    const typed = said.answers.get(question.key)
    if (typed === undefined) continue
    if (typed === 'yes' && !child.responsible) {
      refusedYes = true
      continue
    }
    const no = question.informs ? 'objected' : now.is === 'yes' ? 'withdrawn' : 'no'
    const answer = typed === 'yes' ? 'yes' : no
    answers.push(...topics[question.topic].map(kind => ({ kind, channel: question.channel, answer }) as const))
  }
  return { answers, refusedYes }
}
