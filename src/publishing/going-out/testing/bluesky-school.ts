import { z } from 'zod'
import { connectBlueskyAccount } from '../../accounts/connect-bluesky-account.ts'
import { sealSecrets } from '../../accounts/key-box.ts'
import type { BlueskyServers } from '../../platforms/testing/bluesky-servers.ts'
import { openSchool } from './at-work.ts'

/** A school with an account on the real servers of this machine, connected as a person connects it. */
export type BlueskySchool = Awaited<ReturnType<typeof openBlueskySchool>>

export async function openBlueskySchool(servers: BlueskyServers, name: string) {
  const school = await openSchool('church-primary')
  const remote = await servers.createAccount(name)
  const appPassword = await servers.createAppPassword(remote)
  const connected = await connectBlueskyAccount(
    school.house.works,
    school.gethin,
    { school: school.school, name: 'Robin Hill on Bluesky', isPublic: true },
    { service: servers.pdsUrl, handle: `@${remote.handle}`, appPassword },
  )
  if ('refused' in connected) throw new Error(JSON.stringify(connected))
  const account = connected.opened
  function keysWith(secret: string): string {
    const over = (kind: 'access' | 'refresh') => servers.signExpiredToken(remote.did, kind)
    const secrets = { secret, tokens: { access: over('access'), refresh: over('refresh') } }
    return sealSecrets(school.house.works.settings, account, secrets)
  }
  return {
    ...school,
    remote,
    account,
    appPassword,
    /** What the host holds of one kind, whoever wrote it. */
    async records(collection: string) {
      const answer = await servers.ask('com.atproto.repo.listRecords', { repo: remote.did, collection })
      return z
        .object({ records: z.array(z.object({ uri: z.string(), value: z.record(z.string(), z.unknown()) })) })
        .parse(answer).records
    },
    /** Keys that the host refuses, as after somebody there has revoked the app password and with it every token. */
    deadKeys: (): string => keysWith('aaaa-bbbb-cccc-dddd'),
    /** Keys whose tokens are over, as after a long holiday: the next call has to sign in with the app password, which still holds. */
    staleKeys: (): string => keysWith(appPassword),
    async keepKeys(sealed: string): Promise<void> {
      await school.house.boot.query('update house.account_keys set sealed = $1 where account_id = $2', [
        sealed,
        account,
      ])
    },
    /** Another server stands in for the account's, such as a proxy. */
    async moveTo(service: string): Promise<void> {
      await school.house.boot.query('update house.accounts set service = $1 where id = $2', [service, account])
    },
    pass(minutes: number): void {
      school.house.clock.at = new Date(school.house.clock.at.getTime() + minutes * 60_000)
    },
  }
}
