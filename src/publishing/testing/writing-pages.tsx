import { getQueriesForElement } from '@testing-library/dom'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { Window } from 'happy-dom'
import { allowed, type Route, type Visitor } from '../../people/people.ts'
import { allFields, openServer, type Works } from '../../platform/platform.ts'
import { Page, WordsGivenBack } from '../../ui/ui.ts'

/** A browser's view of an answer: found by role and name, as people find things. */
export function seen(answer: LightMyRequestResponse) {
  const window = new Window()
  window.document.body.innerHTML = answer.body.slice(Math.max(0, answer.body.indexOf('<body')))
  // happy-dom's own types are not those of lib.dom, and are made to be used as them.
  const body = window.document.body as unknown as HTMLElement
  return { ...getQueriesForElement(body), body, text: (body.textContent ?? '').replaceAll(/\s+/g, ' ') }
}

export type Fields = readonly (readonly [name: string, value: string])[]

/** What a browser would send of the page's first draft form: every field as it stands, with `changes` typed over it. */
export function fieldsOf(body: HTMLElement, changes: Readonly<Record<string, string>> = {}): [string, string][] {
  const fields: [string, string][] = []
  for (const one of body.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'form.cw-draft input, form.cw-draft textarea, form.cw-draft select',
  )) {
    const { name, type } = one
    if (name === '' || type === 'file' || name in changes) continue
    if ((type === 'checkbox' || type === 'radio') && !one.hasAttribute('checked')) continue
    if (one.tagName === 'SELECT') {
      const chosen = one.querySelector('option[selected]') ?? one.querySelector('option')
      fields.push([name, chosen?.getAttribute('value') ?? ''])
      continue
    }
    fields.push([name, one.tagName === 'TEXTAREA' ? (one.textContent ?? '') : (one.getAttribute('value') ?? '')])
  }
  return [...fields, ...Object.entries(changes)]
}

/** `field`: of the form; that of photos unless said otherwise. */
export type Photo = { readonly filename: string; readonly bytes: Buffer; readonly field?: string }

/** A multipart body as a browser writes it. */
export function multipart(fields: Fields, photos: readonly Photo[] = []): { payload: Buffer; contentType: string } {
  const boundary = '----a-boundary-of-this-test'
  const parts = fields.map(([name, value]) =>
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', '%22')}"\r\n\r\n${value}\r\n`,
    ),
  )
  const files = photos.flatMap(({ filename, bytes, field = 'pictures' }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${filename}"\r\nContent-Type: image/jpeg\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...parts, ...files, Buffer.from(`--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  }
}

/** The real server with these routes. Who asks is said by a header, because signing in is the people room's affair and tested there. */
export async function openPages(
  works: Works,
  routes: readonly Route[],
  people: () => readonly Visitor[],
  assets: string,
) {
  const server = await openServer<Visitor | null, Route['may'], NonNullable<Route['event']>>({
    works,
    routes,
    identify: async ({ headers }) => people().find(one => one.identity.person === headers['x-person']) ?? null,
    allowed,
    signInPath: wanted => `/sign-in?wanted=${encodeURIComponent(wanted)}`,
    shell: (_visitor, page) => (
      <Page title={page.title} lang="en-GB" sample={false}>
        {page.body}
      </Page>
    ),
    troublePage: trouble => ({ title: trouble, body: <h1>{trouble}</h1> }),
    wordsPage: ({ action, form, words }) => ({
      title: 'Signed out',
      body: (
        <WordsGivenBack
          action={action}
          fields={allFields(form)}
          words={words.flatMap(name => (typeof form[name] === 'string' ? [form[name]] : []))}
          signIn="/sign-in"
          title="You have been signed out"
          body=""
        />
      ),
    }),
    assets,
  })
  return { server, ...asking(server) }
}

function asking(server: FastifyInstance) {
  const own = (person: Visitor | null) => ({
    'sec-fetch-site': 'same-origin',
    ...(person === null ? {} : { 'x-person': person.identity.person }),
  })
  return {
    get: (person: Visitor | null, url: string) => server.inject({ method: 'GET', url, headers: own(person) }),
    /** As the page's form sends it. */
    send: (person: Visitor | null, url: string, fields: Fields, photos: readonly Photo[] = []) => {
      const { payload, contentType } = multipart(fields, photos)
      return server.inject({ method: 'POST', url, headers: { ...own(person), 'content-type': contentType }, payload })
    },
    /** As the page's script sends it. */
    post: (person: Visitor | null, url: string, fields: Fields) =>
      server.inject({
        method: 'POST',
        url,
        headers: { ...own(person), 'content-type': 'application/x-www-form-urlencoded' },
        payload: fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'),
      }),
  }
}
