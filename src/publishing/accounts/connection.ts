import { act, theHouse, type Works } from '../../platform/platform.ts'
import type { Connection, Keyring } from '../platforms/connector.ts'
import { readPicture } from '../media/read-picture.ts'
import { type Account, replaceSealedKeys, sealedKeysOf } from './accounts.store.ts'
import { openSecrets, sealSecrets } from './key-box.ts'

/** How a connector reaches one account. Each look at its keys is a short transaction of the house itself, never one around a network call. */
export function connectionOf(works: Works, trust: string, account: Account): Connection {
  return {
    outside: works.outside,
    service: account.service ?? '',
    account: account.remoteId ?? account.handle,
    keyring: keyringOf(works, trust, account.id),
    openPicture: sha256 => readPicture(works, trust, sha256),
  }
}

function keyringOf(works: Works, trust: string, account: string): Keyring {
  const read = () =>
    act(works, theHouse(trust), async one => {
      const sealed = await sealedKeysOf(one.tx, account)
      return sealed === null ? null : openSecrets(works.settings, account, sealed)
    })
  return {
    tokens: async () => (await read())?.tokens ?? undefined,
    secret: async () => (await read())?.secret ?? undefined,
    save: tokens =>
      act(works, theHouse(trust), async one => {
        const sealed = await sealedKeysOf(one.tx, account)
        const known = sealed === null ? null : openSecrets(works.settings, account, sealed)
        await replaceSealedKeys(
          one.tx,
          account,
          sealSecrets(works.settings, account, { secret: known?.secret ?? null, tokens }),
          one.at,
        )
      }),
  }
}
