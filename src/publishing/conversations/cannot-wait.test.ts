import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { installationRoot } from '../../platform/platform.ts'
import { publishingRoutes } from '../routes.ts'
import { remindOfComments } from './remind-of-comments.job.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'

const MINUTE = 60_000
let at: SchoolPages
let page: string
let olwen: Visitor
let gethin: Asker

beforeAll(async () => {
  at = await openSchoolPages(null, publishingRoutes)
  await at.house.adopt(at.ifeoma, at.school, 'model-policy')
  olwen = await at.house.addPerson('Olwen Lead', ['dsl'], at.school)
  page = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  gethin = await at.as(at.gethin)
})
afterAll(() => at.close())

/** Pasted by the account manager. @returns its id */
async function entered(text: string): Promise<string> {
  const [year = '', month = '', day = ''] = at.house.clock.at.toISOString().slice(0, 10).split('-')
  const form = { account: page, 'said-as': 'comment', text, writer: 'Kez', link: '' }
  const typed = { ...form, 'day-day': day, 'day-month': month, 'day-year': year }
  expect((await gethin.post(`/comments/new?school=${at.school}`, typed)).goesTo).toContain('done=entered')
  const { rows } = await at.house.boot.query<{ id: string }>(
    'select comment_id as id from house.comment_texts where text = $1',
    [text],
  )
  return rows[0]?.id ?? ''
}
const mails = async (visitor: Visitor) =>
  (await at.mailTo(visitor)).filter(({ subject }) => subject === 'A comment that cannot wait')
const threat = (number: number) =>
  `I know where you live, I am going to burn that school down, I say it ${number} times`

test('what comes within an hour of a mail is told of in one mail when the hour is over, also where the first of them was decided', async () => {
  await entered(threat(1))
  await at.runJobs()
  expect(await mails(at.gethin)).toHaveLength(1)
  at.house.pass(10 * MINUTE)
  const second = await entered(threat(2))
  at.house.pass(10 * MINUTE)
  const third = await entered(threat(3))
  await at.runJobs()
  expect(await mails(at.gethin)).toHaveLength(1)
  await gethin.post(`/comments/${second}/decide`, { deed: 'no_action', words: 'A song.' })
  at.house.pass(41 * MINUTE)
  await at.runJobs()
  const told = await mails(at.gethin)
  expect(told).toHaveLength(2)
  expect(JSON.stringify(told)).toContain(`/comments/${third}`)
})

test('the lead hears of a child at risk, also where somebody who is no lead has decided before the mail went (s3-7.1)', async () => {
  const child = await entered('my stepdad hits me with a belt and I am scared to go home')
  await gethin.post(`/comments/${child}/look`)
  const decide = { deed: 'no_action', words: 'A line of a song.' }
  expect((await gethin.post(`/comments/${child}/decide`, decide)).goesTo).toContain('done=decided')
  const before = await mails(at.gethin)
  await at.runJobs()
  expect(JSON.stringify(await mails(olwen))).toContain(`/comments/${child}`)
  expect(await mails(at.gethin)).toEqual(before)
})

test('of more than 200 all are counted, and the newest that cannot wait is shown', async () => {
  await at.house.boot.query(
    `insert into house.comments (trust_id, id, school_id, account_id, how, said_as, found_at, entered_by, there, there_at, category, route, also, keep_evidence, sure, rank, names_dsl, state, keep_until, changed_at)
     select trust_id, gen_random_uuid(), school_id, account_id, how, said_as, found_at, entered_by, there, there_at, category, route, also, keep_evidence, sure, rank, names_dsl, 'waiting', keep_until, changed_at
     from (select * from house.comments where category = 'threat' limit 1) one, generate_series(1, 220)`,
  )
  at.house.pass(3 * 60 * MINUTE)
  const newest = await entered(threat(4))
  const { body, text } = await gethin.get('/comments')
  expect(text).toContain('223 comments wait')
  expect(text).toContain('Not all are listed')
  const links = [...body.querySelectorAll('.cw-line__what')].map(link => link.getAttribute('href'))
  expect(links).toContain(`/comments/${newest}`)
  expect((await gethin.get('/')).text).toContain('223 comments that cannot wait')
})

test('the inbox says when answers were last read, and that not all of them could be', async () => {
  expect((await gethin.get('/comments')).text).not.toContain('were last read')
  const post = await at.approved(at.ann, at.ifeoma, at.school, { text: 'We planted garlic.', targets: [page] })
  await at.house.boot.query(`update house.post_targets set state = 'live', live_at = $2 where post_id = $1`, [
    post,
    at.house.clock.at,
  ])
  await at.house.boot.query(
    `insert into house.reply_reads (trust_id, target_id, school_id, account_id, read_at, next_at)
     select trust_id, id, school_id, account_id, live_at, live_at from house.post_targets where post_id = $1`,
    [post],
  )
  const read = await gethin.get('/comments')
  expect(read.text).toContain('were last read')
  expect(read.text).not.toContain('Not all of them could be read')
  await at.house.boot.query(`update house.reply_reads set problem = 'try-later'`)
  expect((await gethin.get('/comments')).text).toContain('Not all of them could be read')
})

describe('what nobody has read', () => {
  const HOUR = 60 * MINUTE
  const CRY = 'my stepdad hits me with a belt and I am scared to go home, please help'
  const again = async () => {
    await remindOfComments.work(at.house.works, { trust: at.house.trust })
    await at.runJobs()
  }
  const about = async (visitor: Visitor, id: string) =>
    (await mails(visitor)).filter(({ body }) => body.includes(`/comments/${id}`)).length
  const away = (visitor: Visitor) =>
    at.house.boot.query(
      `insert into house.absences (trust_id, id, person_id, starts_on, ends_on, said_by, said_at)
       values ($1, gen_random_uuid(), $2, current_date - 4000, current_date + 4000, $2, now())`,
      [at.house.trust, visitor.identity.person],
    )
  beforeEach(async () => {
    // What the tests above left is another day's.
    await at.house.boot.query(`update house.comments set state = 'decided', forgotten_at = now()`)
    await at.house.boot.query('delete from house.absences')
    at.house.pass(3 * HOUR)
  })

  test('is brought to mind each hour, in one mail, until a lead presses to read it (s3-7.1)', async () => {
    const cry = await entered(`${CRY} (1)`)
    await at.runJobs()
    expect(await about(olwen, cry)).toBe(1)
    at.house.pass(HOUR / 2)
    await again()
    expect(await about(olwen, cry)).toBe(1)
    at.house.pass(HOUR)
    await again()
    await again()
    expect(await about(olwen, cry)).toBe(2)
    // Whoever keeps the account may be the one it is about: the press is not the lead's.
    await gethin.post(`/comments/${cry}/look`)
    at.house.pass(2 * HOUR)
    await again()
    expect([await about(olwen, cry), await about(at.gethin, cry)]).toEqual([3, 2])
    await (await at.as(olwen)).post(`/comments/${cry}/look`)
    at.house.pass(2 * HOUR)
    await again()
    expect([await about(olwen, cry), await about(at.gethin, cry)]).toEqual([3, 2])
  })

  test.for(['passed_dsl', 'no_action'])(
    'is brought to the mind of a lead who is ill, until she has read it, where another has done this: %s (s3-7.1)',
    async deed => {
      await away(olwen)
      const cry = await entered(`${CRY} (${deed})`)
      await gethin.post(`/comments/${cry}/look`)
      await at.house.boot.query('delete from house.absences')
      await gethin.post(`/comments/${cry}/decide`, { deed, words: 'A line of a song.', read: '1' })
      await at.runJobs()
      await away(olwen)
      const before = [await about(olwen, cry), await about(at.gethin, cry)]
      at.house.pass(2 * HOUR)
      await again()
      expect([await about(olwen, cry), await about(at.gethin, cry)]).toEqual([(before[0] ?? 0) + 1, before[1]])
      await (await at.as(olwen)).post(`/comments/${cry}/look`)
      at.house.pass(2 * HOUR)
      await again()
      expect(await about(olwen, cry)).toBe((before[0] ?? 0) + 1)
    },
  )

  test('counts as read by the lead who read it before her role was kept with the look: history knows it (s3-7.1)', async () => {
    const cry = await entered(`${CRY} (older)`)
    await at.runJobs()
    await (await at.as(olwen)).post(`/comments/${cry}/look`)
    await at.house.boot.query('update house.comment_looks set by_role = null where comment_id = $1', [cry])
    const step = join(installationRoot(), 'migrations', '0112-older-looks-keep-their-role.sql')
    // As the migrator runs it: as the owner, who sees nothing behind a forced wall.
    await at.house.boot.query(`begin; set local role house_owner; ${readFileSync(step, 'utf8')}; commit`)
    const { rows } = await at.house.boot.query(
      `select relname from pg_class where relname in ('history', 'comment_looks') and relforcerowsecurity order by relname`,
    )
    expect(rows).toEqual([{ relname: 'comment_looks' }, { relname: 'history' }])
    at.house.pass(2 * HOUR)
    await again()
    expect(await about(olwen, cry)).toBe(1)
  })

  test.for([
    [29, 1],
    [31, 0],
  ] as const)(
    'of which others have read the words %d days ago brings the lead so many mails more: %d',
    async ([days, more]) => {
      const cry = await entered(`${CRY} (${days} days)`)
      await gethin.post(`/comments/${cry}/look`)
      await at.runJobs()
      const before = await about(olwen, cry)
      await at.house.boot.query(
        `update house.comment_texts set read_at = read_at - $2 * interval '1 day' where comment_id = $1`,
        [cry, days],
      )
      at.house.pass(2 * HOUR)
      await again()
      expect((await about(olwen, cry)) - before).toBe(more)
    },
  )

  test('is read by whoever is there where the school has no lead (s3-7.1)', async () => {
    await at.house.boot.query(`update house.role_holdings set starts_on = starts_on + 9000 where role = 'dsl'`)
    const cry = await entered(`${CRY} (no lead)`)
    await at.runJobs()
    expect(await about(at.gethin, cry)).toBe(1)
    await gethin.post(`/comments/${cry}/look`)
    at.house.pass(2 * HOUR)
    await again()
    expect(await about(at.gethin, cry)).toBe(1)
    await at.house.boot.query(`update house.role_holdings set starts_on = starts_on - 9000 where role = 'dsl'`)
  })

  test('is told to those who are away where nobody else is there', async () => {
    for (const visitor of [olwen, at.gethin, at.ifeoma]) await away(visitor)
    const cry = await entered(`${CRY} (2)`)
    await at.runJobs()
    expect([await about(olwen, cry), await about(at.gethin, cry)]).toEqual([1, 1])
  })

  test('is not marked as told where there is nobody at all, and told as soon as there is', async () => {
    await at.house.boot.query(`update house.role_holdings set starts_on = starts_on + 9000`)
    await at.house.boot.query(
      `insert into house.comments (trust_id, id, school_id, account_id, how, said_as, found_at, entered_by, there, there_at, category, route, also, keep_evidence, sure, rank, names_dsl, state, keep_until, changed_at)
       select trust_id, 'c0ffee00-0000-4000-8000-000000000001', school_id, account_id, how, said_as, $1, entered_by, there, $1, category, route, also, keep_evidence, sure, rank, names_dsl, 'waiting', keep_until, $1
       from (select * from house.comments where category = 'threat' limit 1) one`,
      [at.house.clock.at],
    )
    const id = 'c0ffee00-0000-4000-8000-000000000001'
    const told = async () =>
      (
        await at.house.boot.query<{ told: boolean }>(
          'select told_at is not null as told from house.comments where id = $1',
          [id],
        )
      ).rows[0]?.told
    await again()
    expect(await told()).toBe(false)
    await at.house.boot.query(`update house.role_holdings set starts_on = starts_on - 9000`)
    await again()
    expect(await told()).toBe(true)
    expect(await about(at.gethin, id)).toBe(1)
  })
})
