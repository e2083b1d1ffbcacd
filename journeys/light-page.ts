import { expect } from 'vitest'
import type { Browser, Request } from 'playwright-core'
import { weight } from './focus-visible.ts'
import { axe, type Person, PHONE } from './visit.ts'

/** HTML, style and script as sent, for somebody who pays for each megabyte. */
const LIGHTEST = 30_000

/**
 * Whoever looks at a page looks as a parent on a slow line too: the page is opened once more by the same person in a window of her own with scripts,
 * in the dark. What it loads is weighed, and no letter of it waits for a font.
 */
export function lightly(browser: Browser, person: Person): Person {
  const look = person.look.bind(person)
  person.look = async step => {
    await look(step)
    await isLight(browser, person, step)
  }
  return person
}

async function isLight(browser: Browser, person: Person, step: string): Promise<void> {
  const page = await person.beside('light', person.page.url(), () =>
    browser.newContext({ viewport: PHONE, colorScheme: 'dark' }),
  )
  const asked: string[] = []
  const hear = (request: Request) => void asked.push(request.url())
  page.on('request', hear)
  await page.goto(person.page.url(), { waitUntil: 'networkidle' })
  page.off('request', hear)
  const bytes = await weight(page)
  expect(bytes, `${step}: ${page.url()} weighs ${bytes} bytes`).toBeLessThanOrEqual(LIGHTEST)
  // The pages are not empty, and their style was weighed with them.
  expect(bytes, `${step}: what was weighed`).toBeGreaterThan(15_000)
  const heavy = asked.filter(url => /woff2|fonts-|kept-list/.test(url))
  expect(heavy, `${step}: what a parent does not need`).toEqual([])
  await axe(page, `${step} in the dark`, 'colours')
}
