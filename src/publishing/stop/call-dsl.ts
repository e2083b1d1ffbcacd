import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { TELL_PERSON } from '../queues.ts'
import { callTakers } from './calls.store.ts'
import { askFrom, LAST_RUNG, rungOf, type Whom } from './raise-call.rule.ts'

/** Ours, no clause of a pack: the stop question beside every picture control. See docs/structural-rules.md. */
export const STOP_QUESTION = 'ours-stop-question'
/** Ours too: nobody is asked to call herself. */
export const STAND_IN = 'ours-stand-in'

/** Who was asked first: 'nobody' is said on the page, with whom to go to. */
export type Called = { readonly called: string; readonly told: Whom }

/**
 * The button at the stop line. Keeps who calls, for which school and when, and nothing of the picture: it must not be added, described or
 * sent on. The nearest rung of `callRungs` on which somebody other than the caller stands today is told to ring; a job passes it on.
 */
export async function callDsl(
  works: Works,
  visitor: Visitor,
  school: string,
): Promise<Called | { readonly refused: 'not-your-school' }> {
  if (rolesAt(visitor, school).size === 0) return { refused: 'not-your-school' }
  return act(works, visitor.identity, one => callDslIn(one, school, null))
}

/** The same within an act. `author`: whose post it is about, who is not asked about it herself; null: it is about none. */
export async function callDslIn(one: Act, school: string, author: string | null): Promise<Called> {
  const id = randomUUID()
  const all = await callTakers(one.tx, school, null)
  const takers = all.filter(taker => taker.id !== author)
  const asked = askFrom(0, takers, one.who.person, one.at)
  const rung = asked?.rung ?? LAST_RUNG
  await one.tx
    .insertInto('safeguarding_calls')
    .values({
      trust_id: one.who.trust,
      id,
      school_id: school,
      by_person: one.who.person,
      at: one.at,
      rung,
      raise_at: asked?.raiseAt ?? null,
      answered_by: null,
      answered_at: null,
      not_asked: author,
    })
    .execute()
  const leftOut = (person: string) => person === one.who.person || person === author
  const passedOver = all.some(taker => leftOut(taker.id) && rungOf(taker.role) <= rung)
  await append(one, {
    kind: 'dsl-called',
    school,
    subject: id,
    clauses: passedOver ? [STOP_QUESTION, STAND_IN] : [STOP_QUESTION],
    facts: { call_id: id, asked: asked?.whom ?? 'nobody', notice: noticeVersion('telling-the-dsl') },
    words: {},
  })
  await tellTakers(one, id, asked?.people ?? [], 'dsl-call')
  return { called: id, told: asked?.whom ?? 'nobody' }
}

export async function tellTakers(
  one: Act,
  call: string,
  people: readonly { readonly id: string }[],
  about: 'dsl-call' | 'dsl-call-raised',
): Promise<void> {
  for (const { id } of people)
    await one.works.jobs.send(one.tx, TELL_PERSON, { trust: one.who.trust, person: id, about, subject: call })
}
