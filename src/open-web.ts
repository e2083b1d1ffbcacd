import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { allowed, type SignIn } from './people/people.ts'
import { installationRoot, openServer, type Works } from './platform/platform.ts'
import { routesOf } from './school.ts'
import { shell, troublePage, wordsPage } from './shell.tsx'

/** The server with every room's routes, not listening yet: tests ask it by `inject`. */
export async function openWeb(works: Works, signIn: SignIn): Promise<FastifyInstance> {
  const routes = routesOf(signIn)
  return openServer({
    works,
    routes,
    identify: request => signIn.identify(request),
    allowed,
    signInPath: wanted => (wanted === '/' ? '/sign-in' : `/sign-in?wanted=${encodeURIComponent(wanted)}`),
    shell: (visitor, page) => shell(works, routes, visitor, page),
    troublePage,
    wordsPage,
    providers: signIn.providers.origins,
    assets: join(installationRoot(), 'dist', 'assets'),
  })
}
