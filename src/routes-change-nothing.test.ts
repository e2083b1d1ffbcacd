import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from './policy/policy.ts'
import { type EveryRoute, expected, openEveryRoute, OTHER_WORDS, routes } from './sample/testing/every-route.ts'

let every: EveryRoute
/** What the tables held when they were last looked at: each look ends some tests and begins the next. */
let held: Record<string, string>
/** What was asked since. Looking takes ten times as long as asking (20 s of processor in one run), so eight are asked between two looks, and a failure names them. */
let asked: string[] = []
const BETWEEN_LOOKS = 8

/** `but`: a table that may have grown, with a reason. */
async function expectNothingChanged(but?: string): Promise<void> {
  const [before, since] = [held, asked]
  held = await every.fingerprint()
  asked = []
  const without = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).filter(([table]) => table !== but))
  expect({ since, ...without(held) }).toEqual({ since, ...without(before) })
}

async function lookAfterSome(route: string): Promise<void> {
  asked.push(route)
  if (asked.length >= BETWEEN_LOOKS) await expectNothingChanged()
}

/** Pages that write down who looked, before they are shown (decision 018). Nothing else in them changes, and no other page does so. */
const LOOKED_AT = [
  '/pupils/coverage',
  '/pupils/coverage/file',
  '/pupils/:id',
  '/pupils/:id/flags',
  '/pupils/:id/posts',
  '/pupils/ask',
  '/pupils/class',
  '/pupils/my-class',
  '/consent-questions/:id',
]
const LOOKS = 'house.family_looks'

beforeAll(async () => {
  every = await openEveryRoute()
})
afterAll(() => every.house.close())

/** What a school says to everybody: whoever has the link reads it, strangers too. */
const FOR_EVERYBODY = ['/policy/for-parents/:school']

const withIds = routes.filter(
  route =>
    route.path.includes(':') &&
    !FOR_EVERYBODY.includes(route.path) &&
    !Object.keys(OTHER_WORDS).some(known => route.path.startsWith(known)),
)

describe('somebody of another trust, who holds every role there', () => {
  beforeAll(async () => {
    held = await every.fingerprint()
  })
  test.each(withIds.map(route => [`${route.method} ${route.path}`, route] as const))(
    '%s tells her no more than of a thing that is not there, and does nothing',
    async (_name, route) => {
      const [path, nowhere] = [every.pathOf(route, 'real'), every.pathOf(route, 'made up')]
      const answer = await every.ask(route, path, every.elsewhere)
      const same = await every.ask(route, nowhere, every.elsewhere)
      const plain = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
      expect([answer.statusCode, plain(String(answer.headers.location)), plain(answer.body)]).toEqual([
        same.statusCode,
        plain(String(same.headers.location)),
        plain(same.body),
      ])
      if (route.method === 'GET') expect(answer.statusCode).toBe(404)
      await lookAfterSome(path)
    },
  )
  test('and nothing was done by the last of them either', () => expectNothingChanged())
})

/** What a whole trust shares: adopted policies, and the mail of the sample. Everything else is its school's own. */
const OF_THE_TRUST = ['/policy/versions/:id', '/policy/public/:version', '/mail/:id']

describe('somebody of another school of the same trust, who holds every role there but those at the trust', () => {
  let neighbour: string
  beforeAll(async () => {
    const school = await every.house.addSchool(every.house.trust)
    const everyRole = roles.filter(role => role !== 'trust_administrator').map(role => ({ role, school }))
    neighbour = await every.house.enter(await every.house.addPerson(every.house.trust, everyRole))
    held = await every.fingerprint()
  })
  test.each(
    withIds
      .filter(route => !OF_THE_TRUST.some(shared => route.path.startsWith(shared)))
      .map(route => [`${route.method} ${route.path}`, route] as const),
  )('%s tells her nothing of a thing of this school, and does nothing', async (_name, route) => {
    // That a GET changes nothing is tried below, for those who may open it.
    const answer = await every.ask(route, every.pathOf(route, 'real'), neighbour)
    if (route.method === 'GET') expect([403, 404]).toContain(answer.statusCode)
    expect(answer.body).not.toContain('garden club')
    if (route.method === 'POST') await lookAfterSome(route.path)
  })
  test('and nothing was done by the last of them either', () => expectNothingChanged())
})

describe('opening a link changes nothing', () => {
  beforeAll(async () => {
    held = await every.fingerprint()
  })
  test.each(routes.filter(route => route.method === 'GET').map(route => [route.path, route] as const))(
    'GET %s',
    async (_path, route) => {
      const looksAreKept = LOOKED_AT.includes(route.path)
      if (looksAreKept) await expectNothingChanged()
      const may = [...every.sessions.keys()].filter(who => expected(route.may, who) === 'let through')
      // The author, the head and the administrator see most; the others' pages are the same handlers.
      const often = may.filter(who => ['teacher', 'headteacher', 'trust_administrator', 'nobody'].includes(who))
      for (const who of often.length > 0 ? often : may) {
        const answer = await every.ask(route, every.pathOf(route, 'real'), every.sessions.get(who) ?? null)
        expect(answer.statusCode).toBeLessThan(500)
      }
      await (looksAreKept ? expectNothingChanged(LOOKS) : lookAfterSome(route.path))
    },
  )
  test('and nothing was changed by the last of them either', () => expectNothingChanged())

  test('and a change would be seen', async () => {
    await every.house.boot.query(`update house.people set name = name || '.' where id = $1`, [
      every.house.everyone.get('teacher')?.id,
    ])
    await expect(expectNothingChanged()).rejects.toThrow()
  })
})
