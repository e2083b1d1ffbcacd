import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsIn, openBrowser, picturesFolder, WCAG_22_AA } from '../../ui/testing/browser.ts'
import { Page as DocumentOf } from '../../ui/ui.ts'
import { pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'

/** The paper forms of a class of thirty, on a telephone and on a laptop, with and without scripts. */
let house: FamiliesHouse
let browser: Browser
let address: string
const pictures = picturesFolder()

beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, {
    frame: ({ title, body }) => (
      <DocumentOf title={title} lang="en-GB" sample={false}>
        {body}
      </DocumentOf>
    ),
  })
  for (let at = 1; at <= 30; at += 1) {
    const pupil = await house.addPupil(`Child${String(at).padStart(2, '0')}`)
    await house.addGuardianRow(pupil, `Mother ${at}`)
    await house.addGuardianRow(pupil, `Father ${at}`)
  }
  address = await house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

async function open(width: number, javaScriptEnabled: boolean): Promise<{ page: Page; leave: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled })
  const office = [...house.asker('office_manager').cookies]
  await context.addCookies(office.map(([name, value]) => ({ name, value, url: address })))
  const page = await context.newPage()
  await page.goto(`${address}/pupils/class?class=Elm`)
  return { page, leave: () => context.close() }
}

const tall = (page: Page) => page.locator('html').evaluate(root => root.scrollHeight)
const wide = (page: Page) => page.locator('html').evaluate(root => root.scrollWidth > root.clientWidth)
const picture = async (page: Page, name: string) => {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `slips-${name}.png`), fullPage: true })
}
const fold = (page: Page, name: string) => page.locator('details', { has: page.locator('summary', { hasText: name }) })

test.each([390, 1280])('thirty forms are folded, at %i px, and nothing is wrong with the page by axe', async width => {
  const { page, leave } = await open(width, true)
  expect(await page.locator('details.cw-form-fold').count()).toBe(30)
  expect(await page.locator('details.cw-form-fold[open]').count()).toBe(0)
  // It was 21,884 px at 390 and 13,869 at 1280.
  expect(await tall(page)).toBeLessThan(4500)
  expect(await wide(page)).toBe(false)
  await picture(page, `closed-${width}`)
  await page.locator('summary', { hasText: 'Child02' }).click()
  expect(await faultsIn(page, { tags: WCAG_22_AA })).toEqual([])
  expect(await wide(page)).toBe(false)
  await picture(page, `open-${width}`)
  await leave()
})

test('with the keyboard alone one goes from child to child, and each fold says how much of it is filled in', async () => {
  const { page, leave } = await open(1280, true)
  await page.locator('summary', { hasText: 'Child01' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Mother')
  const questions = (await fold(page, 'Child01 Marchetti').locator('select').count()) - 1
  for (let at = 0; at < questions; at += 1) {
    await page.keyboard.press('Tab')
    if (at < 2) await page.keyboard.press('ArrowDown')
  }
  const state = fold(page, 'Child01 Marchetti').locator('[data-fold-filled]')
  await expect.poll(() => state.textContent()).toBe(`3 of ${questions + 1} filled in`)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('Next: Child02 Marchetti')
  await page.keyboard.press('Enter')
  // That one is open and its first field has the focus; this one has closed and still says what is in it.
  expect(await page.locator('details.cw-form-fold[open]').count()).toBe(1)
  expect(await fold(page, 'Child02 Marchetti').getAttribute('open')).not.toBeNull()
  expect(await page.locator(':focus').getAttribute('id')).toMatch(/^who-/)
  await page.keyboard.type('Father')
  expect(await page.locator(':focus option:checked').textContent()).toBe('Father 2')
  expect(await state.textContent()).toBe(`3 of ${questions + 1} filled in`)
  await leave()
})

test('without scripts a refused stack comes back with what is wrong open, what is right closed, and every fold can be opened', async () => {
  const { page, leave } = await open(390, false)
  await page.locator('summary', { hasText: 'Child03' }).click()
  await fold(page, 'Child03 Marchetti').locator('select').first().selectOption({ label: 'Mother 3' })
  const way = fold(page, 'Child03 Marchetti').getByRole('link', { name: 'Next: Child04 Marchetti' })
  await way.click()
  expect(await page.locator(':focus').textContent()).toContain('Child04 Marchetti')
  await page.keyboard.press('Enter')
  const four = fold(page, 'Child04 Marchetti').locator('select')
  await four.nth(0).selectOption({ label: 'Mother 4' })
  await four.nth(1).selectOption('yes')
  await page.getByLabel('In which words was the family asked?').selectOption({ index: 1 })
  await page.getByLabel('I hold these forms in my hand').check()
  for (const [part, value] of [
    ['day', '20'],
    ['month', '11'],
    ['year', '2025'],
  ])
    await page.locator(`#on-${part}`).fill(value ?? '')
  await page.getByRole('button', { name: 'Write these forms down' }).click()
  expect(await page.locator('.govuk-error-summary').textContent()).toContain('at least one answer for Child03')
  expect(await page.locator('details.cw-form-fold[open]').count()).toBe(1)
  expect(await fold(page, 'Child03 Marchetti').getAttribute('open')).not.toBeNull()
  expect(await fold(page, 'Child03 Marchetti').locator('[data-fold-filled]').textContent()).toMatch(
    /^1 of \d+ filled in$/,
  )
  expect(await fold(page, 'Child04 Marchetti').locator('summary').textContent()).toContain('Written down by you today')
  await picture(page, 'refused-390')
  await leave()
})
