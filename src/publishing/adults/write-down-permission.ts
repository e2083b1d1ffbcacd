import { append } from '../../history/history.ts'
import { dayOf, isId, noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { keepsFamilies } from '../../pupils/pupils.ts'
import { REACH_BACK } from '../queues.ts'
import { type AdultKnown, writtenWays } from './adult-permission.rule.ts'
import { adultsById, answersOf, type AnswerSaid, insertAnswer } from './adults.store.ts'

export type WriteDownRefusal = {
  readonly refused: 'not-yours' | 'not-there' | 'nothing' | 'no-words' | 'no-paper' | 'not-yet' | 'over' | 'too-long'
}

/** What can be written down of a yes in writing. Null: it can. */
export function refusalOf(said: AnswerSaid, today: string): WriteDownRefusal | null {
  if (said.kinds.length === 0 || said.places.length === 0) return { refused: 'nothing' }
  if (said.answer === 'yes' && said.words.trim() === '') return { refused: 'no-words' }
  if (said.words.length > 4000 || (said.keptAt ?? '').length > 500) return { refused: 'too-long' }
  const written = writtenWays.some(way => way === said.how)
  if (written && (said.keptAt ?? '').trim() === '') return { refused: 'no-paper' }
  // Permission is given in advance: nobody writes one down for a day that is still to come.
  if (said.givenOn > today) return { refused: 'not-yet' }
  return said.until !== null && said.until < said.givenOn ? { refused: 'over' } : null
}

/** The office writes down what an adult gave in writing: in which words, on which day, and where the paper lies. */
export async function writeDownPermission(
  works: Works,
  visitor: Visitor,
  school: string,
  adultId: string,
  said: Omit<AnswerSaid, 'answer' | 'ask'>,
): Promise<{ written: string } | WriteDownRefusal> {
  return act(works, visitor.identity, async one => {
    if (!keepsFamilies(rolesAt(visitor, school))) return { refused: 'not-yours' }
    const adult = (await adultsById(one.tx, school, [adultId])).get(adultId)
    if (adult === undefined) return { refused: 'not-there' }
    const whole: AnswerSaid = { ...said, answer: 'yes' }
    const refused = said.how === 'told' || said.how === 'own_press' ? { refused: 'no-paper' as const } : null
    return refused ?? refusalOf(whole, dayOf(one.at)) ?? { written: await keepAnswer(one, school, adult, whole) }
  })
}

/** She told the office that it is over: one of her answers is withdrawn, for exactly what it was about. */
export async function withdrawForAdult(
  works: Works,
  visitor: Visitor,
  school: string,
  adultId: string,
  answerId: string,
): Promise<{ written: string } | WriteDownRefusal> {
  return act(works, visitor.identity, async one => {
    if (!keepsFamilies(rolesAt(visitor, school))) return { refused: 'not-yours' }
    const adult = (await adultsById(one.tx, school, [adultId])).get(adultId)
    const answer = isId(answerId) && (await answersOf(one.tx, adultId, school)).find(({ id }) => id === answerId)
    if (adult === undefined || !answer) return { refused: 'not-there' }
    const { kinds, places } = answer
    const said = { answer: 'withdrawn', kinds, places, how: 'told', keptAt: null, words: '', until: null } as const
    return { written: await keepAnswer(one, school, adult, { ...said, givenOn: dayOf(one.at) }) }
  })
}

/** Writes it down, and has every post with her looked at again. Within the caller's act, after its permission. */
export async function keepAnswer(one: Act, school: string, adult: AdultKnown, said: AnswerSaid): Promise<string> {
  const notice = noticeVersion('adults')
  const id = await insertAnswer(one, school, adult, said, notice)
  await append(one, {
    kind: 'adult-answered',
    school,
    subject: adult.id,
    clauses: [],
    facts: { answer_id: id, how: said.how, notice },
    words: { person: adult.name },
  })
  await one.works.jobs.send(one.tx, REACH_BACK, { trust: one.who.trust, subject: adult.id })
  return id
}
