import { append, tellFacts } from '../../history/history.ts'
import { act, type Act, type Identity, NotFound, PART_ROWS, type Works } from '../../platform/platform.ts'
import { reasonWhy } from '../consent/accept-answer.ts'
import { wordingsOf } from '../consent/answers.store.ts'
import {
  acceptPart,
  acceptsOf,
  changeAccept,
  countsAtOnce,
  countWaiting,
  decidesAt,
  insertAccept,
} from './accept-file.store.ts'
import { ACCEPT_EARLIER_ANSWERS } from './earlier-queues.ts'
import { earlierFileFor } from './may-bring.ts'
import { type AfterPart, untilDone } from './until-done.ts'

export type AcceptFileRefusal = { readonly refused: 'only-the-head' | 'not-ready' | 'no-reason' | 'done-already' }

/**
 * The head decides once for all yeses of a file that was taken over, with one reason; or goes on where it was cut off. There is no way back by a
 * press: what was accepted is never changed or removed (0022), and a family's no outranks it at once.
 */
export async function acceptFile(
  works: Works,
  who: Identity,
  id: string,
  reason: string,
): Promise<{ state: 'accepting' | 'accepted' } | AcceptFileRefusal> {
  const begun = await act(works, who, async (one): Promise<{ many: boolean } | AcceptFileRefusal> => {
    const found = await earlierFileFor(one, id, 'lock')
    if (!(await decidesAt(one.tx, found.school))) return { refused: 'only-the-head' }
    if (found.state !== 'taken') return { refused: 'not-ready' }
    const running = (await acceptsOf(one.tx, id)).some(({ endedAt }) => endedAt === null)
    const words = reasonWhy(reason)
    if (!running) {
      const waits = countsAtOnce(found, await wordingsOf(one.tx, found.school)) ? 0 : await countWaiting(one.tx, found)
      if (waits === 0) return { refused: 'done-already' }
      if (words === null) return { refused: 'no-reason' }
      await insertAccept(one, id, words)
    }
    const many = (await countWaiting(one.tx, found)) > PART_ROWS
    if (many) await one.works.jobs.send(one.tx, ACCEPT_EARLIER_ANSWERS, { ...one.who, file: id })
    return { many }
  })
  if ('refused' in begun) return begun
  if (begun.many) return { state: 'accepting' }
  return { state: (await acceptParts(works, who, id)) === 'done' ? 'accepted' : 'accepting' }
}

/** What is left of a file, a thousand yeses in one transaction. Cut off or begun again it accepts each once; of two at once one goes on, and the other looks again a little later. */
export async function acceptParts(works: Works, who: Identity, id: string): Promise<'done' | 'busy'> {
  return untilDone(works, who, ACCEPT_EARLIER_ANSWERS, id, () => act(works, who, one => acceptNextPart(one, id)))
}

/**
 * @throws NotFound when she decides nothing at this school any more
 */
export async function acceptNextPart(one: Act, id: string): Promise<AfterPart> {
  const found = await earlierFileFor(one, id, 'leave')
  if (found === 'busy') return 'busy'
  if (!(await decidesAt(one.tx, found.school))) throw new NotFound('Whether a yes counts is decided by somebody else.')
  const accept = (await acceptsOf(one.tx, id)).find(({ endedAt }) => endedAt === null)
  if (accept === undefined) return 'done'
  const part = await acceptPart(one, found, accept.id)
  if (part === null) {
    await changeAccept(one.tx, accept.id, { ended_at: one.at })
    await append(one, {
      kind: 'earlier-answers-accepted',
      school: found.school,
      subject: id,
      clauses: [],
      facts: { accept_id: accept.id, answers: accept.accepted },
      words: { reason: accept.reason },
    })
    return 'done'
  }
  await changeAccept(one.tx, accept.id, { accepted: accept.accepted + part.accepted })
  // To accept only allows more: nothing that is live or waits has to be stopped by it. It is told all the same, as for one yes by itself: open
  // questions to the office are looked at again on this fact.
  await tellFacts(one, { kind: 'consent-changed', school: found.school }, part.pupils)
  return 'more'
}
