import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { VNode } from 'preact'
import {
  installationRoot,
  type JobKind,
  openServer,
  type Page as PageAnswer,
  type Works,
} from '../../platform/platform.ts'
import { allowed, type Route, type Visitor } from '../../people/people.ts'
import { openSession } from '../../people/testing/open-session.ts'
import { Browser, openPeopleHouse, type PeopleHouse } from '../../people/testing/people-house.ts'
import { familyLanguageFor, WordsIn } from '../../ui/ui.ts'
import { type PageRead, readPage } from '../../ui/testing/read-page.ts'
import { adoptingJobs } from '../adopting/adopting.jobs.ts'
import { adoptingQueues } from '../adopting/queues.ts'

/** What a page answered, read as a reader would. `body`: for queries by role and name. */
export type Seen = PageRead & { status: number; goesTo: string | undefined; html: string }

export type Asker = {
  get(path: string): Promise<Seen>
  post(path: string, form: Readonly<Record<string, string>>): Promise<Seen>
  cookies: ReadonlyMap<string, string>
}

/** The real server with the routes under test, the real database and real sessions. */
export type PageHouse = PeopleHouse & {
  server: FastifyInstance
  signedIn(email: string): Promise<Asker>
}

/** `frame`: the document around a page; without one, the least that a test reads. `outside`: without one, nothing outside is reached. */
export async function openPageHouse(
  routes: readonly Route[],
  options: {
    frame?: (page: PageAnswer, visitor: Visitor | null) => VNode
    outside?: Works['outside']
    queues?: readonly { name: string }[]
    jobs?: readonly JobKind<Works>[]
    factQueues?: Works['factQueues']
  } = {},
): Promise<PageHouse> {
  const { frame = bare, ...rest } = options
  const house = await openPeopleHouse({ queues: adoptingQueues, jobs: adoptingJobs, ...rest })
  const server = await openServer({
    works: house.works,
    routes,
    identify: request => house.signIn.identify(request),
    allowed,
    signInPath: wanted => `/sign-in?wanted=${encodeURIComponent(wanted)}`,
    shell: (visitor, page) => frame(page, visitor),
    troublePage: trouble => ({ title: trouble, body: <h1>{trouble}</h1> }),
    assets: join(installationRoot(), 'dist', 'assets'),
  })
  return {
    ...house,
    server,
    signedIn: email => signedIn(house, server, email),
    async close() {
      await server.close()
      await house.close()
    },
  }
}

function bare(page: PageAnswer): VNode {
  const { tag, dir } = familyLanguageFor(page.lang ?? 'en-GB')
  return (
    <html lang={tag} dir={dir}>
      <head>
        <title>{page.title}</title>
      </head>
      <body>
        <WordsIn lang={familyLanguageFor(tag)}>
          <main>{page.body}</main>
        </WordsIn>
      </body>
    </html>
  )
}

async function signedIn(house: PeopleHouse, server: FastifyInstance, email: string): Promise<Asker> {
  const browser = new Browser().take(await openSession(house.signIn, email))
  const { headers } = browser.from
  const sent = Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const ask = async (method: 'GET' | 'POST', url: string, form?: Readonly<Record<string, string>>): Promise<Seen> => {
    const reply = await server.inject({
      method,
      url,
      headers: form === undefined ? sent : { ...sent, 'content-type': 'application/x-www-form-urlencoded' },
      ...(form === undefined ? {} : { payload: new URLSearchParams({ ...form }).toString() }),
    })
    const location = reply.headers.location
    return Object.assign(readPage(reply.body), {
      status: reply.statusCode,
      goesTo: typeof location === 'string' ? location : undefined,
      html: reply.body,
    })
  }
  return { cookies: browser.cookies, get: path => ask('GET', path), post: (path, form) => ask('POST', path, form) }
}
