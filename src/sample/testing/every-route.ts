import { randomUUID } from 'node:crypto'
import type { May, Route, SignIn } from '../../people/people.ts'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import { type Role, roles } from '../../policy/policy.ts'
import { queues, routesOf } from '../../school.ts'
import { type HouseWithEveryone, openHouseWithEveryone } from './house-with-everyone.ts'
import { writeRealThings } from './real-things.ts'

// The list alone is read from these: no handler of theirs is called, so nothing of signing in is needed.
export const routes: readonly Route[] = routesOf({} as SignIn)

export type EveryRoute = {
  house: HouseWithEveryone
  /** Cookie headers by role; a stranger has none. */
  sessions: ReadonlyMap<string, string | null>
  /** Somebody of another trust, who holds every role there. */
  elsewhere: string
  /** The path with things that are there, or with ids that nobody has. */
  pathOf(route: Route, ids: 'real' | 'made up'): string
  ask(route: Route, path: string, cookie: string | null, form?: URLSearchParams): ReturnType<typeof ask>
  /** Every table of the house, of signing in and of the queue, in one short word each. */
  fingerprint(): Promise<Record<string, string>>
}

/** Behind the name of a role that somebody holds for the whole trust. */
export const OF_THE_TRUST = ' of the trust'

/**
 * The whole house with one of each thing that a path can name, and everybody signed in.
 * @param before what a test adds to the server, which takes it only before it is asked for the first time
 */
export async function openEveryRoute(before?: (server: HouseWithEveryone['server']) => void): Promise<EveryRoute> {
  const house = await openHouseWithEveryone(await freshDatabase({ queues }))
  before?.(house.server)
  const sessions = new Map<string, string | null>()
  const ended = await house.addPerson(house.trust, [{ role: 'headteacher', school: house.school }], '2025-07-31')
  const leaver = await house.addPerson(house.trust, [{ role: 'headteacher', school: house.school }])
  const otherTrust = await house.addTrust()
  const otherSchool = await house.addSchool(otherTrust)
  const stranger = await house.addPerson(
    otherTrust,
    roles.map(role => ({ role, school: otherSchool })),
  )
  for (const [role, person] of house.everyone) sessions.set(role, await house.enter(person))
  for (const [role, person] of house.atTheTrust) sessions.set(`${role}${OF_THE_TRUST}`, await house.enter(person))
  sessions.set('nobody', null)
  sessions.set('no role today', await house.enter(ended))
  sessions.set('left, with an old session', await house.enter(leaver))
  const elsewhere = await house.enter(stranger)
  // By hand, so that the session's row stays: it must not help her.
  await house.boot.query(`update house.people set left_on = current_date - 1 where id = $1`, [leaver.id])
  const real = await writeRealThings(house, (role: Role) => sessions.get(role) ?? '')
  return {
    house,
    sessions,
    elsewhere,
    pathOf: (route, ids) => pathOf(real, route, ids),
    ask: (route, path, cookie, form) => ask(house, route, path, cookie, form),
    fingerprint: () => fingerprint(house),
  }
}

/** The path with things that are there, or with ids that nobody has. */
function pathOf(real: ReadonlyMap<string, string>, route: Route, ids: 'real' | 'made up'): string {
  return route.path.replaceAll(/:(\w+)/g, (whole, name: string, at: number) => {
    const upTo = route.path.slice(0, at + whole.length)
    const known = real.get(upTo) ?? real.get(`:${name}`) ?? OTHER_WORDS[upTo]
    if (known === undefined) throw new Error(`${route.path}: say in real-things.ts what stands for ${whole}.`)
    return ids === 'real' || upTo in OTHER_WORDS ? known : randomUUID()
  })
}

/** What stands in paths beside ids. */
export const OTHER_WORDS: Readonly<Record<string, string>> = {
  '/privacy/:notice': 'writing-a-post',
  '/pupils/roll/imports/:import/rows/:kind': 'odd',
  '/policy/clauses/:id': 's2-school-use-05a',
  '/sign-in/with/:provider': 'google',
  '/auth/callback/:provider': 'google',
  '/set-password/:token': 'no-such-token',
  '/family/:token': 'no-such-token',
  '/family/answer/:token': 'no-such-token',
  '/own/:token': 'no-such-token',
}

export type Outcome = 'refused' | 'to sign in' | 'let through' | `broken: ${number}`

async function ask(
  { server }: HouseWithEveryone,
  route: Route,
  path: string,
  cookie: string | null,
  form?: URLSearchParams,
) {
  return server.inject({
    method: route.method,
    url: path,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(cookie === null ? {} : { cookie }),
      ...(route.method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(form === undefined ? {} : { payload: form.toString() }),
  })
}

/** `403` with the words of the door, not those of a use case that refuses this very thing. */
export function outcome(answer: Awaited<ReturnType<typeof ask>>, may: May): Outcome {
  if (answer.statusCode >= 500) return `broken: ${answer.statusCode}`
  const toSignIn = answer.statusCode === 303 && /^\/sign-in(\?wanted|$)/.test(String(answer.headers.location))
  const keptWords = answer.statusCode === 401
  if (may !== 'anyone' && (toSignIn || keptWords)) return 'to sign in'
  return answer.statusCode === 403 && may !== 'anyone' ? 'refused' : 'let through'
}

/** Said once more and not asked of `allowed`, so that a mistake there is seen here. */
export function expected(may: May, who: string): Outcome {
  if (may === 'anyone') return 'let through'
  if (who === 'nobody' || who === 'left, with an old session') return 'to sign in'
  if (who === 'no role today') return 'refused'
  const held = who.replace(OF_THE_TRUST, '')
  return may === 'signed-in' || may.some(role => role === held) ? 'let through' : 'refused'
}

/**
 * Every table of the house, of signing in and of the queue, in one short word each: how many rows, and the transactions that wrote them, which
 * change with any insert, update and delete, also with one that writes what was there. To read the rows themselves took most of these tests' time.
 */
async function fingerprint({ boot }: HouseWithEveryone): Promise<Record<string, string>> {
  const tables = await boot.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('house', 'auth') or (schemaname = 'jobs' and tablename = 'job') order by 1`,
  )
  const { rows } = await boot.query<{ name: string; mark: string }>({
    // Named, so that a question over a hundred tables is planned once.
    name: `fingerprint of ${tables.rows.length}`,
    text: tables.rows
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ' ' || coalesce(sum(t.xmin::text::bigint), 0) as mark from ${name} t`,
      )
      .join(' union all '),
  })
  if (rows.length <= 25) throw new Error(`Only ${rows.length} tables were found.`)
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]))
}
