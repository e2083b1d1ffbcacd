import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, DESK, openBrowser, type Person, signedIn, stranger } from './visit.ts'
import { sample, until } from './write-and-decide.ts'

/**
 * The office asks the families of a class; a parent without an account opens the mailed link on an old telephone without scripts, answers, takes a
 * yes back, and is done.
 */
const JOURNEY = 'family-answers'
const OFFICE = 'carol.threlkeld@st-orrins.example'
const OLD_PHONE = { width: 320, height: 568 }

let house: House
let browser: Browser
let office: Person
let parent: Person
let link = ''

oneAfterAnother()
beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  const visit = { browser, address: house.address, journey: JOURNEY }
  office = await signedIn({ ...visit, size: DESK }, OFFICE, sample.samplePassword)
  parent = await stranger({ ...visit, size: OLD_PHONE, scripts: 'off' })
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const main = (person: Person) => person.page.locator('main').innerText()

test('the office chooses a class, sees who has not answered and sends links (s1-protocol-1a)', async () => {
  await office.page.goto('/pupils')
  await office.press('Ask families by link or letter', 'link')
  await office.press(/^Class /, 'link')
  await office.look('01-who-has-not-answered')
  await office.press(/^Send \d+ links? by email$/)
  expect(await main(office)).toMatch(/on (its|their) way/)
  await until(office, '/mail', 'a few questions for you')
  await office.page
    .getByRole('link', { name: /a few questions for you/ })
    .first()
    .click()
  link = /http:\S+(\/family\/[\w-]{20,})/.exec(await main(office))?.[1] ?? ''
  expect(link).not.toBe('')
})

test('a parent opens the link on an old telephone: the school and one press, and no name', async () => {
  await parent.page.goto(link)
  await parent.look('02-link')
  expect(await main(parent)).toContain('has some questions for you')
  await parent.press('Show my questions')
  expect(await main(parent)).toContain('May we show your children?')
  await parent.look('03-answers')
})

test('answers are kept in one press with a receipt (s1-protocol-1b), and a yes is taken back by one', async () => {
  const { page } = parent
  expect(await page.locator('input[type=radio]:checked').count()).toBe(0)
  await page.getByLabel('Yes', { exact: true }).first().check()
  await page.getByLabel('No', { exact: true }).nth(1).check()
  await parent.press('Save my answers')
  expect(await main(parent)).toContain('What we have kept')
  await parent.look('04-receipt')
  await parent.press('Back to my answers', 'link')
  expect(await main(parent)).toContain('You say yes now')
  await parent.press(/^Withdraw my yes/)
  expect(await main(parent)).toContain('Withdrawn')
  await parent.press('Back to my answers', 'link')
  await parent.press(/^Different for each thing/, 'link')
  await parent.look('05-each-platform')
})

test('she sees where her children appear, and complains; both without scripts', async () => {
  const { page } = parent
  await page.goto('/family/answers')
  await parent.press(/^See where your children/, 'link')
  expect(await main(parent)).toContain('Where your children can be seen now')
  await parent.look('05b-posts')
  await page.goto('/family/complaint')
  await page.locator('textarea[name=words]').first().fill('A picture of last year is still up.')
  await parent.press(/^Send to /)
  expect(await main(parent)).toContain('The school has it.')
  await parent.look('05c-complaint')
})

test('she chooses Arabic, sees that no speaker has checked it, and says no, which counts (s1-protocol-1b)', async () => {
  const { page } = parent
  await page.goto('/family/answers')
  await parent.press('العربية', 'link')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await main(parent)).toContain('No speaker has checked this translation yet.')
  await parent.look('05d-arabic')
  await page.getByLabel('لا', { exact: true }).first().check()
  await parent.press('احفظ إجاباتي')
  expect(await main(parent)).toContain('ما حفظناه')
  await parent.look('05e-arabic-receipt')
  await page.goto('/family/posts')
  await parent.look('05f-arabic-posts')
  await page.goto('/family/answers?language=en-GB')
  expect(await main(parent)).toContain('You say no now')
  await office.page.goto('/pupils/ask/languages')
  await office.look('09-languages')
})

test('who is done is out, and the link opens nothing any more', async () => {
  await parent.press('I am done')
  expect(await main(parent)).toContain('You are done')
  await parent.look('06-door')
  await parent.page.goto(link)
  await parent.look('07-over')
  expect(await main(parent)).toContain('This link does not work any more')
  await parent.page.goto('/family/answers')
  expect(await main(parent)).toContain('Your half hour is over')
  await office.page.goto('/pupils/ask/words')
  await office.look('08-words')
  await Promise.all([office.leave(), parent.leave()])
})
