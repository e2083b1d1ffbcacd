import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { type Act, act, type Works } from '../../platform/platform.ts'
import type { Connected } from '../platforms/bluesky/bluesky.ts'
import { PUBLISH, REMOVE } from '../queues.ts'
import { type Account, changeAccount, findAccount, lockAccount, putNewKeys, putSealedKeys } from './accounts.store.ts'
import { type BlueskySignIn, type ConnectRefusal, reallySignIn } from './connect-bluesky-account.ts'
import { sealSecrets } from './key-box.ts'
import { mayKeepAccounts } from './may-keep-accounts.rule.ts'

export type ChangeKeyRefusal = {
  readonly refused: 'not-there' | 'not-a-keeper' | 'no-key' | 'other-account'
  readonly clauses: readonly string[]
}

/** A new app password, or the account connected again. Signed in with it first; what waited for the account is woken. */
export async function changeAccountKey(
  works: Works,
  visitor: Visitor,
  id: string,
  signIn: BlueskySignIn,
): Promise<{ changed: true } | ChangeKeyRefusal | ConnectRefusal> {
  const early = await act(works, visitor.identity, async one => refusalFor(visitor, await findAccount(one.tx, id)))
  if (early !== null) return early
  const connected = await reallySignIn(works, signIn)
  if (connected.outcome !== 'connected') return { refused: 'not-connected', trouble: connected, clauses: [] }
  return act(works, visitor.identity, async one => {
    const account = await lockAccount(one.tx, id)
    const refusal = refusalFor(visitor, account)
    if (account === null || refusal !== null) return refusal ?? { refused: 'not-there', clauses: [] }
    if (account.remoteId !== null && account.remoteId !== connected.account)
      return { refused: 'other-account', clauses: [] }
    await keepKeys(one, account, connected, signIn.appPassword.trim())
    return { changed: true }
  })
}

function refusalFor(visitor: Visitor, account: Account | null): ChangeKeyRefusal | null {
  if (account === null || account.state === 'closed') return { refused: 'not-there', clauses: [] }
  if (!mayKeepAccounts(rolesAt(visitor, account.school))) return { refused: 'not-a-keeper', clauses: [] }
  return account.way === 'by_hand' ? { refused: 'no-key', clauses: [] } : null
}

async function keepKeys(one: Act, account: Account, connected: Connected, secret: string): Promise<void> {
  const sealed = sealSecrets(one.works.settings, account.id, { secret, tokens: connected.tokens })
  // An account of the register that nobody had connected has no keys yet.
  if (!(await putNewKeys(one.tx, account.id, sealed, one.at)))
    await putSealedKeys(one.tx, one.who.trust, account.id, sealed, one.at)
  const { service, handle, account: remote_id } = connected
  await changeAccount(one.tx, account.id, { state: 'open', problem: null, service, handle, remote_id })
  await append(one, {
    kind: 'account-key-changed',
    school: account.school,
    subject: account.id,
    clauses: [],
    facts: { account_id: account.id },
    words: { name: account.name },
  })
  await wake(one, account.id)
}

/** What waited for this account, or was put off because of it, is looked at now. */
async function wake(one: Act, account: string): Promise<void> {
  const waiting = await one.tx
    .selectFrom('post_targets')
    .select(['id', 'state'])
    .where('account_id', '=', account)
    .where('state', 'in', ['planned', 'unknown', 'removing'])
    .execute()
  await one.tx
    .updateTable('post_targets')
    .set({ next_try_at: null })
    .where('account_id', '=', account)
    .where('state', 'in', ['planned', 'unknown', 'removing'])
    .execute()
  for (const { id, state } of waiting)
    await one.works.jobs.send(one.tx, state === 'removing' ? REMOVE : PUBLISH, { trust: one.who.trust, target: id })
}
