import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { FoundPage } from './find-pages.ts'
import { invisibleFocus, weight } from './focus-visible.ts'
import { axe, DESK, type Person, PHONE, picture, staysInside, stranger } from './visit.ts'
import { t } from './write-and-decide.ts'

/** How one page is looked at: with axe, on a phone, a desk and the narrowest screen, by day and by night, and by its keyboard. */

const NARROW = { width: 320, height: 700 }
/** HTML, style and script as sent. */
const HEAVIEST = 60_000

const nameOf = ({ route, who, states }: FoundPage): string =>
  `${route === '/' ? `home-${who.split('@')[0]}` : route} ${route.includes(':') || route === '/pupils/coverage' ? states : ''}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** A window in which one person after another looks, and what the browser complained of since it was last asked. */
type Window = { page: Page; complaints: string[]; who: string; visit: Visit }

/** Where a window stands, and for which journey it takes pictures. */
type Visit = { readonly browser: Browser; readonly address: string; readonly journey: string }

/** One for all: the process that draws a new one has nothing warm, neither axe nor style nor fonts. */
export async function openWindow(visit: Visit): Promise<Window> {
  const { page } = await stranger(visit)
  const complaints: string[] = []
  page.on('console', message => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('pageerror', error => complaints.push(error.message))
  return { page, complaints, who: '', visit }
}

/** Takes away whatever the one before kept, or has in store for later, and signs the next in. */
export async function goOnAs(window: Window, who: string, people: ReadonlyMap<string, Person>): Promise<void> {
  if (window.who === who) return
  const person = people.get(who)
  if (person === undefined) throw new Error(`Nobody is ${who}.`)
  const context = window.page.context()
  const devTools = await context.newCDPSession(window.page)
  await devTools.send('Storage.clearDataForOrigin', { origin: window.visit.address, storageTypes: 'all' })
  await devTools.detach()
  await context.clearCookies()
  await context.addCookies(await person.context.cookies())
  window.who = who
}

export async function lookAtPage(one: FoundPage, { page, complaints, visit }: Window): Promise<string[]> {
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
  for (const size of [PHONE, DESK]) await lookAtSize(page, one, size, visit.journey, check)
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
  journey: string,
  check: (what: string, work: () => Promise<void>) => Promise<unknown>,
): Promise<void> {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: 'light' })
  await check(`axe at ${size.width} px`, () => axe(page, one.path))
  await check(`at ${size.width} px`, () => staysInside(page, size.width))
  await check('picture', () => picture(page, journey, `${nameOf(one)}-${size.width}-light`))
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours are the same at both sizes.
  if (size === PHONE) await check('axe in the dark', () => axe(page, one.path, 'colours'))
  await check('picture', () => picture(page, journey, `${nameOf(one)}-${size.width}-dark`))
}
