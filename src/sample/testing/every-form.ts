import { Window } from 'happy-dom'
import type { Route } from '../../people/people.ts'
import { type EveryRoute, expected } from './every-route.ts'

/** A form on a page, as somebody met it. */
export type FormSeen = {
  /** Where it goes. */
  readonly action: string
  /** The same with its ids left out. */
  readonly known: string
  /** Whether words can be typed into it. */
  readonly writes: boolean
  readonly notice: boolean
  /** The names of its fields for long words. */
  readonly areas: readonly string[]
}

/** What a page has to be asked about, beside the things in its path, to show more than a choice. */
const ABOUT: Readonly<Record<string, string>> = {
  '/policy/suggest': '?clause=s2-school-use-05a',
  '/pupils/class': '?class=Elm',
}

/** Every form that a page sends by POST, asked for by everybody who may open it. Forms that were met before are read once. */
export async function formsOf(every: EveryRoute, route: Route): Promise<{ opened: boolean; forms: FormSeen[] }> {
  const met = new Map<string, FormSeen>()
  let opened = false
  for (const [who, cookie] of every.sessions) {
    if (expected(route.may, who) !== 'let through') continue
    const path = `${every.pathOf(route, 'real')}${ABOUT[route.path] ?? ''}`
    const answer = await every.ask(route, path, cookie)
    if (answer.statusCode !== 200) continue
    opened = true
    // A file is the same for all, and drawing one takes a while.
    if (!String(answer.headers['content-type']).startsWith('text/html')) break
    const main = /<main[\s\S]*<\/main>/.exec(answer.body)?.[0] ?? ''
    for (const [form] of main.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g))
      if (!met.has(form)) met.set(form, read(form, path))
  }
  return { opened, forms: [...met.values()] }
}

function read(html: string, path: string): FormSeen {
  const { document } = new Window()
  document.write(html)
  const form = document.querySelector('form')
  if (form === null) throw new Error(`No form was read at ${path}.`)
  const action = (form.getAttribute('action') ?? path).split('?')[0] ?? ''
  const written = form.querySelectorAll(
    'textarea, input:not([type="hidden"], [type="radio"], [type="checkbox"], [type="file"], [type="submit"])',
  )
  return {
    action,
    known: action.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/(\/passages)\/.*$/, '$1/:passage'),
    writes: written.length > 0,
    notice: form.querySelectorAll('.cw-notice').length > 0,
    areas: [...form.querySelectorAll('textarea')].map(area => (area.getAttribute('name') ?? '').replace(/\[.*$/, '')),
  }
}
