import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sharedBlueskyServers, whyNoBlueskyServers } from '../platforms/testing/shared-bluesky-servers.ts'
import { withdrawPost } from '../withdrawing/withdraw-post.ts'
import { type BlueskySchool, openBlueskySchool } from './testing/bluesky-school.ts'

const why = await whyNoBlueskyServers()
const servers = why === undefined ? await sharedBlueskyServers() : undefined
let at: BlueskySchool

describe.skipIf(servers === undefined)(
  `an account that the network takes down${why === undefined ? '' : ` (skipped: ${why})`}`,
  { timeout: 120_000 },
  () => {
    beforeAll(async () => {
      if (servers !== undefined) at = await openBlueskySchool(servers, `down${Date.now() % 100_000}`)
    }, 120_000)
    afterAll(async () => {
      await at?.house.close()
      await servers?.close()
    })

    test('is put aside and its people are told; what waits is kept, and what was live is not called gone', async () => {
      const approved = (text: string) => at.approved(at.ann, at.gethin, at.school, { text, targets: [at.account] })
      const live = await approved('The book fair is open.')
      await at.runJobs()
      expect(await at.targetsOf(live)).toMatchObject([{ state: 'live' }])
      const waits = await approved('The book fair closes on Friday.')
      await servers?.adminTakedown(at.remote.did)
      await at.runJobs()
      expect(await at.targetsOf(waits)).toMatchObject([
        { state: 'planned', problem: 'account-taken-down', next_try_at: null },
      ])
      const { rows } = await at.house.boot.query('select state, problem from house.accounts where id = $1', [
        at.account,
      ])
      expect(rows).toEqual([{ state: 'needs_attention', problem: 'account-taken-down' }])
      expect((await at.mailTo(at.gethin)).map(mail => mail.subject)).toContain('An account has to be connected again')

      await withdrawPost(at.house.works, at.ann, live, 'A wrong date')
      await at.runJobs()
      const [target] = await at.targetsOf(live)
      expect(target?.state).not.toBe('gone')
      expect(target).toMatchObject({ problem: 'account-taken-down' })
      expect((await at.happened(live)).map(one => one.kind)).not.toContain('target-observed-gone')
    })
  },
)
