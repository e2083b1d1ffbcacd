import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { type Connected, connectBluesky } from '../platforms/bluesky/bluesky.ts'
import type { Trouble } from '../platforms/outcomes.ts'
import { putSealedKeys } from './accounts.store.ts'
import { sealSecrets } from './key-box.ts'
import type { OpenRefusal } from './may-keep-accounts.rule.ts'
import { type AccountWish, keepNew, mayOpen } from './open-account.ts'

/** `service`: the origin one signs in at, https://bsky.social for most. `appPassword`: made for us at Bluesky, never the account's own. */
export type BlueskySignIn = { readonly service: string; readonly handle: string; readonly appPassword: string }

/** What the network said instead of a sign-in; words by `troubleWords`. */
export type ConnectRefusal = {
  readonly refused: 'not-connected'
  readonly trouble: Trouble
  readonly clauses: readonly string[]
}

/** Connects a Bluesky account: kept only after the network itself has let us in with these words. */
export async function connectBlueskyAccount(
  works: Works,
  visitor: Visitor,
  wish: Omit<AccountWish, 'platform' | 'handle'>,
  signIn: BlueskySignIn,
): Promise<{ opened: string } | OpenRefusal | ConnectRefusal> {
  const asked: AccountWish = { ...wish, platform: 'bluesky', handle: signIn.handle.trim().replace(/^@/, '') }
  const early = await act(works, visitor.identity, one =>
    mayOpen(one, visitor, asked, { platform: 'bluesky', handle: asked.handle, remoteId: null }),
  )
  if (early !== null) return early
  const connected = await reallySignIn(works, signIn)
  if (connected.outcome !== 'connected') return { refused: 'not-connected', trouble: connected, clauses: [] }
  return act(works, visitor.identity, async one => {
    const { account: remoteId, handle, service } = connected
    const refusal = await mayOpen(one, visitor, asked, { platform: 'bluesky', handle, remoteId })
    if (refusal !== null) return refusal
    const id = await keepNew(one, {
      school: wish.school,
      platform: 'bluesky',
      way: 'bluesky',
      name: wish.name.trim(),
      handle,
      service,
      remoteId,
      isPublic: wish.isPublic,
    })
    const secrets = { secret: signIn.appPassword.trim(), tokens: connected.tokens }
    await putSealedKeys(one.tx, one.who.trust, id, sealSecrets(works.settings, id, secrets), one.at)
    return { opened: id }
  })
}

/** Through the guarded client, outside any transaction. An address without a scheme is taken as https. */
export async function reallySignIn(
  works: Works,
  { service, handle, appPassword }: BlueskySignIn,
): Promise<Connected | Trouble> {
  const typed = service.trim() === '' ? 'https://bsky.social' : service.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  return connectBluesky(works.outside, { service: address, identifier: handle, appPassword })
}
