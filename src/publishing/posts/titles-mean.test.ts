import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { factsUnder, mayPublish } from '../going-out/may-publish.rule.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { decidePost } from './decide-post.ts'
import { handInPost } from './hand-in-post.ts'
import { readPost } from './read-post.ts'
import { standingOf } from './standing.ts'

let house: PublishingHouse
let school: string
let account: string
let ann: Visitor
let manager: Visitor
let office: Visitor

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  account = await house.addAccount(school, 'facebook', 'Robin Hill on Facebook')
  ann = await house.addPerson('Ann Teacher', ['teacher'], school)
  manager = await house.addPerson('Gethin Manager', ['account_manager'], school)
  office = await house.addPerson('Oona Office', ['office_manager'], school)
  const head = await house.addPerson('Ifeoma Head', ['headteacher'], school)
  await house.addPerson('Tomasz Deputy', ['deputy_headteacher'], school)
  await house.adopt(head, school, 'church-primary', {
    'Account manager (a senior leader or a governor)': 'office_manager',
  })
})
afterAll(() => house.close())

async function handedIn(author: Visitor): Promise<string> {
  const id = await house.write(author, school, { text: 'Year 4 planted garlic.', targets: [account] })
  const done = await handInPost(house.works, author, id)
  if ('refused' in done) throw new Error(JSON.stringify(done.refused))
  return id
}

async function approve(by: Visitor, id: string) {
  const { version, sentence } = await readPost(house.works, by, id)
  const decision = { version: version?.id ?? '', decision: 'approved', words: '', confirmed: sentence } as const
  return decidePost(house.works, by, id, decision)
}

describe('where the policy’s account manager is the office manager here', () => {
  test('the office manager approves, and whoever holds our account manager’s role does not (s2-school-use-02b, s2-school-use-07b)', async () => {
    const id = await handedIn(ann)
    expect(await approve(manager, id)).toMatchObject({ refused: 'not-an-approver' })
    expect(await approve(office, id)).toMatchObject({ decided: 'approved', role: 'office_manager' })
  })

  test('and never her own post: two people, whatever a title means (ours-two-people)', async () => {
    const id = await handedIn(office)
    expect(await approve(office, id)).toHaveProperty('refused')
    const standing = await act(house.works, office.identity, ({ tx, at }) =>
      standingOf(tx, school, office.identity.person, at),
    )
    expect(standing.approvers.people.has(office.identity.person)).toBe(false)
    expect(standing.approvers.people.size).toBeGreaterThan(0)
  })

  test('presses publish too (s2-school-use-07b)', async () => {
    const standing = await act(house.works, ann.identity, ({ tx, at }) =>
      standingOf(tx, school, ann.identity.person, at),
    )
    const facts = factsUnder(standing, ann.identity.person, null)
    expect(mayPublish(office.identity.person, facts)).toBeNull()
    expect(mayPublish(manager.identity.person, facts)).toEqual({
      refused: 'not-a-publisher',
      clauses: ['s2-school-use-07b'],
    })
  })
})
