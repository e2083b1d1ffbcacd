import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateSampleTrust, SAMPLE_SEED } from '../src/sample/sample.ts'
import { findPages, type FoundPage, pageRoutes } from './find-pages.ts'
import { invisibleFocus, weight } from './focus-visible.ts'
import { t } from './write-and-decide.ts'
import { type House, startHouse } from './house.ts'
import {
  axe,
  clearPictures,
  DESK,
  letIn,
  openBrowser,
  type Person,
  PHONE,
  picture,
  staysInside,
  stranger,
} from './visit.ts'

/** Every page that somebody of the sample can open, in front of the right person. A new route without a page here makes the first test fail. */
const JOURNEY = 'every-page'
const NARROW = { width: 320, height: 700 }
/** HTML, style and script as sent. */
const HEAVIEST = 60_000

/** Routes that show no page in the sample, each with its reason. */
const NO_PAGE: Readonly<Record<string, string>> = {
  '/auth/callback/:provider': 'a school of the sample has no sign-in provider; its test is in people/',
  '/posts/:id/pictures/:picture': 'answers a picture',
  '/posts/:id/videos/:video': 'answers a video',
  '/posts/:id/videos/:video/captions': 'answers a file',
  '/posts/:id/pictures/:picture/who': 'comes by a press in a draft; write-post.browser.test.ts looks at it with axe',
  '/posts/:id/pictures/:picture/cover': 'comes by a press in a draft; cover.browser.test.ts looks at it with axe',
  '/posts/:id/named': 'comes by a press in a draft; the same page as for a picture',
  '/targets/:id': 'comes after an approval; two-policies.journey.ts goes there',
  '/accounts/leavers':
    'only while somebody who leaves is on an account; trouble-pages.browser.test.ts looks at it with axe',
  '/absences/:absence': 'only while somebody is away, whom the sample has not; two-policies.journey.ts goes there',
  '/policy/sign/:seal': 'comes after a text is frozen; adopt-a-policy.journey.ts goes there',
  '/policy/drafts/:draft/reopen': 'comes after a text is frozen; adopt-a-policy.journey.ts goes there',
  '/policy/drafts/:draft/local': 'only in a draft for a whole trust; adopt-a-policy.journey.ts goes there',
  '/policy/drafts/:draft/trust':
    'only where a trust has a policy of its own; trust-pages.browser.test.tsx looks at it with axe',
  '/policy/trust-requests/:request':
    'only where a trust has a policy of its own; trust-pages.browser.test.tsx looks at it with axe',
  '/first-run': 'only an empty installation has it; first-run.journey.ts goes there',
  '/policy/import/:id/document': 'answers the document as it came',
  '/policy/public/:version/html': 'answers a file for the school’s website; its test looks at it with axe',
  '/policy/public/:version/pdf': 'answers a file',
  '/schools/:school/badge': 'answers a picture',
  '/policy/public/:version/yaml': 'answers a file',
  '/pupils/coverage/file': 'answers a file',
  '/posts/:id/adults': 'comes when a hand-in is refused for an adult; two-policies.journey.ts goes there',
  ...Object.fromEntries(
    ['/family', '/family/:token', '/family/answers', '/family/kept', '/family/posts', '/family/complaint'].map(path => [
      path,
      'a parent’s, by her own link; family-answers.journey.ts goes there',
    ]),
  ),
  '/family/answer/:token': 'a parent’s, by the link in a mail; family-answers.journey.ts goes there',
  ...Object.fromEntries(
    ['/own', '/own/:token', '/own/answers', '/own/kept', '/own/posts'].map(path => [
      path,
      'a pupil’s, by her own slip; family-answers.journey.ts goes there',
    ]),
  ),
  '/pupils/complaints/about-the-head':
    'only who stands in for a head, by a line of her first page; family-answers.journey.ts goes there',
  '/pupils/my-class/still': 'answers a phone’s question',
  '/pupils/my-class-worker.js': 'answers a script',
  '/api/v1/openapi.json': 'answers a description for programs',
}

const KEEPER = 'helen.castlow@hathershire-vale.example'
const OFFICE = 'carol.threlkeld@st-orrins.example'
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

/** Brings a policy of three clauses, so that each page of importing has something to show. */
async function bringPolicy(): Promise<FoundPage[]> {
  const who = 'rowena.achterberg@larkenby.example'
  const head = people.get(who)
  if (head === undefined) throw new Error('The head of the sample is gone.')
  const { page } = head
  await page.goto('/policy/import')
  await page
    .locator('textarea[name=text]')
    .fill('1.1 Names of pupils are never used.\n\n1.2 Names of pupils may be used with consent.\n\n1.3 Posts are kind.')
  await page.locator('form:has(textarea) button').click()
  await page.locator('#clauses').waitFor({ timeout: 60_000 })
  const path = new URL(page.url()).pathname
  const at = (rest: string, to = rest): FoundPage => ({
    route: `/policy/import/:id${rest}`,
    path: path + to,
    who,
    states: '',
  })
  return [
    at(''),
    at('/sure'),
    at('/conflicts'),
    at('/about'),
    at('/passages/:passage', '/passages/own-1.1?setting=publishing.names'),
  ]
}

/** Brings a roll with a new pupil and a row that cannot be read: the pupils of the sample are all missing from it. */
async function bringRollFile(): Promise<FoundPage[]> {
  const keeper = people.get(KEEPER)
  if (keeper === undefined) throw new Error('The administrator of the sample is gone.')
  const { page } = keeper
  await page.goto('/pupils/roll')
  await page.locator('main ul a').first().click()
  const file = 'Admission Number,Forename,Surname,DOB,Reg\n1,Wren,Ashdown,01/02/2016,4K\n2,Rowan,Vale,31/02/2016,4K\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'roll.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.locator('form:has(input[type=file]) button').click()
  await page.waitForURL(/\/pupils\/roll\/imports\/[\w-]{36}/)
  const path = new URL(page.url()).pathname.split('/').slice(0, 5).join('/')
  await page.getByRole('button', { name: t('roll.columns-button'), exact: true }).click()
  await page.waitForURL(`**${path}`)
  await page.getByRole('heading', { name: t('roll.to-check-title') }).waitFor()
  return [
    ['', ''],
    ['/columns', '/columns'],
    ['/rows/:kind', '/rows/odd'],
  ].map(([rest = '', at = '']) => ({
    route: `/pupils/roll/imports/:import${rest}`,
    path: path + at,
    who: KEEPER,
    states: '',
  }))
}

/** Brings answers of before, of a child nobody on the roll is, and a list of each sort of who is covered. */
async function bringAnswersFile(): Promise<FoundPage[]> {
  const keeper = people.get(OFFICE)
  if (keeper === undefined) throw new Error('The office of the sample is gone.')
  const { page } = keeper
  const at = (route: string, path: string, states = ''): FoundPage => ({ route, path, who: OFFICE, states })
  await page.goto('/pupils/earlier')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from('Adno,Photo\n1,Y\n2,\n') })
  await page.locator('form:has(input[type=file]) button').click()
  await page.waitForURL(/\/columns$/)
  const path = new URL(page.url()).pathname.replace(/\/columns$/, '')
  await page.getByLabel(/^Photo/).check()
  await page.getByRole('button', { name: t('covered.columns-button'), exact: true }).click()
  await page.waitForURL(/\/values$/)
  await page.goto('/pupils/coverage')
  const ofClass = (await page.locator('.cw-lines a').first().getAttribute('href')) ?? ''
  return [
    at('/pupils/earlier', '/pupils/earlier'),
    // Until its values are said, the file's own page leads to them; first-day.journey.ts looks at it with axe.
    at('/pupils/earlier/:file', path),
    at('/pupils/earlier/:file/columns', `${path}/columns`),
    at('/pupils/earlier/:file/values', `${path}/values`),
    at('/pupils/coverage', '/pupils/coverage'),
    at('/pupils/coverage', ofClass, 'class'),
    at('/pupils/coverage', '/pupils/coverage?platform=facebook', 'platform'),
  ]
}

/** Brings a list of three people: one with a job title that nobody has said anything about, and one who cannot be taken over. */
async function bringStaffList(): Promise<FoundPage[]> {
  const keeper = people.get(KEEPER)
  if (keeper === undefined) throw new Error('The administrator of the sample is gone.')
  const { page } = keeper
  await page.goto('/people/lists')
  await page.locator('select[name=place]').selectOption({ index: 1 })
  const list =
    'Staff Code,Name,Work Email,Post\nL1,Ada Crane,ada.crane@larkenby.example,Teacher\nL2,Odile Marsh,odile.marsh@larkenby.example,Falconer\nL3,Perrin Loft,,Teacher\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page.locator('form:has(input[type=file]) button').click()
  await page.waitForURL(/\/people\/lists\/[\w-]{36}/)
  const path = new URL(page.url()).pathname.split('/').slice(0, 4).join('/')
  // Until both are said, every page of a list leads to what is still asked.
  await page.getByRole('button', { name: t('lists.columns-button'), exact: true }).click()
  await page
    .getByLabel(/Falconer/)
    .first()
    .selectOption({ label: t('lists.title-none') })
  await page.getByRole('button', { name: t('lists.titles-button') }).click()
  await page.waitForURL(`**${path}`)
  return ['', '/columns', '/titles'].map(rest => ({
    route: `/people/lists/:list${rest}`,
    path: path + rest,
    who: KEEPER,
    states: '',
  }))
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
    ...(await bringPolicy()),
    ...(await bringStaffList()),
    ...(await bringRollFile()),
    ...(await bringAnswersFile()),
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

const nameOf = ({ route, who, states }: FoundPage): string =>
  `${route === '/' ? `home-${who.split('@')[0]}` : route} ${route.includes(':') || route === '/pupils/coverage' ? states : ''}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

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
      const window = await openWindow()
      for (let one = work.shift(); one !== undefined; one = work.shift()) {
        await goOnAs(window, one.who)
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

/** A window in which one person after another looks, and what the browser complained of since it was last asked. */
type Window = { page: Page; complaints: string[]; who: string }

/** One for all: the process that draws a new one has nothing warm, neither axe nor style nor fonts. */
async function openWindow(): Promise<Window> {
  const { page } = await stranger({ browser, address: house.address, journey: JOURNEY })
  const complaints: string[] = []
  page.on('console', message => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('pageerror', error => complaints.push(error.message))
  return { page, complaints, who: '' }
}

/** Takes away whatever the one before kept, or has in store for later, and signs the next in. */
async function goOnAs(window: Window, who: string): Promise<void> {
  if (window.who === who) return
  const person = people.get(who)
  if (person === undefined) throw new Error(`Nobody is ${who}.`)
  const context = window.page.context()
  const devTools = await context.newCDPSession(window.page)
  await devTools.send('Storage.clearDataForOrigin', { origin: house.address, storageTypes: 'all' })
  await devTools.detach()
  await context.clearCookies()
  await context.addCookies(await person.context.cookies())
  window.who = who
}

async function lookAtPage(one: FoundPage, { page, complaints }: Window): Promise<string[]> {
  const wrong: string[] = []
  const check = async (what: string, work: () => Promise<void>) =>
    work().catch((error: unknown) => {
      wrong.push(`${nameOf(one)} as ${one.who}, ${what}: ${error instanceof Error ? error.message : String(error)}`)
    })
  complaints.length = 0
  await page.setViewportSize(PHONE)
  const answer = await page.goto(one.path)
  await check('answer', async () => expect(answer?.status()).toBe(200))
  await check('sample', async () =>
    expect(await page.getByText(t('house.sample-banner'), { exact: true }).count()).toBe(1),
  )
  for (const size of [PHONE, DESK]) await lookAtSize(page, one, size, check)
  await page.setViewportSize(NARROW)
  await check('at 320 px', () => staysInside(page, NARROW.width))
  await check('weight', async () => expect(await weight(page)).toBeLessThanOrEqual(HEAVIEST))
  await check('keyboard', async () => expect(await invisibleFocus(page)).toEqual([]))
  await check('browser', async () => expect(complaints).toEqual([]))
  return wrong
}

async function lookAtSize(
  page: Page,
  one: FoundPage,
  size: typeof PHONE,
  check: (what: string, work: () => Promise<void>) => Promise<unknown>,
): Promise<void> {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: 'light' })
  await check(`axe at ${size.width} px`, () => axe(page, one.path))
  await check(`at ${size.width} px`, () => staysInside(page, size.width))
  await check('picture', () => picture(page, JOURNEY, `${nameOf(one)}-${size.width}-light`))
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours are the same at both sizes.
  if (size === PHONE) await check('axe in the dark', () => axe(page, one.path, 'colours'))
  await check('picture', () => picture(page, JOURNEY, `${nameOf(one)}-${size.width}-dark`))
}
