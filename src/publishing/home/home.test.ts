import { randomUUID } from 'node:crypto'
import { getAllByRole, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { append } from '../../history/history.ts'
import { act } from '../../platform/platform.ts'
import { askForTraining, policyJobs, policyRoutes } from '../../policy/policy.ts'
import { openAccount } from '../accounts/open-account.ts'
import { decidingRoutes } from '../deciding/deciding.routes.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { stopRoutes } from '../stop/stop.routes.ts'
import { manyAlike } from '../testing/many-alike.ts'
import { type Asker, openSchoolPages, type Seen, type SchoolPages } from '../testing/school-pages.tsx'
import { watchNoMore, watchWords } from '../watched-words/watch-words.ts'
import { closedSubjects, watchedOf } from '../watched-words/watched-words.store.ts'
import { homeRoutes } from './home.routes.ts'

let at: SchoolPages
let news: string
let ann: Asker
let gethin: Asker
let ifeoma: Asker
let lead: Visitor

const text = 'Our school fair begins at two on Saturday, with cakes, plants and a raffle.'

beforeAll(async () => {
  at = await openSchoolPages(
    'trust-provider',
    [...homeRoutes, ...decidingRoutes, ...stopRoutes, ...policyRoutes],
    policyJobs,
  )
  news = await at.house.addAccount(at.school, 'website', 'Robin Hill news page')
  lead = await at.house.addPerson('Dilys Lead', ['dsl'], at.school)
  ann = await at.as(at.ann)
  gethin = await at.as(at.gethin)
  ifeoma = await at.as(at.ifeoma)
})
afterAll(() => at.close())

const lines = (body: HTMLElement) =>
  [...body.querySelectorAll('main > .cw-lines .cw-line__what')].map(one => one.textContent)

describe('the first page', () => {
  test('leads a stranger to sign in', async () => {
    expect(await at.stranger.get('/')).toMatchObject({ status: 303, goesTo: '/sign-in' })
  })

  test('is kind to a person without a role today', async () => {
    const nobody = await at.as(await at.house.addPerson('Newly Come', [], null))
    const seen = await nobody.get('/')
    expect(seen.status).toBe(200)
    expect(getByRole(seen.body, 'heading', { level: 1 }).textContent).toBe('You have no role here yet')
  })

  test('says when nothing needs me, offers to write, and tells what changed in the policy', async () => {
    const { body, text: all } = await ann.get('/')
    expect(all).toContain('Nothing needs you today.')
    expect(getByRole(body, 'button', { name: 'Write a post' }).closest('form')?.querySelector('input')?.value).toBe(
      at.school,
    )
    expect(all).toContain('You have not started a post yet.')
    expect(getByRole(body, 'link', { name: /^Robin Hill School: .*version 1$/ }).getAttribute('href')).toMatch(
      new RegExp(`^/policy/read\\?school=${at.school}&version=`),
    )
    expect(queryByRole(body, 'link', { name: 'What has happened at your schools' })).toBeNull()
    expect(getByRole((await ifeoma.get('/')).body, 'link', { name: 'What has happened at your schools' })).toBeTruthy()
  })

  test('training waits for whoever is asked for it, and as a number for whoever records it (s1-educational-02)', async () => {
    const { works } = at.house
    const head = await at.house.addPerson('Hal Head', ['line_manager'], at.school)
    const cat = await at.house.addPerson('Cat Teacher', ['teacher'], at.school)
    await askForTraining(works, head, { id: at.school, name: '' }, { person: cat.identity.person, kind: 'posting' })
    const hers = await (await at.as(cat)).get('/')
    expect(lines(hers.body)).toContain('Training you have not had yet: before posting for the school')
    expect(getByRole(hers.body, 'link', { name: /^See your training/ }).getAttribute('href')).toBe(
      `/policy/training?school=${at.school}`,
    )
    const his = await (await at.as(head)).get('/')
    expect(lines(his.body).some(line => /^Training of (one person|\d+ people) to see to$/.test(line ?? ''))).toBe(true)
    expect(his.text).not.toContain('Cat Teacher')
  })

  test('a post that waits stands on the first page of who may approve it, not on its author’s (s1-protocol-5)', async () => {
    const post = await at.house.write(at.ann, at.school, { text, targets: [news] })
    expect(await handInPost(at.house.works, at.ann, post)).not.toHaveProperty('refused')
    const seen = await ifeoma.get('/')
    // The decision first; that some offices of this policy have nobody, and training that keeps nobody from posting, wait behind it.
    expect(lines(seen.body)).toEqual([
      text,
      expect.stringContaining('offices of the policy have nobody'),
      'Training you have not had yet: for those who run the policy or investigate under it',
      'Training of 2 people to see to',
    ])
    const link = getByRole(seen.body, 'link', { name: /^Look and decide/ })
    expect(link.getAttribute('href')).toBe(`/posts/${post}`)
    const mine = await ann.get('/')
    expect(mine.text).toContain('Nothing needs you today.')
    expect(getByRole(mine.body, 'link', { name: text }).getAttribute('href')).toBe(`/posts/${post}`)
    expect(mine.text).toContain('Waiting for approval')
  })

  test('at most five decisions stand there, with a link to all', async () => {
    for (let count = 0; count < 5; count += 1) {
      const post = await at.house.write(at.ann, at.school, { text: `${text} ${count}`, targets: [news] })
      await handInPost(at.house.works, at.ann, post)
    }
    const { body } = await ifeoma.get('/')
    expect(getAllByRole(body, 'link', { name: /^Look and decide/ })).toHaveLength(5)
    expect(getByRole(body, 'link', { name: 'All posts waiting for you (6)' }).getAttribute('href')).toBe('/approvals')
  })

  test('what is ready to be posted by hand needs who may publish it, and not its author (s1-protocol-6a)', async () => {
    const post = await at.approved(at.gethin, at.ifeoma, at.school, { text: 'Open day on Tuesday.', targets: [news] })
    await at.runJobs()
    const [target] = await at.targetsOf(post)
    const link = getByRole((await ifeoma.get('/')).body, 'link', { name: /^Post it now.*Robin Hill news page$/ })
    expect(link.getAttribute('href')).toBe(`/targets/${target?.id}`)
    // Gethin is an account manager and could publish any other post; this one is his own.
    expect(queryByRole((await gethin.get('/')).body, 'link', { name: /^Post it now/ })).toBeNull()
    expect(queryByRole((await ann.get('/')).body, 'link', { name: /^Post it now/ })).toBeNull()
  })

  test('hand work of mine is not hidden behind two hundred pieces of others (s1-protocol-6a)', async () => {
    // Posts of Gethin's that Ifeoma may put up and he may not, all newer than Ann's.
    const his = await at.approved(at.gethin, at.ifeoma, at.school, { text: 'New menus are out.', targets: [news] })
    const hers = await at.approved(at.ann, at.ifeoma, at.school, { text: 'Bring a coat on Friday.', targets: [news] })
    await at.runJobs()
    await manyAlike(at.house.boot, his, 205, -1)
    const [target] = await at.targetsOf(hers)
    const links = getAllByRole((await gethin.get('/')).body, 'link', { name: /^Post it now/ })
    expect(links.map(link => link.getAttribute('href'))).toEqual([`/targets/${target?.id}`])
    expect(getAllByRole((await ifeoma.get('/')).body, 'link', { name: /^Post it now/ })).toHaveLength(200)
  })

  test('an account that needs attention is shown to who keeps accounts, with the reason', async () => {
    const broken = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky', 'bluesky')
    await at.house.boot.query(
      `update house.accounts set state = 'needs_attention', problem = 'sign-in-refused' where id = $1`,
      [broken],
    )
    const seen = await gethin.get('/')
    expect(seen.text).toContain('Robin Hill on Bluesky needs attention')
    expect(seen.text).toContain('The network did not accept the sign-in.')
    expect(getByRole(seen.body, 'link', { name: /^Look at the account/ }).getAttribute('href')).toBe(
      `/accounts/${broken}`,
    )
    expect((await ann.get('/')).text).not.toContain('needs attention')
  })
})

describe('a closed subject', () => {
  test('a subject that the head has closed is told to everybody of that school until its day, and to nobody of another (s1-reputation-10)', async () => {
    const { works } = at.house
    const head = await at.house.addPerson('Hanna Head', ['headteacher'], at.school)
    const elsewhere = await at.house.addSchool('Tansel Infants')
    const other = await at.as(await at.house.addPerson('Otto Teacher', ['teacher'], elsewhere))
    const year = new Date().getUTCFullYear() + 1
    const until = `${new Date().getUTCFullYear()}-12-31`
    const closed = { does: 'subject' as const, name: 'the parking row', words: '', why: 'Talks go on.', until }
    expect(await watchWords(works, head, at.school, closed)).not.toHaveProperty('refused')
    const said = /Until the end of .*31 December.*: say nothing about “the parking row” in the school’s posts/
    for (const who of [ann, gethin, ifeoma]) {
      const { text: all, body } = await who.get('/')
      expect(all).toMatch(said)
      expect(all).toContain('Robin Hill School. A post on it is held until the headteacher lets it go.')
      // Closing it takes nothing from what staff may say to their union.
      expect(all).toContain('to their union or as its representatives')
      expect(getByRole(body, 'link', { name: said }).getAttribute('href')).toBe(`/watched-words?school=${at.school}`)
    }
    expect((await other.get('/')).text).not.toContain('parking row')
    const [row] = await act(works, head.identity, ({ tx }) => closedSubjects(tx, [at.school], until))
    expect(row?.name).toBe('the parking row')
    const after = await act(works, head.identity, ({ tx }) => closedSubjects(tx, [at.school], `${year}-01-01`))
    expect(after).toEqual([])
    const [kept] = await act(works, head.identity, ({ tx }) => watchedOf(tx, at.school, until))
    await watchNoMore(works, head, at.school, kept?.id ?? '')
    expect((await ann.get('/')).text).not.toContain('parking row')
  })
})

describe('the review of the policy (s1-header-1, s1-review-01)', () => {
  test('needs whoever reviews it from two months before, and every governor once it is late', async () => {
    const chair = await at.as(await at.house.addPerson('Cerys Chair', ['chair_of_governors'], at.school))
    const now = at.house.clock.at
    const after = (days: number) => new Date(now.getTime() + days * 86_400_000)
    try {
      // This school reviews after twelve months; its headteacher is named as reviewer, its chair is not.
      at.house.clock.at = after(330)
      expect(getByRole((await ifeoma.get('/')).body, 'link', { name: /^Look at the review/ })).not.toBeNull()
      expect((await ifeoma.get('/')).text).toContain('The review of the policy is due soon')
      expect((await chair.get('/')).text).not.toContain('The review of the policy')
      at.house.clock.at = after(370)
      expect((await ifeoma.get('/')).text).toContain('The review of the policy is late')
      expect((await chair.get('/')).text).toContain('The review of the policy is late')
      expect((await ann.get('/')).text).not.toContain('The review of the policy')
    } finally {
      at.house.clock.at = now
    }
  })
})

describe('a call for the safeguarding lead (ours-stop-question)', () => {
  test('comes first on her page, with who asks and as what; only she sees it, and one press says that she has called', async () => {
    const called = await ann.post('/tell-dsl')
    expect(called.goesTo).toMatch(/^\/dsl-calls\//)
    await at.runJobs()
    const dilys = await at.as(lead)
    at.house.clock.at = new Date(at.house.clock.at.getTime() + 20 * 60_000)
    const seen = await dilys.get('/')
    expect(lines(seen.body)[0]).toBe('Somebody asks you to call about a picture')
    expect(seen.text).toContain('Teacher · Ann Teacher · Robin Hill School · asked')
    expect(seen.text).toContain('has waited for 20 min')
    expect(seen.text).toContain('overdue by 5 min')
    const mine = await ann.get('/')
    expect(lines(mine.body)[0]).toBe('You asked the safeguarding lead to call you')
    expect(getByRole(mine.body, 'link', { name: /^Who was asked/ }).getAttribute('href')).toBe(called.goesTo)
    const form = getByRole(seen.body, 'button', { name: 'I have called' }).closest('form')
    expect((await ifeoma.get('/')).text).not.toContain('Somebody asks you to call')
    expect((await ann.get('/')).text).not.toContain('Somebody asks you to call')

    const done = await dilys.post(form?.getAttribute('action') ?? '')
    expect(done.goesTo).toBe('/?done=call-done')
    const after = await dilys.get('/?done=call-done')
    expect(after.text).toContain('It is recorded that you have called.')
    expect(after.text).not.toContain('Somebody asks you to call')
    expect((await ann.get('/')).text).not.toContain('You asked the safeguarding lead')
    expect((await dilys.post(form?.getAttribute('action') ?? '')).goesTo).toBe('/?done=call-gone')
  })
})

describe('a never-publish flag that is due (s1-purpose-08)', () => {
  test('stands on the page of the safeguarding lead and her deputy without a name, and on nobody else’s', async () => {
    const deputy = await at.as(await at.house.addPerson('Dewi Deputy', ['deputy_dsl'], at.school))
    const pupil = randomUUID()
    await at.house.boot.query(
      `insert into house.pupils values ($1, $2, $3, 'Ilaria', null, 'Marchetti', '{}', '2018-03-04', '3', 'Elm', '2022-09-01', null)`,
      [lead.identity.trust, pupil, at.school],
    )
    await at.house.boot.query(
      `insert into house.never_publish_flags (trust_id, id, pupil_id, reason, set_by, set_at, review_on)
       values ($1, $2, $3, 'court_order', $4, now(), current_date - 1)`,
      [lead.identity.trust, randomUUID(), pupil, lead.identity.person],
    )
    for (const asker of [await at.as(lead), deputy]) {
      const { body, text: all } = await asker.get('/')
      expect(lines(body)).toContain('A flag is due to be looked at')
      expect(all).not.toMatch(/Ilaria|Marchetti|[Cc]ourt/)
      expect(getByRole(body, 'link', { name: /^Look at it/ }).getAttribute('href')).toBe(`/pupils/${pupil}/flags`)
    }
    const head = await at.as(await at.house.addPerson('Hedd Head', ['headteacher'], at.school))
    const office = await at.as(await at.house.addPerson('Olwen Office', ['office_manager'], at.school))
    for (const asker of [head, office, ann, ifeoma]) expect((await asker.get('/')).html).not.toMatch(/A flag|\/flags/)
  })
})

describe('opening pages', () => {
  test('changes nothing, however often: no history, no job, no row', async () => {
    const count = async () =>
      (
        await at.house.boot.query(
          'select (select count(*) from house.history) h, (select count(*) from jobs.job) j, (select count(*) from house.safeguarding_calls) c',
        )
      ).rows
    const before = await count()
    for (const path of ['/', '/mail', '/history', '/tell-dsl', '/approvals']) await ifeoma.get(path)
    expect(await count()).toEqual(before)
  })
})

describe('mail of the sample', () => {
  test('is shown newest first with its links to press, where it is kept', async () => {
    await at.runJobs()
    const list = await ann.get('/mail')
    const [newest] = getAllByRole(list.body, 'link', { name: 'A member of staff asks for you' })
    const one = await ann.get(newest?.getAttribute('href') ?? '')
    expect(getByRole(one.body, 'heading', { level: 1 }).textContent).toBe('A member of staff asks for you')
    expect(getByRole(one.body, 'link', { name: 'http://house.test/' })).toBeTruthy()
  })

  test('is not there where mail is sent, and a broken address is not found', async () => {
    expect((await ann.get('/mail/not-an-id')).status).toBe(404)
    Object.assign(at.house.works, { mail: { ...at.house.works.mail, kept: false } })
    expect((await ann.get('/mail')).status).toBe(404)
    Object.assign(at.house.works, { mail: { ...at.house.works.mail, kept: true } })
  })
})

describe('the history', () => {
  test('is refused to who only writes', async () => {
    expect((await ann.get('/history')).status).toBe(403)
    expect((await gethin.get('/history')).status).toBe(403)
  })

  test('says in sentences what happened, by whom and under which clause (s1-protocol-5)', async () => {
    const { body, text: all } = await ifeoma.get('/history')
    expect(all).toContain('A post was approved')
    expect(all).toContain('Headteacher · Ifeoma Head')
    expect(getAllByRole(body, 'link', { name: /^Clause .*rotocol/ }).length).toBeGreaterThan(0)
    expect(all).not.toContain('Something was recorded that this page has no sentence for')
  })

  test('does not even say to a colleague that somebody turned to the safeguarding lead', async () => {
    const { text } = await ifeoma.get('/history')
    expect(text).not.toContain('Somebody asked the safeguarding lead to call')
    const kept = await at.house.boot.query(`select from house.history where kind = 'dsl-called'`)
    expect(kept.rowCount).toBeGreaterThan(0)
  })

  test('says to the head that somebody answered about monitoring, and not who', async () => {
    const zelda = await at.as(await at.house.addPerson('Zelda Asked', ['teacher'], at.school))
    const path = `/policy/monitoring?school=${at.school}`
    const version = (await zelda.get(path)).body.querySelector('[name=version]')?.getAttribute('value') ?? ''
    expect((await zelda.post(path, { version, answer: 'agrees' })).goesTo).toContain('done=agrees')
    const { body } = await ifeoma.get('/history')
    const entry = [...body.querySelectorAll('.cw-timeline__sentence')]
      .find(one => one.textContent.startsWith('Somebody answered what the policy says about monitoring.'))
      ?.closest('li')
    expect(entry?.textContent).toContain('A member of staff')
    expect(entry?.textContent).not.toContain('Zelda')
  })

  test('shows every row once over its pages, also rows of one instant', async () => {
    await act(at.house.works, at.ifeoma.identity, async one => {
      for (let number = 0; number < 120; number += 1)
        await append(one, {
          kind: 'not-a-name-added',
          school: at.school,
          subject: at.school,
          clauses: [],
          facts: { word_id: at.school },
          words: { word: `word ${number}` },
        })
    })
    const shown: string[] = []
    let path: string | null = '/history'
    while (path !== null) {
      const { body }: { body: HTMLElement } = await ifeoma.get(path)
      shown.push(...[...body.querySelectorAll('.cw-timeline__sentence')].map(one => one.textContent ?? ''))
      path = queryByRole(body, 'link', { name: /Older entries/ })?.getAttribute('href') ?? null
    }
    const { rows } = await at.house.boot.query<{ count: string }>(
      `select count(*) from house.history where school_id = $1 and kind not in ('dsl-called', 'dsl-call-answered')`,
      [at.school],
    )
    expect(shown.length).toBe(Number(rows[0]?.count))
    expect(new Set(shown.filter(one => one.includes('“word '))).size).toBe(120)
  })

  test('says where words were erased, and shows nothing of another school', async () => {
    const other = await at.house.addSchool('Tansel Lane')
    const stranger = await at.house.addPerson('Olu Elsewhere', ['headteacher'], other, 'Tansel Lane')
    const olu = await at.as(stranger)
    expect((await olu.get('/history')).text).toContain('Nothing has been recorded yet.')
    await at.house.boot.query(
      `set session_replication_role = replica;
       delete from house.history_payloads p using house.history h where h.id = p.history_id and h.kind = 'policy-adopted';
       reset session_replication_role`,
    )
    const pages: Seen[] = []
    for (let path: string | null = '/history'; path !== null; ) {
      const seen: Seen = await ifeoma.get(path)
      pages.push(seen)
      path = queryByRole(seen.body, 'link', { name: /Older entries/ })?.getAttribute('href') ?? null
    }
    expect(pages.map(one => one.text).join(' ')).toContain(
      'The policy “(erased)” was adopted as version 1. The words of this entry were erased after their time.',
    )
  })

  test('is one list for whoever answers for the trust, of what each of its schools did (s1-protocol-4b)', async () => {
    const other = await at.house.addSchool('Tansel Mill')
    const head = await at.house.addPerson('Hana Head', ['headteacher'], other, 'Tansel Mill')
    expect(
      await openAccount(at.house.works, head, {
        school: other,
        platform: 'facebook',
        name: 'News of the mill',
        handle: 'tansel-mill',
        isPublic: true,
      }),
    ).toHaveProperty('opened')
    const trust = await at.as(await at.house.addPerson('Theo Trust', ['trust_administrator'], null))
    const { text } = await trust.get('/history')
    expect(text).toContain('The account News of the mill was entered.')
    expect(text).toContain('Robin Hill School')
    expect((await ifeoma.get('/history')).text).not.toContain('News of the mill')
  })
})
