import { getAllByRole, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { describeSchool, governances, type Visitor } from '../../people/people.ts'
import { openReadingHouse, type ReadingHouse } from '../acknowledging/testing/reading-house.ts'
import type { Asker } from '../testing/page-house.tsx'
import { packNamed } from '../testing/whole-pack.ts'
import { restsOnLaw } from './rests-on-law.rule.ts'
import { stepsOfLaw } from './steps-of-law.rule.ts'

const ENGLAND = /written for the law of England|rests on law and was written for England/

let house: ReadingHouse
let head: Visitor
let trust: Asker
let teacher: Asker
const council = packNamed('council-personal-use')

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
  trust = await house.signedIn((await house.person('Tru Administrator', ['trust_administrator'], { at: null })).email)
  teacher = await house.signedIn((await house.person('Ann Teacher', ['teacher'])).email)
  await house.adopt(head, 'council-personal-use')
})
afterAll(() => house.close())

const path = () => `/policy/school?school=${house.school.id}`

describe('which nation and kind of school', () => {
  test('says that nobody has said it yet, and what holds until somebody does', async () => {
    const { text } = await trust.get(path())
    expect(text).toContain('Nobody has said yet what kind of school it is. Until somebody does, England')
  })

  test('half of it is refused with what is missing, and what was chosen stays', async () => {
    const { status, body } = await trust.post(path(), { nation: 'wales' })
    expect(status).toBe(422)
    expect(getByRole(body, 'link', { name: 'Choose the kind of school' }).getAttribute('href')).toBe('#governance')
    expect(getByLabelText(body, 'Wales').hasAttribute('checked')).toBe(true)
    expect((await trust.get(path())).text).toContain('Nobody has said yet')
  })

  test('is changed later by the trust administrator, in a form without script, and who said what stands there with when', async () => {
    expect((await trust.post(path(), { nation: 'england', governance: 'maintained' })).status).toBe(303)
    const { goesTo } = await trust.post(path(), { nation: 'england', governance: 'independent' })
    const { text, body } = await trust.get(goesTo ?? '')
    expect(text).toContain('It is saved.')
    const said = getAllByRole(body, 'listitem').filter(one => one.className === 'cw-line')
    expect(said.map(one => one.querySelector('.cw-line__what')?.textContent)).toEqual([
      'Independent school, England',
      'Maintained school, England',
    ])
    expect(said[0]?.textContent).toContain('by Tru Administrator')
    expect((await house.happened(house.school.id)).filter(one => one.kind === 'school-described')).toMatchObject([
      { facts: { nation: 'england', governance: 'maintained' } },
      { facts: { nation: 'england', governance: 'independent' } },
    ])
  })

  test('the same again leaves no trace', async () => {
    const before = (await house.happened(house.school.id)).length
    await trust.post(path(), { nation: 'england', governance: 'independent' })
    expect(await house.happened(house.school.id)).toHaveLength(before)
  })

  test('a teacher sees it and is told who says it; her press is refused', async () => {
    const { text, body } = await teacher.get(path())
    expect(text).toContain('Independent school, England')
    expect(queryByRole(body, 'button', { name: 'Save' })).toBeNull()
    expect((await teacher.post(path(), { nation: 'wales', governance: 'unit' })).status).toBe(403)
    expect((await teacher.get(path())).text).toContain('Independent school, England')
  })

  test('is one link away from the policy', async () => {
    const { body } = await teacher.get(`/policy?school=${house.school.id}`)
    expect(getByRole(body, 'link', { name: 'Which nation and kind of school this is' }).getAttribute('href')).toBe(
      path(),
    )
  })
})

describe('steps of law by kind of school', () => {
  test.each([
    ['maintained', 'chair', 'own-procedure', 'binds'],
    ['academy', 'trust', 'standards', 'not-bound'],
    ['independent', 'proprietor', 'standards', 'not-bound'],
    ['nursery', 'check', 'check', 'check'],
    ['unit', 'committee', 'check', 'check'],
  ] as const)('%s: head %s, complaints %s, educational record %s', (kind, accused, complaints, record) => {
    const ways = Object.fromEntries(stepsOfLaw(kind).map(({ step, way }) => [step, way]))
    expect(ways).toMatchObject({ 'head-accused': accused, complaints, record })
  })

  test('each stands on the page of a school of that kind', async () => {
    for (const governance of governances) {
      await describeSchool(house.works, head.identity, house.school.id, { nation: 'england', governance })
      const { body } = await teacher.get(path())
      expect(body.querySelectorAll('.govuk-summary-list__row')).toHaveLength(stepsOfLaw(governance).length)
    }
  })
})

describe('what rests on the law of England says so elsewhere', () => {
  const clause = () => [...restsOnLaw(council)][0] ?? ''
  const pages = () => [
    path(),
    `/policy?school=${house.school.id}`,
    `/policy/clauses/${clause()}`,
    '/policy/ours',
    `/policy/library?school=${house.school.id}`,
  ]

  beforeAll(async () => {
    await house.boot.query(
      `insert into house.linked_documents (trust_id, id, school_id, kind, title, entered_by, entered_at) values ($1, gen_random_uuid(), $2, 'statute', 'An Act', $3, now())`,
      [house.trust, house.school.id, head.identity.person],
    )
  })
  beforeEach(() => {
    expect(clause()).not.toBe('')
  })

  test.each(['wales', 'scotland', 'northern_ireland'] as const)('in %s, as soon as it is said', async nation => {
    await describeSchool(house.works, head.identity, house.school.id, { nation, governance: 'maintained' })
    for (const page of pages()) expect([page, ENGLAND.test((await teacher.get(page)).text)]).toEqual([page, true])
  })

  test('and in England not', async () => {
    await describeSchool(house.works, head.identity, house.school.id, { nation: 'england', governance: 'maintained' })
    for (const page of pages()) expect([page, ENGLAND.test((await teacher.get(page)).text)]).toEqual([page, false])
  })

  test('a clause that rests on none says nothing of it', async () => {
    await describeSchool(house.works, head.identity, house.school.id, { nation: 'wales', governance: 'maintained' })
    const law = restsOnLaw(council)
    const other = council.clauses.find(({ id }) => !law.has(id))?.id ?? ''
    expect((await teacher.get(`/policy/clauses/${other}`)).text).not.toMatch(ENGLAND)
  })
})
