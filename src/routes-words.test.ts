import { randomUUID } from 'node:crypto'
import { Window } from 'happy-dom'
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

/** Fields in which nothing about a person is written, each with its reason. By the action of the form; ids are left out. */
const NOTHING_PERSONAL: Readonly<Record<string, string>> = {
  '/sign-in/code': 'a code; the notice stands at the page before',
  '/me/password': 'her own password, as its first one at a form with the notice',
  '/me/second-factor': 'her own password, asked again',
  '/me/second-factor/end': 'her own password, asked again',
  '/schools/add': 'the office of a school',
  '/people/sites': 'a building and who runs it',
  '/accounts/add': 'an account of the school',
  '/accounts/:id/key': 'an account of the school',
  '/not-names': 'a word that is nobody’s name',
  '/watched-words': 'a word or a subject of the school, with the wish to name no child',
  '/pupils/roll/nights': 'three limits of a hundred',
  '/pupils/roll/keys': 'what a key of a program is called',
  '/check-keys': 'what a key of a program is called',
  '/pupils/ask/words': 'the school’s own question to families; it names nobody',
  '/targets/:id/posted': 'the address of a post of the school',
  '/policy/drafts/:id/dates': 'two days of the policy',
  '/policy/import': 'the school’s policy; the page says that it should hold no names of children',
  '/policy/import/:id/passages/:passage': 'a clause of the school’s policy',
  '/policy/import/:id/about': 'title, days and offices of the school’s policy',
}

describe('a form in which somebody writes', () => {
  test.each(routes.filter(route => route.method === 'GET').map(route => [route.path, route] as const))(
    'GET %s shows its privacy notice there',
    async (_path, route) => {
      const who = ['trust_administrator', 'teacher', 'nobody'].filter(
        each => expected(route.may, each) === 'let through',
      )
      for (const one of who.slice(0, 2)) {
        const { body } = await every.ask(route, every.pathOf(route, 'real'), every.sessions.get(one) ?? null)
        const { document } = new Window()
        document.write(body)
        for (const form of document.querySelectorAll('main form[method="post"]')) {
          const action = (form.getAttribute('action') ?? '').split('?')[0] ?? ''
          const known = action
            .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
            .replace(/(\/passages)\/.*$/, '$1/:passage')
          const written = form.querySelectorAll(
            'textarea, input:not([type="hidden"], [type="radio"], [type="checkbox"], [type="file"], [type="submit"])',
          )
          if (written.length === 0 || known in NOTHING_PERSONAL) continue
          expect([known, form.querySelectorAll('.cw-notice').length > 0]).toEqual([known, true])
        }
      }
    },
  )
})

/** Words that are not given back to whoever is next at this device, each with its reason. By the path of the route. */
const TOO_PRIVATE: Readonly<Record<string, string>> = {
  '/pupils/:id/flags/letters/:guardian':
    'that a child has a flag is known to the safeguarding leads alone, and whoever sits at the device next may be anybody',
}

describe('a form in which somebody writes at length', () => {
  test('every exception is a route that gives nothing back', () => {
    for (const path of Object.keys(TOO_PRIVATE)) {
      const route = routes.find(each => each.method === 'POST' && each.path === path)
      expect([path, route === undefined ? 'no such route' : (route.words ?? null)]).toEqual([path, null])
    }
  })

  const posts = routes.filter(route => route.method === 'POST')
  const routeOf = (action: string) => {
    const path = (action.split('?')[0] ?? '').split('/')
    return posts.find(route => {
      const steps = route.path.split('/')
      return steps.length === path.length && steps.every((step, at) => step.startsWith(':') || step === path[at])
    })
  }
  test.each(routes.filter(route => route.method === 'GET').map(route => [route.path, route] as const))(
    'GET %s: what is typed into it is given back when the session has ended meanwhile',
    async (path, route) => {
      const who = ['headteacher', 'dsl', 'trust_administrator', 'teacher', 'nobody'].filter(
        each => expected(route.may, each) === 'let through',
      )
      for (const one of who.slice(0, 3)) {
        const { body } = await every.ask(route, every.pathOf(route, 'real'), every.sessions.get(one) ?? null)
        const { document } = new Window()
        document.write(body)
        for (const area of document.querySelectorAll('main form[method="post"] textarea')) {
          const to = routeOf(area.closest('form')?.getAttribute('action') ?? path)
          // A route for strangers is not cut off by the end of a session.
          if (to === undefined || to.may === 'anyone' || to.path in TOO_PRIVATE) continue
          const name = (area.getAttribute('name') ?? '').replace(/\[.*$/, '')
          expect([to.path, name, to.words ?? 'declares no words']).toEqual([
            to.path,
            name,
            expect.arrayContaining([name]),
          ])
        }
      }
    },
  )
})
