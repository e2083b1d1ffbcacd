import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act, look, theHouse } from '../../platform/platform.ts'
import { adoptAtOnce } from '../../policy/testing/adopt-at-once.ts'
import { embeddedPack, type Pack, policyInForce, type ReadLate } from '../../policy/policy.ts'
import { setFlag } from '../../pupils/pupils.ts'
import { lateRemovals } from '../hand-work/late-removals.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { LOOK_AT_LIVE } from '../queues.ts'
import { publishingRoutes } from '../routes.ts'
import { openFamilies } from '../testing/families.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { lateStillLive } from './late-still-live.ts'

let at: SchoolPages
let gethin: Asker
let ann: Asker
let families: Awaited<ReturnType<typeof openFamilies>>
let facebook: string
let website: string

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', publishingRoutes)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  website = await at.house.addAccount(at.school, 'website', 'Robin Hill website')
  gethin = await at.as(at.gethin)
  ann = await at.as(at.ann)
})
afterAll(() => at.close())

let number = 0
let child: string
beforeEach(async () => {
  number += 1
  child = await families.addChild(`Child${number}`, 'Adeyemi')
})

/** A post with this child that is live on both, by answers of today. */
async function live(until: string | null = null): Promise<string> {
  await families.says(
    child,
    (['facebook', 'website'] as const).map(channel => ({ kind: 'full_name', channel, answer: 'yes' })),
  )
  if (until !== null)
    await at.house.boot.query('update house.consent_answers set until = $2 where pupil_id = $1', [child, until])
  const id = await at.approved(at.ann, at.ifeoma, at.school, {
    text: 'Our poets were on the radio.',
    targets: [facebook, website],
    named: { [child]: 'full_name' },
  })
  await at.runJobs()
  await at.house.boot.query(`update house.post_targets set state = 'live', live_at = $2 where post_id = $1`, [
    id,
    at.house.clock.at,
  ])
  at.house.pass(1000)
  return id
}
const lookNow = async () => {
  const { works, trust } = at.house
  await act(works, theHouse(trust), one => works.jobs.send(one.tx, LOOK_AT_LIVE, { trust, school: at.school }))
  await at.runJobs()
}
const statesOf = async (post: string) => [...new Set((await at.targetsOf(post)).map(({ state }) => state))]
const told = async (fact: 'pupil-left' | 'consent-basis-changed', subject: string) => {
  const taken = publishingSubscriptions.find(one => one.fact === fact)
  await taken?.take(at.house.works, { trust: at.house.trust, school: at.school, fact: subject, subject })
  await at.runJobs()
}

const late = (read: ReadLate) =>
  look(at.house.works, theHouse(at.house.trust), async one =>
    read(one, { id: at.school, name: '' }, await policyInForce(one.tx, at.school, one.at)),
  )

describe('what governors are told is late, in numbers (s1-protocol-1a)', () => {
  test('something to take down by hand, after our hour, under the clauses on consent', async () => {
    await live()
    await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'withdrawn' }])
    await lookNow()
    expect(await late(lateRemovals)).toEqual([])
    at.house.pass(61 * 60_000)
    const [one, ...others] = await late(lateRemovals)
    expect(one?.says).toMatch(/^A post has waited for more than an hour to be taken down by hand, the first since/)
    expect(one?.clauses).toContain('s1-protocol-1a')
    expect([others, one?.says.includes('Child')]).toEqual([[], false])
    await at.house.boot.query(`update house.post_targets set state = 'gone' where state = 'to_remove_by_hand'`)
    expect(await late(lateRemovals)).toEqual([])
  })

  test('what the look left to a person, once it has waited for a week and would still not go out', async () => {
    await live(at.house.clock.at.toISOString().slice(0, 10))
    at.house.pass(2 * 86_400_000)
    await lookNow()
    expect(await late(lateStillLive)).toEqual([])
    at.house.pass(8 * 86_400_000)
    // The first look after that week says whether it would go out today.
    await lookNow()
    const [one] = await late(lateStillLive)
    expect(one?.says).toBe(
      'A live post would not go out today and has waited for somebody to look for more than a week.',
    )
    expect(one?.opensFor).not.toContain('governor')
    await families.says(
      child,
      (['facebook', 'website'] as const).map(channel => ({ kind: 'full_name', channel, answer: 'yes' })),
    )
    await lookNow()
    expect(await late(lateStillLive)).toEqual([])
  })
})

describe('the regular look at what is live', () => {
  test('leaves what may stand, and says that it looked (s1-protocol-1c)', async () => {
    const post = await live()
    await lookNow()
    expect(await statesOf(post)).toEqual(['live'])
    const page = await gethin.get('/posts/still-live')
    expect(page.text).toContain('None.')
    expect(page.text).toMatch(/Last looked .* live posts? with a child or an adult, none of them taken down/)
  })

  test('takes down what somebody refused, when the reaching back of that moment was lost (s1-protocol-1c)', async () => {
    const post = await live()
    await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'withdrawn' }])
    // The fact was told, and nobody took it.
    await lookNow()
    const targets = await at.targetsOf(post)
    expect(targets.map(({ state }) => state).toSorted()).toEqual(['live', 'to_remove_by_hand'])
    expect(
      (await at.happened(at.school)).filter(({ kind }) => kind === 'live-posts-looked-at').at(-1)?.facts,
    ).toMatchObject({ came_down: 1 })
  })

  test('a flag comes down like a refusal, and no list tells of it', async () => {
    const dsl = await at.house.addPerson('Dee Lead', ['dsl'], at.school)
    const post = await live()
    await setFlag(at.house.works, dsl, child, { reason: 'court_order', reviewOn: '2999-01-01' })
    await lookNow()
    expect(await statesOf(post)).toEqual(['to_remove_by_hand'])
    expect((await gethin.get('/posts/still-live')).text).toContain('None.')
  })

  test('a yes that has run out is left to a person, with the one sentence and the way to the post', async () => {
    const today = at.house.clock.at.toISOString().slice(0, 10)
    const post = await live(today)
    at.house.pass(2 * 86_400_000)
    await lookNow()
    expect(await statesOf(post)).toEqual(['live'])
    const page = await gethin.get('/posts/still-live')
    expect(page.text).toContain('On Facebook it may go without the name. Questions: the office.')
    expect(page.html).toContain(`/posts/${post}`)
    expect(page.text).not.toContain('Adeyemi')
    expect((await gethin.get('/')).text).toContain('would not go out today')
    // Asked and answered anew: gone from the list without another look.
    await families.says(
      child,
      (['facebook', 'website'] as const).map(channel => ({ kind: 'full_name', channel, answer: 'yes' })),
    )
    expect((await gethin.get('/posts/still-live')).text).toContain('None.')
  })

  test('is for whoever keeps accounts or families; a teacher finds no such page, and no other school', async () => {
    expect((await ann.get('/posts/still-live')).status).toBe(404)
    expect((await ann.get('/posts')).text).not.toContain('would not go out today')
    expect((await gethin.get('/posts')).text).toContain('Live posts that would not go out today')
    const other = await at.house.addSchool('Tansel Lane')
    expect((await gethin.get(`/posts/still-live?school=${other}`)).status).toBe(404)
  })
})

describe('a pupil leaves', () => {
  const leaves = async () => {
    await at.house.boot.query('update house.pupils set left_on = $2 where id = $1', [child, '2026-11-01'])
    await told('pupil-left', child)
  }

  test('what is live stays where the policy is silent, and what was not sent yet stops', async () => {
    const post = await live()
    await at.house.boot.query(
      `update house.post_targets set state = 'planned' where post_id = $1 and account_id = $2`,
      [post, website],
    )
    await leaves()
    const states = (await at.targetsOf(post)).map(({ state }) => state).toSorted()
    expect(states).toEqual(['live', 'stopped'])
    await lookNow()
    expect((await at.targetsOf(post)).map(({ state }) => state).toSorted()).toEqual(['live', 'stopped'])
  })
})

describe('another basis', () => {
  test('is looked at now, because a yes may be needed where none was', async () => {
    const post = await live()
    const before = (await at.happened(at.school)).filter(({ kind }) => kind === 'live-posts-looked-at').length
    await told('consent-basis-changed', at.school)
    const after = (await at.happened(at.school)).filter(({ kind }) => kind === 'live-posts-looked-at').length
    expect(after).toBe(before + 1)
    expect(await statesOf(post)).toEqual(['live'])
  })
})

describe('where the school chose that a leaver comes down', () => {
  test('everything that shows or names her does, when she leaves and in the nightly look', async () => {
    const [first, second] = [await live(), await live()]
    const pack = embeddedPack('trust-provider')
    if (pack === undefined) throw new Error('The pack is not there.')
    const text: Pack = {
      ...pack,
      settings: { ...pack.settings, 'consent.leavers': 'come_down' },
    }
    const open = Object.fromEntries(pack.openQuestions.map(question => [question.id, question.ours]))
    const wish = { school: at.school, pack: pack.name, text, answers: { open }, from: null }
    await adoptAtOnce(at.house.works, at.ifeoma, wish)
    at.house.pass(1000)
    await at.house.boot.query(`update house.post_targets set state = 'gone' where post_id = $1`, [second])
    await at.house.boot.query('update house.pupils set left_on = $2 where id = $1', [child, '2026-11-01'])
    await told('pupil-left', child)
    expect(await statesOf(first)).toEqual(['to_remove_by_hand'])
    await at.house.boot.query(`update house.post_targets set state = 'live' where post_id = $1`, [second])
    await lookNow()
    expect(await statesOf(second)).toEqual(['to_remove_by_hand'])
  })
})
