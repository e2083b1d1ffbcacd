import { getAllByRole, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedPack } from '../packs/packs.ts'
import { policyRoutes } from '../policy.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import { type Asker, openPageHouse, type PageHouse } from '../testing/page-house.tsx'

let house: PageHouse
let teacher: Asker
let elsewhere: Asker

beforeAll(async () => {
  house = await openPageHouse(policyRoutes)
  const trust = await house.addTrust()
  const school = await house.addSchool(trust, 'Orrin Primary')
  const bare = await house.addSchool(trust, 'Tansel Infants')
  const head = await house.addPerson(trust, [{ role: 'headteacher', school }])
  await adoptAtOnce(
    house.works,
    {
      identity: { trust, person: head.id },
      name: '',
      email: '',
      trustName: '',
      holdings: [{ role: 'headteacher', school }],
      schools: [],
      secondFactor: false,
    },
    {
      school,
      pack: 'church-primary',
      answers: {
        open: Object.fromEntries((embeddedPack('church-primary')?.openQuestions ?? []).map(one => [one.id, one.ours])),
      },
      from: null,
    },
  )
  await house.addPerson(trust, [{ role: 'line_manager', school }])
  teacher = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
  elsewhere = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school: bare }])).email)
})
afterAll(() => house.close())

describe('asking the policy', () => {
  test('opens with an empty question and nothing else to read (s2-resp-ht-2b)', async () => {
    const { body, status } = await teacher.get('/policy/ask')
    expect(status).toBe(200)
    expect(getByLabelText<HTMLInputElement>(body, 'What would you like to know?').value).toBe('')
    expect(body.querySelectorAll('article')).toHaveLength(0)
  })

  test('answers with the clause, its strength, its value here, how it runs and what to do next (s2-school-use-05a)', async () => {
    const { body } = await teacher.get('/policy/ask?q=may+we+name+a+pupil')
    const [first] = getAllByRole(body, 'article')
    const names = body.querySelector('#s2-school-use-05a')?.closest('article')
    expect(first).toBeDefined()
    expect(names?.textContent).toContain('Posts carry no names.')
    expect(names?.textContent).toContain('must')
    expect(names?.textContent).toContain('May a pupil’s name stand in a post? Here: Never; consent does not change it')
    expect(names?.textContent).toContain('The check of a draft finds names of pupils.')
    const write = [...(names?.querySelectorAll('a') ?? [])].find(link => link.textContent?.startsWith('Write a post'))
    expect(write?.getAttribute('href')).toBe('/posts')
    expect(names?.querySelector('a[href^="/policy/clauses/s2-school-use-05a?version="]')).not.toBeNull()
  })

  test('names whom the policy sends people to with an insult by a family (s2-security-7)', async () => {
    const { body } = await teacher.get('/policy/ask?q=a+parent+insults+a+colleague')
    const article = body.querySelector('#s2-security-7')?.closest('article')
    expect(article?.textContent).toMatch(/Talk to: Headteacher.* \(Person \d+/)
  })

  test('says how a word typed wrong was read', async () => {
    const { text, body } = await teacher.get('/policy/ask?q=freind+request')
    expect(text).toContain('We read “freind” as “friend”.')
    expect(body.querySelector('#s2-friends-2')).not.toBeNull()
  })

  test('that finds nothing says whom to ask instead, and takes the question along to where answers are kept (s2-resp-emp-2)', async () => {
    const { body, text } = await teacher.get('/policy/ask?q=xylophone+tuning')
    expect(getByRole(body, 'heading', { name: 'No clause speaks of “xylophone tuning”' })).not.toBeNull()
    expect(text).toContain('Questions about the policy go to:')
    const link = queryByRole(body, 'link', { name: /^Ask it here/ })
    const asking = await teacher.get(link?.getAttribute('href') ?? '')
    expect(asking.body.querySelector('textarea[name=question]')?.textContent).toBe('xylophone tuning')
  })

  test('shows words that look like a page as words', async () => {
    const { html } = await teacher.get(`/policy/ask?q=${encodeURIComponent('<b>pupil</b> "photo')}`)
    expect(html).not.toContain('<b>pupil</b>')
  })

  test('at a school without a policy says so', async () => {
    expect((await elsewhere.get('/policy/ask?q=photo')).text).toContain('No policy is in force at this school')
  })

  test('changes nothing, and keeps nothing of who asked what', async () => {
    const count = async () => (await house.boot.query('select count(*)::int as n from house.history')).rows[0]
    const before = await count()
    await teacher.get('/policy/ask?q=photo')
    expect(await count()).toEqual(before)
  })
})
