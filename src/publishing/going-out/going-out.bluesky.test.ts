import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { changeAccountKey } from '../accounts/change-account-key.ts'
import { closeAccount } from '../accounts/close-account.ts'
import { connectBlueskyAccount } from '../accounts/connect-bluesky-account.ts'
import { connectBluesky } from '../platforms/bluesky/connect.ts'
import { proxyFrom } from '../platforms/testing/holding-proxy.ts'
import { sharedBlueskyServers, whyNoBlueskyServers } from '../platforms/testing/shared-bluesky-servers.ts'
import { decidingRoutes } from '../deciding/deciding.routes.ts'
import { pagesOf } from '../testing/school-pages.tsx'
import { withdrawPost } from '../withdrawing/withdraw-post.ts'
import { publishTarget } from './publish-target.job.ts'
import { settleTargets } from './settle-targets.job.ts'
import { type BlueskySchool, openBlueskySchool } from './testing/bluesky-school.ts'

const why = await whyNoBlueskyServers()
const servers = why === undefined ? await sharedBlueskyServers() : undefined
let at: BlueskySchool
const POSTS = 'app.bsky.feed.post'

describe.skipIf(servers === undefined)(
  `A post on its way to a real Bluesky server${why ? ` (skipped: ${why})` : ''}`,
  () => {
    beforeAll(async () => {
      if (servers !== undefined) at = await openBlueskySchool(servers, `way${Date.now() % 100_000}`)
    })
    afterAll(async () => {
      await at?.house.close()
      await servers?.close()
    })
    const approved = (text: string, more: object = {}, alt?: string) =>
      at.approved(at.ann, at.gethin, at.school, { text, targets: [at.account], ...more }, alt)
    const subjectsTo = async (visitor: Visitor) => (await at.mailTo(visitor)).map(mail => mail.subject)
    const textsThere = async () => (await at.records(POSTS)).map(one => one.value['text'])

    test('goes live with its alt text and replies closed (s2-school-use-04a), is withdrawn, and is seen to be gone', async () => {
      const post = await approved('We planted garlic in the school garden.', {}, 'Rows of garlic in dark earth')
      await at.runJobs()
      const [target] = await at.targetsOf(post)
      expect(target).toMatchObject({ state: 'live', link: expect.stringContaining('https://bsky.app/profile/') })
      const [record] = await at.records(POSTS)
      expect(record?.value).toMatchObject({
        text: 'We planted garlic in the school garden.',
        embed: { images: [{ alt: 'Rows of garlic in dark earth' }] },
      })
      expect((await at.records('app.bsky.feed.threadgate'))[0]?.value).toMatchObject({ post: record?.uri, allow: [] })
      expect(await subjectsTo(at.ann)).toContain('Your post is live')
      expect(JSON.stringify(await at.mailTo(at.ann))).not.toContain('garlic')

      expect(await withdrawPost(at.house.works, at.ifeoma, post, 'A family asked us to')).toMatchObject({
        as: 'headteacher',
      })
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'removing' }])
      await at.runJobs()
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'gone' }])
      expect(await at.records(POSTS)).toEqual([])
      const kinds = (await at.happened(post)).map(one => one.kind)
      expect(kinds.filter(kind => /target|withdrawal/.test(kind)).toSorted()).toEqual([
        'target-live',
        'target-observed-gone',
        'target-removed',
        'target-sending',
        'withdrawal-asked',
      ])
      expect(await subjectsTo(at.ann)).toContain('Your post is gone')
    })

    test('two jobs for one target at once make one post', async () => {
      const post = await approved('The library is open on Thursday.')
      const [target] = await at.targetsOf(post)
      const ids = { trust: at.house.trust, target: target?.id ?? '' }
      await Promise.all([
        publishTarget.work(at.house.works, ids),
        publishTarget.work(at.house.works, ids),
        publishTarget.work(at.house.works, ids),
      ])
      expect((await textsThere()).filter(text => text === 'The library is open on Thursday.')).toHaveLength(1)
      expect((await at.happened(post)).filter(one => one.kind === 'target-sending')).toHaveLength(1)
      await at.runJobs()
    })

    test('a version altered in the table never goes out, and whoever runs the service hears of it', async () => {
      const post = await approved('Swimming is on Monday.')
      const before = at.house.reports.length
      await at.house.boot.query(
        `update house.post_versions set content = replace(content, 'Monday', 'Sunday') where post_id = $1`,
        [post],
      )
      await at.runJobs()
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'failed', problem: 'seal-broken' }])
      expect(at.house.reports.length).toBe(before + 1)

      const rehashed = await approved('Swimming is on Tuesday.')
      await at.house.boot.query(
        `update house.post_versions set content = replace(content, 'Tuesday', 'Sunday'), content_hash = encode(sha256(convert_to(replace(content, 'Tuesday', 'Sunday'), 'UTF8')), 'hex') where post_id = $1`,
        [rehashed],
      )
      await at.runJobs()
      expect(await at.targetsOf(rehashed)).toMatchObject([{ state: 'failed', problem: 'seal-broken' }])
      expect((await textsThere()).join(' ')).not.toContain('Swimming')
    })

    test('a network that is down is tried again, and the author is told when the time for it is over', async () => {
      const planned = new Date(at.house.clock.at.getTime() + 3_600_000)
      const post = await approved('Bring your wellies.', { plannedFor: planned.toISOString() })
      await at.moveTo('http://127.0.0.1:1')
      await at.runJobs()
      at.house.clock.at = planned
      await at.runJobs()
      const [waiting] = await at.targetsOf(post)
      expect(waiting).toMatchObject({
        state: 'planned',
        problem: 'try-later',
        next_try_at: new Date(planned.getTime() + 60_000),
      })
      at.pass(24 * 60 + 1)
      await at.runJobs()
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'failed', problem: 'too-late' }])
      expect(await subjectsTo(at.ann)).toContain('Your post did not go out')
      await at.moveTo(servers?.pdsUrl ?? '')
    })

    test('what cannot be removed for now is not called gone; it is tried again until it is seen to be', async () => {
      const post = await approved('The museum trip was a joy.')
      await at.runJobs()
      expect(await textsThere()).toContain('The museum trip was a joy.')
      await at.moveTo('http://127.0.0.1:1')
      await withdrawPost(at.house.works, at.ann, post, 'A wrong date')
      await at.runJobs()
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'removing', problem: 'try-later' }])
      await at.moveTo(servers?.pdsUrl ?? '')
      at.pass(2)
      await settleTargets.work(at.house.works, { trust: at.house.trust })
      await at.runJobs()
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'gone' }])
      expect(await textsThere()).not.toContain('The museum trip was a joy.')
    })

    test('what the network will not let us remove becomes a task for a person', async () => {
      const post = await approved('The bus leaves at eight.')
      await at.runJobs()
      await at.house.boot.query(
        `update house.post_targets set remote_uri = 'at://did:plc:somebodyelse/app.bsky.feed.post/3k' where post_id = $1`,
        [post],
      )
      await withdrawPost(at.house.works, at.ann, post, 'A wrong time')
      await at.runJobs()
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'to_remove_by_hand', problem: 'other-account' }])
      expect(await subjectsTo(at.gethin)).toContain('A post has to be deleted by hand')
    })

    test('a sign-in that is over puts the account aside, its post waits, and connecting again sends it', async () => {
      const keys = await at.house.boot.query<{ sealed: string }>(
        'select sealed from house.account_keys where account_id = $1',
        [at.account],
      )
      expect(keys.rows[0]?.sealed).not.toContain(at.appPassword)
      const post = await approved('Assembly begins at nine.')
      const wrong = await changeAccountKey(at.house.works, at.gethin, at.account, {
        service: servers?.pdsUrl ?? '',
        handle: at.remote.handle,
        appPassword: 'aaaa-bbbb-cccc-dddd',
      })
      expect(wrong).toMatchObject({ refused: 'not-connected', trouble: { code: 'sign-in-refused' } })
      await at.keepKeys(at.deadKeys())
      await at.runJobs()
      expect(await at.targetsOf(post)).toMatchObject([
        { state: 'planned', problem: 'sign-in-refused', next_try_at: null },
      ])
      expect(await subjectsTo(at.gethin)).toContain('An account has to be connected again')

      const fresh = at.appPassword
      expect(
        await changeAccountKey(at.house.works, at.ann, at.account, {
          service: servers?.pdsUrl ?? '',
          handle: at.remote.handle,
          appPassword: fresh,
        }),
      ).toMatchObject({ refused: 'not-a-keeper' })
      expect(
        await changeAccountKey(at.house.works, at.gethin, at.account, {
          service: servers?.pdsUrl ?? '',
          handle: at.remote.handle,
          appPassword: fresh,
        }),
      ).toEqual({ changed: true })
      await at.runJobs()
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'live' }])
    })

    test('the keys of another account are refused, and the same account is not entered twice', async () => {
      const other = await servers?.createAccount(`other${Date.now() % 100_000}`)
      if (servers === undefined || other === undefined) throw new Error('no servers')
      const signIn = {
        service: servers.pdsUrl,
        handle: other.handle,
        appPassword: await servers.createAppPassword(other),
      }
      expect(await changeAccountKey(at.house.works, at.gethin, at.account, signIn)).toMatchObject({
        refused: 'other-account',
      })
      const again = {
        service: servers.pdsUrl,
        handle: at.remote.handle,
        appPassword: at.appPassword,
      }
      const wish = { school: at.school, name: 'Again', isPublic: true }
      expect(await connectBlueskyAccount(at.house.works, at.gethin, wish, again)).toMatchObject({
        refused: 'already-here',
      })
    })

    test('a network that takes no more for now is waited for as long as it says, the page says so, and the post goes out once', async () => {
      if (servers === undefined) throw new Error('no servers')
      // The host counts 30 sign-ins for each name and address in five minutes, right or wrong.
      const guess = { service: servers.pdsUrl, identifier: at.remote.did, appPassword: 'wrong' }
      await Promise.all(Array.from({ length: 30 }, () => connectBluesky(at.house.works.outside, guess)))
      await at.keepKeys(at.staleKeys())
      const post = await approved('Parents’ evening is on Wednesday.')
      await at.runJobs()
      const [target] = await at.targetsOf(post)
      expect(target).toMatchObject({ state: 'planned', problem: 'rate-limited' })
      const wait = (target?.next_try_at?.getTime() ?? 0) - at.house.clock.at.getTime()
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(300_000)
      const pages = await pagesOf(at, decidingRoutes)
      const { text } = await (await pages.as(at.ann)).get(`/posts/${post}`)
      expect(text).toContain('The network takes no more for the moment. It will be tried again by itself.')
      expect(text).toContain('next try')
      await pages.closePages()

      // Neither its own job nor the clock's touches it before that time.
      await settleTargets.work(at.house.works, { trust: at.house.trust })
      expect(await at.runJobs()).toEqual([])
      // Waiting it out would take five minutes: the host meets us at another address instead, where nobody has guessed yet.
      const elsewhere = await proxyFrom(servers.pdsUrl, '203.0.113.9')
      await at.moveTo(elsewhere.url)
      at.pass(5.1)
      await settleTargets.work(at.house.works, { trust: at.house.trust })
      await at.runJobs()
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'live', problem: null, next_try_at: null }])
      expect((await textsThere()).filter(one => one === 'Parents’ evening is on Wednesday.')).toHaveLength(1)
      const kinds = (await at.happened(post)).map(one => one.kind)
      expect(kinds.filter(kind => /target/.test(kind)).toSorted()).toEqual([
        'target-live',
        'target-put-off',
        'target-sending',
        'target-sending',
      ])
      await at.moveTo(servers.pdsUrl)
      await elsewhere.close()
    })

    test('a closed account has no keys any more, and what was planned for it says why it did not go out', async () => {
      const post = await approved('The choir sings on Friday.', {
        plannedFor: new Date(at.house.clock.at.getTime() + 3_600_000).toISOString(),
      })
      expect(await closeAccount(at.house.works, at.gethin, at.account)).toEqual({ closed: true })
      at.pass(61)
      await at.runJobs()
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'failed', problem: 'account-closed' }])
    })
  },
)
