import { keptList, PAGE_CACHE } from './kept-list-store.ts'

/*
 * Runs beside the pages: where there is no line it answers with the page that shows the kept list. It keeps nothing by itself and answers for no
 * other page.
 */

// The project is read with the types of a window; these are the two things of a worker that are used.
type Asked = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Starting = Event & { waitUntil(work: Promise<unknown>): void }
declare function skipWaiting(): Promise<void>

/** Named by whoever registers the worker. */
const KEPT_PAGE = new URL(location.href).searchParams.get('page') ?? ''
/** A coach in a valley has a signal and no line: longer than this nobody waits. Milliseconds. */
const PATIENCE = 4_000

addEventListener('install', event => (event as Starting).waitUntil(skipWaiting()))
// By every start of the worker, so that a list whose day is over goes as early as the browser lets it.
addEventListener('activate', event => (event as Starting).waitUntil(keptList()))
addEventListener('fetch', event => {
  const asked = event as Asked
  if (asked.request.method === 'GET') asked.respondWith(answerTo(asked.request))
})

async function answerTo(request: Request): Promise<Response> {
  const cache = await caches.open(PAGE_CACHE)
  if (request.mode !== 'navigate') return (await cache.match(request)) ?? fetch(request)
  await keptList()
  const fromHere = await cache.match(KEPT_PAGE)
  const fromHouse = fetch(request)
  if (fromHere === undefined) return fromHouse
  const tired = new Promise<Response>(resolve => setTimeout(() => resolve(fromHere), PATIENCE))
  return Promise.race([fromHouse.catch(() => fromHere), tired])
}
