import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installationRoot } from './platform/platform.ts'
import { fieldOf, type FormSeen, formsOf, type PageSeen } from './sample/testing/every-form.ts'
import { type EveryRoute, openEveryRoute, routes } from './sample/testing/every-route.ts'
import { noteFields, type Pressed, pressAll, routeTaking } from './sample/testing/press-forms.ts'

let every: EveryRoute
/** What everybody who may open them has met on all pages; each is asked for once. */
const pages = new Map<string, PageSeen>()
/** What came of each form that is sent by POST, once all pages were seen. */
let pressed: readonly Pressed[]
beforeAll(async () => {
  let fields: ReturnType<typeof noteFields> | undefined
  every = await openEveryRoute(server => {
    fields = noteFields(server)
  })
  for (const route of gets) pages.set(route.path, await formsOf(every, route))
  if (fields !== undefined) pressed = await pressAll(every, seen(), fields)
}, 600_000)
afterAll(() => every.house.close())

const gets = routes.filter(route => route.method === 'GET')
const posts = routes.filter(route => route.method === 'POST')
const seen = () => [...pages.values()].flatMap(({ forms }) => forms)
const written = () => seen().filter(({ method }) => method === 'post')

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

/** Fields that a route asks for and that no page here shows, each with the reason. By the path of the route. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  '/people/lists/:list/titles role': 'for each title of a list that nobody knew; the list here has none',
  '/people/lists/:list/titles also': 'as role',
  '/policy/drafts/:draft/settings/:setting does': 'taken back where it was changed',
  '/policy/roles draft': 'where she came from a draft',
  '/policy/roles/ask draft': 'as /policy/roles',
  '/policy/library/:document kind': 'asked for a document that is new; an edition keeps it',
  '/policy/questions clause': 'where she came from a clause',
  '/policy/review/end months': 'where the policy says none',
  '/policy/review/end wanted[]': 'the same boxes, as they are called where all is read as it comes',
  '/own language': 'kept by a cookie, when she chose one',
  '/pupils/earlier/:file/values value': 'for each word of a file that nobody understood; the file here has none',
  '/posts/:id/write finding': 'where something was found in the text',
  '/posts/:id/write ask': 'as finding',
  '/posts/:id/write why': 'as finding',
  '/posts/:id/named as': 'for each child that was found; nobody was looked for',
  '/posts/:id/named add': 'as as',
  '/posts/:id/named adult_as': 'for each adult that was found',
  '/posts/:id/named add_adult': 'as adult_as',
  '/posts/:id/pictures/:picture/who as': 'as /posts/:id/named',
  '/posts/:id/pictures/:picture/who add': 'as /posts/:id/named',
  '/posts/:id/pictures/:picture/who adult_as': 'as /posts/:id/named',
  '/posts/:id/pictures/:picture/who add_adult': 'as /posts/:id/named',
  '/comments/:id/look deed': 'carried along where a decision was typed before',
  '/comments/:id/look words': 'as deed',
  '/comments/:id/look seen-by': 'as deed',
  '/comments/:id/look was-wrong': 'as deed',
  '/comments/:id/look rather': 'as deed',
  '/tell-dsl school': 'whoever works at one school is not asked at which',
}

/** Pages with a form that only script can send, each with what stands there without. */
const NEEDS_SCRIPT: Readonly<Record<string, string>> = {
  '/pupils/my-class/kept':
    'what this device keeps no server knows; it says so, and the list itself is at /pupils/my-class',
}

/** Lines of refusals that lead to something around the form, each with the reason. By the path of the route. */
const LEADS_AROUND: Readonly<Record<string, string>> = {
  '/policy/suggestions/:id': 'to the suggestion, whose words stand above the form',
}

describe('without script', () => {
  test.each(gets.map(route => [route.path]))('GET %s: every form can be sent, and a route takes it', path => {
    const { loose = [], forms = [] } = pages.get(path) ?? {}
    expect(loose).toEqual([])
    const faults = forms.map(form => [form.to, ...faultsOf(form)]).filter(([, ...found]) => found.length > 0)
    expect([path, faults.length > 0 && !(path in NEEDS_SCRIPT) ? faults : []]).toEqual([path, []])
    if (path in NEEDS_SCRIPT) expect(faults.length).toBeGreaterThan(0)
  })

  test.each(posts.map(route => [route.path]))(
    'POST %s: a form that is pressed as it stands is answered, and shows every field that is asked for',
    path => {
      const here = pressed.filter(({ route }) => route === path)
      for (const { form, by, status, leadsTo, nowhere } of here) {
        const cutOff = form.known !== '/sign-out' && leadsTo.startsWith('/sign-in')
        // 409: the press before it changed the same thing, which is said beside what was sent.
        expect([by, [200, 303, 409, 422].includes(status) && !cutOff]).toEqual([by, true])
        if (!(path in LEADS_AROUND)) expect([by, ...nowhere]).toEqual([by])
      }
      const asked = new Set(here.flatMap(one => one.asked))
      const shown = new Set(here.flatMap(({ form }) => namesBeside(form)))
      const lost = [...asked].filter(name => name !== '*' && !shown.has(name)).map(name => `${path} ${name}`)
      expect(lost.sort()).toEqual(here.length === 0 ? [] : reasonsFor(path))
    },
  )

  test('forms were pressed at most routes that take one, and nothing broke', () => {
    expect(new Set(pressed.map(({ route }) => route)).size).toBeGreaterThan(100)
    expect(every.house.reports).toEqual([])
  })
})

const reasonsFor = (path: string) =>
  Object.keys(NOT_SHOWN)
    .filter(known => known.startsWith(`${path} `))
    .sort()

/** What of a form only works with script, or nowhere. */
function faultsOf(form: FormSeen): string[] {
  const files = form.controls.some(({ type }) => type === 'file')
  const to = routeTaking(form)
  return [
    ...(form.method === null ? ['no method'] : []),
    ...(form.action === null ? ['no action'] : []),
    ...(to === undefined ? ['no route takes it'] : []),
    ...form.presses.flatMap(({ goesTo }) =>
      goesTo !== null && routeTaking(form, goesTo) === undefined ? [`no route takes ${goesTo}`] : [],
    ),
    ...(form.presses.some(({ shown }) => shown) ? [] : ['no button that sends it']),
    ...form.controls.flatMap(({ tag, type, name, shown }) =>
      shown && name === '' ? [`${tag} ${type} has no name`] : [],
    ),
    ...(files && !(form.multipart && to?.takesFiles) ? ['its files are not sent'] : []),
  ]
}

/** Names on the pages that have this form: whoever is refused is shown the page again, with what stands in its other forms. */
function namesBeside(form: FormSeen): string[] {
  return [...pages.values()]
    .filter(({ forms }) => forms.some(({ known }) => known === form.known))
    .flatMap(({ forms }) => forms.flatMap(one => [...one.controls, ...one.presses]))
    .map(({ name }) => fieldOf(name))
}

describe('a form in which somebody writes', () => {
  test.each(gets.map(route => [route.path]))('GET %s shows its privacy notice there', path => {
    for (const { method, known, writes, notice } of pages.get(path)?.forms ?? [])
      if (method === 'post' && writes && !(known in NOTHING_PERSONAL)) expect([known, notice]).toEqual([known, true])
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
      for (const form of pages.get(path)?.forms ?? [])
        for (const name of form.areas) {
          const to = routeTaking(form)
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
    const met = new Set(written().flatMap(form => (form.notice ? [routeTaking(form)] : [])))
    const kinds = kindsWithNotice()
    const lost = [...met].flatMap(route =>
      route === undefined || kinds.has(route.event ?? '') ? [] : [`${route.path} ${route.event}`],
    )
    expect(lost.sort()).toEqual(Object.keys(NOT_IN_HISTORY).sort())
  })

  test('forms with a notice were met, most of those there are', () => {
    expect(new Set(written().flatMap(form => (form.notice ? [form.known] : []))).size).toBeGreaterThan(50)
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
