import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act, type Act, theHouse } from '../../platform/platform.ts'
import { lockPost } from '../posts/posts.store.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { openFamilies } from '../testing/families.ts'
import { type Begun, beginAttempt } from './begin-attempt.ts'
import { keepOutcome } from './keep-outcome.ts'
import { openSchool, type School } from './testing/at-work.ts'

/**
 * The instant of publishing, with two connections: a family takes its yes back while another transaction holds the post. Whichever comes first, the
 * post is stopped, or it is sent and comes down; it is never sent and left.
 */
let at: School
let families: Awaited<ReturnType<typeof openFamilies>>
let bluesky: string
let child: string
let post: string
let target: string
let number = 0

beforeAll(async () => {
  at = await openSchool('trust-provider')
  families = await openFamilies(at.house, at.school, at.ifeoma)
  bluesky = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky', 'bluesky')
})
afterAll(() => at.house.close())
beforeEach(async () => {
  number += 1
  child = await families.addChild(`Child${number}`, 'Marchetti')
  await says('yes')
  const plannedFor = new Date(at.house.clock.at.getTime() + 3_600_000).toISOString()
  const draft = { text: 'Our poets were on the radio.', targets: [bluesky], named: { [child]: 'full_name' as const } }
  post = await at.approved(at.ann, at.ifeoma, at.school, { ...draft, plannedFor })
  await at.runJobs()
  at.house.pass(3_600_000)
  await at.house.boot.query('delete from jobs.job')
  target = (await at.targetsOf(post))[0]?.id ?? ''
})

const says = (answer: 'yes' | 'withdrawn') => families.says(child, [{ kind: 'full_name', channel: 'bluesky', answer }])
/** Said a moment later, so that it is the newest; and what the roof does with the fact. */
async function withdraws(): Promise<void> {
  at.house.clock.at = new Date(at.house.clock.at.getTime() + 1_000)
  await says('withdrawn')
  const taken = publishingSubscriptions.find(({ fact }) => fact === 'consent-changed')
  await taken?.take(at.house.works, { trust: at.house.trust, fact: child, subject: child })
}
const state = async () => (await at.targetsOf(post))[0]?.state

/** A transaction that stays open after its work until it is let go. */
function heldOpen<T>(work: (one: Act) => Promise<T>) {
  const held = Promise.withResolvers<T>()
  const letGo = Promise.withResolvers<void>()
  const done = act(at.house.works, theHouse(at.house.trust), async one => {
    const result = await work(one)
    held.resolve(result)
    await letGo.promise
    return result
  })
  done.catch(held.reject)
  return { held: held.promise, letGo: () => letGo.resolve(), done }
}

/** Until some connection waits for a lock that another holds. */
async function somebodyWaits(): Promise<void> {
  await expect
    .poll(
      async () =>
        (
          await at.house.boot.query(
            `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
        ).rowCount,
    )
    .toBeGreaterThan(0)
}

const sent = (begun: Begun) =>
  act(at.house.works, theHouse(at.house.trust), one =>
    keepOutcome(one, begun, {
      outcome: 'published',
      uri: `at://did:plc:robinhill/app.bsky.feed.post/${number}`,
      cid: 'bafyreib2rxk3rybk3aobmv5cjuql3bm2twh4jo5uxgf5kpqcsgz7soitae',
      link: `https://bsky.app/profile/robinhill/post/${number}`,
    }),
  )

describe('a yes that is taken back while the post is being taken for publishing (s1-protocol-1c)', () => {
  test('after the attempt has read the answers and before it commits: it is sent, and then comes down', async () => {
    const attempt = heldOpen(one => beginAttempt(one, target))
    const begun = await attempt.held
    expect(begun?.mode).toBe('send')
    await withdraws()
    // The looking back asks for the same post, and waits for the attempt instead of passing it by.
    const reached = at.runJobs()
    await somebodyWaits()
    attempt.letGo()
    await attempt.done
    await reached
    expect(await state()).toBe('sending')
    if (begun === null) throw new Error('Nothing was begun.')
    await sent(begun)
    expect(await state()).toBe('live')
    at.house.pass(300_000)
    expect(await at.runJobs()).toContain('reach-back')
    expect(['removing', 'to_remove_by_hand']).toContain(await state())
  })

  test('before the attempt reads them, while it waits for the post: nothing is sent', async () => {
    const other = heldOpen(one => lockPost(one.tx, post))
    await other.held
    const attempt = act(at.house.works, theHouse(at.house.trust), one => beginAttempt(one, target))
    await somebodyWaits()
    await withdraws()
    other.letGo()
    await other.done
    expect(await attempt).toBeNull()
    expect(await state()).toBe('stopped')
    const { rowCount } = await at.house.boot.query('select 1 from house.attempts where target_id = $1', [target])
    expect(rowCount).toBe(0)
  })
})
