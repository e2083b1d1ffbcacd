import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { openServer } from '../../platform/platform.ts'
import { deputies } from '../../policy/policy.ts'
import { familyLanguageFor, Page } from '../../ui/ui.ts'
import { allowed } from '../may.ts'
import { peopleRoutes } from '../routes.ts'
import { signInPath } from '../sign-in/safe-path.rule.ts'
import type { Browser, PeopleHouse } from './people-house.ts'

/** The pages of this room behind the real server. */
export async function openPages(house: PeopleHouse): Promise<FastifyInstance> {
  return openServer({
    works: house.works,
    routes: peopleRoutes(house.signIn, deputies),
    identify: request => house.signIn.identify(request),
    allowed,
    signInPath,
    shell: (_visitor, answer) => (
      <Page title={answer.title} lang={familyLanguageFor(answer.lang ?? 'en-GB')}>
        {answer.body}
      </Page>
    ),
    troublePage: trouble => ({ title: trouble, body: <p>{trouble}</p> }),
    assets: await mkdtemp(join(tmpdir(), 'clausewise-no-assets-')),
  })
}

export type Shown = { status: number; html: string; location: string | null }

/** Asks for a page, or sends a form, as a browser does that keeps cookies. */
export async function visit(
  server: FastifyInstance,
  browser: Browser,
  path: string,
  form?: Record<string, string>,
): Promise<Shown> {
  const answer = await server.inject({
    method: form === undefined ? 'GET' : 'POST',
    url: path,
    headers: {
      ...browser.from.headers,
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(form === undefined ? {} : { payload: new URLSearchParams(form).toString() }),
  })
  const set = answer.headers['set-cookie']
  browser.take(set === undefined ? [] : Array.isArray(set) ? set : [set])
  return {
    status: answer.statusCode,
    html: answer.body,
    location: typeof answer.headers.location === 'string' ? answer.headers.location : null,
  }
}
