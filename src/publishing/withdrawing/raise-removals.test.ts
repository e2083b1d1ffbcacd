import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act, theHouse } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import { setFlag } from '../../pupils/pupils.ts'
import { changeTarget } from '../posts/targets.store.ts'
import { publishingRoutes } from '../routes.ts'
import { openFamilies } from '../testing/families.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { reachBack } from './reach-back.job.ts'
import { raiseRemoval, type RemovalFacts } from './raise-removal.rule.ts'
import { raiseRemovals } from './raise-removals.job.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const minutesAgo = (count: number) => new Date(NOW.getTime() - count * 60_000)

describe('the rule', () => {
  const holder = (person: string, role: Role) => ({ person, name: person, role })
  const facts: RemovalFacts = {
    state: 'to_remove_by_hand',
    since: minutesAgo(60),
    raisedAt: null,
    steps: 0,
    told: [],
    owners: ['headteacher'],
    holders: [holder('hana', 'headteacher'), holder('dev', 'deputy_headteacher'), holder('chi', 'chair_of_governors')],
    author: 'ann',
    nation: 'england',
  }
  const whom = (changed: Partial<RemovalFacts>) => {
    const raised = raiseRemoval({ ...facts, ...changed }, NOW)
    return raised === 'not-due' ? raised : [...raised.to]
  }

  test.for([
    [
      'after the hour, to whom the policy names and her stand-in',
      {},
      [
        ['hana', 'headteacher'],
        ['dev', 'deputy_headteacher'],
      ],
    ],
    ['not before', { since: minutesAgo(59) }, 'not-due'],
    ['once within the next hour', { steps: 1, raisedAt: minutesAgo(59) }, 'not-due'],
    [
      'after another hour to the next in line, which had it not',
      { steps: 1, told: ['hana', 'dev'], raisedAt: minutesAgo(60) },
      [['chi', 'chair_of_governors']],
    ],
    [
      'to the deputy next, where the policy names the lead',
      {
        steps: 1,
        raisedAt: minutesAgo(60),
        owners: ['dsl'],
        holders: [holder('dee', 'dsl'), holder('dev', 'deputy_headteacher'), holder('hana', 'headteacher')],
      },
      [['dev', 'deputy_headteacher']],
    ],
    [
      'to the deputy who came after those before were told',
      { steps: 1, told: ['hana', 'old'], raisedAt: minutesAgo(60) },
      [['dev', 'deputy_headteacher']],
    ],
    [
      'to the head at last, with whom it stays',
      {
        steps: 2,
        told: ['dee', 'dev'],
        raisedAt: minutesAgo(60),
        owners: ['dsl'],
        holders: [holder('dee', 'dsl'), holder('dev', 'deputy_headteacher'), holder('hana', 'headteacher')],
      },
      [['hana', 'headteacher']],
    ],
    ['no further', { steps: 3, raisedAt: minutesAgo(6000) }, 'not-due'],
    [
      // 20 November 2026 is a Friday; passed on after school on Thursday, an hour of working time is nine on Friday.
      'not in the night',
      { steps: 1, raisedAt: new Date('2026-11-20T09:30:00Z'), since: minutesAgo(900) },
      'not-due',
    ],
    [
      'also where we are at it ourselves',
      { state: 'removing' },
      [
        ['hana', 'headteacher'],
        ['dev', 'deputy_headteacher'],
      ],
    ],
    ['not what is seen gone', { state: 'gone' }, 'not-due'],
    ['not what is live', { state: 'live' }, 'not-due'],
    ['to the stand-in where the head is the author', { author: 'hana' }, [['dev', 'deputy_headteacher']]],
    ['to whom the policy names instead', { owners: ['chair_of_governors'] }, [['chi', 'chair_of_governors']]],
    [
      'to the safeguarding lead and her deputy where the policy names her',
      { owners: ['dsl'], holders: [holder('dee', 'dsl'), holder('dot', 'deputy_dsl'), holder('hana', 'headteacher')] },
      [
        ['dee', 'dsl'],
        ['dot', 'deputy_dsl'],
      ],
    ],
    [
      'to the next around the school where the policy names a lead whom nobody is',
      { owners: ['dsl'], holders: [holder('hana', 'headteacher')] },
      [['hana', 'headteacher']],
    ],
    ['to nobody where nobody is left', { holders: [holder('ann', 'headteacher')] }, []],
  ] as const)('it goes on %s', ([, changed, expected]) => {
    expect(whom(changed)).toEqual(expected)
  })
})

let at: SchoolPages
let families: Awaited<ReturnType<typeof openFamilies>>
let dsl: Visitor
let ifeoma: Asker
let gethin: Asker
let facebook: string
let child: string
let number = 0

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', publishingRoutes)
  dsl = await at.house.addPerson('Dee Lead', ['dsl'], at.school)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  ifeoma = await at.as(at.ifeoma)
  gethin = await at.as(at.gethin)
})
afterAll(() => at.close())
beforeEach(async () => {
  number += 1
  child = await families.addChild(`Child${number}`, 'Adeyemi')
})

async function live(): Promise<string> {
  await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'yes' }])
  const id = await at.approved(at.ann, at.ifeoma, at.school, {
    text: 'Our poets were on the radio.',
    targets: [facebook],
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

async function raise(): Promise<void> {
  await raiseRemovals.work(at.house.works, { trust: at.house.trust })
  await at.runJobs()
}

async function withdrawn(): Promise<string> {
  const post = await live()
  await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'withdrawn' }])
  await reach()
  return post
}

async function reach(): Promise<void> {
  await reachBack.work(at.house.works, { trust: at.house.trust, subject: child })
  await at.runJobs()
}

const raised = async (post: string) => (await at.happened(post)).filter(({ kind }) => kind === 'target-removal-raised')
const told = async (whom: Visitor) =>
  (await at.mailTo(whom)).filter(({ subject }) => subject === 'A post has not been taken down in time').length

describe('what nobody takes down', () => {
  test('climbs on: to the next in line, then no further, and stays on the first page of the head', async () => {
    const chair = await at.house.addPerson('Chi Chair', ['chair_of_governors'], at.school)
    const asChair = await at.as(chair)
    const post = await withdrawn()
    at.house.pass(2 * 3_600_000)
    await raise()
    expect(await told(chair)).toBe(0)
    expect((await asChair.get('/')).text).not.toContain('Remove a post from Robin Hill on Facebook')
    // Longer than any row of days on which nobody works.
    for (const _ of [1, 2, 3]) {
      at.house.pass(6 * 24 * 3_600_000)
      await raise()
    }
    expect(await told(chair)).toBe(1)
    expect((await raised(post)).map(({ facts }) => facts['asked'])).toEqual(['headteacher', 'chair_of_governors'])
    for (const asker of [asChair, ifeoma])
      expect((await asker.get('/')).text).toContain('Remove a post from Robin Hill on Facebook by hand')
    const [target] = await at.targetsOf(post)
    // She was told of it as the chair, and is a governor now: it is not taken off her.
    await at.house.boot.query(`update house.role_holdings set role = 'governor' where person_id = $1`, [
      chair.identity.person,
    ])
    const asGovernor = await at.as(chair)
    expect((await asGovernor.get('/')).text).toContain('Remove a post from Robin Hill on Facebook by hand')
    expect((await asGovernor.get(`/targets/${target?.id}`)).text).not.toContain('cannot')
    await at.house.boot.query(`update house.post_targets set state = 'gone' where id = $1`, [target?.id])
    await at.house.boot.query(`update house.role_holdings set ends_on = current_date - 1 where person_id = $1`, [
      chair.identity.person,
    ])
  })
})

/** As many as one turn takes, passed on at ten to six on a Friday: none of them is due before Monday. @returns that Saturday, at ten: the next one */
async function twoHundredUntilMonday(target: string): Promise<Date> {
  const saturday = new Date(at.house.clock.at)
  saturday.setUTCDate(saturday.getUTCDate() + 6 - saturday.getUTCDay())
  saturday.setUTCHours(10, 0, 0, 0)
  // The tests before this one end on a Saturday afternoon where they began on a Tuesday: a clock that went back would take a yes for older than a no.
  if (saturday <= at.house.clock.at) saturday.setUTCDate(saturday.getUTCDate() + 7)
  const friday = new Date(saturday.getTime() - 16 * 3_600_000)
  await at.house.boot.query(
    `update house.post_targets set removal_steps = 1, coming_down_since = $2::timestamptz - interval '9 hours', removal_raised_at = $2 where id = $1`,
    [target, friday],
  )
  await at.house.boot.query(
    `insert into house.accounts select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'name', 'Copy ' || n))).*
     from house.accounts a, generate_series(1, 200) n where a.id = $1`,
    [facebook],
  )
  await at.house.boot.query(
    `insert into house.post_targets select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'account_id', a.id))).*
     from house.post_targets t, house.accounts a where t.id = $1 and a.name like 'Copy %'`,
    [target],
  )
  return saturday
}

test('two hundred that wait for Monday are looked at once, and stand before no first step', async () => {
  const [target] = await at.targetsOf(await withdrawn())
  const saturday = await twoHundredUntilMonday(target?.id ?? '')
  at.house.pass(saturday.getTime() - at.house.clock.at.getTime())
  const post = await withdrawn()
  for (const _ of [1, 2]) {
    at.house.pass(61 * 60_000)
    await raise()
  }
  const all = await raised(post)
  await at.house.boot.query(
    `delete from house.post_targets where account_id in (select id from house.accounts where name like 'Copy %')`,
  )
  await at.house.boot.query(`delete from house.accounts where name like 'Copy %'`)
  expect(all).toHaveLength(1)
})

describe('what was withdrawn and is not taken down in time', () => {
  test('stands overdue, and how long, on the first page of who must do it, and climbs to the head once (s1-protocol-1a)', async () => {
    const post = await withdrawn()
    const before = [await told(at.ifeoma), await told(at.gethin)]
    at.house.pass(59 * 60_000)
    await raise()
    expect(await raised(post)).toEqual([])
    expect((await gethin.get('/')).text).toMatch(/Remove a post from Robin Hill on Facebook by hand.*due/)
    at.house.pass(2 * 3_600_000)
    await raise()
    await raise()
    const [one, ...more] = await raised(post)
    expect(more).toEqual([])
    expect(one?.clauses).toContain('s1-protocol-1a')
    expect(one?.facts).toMatchObject({ asked: 'headteacher' })
    expect([await told(at.ifeoma), await told(at.gethin)]).toEqual([(before[0] ?? 0) + 1, before[1]])
    for (const asker of [gethin, ifeoma]) {
      const { text } = await asker.get('/')
      expect(text).toMatch(/overdue by 1 h/)
      expect(text).toContain('Not gone within an hour, so it was passed on')
    }
    expect((await ifeoma.get(`/posts/${post}`)).text).toContain('was not seen gone from Robin Hill on Facebook in time')
  })

  test('is late for nobody once it is seen gone', async () => {
    const post = await withdrawn()
    at.house.pass(2 * 3_600_000)
    await at.house.boot.query(`update house.post_targets set state = 'gone' where post_id = $1`, [post])
    await raise()
    expect(await raised(post)).toEqual([])
  })

  test('keeps its clock when the network refuses and it passes from us to a person', async () => {
    const post = await withdrawn()
    const since = async () =>
      (await at.house.boot.query('select coming_down_since from house.post_targets where post_id = $1', [post])).rows
    const first = await since()
    const [target] = await at.targetsOf(post)
    at.house.pass(30 * 60_000)
    await act(at.house.works, theHouse(at.house.trust), one =>
      changeTarget(one.tx, target?.id ?? '', { state: 'removing' }, one.at),
    )
    expect(await since()).toEqual(first)
    // Within the hour it is ours to do and stands on nobody's page; after it, somebody can look.
    expect((await gethin.get('/')).text).not.toContain('is not gone from Robin Hill on Facebook yet')
    at.house.pass(31 * 60_000)
    await raise()
    expect(await raised(post)).toHaveLength(1)
    expect((await ifeoma.get('/')).text).toContain('A post is not gone from Robin Hill on Facebook yet')
    const page = await ifeoma.get(`/targets/${target?.id}`)
    expect(page.text).toContain('goes on trying until it is seen to be gone')
  })
})

test('after a flag it climbs in the very same words: nothing tells one from the other', async () => {
  const byFamily = await withdrawn()
  at.house.pass(61 * 60_000)
  await raise()
  child = await families.addChild('Silent', 'Okafor')
  const byFlag = await live()
  await setFlag(at.house.works, dsl, child, { reason: 'court_order', reviewOn: '2999-01-01' })
  await reach()
  at.house.pass(61 * 60_000)
  await raise()
  const [withdrawal, flag] = [(await raised(byFamily))[0], (await raised(byFlag))[0]]
  const shape = (one: typeof flag) => ({
    clauses: one?.clauses,
    words: one?.words,
    facts: Object.keys(one?.facts ?? {}),
  })
  expect(flag).toBeDefined()
  expect(shape(flag)).toEqual(shape(withdrawal))
  const bodies = (await at.mailTo(at.ifeoma))
    .filter(({ subject }) => subject === 'A post has not been taken down in time')
    .map(({ body }) => body.replace(/\/targets\/\S+/, ''))
  expect(new Set(bodies).size).toBe(1)
  expect(bodies.join(' ')).not.toMatch(/Silent|Okafor|flag|court|parent|family|withdr/i)
})
