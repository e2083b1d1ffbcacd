import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { faultsIn, openBrowser, picturesFolder, WCAG_22_AA } from '../../ui/testing/browser.ts'
import { assetsFolder } from '../../ui/ui.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { openPages } from '../testing/writing-pages.tsx'
import { checkApiRoutes } from './check-api.routes.ts'

const pictures = picturesFolder()

let house: PublishingHouse
let pages: Awaited<ReturnType<typeof openPages>>
let browser: Browser
let address: string
let head: Visitor

beforeAll(async () => {
  house = await openPublishingHouse()
  head = await house.addPerson('Mrs Ifeoma Adebisi', ['headteacher'], await house.addSchool())
  pages = await openPages(house.works, checkApiRoutes, () => [head], assetsFolder())
  address = await pages.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await pages?.server.close()
  await house?.close()
})

async function look(page: Page, name: string, width: number): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  expect(await faultsIn(page, { tags: [...WCAG_22_AA, 'best-practice'] })).toEqual([])
}

test.each([320, 1280])(
  'a key is made and ended with the keyboard alone, and each page is whole at %i pixels',
  async width => {
    const context = await browser.newContext({
      viewport: { width, height: 700 },
      extraHTTPHeaders: { 'x-person': head.identity.person },
    })
    try {
      const page = await context.newPage()
      await page.goto(`${address}/check-keys`)
      await look(page, 'check-keys-none', width)
      await page.locator('#key-name').press('Enter')
      await page.getByRole('alert').waitFor()
      await look(page, 'check-keys-wrong', width)
      await page.locator('#key-name').fill(`Website of ${width}`)
      await page.locator('#key-name').press('Enter')
      await page.locator('#key').waitFor()
      await look(page, 'check-keys-made', width)
      await page.getByRole('link', { name: 'Back' }).press('Enter')
      const end = page.getByRole('button', { name: new RegExp(`End it.*: Website of ${width}`) })
      await end.waitFor()
      await look(page, 'check-keys-one', width)
      await end.press('Enter')
      await page.getByText('The key is ended').waitFor()
      expect(await end.count()).toBe(0)
    } finally {
      await context.close()
    }
  },
  120_000,
)
