import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateSampleTrust, SAMPLE_SEED } from '../src/sample/sample.ts'
import { bringAnswersFile, bringPolicy, bringRollFile, bringStaffList, KEEPER } from './brought-pages.ts'
import { findPages, type FoundPage, pageRoutes } from './find-pages.ts'
import { invisibleFocus } from './focus-visible.ts'
import { type House, startHouse } from './house.ts'
import { goOnAs, lookAtPage, openWindow } from './look-at-page.ts'
import { NO_PAGE } from './no-page.ts'
import { clearPictures, letIn, openBrowser, type Person, stranger } from './visit.ts'

/** Every page that somebody of the sample can open, in front of the right person. A new route without a page here makes the first test fail. */
const JOURNEY = 'every-page'

const TEACHER = 'amina.yusufzada@st-orrins.example'
const { signInPeople, samplePassword } = generateSampleTrust(SAMPLE_SEED, new Date().toISOString())

let house: House
let browser: Browser
const people = new Map<string, Person>()
let pages: FoundPage[] = []
const broken: string[] = []

beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  const visit = { browser, address: house.address, journey: JOURNEY }
  people.set('stranger', await stranger(visit))
  for (const { email } of signInPeople) {
    const person = await stranger(visit)
    await letIn(person, house.address, email, samplePassword)
    people.set(email, person)
  }
  // First, so that there is a mail when people look for pages.
  pages.push(...(await otherPages()))
  const signedInPeople = [...people].filter(([who]) => who !== 'stranger')
  for (const each of await Promise.all(signedInPeople.map(([who, person]) => findPages(person, who)))) {
    pages.push(...each.found)
    broken.push(...each.broken)
  }
  pages = chosen(pages)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

/** Asks for a link to choose a new password, and finds it in the mail that the worker writes. */
async function linkByMail(): Promise<string> {
  const asker = people.get('stranger')
  const reader = people.get(TEACHER)
  if (asker === undefined || reader === undefined) throw new Error('Nobody asks, or nobody reads.')
  await asker.page.goto('/forgotten')
  await asker.page.locator('input[name=email]').fill(signInPeople[0]?.email ?? '')
  await asker.page.locator('main form button').click()
  const read = async (path: string) => (await reader.context.request.get(path)).text()
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    for (const [, mail = ''] of (await read('/mail')).matchAll(/href="(\/mail\/[\w-]+)"/g)) {
      const link = /\/set-password\/[\w-]+/.exec(await read(mail))?.[0]
      if (link !== undefined) return link
    }
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error('No mail with a link to choose a password arrived on the page of mails.')
}

/** What one comes to by a press, or without signing in. */
async function otherPages(): Promise<FoundPage[]> {
  const at = (route: string, path = route, who = 'stranger'): FoundPage => ({ route, path, who, states: '' })
  const teacher = people.get(TEACHER)
  if (teacher === undefined) throw new Error('The teacher of the sample is gone.')
  await teacher.page.goto('/tell-dsl')
  await teacher.page.locator('main form[action="/tell-dsl"] button').last().click()
  await teacher.page.waitForURL(/\/dsl-calls\//)
  return [
    at('/sign-in'),
    at('/sign-in/code'),
    at('/forgotten'),
    at('/auth/error'),
    at('/privacy'),
    at('/privacy/:notice', '/privacy/writing-a-post'),
    at('/set-password/:token', await linkByMail()),
    ...(await bringPolicy(people)),
    ...(await bringStaffList(people)),
    ...(await bringRollFile(people)),
    ...(await bringAnswersFile(people)),
    at('/policy/trust-requests', '/policy/trust-requests', KEEPER),
    // Whoever reviews reads all of them; the others only their own, of which the sample has none.
    at('/policy/suggestions', '/policy/suggestions', 'rowena.achterberg@larkenby.example'),
    at('/policy/import', '/policy/import', 'rowena.achterberg@larkenby.example'),
    at('/dsl-calls/:id', new URL(teacher.page.url()).pathname, TEACHER),
    at('/not-names', '/not-names', 'ifeoma.adebisi@st-orrins.example'),
  ]
}

/** One page of each route, but of a post one for each set of states that it can show, and home for everybody. */
function chosen(all: readonly FoundPage[]): FoundPage[] {
  const kept = new Map<string, FoundPage>()
  for (const one of all) {
    const part = one.route === '/' ? one.who : ['/posts/:id', '/pupils/coverage'].includes(one.route) ? one.states : ''
    const key = `${one.route} ${part}`
    if (!kept.has(key)) kept.set(key, one)
  }
  return [...kept.values()]
}

test('no link leads to nothing', () => {
  expect(broken).toEqual([])
})

test('the command that started it printed its address, the people of the sample and their password', () => {
  const printed = house.printed()
  for (const words of [house.address, samplePassword, ...signInPeople.flatMap(({ email, does }) => [email, does])])
    expect(printed).toContain(words)
})

test('somebody finds a page of every route by following links', () => {
  const found = new Set(pages.map(({ route }) => route))
  expect(pageRoutes.filter(route => !found.has(route) && !(route in NO_PAGE))).toEqual([])
})

test('every page passes axe at both sizes, by day and by night, stays inside a narrow phone, is light, and shows where the keyboard is', async () => {
  const wrong: string[] = []
  const work = pages.toSorted((one, other) => one.who.localeCompare(other.who))
  const total = work.length
  // Two windows at a time: one machine of two processors has no more to give.
  await Promise.all(
    [0, 1].map(async () => {
      const window = await openWindow({ browser, address: house.address, journey: JOURNEY })
      for (let one = work.shift(); one !== undefined; one = work.shift()) {
        await goOnAs(window, one.who, people)
        const faults = await lookAtPage(one, window)
        // At once too: a run that is ended half-way has told something.
        for (const fault of faults) console.log(fault)
        wrong.push(...faults)
      }
    }),
  )
  console.log(`${total} pages looked at`)
  expect(wrong).toEqual([])
}, 2_000_000)

test('a keyboard that cannot be seen would be noticed', async () => {
  const person = people.get('stranger')
  if (person === undefined) throw new Error('There is no stranger.')
  await person.page.goto('/sign-in')
  await person.page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '*, ::before, ::after { outline: none !important; box-shadow: none !important; background: none !important; border-color: red !important; text-decoration: none !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
  expect((await invisibleFocus(person.page)).length).toBeGreaterThan(2)
})
