import { getByLabelText, getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { append } from '../../history/history.ts'
import { act } from '../../platform/platform.ts'
import { embeddedPack } from '../packs/packs.ts'
import { policyRoutes } from '../pages/policy.routes.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import { type Asker, openPageHouse, type PageHouse, type Seen } from '../testing/page-house.tsx'
import { clauseTableRoutes } from './clauses.routes.ts'
import { howItRuns } from './how-it-runs.ts'
import type { Late, ReadLate } from './late.ts'

declare module '../../history/history.ts' {
  interface HistoryKinds {
    'bell-rung': { facts: { times: number }; words: { by: string } }
  }
}

let house: PageHouse
let school: string
let bare: string
let governor: Asker
let teacher: Asker
const primary = embeddedPack('church-primary')

/** What a room above has found, as one of them would hand it in. */
const found: Late[] = []
const late: ReadLate = async (_one, of) => (of.id === school ? found : [])

beforeAll(async () => {
  house = await openPageHouse([...policyRoutes, ...clauseTableRoutes([late])])
  const trust = await house.addTrust()
  school = await house.addSchool(trust, 'St Brannoc’s')
  bare = await house.addSchool(trust, 'Tansel Lane')
  const head = await house.addPerson(trust, [{ role: 'headteacher', school }])
  const visitor = {
    identity: head.who,
    name: 'The head',
    email: head.email,
    trustName: '',
    holdings: [{ role: 'headteacher' as const, school }],
    schools: [],
    secondFactor: false,
  }
  const open = Object.fromEntries((primary?.openQuestions ?? []).map(question => [question.id, question.ours]))
  await adoptAtOnce(house.works, visitor, {
    school,
    pack: 'church-primary',
    answers: { open },
    from: null,
  })
  house.clock.at = new Date('2026-11-20T16:00:00Z')
  for (const at of ['2026-11-20T09:30:00Z', '2026-03-02T08:00:00Z', '2024-03-02T08:00:00Z']) {
    await act({ ...house.works, clock: { now: () => new Date(at) } }, head.who, one =>
      append(one, {
        kind: 'bell-rung',
        school,
        subject: school,
        clauses: ['s2-school-use-05a'],
        facts: { times: 1 },
        words: { by: '' },
      }),
    )
  }
  house.clock.at = null
  governor = await house.signedIn((await house.addPerson(trust, [{ role: 'governor', school }])).email)
  teacher = await house.signedIn(
    (
      await house.addPerson(trust, [
        { role: 'teacher', school },
        { role: 'teacher', school: bare },
      ])
    ).email,
  )
})
afterAll(() => house.close())

const rowOf = (page: Seen, id: string) => page.body.querySelector(`li[id="${id}"]`)?.textContent ?? ''
const ids = (page: Seen) => [...page.body.querySelectorAll('.cw-clauses > li')].map(row => row.id)

describe('the table of clauses', () => {
  test('is one row a clause, each with its words, whom it binds and how it stands here', async () => {
    const page = await governor.get('/policy/clauses')
    expect(page.status).toBe(200)
    expect(ids(page)).toEqual(primary?.clauses.map(clause => clause.id))
    for (const clause of primary?.clauses ?? []) {
      const row = rowOf(page, clause.id)
      expect(row).toContain(clause.says)
      const { is } = howItRuns(primary ?? { name: '' }, clause)
      if (is === 'not-yet') expect(row).toContain('Not yet')
      else expect(row).not.toContain('Not yet')
    }
  })

  test('says when a clause last acted in this school, and how often in twelve months', async () => {
    const page = await governor.get('/policy/clauses')
    expect(rowOf(page, 's2-school-use-05a')).toContain('Last acted Friday 20 November')
    expect(rowOf(page, 's2-school-use-05a')).toContain('2 times in 12 months')
    expect(rowOf(page, 's2-school-use-11')).not.toContain('Last acted')
  })

  test('shows what a room above knows to be late, and nothing once it is done', async () => {
    found.push({ clauses: ['s2-school-use-02b'], says: 'A post has waited since Monday.', href: '/approvals' })
    const page = await governor.get('/policy/clauses?how=late')
    expect(ids(page)).toEqual(['s2-school-use-02b'])
    expect(rowOf(page, 's2-school-use-02b')).toContain('A post has waited since Monday.')
    expect(page.text).toContain('Something is late under 1 clause.')
    expect(getByRole(page.body, 'link', { name: 'See it' }).getAttribute('href')).toBe('/approvals')
    found.length = 0
    expect((await governor.get('/policy/clauses')).text).toContain('Nothing is late.')
  })

  test('is narrowed by strength, theme, way and person, each chosen in a form that works without script', async () => {
    const page = await governor.get(`/policy/clauses?school=${school}&strength=advice&theme=personal-use`)
    const wanted = primary?.clauses.filter(clause => clause.strength === 'advice' && clause.theme === 'personal-use')
    expect(ids(page)).toEqual(wanted?.map(clause => clause.id))
    for (const label of ['Strength', 'How it runs', 'Theme', 'Whom it binds'])
      expect(getByLabelText(page.body, label).closest('form')?.getAttribute('method')).toBe('get')
    expect(getByLabelText(page.body, 'Strength').querySelector('[selected]')?.textContent).toContain('Advice')
    const head = await governor.get(`/policy/clauses?school=${school}&binds=headteacher`)
    expect(ids(head)).toEqual(
      primary?.clauses.filter(clause => clause.binds.includes('headteacher')).map(clause => clause.id),
    )
  })

  test('is found from the policy, asks which school where there are several, and says so where no policy is adopted', async () => {
    const policy = await governor.get('/policy')
    expect(getByRole(policy.body, 'link', { name: /How each clause runs/ }).getAttribute('href')).toBe(
      `/policy/clauses?school=${school}`,
    )
    expect((await teacher.get('/policy/clauses')).text).toContain('Of which school?')
    expect((await teacher.get(`/policy/clauses?school=${bare}`)).text).toContain('No policy is in force at this school')
    expect((await governor.get(`/policy/clauses?school=${bare}`)).status).toBe(404)
  })
})

describe('the page of a clause', () => {
  test('says how it stands, and when it last acted', async () => {
    const page = await governor.get('/policy/clauses/s2-school-use-05a')
    expect(page.text).toContain('Last acted Friday 20 November')
    const never = await governor.get('/policy/clauses/s2-resp-hr-1')
    expect(never.text).toContain('Not yet')
  })
})
