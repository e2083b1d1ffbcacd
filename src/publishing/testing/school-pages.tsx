import { join } from 'node:path'
import { allowed, openSignIn, type Route, signInPath, type Visitor } from '../../people/people.ts'
import { openAccount } from '../../people/testing/known-password.ts'
import { openSession } from '../../people/testing/open-session.ts'
import { Browser } from '../../people/testing/people-house.ts'
import { installationRoot, openPool, openServer } from '../../platform/platform.ts'
import { shell, troublePage } from '../../shell.tsx'
import { type PageRead, readPage } from '../../ui/testing/read-page.ts'
import { openSchool, type School } from '../going-out/testing/at-work.ts'

/** What came back, read as a reader would. `body`: for queries by role and name. */
export type Seen = PageRead & { status: number; goesTo: string | undefined; html: string }

export type Asker = {
  get(path: string): Promise<Seen>
  post(path: string, form?: Readonly<Record<string, string>>): Promise<Seen>
  /** What a real browser needs to be signed in as this person. */
  cookies: ReadonlyMap<string, string>
}

/** A telephone of somebody without an account: its own cookies. */
export type Phone = Pick<Asker, 'get' | 'post'>

export type SchoolPages = Awaited<ReturnType<typeof openSchoolPages>>

/** A school at work, its pages behind the real server with the real frame, and people with real sessions. No script runs: pages must do without. */
export async function openSchoolPages(
  pack: Parameters<typeof openSchool>[0],
  routes: readonly Route[],
  others: Parameters<typeof openSchool>[1] = [],
) {
  return pagesOf(await openSchool(pack, others), routes)
}

/** The same for a school that is open already. */
export async function pagesOf<S extends School>(at: S, routes: readonly Route[]) {
  const { works, connections } = at.house
  const authPool = openPool(connections.auth, 4, error => works.report(error, 'sign-in'))
  const signIn = openSignIn({ works, authPool, settings: works.settings, providers: [] })
  const server = await openServer({
    works,
    routes,
    identify: request => signIn.identify(request),
    allowed,
    signInPath,
    shell: (visitor, page) => shell(works, routes, visitor, page),
    troublePage,
    assets: join(installationRoot(), 'dist', 'assets'),
  })

  async function ask(browser: Browser, path: string, form?: Readonly<Record<string, string>>): Promise<Seen> {
    const sent = Object.fromEntries(
      Object.entries(browser.from.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    )
    const reply = await server.inject({
      method: form === undefined ? 'GET' : 'POST',
      url: path,
      headers: form === undefined ? sent : { ...sent, 'content-type': 'application/x-www-form-urlencoded' },
      ...(form === undefined ? {} : { payload: new URLSearchParams({ ...form }).toString() }),
    })
    const { location } = reply.headers
    browser.take([reply.headers['set-cookie'] ?? []].flat())
    return Object.assign(readPage(reply.body), {
      status: reply.statusCode,
      goesTo: typeof location === 'string' ? location : undefined,
      html: reply.body,
    })
  }

  return {
    ...at,
    server,
    phone(): Phone {
      const browser = new Browser()
      return { get: path => ask(browser, path), post: (path, form = {}) => ask(browser, path, form) }
    },
    stranger: { get: (path: string) => ask(new Browser(), path) },
    /** Gives her an account and opens a session. */
    async as(person: Pick<Visitor, 'identity' | 'name' | 'email'>): Promise<Asker> {
      if (!(await signIn.accounts.hasPassword(person.identity.person)))
        await openAccount(signIn, { id: person.identity.person, name: person.name, email: person.email })
      const browser = new Browser().take(await openSession(signIn, person.email))
      return {
        cookies: browser.cookies,
        get: path => ask(browser, path),
        post: (path, form = {}) => ask(browser, path, form),
      }
    },
    async closePages() {
      await server.close()
      await authPool.end()
    },
    async close() {
      await this.closePages()
      await at.house.close()
    },
  }
}
