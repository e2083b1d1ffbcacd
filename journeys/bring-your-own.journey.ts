import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDocx } from '../src/platform/opened-safely/testing/make-docx.ts'
import { makePdf } from '../src/platform/opened-safely/testing/make-pdf.ts'
import { sixthPolicy, sixthPolicyHtml } from '../src/policy/importing/testing/sixth-policy.ts'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, openBrowser, type Person, signedIn } from './visit.ts'
import { people, pressAndWait, pupilOf, sample, startPost, t } from './write-and-decide.ts'

/**
 * A school brings its own policy, which nobody of us has seen: as Word and as PDF, looked at on a phone, adopted, and a post is checked under
 * it. The policy is invented: letters before numbers, other words, a rule that nothing can run for, two clauses that do not agree.
 */
const JOURNEY = 'bring-your-own'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let house: House
let browser: Browser
let head: Person
/** The path of the document's page. */
let work = ''
const school = sample.schools.find(({ key }) => key === 'larkenby')?.id ?? ''
const pupil = pupilOf('larkenby', '4')

oneAfterAnother()
beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  head = await signedIn({ browser, address: house.address, journey: JOURNEY }, people.otherHead, sample.samplePassword)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

/** Hands a file in and waits until the worker has read it; the page turns by itself. */
async function handIn(name: string, mimeType: string, buffer: Buffer): Promise<string> {
  const { page } = head
  await page.goto(`/policy/import?school=${school}`)
  await page.locator('input[name=document]').setInputFiles({ name, mimeType, buffer })
  await pressAndWait(head, t('importing.file-button'))
  await page.getByText(t('importing.work-tasks')).waitFor({ timeout: 60_000 })
  return new URL(page.url()).pathname
}

/** Through the tasks of adopting, from the policy chosen to the head's signature. The one place of this journey that knows them. */
async function adopt(): Promise<void> {
  const { page } = head
  const draft = new URL(page.url()).pathname
  const save = () => pressAndWait(head, t('adopting.save'))
  const choose = (name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`).check()
  await page.goto(`${draft}/school`)
  await choose('governance', 'academy')
  await pressAndWait(head, t('policy.continue'))
  await answerNumbers(draft)
  await takeSuggestions(draft)
  await page.goto(`${draft}/signatories`)
  await choose('who[]', 'headteacher')
  await save()
  await page.goto(`${draft}/dates`)
  await choose('start', 'signed')
  await choose('review', 'months')
  await save()
  for (const what of ['titles', 'linked', 'changes', 'rules', 'left-out']) {
    await page.goto(draft)
    const task = page.locator(`a[href="${draft}/look/${what}"]`)
    if ((await task.count()) === 0) continue
    await task.click()
    await page.locator('form button[type=submit]').last().click()
    await page.waitForURL(new RegExp(`${draft}$`))
  }
  await head.look('12-tasks-done')
  await page.goto(`${draft}/check`)
  await pressAndWait(head, t('adopting.seal-press'))
  await page.goto('/')
  await head.press(new RegExp(t('home.policy-to-sign-action')), 'link')
  await pressAndWait(head, t('adopting.sign-press'))
  await page.getByText(t('policy.adopted-done')).waitFor()
}

/** What policies seldom say is asked of an own one too; our suggestions are taken in one press. */
async function takeSuggestions(draft: string): Promise<void> {
  await head.page.goto(`${draft}/questions`)
  await pressAndWait(head, t('adopting.take-suggestions', { count: 3 }))
}

/** Where the document has a word and a number is needed, adoption asks for it; what we suggest is taken. */
async function answerNumbers(draft: string): Promise<void> {
  const { page } = head
  for (let left = 10; left > 0; left -= 1) {
    await page.goto(draft)
    const open = page.locator(`a[href^="${draft}/questions/number-"]`)
    if ((await open.count()) === 0) return
    await open.first().click()
    await page.locator('input[name=answer]').fill('4')
    await pressAndWait(head, t('adopting.save'))
  }
}

test('the way begins where a policy is adopted', async () => {
  const { page } = head
  await page.goto(`/policy/adopt?school=${school}`)
  await head.press(t('adopting.start-button'))
  await page.waitForURL(/\/policy\/drafts\//)
  await page.goto(`${new URL(page.url()).pathname}/pack`)
  await head.press(t('importing.link-from-adopt'), 'link')
  await page.getByText(t('importing.lead')).waitFor()
  await head.look('1-hand-in')
})

test('a file that is no policy is refused in a sentence, and a scan is told from a text', async () => {
  const { page } = head
  await page.locator('input[name=document]').setInputFiles({
    name: 'policy.docx',
    mimeType: DOCX,
    buffer: Buffer.from('<!doctype html><p>A page</p>'),
  })
  await head.press(t('importing.file-button'))
  await page.getByText(t('importing.refused-web-page')).waitFor({ timeout: 60_000 })
  await head.look('2-refused')
})

test('the PDF gives the same clauses as the Word document', async () => {
  const { page } = head
  await handIn('Our policy.pdf', 'application/pdf', await makePdf(sixthPolicyHtml))
  const fromPdf = await page
    .locator('main')
    .getByText(/^\d+ of \d+ confirmed$|of 26 confirmed/)
    .first()
    .innerText()
  work = await handIn('Our policy.docx', DOCX, await makeDocx(sixthPolicy))
  expect(await page.getByText(fromPdf).first().innerText()).toBe(fromPdf)
  expect(fromPdf).toContain('26')
  await head.look('3-work')
})

test('those we are surest of are confirmed together, each of them shown', async () => {
  const { page } = head
  await head.press(t('importing.task-sure'), 'link')
  const boxes = page.locator('input[name="seen[]"]')
  expect(await boxes.count()).toBeGreaterThan(8)
  await head.look('4-sure')
  await boxes.first().uncheck()
  await pressAndWait(head, t('importing.sure-button'))
  await page.getByText(/clauses are confirmed/).waitFor()
})

test('a value is changed to what the school does: six hours instead of forty-eight', async () => {
  const { page } = head
  await page.goto(`${work}/passages/own-d.3?setting=takedown.hours`)
  await head.look('5-value')
  await page.locator('input[name=number]').fill('6')
  await pressAndWait(head, t('importing.value-button'))
  await page.getByText(t('importing.done-changed')).waitFor()
  await head.look('6-clause')
})

test('the rest is looked at one by one, and a rule that nothing runs for stays words', async () => {
  const { page } = head
  await page.goto(`${work}/passages/own-b.3iv`)
  expect(await page.locator('main').innerText()).toContain(t('importing.is-words'))
  await page.goto(work)
  for (let left = 30; left > 0; left -= 1) {
    const next = page.getByRole('link', { name: /Look at it/ })
    if (new URL(page.url()).pathname === work) {
      if ((await next.count()) === 0) break
      await next.first().click()
      await page.waitForURL(/passages/)
    }
    await pressAndWait(head, t('importing.confirm-this'))
  }
  await page.goto(work)
  await page.getByText(t('importing.nothing-open')).waitFor()
  await head.look('7-all-confirmed')
})

test('two clauses that do not agree have to be settled first', async () => {
  const { page } = head
  await pressAndWait(head, t('importing.task-make'))
  await page
    .getByText(/1 contradiction is open/)
    .first()
    .waitFor()
  await head.press(t('importing.task-conflicts'), 'link')
  await page.waitForURL(/conflicts/)
  await head.look('8-conflict')
  await page.locator('input[name=takes][value="own-b.2"]').check()
  await pressAndWait(head, t('importing.conflict-button'))
  await page.getByText(t('importing.conflict-done'), { exact: true }).waitFor()
})

test('what the document is stands there already, read out of it', async () => {
  const { page } = head
  await page.goto(`${work}/about`)
  expect(await page.locator('input[name=months]').inputValue()).toBe('18')
  await page.locator('input[name=title]').fill('How we use social platforms')
  await head.look('9-about')
  await pressAndWait(head, t('importing.about-button'))
  await page.getByText(t('importing.about-done')).waitFor()
})

test('it is ready, and is chosen, looked at and signed like any other', async () => {
  const { page } = head
  await pressAndWait(head, t('importing.task-make'))
  await page.getByText(t('importing.made-body')).waitFor()
  await head.look('10-ready')
  await head.press(t('importing.made-adopt'))
  await head.press(t('adopting.start-go-on'), 'link')
  expect(await page.getByLabel('How we use social platforms').isChecked()).toBe(true)
  await head.look('11-chosen')
  await pressAndWait(head, t('policy.continue'))
  expect(await page.locator('main').innerText()).toContain('How we use social platforms')
  await adopt()
})

test('a post is checked under it: a name stops, and the school’s own clause says so', async () => {
  const { page } = head
  await startPost(head)
  await page.getByLabel(t('writing.text-label')).fill(`Well done ${pupil.full}!`)
  await pressAndWait(head, t('writing.check'))
  const finding = page.locator('.cw-finding', { hasText: pupil.full }).first()
  expect(await finding.innerText()).toContain('Stops this post')
  const clauses = await finding
    .locator('a.cw-chip--clause')
    .evaluateAll(all => all.map(one => one.getAttribute('href')))
  expect(clauses.join(' ')).toContain('/policy/clauses/own-b.2')
  await head.look('13-checked')
})

test('and the policy reads in the school’s own words, with what nothing runs for said so', async () => {
  const { page } = head
  await page.goto(`/policy?school=${school}`)
  const text = await page.locator('main').innerText()
  expect(text).toContain('A learner’s name is never printed in a post.')
  expect(text).toContain('carry emoji where they speak of a bereavement')
  expect(text).toContain(t('policy.operated-words'))
  await head.look('14-policy')
  await page.goto('/policy/clauses/own-b.3iv')
  await head.look('15-clause')
})

test('the window complained of nothing', async () => {
  await head.leave()
})
