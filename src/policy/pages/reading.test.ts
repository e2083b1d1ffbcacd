import { randomUUID } from 'node:crypto'
import { getAllByRole, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { acknowledgeInFull, policyRoutes } from '../policy.ts'
import { embeddedPack } from '../packs/packs.ts'
import type { Role } from '../packs/roles.ts'
import { isSettingName, settingNames, settingThemes } from '../settings/settings.ts'
import { waitsFor } from '../settings/waits-for.ts'
import { ourAnswers } from '../our-answers.ts'
import { structuralRuleIds } from '../structural-rules.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import { type Asker, openPageHouse, type PageHouse } from '../testing/page-house.tsx'

let house: PageHouse
let trust: string
let school: string
let bare: string
let head: Asker
let teacher: Asker
let officer: Asker
let first: string
let second: string

async function adoptAt(person: string, pack: string, at: string): Promise<string> {
  house.clock.at = new Date(at)
  const holdings: { role: Role; school: string }[] = [{ role: 'headteacher', school }]
  const outcome = await adoptAtOnce(
    house.works,
    { identity: { trust, person }, name: '', email: '', trustName: '', holdings, schools: [], secondFactor: false },
    {
      school,
      pack,
      answers: { open: Object.fromEntries((embeddedPack(pack)?.openQuestions ?? []).map(one => [one.id, one.ours])) },
      from: null,
    },
  )
  return outcome.adopted
}

beforeAll(async () => {
  house = await openPageHouse(policyRoutes)
  trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Primary')
  bare = await house.addSchool(trust, 'Tansel Infants')
  const person = await house.addPerson(trust, [{ role: 'headteacher', school }])
  first = await adoptAt(person.id, 'trust-provider', '2026-03-02T09:00:00Z')
  second = await adoptAt(person.id, 'church-primary', '2026-09-01T09:00:00Z')
  house.clock.at = null
  head = await house.signedIn(person.email)
  teacher = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
  officer = await house.signedIn((await house.addPerson(trust, [{ role: 'trust_administrator', school: null }])).email)
})
afterAll(() => house.close())

describe('the policy of a school', () => {
  test('reads like a document: title, version, since when, who adopted it, contents, each clause (s2-header-1)', async () => {
    const { status, body, text, html } = await teacher.get('/policy')
    expect(status).toBe(200)
    expect(getByRole(body, 'heading', { level: 1 }).textContent).toBe(
      'Social networking policy of a church primary school',
    )
    expect(text).toContain('Version2')
    expect(text).toContain('Tuesday 1 September, 10:00')
    expect(text).toMatch(/Headteacher · Person \d+, Tuesday 1 September/)
    for (const clause of embeddedPack('church-primary')?.clauses ?? []) expect(html).toContain(`id="${clause.id}"`)
    const contents = getByRole(body, 'navigation', { name: 'Contents' })
    expect(getByRole(contents, 'link', { name: 'School accounts' }).getAttribute('href')).toMatch(/^#part-\d+$/)
  })

  test('has its search and what a colleague does with it before everything else, and not one list of all', async () => {
    const { body } = await teacher.get('/policy')
    const ways = ['For you', 'How it runs here', 'For those who look after it']
    const titles = getAllByRole(body, 'heading', { level: 2 }).map(title => title.textContent)
    // Who has not read it is asked that first.
    expect(titles.slice(0, 5)).toEqual(['Read the policy', ...ways, 'Contents'])
    const links = (name: string) =>
      getAllByRole(getByRole(body, 'region', { name }), 'link').map(link => link.getAttribute('href')?.split('?')[0])
    expect(links('For you').slice(0, 2)).toEqual(['/policy/ask', '/policy/read'])
    expect(links('How it runs here')).toContain('/policy/clauses')
    expect(links('For those who look after it')).toContain('/policy/review')
    const search = getByLabelText(body, 'Search the clauses')
    const first = getByRole(body, 'region', { name: 'For you' })
    expect(search.compareDocumentPosition(first)).toBe(first.DOCUMENT_POSITION_FOLLOWING)
  })

  test('opens with how much has changed for whoever has not read this version, and leads to her three answers; not once she has read it', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school }])
    const visitor: Visitor = {
      identity: { trust, person: person.id },
      name: 'Somebody',
      email: person.email,
      trustName: '',
      holdings: [{ role: 'teacher', school }],
      schools: [{ id: school, name: 'Orrin Primary' }],
      secondFactor: false,
    }
    const asker = await house.signedIn(person.email)
    const strip = async () =>
      queryByRole((await asker.get('/policy')).body, 'region', { name: /changed|Read the policy/ })
    expect((await strip())?.textContent).toContain('You have not yet said that you have read it.')
    house.clock.at = new Date('2026-04-01T09:00:00Z')
    await acknowledgeInFull(house.works, visitor, { id: school, name: 'Orrin Primary' })
    house.clock.at = null
    const { body } = await asker.get('/policy')
    const changed = getByRole(body, 'region', { name: 'What changed for you' })
    expect(changed.textContent).toMatch(/\d{2,} things are different for you/)
    const link = getByRole(changed, 'link').getAttribute('href') ?? ''
    expect(link).toBe(`/policy/read?school=${school}&version=${second}`)
    expect(getByLabelText(body, 'Search the clauses').compareDocumentPosition(changed)).toBe(
      changed.DOCUMENT_POSITION_PRECEDING,
    )
    const presses = getAllByRole((await asker.get(link)).body, 'button').map(button => button.getAttribute('value'))
    expect(presses).toEqual(expect.arrayContaining(['read', 'question', 'not_accepted']))
    await acknowledgeInFull(house.works, visitor, { id: school, name: 'Orrin Primary' })
    expect(await strip()).toBeNull()
  })

  test('stands beside each clause how it is operated here, and what does not run yet (s2-school-use-05a)', async () => {
    const { body } = await teacher.get('/policy')
    const names = body.querySelector('#s2-school-use-05a')
    expect(names?.textContent).toContain('Posts carry no names.')
    expect(names?.textContent).toContain('Here: The check of a draft marks the place')
    expect(names?.textContent).toContain('must')
    const cases = body.querySelector('#s2-resp-ht-3a')
    expect(cases?.textContent).toContain('Not yet running here: A case keeps facts and procedure')
  })

  test('is found by words and by printed reference, whatever the case', async () => {
    const { body, text } = await teacher.get(`/policy?q=${encodeURIComponent('NAMES carry')}`)
    expect(text).toContain('1 clause has “NAMES carry” in it.')
    expect(body.querySelectorAll('[id^="s2-"]')).toHaveLength(1)
    expect(getByLabelText<HTMLInputElement>(body, 'Search the clauses').value).toBe('NAMES carry')
    const byRef = await teacher.get('/policy?q=bullet+10')
    expect(byRef.body.querySelectorAll('[id^="s2-"]').length).toBeGreaterThan(0)
    expect((await teacher.get('/policy?q=xylophone')).text).toContain('No clause has “xylophone” in it.')
  })

  test('says for a school without one that our own rules hold, and who can adopt', async () => {
    const { body, text } = await officer.get(`/policy?school=${bare}`)
    expect(getByRole(body, 'heading', { level: 1 }).textContent).toBe('No policy in force')
    expect(text).toContain('our own rules and values hold')
    expect(getByRole(body, 'button', { name: 'Adopt a policy' }).getAttribute('href')).toBe(
      `/policy/adopt?school=${bare}`,
    )
  })

  test('lets who works for several schools choose, and shows no other school', async () => {
    const { body } = await officer.get('/policy')
    expect(getAllByRole(body, 'link').map(link => link.textContent)).toEqual(['Orrin Primary', 'Tansel Infants'])
    expect((await teacher.get(`/policy?school=${bare}`)).status).toBe(404)
    expect((await teacher.get('/policy?school=x')).status).toBe(404)
  })

  test('can be read in an older version, which says that it is one', async () => {
    const { text, body } = await teacher.get(`/policy?school=${school}&version=${first}`)
    expect(text).toContain('This version is no longer in force.')
    expect(body.querySelector('#s1-protocol-5')).not.toBeNull()
    expect((await teacher.get(`/policy?school=${school}&version=${randomUUID()}`)).status).toBe(404)
  })

  test('offers adopting to the head, not to a teacher', async () => {
    expect(queryByRole((await head.get('/policy')).body, 'link', { name: /Adopt/ })).not.toBeNull()
    expect(queryByRole((await teacher.get('/policy')).body, 'link', { name: /Adopt/ })).toBeNull()
  })
})

describe('the page of a clause', () => {
  test('has its words, strength, whom it binds, since when, what it sets and its value here (s2-school-use-05a)', async () => {
    const { text, body } = await teacher.get('/policy/clauses/s2-school-use-05a')
    expect(text).toContain('Posts carry no names.')
    expect(text).toContain('Must: it is required')
    expect(text).toContain('Tuesday 1 September, 10:00, with version 2')
    const row = [...body.querySelectorAll('.govuk-summary-list__row')].find(one =>
      one.textContent?.includes('May a pupil’s name stand in a post?'),
    )
    expect(row?.textContent).toContain('Never; consent does not change it by the policy')
    expect(text).toContain('What was answered at adoptionHow are achievements celebrated')
    expect(text).toContain('Classes and groups are praised, without names')
  })

  test('names the clauses’ questions about a post (s2-school-use-06a)', async () => {
    const { text } = await teacher.get('/policy/clauses/s2-school-use-06a')
    expect(text).toContain('To the author, while writing:')
  })

  test('of an older version says so', async () => {
    const { text, status } = await teacher.get(`/policy/clauses/s1-protocol-5?version=${first}`)
    expect(status).toBe(200)
    expect(text).toContain('These are the words of version 1, which is not the one in force today.')
    expect((await teacher.get('/policy/clauses/s1-protocol-5')).text).toContain('These are the words of version 1')
  })

  test.each([
    ['an id nobody wrote', '/policy/clauses/s9-nothing-1'],
    ['a clause that this version has not', () => `/policy/clauses/s1-protocol-5?version=${second}`],
    ['a version that cannot be one', '/policy/clauses/s2-school-use-05a?version=1%27%20or%201'],
    ['a version of nobody', `/policy/clauses/s2-school-use-05a?version=${randomUUID()}`],
  ])('%s is not found', async (_what, path) => {
    expect((await teacher.get(typeof path === 'string' ? path : path())).status).toBe(404)
  })
})

test('our own rules can be linked to by the id a decision cites, and every value of ours stands there', async () => {
  const { html, text, body } = await teacher.get('/policy/ours')
  for (const id of structuralRuleIds) expect(html).toContain(`id="${id}"`)
  expect(structuralRuleIds).toEqual(
    expect.arrayContaining(['ours-two-people', 'ours-no-late-approval', 'ours-alt-text']),
  )
  expect(text).toContain('Without a rule in the policy, the family decides.')
  // What no policy answers and no setting carries stands there in words, marked as ours.
  const answers = body.querySelector('section[aria-labelledby="ours-answers"]')
  for (const { id, answer } of ourAnswers) {
    expect(answers?.querySelector(`#${id}`)).not.toBeNull()
    expect(answers?.textContent).toContain(answer)
  }
})

test('the page of settings says of each on which nothing acts what it waits for, and of no other', async () => {
  const { body } = await teacher.get('/policy/settings')
  const rows = [...body.querySelectorAll('.govuk-summary-list__row')]
  expect(rows).toHaveLength(settingNames.length)
  for (const [at, name] of Object.values(settingThemes)
    .flatMap(group => Object.keys(group))
    .entries()) {
    const hint = rows[at]?.querySelector('.govuk-hint')?.textContent ?? ''
    const waits = isSettingName(name) ? waitsFor(name) : null
    expect(/^(?:Kept, and nothing acts on it yet: it waits for|Nothing acts on this value:)/.test(hint), name).toBe(
      waits !== null,
    )
  }
})

test('every setting in force stands on one page with value, origin and clauses (s2-school-use-07b)', async () => {
  const { body, text } = await teacher.get('/policy/settings')
  expect(body.querySelectorAll('dt')).toHaveLength(settingNames.length)
  const row = [...body.querySelectorAll('.govuk-summary-list__row')].find(one =>
    one.textContent?.includes('Who may approve a post'),
  )
  expect(row?.textContent).toContain('Account manager by the policy')
  expect(row?.querySelector(`a[href="/policy/clauses/s2-school-use-07b?version=${second}"]`)).not.toBeNull()
  expect(text).toContain('180 days answered here')
})

test('reading changes nothing', async () => {
  const count = async () =>
    (
      await house.boot.query<{ n: string }>(
        'select (select count(*) from house.history) || $1 || (select count(*) from house.policy_versions) as n',
        ['/'],
      )
    ).rows[0]?.n
  const before = await count()
  for (const path of [
    '/policy',
    '/policy/settings',
    '/policy/ours',
    '/policy/clauses/s2-school-use-05a',
    `/policy/versions/${second}`,
  ])
    expect((await head.get(path)).status).toBe(200)
  expect(await count()).toBe(before)
})
