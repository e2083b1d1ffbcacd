import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { Visitor } from '../../people/people.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import { openPageHouse, type PageHouse } from '../testing/page-house.tsx'
import { forParentsRoutes } from './for-parents.routes.ts'

let house: PageHouse
let head: Visitor
let school: string

beforeAll(async () => {
  house = await openPageHouse(forParentsRoutes)
  const trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Primary')
  await house.boot.query(
    `update house.schools set office_email = 'office@orrin.example', office_telephone = '01632 960 001'`,
  )
  const holdings = [{ role: 'headteacher' as const, school }]
  const person = await house.addPerson(trust, holdings)
  head = {
    identity: person.who,
    name: 'Head',
    email: person.email,
    trustName: 'The Fenwold Trust',
    holdings,
    schools: [{ id: school, name: 'Orrin Primary' }],
    secondFactor: false,
  }
})
afterAll(() => house.close())

const asStranger = (path = `/policy/for-parents/${school}`) => house.server.inject({ method: 'GET', url: path })

async function adopt(name: string): Promise<void> {
  const pack = embeddedPacks().find(one => one.name === name)
  const open = Object.fromEntries((pack?.openQuestions ?? []).map(question => [question.id, question.ours]))
  await adoptAtOnce(house.works, head, { school, pack: name, answers: { open }, from: null })
}

describe('what a school asks of parents', () => {
  test('before a policy is in force the page says so, with how to reach the office', async () => {
    const { statusCode, body } = await asStranger()
    expect(statusCode).toBe(200)
    expect(body).toContain('No policy on social media is in force at this school')
    expect(body).toContain('mailto:office@orrin.example')
    expect(body).toContain('tel:01632960001')
  })

  test('stands on a page that needs no signing in, with the place in the policy (s2-opening-4)', async () => {
    await adopt('church-primary')
    const { body } = await asStranger()
    expect(body).toContain('Staff and families alike are asked to take extra care.')
    expect(body).toContain('Opening statement')
    // Nothing leads to a page that asks a parent to sign in.
    expect(body).not.toContain('href="/policy/clauses')
  })

  test('is what another policy says once that one is in force (s3-10.1b)', async () => {
    await adopt('model-policy')
    const { body } = await asStranger()
    expect(body).toContain('A complaint about something that may have broken the policy')
    expect(body).not.toContain('take extra care')
  })

  test('a policy that asks nothing of them says so', async () => {
    await adopt('council-personal-use')
    expect((await asStranger()).body).toContain('asks nothing of parents and carers')
  })

  test('every clause that binds families is shown to them', () => {
    const bound = embeddedPacks().flatMap(pack => pack.clauses.filter(clause => clause.binds.includes('families')))
    expect(bound.map(clause => clause.id)).toContain('s2-opening-4')
    for (const clause of bound) expect([clause.id, clause.shownAt.includes('families')]).toEqual([clause.id, true])
  })

  test.each(['not-an-id', randomUUID(), '%00'])('no school is %s', async id => {
    expect((await asStranger(`/policy/for-parents/${id}`)).statusCode).toBe(404)
  })
})
