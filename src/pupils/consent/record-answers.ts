import { randomUUID } from 'node:crypto'
import { append, tellFact } from '../../history/history.ts'
import { dayOf, noonOf, noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { keepsFamilies } from '../families.rule.ts'
import { guardiansOf } from '../guardians/guardians.store.ts'
import { pupilById, pupilEver } from '../roll.store.ts'
import { TELL_ANSWER_CHANGED } from '../family/queues.ts'
import { insertAnswers, lockPupil, saidBy, wordingsOf } from './answers.store.ts'
import { type AnswerRefusal, answersFit, type AnswersSaid } from './record-answers.rule.ts'
import { takingBack } from './take-objection-back.rule.ts'
import { saysOtherwise } from './what-stands.rule.ts'

/** The office writes down what a family said: by telephone, at the desk, on paper, or as another system has it. */
export async function recordAnswers(
  works: Works,
  visitor: Visitor,
  pupil: string,
  said: AnswersSaid,
): Promise<{ recorded: number } | AnswerRefusal> {
  return act(works, visitor.identity, one => recordIn(one, visitor, pupil, said))
}

async function refusalFor(one: Act, visitor: Visitor, pupil: string, said: AnswersSaid): Promise<AnswerRefusal | null> {
  const known = await pupilEver(one.tx, pupil)
  if (known === null) return { refused: 'no-such-pupil' }
  if (!keepsFamilies(rolesAt(visitor, known.school))) return { refused: 'not-your-school' }
  const guardians = (await guardiansOf(one.tx, pupil)).map(guardian => guardian.id)
  const wordings = (await wordingsOf(one.tx, known.school)).map(wording => wording.id)
  return answersFit(said, { today: dayOf(one.at), guardians, wordings, left: known.left !== null })
}

/** Inside the act of whoever calls. `ofStack`: see `insertAnswers`. */
export async function recordIn(
  one: Act,
  visitor: Visitor,
  pupil: string,
  said: AnswersSaid,
  ofStack = false,
): Promise<{ recorded: number } | AnswerRefusal> {
  await lockPupil(one.tx, pupil)
  const refusal = await refusalFor(one, visitor, pupil, said)
  if (refusal !== null) return refusal
  const school = (await pupilEver(one.tx, pupil))?.school ?? null
  const noon = noonOf(said.on)
  // A day without a time; today's is the moment of writing, so that the newest of a day counts.
  const at = said.on === dayOf(one.at) || noon > one.at ? one.at : noon
  const { giver } = said
  const before = await saidBy(one.tx, pupil, giver)
  const answers = takingBack(said.answers, before)
  if (answers.length === 0) return { refused: 'no-objection' }
  await insertAnswers(one, pupil, { ...said, answers }, at, ofStack)
  // What somebody says was changed by others: she hears what stands now, for only she knows whether she said so.
  if (giver.is === 'guardian' && saysOtherwise(before, await saidBy(one.tx, pupil, giver)))
    await one.works.jobs.send(one.tx, TELL_ANSWER_CHANGED, {
      trust: one.who.trust,
      subject: pupil,
      guardian: giver.guardian,
      about: 'changed',
    })
  const facts = { answers: answers.length, how: said.how, notice: noticeVersion('families') }
  await append(one, { kind: 'consent-answered', school, subject: pupil, clauses: [], facts, words: {} })
  await tellFact(one, { kind: 'consent-changed', school, subject: pupil })
  return { recorded: answers.length }
}

/** That a guardian was asked and has not answered. Asked twice in vain, the other's yes may count. */
export async function recordAsking(
  works: Works,
  visitor: Visitor,
  pupil: string,
  guardian: string,
  how: 'paper' | 'telephone' | 'office',
): Promise<{ asked: true } | AnswerRefusal> {
  return act(works, visitor.identity, async one => {
    const known = await pupilById(one.tx, pupil)
    if (known === null) return { refused: 'no-such-pupil' }
    const { school } = known
    if (!keepsFamilies(rolesAt(visitor, school))) return { refused: 'not-your-school' }
    await lockPupil(one.tx, pupil)
    const asked = (await guardiansOf(one.tx, pupil)).find(each => each.id === guardian)
    // With no-contact nobody writes or rings.
    if (asked === undefined || asked.noContact) return { refused: 'no-such-guardian' }
    await askingIn(one, { pupil, school }, guardian, how)
    return { asked: true }
  })
}

/**
 * Writes down that a guardian was asked, inside the act in which it is done. Whoever calls has asked who may.
 *
 * @param anew while her answers still held: she is waited for all the same
 */
export async function askingIn(
  one: Act,
  { pupil, school }: { pupil: string; school: string },
  guardian: string,
  how: 'link' | 'paper' | 'telephone' | 'office',
  anew = false,
): Promise<void> {
  await one.tx
    .insertInto('consent_asks')
    .values({
      trust_id: one.who.trust,
      id: randomUUID(),
      pupil_id: pupil,
      guardian_id: guardian,
      how,
      asked_by: one.who.person,
      at: one.at,
      anew,
    })
    .execute()
  await append(one, { kind: 'consent-asked', school, subject: pupil, clauses: [], facts: { how }, words: {} })
  await tellFact(one, { kind: 'consent-changed', school, subject: pupil })
}
