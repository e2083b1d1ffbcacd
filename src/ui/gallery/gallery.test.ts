import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { faultsIn, openBrowser } from '../testing/browser.ts'
import { type GalleryServer, serveGallery } from './gallery-server.fixture.tsx'

let browser: Browser
let server: GalleryServer

beforeAll(async () => {
  ;[server, browser] = await Promise.all([serveGallery(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

beforeEach(() => {
  server.sent.length = 0
  server.answers = { checkHtml: '<p>Nothing found.</p>', saveStatus: 204 }
})

type Opened = { page: Page; complaints: string[] }

async function withPage(
  options: BrowserContextOptions,
  work: (opened: Opened) => Promise<void>,
  path = '/',
): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on(
    'console',
    message => void (/Content Security Policy/.test(message.text()) && complaints.push(message.text())),
  )
  try {
    await page.goto(server.address + path)
    await work({ page, complaints })
  } finally {
    await context.close()
  }
}

const writing = (page: Page) => page.getByLabel('What do you want to say?')
const saved = (page: Page) => page.locator('[data-draft-saved]')

describe('every piece on one page', () => {
  it.each([700, 820, 1000])('keeps its margins at both sides between a phone and a desk, at %i px', width =>
    withPage({ viewport: { width, height: 900 } }, async ({ page }) => {
      const sides = await page.locator('.cw-content').evaluate(content => {
        const { left, right } = content.getBoundingClientRect()
        return { left, right: window.innerWidth - right }
      })
      expect(sides).toEqual({ left: 30, right: 30 })
    }),
  )

  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`passes axe at ${width} px, ${colorScheme}, and does not scroll sideways`, () =>
        withPage({ viewport: { width, height: 900 }, colorScheme }, async ({ page, complaints }) => {
          expect(await faultsIn(page, colorScheme === 'light' ? 'everything' : 'colours')).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
          expect(complaints).toEqual([])
        }))
    }
  }

  it('weighs at most 60,000 bytes of HTML, style and script as sent, and leaves a light page 5,000 of its 30,000 for HTML', () =>
    withPage({}, async ({ page }) => {
      // Without the mark of the tab: the browser asks for it when it has time, in a hurry sometimes before this is read.
      const sizes = await page.evaluate(() =>
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].flatMap(entry =>
          entry instanceof PerformanceResourceTiming && !/woff2|data:|mark-/.test(entry.name)
            ? [[entry.name, entry.encodedBodySize] as const]
            : [],
        ),
      )
      // What writing needs is a file of its own and on no light page.
      const bytes = (named: RegExp) => sizes.reduce((sum, [name, size]) => sum + (named.test(name) ? size : 0), 0)
      console.log(`The gallery: ${bytes(/./)} bytes as sent, of these style and script ${bytes(/app-/)}`)
      expect(sizes).toHaveLength(7)
      expect(bytes(/./)).toBeLessThanOrEqual(60_000)
      expect(bytes(/app-/)).toBeGreaterThan(10_000)
      expect(bytes(/app-/)).toBeLessThanOrEqual(25_000)
    }))

  it('lends parents no web fonts', () =>
    withPage(
      {},
      async ({ page }) => {
        const fonts = await page.evaluate(
          () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('woff2')).length,
        )
        expect(fonts).toBe(0)
      },
      '/light',
    ))
})

describe('without script', () => {
  it('the form sends what was written, with the privacy notice that was shown', () =>
    withPage({ javaScriptEnabled: false }, async ({ page }) => {
      await writing(page).fill('A new text')
      await page.getByRole('button', { name: 'Hand in' }).click()
      const body = new URLSearchParams(server.sent[0]?.body)
      expect([server.sent[0]?.path, body.get('text'), body.get('act'), body.get('privacy_notice')]).toEqual([
        '/hand-in',
        'A new text',
        'hand-in',
        'posts@2',
      ])
    }))

  it('signing out is a press', () =>
    withPage({ javaScriptEnabled: false }, async ({ page }) => {
      await page.getByRole('button', { name: 'Sign out' }).click()
      expect(server.sent.map(({ path }) => path)).toEqual(['/sign-out'])
    }))
})

describe('the live draft check', () => {
  it('saves and shows findings after a pause, without moving the focus', () =>
    withPage({}, async ({ page }) => {
      server.answers.checkHtml = '<p>This names a pupil: Will.</p>'
      await writing(page).fill('Will won')
      await page.getByText('This names a pupil: Will.').waitFor()
      await page.waitForFunction(() =>
        /^Saved at \d\d:\d\d$/.test(document.querySelector('[data-draft-saved]')?.textContent ?? ''),
      )
      expect(await writing(page).evaluate(field => field === document.activeElement)).toBe(true)
      const saves = server.sent
        .filter(({ path }) => path === '/save')
        .map(({ body }) => new URLSearchParams(body).get('text'))
      expect(saves).toEqual(['Will won'])
    }))

  it('leaves findings alone while the focus is in them', () =>
    withPage({}, async ({ page }) => {
      await writing(page).fill('Will won')
      const button = page.getByRole('button', { name: 'Use this wording' })
      await button.focus()
      await page.getByText(/^Saved at \d\d:\d\d$/).waitFor()
      await wait(300)
      expect(await button.evaluate(one => one === document.activeElement)).toBe(true)
      await writing(page).focus()
      await page.getByText('Nothing found.').waitFor()
    }))

  it('keeps words on this device when the connection is gone, says so, and puts them back', () =>
    withPage({}, async ({ page }) => {
      await page.route('**/save', route => route.abort())
      await writing(page).fill('Written in the playground')
      await page.getByText('Your words are kept on this device').waitFor()
      await page.unroute('**/save')
      await page.reload()
      await page.getByText('Words kept on this device have been put back.').waitFor()
      expect(await writing(page).inputValue()).toBe('Written in the playground')
      await page.getByText(/^Saved at/).waitFor()
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    }))

  it('says when the server did not save, and keeps the words', () =>
    withPage({}, async ({ page }) => {
      server.answers.saveStatus = 503
      await writing(page).fill('Too early')
      await page.getByText('This could not be saved just now.').waitFor()
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['cw-draft:draft-1'])
    }))

  it('asks before it puts words over a draft that went on elsewhere', () =>
    withPage({}, async ({ page }) => {
      const kept = JSON.stringify({ version: '6', fields: [['text', 'Older words']], at: Date.now() })
      await page.evaluate(value => localStorage.setItem('cw-draft:draft-1', value), kept)
      await page.reload()
      await saved(page).getByRole('button', { name: 'Put them back' }).click()
      expect(await writing(page).inputValue()).toBe('Older words')
    }))

  it('leaves nothing on the device after signing out, and nothing older than a day', () =>
    withPage({}, async ({ page }) => {
      const old = JSON.stringify({ version: '1', fields: [['text', 'Old']], at: Date.now() - 90_000_000 })
      const fresh = JSON.stringify({ version: '1', fields: [['text', 'Fresh']], at: Date.now() })
      await page.evaluate(
        ([one, two]) => {
          localStorage.setItem('cw-draft:old', one ?? '')
          localStorage.setItem('cw-draft:fresh', two ?? '')
        },
        [old, fresh],
      )
      await page.reload()
      // The old one goes when the island begins, some moments after the page says that scripts run.
      await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(['cw-draft:fresh'])
      await page.getByRole('button', { name: 'Sign out' }).click()
      // Where the answer has come the page may still be the old one (seen twice): only its address says that it has changed.
      await page.waitForURL('**/sign-out')
      await page.goto(server.address)
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    }))
})

describe('other islands', () => {
  it('the copy button copies the words and says so', () =>
    withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
      await page.getByRole('button', { name: 'Copy the words' }).click()
      await page.getByText('Copied', { exact: true }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        'Year 4 won the reading prize.\nWell done.',
      )
    }))

  it('chosen pictures are shown, with a warning at a large one and at too many', () =>
    withPage({}, async ({ page }) => {
      const file = (name: string, bytes: number) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.alloc(bytes) })
      await page
        .getByLabel('Pictures')
        .setInputFiles([file('small.jpg', 1_240_000), file('large.jpg', 6_000_000), file('third.jpg', 1_000)])
      const chosen = page.getByRole('list', { name: 'Chosen pictures' })
      expect(await chosen.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringContaining('1.2 MB'),
        expect.stringContaining('6 MB. The largest allowed is 5 MB.'),
        expect.stringContaining('third.jpg'),
      ])
      await page.getByText('At most 2 pictures can be added here.').waitFor()
    }))
})
