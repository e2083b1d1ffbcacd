import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { JobKind, Works } from '../../platform/platform.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { expirePosts } from '../posts/expire-posts.job.ts'
import { callDsl } from '../stop/call-dsl.ts'
import { raiseCalls } from '../stop/raise-calls.job.ts'
import { lookAtLive } from '../still-live/look-at-live.job.ts'
import { openFamilies } from '../testing/families.ts'
import { raiseRemovals } from '../withdrawing/raise-removals.job.ts'
import { reachBack } from '../withdrawing/reach-back.job.ts'
import { lookAtHandedOver } from './look-at-handed-over.job.ts'
import { openSchool, type School } from './testing/at-work.ts'

const hour = 3_600_000
let at: School
let account: string
let families: Awaited<ReturnType<typeof openFamilies>>
let child: string
let number = 0

beforeAll(async () => {
  at = await openSchool('trust-provider')
  account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  families = await openFamilies(at.house, at.school, at.ifeoma)
  await at.house.boot.query(
    `create function house.broken() returns trigger language plpgsql as $$ begin
       if new.id::text = tg_argv[0] then raise exception 'this row is broken'; end if; return new; end $$`,
  )
})
afterAll(() => at.house.close())
beforeEach(async () => {
  number += 1
  child = await families.addChild(`Child${number}`, 'Marchetti')
})

/** Every change of this row fails, as one that is damaged does; the oldest, which is taken first. */
async function whileBroken(table: string, id: string, kind: JobKind<Works>, ids: Record<string, string> = {}) {
  await at.house.boot.query(
    `create trigger broken before update on house.${table} for each row execute function house.broken('${id}')`,
  )
  const before = at.house.reports.length
  try {
    await expect(kind.work(at.house.works, { trust: at.house.trust, ...ids })).rejects.toThrow(AggregateError)
    expect(String(at.house.reports[before])).toContain('this row is broken')
  } finally {
    at.house.reports.length = before
    await at.house.boot.query(`drop trigger broken on house.${table}`)
  }
}
const inHours = (hours: number) => new Date(at.house.clock.at.getTime() + hours * hour).toISOString()

async function ready(draft: Parameters<School['approved']>[3] = {}) {
  const post = await at.approved(at.ann, at.ifeoma, at.school, { text: 'We sang.', targets: [account], ...draft })
  if (draft.plannedFor !== undefined) at.house.pass(hour)
  await at.runJobs()
  return { post, target: (await at.targetsOf(post))[0]?.id ?? '' }
}
const stateOf = async (post: string) => (await at.targetsOf(post))[0]?.state

/** Two that are live with this child. */
async function live() {
  await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'yes' }])
  const two = [await ready({ named: { [child]: 'full_name' } }), await ready({ named: { [child]: 'full_name' } })]
  await at.house.boot.query(`update house.post_targets set state = 'live', live_at = $2 where id = any($1)`, [
    two.map(({ target }) => target),
    at.house.clock.at,
  ])
  at.house.pass(1000)
  await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'withdrawn' }])
  await at.house.boot.query('delete from jobs.job')
  return two.toSorted((one, other) => (one.target < other.target ? -1 : 1))
}

describe('what cannot be done for one is done for all the others', () => {
  test('a call that cannot be passed on', async () => {
    const calls = [await callDsl(at.house.works, at.ann, at.school), await callDsl(at.house.works, at.ann, at.school)]
    const [first, second] = calls.map(one => ('called' in one ? one.called : ''))
    await at.house.boot.query(`update house.safeguarding_calls set raise_at = $1`, [at.house.clock.at])
    await at.house.boot.query(`update house.safeguarding_calls set raise_at = $1 where id = $2`, [inHours(-1), first])
    await whileBroken('safeguarding_calls', first ?? '', raiseCalls)
    const raised = (await at.happened(second ?? '')).map(({ kind }) => kind)
    expect(raised).toContain('dsl-call-raised')
  })

  test('a post that cannot expire', async () => {
    const posts: string[] = []
    for (const text of ['One', 'Two']) {
      const id = await at.house.write(at.ann, at.school, { text, targets: [account], plannedFor: inHours(1) })
      expect(await handInPost(at.house.works, at.ann, id)).toHaveProperty('handedIn')
      posts.push(id)
    }
    at.house.pass(2 * hour)
    await whileBroken('posts', posts[0] ?? '', expirePosts)
    await whileBroken('posts', posts[0] ?? '', expirePosts)
    expect([await at.stateOf(posts[0] ?? ''), await at.stateOf(posts[1] ?? '')]).toEqual(['waiting', 'expired'])
    await expirePosts.work(at.house.works, { trust: at.house.trust })
    expect(await at.stateOf(posts[0] ?? '')).toBe('expired')
  })

  test('one that waits for a hand', async () => {
    const plannedFor = inHours(1)
    const [one, other] = [await ready({ plannedFor }), await ready({ plannedFor: inHours(1) })]
    at.house.pass(30 * hour)
    await whileBroken('post_targets', one.target, lookAtHandedOver)
    expect([await stateOf(one.post), await stateOf(other.post)]).toEqual(['to_post_by_hand', 'failed'])
    await lookAtHandedOver.work(at.house.works, { trust: at.house.trust })
  })

  test('one of the posts that a withdrawal reaches (s1-protocol-1c)', async () => {
    const [one, other] = await live()
    for (const broken of [one, other]) {
      await at.house.boot.query(`update house.post_targets set state = 'live' where id = any($1)`, [
        [one?.target, other?.target],
      ])
      await whileBroken('post_targets', broken?.target ?? '', reachBack, { subject: child })
      expect(await stateOf((broken === one ? other : one)?.post ?? '')).toBe('to_remove_by_hand')
    }
  })

  test('one that the nightly look takes down, and what it found is kept (s1-protocol-1c)', async () => {
    const [one, other] = await live()
    await whileBroken('post_targets', one?.target ?? '', lookAtLive)
    expect([await stateOf(one?.post ?? ''), await stateOf(other?.post ?? '')]).toEqual(['live', 'to_remove_by_hand'])
    expect((await at.happened(at.school)).map(({ kind }) => kind)).toContain('live-posts-looked-at')
    await lookAtLive.work(at.house.works, { trust: at.house.trust })
  })

  test('one that is not taken down in time', async () => {
    const [one, other] = await live()
    await reachBack.work(at.house.works, { trust: at.house.trust, subject: child })
    at.house.pass(2 * hour)
    await whileBroken('post_targets', one?.target ?? '', raiseRemovals)
    const raised = async (post = '') => (await at.happened(post)).some(({ kind }) => kind === 'target-removal-raised')
    expect([await raised(one?.post), await raised(other?.post)]).toEqual([false, true])
  })
})
