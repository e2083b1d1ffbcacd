import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsIn, openBrowser, WCAG_22_AA } from '../../ui/testing/browser.ts'
import { Page as DocumentOf } from '../../ui/ui.ts'
import { pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { linkFor } from '../testing/phone.ts'
import { familyJobs } from './family.jobs.ts'
import { familyQueues } from './queues.ts'

/** A parent who has chosen and not saved, on a phone of 390 px, with and without scripts. */
let house: FamiliesHouse
let browser: Browser
let address: string
let guardian: string

beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, {
    queues: familyQueues,
    jobs: familyJobs,
    frame: ({ title, body }) => (
      <DocumentOf title={title} lang="en-GB" sample={false}>
        {body}
      </DocumentOf>
    ),
  })
  const pupil = await house.addPupil('Łucja')
  guardian = await house.addGuardianRow(pupil, 'Ada Marchetti')
  address = await house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** Her answers, opened by a link of her own. `asked`: how often the browser asked whether she means to leave; she stays each time. */
async function answers(
  javaScriptEnabled: boolean,
): Promise<{ page: Page; asked: string[]; leave: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('dialog', dialog => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  const { path } = await linkFor(house, guardian)
  await page.goto(`${address}${path}`)
  await page.locator('main button').first().click()
  await page.waitForURL('**/family/answers')
  return { page, asked, leave: () => context.close() }
}

const pressAway = (page: Page) =>
  page.getByRole('link', { name: /See where your children/ }).click({ noWaitAfter: true, timeout: 5000 })

test('with scripts the browser asks before what was chosen is lost, and not where nothing was', async () => {
  const { page, asked, leave } = await answers(true)
  await page.getByLabel('No', { exact: true }).first().check()
  await pressAway(page)
  await expect.poll(() => asked).toEqual(['beforeunload'])
  expect(new URL(page.url()).pathname).toBe('/family/answers')
  expect(await page.getByLabel('No', { exact: true }).first().isChecked()).toBe(true)
  expect(await faultsIn(page, { tags: WCAG_22_AA })).toEqual([])
  // Saving asks nothing, and afterwards there is nothing to lose.
  await page.getByRole('button', { name: 'Save my answers' }).click()
  await page.waitForURL('**/family/kept')
  await page.goto(`${address}/family/answers`)
  await pressAway(page)
  await page.waitForURL('**/family/posts').catch(() => null)
  expect(asked).toEqual(['beforeunload'])
  await leave()
})

test('without scripts the page says so before the questions, and every way to another page stands behind the form', async () => {
  const { page, asked, leave } = await answers(false)
  const main = page.locator('main')
  const words = await main.innerText()
  expect(words).toContain('What you have chosen is kept only when you press “Save my answers”.')
  expect(words.indexOf('is kept only when')).toBeLessThan(words.indexOf('Łucja'))
  expect(words.indexOf('Save my answers', words.indexOf('Łucja'))).toBeLessThan(
    words.indexOf('Different for each thing'),
  )
  expect(await main.locator('form[action="/family/answers"] a[href^="/family"]').count()).toBe(0)
  const wide = await page.locator('html').evaluate(root => root.scrollWidth > root.clientWidth)
  expect(wide).toBe(false)
  expect(asked).toEqual([])
  await leave()
})
