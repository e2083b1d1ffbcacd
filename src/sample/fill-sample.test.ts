import pg from 'pg'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSignIn } from '../people/people.ts'
import { reviewsNeeding } from '../policy/policy.ts'
import { act, readSettings, type Settings } from '../platform/platform.ts'
import { freshDatabase, type FreshDatabase } from '../platform/testing/fresh-database.ts'
import { publishingJobs } from '../publishing/publishing.ts'
import { queues } from '../school.ts'
import { type OpenWorks, openWorks } from '../works.ts'
import { renewalNeedsOf } from '../pupils/pupils.ts'
import { headOf } from './adopt-policies.ts'
import { generateSampleTrust } from './generate.ts'
import { SAMPLE_SEED } from './sample-seed.ts'
import { fillSamplePosts } from './fill-posts.ts'
import { fillSample } from './fill-sample.ts'
import { visitorFor } from './visitor-for.ts'
import { whoseDatabase } from './whose-database.ts'

const now = new Date('2026-11-20T10:00:00Z')
let connections: FreshDatabase
let settings: Settings
let boot: pg.Client
let folder: string
let worker: OpenWorks

beforeAll(async () => {
  connections = await freshDatabase({ queues })
  folder = await mkdtemp(join(tmpdir(), 'clausewise-sample-test-'))
  settings = readSettings({
    CLAUSEWISE_MODE: 'test',
    CLAUSEWISE_DATABASE: JSON.stringify(connections.app),
    CLAUSEWISE_DATA: folder,
  })
  boot = new pg.Client(connections.boot)
  await boot.connect()
  await fillSample(settings, connections.boot, now, connections)
  worker = await openWorks({ settings, part: 'web', clock: { now: () => now }, connections })
  await fillSamplePosts(worker.works)
})
afterAll(async () => {
  await worker.close()
  await boot.end()
  await rm(folder, { recursive: true, force: true })
})

const rows = async (text: string) => (await boot.query<Record<string, unknown>>(text)).rows

describe('the sample, filled', () => {
  test('is told from an empty database and from a real school, so that serve takes neither its people nor its password', async () => {
    expect(await whoseDatabase(connections.app)).toBe('sample')
    expect(await whoseDatabase(connections.boot)).toBe('sample')
    const other = await freshDatabase()
    expect(await whoseDatabase(other.boot)).toBe('empty')
    const client = new pg.Client(other.boot)
    await client.connect()
    await client.query(`insert into house.trusts values (gen_random_uuid(), 'A real trust', 'wales', now())`)
    await client.end()
    expect(await whoseDatabase(other.app)).toBe('real')
    expect(await whoseDatabase({ ...other.boot, database: 'postgres' })).toBe('empty')
  })

  test('has one trust, three schools, two policies, about 60 staff and 900 pupils', async () => {
    expect(
      await rows(
        'select (select count(*)::int from house.trusts) as trusts, (select count(*)::int from house.schools) as schools, (select count(*)::int from house.policy_versions) as policies, (select count(*)::int from house.people) as people, (select count(*)::int from house.pupils) as pupils',
      ),
    ).toEqual([{ trusts: 1, schools: 3, policies: 2, people: 60, pupils: 900 }])
  })

  test('has families that said yes, no or nothing, some who took it back or disagree, and three silent flags', async () => {
    const [found] = await rows(`select
      (select count(distinct pupil_id)::int from house.consent_answers) as answered,
      (select count(distinct pupil_id)::int from house.consent_answers where answer = 'withdrawn') as withdrawn,
      (select count(distinct a.pupil_id)::int from house.consent_answers a join house.consent_answers b
        on b.pupil_id = a.pupil_id and b.kind = a.kind and b.channel = a.channel and b.guardian_id <> a.guardian_id
        where a.kind = 'face' and a.answer = 'yes' and b.answer = 'no') as disagree,
      (select count(*)::int from house.never_publish_flags) as flags`)
    expect(found).toMatchObject({ flags: 3 })
    expect(Number(found?.['answered'])).toBeGreaterThan(600)
    expect(Number(found?.['answered'])).toBeLessThan(900)
    expect(Number(found?.['withdrawn'])).toBeGreaterThan(2)
    expect(Number(found?.['disagree'])).toBeGreaterThan(5)
  })

  test('has one class whose answers end in these weeks, with families to whom the office has to write', async () => {
    const sample = generateSampleTrust(SAMPLE_SEED, now.toISOString())
    const [school] = sample.schools
    const clerk = sample.staff.find(({ leftOn, roles }) =>
      roles.some(held => leftOn === null && held.role === 'office_manager' && held.schoolId === school?.id),
    )
    const office = visitorFor(sample, clerk?.id ?? '')
    const [need] = await act(worker.works, office.identity, one => renewalNeedsOf(one, office))
    expect(need).toMatchObject({ school: school?.name, words: true, birthdays: 0 })
    // Only those to whom no mail can be written: the others are asked by the machine.
    expect(need?.letters).toBeGreaterThan(0)
    expect(need?.ending).toBeGreaterThan(0)
    expect(need?.ending).toBeLessThan(40)
  })

  test('has posts in every state, and targets in every state a school meets', async () => {
    const states = (await rows('select distinct state from house.posts order by 1')).map(row => row['state'])
    expect(states).toEqual(['approved', 'changes_asked', 'draft', 'expired', 'refused', 'sealed', 'stopped', 'waiting'])
    const targets = (await rows('select distinct state from house.post_targets order by 1')).map(row => row['state'])
    // Two cannot stay: `sending` is taken for lost after two minutes, and `removing` is only what a connected account does; none of the sample is.
    expect(targets).toEqual([
      ...['failed', 'gone', 'live', 'planned', 'stopped', 'to_post_by_hand', 'to_remove_by_hand', 'unknown'],
    ])
  })

  test('has one whose answer was lost, which the settling asks about and leaves unknown; and one that a person is asked to post, who still may', async () => {
    const inTwoHours = new Date(now.getTime() + 2 * 60 * 60_000)
    const works = { ...worker.works, clock: { now: () => inTwoHours } }
    const due = await rows(
      `select id, state, trust_id from house.post_targets where state in ('unknown', 'to_post_by_hand') order by state`,
    )
    expect(due.map(({ state }) => state)).toEqual(['to_post_by_hand', 'unknown'])
    const job = (name: string) => {
      const found = publishingJobs.find(one => one.name === name)
      if (found === undefined) throw new Error(`There is no job ${name}.`)
      return found
    }
    for (const { id, trust_id } of due) {
      const ids = { trust: String(trust_id), target: String(id) }
      await job('publish-target').work(works, ids)
      await job('look-at-handed-over').work(works, ids)
    }
    const after = await rows(
      `select id, state, trust_id from house.post_targets where state in ('unknown', 'to_post_by_hand') order by state`,
    )
    expect(after).toEqual(due)
    expect(
      await rows(`select outcome from house.attempt_outcomes o join house.attempts a on a.id = o.attempt_id join house.post_targets t on t.id = a.target_id
        where t.state = 'unknown' order by o.at`),
    ).toEqual([{ outcome: 'unknown' }, { outcome: 'refused' }])
  })

  test('has pictures that were really looked at, in drafts and in what was handed in, and nobody can be recognised in them', async () => {
    const [counts] = await rows(
      `select (select count(*)::int from house.post_pictures) as pictures,
         (select count(*)::int from house.picture_looks where state = 'looked') as looked,
         (select count(*)::int from house.version_looks) as handed,
         (select count(*)::int from house.version_looks where look::jsonb -> 'faces' = '[]') as faceless`,
    )
    expect(counts?.['looked']).toBe(counts?.['pictures'])
    expect(Number(counts?.['handed'])).toBeGreaterThan(2)
    expect(counts?.['faceless']).toBe(counts?.['handed'])
  })

  test('has every approval sealed, by somebody else than the author', async () => {
    expect(
      await rows(
        `select count(*)::int as wrong from house.decisions d join house.post_versions v on v.id = d.version_id where d.by_person = v.handed_in_by or (d.decision = 'approved' and d.seal is null)`,
      ),
    ).toEqual([{ wrong: 0 }])
  })

  test('has history for every post, with the clauses of the school’s own policy', async () => {
    expect(
      await rows(
        'select count(*)::int as silent from house.posts p where not exists (select from house.history h where h.subject_id = p.id)',
      ),
    ).toEqual([{ silent: 0 }])
    const clauses = (
      await rows(`select distinct unnest(clauses) as clause from house.history where kind = 'finding-cleared'`)
    ).map(row => row['clause'])
    expect(clauses).toContain('s2-school-use-05a')
  })

  test('has people who have read, are late, are being told and do not accept; a question open, and training that has run out', async () => {
    const at = (school: string) => `(select s.id from house.schools s where s.name like '${school}%')`
    const read = (school: string) =>
      `(select count(distinct person_id)::int from house.policy_readings where state = 'read' and school_id = ${at(school)})`
    const told = (school: string, days: string) =>
      `(select count(*)::int from house.policy_notices n where school_id = ${at(school)} and n.at ${days}
         and not exists (select from house.policy_readings r where r.person_id = n.person_id and r.version_id = n.version_id))`
    const [counts] = await rows(
      `select ${read('St Orrin')} as "readAtOrrins", ${told('St Orrin', `< '2026-10-01'`)} as "lateAtOrrins", ${read('Larkenby')} as "readAtLarkenby",
         ${told('Larkenby', `> '2026-11-01'`)} as "beingToldAtLarkenby",
         (select count(*)::int from house.policy_readings where state = 'not_accepted') as "notAccepted",
         (select count(*)::int from house.policy_questions where answer is null) as open,
         (select count(*)::int from house.policy_questions where answer is not null) as answered,
         (select count(*)::int from house.training_done where valid_until < '2026-11-20') as over,
         (select count(*)::int from house.training_done where valid_until >= '2026-11-20') as holding`,
    )
    expect(counts).toMatchObject({ notAccepted: 1, open: 1, answered: 1, over: 1, holding: 1 })
    for (const some of ['readAtOrrins', 'lateAtOrrins', 'readAtLarkenby', 'beingToldAtLarkenby'])
      expect([some, Number(counts?.[some]) > 2]).toEqual([some, true])
  })

  test('has a review that is late, one due in five weeks, something raised for it, one suggestion answered and one that waits', async () => {
    const reviews = await rows(
      `select body::jsonb -> 'adoption' ->> 'reviewOn' as day from house.policy_versions order by 1`,
    )
    expect(reviews.map(({ day }) => day)).toEqual(['2026-09-19', '2026-12-25'])
    const sample = generateSampleTrust(SAMPLE_SEED, now.toISOString())
    for (const [key, due, overdue] of [
      ['st-orrins', '2026-09-19', true],
      ['larkenby', '2026-12-25', false],
    ] as const) {
      const school = sample.schools.find(one => one.key === key)
      const head = headOf(sample, school ?? expect.unreachable())
      const needed = await act(worker.works, head.identity, one => reviewsNeeding(one, head))
      expect(needed).toMatchObject([{ due, overdue }])
    }
    const [counts] = await rows(
      `select (select count(*)::int from house.review_triggers) as raised,
         (select count(*)::int from house.policy_suggestions where decision = 'not_now') as answered,
         (select count(*)::int from house.policy_suggestions where decision is null) as waiting`,
    )
    expect(counts).toEqual({ raised: 1, answered: 1, waiting: 1 })
  })

  test('is left alone when it is there', async () => {
    expect(await fillSample(settings, connections.boot, now, connections)).toBe(false)
    expect(await fillSamplePosts(worker.works)).toBe(false)
  })

  test('lets its people sign in with the sample’s password', async () => {
    const { works, authPool, close } = await openWorks({ settings, part: 'web', connections })
    const signIn = openSignIn({ works, authPool, settings })
    const answer = await signIn.withPassword(
      { email: 'amina.yusufzada@st-orrins.example', password: 'only-for-the-sample' },
      { client: '127.0.0.1', headers: { host: 'localhost', 'sec-fetch-site': 'same-origin' } },
    )
    expect(answer).toHaveProperty('cookies')
    await close()
  })

  test('holds what others wrote, waiting and decided on, and says which of it cannot wait', async () => {
    const found = await rows(
      `select state, count(*)::int as many, (count(*) filter (where rank = 0))::int as pressing from house.comments group by 1 order by 1`,
    )
    expect(found).toEqual([
      { state: 'decided', many: 2, pressing: expect.any(Number) },
      { state: 'passed', many: 1, pressing: 0 },
      { state: 'waiting', many: 4, pressing: 2 },
    ])
  })
})
