import { getByRole, queryAllByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOfKey } from '../../people/people.ts'
import { type Asker, openPageHouse, type PageHouse } from '../../policy/testing/page-house.tsx'
import { checkApiRoutes } from './check-api.routes.ts'

let house: PageHouse
let trust: string
let school: string
let other: string
let head: Asker

beforeAll(async () => {
  house = await openPageHouse(checkApiRoutes)
  trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Primary')
  other = await house.addSchool(trust, 'Tansel Infants')
  head = await house.signedIn((await house.addPerson(trust, [{ role: 'headteacher', school }])).email)
})
afterAll(() => house.close())

const make = (asker: Asker, name: string, of = school) => asker.post(`/check-keys?school=${of}`, { 'key-name': name })
const rows = async () =>
  (
    await house.boot.query<{ id: string; name: string; hash: string; all: string }>(
      'select id, name, key_hash as hash, k::text as all from house.school_keys k where ended_at is null order by made_at',
    )
  ).rows

describe('the page of keys for checking texts', () => {
  test('says that there is none, what a developer needs, and where the description stands', async () => {
    const { status, text, body } = await head.get('/check-keys')
    expect(status).toBe(200)
    expect(text).toContain('There is no key yet')
    expect(text).toContain('curl -H "Authorization: Bearer YOUR_KEY" -d')
    expect(text).toContain('http://house.test/api/v1/check')
    const link = getByRole(body, 'link', { name: 'The whole description (OpenAPI 3.1)' })
    const description = await head.get(link.getAttribute('href') ?? '')
    expect([description.status, JSON.parse(description.html)]).toEqual([
      200,
      expect.objectContaining({ openapi: '3.1.0' }),
    ])
  })

  test.each([
    ['', 'Enter a name for the key'],
    ['x'.repeat(101), 'Use at most 100 letters for the name of the key'],
  ])(
    'takes no key called “%s”: the reason leads to the field, and what was typed is still there',
    async (name, why) => {
      const { status, body, html } = await make(head, name)
      expect([status, html.includes('<title>Error: ')]).toEqual([422, true])
      expect(getByRole(body, 'link', { name: why }).getAttribute('href')).toBe('#key-name')
      expect(body.querySelector<HTMLInputElement>('#key-name')?.value).toBe(name)
      expect(await rows()).toEqual([])
    },
  )

  test('shows a new key once; of it the database keeps a hash, and history its name', async () => {
    const made = await make(head, ' School  website ')
    const key = made.body.querySelector('#key')?.textContent?.trim() ?? ''
    expect(key).toMatch(/^cwcheck_[\w-]{43}$/)
    expect(made.text).toContain(`Bearer ${key}`)
    const [kept] = await rows()
    expect([kept?.name, kept?.hash]).toEqual(['School website', hashOfKey(key)])
    expect(kept?.all).not.toContain(key)
    const written = await house.boot.query<{ all: string }>(
      `select string_agg(h::text || coalesce(p::text, ''), '') as all from house.history h
        left join house.history_payloads p on p.trust_id = h.trust_id and p.history_id = h.id where kind = 'check-token-made'`,
    )
    expect(written.rows[0]?.all).toContain('School website')
    expect(written.rows[0]?.all).not.toContain(key)
    const { text, html } = await head.get('/check-keys')
    expect(html).not.toContain(key)
    expect(text).toContain('One key is in use')
    expect(text).toContain('not used yet')
    expect((await make(head, 'School website')).status).toBe(422)
  })

  test('says when a key was last used, and ends it by a press that says which', async () => {
    const key = (await make(head, 'Newsletter')).body.querySelector('#key')?.textContent?.trim() ?? ''
    const asked = { method: 'POST', url: '/api/v1/triage', headers: { authorization: `Bearer ${key}` } } as const
    expect((await house.server.inject({ ...asked, payload: '{"platform":"x","text":"a"}' })).statusCode).toBe(200)
    const { body, text } = await head.get('/check-keys')
    expect(text).toContain('last used')
    const button = getByRole(body, 'button', { name: /End it.*: Newsletter/ })
    const ended = await head.post(button.closest('form')?.getAttribute('action') ?? '', {})
    expect((await head.get(ended.goesTo ?? '')).text).toContain('The key is ended')
    expect((await house.server.inject({ ...asked, payload: '{}' })).statusCode).toBe(401)
    expect((await rows()).map(({ name }) => name)).toEqual(['School website'])
  })

  test('makes ten keys and not eleven', async () => {
    for (let at = 2; at <= 10; at += 1) expect((await make(head, `Program ${at}`)).status).toBe(200)
    const { status, text } = await make(head, 'One more')
    expect([status, text]).toEqual([422, expect.stringContaining('Ten keys are in use')])
    expect(await rows()).toHaveLength(10)
  })

  test('is nothing to a teacher, and the keys of one school are nothing to the head of another', async () => {
    const teacher = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
    expect([(await teacher.get('/check-keys')).status, (await make(teacher, 'Mine')).status]).toEqual([403, 403])
    const stranger = await house.signedIn(
      (
        await house.addPerson(trust, [
          { role: 'headteacher', school: other },
          { role: 'teacher', school },
        ])
      ).email,
    )
    expect((await stranger.get(`/check-keys?school=${school}`)).status).toBe(404)
    expect((await make(stranger, 'Mine')).status).toBe(404)
    const [kept] = await rows()
    expect((await stranger.post(`/check-keys/${kept?.id ?? ''}/end`, {})).status).toBe(404)
    expect(await rows()).toHaveLength(10)
    const { text, body } = await stranger.get('/check-keys')
    expect(text).toContain('There is no key yet')
    expect(queryAllByRole(body, 'button').map(one => one.textContent?.trim())).toEqual(['Make a key'])
  })

  test('asks who keeps the keys of several schools for which one', async () => {
    const keeper = await house.signedIn(
      (await house.addPerson(trust, [{ role: 'trust_administrator', school: null }])).email,
    )
    const { body } = await keeper.get('/check-keys')
    const link = getByRole(body, 'link', { name: 'Tansel Infants' })
    expect((await keeper.get(link.getAttribute('href') ?? '')).text).toContain('There is no key yet')
  })
})
