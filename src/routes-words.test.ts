import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EveryRoute, expected, openEveryRoute, routes } from './sample/testing/every-route.ts'

let every: EveryRoute
beforeAll(async () => {
  every = await openEveryRoute()
})
afterAll(() => every.house.close())

/** What somebody types, cuts off or tries in the place of an id. */
const NO_IDS = [
  'x',
  '%00',
  '..%2f..%2fetc',
  'x%0d%0aSet-Cookie:%20a=b',
  '%F0%9F%98%80',
  "'%20or%201=1",
  'a'.repeat(150),
]

describe('an id that is no id', () => {
  const named = routes.filter(route => route.path.includes(':'))
  test.each(named.map(route => [`${route.method} ${route.path}`, route] as const))(
    '%s: is answered like a thing that is not there, and nothing breaks',
    async (_name, route) => {
      const asked = ['headteacher', 'trust_administrator', 'teacher', 'nobody']
      const who = asked.find(one => expected(route.may, one) === 'let through') ?? 'headteacher'
      for (const wrong of NO_IDS) {
        const path = route.path.replaceAll(/:\w+/g, wrong)
        const answer = await every.ask(route, path, every.sessions.get(who) ?? null)
        expect([path, answer.statusCode < 500]).toEqual([path, true])
        expect(String(answer.headers.location ?? '')).not.toContain('..')
        expect(answer.headers['set-cookie'] ?? '').not.toContain('a=b')
      }
      expect(every.house.reports).toEqual([])
    },
  )

  test('a path out of the folder of assets is not found', async () => {
    const answer = await every.house.server.inject({ url: '/assets/%2e%2e/%2e%2e/package.json' })
    expect(answer.statusCode).toBe(404)
    expect(every.house.reports).toEqual([])
  })
})

describe('a form that arrives after the session has ended', () => {
  const send = (path: string, form: Readonly<Record<string, string>>) =>
    every.house.server.inject({
      method: 'POST',
      url: path,
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...form }).toString(),
    })

  test.each(routes.flatMap(route => (route.words ?? []).map(word => [route.path, word] as const)))(
    '%s gives the words of %s back',
    async (path, word) => {
      const answer = await send(path.replace(':id', randomUUID()), { [word]: 'Name the room, please', do: 'change' })
      expect(answer.statusCode).toBe(401)
      expect(answer.body).toContain('Name the room, please')
    },
  )

  test('a bare press on Approve is not offered again to whoever signs in next', async () => {
    const answer = await send(`/posts/${randomUUID()}/decide`, { do: 'approve', confirmed: 'I have read it.' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in'])
  })
})
