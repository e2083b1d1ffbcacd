import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { May, Route, SignIn } from './people/people.ts'
import { freshDatabase } from './platform/testing/fresh-database.ts'
import { installationRoot } from './platform/platform.ts'
import {
  changeDraft,
  enterDocument,
  policyJobs,
  type Role,
  roles,
  roleTitles,
  sayPack,
  sendQuestion,
  startDraft,
  startImport,
} from './policy/policy.ts'
import { decidePost, readPost } from './publishing/publishing.ts'
import { drawPicture, generateSampleTrust } from './sample/sample.ts'
import { type HouseWithEveryone, openHouseWithEveryone, type Somebody } from './sample/testing/house-with-everyone.ts'
import { queues, routesOf } from './school.ts'

// The list alone is read from these: no handler of theirs is called, so nothing of signing in is needed.
const routes: readonly Route[] = routesOf({} as SignIn)

let house: HouseWithEveryone
/** Cookie headers; a stranger has none. */
const sessions = new Map<string, string | null>()
const real = new Map<string, string>()
let elsewhere: string

beforeAll(async () => {
  house = await openHouseWithEveryone(await freshDatabase({ queues }))
  const teacher = somebody('teacher')
  const ended = await house.addPerson(house.trust, [{ role: 'headteacher', school: house.school }], '2025-07-31')
  const leaver = await house.addPerson(house.trust, [{ role: 'headteacher', school: house.school }])
  const otherTrust = await house.addTrust()
  const otherSchool = await house.addSchool(otherTrust)
  const stranger = await house.addPerson(
    otherTrust,
    roles.map(role => ({ role, school: otherSchool })),
  )
  for (const [role, person] of house.everyone) sessions.set(role, await house.enter(person))
  sessions.set('nobody', null)
  sessions.set('no role today', await house.enter(ended))
  sessions.set('left, with an old session', await house.enter(leaver))
  elsewhere = await house.enter(stranger)
  // By hand, so that the session's row stays: it must not help her.
  await house.boot.query(`update house.people set left_on = current_date - 1 where id = $1`, [leaver.id])
  await writeRealThings(teacher)
})
afterAll(() => house.close())

function somebody(role: Role): Somebody {
  const found = house.everyone.get(role)
  if (found === undefined) throw new Error(`Nobody is ${role}.`)
  return found
}

/** One of each thing that a path can name. A path that names another thing makes this test fail until it stands here too. */
async function writeRealThings(teacher: Somebody): Promise<void> {
  const account = await house.addAccount()
  const [drawn] = generateSampleTrust('routes', '2026-11-20T10:00:00Z').pictures
  if (drawn === undefined) throw new Error('The sample draws no picture.')
  const pictures = [await drawPicture(drawn)]
  const post = await house.write(teacher, { text: 'The garden club meets on Friday.', account, pictures })
  const out = await house.write(teacher, { text: 'Art club is full.', account })
  await house.handIn(teacher, out)
  const manager = somebody('account_manager')
  const { version, sentence } = await readPost(house.works, manager.visitor, out)
  const decided = await decidePost(house.works, manager.visitor, out, {
    version: version?.id ?? '',
    decision: 'approved',
    words: '',
    confirmed: sentence,
  })
  if ('refused' in decided) throw new Error(`The post was not approved: ${JSON.stringify(decided)}`)
  const call = await house.server.inject({
    method: 'POST',
    url: `/posts/${post}/tell-dsl`,
    headers: { 'sec-fetch-site': 'same-origin', cookie: sessions.get('teacher') ?? '' },
  })
  const document = await importDocument()
  real
    .set('/policy/import/:id', document)
    .set(':passage', await idOf(`select id from house.import_passages where import_id = '${document}'`))
    .set('/posts/:id', post)
    .set('/accounts/:id', account)
    .set('/people/:id', teacher.id)
    .set(
      '/people/lists/:list',
      await idOf(`insert into house.staff_lists (trust_id, id, school_id, state, file_name, file_sha256, headings, rows, row_count, columns, brought_by, brought_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'to-check', 'staff.csv', repeat('0', 64), '["Name","Email"]',
          '[{"line":2,"cells":["Ro Ash","ro@school.example"]}]', 1, '{"full":"Name","email":"Email"}', '${teacher.id}', now()) returning id`),
    )
    .set(
      '/pupils/roll/imports/:import',
      await idOf(`insert into house.roll_imports (trust_id, id, school_id, state, source, file_name, file_sha256, headings, row_count, columns, brought_by, brought_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'to-check', 'hand', 'roll.csv', repeat('0', 64), '["Forename","Surname","DOB"]', 1,
          '{"forename":"Forename","surname":"Surname","born":"DOB"}', '${teacher.id}', now()) returning id`),
    )
    .set('/dsl-calls/:id', /^\/dsl-calls\/([\w-]+)/.exec(String(call.headers.location))?.[1] ?? '')
    .set(':holding', await idOf(`select id from house.role_holdings where person_id = '${teacher.id}'`))
    .set(':picture', await idOf(`select id from house.post_pictures where post_id = '${post}'`))
    .set('/targets/:id', await idOf(`select id from house.post_targets where post_id = '${out}'`))
    .set('/policy/versions/:id', await idOf('select id from house.policy_versions'))
    .set('/policy/public/:version', await idOf('select id from house.policy_versions'))
    .set(
      '/policy/questions/:id',
      await idOf(`insert into house.policy_questions (trust_id, id, school_id, asked_by, asked_at, words, notice, to_roles, rung, due_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', '${teacher.id}', now(), 'Why?', 'n', '{headteacher}', 3, now()) returning id`),
    )
    .set(
      '/policy/suggestions/:id',
      await idOf(`insert into house.policy_suggestions (trust_id, id, school_id, version_id, clause_id, words, by_person, made_at)
        select trust_id, gen_random_uuid(), '${house.school}', id, 's2-school-use-05a', 'Say it twice.', '${teacher.id}', now()
        from house.policy_versions returning id`),
    )
    .set(
      '/not-names/:id',
      await idOf(`insert into house.not_names (trust_id, id, school_id, word, added_by, added_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'rose', '${teacher.id}', now()) returning id`),
    )
    .set(
      '/mail/:id',
      await idOf(`insert into house.kept_mail (trust_id, id, to_person, to_address, subject, body, at)
        values ('${house.trust}', gen_random_uuid(), '${teacher.id}', 'a@b.example', 'A post', 'Words', now()) returning id`),
    )
  await writeRealDraft(teacher)
  expect([...real].filter(([, id]) => id === '')).toEqual([])
}

/** A policy on its way, with a question sent and a document of the library; and what a school asks its trust. */
async function writeRealDraft(teacher: Somebody): Promise<void> {
  const { visitor } = somebody('headteacher')
  const started = await startDraft(house.works, visitor, house.school)
  if ('refused' in started) throw new Error(`No draft was started: ${started.refused}`)
  const { draft } = started
  await changeDraft(house.works, visitor, draft, () => sayPack('church-primary', null, 0))
  const question = 'faces-at-present'
  const sent = await sendQuestion(house.works, visitor, draft, { question, to: teacher.id, words: '' })
  const typed = { kind: 'policy', title: 'Code of conduct', version: '', owner: '', reviewOn: '', address: '' }
  const entered = await enterDocument(house.works, visitor, house.school, typed)
  real
    .set('/policy/drafts/:draft', draft)
    .set('/policy/drafts/:draft/questions/:question', question)
    .set('/policy/drafts/:draft/settings/:setting', 'publishing.names')
    .set('/policy/drafts/:draft/look/:what', 'rules')
    .set('/policy/drafts/:draft/linked/:linked', 'code-of-conduct')
    .set('/policy/asked/:sent', 'refused' in sent ? '' : sent.sent)
    .set('/policy/sign/:seal', await idOf('select id from house.policy_seals'))
    .set('/policy/library/:document', 'entered' in entered ? entered.entered : '')
    .set(
      '/policy/trust-requests/:request',
      await idOf(`insert into house.policy_trust_requests (trust_id, id, school_id, draft_id, items, reason, asked_by, asked_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', '${draft}', '[]', 'Why', '${teacher.id}', now()) returning id`),
    )
}

/** A document of the school's own, read as the worker reads it. */
async function importDocument(): Promise<string> {
  const head = somebody('headteacher')
  const text = '1.1 Staff must not post names of pupils.\n\n1.2 Posts are kind.'
  const outcome = await startImport(house.works, head.visitor, house.school, { text })
  if ('refused' in outcome) throw new Error(`The document was not taken: ${outcome.refused}`)
  for (const { name, work } of policyJobs)
    if (name === 'policy.read-document') await work(house.works, { trust: house.trust, import: outcome.started })
  return outcome.started
}

async function idOf(sql: string): Promise<string> {
  return (await house.boot.query<{ id: string }>(sql)).rows[0]?.id ?? ''
}

/** The path with things that are there, or with ids that nobody has. */
function pathOf(route: Route, ids: 'real' | 'made up'): string {
  return route.path.replaceAll(/:(\w+)/g, (whole, name: string, at: number) => {
    const upTo = route.path.slice(0, at + whole.length)
    const known = real.get(upTo) ?? real.get(`:${name}`) ?? OTHER_WORDS[upTo]
    if (known === undefined) throw new Error(`${route.path}: say in this test what stands for ${whole}.`)
    return ids === 'real' || upTo in OTHER_WORDS ? known : randomUUID()
  })
}

/** What stands in paths beside ids. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  '/privacy/:notice': 'posts',
  '/pupils/roll/imports/:import/rows/:kind': 'odd',
  '/policy/clauses/:id': 's2-school-use-05a',
  '/sign-in/with/:provider': 'google',
  '/auth/callback/:provider': 'google',
  '/set-password/:token': 'no-such-token',
}

type Outcome = 'refused' | 'to sign in' | 'let through' | `broken: ${number}`

async function ask(route: Route, path: string, cookie: string | null) {
  return house.server.inject({
    method: route.method,
    url: path,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(cookie === null ? {} : { cookie }),
      ...(route.method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
  })
}

/** `403` with the words of the door, not those of a use case that refuses this very thing. */
function outcome(answer: Awaited<ReturnType<typeof ask>>, may: May): Outcome {
  if (answer.statusCode >= 500) return `broken: ${answer.statusCode}`
  const toSignIn = answer.statusCode === 303 && /^\/sign-in(\?wanted|$)/.test(String(answer.headers.location))
  const keptWords = answer.statusCode === 401
  if (may !== 'anyone' && (toSignIn || keptWords)) return 'to sign in'
  return answer.statusCode === 403 && may !== 'anyone' ? 'refused' : 'let through'
}

/** Said once more and not asked of `allowed`, so that a mistake there is seen here. */
function expected(may: May, who: string): Outcome {
  if (may === 'anyone') return 'let through'
  if (who === 'nobody' || who === 'left, with an old session') return 'to sign in'
  if (who === 'no role today') return 'refused'
  return may === 'signed-in' || may.some(role => role === who) ? 'let through' : 'refused'
}

describe('for every route and every role', () => {
  test.each(routes.map(route => [`${route.method} ${route.path}`, route] as const))(
    '%s lets through who may, sends a stranger to sign in and refuses the others',
    async (_name, route) => {
      const seen: string[] = []
      const meant: string[] = []
      for (const [who, cookie] of sessions) {
        // Ids that nobody has, so that no deed of one person spoils what the next one asks for; and nobody signs out before the end.
        const answer = await ask(route, pathOf(route, 'made up'), route.path === '/sign-out' ? null : cookie)
        seen.push(`${who}: ${outcome(answer, route.may)}`)
        meant.push(`${who}: ${expected(route.may, who)}`)
      }
      expect(seen).toEqual(meant)
    },
  )

  test('nothing was reported as broken on the way', () => {
    expect(house.reports).toEqual([])
  })
})

const withIds = routes.filter(
  route => route.path.includes(':') && !Object.keys(OTHER_WORDS).some(known => route.path.startsWith(known)),
)

describe('somebody of another trust, who holds every role there', () => {
  test.each(withIds.map(route => [`${route.method} ${route.path}`, route] as const))(
    '%s tells her no more than of a thing that is not there, and does nothing',
    async (_name, route) => {
      const before = await fingerprint()
      const [path, nowhere] = [pathOf(route, 'real'), pathOf(route, 'made up')]
      const answer = await ask(route, path, elsewhere)
      const same = await ask(route, nowhere, elsewhere)
      const plain = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
      expect([answer.statusCode, plain(String(answer.headers.location)), plain(answer.body)]).toEqual([
        same.statusCode,
        plain(String(same.headers.location)),
        plain(same.body),
      ])
      if (route.method === 'GET') expect(answer.statusCode).toBe(404)
      expect(await fingerprint()).toEqual(before)
    },
  )
})

describe('the menu', () => {
  const menuOf = async (who: string) => {
    const { body } = await house.server.inject({ url: '/', headers: { cookie: sessions.get(who) ?? '' } })
    const nav = /<nav[\s\S]*?<\/nav>/.exec(body)?.[0] ?? ''
    return [...nav.matchAll(/href="([^"]+)"/g)].map(found => found[1] ?? '')
  }
  const mayOf = (path: string) => routes.find(route => route.method === 'GET' && route.path === path)?.may ?? []

  test.each([...roles, 'no role today'])('of %s leads through no closed door, and to all that is theirs', async who => {
    const menu = await menuOf(who)
    for (const path of menu) {
      const answer = await house.server.inject({ url: path, headers: { cookie: sessions.get(who) ?? '' } })
      expect([path, answer.statusCode]).toEqual([path, 200])
    }
    const sees = (path: string) => expected(mayOf(path), who) === 'let through'
    expect(menu.includes('/people')).toBe(sees('/people'))
    expect(menu.includes('/accounts')).toBe(sees('/accounts/add'))
    expect(menu.includes('/posts')).toBe(sees('/posts'))
    expect(menu).toContain('/')
  })
})

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
        const answer = await ask(route, path, sessions.get(who) ?? null)
        expect([path, answer.statusCode < 500]).toEqual([path, true])
        expect(String(answer.headers.location ?? '')).not.toContain('..')
        expect(answer.headers['set-cookie'] ?? '').not.toContain('a=b')
      }
      expect(house.reports).toEqual([])
    },
  )

  test('a path out of the folder of assets is not found', async () => {
    const answer = await house.server.inject({ url: '/assets/%2e%2e/%2e%2e/package.json' })
    expect(answer.statusCode).toBe(404)
    expect(house.reports).toEqual([])
  })
})

/** What a whole trust shares: adopted policies, and the mail of the sample. Everything else is its school's own. */
const OF_THE_TRUST = ['/policy/versions/:id', '/policy/public/:version', '/mail/:id']

describe('somebody of another school of the same trust, who holds every role there but those at the trust', () => {
  let neighbour: string
  beforeAll(async () => {
    const school = await house.addSchool(house.trust)
    const held = roles.filter(role => role !== 'trust_administrator').map(role => ({ role, school }))
    neighbour = await house.enter(await house.addPerson(house.trust, held))
  })
  test.each(
    withIds
      .filter(route => !OF_THE_TRUST.some(shared => route.path.startsWith(shared)))
      .map(route => [`${route.method} ${route.path}`, route] as const),
  )('%s tells her nothing of a thing of this school, and does nothing', async (_name, route) => {
    // That a GET changes nothing is tried below, for those who may open it.
    const before = route.method === 'POST' ? await fingerprint() : null
    const answer = await ask(route, pathOf(route, 'real'), neighbour)
    if (route.method === 'GET') expect([403, 404]).toContain(answer.statusCode)
    expect(answer.body).not.toContain('garden club')
    if (before !== null) expect(await fingerprint()).toEqual(before)
  })
})

describe('a form that arrives after the session has ended', () => {
  const send = (path: string, form: Readonly<Record<string, string>>) =>
    house.server.inject({
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
  '/accounts/add': 'an account of the school',
  '/accounts/:id/key': 'an account of the school',
  '/not-names': 'a word that is nobody’s name',
  '/pupils/roll/nights': 'three limits of a hundred',
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
        const { body } = await ask(route, pathOf(route, 'real'), sessions.get(one) ?? null)
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

describe('opening a link changes nothing', () => {
  test.each(routes.filter(route => route.method === 'GET').map(route => [route.path, route] as const))(
    'GET %s',
    async (_path, route) => {
      const may = [...sessions.keys()].filter(who => expected(route.may, who) === 'let through')
      const before = await fingerprint()
      // The author, the head and the administrator see most; the others' pages are the same handlers.
      const asked = may.filter(who => ['teacher', 'headteacher', 'trust_administrator', 'nobody'].includes(who))
      for (const who of asked.length > 0 ? asked : may) {
        const answer = await ask(route, pathOf(route, 'real'), sessions.get(who) ?? null)
        expect(answer.statusCode).toBeLessThan(500)
      }
      expect(await fingerprint()).toEqual(before)
    },
  )

  test('and a change would be seen', async () => {
    const before = await fingerprint()
    await house.boot.query(`update house.people set name = name || '.' where id = $1`, [somebody('teacher').id])
    expect(await fingerprint()).not.toEqual(before)
  })
})

/** Every table of the house, of signing in and of the queue, in one short word each. */
async function fingerprint(): Promise<Record<string, string>> {
  const tables = await house.boot.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('house', 'auth') or (schemaname = 'jobs' and tablename = 'job') order by 1`,
  )
  const { rows } = await house.boot.query<{ name: string; mark: string }>(
    tables.rows
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as mark from ${name} t`,
      )
      .join(' union all '),
  )
  expect(rows.length).toBeGreaterThan(25)
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]))
}

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
