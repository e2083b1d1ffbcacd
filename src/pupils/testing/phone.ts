import { Browser } from '../../people/testing/people-house.ts'
import { act, theHouse } from '../../platform/platform.ts'
import { type PageRead, readPage } from '../../ui/testing/read-page.ts'
import { makeFamilyLink } from '../family/make-link.ts'
import type { FamiliesHouse } from './families-house.tsx'

export type Seen = PageRead & { status: number; goesTo: string }

/** A telephone: no account, no script, its own cookies. */
export type Phone = {
  readonly browser: Browser
  get(url: string): Promise<Seen>
  post(url: string, form?: Readonly<Record<string, string>>): Promise<Seen>
}

export function newPhone({ server }: Pick<FamiliesHouse, 'server'>): Phone {
  const browser = new Browser()
  async function ask(method: 'GET' | 'POST', url: string, form?: Readonly<Record<string, string>>): Promise<Seen> {
    const headers = Object.fromEntries(
      Object.entries(browser.from.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    )
    const reply = await server.inject({
      method,
      url,
      headers: { ...headers, ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form === undefined ? {} : { payload: new URLSearchParams({ ...form }).toString() }),
    })
    const set = reply.headers['set-cookie'] ?? []
    browser.take(typeof set === 'string' ? [set] : set)
    return Object.assign(readPage(reply.body), {
      status: reply.statusCode,
      goesTo: String(reply.headers.location ?? ''),
    })
  }
  return { browser, get: url => ask('GET', url), post: (url, form = {}) => ask('POST', url, form) }
}

export async function linkFor(house: FamiliesHouse, guardian: string, how: 'mail' | 'letter' = 'mail') {
  const link = await act(house.works, theHouse(house.trust), one =>
    makeFamilyLink(one, { guardian, school: house.school }, how),
  )
  return { ...link, path: new URL(link.address).pathname }
}

/** A telephone on which this guardian has opened and pressed her link. */
export async function inside(house: FamiliesHouse, guardian: string): Promise<Phone> {
  const phone = newPhone(house)
  const { path } = await linkFor(house, guardian)
  const { goesTo } = await phone.post(path)
  if (goesTo !== '/family/answers') throw new Error(`The link opened ${goesTo} instead of her answers.`)
  return phone
}
