import { append } from '../../../history/history.ts'
import { noticeVersion, type Visitor } from '../../../people/people.ts'
import { act, type Works } from '../../../platform/platform.ts'
import { adoptingRole } from '../adopters.rule.ts'
import { mayChange, type NotChangeable } from '../change-draft.ts'
import { type Departure, withoutYes } from '../departures.rule.ts'
import { lockDraft } from '../drafts.store.ts'
import { TELL_SCHOOL, TELL_TRUST } from '../queues.ts'
import { readDraft } from '../read-draft.ts'
import { openDepartures } from '../tasks.rule.ts'
import { decideRequest, insertRequest, lockRequest, requestsOf, type TrustRequest } from './trust-requests.store.ts'
import '../adopting.kinds.ts'

/** The longest reason, in characters. */
export const LONGEST_REASON = 2000

export type AskRefusal = NotChangeable | { readonly refused: 'nothing-to-ask' | 'say-why' | 'too-long' }

/** What of it the trust has been asked for and has not answered. */
export function notAskedYet(departures: readonly Departure[], requests: readonly TrustRequest[]): readonly Departure[] {
  const waiting = requests.filter(request => request.decision === null).flatMap(request => request.items)
  return departures.filter(
    one =>
      !waiting.some(item => item.setting === one.setting && JSON.stringify(item.ours) === JSON.stringify(one.ours)),
  )
}

/** Asks the trust for its yes to everything in which the draft does less than the trust's policy, with one reason. */
export async function askTrust(
  works: Works,
  visitor: Visitor,
  id: string,
  reason: string,
): Promise<{ asked: string } | AskRefusal> {
  return act(works, visitor.identity, async one => {
    const draft = await lockDraft(one.tx, id)
    const not = mayChange(visitor, draft)
    if (not !== null || draft === null) return not ?? { refused: 'no-such-draft' }
    const read = await readDraft(one, draft)
    if (draft.school === null) return { refused: 'nothing-to-ask' }
    const open = withoutYes(openDepartures(read), read.permitted)
    const items = notAskedYet(open, await requestsOf(one.tx, draft.school))
    if (items.length === 0) return { refused: 'nothing-to-ask' }
    if (reason.trim() === '') return { refused: 'say-why' }
    if (reason.trim().length > LONGEST_REASON) return { refused: 'too-long' }
    const asked = await insertRequest(one, { school: draft.school, draft: id, items, reason: reason.trim() })
    await append(one, {
      kind: 'trust-asked',
      school: draft.school,
      subject: asked,
      clauses: [...new Set(items.flatMap(item => item.clauses))],
      facts: { draft: id, settings: items.map(item => item.setting), notice: noticeVersion('adopting') },
      words: { reason: reason.trim() },
    })
    await one.works.jobs.send(one.tx, TELL_TRUST, { trust: one.who.trust, request: asked })
    return { asked }
  })
}

export type DecideRefusal = {
  readonly refused: 'no-such-request' | 'not-for-the-trust' | 'decided-already' | 'own-request' | 'say-why' | 'too-long'
}

/** The trust's yes or no, with its reason. Whoever asked does not answer, whatever else she is. */
export async function answerRequest(
  works: Works,
  visitor: Visitor,
  id: string,
  { decision, reason }: { decision: 'yes' | 'no'; reason: string },
): Promise<{ decided: 'yes' | 'no' } | DecideRefusal> {
  return act(works, visitor.identity, async one => {
    const request = await lockRequest(one.tx, id)
    if (request === null) return { refused: 'no-such-request' }
    const role = adoptingRole(visitor, null)
    if (role === undefined) return { refused: 'not-for-the-trust' }
    if (request.decision !== null) return { refused: 'decided-already' }
    if (request.askedBy === visitor.identity.person) return { refused: 'own-request' }
    if (reason.trim() === '') return { refused: 'say-why' }
    if (reason.trim().length > LONGEST_REASON) return { refused: 'too-long' }
    await decideRequest(one, id, decision, reason.trim())
    await append(one, {
      kind: 'trust-answered',
      school: request.school,
      subject: id,
      clauses: [...new Set(request.items.flatMap(item => item.clauses))],
      facts: {
        decision,
        settings: request.items.map(item => item.setting),
        as_role: role,
        notice: noticeVersion('adopting'),
      },
      words: { reason: reason.trim() },
    })
    await one.works.jobs.send(one.tx, TELL_SCHOOL, { trust: one.who.trust, request: id })
    return { decided: decision }
  })
}
