import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { TELL_PERSON } from '../queues.ts'
import { whoIsTold } from './calls.store.ts'

/** Ours, no clause of a pack: the stop question beside every picture control. See docs/structural-rules.md. */
export const STOP_QUESTION = 'ours-stop-question'

/** Who was told: 'nobody' is said on the page, with whom to go to. */
export type Called = { readonly called: string; readonly told: 'dsl' | 'head' | 'nobody' }

/**
 * The button at the stop line. Keeps who calls, for which school and when, and nothing of the picture: it must not be added, described or
 * sent on. The DSL and the deputies are told to ring; where the school has none today, its head and the trust's administrators are.
 */
export async function callDsl(
  works: Works,
  visitor: Visitor,
  school: string,
): Promise<Called | { readonly refused: 'not-your-school' }> {
  if (rolesAt(visitor, school).size === 0) return { refused: 'not-your-school' }
  return act(works, visitor.identity, async one => {
    const id = randomUUID()
    await one.tx
      .insertInto('safeguarding_calls')
      .values({
        trust_id: one.who.trust,
        id,
        school_id: school,
        by_person: one.who.person,
        at: one.at,
        answered_by: null,
        answered_at: null,
      })
      .execute()
    await append(one, {
      kind: 'dsl-called',
      school,
      subject: id,
      clauses: [STOP_QUESTION],
      facts: { call_id: id },
      words: {},
    })
    return { called: id, told: await tell(one, school, id) }
  })
}

async function tell(one: Act, school: string, call: string): Promise<Called['told']> {
  const { whom, people } = await whoIsTold(one.tx, school)
  for (const person of new Set(people.map(told => told.id)))
    await one.works.jobs.send(one.tx, TELL_PERSON, { trust: one.who.trust, person, about: 'dsl-call', subject: call })
  return whom
}
