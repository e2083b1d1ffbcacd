import { existsSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { VNode } from 'preact'
import { type Browser, chromium } from 'playwright-core'
import type { Visitor } from '../../people/people.ts'
import type { Page as PageAnswer } from '../../platform/platform.ts'
import { assetsFolder, Page } from '../../ui/ui.ts'
import type { Asker, PageHouse } from './page-house.tsx'

const found = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  path => path && existsSync(path),
)

/** Why pages cannot be looked at here; undefined where they can. */
export const whyNotLooked: string | undefined =
  found === undefined
    ? 'no Chromium: set CHROMIUM to the path of one'
    : existsSync(join(assetsFolder(), 'manifest.json'))
      ? undefined
      : 'style is not built: node scripts/build-assets.mjs'

/** The document that pages stand in, with style and script. */
export function wholeFrame(page: PageAnswer, visitor: Visitor | null): VNode {
  return (
    <Page title={page.title} lang="en-GB" school={{ name: visitor?.trustName ?? '' }}>
      {page.body}
    </Page>
  )
}

export type Look = { path: string; width: number; violations: { id: string; at: string[] }[]; sideways: number }

/**
 * Opens each page in a real browser at a phone's width and a desk's, and asks axe (WCAG 2.2 AA and its own rules).
 * `widthOnly`: long pages of markup that another path shows shortly; axe takes half a minute for each on a small machine.
 * With `LOOK_AT_PAGES` set to a folder, a picture of each is left there for a person to look at.
 */
export async function lookAtPages(
  house: PageHouse,
  asker: Asker,
  paths: readonly string[],
  widthOnly: readonly string[] = [],
): Promise<Look[]> {
  const address = await house.server.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({
    executablePath: found ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const looks: Look[] = []
    for (const width of [390, 1280])
      for (const path of [...paths, ...widthOnly])
        looks.push(await look(browser, asker, { url: address, path, width, axe: !widthOnly.includes(path) }))
    return looks
  } finally {
    await browser.close()
  }
}

type Wanted = { url: string; path: string; width: number; axe: boolean }

async function look(browser: Browser, asker: Asker, { url, path, width, axe }: Wanted): Promise<Look> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' })
  try {
    await context.addCookies(
      [...asker.cookies].map(([name, value]) => ({ name, value: decodeURIComponent(value), url })),
    )
    const page = await context.newPage()
    const answer = await page.goto(url + path)
    if (answer === null || ![200, 422].includes(answer.status()))
      throw new Error(`${path} answered ${answer?.status()}`)
    const folder = process.env['LOOK_AT_PAGES']
    const name = `${path
      .replaceAll(/[0-9a-f-]{36}/g, '')
      .replaceAll(/[^a-z-]+/g, '_')
      .slice(0, 60)}-${width}.png`
    if (folder) await page.screenshot({ path: join(folder, name), fullPage: true })
    // GOV.UK's radios show a field with aria-expanded, which ARIA does not list for radios; GOV.UK tested it and leaves this rule out too.
    const asked = new AxeBuilder({ page }).setLegacyMode(true).disableRules(['aria-allowed-attr'])
    const violations = axe ? (await asked.analyze()).violations : []
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    const shown = violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(node => node.html) }))
    return { path, width, violations: shown, sideways: wide - width }
  } finally {
    await context.close()
  }
}
