import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { May } from './people/people.ts'
import { installationRoot } from './platform/platform.ts'
import { roles, roleTitles } from './policy/policy.ts'
import {
  type EveryRoute,
  expected,
  OF_THE_TRUST,
  openEveryRoute,
  outcome,
  routes,
} from './sample/testing/every-route.ts'

let every: EveryRoute
beforeAll(async () => {
  every = await openEveryRoute()
})
afterAll(() => every.house.close())

describe('for every route and every role', () => {
  test.each(routes.map(route => [`${route.method} ${route.path}`, route] as const))(
    '%s lets through who may, sends a stranger to sign in and refuses the others',
    async (_name, route) => {
      const seen: string[] = []
      const meant: string[] = []
      let atTheTrust = 0
      for (const [who, cookie] of every.sessions) {
        // Whoever is refused is tried in each place. Of those who are let in, one who is so for the whole trust tells the same of the route as the others:
        // a page that is shown takes five times as long as one that is refused.
        const letIn = expected(route.may, who) === 'let through'
        if (letIn && who.endsWith(OF_THE_TRUST) && (atTheTrust += 1) > 1) continue
        // Ids that nobody has, so that no deed of one person spoils what the next one asks for; and nobody signs out before the end.
        const answer = await every.ask(
          route,
          every.pathOf(route, 'made up'),
          route.path === '/sign-out' ? null : cookie,
        )
        seen.push(`${who}: ${outcome(answer, route.may)}`)
        meant.push(`${who}: ${expected(route.may, who)}`)
      }
      expect(seen).toEqual(meant)
    },
  )

  test('nothing was reported as broken on the way', () => {
    expect(every.house.reports).toEqual([])
  })
})

describe('the menu', () => {
  const menuOf = async (who: string) => {
    const { body } = await every.house.server.inject({ url: '/', headers: { cookie: every.sessions.get(who) ?? '' } })
    const nav = /<nav[\s\S]*?<\/nav>/.exec(body)?.[0] ?? ''
    return [...nav.matchAll(/href="([^"]+)"/g)].map(found => found[1] ?? '')
  }
  const mayOf = (path: string) => routes.find(route => route.method === 'GET' && route.path === path)?.may ?? []

  test.each([...roles, 'no role today'])('of %s leads through no closed door, and to all that is theirs', async who => {
    const menu = await menuOf(who)
    for (const path of menu) {
      const answer = await every.house.server.inject({ url: path, headers: { cookie: every.sessions.get(who) ?? '' } })
      expect([path, answer.statusCode]).toEqual([path, 200])
    }
    const sees = (path: string) => expected(mayOf(path), who) === 'let through'
    expect(menu.includes('/people')).toBe(sees('/people'))
    expect(menu.includes('/accounts')).toBe(sees('/accounts/add'))
    expect(menu.includes('/posts')).toBe(sees('/posts'))
    expect(menu).toContain('/')
  })
})

const whoInWords = (may: May): string =>
  may === 'anyone'
    ? 'anyone'
    : may === 'signed-in'
      ? 'everybody with a role today'
      : may.map(role => roleTitles[role].toLowerCase()).join(', ')

test('docs/routes.md lists every route: run this test with -u when the change is meant', async () => {
  const lines = routes.map(
    ({ method, path, may, event }) => `| ${method} | \`${path}\` | ${whoInWords(may)} | ${event ?? ''} |`,
  )
  await expect(
    [
      '# Routes',
      '',
      'Made by `src/routes.test.ts`, which tries every route with every role. Who may *reach* a route stands here; who may do the very deed',
      '(for this school, under its policy) is asked by the use case behind it. A GET changes nothing.',
      '',
      '| Method | Path | Who may | History event |',
      '| --- | --- | --- | --- |',
      ...lines,
      '',
    ].join('\n'),
  ).toMatchFileSnapshot(join(installationRoot(), 'docs', 'routes.md'))
  expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length)
})
