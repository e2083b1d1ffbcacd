import { type EveryRoute, routes } from './every-route.ts'
import { type FormSeen, fieldOf } from './every-form.ts'
import { readForms } from './read-forms.ts'

/** What came of a press of a form as it stood on its page, nothing filled in, sent as a browser without script does. */
export type Pressed = {
  readonly form: FormSeen
  /** The path of the route that took it. */
  readonly route: string
  /** The name of the button, and what it says. */
  readonly by: string
  readonly status: number
  readonly leadsTo: string
  /** Names of fields that the route asked for; `*` where it went through all of them. */
  readonly asked: readonly string[]
  /** Where the refusal says that something is missing, and no form of its page that goes there has that place. */
  readonly nowhere: readonly string[]
}

type Server = EveryRoute['house']['server']

/** Notes which fields of a form its route asks for. To be added before the server is asked for the first time. */
export function noteFields(server: Server): { take: () => readonly string[] } {
  let asked = new Set<string>()
  server.addHook('preHandler', async request => {
    const { body } = request
    if (typeof body !== 'object' || body === null) return
    request.body = new Proxy(body, {
      get(form, name, self) {
        if (typeof name === 'string') asked.add(name)
        return Reflect.get(form, name, self)
      },
      ownKeys(form) {
        asked.add('*')
        return Reflect.ownKeys(form)
      },
    })
  })
  return {
    take() {
      const taken = [...asked]
      asked = new Set()
      return taken
    },
  }
}

/** The route that a form is sent to: of two that fit, the one with more words of its own. */
export function routeTaking(form: FormSeen, to = form.to) {
  const steps = (to.split(/[?#]/)[0] ?? '').split('/')
  return routes
    .filter(({ method, path }) => {
      const own = path.split('/')
      const fits = own.length === steps.length && own.every((step, at) => step.startsWith(':') || step === steps[at])
      return method.toLowerCase() === form.method && fits
    })
    .sort((one, other) => one.path.split(':').length - other.path.split(':').length)[0]
}

/** Presses that end what others need: a draft, a role, somebody's work here, her sessions. */
const LAST = [
  '/policy/drafts/:id/give-up',
  '/people/:id/roles/:id/end',
  '/me/sessions',
  '/people/:id/devices',
  '/people/:id/leaves',
  '/sign-out',
]

/** Each form that was met, by each of its buttons; of those that differ by an id alone, one. */
export async function pressAll(
  every: EveryRoute,
  forms: readonly FormSeen[],
  fields: ReturnType<typeof noteFields>,
): Promise<Pressed[]> {
  const pressed = new Map<string, Pressed>()
  const last = (form: FormSeen) => LAST.indexOf(form.known)
  for (const form of forms.toSorted((one, other) => last(one) - last(other))) {
    if (form.method !== 'post') continue
    for (const press of form.presses) {
      const by = `${press.name} ${press.value}`.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').trim()
      const key = [form.known, by, ...new Set(form.controls.map(({ name }) => fieldOf(name)))].join(' ')
      const route = routeTaking(form, press.goesTo ?? form.to)
      if (route === undefined || pressed.has(key)) continue
      fields.take()
      const cookie = every.sessions.get(form.who) ?? null
      const answer = await every.ask(route, press.goesTo ?? form.to, cookie, sentBy(form, press))
      pressed.set(key, {
        form,
        route: route.path,
        by,
        status: answer.statusCode,
        leadsTo: String(answer.headers.location ?? ''),
        asked: fields.take(),
        nowhere: answer.statusCode === 422 ? wantedNowhere(answer.body, form) : [],
      })
    }
  }
  return [...pressed.values()]
}

/** What a browser sends when this button is pressed and nothing was filled in. */
function sentBy(form: FormSeen, press: FormSeen['presses'][number]): URLSearchParams {
  const filled = form.controls.filter(({ type, ticked }) => ticked && type !== 'file')
  return new URLSearchParams(
    [...filled, press].filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
  )
}

/** The refusal itself says which fields the route wants: each line of its summary leads to one. */
function wantedNowhere(page: string, sent: FormSeen): readonly string[] {
  const summary = /<div class="govuk-error-summary[\s\S]*?<\/ul>/.exec(page)?.[0] ?? ''
  const wanted = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
  if (wanted.length === 0) return []
  const there = readForms(page).forms.filter(({ action }) => action === null || action === sent.action)
  return wanted.filter(id => !there.some(({ ids }) => ids.includes(id)))
}
