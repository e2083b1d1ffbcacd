import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { faultsIn, type Looking, WCAG_22_AA } from '../src/ui/testing/browser.ts'

export { openBrowser } from '../src/ui/testing/browser.ts'

const pictures = fileURLToPath(new URL('../var/screenshots', import.meta.url))

/** The sizes that the house promises to work at: a phone in a playground and the office's PC. Pixels. */
export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 900 }

/** Pictures of an earlier run would show what is no more. */
export const clearPictures = (journey: string): Promise<void> =>
  rm(join(pictures, journey), { recursive: true, force: true })

/** How scripts are: there, switched off in the browser, or never arriving (which is how axe can look at a page without them). */
export type Scripts = 'on' | 'off'

/** One person in front of one browser window. What the window complains of fails the journey at its end. */
export type Person = {
  page: Page
  context: BrowserContext
  /** Looks at the page as it is now: axe at both sizes, nothing to scroll sideways, a picture in `var/screenshots/<journey>/`. */
  look(step: string): Promise<void>
  /** Presses counted since the last call: buttons and links, as a thumb would. */
  press(name: string | RegExp, role?: 'button' | 'link'): Promise<void>
  presses: number
  /**
   * A second window of hers by that name, signed in as she is now, opened when it is first asked for and kept until she leaves: a new one for each look
   * had to read axe and draw the first page with nothing warm, which was half of what a look took. `address`: where it will go next.
   */
  beside(name: string, address: string, open: () => Promise<BrowserContext>): Promise<Page>
  leave(): Promise<void>
}

export type Visit = {
  browser: Browser
  address: string
  journey: string
  scripts?: Scripts
  size?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  /** A finger instead of a mouse. */
  touch?: boolean
}

export async function stranger(visit: Visit): Promise<Person> {
  const { browser, address, journey, scripts = 'on', size = PHONE, colorScheme = 'light', touch = false } = visit
  const context = await browser.newContext({
    baseURL: address,
    viewport: size,
    colorScheme,
    javaScriptEnabled: scripts === 'on',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
    hasTouch: touch,
  })
  const complaints: string[] = []
  const page = await context.newPage()
  listen(page, complaints)
  const windows = new Map<string, Page>()
  const person: Person = {
    page,
    context,
    presses: 0,
    async press(name, role = 'button') {
      person.presses += 1
      await page.getByRole(role, { name }).first().click()
    },
    look: step => (scripts === 'on' ? lookAt(page, journey, step) : lookWithoutScripts(visit, person, step)),
    async beside(name, address, open) {
      const window = windows.get(name) ?? (await (await open()).newPage())
      windows.set(name, window)
      // Else an address that differs only behind its "#" is not asked for again, and axe looks at the page of an earlier step. Only then: the page
      // after an empty one is drawn by a new process, with nothing warm.
      const [before] = window.url().split('#')
      const [next, part] = address.split('#')
      if (part !== undefined && before === next) await window.goto('about:blank')
      await window.context().clearCookies()
      await window.context().addCookies(await context.cookies())
      return window
    },
    async leave() {
      for (const window of windows.values()) await window.context().close()
      await context.close()
      expect(complaints, 'what the browser complained of').toEqual([])
    },
  }
  return person
}

/** Somebody on her first page. She came in without the page of signing in, at which first-run, acknowledge, class-list and a-posts-way stand. */
export async function signedIn(visit: Visit, email: string, password: string): Promise<Person> {
  const person = await stranger(visit)
  await letIn(person, visit.address, email, password)
  await person.page.goto('/')
  return person
}

/** What the form of the page of signing in sends, without a browser that draws it. */
export async function letIn({ context }: Person, address: string, email: string, password: string): Promise<void> {
  const answer = await context.request.post('/sign-in', {
    form: { email, password, wanted: '/' },
    headers: { origin: address },
    maxRedirects: 0,
  })
  expect([answer.status(), answer.headers()['location']], `${email} signs in`).toEqual([303, '/'])
}

/** Signs in through the page, as everybody does. */
export async function signIn({ page }: Person, email: string, password: string): Promise<void> {
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form[action="/sign-in"] button[type=submit]').click()
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
}

/** Console errors (a refused inline style or script is one), errors in scripts, and answers that say something broke. */
export function listen(page: Page, complaints: string[]): void {
  const documents = new Set<string>()
  page.on('response', response => {
    if (response.request().resourceType() === 'document' && response.status() < 500) documents.add(response.url())
    if (response.status() >= 500) complaints.push(`${response.status()} at ${response.url()}`)
  })
  page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', message => {
    // A page that answers 404 or 422 is logged by Chromium as an error, though it is the answer we mean.
    if (message.type() !== 'error' || documents.has(message.location().url)) return
    complaints.push(`${page.url()}: ${message.text()}`)
  })
}

export async function lookAt(page: Page, journey: string, step: string): Promise<void> {
  const size = page.viewportSize() ?? PHONE
  for (const at of [PHONE, DESK]) {
    await page.setViewportSize(at)
    await axe(page, `${journey}: ${step} at ${at.width} px`)
    await staysInside(page, at.width)
    await picture(page, journey, `${step}-${at.width}-light`)
  }
  await page.setViewportSize(size)
}

/** For people to look at, so a whole run of the tests, at which nobody looks, takes none: they were a third of the time of `every-page`. */
export async function picture(page: Page, journey: string, name: string): Promise<void> {
  if (process.env['CLAUSEWISE_PICTURES'] === 'none') return
  await mkdir(join(pictures, journey), { recursive: true })
  await page.screenshot({ path: join(pictures, journey, `${name}.png`), fullPage: true })
}

export async function staysInside(page: Page, width: number): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide, `${page.url()} is wider than ${width} px`).toBeLessThanOrEqual(width)
}

export async function axe(page: Page, where: string, looking: Looking = { tags: WCAG_22_AA }): Promise<void> {
  expect(await faultsIn(page, looking), `${where} (${page.url()})`).toEqual([])
}

/** Without its button the whole menu of a phone stood open, above what somebody came for. */
async function menuIsOneLine(page: Page): Promise<void> {
  const menu = page.locator('.govuk-service-navigation__list')
  if ((page.viewportSize()?.width ?? DESK.width) > PHONE.width || (await menu.count()) === 0) return
  expect((await menu.boundingBox())?.height, `the menu of ${page.url()}`).toBeLessThan(60)
}

/**
 * axe in a window with scripts switched off crashes the whole browser. So the same address is opened by the same person in a window where
 * our scripts never arrive: the page is what she sees, and axe can run in it.
 */
async function lookWithoutScripts(visit: Visit, person: Person, step: string): Promise<void> {
  await picture(person.page, visit.journey, `${step}-no-script-${person.page.viewportSize()?.width}`)
  await staysInside(person.page, person.page.viewportSize()?.width ?? PHONE.width)
  await menuIsOneLine(person.page)
  const page = await person.beside('without scripts', person.page.url(), async () => {
    const twin = await visit.browser.newContext({ viewport: visit.size ?? PHONE })
    await twin.route(
      url => url.pathname.endsWith('.js'),
      route => route.abort(),
    )
    return twin
  })
  await page.goto(person.page.url())
  await axe(page, `${visit.journey}: ${step} without script`)
  // Whoever comes with a smaller phone opens pages that nobody of the school does: nobody else looks at them at the two sizes.
  if ((visit.size ?? PHONE).width >= PHONE.width) return
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    await axe(page, `${visit.journey}: ${step} at ${size.width} px`)
    await staysInside(page, size.width)
  }
  await page.setViewportSize(visit.size ?? PHONE)
}
