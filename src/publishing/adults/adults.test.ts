import { randomUUID } from 'node:crypto'
import { getAllByRole, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayOf, daysAfter, type Visitor } from '../../people/people.ts'
import { act, look } from '../../platform/platform.ts'
import { decidePost } from '../posts/decide-post.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { contentHash, type Draft } from '../posts/post.ts'
import { readPost } from '../posts/read-post.ts'
import { sayWhoIsIn } from '../posts/say-who-is-in.ts'
import { publishingRoutes } from '../routes.ts'
import { recordHandPosting } from '../going-out/record-hand-posting.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { lookAtLive } from '../still-live/look-at-live.job.ts'
import { addOtherAdult } from './add-other-adult.ts'
import { adultFacts, type AnswerSaid } from './adults.store.ts'
import { giveOwnPermission, withdrawOwn } from './answer-own.ts'
import { writeDownPermission } from './write-down-permission.ts'

let at: SchoolPages
let facebook: string
let website: string
let bea: Visitor
let ann: Asker
let ifeoma: Asker
let beaAsks: Asker

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', publishingRoutes)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  website = await at.house.addAccount(at.school, 'website', 'Robin Hill website')
  ann = await at.as(at.ann)
  ifeoma = await at.as(at.ifeoma)
})
afterAll(() => at.close())

let number = 0
beforeEach(async () => {
  number += 1
  bea = await at.house.addPerson(`Beatrix Colleague${number}`, ['teacher'], at.school)
  at.house.pass(1000)
})

const me = () => bea.identity.person
const paper = (changed: Partial<AnswerSaid> = {}) => ({
  kinds: ['picture', 'name'] as const,
  places: ['social', 'website'] as const,
  how: 'paper' as const,
  keptAt: 'Office, blue folder',
  words: 'You may show and name me.',
  givenOn: dayOf(at.house.clock.at),
  until: null,
  ...changed,
})
const writesDown = async (adult = me(), changed: Partial<AnswerSaid> = {}) => {
  const done = await writeDownPermission(at.house.works, at.ifeoma, at.school, adult, paper(changed))
  if ('refused' in done) throw new Error(done.refused)
  return done.written
}
const withdraws = async (answer: string) => {
  at.house.pass(1000)
  expect(await withdrawOwn(at.house.works, bea, answer)).toHaveProperty('written')
  return at.runJobs()
}
/** A draft that names her, on two accounts. */
const drafted = (changed: Partial<Draft> = {}) =>
  at.house.write(at.ann, at.school, {
    text: 'Our gardeners won a prize.',
    targets: [facebook, website],
    adults: { text: { [me()]: 'name' } },
    ...changed,
  })
const refusalsOf = async (id: string) => {
  const done = await handInPost(at.house.works, at.ann, id)
  return 'refused' in done ? done.refused : []
}
const pressed = async (id: string) => {
  const { post } = await readPost(at.house.works, at.ann, id)
  const { draft } = post
  return ann.post(`/posts/${id}/write`, {
    do: 'hand-in',
    revision: String(post.revision),
    text: draft.text,
    ...Object.fromEntries(draft.targets.map((target, index) => [`targets[${index}]`, target])),
    ...Object.fromEntries(Object.entries(draft.answers).map(([question, answer]) => [`answers[${question}]`, answer])),
  })
}
const approves = async (id: string) => {
  const { version, sentence } = await readPost(at.house.works, at.ifeoma, id)
  return decidePost(at.house.works, at.ifeoma, id, {
    version: version?.id ?? '',
    decision: 'approved',
    words: '',
    confirmed: sentence,
  })
}
const statesOf = async (id: string) =>
  (await readPost(at.house.works, at.gethin, id)).targets.map(({ account, state }) => [account, state] as const)

describe('handing in', () => {
  test('an adult without written permission stops it, and her name is said (s1-respect-02)', async () => {
    const id = await drafted()
    expect(await refusalsOf(id)).toEqual([
      {
        refused: 'adult-permission',
        clauses: ['s1-respect-02'],
        missing: [{ id: me(), name: bea.name, staff: true, kinds: ['name'], places: ['facebook', 'website'] }],
      },
    ])
    const page = await pressed(id)
    expect(page.status).toBe(422)
    const alert = getByRole(page.body, 'alert')
    expect(alert.textContent).toContain(
      `The written permission of ${bea.name} is not there: named, on Facebook and on the website.`,
    )
    expect(alert.querySelector(`a[href="/posts/${id}/adults"]`)).not.toBeNull()
  })

  test('with her permission it goes on, and the version is bound to who is in it (s1-respect-02)', async () => {
    await writesDown()
    const id = await drafted()
    expect(await handInPost(at.house.works, at.ann, id)).toHaveProperty('handedIn')
    const { version } = await readPost(at.house.works, at.gethin, id)
    const people = version?.content.people
    expect(people).toEqual({ pictures: [], named: null, adults: { pictures: [], named: { [me()]: 'name' } } })
    if (version === null || people === undefined) throw new Error('No version.')
    const { adults: _, ...without } = people
    expect(contentHash({ ...version.content, people: without })).not.toBe(version.hash)
    expect((await (await at.as(at.gethin)).get(`/posts/${id}`)).text).toContain(`Named: ${bea.name}.`)
  })

  test('a post without adults has the hash it always had', async () => {
    const id = await drafted({ adults: { text: {} } })
    expect(await handInPost(at.house.works, at.ann, id)).toHaveProperty('handedIn')
    const { version } = await readPost(at.house.works, at.gethin, id)
    expect(version?.content.people).toEqual({ pictures: [], named: null })
  })

  test('lapsed, withdrawn and never given read the same (s1-respect-02)', async () => {
    const texts = []
    for (const way of ['never', 'lapsed', 'withdrawn']) {
      bea = await at.house.addPerson('Beatrix Same', ['teacher'], at.school)
      const day = dayOf(at.house.clock.at)
      if (way === 'lapsed') await writesDown(me(), { givenOn: daysAfter(day, -9), until: daysAfter(day, -1) })
      if (way === 'withdrawn') await withdraws(await writesDown())
      const page = await pressed(await drafted())
      texts.push((getByRole(page.body, 'alert').textContent ?? '').replaceAll(/\s+/g, ' '))
    }
    expect(new Set(texts).size).toBe(1)
  })

  test('a name of staff that the check saw, or the tick that adults are in it, wants to be said who; nothing is asked twice (s1-respect-02)', async () => {
    const seen = await drafted({ text: `Thank you ${bea.name}!`, adults: {} })
    expect((await refusalsOf(seen)).map(({ refused }) => refused)).toEqual(['adults-unsaid'])
    const ticked = await drafted({ adults: {}, holds: ['adults'] })
    expect((await refusalsOf(ticked)).map(({ refused, clauses }) => [refused, clauses])).toEqual([
      ['adults-unsaid', ['s1-respect-02']],
    ])
    const { questions } = await readPost(at.house.works, at.ann, ticked)
    expect(questions.map(({ id }) => id)).not.toContain('adults-agreed')
    const page = await ann.get(`/posts/${ticked}/write`)
    expect(getByRole(page.body, 'button', { name: 'Say who is named' })).toBeTruthy()
  })
})

describe('after it was handed in', () => {
  test('permission is read again at approval: withdrawn meanwhile, it goes back to its author (s1-respect-02)', async () => {
    const answer = await writesDown()
    const id = await drafted()
    await handInPost(at.house.works, at.ann, id)
    at.house.pass(1000)
    await withdrawOwn(at.house.works, bea, answer)
    // Before any job has run: the approver meets it first.
    expect(await approves(id)).toMatchObject({ refused: 'adult-permission', clauses: ['s1-respect-02'] })
    await at.runJobs()
    expect((await readPost(at.house.works, at.ann, id)).post.state).toBe('changes_asked')
  })

  test('it is read again in the attempt: a permission that lapsed meanwhile stops what is about to go out (s1-respect-02)', async () => {
    const today = dayOf(at.house.clock.at)
    await writesDown(me(), { until: today })
    const id = await drafted()
    await handInPost(at.house.works, at.ann, id)
    expect(await approves(id)).toMatchObject({ decided: 'approved' })
    at.house.clock.at = new Date(at.house.clock.at.getTime() + 23 * 3_600_000)
    if (dayOf(at.house.clock.at) === today) at.house.pass(3_600_000)
    await at.runJobs()
    expect((await statesOf(id)).map(([, state]) => state)).toEqual(['stopped', 'stopped'])
  })

  test('a withdrawal reaches back to what is live, on the places it is about and no other (s1-respect-02)', async () => {
    await writesDown(me(), { places: ['website'] })
    const onFacebook = await writesDown(me(), { places: ['facebook'] })
    const id = await drafted()
    await handInPost(at.house.works, at.ann, id)
    await approves(id)
    await at.runJobs()
    const { targets } = await readPost(at.house.works, at.gethin, id)
    for (const target of targets)
      await recordHandPosting(at.house.works, at.gethin, target.id, 'https://127.0.0.1:9/posts/1')
    await withdraws(onFacebook)
    const states = new Map(await statesOf(id))
    expect([states.get(facebook), states.get(website)]).toEqual(['to_remove_by_hand', 'live'])
  })
})

describe('what is live', () => {
  /** On both, by a yes for each; and by a yes for her name alone where she is shown as well, which somebody let pass. */
  async function live(kinds = ['name']): Promise<string> {
    const id = await drafted()
    await handInPost(at.house.works, at.ann, id)
    await approves(id)
    await at.runJobs()
    for (const target of (await readPost(at.house.works, at.gethin, id)).targets)
      await recordHandPosting(at.house.works, at.gethin, target.id, 'https://127.0.0.1:9/posts/1')
    await at.house.boot.query('update house.post_adults set kinds = $2 where post_id = $1', [id, kinds])
    return id
  }
  const lookNow = () => lookAtLive.work(at.house.works, { trust: at.house.trust, school: at.school })
  const states = async (id: string) => (await statesOf(id)).map(([, state]) => state)

  test('stays where she says yes to something: what nobody asked for is refused by nobody (s1-respect-02)', async () => {
    await writesDown()
    const id = await live(['name', 'words'])
    at.house.pass(1000)
    await writesDown(me(), { kinds: ['picture'], words: 'Show me.' })
    await at.runJobs()
    expect(await states(id)).toEqual(['live', 'live'])
    // A yes that has run out is no refusal either.
    at.house.pass(1000)
    const day = dayOf(at.house.clock.at)
    await writesDown(me(), { kinds: ['name'], givenOn: daysAfter(day, -1), until: daysAfter(day, -1) })
    await at.runJobs()
    expect(await states(id)).toEqual(['live', 'live'])
  })

  test('comes down in the nightly look where she took it back, and the reaching back of that moment was lost (s1-respect-02)', async () => {
    const answer = await writesDown()
    const id = await live()
    at.house.pass(1000)
    expect(await withdrawOwn(at.house.works, bea, answer)).toHaveProperty('written')
    await at.house.boot.query('delete from jobs.job')
    await lookNow()
    expect(await states(id)).toEqual(['to_remove_by_hand', 'to_remove_by_hand'])
    const looked = (await at.happened(at.school)).filter(({ kind }) => kind === 'live-posts-looked-at').at(-1)
    expect(looked).toMatchObject({ facts: { came_down: 2 }, clauses: expect.arrayContaining(['s1-respect-02']) })
  })

  test('is left to a person where her yes has run out, and the list does not say whose it was (s1-respect-02)', async () => {
    await writesDown(me(), { until: dayOf(at.house.clock.at) })
    const id = await live()
    at.house.pass(2 * 86_400_000)
    await lookNow()
    expect(await states(id)).toEqual(['live', 'live'])
    const page = await (await at.as(at.gethin)).get('/posts/still-live')
    expect(page.html).toContain(`/posts/${id}`)
    expect(page.text).toContain('The permission of an adult in it is not there today.')
    expect(page.text).not.toContain(bea.name)
    await writesDown()
    const after = await (await at.as(at.gethin)).get('/posts/still-live')
    expect(after.html).not.toContain(`/posts/${id}`)
  })
})

describe('the register', () => {
  test('a paper needs its words, where it lies and a day that has been; nobody else’s role writes one down', async () => {
    const { works } = at.house
    const tomorrow = daysAfter(dayOf(at.house.clock.at), 1)
    const refused = async (changed: Partial<AnswerSaid>, by = at.ifeoma) => {
      const done = await writeDownPermission(works, by, at.school, me(), paper(changed))
      return 'refused' in done ? done.refused : null
    }
    expect(await refused({ words: ' ' })).toBe('no-words')
    expect(await refused({ keptAt: '' })).toBe('no-paper')
    expect(await refused({ how: 'told' })).toBe('no-paper')
    expect(await refused({ givenOn: tomorrow })).toBe('not-yet')
    expect(await refused({ kinds: [] })).toBe('nothing')
    expect(await refused({}, at.ann)).toBe('not-yours')
    expect(await refused({})).toBeNull()
  })

  test('the walls show an answer to herself and the office, and to a colleague only what the rule needs', async () => {
    await writesDown()
    const { works } = at.house
    const rowsSeenBy = async (who: Visitor) => {
      return look(works, who.identity, async ({ tx }) => ({
        rows: (await tx.selectFrom('adult_answers').select('words').where('person_id', '=', me()).execute()).length,
        facts: (await adultFacts(tx, at.school, [me()])).length,
      }))
    }
    expect(await rowsSeenBy(bea)).toEqual({ rows: 1, facts: 1 })
    expect(await rowsSeenBy(at.ifeoma)).toEqual({ rows: 1, facts: 1 })
    expect(await rowsSeenBy(at.ann)).toEqual({ rows: 0, facts: 1 })
    const far = await at.house.addPerson('Far Away', ['headteacher'], await at.house.addSchool('Tansel Lane'))
    expect(await rowsSeenBy(far)).toEqual({ rows: 0, facts: 0 })
  })

  test('nobody presses for somebody else, and nothing once said is changed', async () => {
    const done = await giveOwnPermission(at.house.works, at.ann, at.school, {
      kinds: ['name'],
      places: ['website'],
      words: 'Yes.',
    })
    expect(done).toHaveProperty('written')
    await expect(
      act(at.house.works, at.ann.identity, ({ tx }) =>
        tx
          .updateTable('adult_answers')
          .set({ answer: 'no' })
          .where('recorded_by', '=', at.ann.identity.person)
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  test('the office adds somebody else, writes a letter down and withdraws it on its pages', async () => {
    expect((await ifeoma.get('/')).body.querySelector('a[href="/adults"]')).not.toBeNull()
    expect((await ann.get('/adults')).status).toBe(403)
    const add = `/adults/new?school=${at.school}`
    expect((await ifeoma.post(add, { name: '', what: 'parent' })).status).toBe(422)
    const added = await ifeoma.post(add, { name: 'Pat Governor', what: 'governor' })
    const page = added.goesTo ?? ''
    const [day, month, year] = dayOf(at.house.clock.at).split('-').toReversed()
    const form = { 'kinds[]': 'picture', 'places[]': 'social', how: 'letter', words: 'Of course.' }
    const given = { 'given-day': day ?? '', 'given-month': month ?? '', 'given-year': year ?? '' }
    const wrong = await ifeoma.post(page, { ...form, ...given, kept: '' })
    expect([wrong.status, getByRole(wrong.body, 'alert').textContent]).toEqual([
      422,
      expect.stringContaining('Enter where the paper, letter or e-mail lies'),
    ])
    const written = await ifeoma.post(page, { ...form, ...given, kept: 'Office, G' })
    const seen = await ifeoma.get(written.goesTo ?? '')
    expect(seen.text).toContain('Yes: shown in pictures, on social media')
    expect(seen.text).toContain('It lies here: Office, G.')
    const answer = seen.body.querySelector('input[name="answer"]')?.getAttribute('value') ?? ''
    at.house.pass(1000)
    const ended = await ifeoma.post(page.replace('?', '/withdraw?'), { answer })
    const after = await ifeoma.get(ended.goesTo ?? '')
    expect(after.text).toContain('Withdrawn: shown in pictures, on social media')
    expect(queryByRole(after.body, 'button', { name: /^Withdraw/ })).toBeNull()
  })
})

describe('a member of staff is asked by a press', () => {
  test('yes and no are equal, her own press counts, and she takes it back on her own page (s1-respect-02)', async () => {
    beaAsks = await at.as(bea)
    const id = await drafted()
    const before = await ann.get(`/posts/${id}/adults`)
    const button = getByRole(before.body, 'button', { name: `Ask ${bea.name}` })
    expect(button.textContent?.trim()).toBe(`Ask ${bea.name}`)
    await ann.post(`/posts/${id}/adults`, { adult: me() })
    await ann.post(`/posts/${id}/adults`, { adult: me() })
    expect(queryByRole((await ann.get(`/posts/${id}/adults`)).body, 'button', { name: /^Ask / })).toBeNull()
    await at.runJobs()
    const { rows } = await at.house.boot.query('select subject, body from house.kept_mail where to_person = $1', [me()])
    expect(rows).toEqual([{ subject: 'May we show you?', body: expect.stringContaining('/my-permissions') }])
    expect((await beaAsks.get('/')).text).toContain('May we show you?')
    const asked = await beaAsks.get('/my-permissions')
    const buttons = ['Yes, you may', 'No, please not'].map(name => getByRole(asked.body, 'button', { name }))
    expect(new Set(buttons.map(one => one.className)).size).toBe(1)
    const ask = asked.body.querySelector('input[name="ask"]')?.getAttribute('value') ?? ''
    await beaAsks.post('/my-permissions/answer', { ask, answer: 'yes' })
    expect((await beaAsks.get('/')).text).not.toContain('May we show you?')
    expect(await handInPost(at.house.works, at.ann, id)).toHaveProperty('handedIn')
    const mine = await beaAsks.get('/my-permissions')
    expect(mine.text).toContain('In these words: “May Robin Hill School have you in its posts: named')
    const answer = mine.body.querySelector('input[name="answer"]')?.getAttribute('value') ?? ''
    at.house.pass(1000)
    await beaAsks.post('/my-permissions/withdraw', { answer })
    await at.runJobs()
    expect((await readPost(at.house.works, at.ann, id)).post.state).toBe('changes_asked')
  })

  test('she can be asked where she is in the video alone (s1-respect-02)', async () => {
    const id = await drafted({ adults: {} })
    const video = randomUUID()
    await at.house.boot.query(
      `insert into house.post_videos values ($1, $2, $3, $4, 100, 16, 12, 3000, true, '{}', now())`,
      [at.house.trust, video, id, 'b'.repeat(64)],
    )
    await at.house.rewrite(at.ann, id, { targets: [facebook], adults: { [video]: { [me()]: 'picture' } } })
    const page = await ann.get(`/posts/${id}/adults`)
    expect(getByRole(page.body, 'button', { name: `Ask ${bea.name}` })).toBeTruthy()
    await ann.post(`/posts/${id}/adults`, { adult: me() })
    const { rows } = await at.house.boot.query('select kinds from house.adult_asks where person_id = $1', [me()])
    expect(rows).toEqual([{ kinds: ['picture'] }])
  })

  test('after a no she is not asked again so soon, and the author reads what he read before (s1-respect-02)', async () => {
    beaAsks = await at.as(bea)
    const id = await drafted()
    await ann.post(`/posts/${id}/adults`, { adult: me() })
    const before = (await ann.get(`/posts/${id}/adults`)).text
    const ask = (await beaAsks.get('/my-permissions')).body.querySelector('input[name="ask"]')?.getAttribute('value')
    await beaAsks.post('/my-permissions/answer', { ask: ask ?? '', answer: 'no' })
    expect((await ann.get(`/posts/${id}/adults`)).text).toBe(before)
    await ann.post(`/posts/${id}/adults`, { adult: me() })
    const { rows } = await at.house.boot.query('select 1 from house.adult_asks where person_id = $1', [me()])
    expect(rows).toHaveLength(1)
  })
})

describe('on the page where the author says who is in it', () => {
  test('staff and people of the register are found by name, and who is not found is added there', async () => {
    const id = await drafted({ adults: {} })
    const found = await ann.get(`/posts/${id}/named?name=${encodeURIComponent(bea.name.toLowerCase())}`)
    expect(getAllByRole(found.body, 'checkbox')).toHaveLength(1)
    const page = `/posts/${id}/named`
    await ann.post(page, { do: 'done', name: '', class: '', 'add_adult[]': me() })
    const wrong = await ann.post(page, {
      do: 'add-adult',
      adult_name: 'Vi Visitor',
      adult_what: '',
      [`adult_as[${me()}]`]: 'name',
    })
    expect([wrong.status, wrong.html.includes('value="Vi Visitor"')]).toEqual([422, true])
    await ann.post(page, {
      do: 'add-adult',
      adult_name: 'Vi Visitor',
      adult_what: 'visitor',
      [`adult_as[${me()}]`]: 'name',
    })
    const { draft } = (await readPost(at.house.works, at.ann, id)).post
    expect(Object.values(draft.adults?.['text'] ?? {}).toSorted()).toEqual(['name', 'name_and_words'])
    expect((await ann.get(`/posts/${id}/write`)).text).toContain('Vi Visitor')
    expect((await refusalsOf(id)).flatMap(({ missing = [] }) => missing.map(({ name }) => name)).toSorted()).toEqual(
      [bea.name, 'Vi Visitor'].toSorted(),
    )
  })

  test('an adult of another school’s register, or what is no id, is left out', async () => {
    const other = await at.house.addSchool('Moor End')
    const head = await at.house.addPerson('Mo End', ['headteacher'], other, 'Moor End')
    const added = await addOtherAdult(at.house.works, head, other, { name: 'Else Where', what: 'parent' })
    const id = await drafted({ adults: {} })
    const said = { ['added' in added ? added.added : '']: 'name', x: 'name' }
    expect(await sayWhoIsIn(at.house.works, at.ann, id, 'text', {}, said)).toEqual({ said: 0 })
  })
})
