import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installationRoot } from './platform/platform.ts'
import { type FormSeen, formsOf } from './sample/testing/every-form.ts'
import { type EveryRoute, openEveryRoute, routes } from './sample/testing/every-route.ts'

let every: EveryRoute
/** What everybody who may open them has met on all pages; each is asked for once. */
const pages = new Map<string, { opened: boolean; forms: readonly FormSeen[] }>()
beforeAll(async () => {
  every = await openEveryRoute()
  for (const route of gets) pages.set(route.path, await formsOf(every, route))
}, 600_000)
afterAll(() => every.house.close())

const gets = routes.filter(route => route.method === 'GET')
const posts = routes.filter(route => route.method === 'POST')
const routeOf = (action: string) => {
  const path = action.split('/')
  return posts.find(route => {
    const steps = route.path.split('/')
    return steps.length === path.length && steps.every((step, at) => step.startsWith(':') || step === path[at])
  })
}
const seen = () => [...pages.values()].flatMap(({ forms }) => forms)

/** Pages that nobody can be shown here, each with its reason. */
const NOT_OPENED: Readonly<Record<string, string>> = {
  '/auth/callback/:provider': 'leads on: a provider sends her here, see providers.test.ts',
  '/set-password/:token': 'a link that was sent; without one it leads to the page that sends one',
  '/first-run': 'an installation that has no trust yet; its form stands in first-run.test.ts and its journey',
  '/policy/drafts/:draft/reopen': 'a draft that is sealed, see adopt.test.ts',
  '/policy/drafts/:draft/local': 'a draft of the trust; the one here is a school’s, see trust-pages.browser.test.tsx',
  '/family/:token': 'a guardian with a link that was sent; all pages of families stand in their own tests',
  '/family/answer/:token': 'as /family/:token',
  '/family/answers': 'as /family/:token',
  '/family/kept': 'as /family/:token',
  '/family/complaint': 'as /family/:token',
  '/family/posts': 'as /family/:token',
  '/own/:token': 'a young person with a link that was sent; all pages of hers stand in their own tests',
  '/own/answers': 'as /own/:token',
  '/own/kept': 'as /own/:token',
  '/own/posts': 'as /own/:token',
  '/pupils/coverage/file': 'a list that is asked for with all its choices, see coverage.test.ts',
  '/posts/:id/videos/:video/captions': 'a video that has captions',
  '/accounts/:id/key': 'an account of a network that publishes; the one here is posted to by hand',
}

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
  '/pupils/:id/flags/:id/review': 'a day; the notice stands beside it, where a flag is set',
  '/policy/import': 'the school’s policy; the page says that it should hold no names of children',
  '/policy/import/:id/passages/:passage': 'a clause of the school’s policy',
  '/policy/import/:id/about': 'title, days and offices of the school’s policy',
}

describe('a page', () => {
  test.each(gets.map(route => [route.path]))('GET %s was opened by somebody who may', path => {
    expect([path, pages.get(path)?.opened ?? false]).toEqual([path, !(path in NOT_OPENED)])
  })
})

describe('a form in which somebody writes', () => {
  test.each(gets.map(route => [route.path]))('GET %s shows its privacy notice there', path => {
    for (const { known, writes, notice } of pages.get(path)?.forms ?? [])
      if (writes && !(known in NOTHING_PERSONAL)) expect([known, notice]).toEqual([known, true])
  })
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

  test.each(gets.map(route => [route.path]))(
    'GET %s: what is typed into it is given back when the session has ended meanwhile',
    path => {
      for (const { action, areas } of pages.get(path)?.forms ?? [])
        for (const name of areas) {
          const to = routeOf(action)
          // A route for strangers is not cut off by the end of a session.
          if (to === undefined || to.may === 'anyone' || to.path in TOO_PRIVATE) continue
          expect([to.path, name, to.words ?? 'declares no words']).toEqual([
            to.path,
            name,
            expect.arrayContaining([name]),
          ])
        }
    },
  )
})

/** Deeds whose form shows a notice that none of their rows of history names, each with the reason. By path and event of the route. */
const NOT_IN_HISTORY: Readonly<Record<string, string>> = {
  '/family null': 'asks for a link; what was typed is looked up and not kept',
  '/family/new-link null': 'as /family',
  '/own null': 'as /family',
  '/forgotten sign-in-link-sent':
    'asks for a link, of somebody who may be nobody: what was typed is looked up and not kept',
  '/sign-in null': 'what was typed is compared and not kept',
  '/trust-check null': 'what was typed is checked and not kept',
  '/posts/:id/named null': 'a part of writing: the version that is handed in keeps it',
  '/posts/:id/pictures/:picture/who null': 'as /posts/:id/named',
  '/policy/questions policy-question-asked': 'stands in the question, see questions.store.ts',
  '/policy/read policy-read': 'stands in the reading, see readings.store.ts',
  '/policy/september policy-read': 'as /policy/read',
  '/pupils/:id/answers/:answer/accept consent-accepted': 'a decision over an answer, which keeps the notice itself',
  '/pupils/earlier/:file/values earlier-values-said': 'a step of a file that was brought, whose first row keeps it',
}

describe('the version of a notice that was shown', () => {
  test('is kept in the history of the deed, or the reason is said', () => {
    const met = new Set(seen().flatMap(form => (form.notice ? [routeOf(form.action)] : [])))
    const kinds = kindsWithNotice()
    const lost = [...met].flatMap(route =>
      route === undefined || kinds.has(route.event ?? '') ? [] : [`${route.path} ${route.event}`],
    )
    expect(lost.sort()).toEqual(Object.keys(NOT_IN_HISTORY).sort())
  })

  test('forms with a notice were met, most of those there are', () => {
    expect(new Set(seen().flatMap(form => (form.notice ? [form.known] : []))).size).toBeGreaterThan(50)
  })
})

/** Kinds of history whose facts hold the version of the notice, as their declarations say. */
function kindsWithNotice(): ReadonlySet<string> {
  const root = join(installationRoot(), 'src')
  const declared = globSync('**/*.ts', { cwd: root })
    .map(file => readFileSync(join(root, file), 'utf8'))
    .filter(text => text.includes('interface HistoryKinds {'))
    .map(text => text.slice(text.indexOf('interface HistoryKinds {')))
  const kinds = declared.flatMap(text => text.split(/\n {4}(?='[a-z-]+': )/).slice(1))
  return new Set(kinds.filter(kind => /\bnotice: /.test(kind)).map(kind => /^'([a-z-]+)'/.exec(kind)?.[1] ?? ''))
}
