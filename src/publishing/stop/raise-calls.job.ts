import { append } from '../../history/history.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { RAISE_CALLS } from '../queues.ts'
import { STOP_QUESTION, tellTakers } from './call-dsl.ts'
import { callsToRaise, callTakers, changeCall, lockCall } from './calls.store.ts'
import { raiseCall } from './raise-call.rule.ts'

/** A call to the safeguarding lead that nobody has answered in time goes on to the next who stand in; those asked before keep it. */
export const raiseCalls: JobKind<Works> = {
  name: RAISE_CALLS,
  every: '* * * * *',
  async work(works, { trust }) {
    const due = await act(works, theHouse(trust), one => callsToRaise(one.tx, one.at))
    // One transaction each: a call that cannot be passed on holds up no other.
    await eachByItself(
      due,
      id => act(works, theHouse(trust), one => raiseOne(one, id)),
      error => works.report(error, RAISE_CALLS),
    )
  },
}

async function raiseOne(one: Act, id: string): Promise<void> {
  const call = await lockCall(one.tx, id)
  if (call === null) return
  const next = raiseCall({ ...call, takers: await callTakers(one.tx, call.school, call.notAsked) }, one.at)
  if (next === 'not-due') return
  const further = next === 'nobody-further' ? null : next
  await changeCall(
    one.tx,
    id,
    further === null ? { raise_at: null } : { rung: further.rung, raise_at: further.raiseAt },
  )
  await append(one, {
    kind: 'dsl-call-raised',
    school: call.school,
    subject: id,
    clauses: [STOP_QUESTION],
    facts: { call_id: id, asked: further?.whom ?? 'nobody' },
    words: {},
  })
  await tellTakers(one, id, further?.people ?? [], 'dsl-call-raised')
}
