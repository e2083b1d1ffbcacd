import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOutside } from '../../../platform/platform.ts'
import { openAnsweringServer } from '../../../platform/testing/answering-server.ts'
import { policyRoutes } from '../../policy.ts'
import { type Asker, openPageHouse, type PageHouse } from '../../testing/page-house.tsx'
import { policyNeedsOf } from '../needs-of.ts'
import { CHECK_ADDRESSES, LOOK_AT_ADDRESS, TELL_OF_SILENT } from '../queues.ts'
import { act } from '../../../platform/platform.ts'
import { checkAddresses } from './check-addresses.job.ts'

const outside = openOutside({ allowLoopback: true, ports: 'any' })
let house: PageHouse
let page: Awaited<ReturnType<typeof openAnsweringServer>>
let gone: Awaited<ReturnType<typeof openAnsweringServer>>
let trust: string
let school: string
let head: Asker
let who: string

beforeAll(async () => {
  house = await openPageHouse(policyRoutes, { outside })
  page = await openAnsweringServer()
  gone = await openAnsweringServer()
  trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Primary')
  const person = await house.addPerson(trust, [{ role: 'headteacher', school }])
  who = person.id
  head = await house.signedIn(person.email)
})
afterAll(async () => {
  await house.close()
  await outside.close()
})

const enter = (title: string, address: string) =>
  head.post(`/policy/library/add?school=${school}`, { kind: 'policy', title, version: '1', address })
const mails = async () =>
  (
    await house.boot.query<{ to_person: string; body: string }>(
      'select to_person, body from house.kept_mail where subject = $1 order by at',
      ['A link that the policy is read with does not answer'],
    )
  ).rows
async function look(at: string): Promise<number> {
  house.clock.at = new Date(at)
  await checkAddresses.work(house.works, { trust })
  await house.workOff(LOOK_AT_ADDRESS)
  return (await house.workOff(TELL_OF_SILENT)).length
}
const silent = async (title: string) =>
  (
    await house.boot.query(
      `select 1 from house.document_looks l join house.linked_documents d on d.id = l.document_id
       where d.title = $1 and d.ended_at is null and l.silent_since is not null`,
      [title],
    )
  ).rows.length > 0
const shelf = async () => (await head.get(`/policy/library?school=${school}`)).text
const waits = async () => {
  const visitor = {
    identity: { trust, person: who },
    name: '',
    email: '',
    trustName: 'T',
    holdings: [{ role: 'headteacher', school }],
    schools: [{ id: school, name: 'Orrin Primary' }],
    secondFactor: false,
  } as const
  const needs = await act(house.works, visitor.identity, one => policyNeedsOf(one, visitor))
  return needs.filter(need => need.kind === 'silent-links')
}

describe('the address of a paper that the policy is read with (s2-resp-ht-1b, s2-statement-6)', () => {
  test('is looked at as it is entered and once a night, and nothing is said of it while it answers', async () => {
    house.clock.at = new Date('2027-01-11T09:00:00Z')
    await enter('Code of conduct', page.address)
    await enter('Acceptable use', gone.address)
    expect((await house.workOff(LOOK_AT_ADDRESS)).length).toBe(2)
    expect([page.asked.length, gone.asked.length]).toEqual([1, 1])
    expect(await look('2027-01-12T04:20:00Z')).toBe(0)
    expect(page.asked.length).toBe(2)
    expect(await shelf()).not.toContain('does not answer')
    expect(await waits()).toEqual([])
  })

  test('that leads nowhere is told once to whoever keeps the library, and shown there and on her first page', async () => {
    page.answersWith(404)
    expect(await look('2027-01-13T04:20:00Z')).toBe(1)
    expect(await look('2027-01-14T04:20:00Z')).toBe(0)
    expect(await mails()).toMatchObject([{ to_person: who, body: expect.stringContaining('“Code of conduct”') }])
    expect(await shelf()).toContain('does not answer since Wednesday 13 January')
    expect(await waits()).toMatchObject([{ count: 1, since: new Date('2027-01-13T04:20:00Z') }])
  })

  test('whose server is no longer there counts as silent while another answers', async () => {
    await gone.close()
    await look('2027-01-15T04:20:00Z')
    expect(await waits()).toMatchObject([{ count: 2 }])
  })

  test('that answers again is mended without anybody’s doing, and told of anew when it is silent once more', async () => {
    page.answersWith(200)
    await look('2027-01-16T04:20:00Z')
    expect(await waits()).toMatchObject([{ count: 1, since: new Date('2027-01-15T04:20:00Z') }])
    page.answersWith(500)
    expect(await look('2027-01-17T04:20:00Z')).toBe(1)
  })

  test('is looked at anew when somebody begins to adopt', async () => {
    await house.workOff(CHECK_ADDRESSES)
    const { goesTo } = await head.post('/policy/adopt', { school })
    expect(goesTo).toMatch(/^\/policy\/drafts\//)
    expect(await house.workOff(CHECK_ADDRESSES)).toEqual([{ trust, library: school }])
  })

  test('that says “not found” at length is as silent as one that says it shortly, and a paper of many pages answers', async () => {
    page.isLong(200_000)
    page.answersWith(404)
    await look('2027-01-18T04:20:00Z')
    expect(await silent('Code of conduct')).toBe(true)
    page.answersWith(200)
    await look('2027-01-19T04:20:00Z')
    expect(await silent('Code of conduct')).toBe(false)
  })

  test('that is a long paper shows that our line works', async () => {
    await house.boot.query('update house.document_looks set heard_at = null, silent_since = null, told_at = null')
    await look('2027-01-20T04:20:00Z')
    expect(await silent('Acceptable use')).toBe(true)
  })

  test('is not held to be silent, and nobody is written to, while our own line is down, whatever was heard the night before', async () => {
    const other = await openAnsweringServer()
    await enter('Whistleblowing', other.address)
    await look('2027-01-21T04:20:00Z')
    await Promise.all([page.close(), other.close()])
    expect(await look('2027-01-22T04:20:00Z')).toBe(0)
    expect([await silent('Code of conduct'), await silent('Whistleblowing')]).toEqual([false, false])
  })
})

describe('somebody who begins to adopt (s2-resp-ht-1b)', () => {
  test('has the papers of her own school and of its trust looked at, and none twice within the hour', async () => {
    house.clock.at = new Date('2027-01-25T09:00:00Z')
    const another = await house.addSchool(trust, 'Elsewhere Primary')
    const hers = await house.addPerson(trust, [{ role: 'headteacher', school: another }])
    const herself = await house.signedIn(hers.email)
    await herself.post(`/policy/library/add?school=${another}`, {
      kind: 'policy',
      title: 'Conduct elsewhere',
      version: '1',
      address: 'https://elsewhere.example/conduct',
    })
    await house.workOff(LOOK_AT_ADDRESS)
    const { rows } = await house.boot.query<{ id: string }>(
      'select id from house.linked_documents where school_id = $1 and ended_at is null and address is not null',
      [school],
    )
    house.clock.at = new Date('2027-01-25T12:00:00Z')
    const asked = async () => {
      await checkAddresses.work(house.works, { trust, library: school })
      return (await house.workOff(LOOK_AT_ADDRESS)).map(({ document }) => document ?? '').toSorted()
    }
    expect(await asked()).toEqual(rows.map(({ id }) => id).toSorted())
    expect(await asked()).toEqual([])
    house.clock.at = new Date('2027-01-25T13:00:00Z')
    expect((await asked()).length).toBe(rows.length)
  })
})
