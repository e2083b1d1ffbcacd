import { randomUUID } from 'node:crypto'
import { getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOutside } from '../../platform/platform.ts'
import { embeddedPack, type Role } from '../../policy/policy.ts'
import { adoptAtOnce } from '../../policy/testing/adopt-at-once.ts'
import { type Asker, openPageHouse, type PageHouse, type Seen } from '../../policy/testing/page-house.tsx'
import { accountRoutes } from './account.routes.ts'

let house: PageHouse
let school: string
let other: string
let manager: Asker
let teacher: Asker
const outside = openOutside({ allowLoopback: true, ports: 'any' })

beforeAll(async () => {
  house = await openPageHouse(accountRoutes, { outside })
  const trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Primary')
  other = await house.addSchool(trust, 'Tansel Infants')
  const person = await house.addPerson(trust, [
    { role: 'account_manager', school },
    { role: 'headteacher', school },
    { role: 'teacher', school: other },
  ])
  const holdings: { role: Role; school: string }[] = [{ role: 'headteacher', school }]
  const adopted = await adoptAtOnce(
    house.works,
    { identity: person.who, name: '', email: '', trustName: '', holdings, schools: [], secondFactor: false },
    {
      school,
      pack: 'church-primary',
      answers: {
        open: Object.fromEntries((embeddedPack('church-primary')?.openQuestions ?? []).map(one => [one.id, one.ours])),
      },
      from: null,
    },
  )
  expect(adopted).toHaveProperty('adopted')
  manager = await house.signedIn(person.email)
  teacher = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
})
afterAll(async () => {
  await house.close()
  await outside.close()
})

const add = (form: Record<string, string>) => manager.post(`/accounts/add?school=${school}`, form)
const byHand = (handle: string) => ({
  way: 'by_hand',
  name: 'School page',
  platform: 'facebook',
  handle,
  public: 'yes',
})

async function bluesky(state: string, problem: string | null, remoteId: string | null): Promise<string> {
  const id = randomUUID()
  await house.boot.query(
    `insert into house.accounts (trust_id, id, school_id, platform, way, name, handle, service, remote_id, state, problem, opened_by, opened_at)
     select trust_id, $1, id, 'bluesky', 'bluesky', 'Orrin on Bluesky', $6, 'https://bsky.social', $3, $4, $5, $1, now() from house.schools where id = $2`,
    [id, school, remoteId, state, problem, id],
  )
  return id
}

function reasonAt(seen: Seen, reason: string | RegExp): string {
  const href = getByRole(seen.body, 'link', { name: reason }).getAttribute('href') ?? ''
  expect(seen.body.querySelector(href)).not.toBeNull()
  return href
}

describe('official accounts (s2-school-use-00)', () => {
  test('one is added by hand, and everybody at the school sees it with its health in words', async () => {
    const ways = await manager.get(`/accounts/add?school=${school}`)
    expect(getByRole(ways.body, 'radio', { name: 'By hand, on any platform' })).toBeDefined()
    const opened = await add(byHand('orrin-primary'))
    expect(opened.goesTo).toMatch(/^\/accounts\/[0-9a-f-]+\?done=opened$/)
    const account = await manager.get(opened.goesTo ?? '')
    expect(account.text).toContain('The account is on the list.')
    expect(account.text).toContain('By hand Approved posts are posted by hand. No password is kept here.')
    expect(account.text).toContain('Anybody, as was said when it was added')
    const list = await teacher.get('/accounts')
    expect(list.text).toContain('Facebook · orrin-primary')
    expect(queryByRole(list.body, 'button', { name: /Add an account/ })).toBeNull()
    expect((await teacher.get(opened.goesTo ?? '')).text).toContain('Accounts are kept by the account manager')
  })

  test.each([
    [{ name: '' }, 'Enter what the school calls the account', '#name'],
    [{ handle: ' ' }, 'Enter its name or address there', '#handle'],
    [{ name: 'School page '.repeat(20) }, 'Shorten what the school calls the account to 200 characters', '#name'],
    [{ handle: 'a'.repeat(301) }, 'Shorten its name or address there to 300 characters', '#handle'],
    [{ platform: 'myspace' }, 'Choose where the account is', '#platform'],
    [{ public: '' }, /^The policy wants official accounts that anybody can see/, '#public'],
    [{ handle: 'Orrin-Primary' }, /^This account is on the list already/, '#handle'],
  ])('%o comes back with the reason, and what was typed stays', async (change, reason, field) => {
    const seen = await add({ ...byHand('another'), ...change })
    expect(seen.status).toBe(422)
    expect(reasonAt(seen, reason)).toBe(field)
    if (!('name' in change))
      expect(getByLabelText<HTMLInputElement>(seen.body, 'What the school calls it').value).toBe('School page')
  })

  test('one of which nobody wrote down who can see it says that', async () => {
    const { text } = await manager.get(`/accounts/${await bluesky('open', null, 'did:plc:before')}`)
    expect(text).toContain('Not written down when it was added')
  })

  test('a refusal of the policy names its clause (s2-school-use-02a)', async () => {
    const seen = await add({ ...byHand('another'), public: '' })
    expect(getByRole(seen.body, 'link', { name: /School accounts, bullet 2a · must/ }).getAttribute('href')).toContain(
      '/policy/clauses/s2-school-use-02a',
    )
  })

  test('an app password is explained, asked for, tried at the network, and never comes back in a page', async () => {
    const empty = await manager.get(`/accounts/add?school=${school}&way=bluesky`)
    expect(getByLabelText<HTMLInputElement>(empty.body, 'Server to sign in at').value).toBe('https://bsky.social')
    expect(empty.text).toContain('A second password that Bluesky makes for one programme.')
    const form = {
      way: 'bluesky',
      name: 'Orrin on Bluesky',
      handle: 'orrin.test',
      public: 'yes',
      service: 'http://127.0.0.1:1',
    }
    expect(reasonAt(await add({ ...form, app_password: '' }), 'Enter the app password')).toBe('#app_password')
    const seen = await add({ ...form, app_password: 'aaaa-bbbb-cccc-dddd' })
    expect(seen.status).toBe(422)
    expect(seen.text).toContain('The network cannot be reached or is in trouble.')
    expect(seen.text).toContain('Nothing was kept. Type the app password again')
    expect(seen.html).not.toContain('aaaa-bbbb-cccc-dddd')
    expect(getByLabelText<HTMLInputElement>(seen.body, 'Bluesky handle').value).toBe('orrin.test')
    const { rows } = await house.boot.query("select id from house.accounts where handle = 'orrin.test'")
    expect(rows).toEqual([])
  })

  test.each([
    ['open', null, 'did:plc:a', 'Connected Approved posts go out by themselves.'],
    ['open', null, null, 'Not connected Nobody has given an app password yet'],
    ['needs_attention', 'sign-in-refused', 'did:plc:b', 'Needs attention The network did not accept the sign-in.'],
    ['needs_attention', 'account-taken-down', 'did:plc:c', 'Needs attention The network has taken this account down.'],
    ['needs_attention', 'a-code-of-long-ago', 'did:plc:d', 'Needs attention The network no longer lets us in.'],
  ])('an account that is %s with %s (%s) says so in words', async (state, problem, remote, words) => {
    const id = await bluesky(state, problem, remote)
    expect((await teacher.get(`/accounts/${id}`)).text).toContain(words)
    expect((await teacher.get('/accounts')).text).toContain(words)
  })

  test('connecting again asks for the app password, and says what the network said', async () => {
    const id = await bluesky('needs_attention', 'sign-in-refused', 'did:plc:e')
    const page = await manager.get(`/accounts/${id}`)
    const path = getByRole(page.body, 'button', { name: 'Connect this account' }).getAttribute('href') ?? ''
    const form = await manager.get(path)
    expect(getByLabelText<HTMLInputElement>(form.body, 'Bluesky handle').value).toBe(id)
    const typed = { handle: 'orrin.test', service: 'http://127.0.0.1:1', app_password: 'aaaa-bbbb-cccc-dddd' }
    const seen = await manager.post(path, typed)
    expect(seen.status).toBe(422)
    expect(seen.html).not.toContain('aaaa-bbbb-cccc-dddd')
    expect(seen.text).toContain('The network cannot be reached or is in trouble.')
    expect(reasonAt(await manager.post(path, { ...typed, handle: '' }), 'Enter its name or address there')).toBe(
      '#handle',
    )
  })

  test('closing is a press; it stays on the list as closed and cannot be changed any more', async () => {
    const id = await bluesky('open', null, 'did:plc:f')
    const page = await manager.get(`/accounts/${id}/close`)
    expect(page.text).toContain('The account itself and its posts stay on the platform.')
    const state = async () =>
      (await house.boot.query<{ state: string }>('select state from house.accounts where id = $1', [id])).rows[0]?.state
    expect(await state()).toBe('open')
    expect((await manager.post(`/accounts/${id}/close`, {})).goesTo).toBe('/accounts?done=closed')
    expect(await state()).toBe('closed')
    expect((await manager.get(`/accounts/${id}`)).text).toContain('Closed No post can be written for it.')
    for (const path of ['close', 'key']) expect((await manager.get(`/accounts/${id}/${path}`)).status).toBe(404)
  })

  test('a teacher changes nothing, nor does a head at a school where she teaches', async () => {
    const id = await bluesky('open', null, 'did:plc:g')
    for (const path of ['/accounts/add', `/accounts/${id}/key`, `/accounts/${id}/close`]) {
      expect((await teacher.get(path)).status).toBe(403)
      expect((await teacher.post(path, {})).status).toBe(403)
    }
    expect((await manager.post(`/accounts/add?school=${other}`, byHand('elsewhere'))).status).toBe(404)
    expect((await manager.get(`/accounts/add?school=${other}`)).status).toBe(404)
  })

  test.each([
    '/accounts/no-id-at-all',
    `/accounts/${randomUUID()}`,
    `/accounts/${randomUUID()}/key`,
    '/accounts/x/close',
  ])('%s is not found', async path => expect((await manager.get(path)).status).toBe(404))
})
