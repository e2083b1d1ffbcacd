import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOutside } from '../../platform/platform.ts'
import { type Asker, openPageHouse, type PageHouse } from '../../policy/testing/page-house.tsx'
import { sharedBlueskyServers, whyNoBlueskyServers } from '../platforms/testing/shared-bluesky-servers.ts'
import { accountRoutes } from './account.routes.ts'

const why = await whyNoBlueskyServers()
const servers = why === undefined ? await sharedBlueskyServers() : undefined
const outside = openOutside({ allowLoopback: true, ports: 'any' })
let house: PageHouse
let school: string
let manager: Asker

describe.skipIf(servers === undefined)(
  `connecting a real Bluesky account by its pages${why ? ` (skipped: ${why})` : ''}`,
  () => {
    beforeAll(async () => {
      house = await openPageHouse(accountRoutes, { outside })
      const trust = await house.addTrust()
      school = await house.addSchool(trust)
      const { email } = await house.addPerson(trust, [{ role: 'account_manager', school }])
      manager = await house.signedIn(email)
    })
    afterAll(async () => {
      await house?.close()
      await outside.close()
      await servers?.close()
    })

    test('a wrong app password keeps nothing, a right one connects, another account is refused, a new key is taken', async () => {
      if (servers === undefined) throw new Error('There are no servers.')
      const mark = Date.now() % 100_000
      const [mine, another] = [await servers.createAccount(`page${mark}`), await servers.createAccount(`more${mark}`)]
      const form = { way: 'bluesky', name: 'Ours', handle: `@${mine.handle}`, service: servers.pdsUrl, public: 'yes' }
      const add = (app_password: string) => manager.post(`/accounts/add?school=${school}`, { ...form, app_password })
      const wrong = await add('aaaa-bbbb-cccc-dddd')
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain('The network did not accept the sign-in.')
      expect((await manager.get('/accounts')).text).toContain('No account yet.')
      const [own, others] = [await servers.createAppPassword(mine), await servers.createAppPassword(another)]
      const connected = await add(own)
      const [path = ''] = (connected.goesTo ?? '').split('?')
      expect((await manager.get(path)).text).toContain('Connected Approved posts go out by themselves.')
      const key = (handle: string, app_password: string) =>
        manager.post(`${path}/key`, { handle, service: servers.pdsUrl, app_password })
      expect((await key(another.handle, others)).text).toContain('This app password belongs to another account.')
      expect((await key(mine.handle, own)).goesTo).toBe(`${path}?done=connected`)
    })
  },
)
