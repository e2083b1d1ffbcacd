import type { Route } from '../../people/people.ts'
import { type EveryRoute, expected } from './every-route.ts'
import { type Control, type FormRead, readForms } from './read-forms.ts'

/** A form on a page, as somebody met it. */
export type FormSeen = FormRead & {
  /** Where it goes. */
  readonly to: string
  /** The same with its ids left out. */
  readonly known: string
  /** Whether words can be typed into it. */
  readonly writes: boolean
  /** The names of its fields for long words. */
  readonly areas: readonly string[]
  /** By role: who met it first. */
  readonly who: string
}

export type PageSeen = {
  readonly opened: boolean
  readonly forms: readonly FormSeen[]
  /** What somebody without script sees in no form at all. */
  readonly loose: readonly Control[]
}

/** What a page has to be asked about, beside the things in its path, to show more than a choice. */
const ABOUT: Readonly<Record<string, string>> = {
  '/policy/suggest': '?clause=s2-school-use-05a',
  '/pupils/class': '?class=Elm',
}

/** Who opens a page for everybody, at which a stranger sees what all others do; at `/` each finds what needs her. */
const FOR_ANYONE = ['nobody', 'headteacher']

/** A name of a field without the part in brackets: `alt[<id>]` and `who[]` are read as `alt` and `who`. */
export const fieldOf = (name: string) => name.replace(/\[.*$/, '')

/** Every form of a page, asked for by everybody who may open it. A page whose forms were all met before is not read again. */
export async function formsOf(every: EveryRoute, route: Route): Promise<PageSeen> {
  const met = new Map<string, FormSeen | null>()
  const loose = new Map<string, Control>()
  let opened = false
  for (const [who, cookie] of every.sessions) {
    if (expected(route.may, who) !== 'let through') continue
    if (route.may === 'anyone' && route.path !== '/' && !FOR_ANYONE.includes(who)) continue
    const path = `${every.pathOf(route, 'real')}${ABOUT[route.path] ?? ''}`
    const answer = await every.ask(route, path, cookie)
    if (answer.statusCode !== 200) continue
    // A file is the same for all, and drawing one takes a while.
    if (!String(answer.headers['content-type']).startsWith('text/html')) return { opened: true, forms: [], loose: [] }
    // The form to sign out says who is signed in: but for that it is the same on all pages.
    const parts = answer.body.match(
      /<form(?! class="cw-you")[\s\S]*?<\/form>|<(?:input|select|textarea|button)\b[^>]*>/g,
    )
    if (opened && (parts ?? []).every(part => met.has(part))) continue
    for (const part of parts ?? []) met.set(part, met.get(part) ?? null)
    opened = true
    const read = readForms(answer.body)
    for (const one of read.loose) loose.set(JSON.stringify(one), one)
    for (const form of read.forms) {
      const seen = { ...form, ...about(form, path), who }
      met.set(JSON.stringify(form), seen)
    }
  }
  return { opened, forms: [...met.values()].filter(form => form !== null), loose: [...loose.values()] }
}

function about({ action, controls }: FormRead, path: string) {
  const to = action ?? path
  return {
    to,
    known: knownOf(to),
    writes: controls.some(({ type }) => !/^(hidden|radio|checkbox|file|select)$/.test(type)),
    areas: controls.filter(({ type }) => type === 'textarea').map(({ name }) => fieldOf(name)),
  }
}

const knownOf = (address: string) =>
  (address.split(/[?#]/)[0] ?? '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/(\/passages)\/.*$/, '$1/:passage')
