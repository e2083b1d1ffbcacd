import { act, type Act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { connectionOf } from '../accounts/connection.ts'
import { connectorFor } from '../platforms/connectors.ts'
import { findPost } from '../posts/posts.store.ts'
import type { Refused } from '../platforms/outcomes.ts'
import { PUBLISH } from '../queues.ts'
import { type Begun, beginAttempt } from './begin-attempt.ts'
import { type Came, keepOutcome } from './keep-outcome.ts'

/**
 * Sends one target, or settles what became of an earlier sending. Harmless to repeat and to run twice at once: only one of two takes the
 * target, and whatever is repeated goes into the slot that the attempt row fixed.
 */
export const publishTarget: JobKind<Works> = {
  name: PUBLISH,
  async work(works, { trust, target }) {
    if (target === undefined) return
    // Asked and found absent, it is sent in the same slot: two rounds at most.
    for (const _ of ['ask', 'send']) {
      const begun = await act(works, theHouse(trust), one => beginAttempt(one, target))
      if (begun === null) return
      const came = begun.mode === 'settle' ? await ask(works, trust, begun) : await send(works, trust, begun)
      const next = await act(works, theHouse(trust), one => keepOutcome(one, begun, came))
      if (next === 'done') return
    }
  },
}

/** In the register, but nobody has connected it. Nothing is called. */
const NOT_CONNECTED: Refused = {
  outcome: 'refused',
  code: 'sign-in-needed',
  signIn: 'dead',
  detail: 'this account has never been connected',
}
const SENDS_NOTHING: Refused = {
  outcome: 'refused',
  code: 'version-does-not-fit',
  signIn: 'works',
  detail: 'nothing is sent by us to this platform',
}

const STOPPED: Came = { outcome: 'try-later', detail: 'stopped before the last step was taken' }

async function stillApproved({ tx }: Act, { post }: Begun): Promise<boolean> {
  return (await findPost(tx, post.id))?.state === 'approved'
}

/** Outside any transaction: uploads, a last look, and the one step that cannot be taken back. */
async function send(works: Works, trust: string, begun: Begun): Promise<Came> {
  const { account, outgoing, slot } = begun
  if (account.service === null || account.remoteId === null) return NOT_CONNECTED
  const connector = connectorFor(account.way)
  const connection = connectionOf(works, trust, account)
  try {
    const prepared = await connector.prepare(connection, outgoing)
    if (prepared.outcome !== 'prepared') return prepared.outcome === 'no-such-thing' ? SENDS_NOTHING : prepared
    const checked = await connector.check(connection)
    if (checked.outcome !== 'ready') return checked.outcome === 'no-such-thing' ? SENDS_NOTHING : checked
    // Uploading takes seconds, and somebody may have stopped the post meanwhile: what was uploaded is seen by nobody without the next step.
    if (!(await act(works, theHouse(trust), one => stillApproved(one, begun)))) return STOPPED
  } catch (error) {
    works.report(error, PUBLISH)
    return { outcome: 'try-later', detail: String(error) }
  }
  try {
    const finished = await connector.finish(connection, outgoing, slot)
    return finished.outcome === 'no-such-thing' ? SENDS_NOTHING : finished
  } catch (error) {
    works.report(error, PUBLISH)
    return { outcome: 'unknown', detail: String(error) }
  }
}

async function ask(works: Works, trust: string, begun: Begun): Promise<Came> {
  const { account, outgoing, slot } = begun
  if (account.service === null || account.remoteId === null) return NOT_CONNECTED
  try {
    const found = await connectorFor(account.way).find(connectionOf(works, trust, account), outgoing, slot)
    return found.outcome === 'no-such-thing' ? SENDS_NOTHING : found
  } catch (error) {
    works.report(error, PUBLISH)
    return { outcome: 'try-later', detail: String(error) }
  }
}
