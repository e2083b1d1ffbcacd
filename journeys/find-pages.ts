import type { Route, SignIn } from '../src/people/people.ts'
import { routesOf } from '../src/school.ts'
import type { Person } from './visit.ts'

/** A page that somebody of the sample finds by following links from her home. */
export type FoundPage = { route: string; path: string; who: string; states: string }

// Only paths are read; no handler is called.
const routes: readonly Route[] = routesOf({} as SignIn)

export const pageRoutes: readonly string[] = routes.filter(({ method }) => method === 'GET').map(({ path }) => path)

const patterns = pageRoutes
  .toSorted((one, other) => other.replaceAll(/:\w+/g, '').length - one.replaceAll(/:\w+/g, '').length)
  .map(path => ({ path, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`) }))

/** Which line of the route list a path belongs to. A path that says all its words comes before one with a gap (`/people/add`). */
export function routeOf(path: string): string | null {
  const [plain = ''] = path.split(/[?#]/)
  return pageRoutes.find(known => known === plain) ?? patterns.find(({ pattern }) => pattern.test(plain))?.path ?? null
}

/** Pages of one route that are opened; the posts' pages are nearly all opened, since each state looks different. A third of the others told nothing new. */
const MOST = (route: string): number => (route.startsWith('/posts/:id') ? 25 : 2)

/** Follows every link from home, a few of each route. Pictures and files are no pages. */
export async function findPages(person: Person, who: string): Promise<{ found: FoundPage[]; broken: string[] }> {
  const found: FoundPage[] = []
  const broken: string[] = []
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  // The queue comes after a decision, and from home only where there is much to decide.
  const waiting = ['/', '/approvals']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(path)
    if (route === null || seen.has(path) || (counts.get(route) ?? 0) >= MOST(route)) continue
    seen.add(path)
    counts.set(route, (counts.get(route) ?? 0) + 1)
    const answer = await person.context.request.get(path)
    if (!answer.ok()) broken.push(`${who} finds a link to ${path}, which answers ${answer.status()}`)
    if (!answer.ok()) continue
    const { 'content-type': type, 'content-disposition': disposition } = answer.headers()
    if (!type?.startsWith('text/html') || disposition?.startsWith('attachment')) continue
    const html = await answer.text()
    const states = [...html.matchAll(/class="govuk-tag[^"]*"[^>]*>([^<]+)</g)].map(match => match[1]?.trim() ?? '')
    found.push({ route, path, who, states: [...new Set(states)].toSorted().join(', ') })
    for (const [, link = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) waiting.push(link.replaceAll('&amp;', '&'))
  }
  return { found, broken }
}
