import { getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { embeddedPack } from '../../policy/policy.ts'
import { publishingRoutes } from '../routes.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { forgetComments } from './forget-comments.job.ts'

const DAY = 86_400_000
let at: SchoolPages
let page: string
let olwen: Visitor
let gethin: Asker
let ifeoma: Asker
let dsl: Asker
let ann: Asker

beforeAll(async () => {
  at = await openSchoolPages(null, publishingRoutes)
  await at.house.adopt(at.ifeoma, at.school, 'model-policy')
  olwen = await at.house.addPerson('Olwen Lead', ['dsl'], at.school)
  page = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  await at.house.addPupil(at.school, 'Josh', 'Bennett')
  gethin = await at.as(at.gethin)
  ifeoma = await at.as(at.ifeoma)
  dsl = await at.as(olwen)
  ann = await at.as(at.ann)
})
afterAll(() => at.close())

const today = () => {
  const [year = '', month = '', day = ''] = at.house.clock.at.toISOString().slice(0, 10).split('-')
  return { 'day-day': day, 'day-month': month, 'day-year': year }
}
const typed = (text: string, more: Record<string, string> = {}) => ({
  account: page,
  'said-as': 'comment',
  text,
  writer: 'Kez from down the road',
  link: 'https://www.facebook.com/robin-hill/posts/1',
  ...today(),
  ...more,
})

/** Pasted by the account manager. @returns its id */
async function entered(text: string): Promise<string> {
  expect((await gethin.post(`/comments/new?school=${at.school}`, typed(text))).goesTo).toContain('done=entered')
  const { rows } = await at.house.boot.query<{ id: string }>(
    'select comment_id as id from house.comment_texts where text = $1',
    [text],
  )
  await at.runJobs()
  return rows[0]?.id ?? ''
}
const kinds = async (id: string) => (await at.happened(id)).map(({ kind }) => kind)
const mails = async (visitor: Visitor) => (await at.mailTo(visitor)).filter(({ subject }) => /comment/i.test(subject))
const textRows = async (visitor: Visitor, id: string) =>
  act(at.house.works, visitor.identity, ({ tx }) =>
    tx.selectFrom('comment_texts').select('text').where('comment_id', '=', id).execute(),
  )

const THREAT = 'I know where you live and I am going to burn that school down with you in it'
const CHILD = 'my stepdad hits me with a belt and I am scared to go home'
const GRUMBLE = 'Nobody answers the telephone at the office, I have rung five times about the trip money.'

describe('the inbox', () => {
  test('says that nothing waits; who keeps no account is shown nothing and may enter nothing', async () => {
    expect((await gethin.get('/comments')).text).toContain('Nothing that others wrote waits for you here.')
    expect((await ann.get('/comments')).text).toContain('Nothing that others wrote waits for you here.')
    expect((await ann.get('/comments/new')).status).toBe(403)
  })

  test('a comment is entered by one form, which says what is missing and keeps what was typed', async () => {
    const { body } = await gethin.get(`/comments/new?school=${at.school}`)
    expect(getByRole(body, 'textbox', { name: 'What it says' })).toBeTruthy()
    const path = `/comments/new?school=${at.school}`
    const wrong = async (more: Record<string, string>) => {
      const seen = await gethin.post(path, typed('Hello', more))
      return [seen.status, seen.body.querySelector('.govuk-error-summary li')?.textContent]
    }
    expect(await wrong({ account: '' })).toEqual([422, 'Choose where it was written'])
    expect(await wrong({ text: '' })).toEqual([422, 'Paste what it says'])
    expect(await wrong({ 'day-day': '31', 'day-month': '2' })).toEqual([
      422,
      'Enter the day on which it was written, such as 27 11 2026',
    ])
    expect(await wrong({ 'day-year': '2999' })).toEqual([422, 'Enter a day that has come'])
    expect(await wrong({ link: 'javascript:alert(1)' })).toEqual([
      422,
      'Enter an address that begins with https://, or leave it empty',
    ])
    const again = await gethin.post(path, typed('Hello there', { account: '' }))
    expect((getByRole(again.body, 'textbox', { name: 'What it says' }) as HTMLTextAreaElement).value).toBe(
      'Hello there',
    )
  })

  test('what cannot wait stands first, whenever it came; its suggestion is shown as one, with the words that told', async () => {
    const grumble = await entered(GRUMBLE)
    const threat = await entered(THREAT)
    const { body, text } = await gethin.get('/comments')
    const links = [...body.querySelectorAll('.cw-line__what')].map(link => link.getAttribute('href'))
    expect(links).toEqual([`/comments/${threat}`, `/comments/${grumble}`])
    expect(text).toContain('Cannot wait')
    const one = await gethin.get(`/comments/${threat}`)
    expect(one.text).toContain('Perhaps a threat')
    expect(one.text).toContain('ring 999 first')
    expect(one.text).toContain('It is often wrong: read the words yourself.')
    expect(one.text).toMatch(/This may be a threat: it says “/)
    expect(await kinds(threat)).toEqual(['comment-found'])
  })

  test('who keeps the account is mailed without a word of it, once an hour; her first page counts what waits', async () => {
    const about = await mails(at.gethin)
    expect(about.map(({ subject }) => subject)).toEqual(['A comment that cannot wait'])
    expect(JSON.stringify(about)).not.toMatch(/burn|Kez|threat/)
    await entered('You will be sorry, I will come to the school tonight with a knife and kill her')
    expect(await mails(at.gethin)).toHaveLength(1)
    at.house.pass(2 * 3_600_000)
    await entered('I am going to stab the head when she comes out of the gate')
    // One for what came within the hour, one for this.
    expect(await mails(at.gethin)).toHaveLength(3)
    expect((await gethin.get('/')).text).toContain('3 comments that cannot wait')
    expect((await ann.get('/')).text).not.toContain('cannot wait')
  })
})

describe('a child who may be at risk', () => {
  let child: string
  beforeAll(async () => {
    at.house.pass(2 * 3_600_000)
    child = await entered(CHILD)
  })

  test('the lead is told as the policy says, and sees it without anybody having passed it (s3-7.1)', async () => {
    expect((await mails(olwen)).map(({ subject }) => subject)).toEqual(['A comment that cannot wait'])
    const { text } = await dsl.get('/comments')
    expect(text).toContain('Perhaps news of a child at risk')
    expect(text).not.toContain('belt')
  })

  test('its words stand in no list and behind a press, which is written down with who pressed', async () => {
    expect((await gethin.get('/comments')).text).not.toContain('belt')
    const before = await gethin.get(`/comments/${child}`)
    expect(before.text).not.toContain('belt')
    expect(queryByRole(before.body, 'button', { name: 'Decide' })).toBeNull()
    expect(await kinds(child)).toEqual(['comment-found'])
    expect((await gethin.post(`/comments/${child}/look`)).goesTo).toBe(`/comments/${child}#words`)
    expect((await gethin.get(`/comments/${child}`)).text).toContain('belt')
    expect(await kinds(child)).toEqual(['comment-found', 'comment-looked-at'])
    expect((await dsl.get(`/comments/${child}`)).text).toContain('Gethin Manager')
    at.house.pass(2 * 3_600_000)
    expect((await gethin.get(`/comments/${child}`)).text).not.toContain('belt')
    expect((await ann.post(`/comments/${child}/look`)).status).toBe(404)
  })

  test('leaving the lead out takes a reason; passed to her, neither the account manager nor the head reads a word of it (s3-7.1)', async () => {
    const decide = (form: Record<string, string>) => gethin.post(`/comments/${child}/decide`, form)
    expect((await decide({ deed: 'no_action' })).text).toContain('The check named the safeguarding lead')
    expect((await decide({ deed: 'passed_dsl', words: 'A child of ours, I think.' })).goesTo).toContain('done=passed')
    await at.runJobs()
    expect((await mails(olwen)).map(({ subject }) => subject)).toContain('A comment was passed to you')
    expect((await at.happened(child)).at(-1)).toMatchObject({
      kind: 'comment-passed',
      clauses: ['s3-7.1'],
      facts: { to: 'dsl', roles: ['dsl', 'deputy_dsl'] },
    })
    for (const asker of [gethin, ifeoma]) {
      const seen = await asker.get(`/comments/${child}`)
      expect(seen.text).toContain('Its words are read by the lead and her deputies alone.')
      expect(seen.text).not.toContain('belt')
      expect((await asker.post(`/comments/${child}/look`)).status).toBe(404)
    }
    // Whoever wrote why she passed it on may read that again; the head may not.
    expect((await ifeoma.get(`/comments/${child}`)).text).not.toContain('A child of ours')
    expect(await textRows(at.ifeoma, child)).toEqual([])
    expect(await textRows(at.ann, child)).toEqual([])
    expect(await textRows(olwen, child)).toHaveLength(1)
    expect((await decide({ deed: 'no_action', words: 'Never mind' })).text).toContain('lies with somebody else now')
    await dsl.post(`/comments/${child}/look`)
    expect((await dsl.get(`/comments/${child}`)).text).toContain('belt')
    expect((await dsl.post(`/comments/${child}/decide`, { deed: 'taken_up' })).goesTo).toContain('done=decided')
    expect((await at.happened(child)).at(-1)).toMatchObject({ kind: 'comment-decided', facts: { deed: 'taken_up' } })
  })

  test('what the lead takes up without anybody having passed it is hers alone too', async () => {
    const another = await entered('my uncle touches me when mum is at work')
    await dsl.post(`/comments/${another}/look`)
    expect((await dsl.get(`/comments/${another}`)).text).toContain('my uncle')
    expect((await dsl.post(`/comments/${another}/decide`, { deed: 'taken_up' })).goesTo).toContain('done=decided')
    expect((await gethin.get(`/comments/${another}`)).text).toContain('read by the lead and her deputies alone')
    expect(await textRows(at.gethin, another)).toEqual([])
  })
})

describe('what the lead passes on', () => {
  test('goes on without its words: neither the head to whom it goes nor the account manager reads it again (s3-7.1)', async () => {
    const id = await entered('that teacher comes into the changing room and films us girls, I am 9 and scared')
    await at.house.boot.query(
      `update house.comments set category = 'safeguarding_disclosure', route = 'DSL', rank = 0, names_dsl = true where id = $1`,
      [id],
    )
    await gethin.post(`/comments/${id}/look`)
    await gethin.post(`/comments/${id}/decide`, { deed: 'passed_dsl', words: 'About a colleague.' })
    await dsl.post(`/comments/${id}/look`)
    expect((await dsl.get(`/comments/${id}`)).text).toContain('Its words stay with the lead and her deputies')
    const onward = { deed: 'passed_complaints', words: 'The girl of class four.' }
    expect((await dsl.post(`/comments/${id}/decide`, onward)).goesTo).toContain('done=passed')
    for (const [asker, visitor] of [
      [gethin, at.gethin],
      [ifeoma, at.ifeoma],
    ] as const) {
      const seen = await asker.get(`/comments/${id}`)
      expect(seen.text).not.toMatch(/changing room|class four/)
      expect((await asker.post(`/comments/${id}/look`)).status).toBe(404)
      expect(await textRows(visitor, id)).toEqual([])
    }
    expect((await ifeoma.get(`/comments/${id}`)).text).toContain('Olwen Lead passed something on to you.')
    expect(await textRows(olwen, id)).toHaveLength(1)
    const decisions = await act(at.house.works, at.ifeoma.identity, ({ tx }) =>
      tx.selectFrom('comment_decisions').select('words').where('comment_id', '=', id).execute(),
    )
    expect(decisions).toEqual([])
    expect((await ifeoma.post(`/comments/${id}/decide`, { deed: 'taken_up' })).goesTo).toContain('done=decided')
    expect(await textRows(at.ifeoma, id)).toEqual([])
  })
})

describe('deciding', () => {
  test('under model-policy abuse is hidden only after evidence was kept (s3-8.2a, s3-8.2c), and not answered (s3-8.1a)', async () => {
    const id = await entered('That head is a fat useless cow, everybody should go round to her house and tell her')
    const decide = (form: Record<string, string>) => gethin.post(`/comments/${id}/decide`, form)
    await at.house.boot.query(
      `update house.comments set category = 'harassment', route = 'senior manager', keep_evidence = true, names_dsl = false where id = $1`,
      [id],
    )
    expect((await gethin.get(`/comments/${id}`)).text).toContain('The policy in force says not to answer abuse.')
    expect((await decide({ deed: 'answered', words: 'Please stop' })).text).toContain('not to answer abuse')
    const early = await decide({ deed: 'hidden', words: 'It pursues a colleague.' })
    expect([early.status, early.text]).toEqual([422, expect.stringContaining('Keep it as evidence first')])
    expect((await gethin.post(`/comments/${id}/evidence`)).goesTo).toBe(`/comments/${id}?done=evidence`)
    const kept = (await at.happened(id)).at(-1)
    expect(kept).toMatchObject({
      kind: 'comment-evidence-kept',
      clauses: ['s3-8.2a', 's3-8.2b', 's3-8.2c'],
      facts: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect((await decide({ deed: 'hidden', words: 'It pursues a colleague.' })).goesTo).toContain('done=decided')
    expect((await gethin.get(`/comments/${id}`)).text).toContain('“It pursues a colleague.”')
    expect((await decide({ deed: 'no_action' })).text).toContain('Somebody has decided on it already')
    // Nothing of what was written stands in history.
    expect(JSON.stringify(await at.happened(id))).not.toMatch(/cow|Kez|pursues/)
  })

  test('nothing typed about a child is lost when the hour of its words is over, nor by the presses that come first (s3-8.2a)', async () => {
    const id = await entered('my uncle hits me every night and films it, please somebody help me, I am nine')
    await at.house.boot.query(`update house.comments set keep_evidence = true where id = $1`, [id])
    await gethin.post(`/comments/${id}/look`)
    at.house.pass(2 * 3_600_000)
    const typed = { deed: 'hidden', words: 'Others must not read it.', read: '1' }
    const area = ({ body }: { body: HTMLElement }) =>
      (getByRole(body, 'textbox', { name: /Why/ }) as HTMLTextAreaElement).value
    const sent = ({ body }: { body: HTMLElement }, action: string) =>
      Object.fromEntries(
        [...body.querySelectorAll<HTMLInputElement>(`form[action="/comments/${id}/${action}"] input[type=hidden]`)].map(
          ({ name, value }) => [name, value],
        ),
      )
    const refused = await gethin.post(`/comments/${id}/decide`, typed)
    expect([refused.status, area(refused)]).toEqual([422, typed.words])
    expect(refused.text).not.toContain('films it')
    const looked = await gethin.post(`/comments/${id}/look`, sent(refused, 'look'))
    expect(looked.text).toContain('films it')
    expect(area(looked)).toBe(typed.words)
    const kept = await gethin.post(`/comments/${id}/evidence`, sent(looked, 'evidence'))
    expect(area(kept)).toBe(typed.words)
    expect((await at.happened(id)).map(({ kind }) => kind)).toContain('comment-evidence-kept')
    expect((await gethin.post(`/comments/${id}/decide`, typed)).goesTo).toContain('done=decided')
  })

  test('a look is written down with the role by which she may', async () => {
    const both = await at.house.addPerson(
      'Tess Both',
      ['clerk', 'deputy_headteacher', 'teacher', 'deputy_dsl'],
      at.school,
    )
    const id = await entered('my dad locks me in the shed when he is drunk and I am scared')
    await (await at.as(both)).post(`/comments/${id}/look`)
    expect((await at.happened(id)).at(-1)).toMatchObject({
      kind: 'comment-looked-at',
      facts: { as_role: 'deputy_dsl' },
    })
  })

  test('that the suggestion was wrong is counted beside what was decided', async () => {
    const { rows } = await at.house.boot.query<{ id: string }>(
      'select comment_id as id from house.comment_texts where text = $1',
      [GRUMBLE],
    )
    const id = rows[0]?.id ?? ''
    await at.house.boot.query(`update house.comments set category = 'harassment' where id = $1`, [id])
    expect((await gethin.post(`/comments/${id}/decide`, {})).text).toContain('Choose what is done about it')
    const form = { deed: 'passed_complaints', 'was-wrong': 'yes', rather: 'complaint_legitimate', words: '' }
    expect((await gethin.post(`/comments/${id}/decide`, form)).goesTo).toContain('done=passed')
    await at.runJobs()
    expect((await mails(at.ifeoma)).map(({ subject }) => subject)).toContain('A comment was passed to you')
    const figures = await ann.get('/what-the-check-sees')
    const row = [...figures.body.querySelectorAll('tbody tr')].find(one =>
      one.textContent?.includes('attack on a person'),
    )
    expect([...(row?.querySelectorAll('td') ?? [])].map(cell => cell.textContent)).toEqual(['2', '1'])
  })

  test('a name of a pupil of this school is pointed out to whoever may read the words', async () => {
    const id = await entered('Josh Bennett was brilliant in the school play last night!')
    expect((await gethin.get(`/comments/${id}`)).text).toContain(
      '“Josh Bennett” is the name of a pupil of this school.',
    )
    expect((await ann.get(`/comments/${id}`)).status).toBe(404)
  })
})

describe('keeping no longer than needed', () => {
  test('one school that cannot be gone through holds up no other', async () => {
    const other = await at.house.addSchool('Aberfan Primary')
    const id = await entered('Lovely bunting at the gate this year')
    await at.house.boot.query(
      `insert into house.comments (trust_id, id, school_id, account_id, how, said_as, found_at, entered_by, there, there_at, category, route, also, keep_evidence, sure, rank, names_dsl, state, keep_until, changed_at)
       select trust_id, gen_random_uuid(), $1, account_id, how, said_as, found_at, entered_by, there, there_at, category, route, also, keep_evidence, sure, rank, names_dsl, 'decided', found_at, changed_at
       from house.comments where id = $2`,
      [other, id],
    )
    await at.house.boot.query(
      `create function house.broken() returns trigger language plpgsql as $$ begin
         if new.school_id::text = tg_argv[0] then raise exception 'this school is broken'; end if; return new; end $$;
       create trigger broken before update on house.comments for each row execute function house.broken('${other}')`,
    )
    await at.house.boot.query(
      `update house.comments set keep_until = found_at, rank = 2, state = 'decided' where id = $1`,
      [id],
    )
    const before = at.house.reports.length
    await expect(forgetComments.work(at.house.works, { trust: at.house.trust })).rejects.toThrow(AggregateError)
    at.house.reports.length = before
    await at.house.boot.query('drop trigger broken on house.comments; drop function house.broken')
    await at.house.boot.query('delete from house.comments where school_id = $1', [other])
    expect((await gethin.get(`/comments/${id}`)).text).toContain('Its words were deleted')
  })

  test('after the days the words are gone, but for evidence and what cannot wait and waits; that it was decided stays', async () => {
    const plain = await entered('What a lovely afternoon, thank you all')
    const pressing = await entered('I will come and hurt every one of you with an axe, you are dead')
    const kept = await at.house.boot.query<{ id: string }>(
      'select id from house.comments where evidence_at is not null',
    )
    await forgetComments.work(at.house.works, { trust: at.house.trust })
    expect((await gethin.get(`/comments/${plain}`)).text).toContain('lovely afternoon')
    at.house.pass(91 * DAY)
    await forgetComments.work(at.house.works, { trust: at.house.trust })
    const seen = await gethin.get(`/comments/${plain}`)
    expect(seen.text).toContain('Its words were deleted, because their days were over.')
    expect(seen.text).not.toMatch(/lovely afternoon|Kez/)
    expect((await gethin.get(`/comments/${pressing}`)).text).toContain('axe')
    expect((await gethin.get(`/comments/${kept.rows[0]?.id ?? ''}`)).text).toContain('useless cow')
    expect((await at.happened(at.school)).some(({ kind }) => kind === 'comments-forgotten')).toBe(true)
    const texts = await at.house.boot.query('select 1 from house.comment_texts where comment_id = $1', [plain])
    expect(texts.rowCount).toBe(0)
  })

  test('nothing that was passed to somebody is erased before it is decided, however little it pressed', async () => {
    const id = await entered('My daughter says the older ones take her lunch and nobody listens')
    await at.house.boot.query(`update house.comments set rank = 1, category = 'benign', route = 'none' where id = $1`, [
      id,
    ])
    expect((await gethin.post(`/comments/${id}/decide`, { deed: 'passed_dsl' })).goesTo).toContain('done=passed')
    at.house.pass(91 * DAY)
    await forgetComments.work(at.house.works, { trust: at.house.trust })
    await dsl.post(`/comments/${id}/look`)
    expect((await dsl.get(`/comments/${id}`)).text).toContain('take her lunch')
    await dsl.post(`/comments/${id}/decide`, { deed: 'taken_up' })
    at.house.pass(91 * DAY)
    await forgetComments.work(at.house.works, { trust: at.house.trust })
    expect(await textRows(olwen, id)).toEqual([])
  })

  test('evidence without an end is brought to mind after twelve months, which is said to be ours, until the school names a number', async () => {
    const old = 'Kept as evidence for more than 12 months'
    const id = await entered('You are all pathetic, ugly and stupid, and that office woman most of all')
    expect((await gethin.post(`/comments/${id}/evidence`)).goesTo).toContain('done=evidence')
    await gethin.post(`/comments/${id}/decide`, { deed: 'hidden', words: 'It attacks a colleague.' })
    const others = await at.house.boot.query(
      'update house.comments set evidence_at = null, evidence_hash = null where evidence_at is not null and id <> $1',
      [id],
    )
    expect(others.rowCount).toBeGreaterThan(0)
    at.house.pass(364 * DAY)
    expect((await gethin.get('/comments')).text).not.toContain(old)
    at.house.pass(3 * DAY)
    const seen = await gethin.get('/comments')
    expect(seen.text).toContain(old)
    expect(seen.text).toContain('One comment below, kept as evidence since')
    expect(seen.text).toContain('after 12 months is ours, not the policy’s')
    const section = getByRole(seen.body, 'region', { name: old })
    expect(getByRole(section, 'link').getAttribute('href')).toBe(`/comments/${id}`)
    // Nothing goes by itself.
    await forgetComments.work(at.house.works, { trust: at.house.trust })
    expect((await gethin.get(`/comments/${id}`)).text).toContain('pathetic, ugly')
    const pack = embeddedPack('model-policy')
    if (pack === undefined) throw new Error('The model policy is not there.')
    await at.house.adopt(at.ifeoma, at.school, { ...pack, settings: { ...pack.settings, 'records.retention': 6 } })
    at.house.pass(1000)
    expect((await gethin.get('/comments')).text).not.toContain(old)
    await forgetComments.work(at.house.works, { trust: at.house.trust })
    expect((await gethin.get(`/comments/${id}`)).text).toContain('Its words were deleted')
  })

  test('nobody but the nightly job can erase, and nobody at all can change what was written', async () => {
    const tries = [
      `delete from house.comment_texts`,
      `update house.comment_texts set text = ''`,
      `update house.comment_decisions set words = ''`,
    ]
    for (const sql of tries)
      await expect(
        act(at.house.works, at.gethin.identity, async ({ tx }) => {
          const { sql: raw } = await import('kysely')
          await raw.raw(sql).execute(tx)
        }),
      ).rejects.toThrow(/permission denied/)
  })
})
