import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choicesDrawn } from './equal-choices.ts'
import { type House, startHouse } from './house.ts'
import { lightly } from './light-page.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, DESK, openBrowser, type Person, signedIn, stranger } from './visit.ts'
import { people, sample, until } from './write-and-decide.ts'

/**
 * The office asks the families of a class; a parent without an account opens the mailed link on an old telephone without scripts, answers, takes a
 * yes back, and is done.
 */
const JOURNEY = 'family-answers'
const OFFICE = 'carol.threlkeld@st-orrins.example'
/** Stands in where the head is the subject. */
const CHAIR = 'alan.pickersgill-dunn@st-orrins.example'
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
  parent = lightly(browser, await stranger({ ...visit, size: OLD_PHONE, scripts: 'off' }))
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
  expect(await main(parent)).toContain('showing and naming your children')
  await parent.press('Open my page')
  expect(await main(parent)).toContain('May we show your children?')
  await parent.look('03-answers')
})

test.each([320, 390])(
  'yes and no are of one size, one colour and one tap each, at %i px (s1-protocol-1b)',
  async width => {
    const { page } = parent
    await page.setViewportSize({ ...OLD_PHONE, width })
    const drawn = await choicesDrawn(page)
    expect(drawn.length).toBeGreaterThan(5)
    for (const { yes, no } of drawn) {
      expect(yes).toEqual(no)
      expect(Math.min(Number(no['thumb width']), Number(no['thumb height']))).toBeGreaterThanOrEqual(44)
    }
    // One tap on the words of either is all that it takes.
    const group = page.locator('fieldset').first()
    for (const name of ['Yes', 'No']) {
      await group.getByText(name, { exact: true }).click()
      expect(await group.getByLabel(name, { exact: true }).isChecked()).toBe(true)
    }
    await page.setViewportSize(OLD_PHONE)
    await page.reload()
  },
)

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
  await page
    .getByLabel(/^No. Whoever leads the school/)
    .first()
    .check()
  await parent.press(/^Send to /)
  expect(await main(parent)).toContain('The school has it.')
  await parent.look('05c-complaint')
})

test('what she writes about the head goes past the head, and the answer is read by the link in her mail alone', async () => {
  const { page } = parent
  await page.goto('/family/complaint')
  const form = page.locator('form', { has: page.getByRole('button', { name: /^Send to St Orrin/ }) })
  await form.locator('textarea[name=words]').fill('The head answered me in front of other parents.')
  await form.getByLabel(/^Yes. The head neither sees it/).check()
  await form.getByRole('button').click()
  await page.getByText('This is about the head. The head does not see it.').waitFor()
  const visit = { browser, address: house.address, journey: JOURNEY }
  const chair = await signedIn({ ...visit, size: DESK }, CHAIR, sample.samplePassword)
  // The mail and the line of a first page go to the chief executive, who stands nearer and has no account in the sample.
  await chair.page.goto('/pupils/complaints/about-the-head')
  expect(await main(chair)).toContain('in front of other parents')
  await chair.look('05c-about-the-head')
  await chair.page.locator('textarea[name=words]').first().fill('I have spoken with the head. I am sorry.')
  await chair.press('Send the answer')
  await until(office, '/mail', 'has answered you')
  await office.page
    .getByRole('link', { name: /has answered you/ })
    .first()
    .click()
  const answer = /http:\S+(\/family\/answer\/\S+)/.exec(await main(office))?.[1] ?? ''
  const reader = lightly(browser, await stranger(visit))
  await reader.page.goto(answer)
  expect(await main(reader)).toContain('I have spoken with the head.')
  await reader.look('05c-the-answer')
  await Promise.all([chair.leave(), reader.leave()])
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

/** Whatever a family can open, in a language from right to left: its own direction, nothing to scroll sideways, and axe. */
const RIGHT_TO_LEFT = (process.env['CLAUSEWISE_TONGUES'] ?? 'ar ur').split(' ')

async function everyPageIn(person: Person, tag: string, pages: readonly (readonly [name: string, path: string])[]) {
  for (const [name, path] of pages) {
    await person.page.goto(`${path}${path.includes('?') ? '&' : '?'}language=${tag}`)
    expect(await person.page.locator('html').getAttribute('lang')).toBe(tag)
    await person.look(`20-${tag}-${name}`)
  }
}

test.each(RIGHT_TO_LEFT)('every page that she can open reads in %s', async tag => {
  const { page } = parent
  await page.goto('/family/answers')
  const each = new URL((await page.locator('a[href*="each="]').first().getAttribute('href')) ?? '', house.address)
  await everyPageIn(parent, tag, [
    ['door', '/family'],
    ['over', '/family/guessed'],
    ['answers', '/family/answers'],
    ['each', `${each.pathname}${each.search}`],
    ['receipt', '/family/kept'],
    ['posts', '/family/posts'],
    ['complaint', '/family/complaint'],
    ['notice', '/privacy/families'],
  ])
  await page.goto('/family/answers?language=en-GB')
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

test('a pupil who is old enough types the code of the slip that her school made, and answers for herself without scripts', async () => {
  const visit = { browser, address: house.address, journey: JOURNEY }
  const larkenby = sample.schools.find(({ key }) => key === 'larkenby')?.id
  const oldest = sample.pupils
    .filter(({ schoolId }) => schoolId === larkenby)
    .toSorted((a, b) => a.dateOfBirth.localeCompare(b.dateOfBirth))[0]
  if (oldest === undefined) throw new Error('Nobody is on the roll of Larkenby.')
  const head = await signedIn({ ...visit, size: DESK }, people.otherHead, sample.samplePassword)
  await head.page.goto(`/pupils/${oldest.id}`)
  await head.look('10-slip-of-a-pupil')
  const [download] = await Promise.all([
    head.page.waitForEvent('download'),
    head.page.getByRole('button', { name: 'Make a slip with a link' }).click(),
  ])
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await download.path())))
  const { items } = await (await pdf.getPage(1)).getTextContent()
  const printed = items.map(item => ('str' in item ? item.str : '')).join('\n')
  expect(printed).not.toContain(oldest.surname)
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(printed)?.[0] ?? ''
  const pupil = lightly(browser, await stranger({ ...visit, size: OLD_PHONE, scripts: 'off' }))
  const { page } = pupil
  await page.goto('/own')
  await pupil.look('11-own-door')
  await page.getByLabel('Code from your slip').fill(code)
  const [year = '', month = '', day = ''] = oldest.dateOfBirth.split('-')
  for (const [label, value] of [
    ['Day', day],
    ['Month', month],
    ['Year', year],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value)
  await pupil.press('Open my page')
  await pupil.look('12-own-answers')
  expect(await page.locator('input[type=radio]:checked').count()).toBe(0)
  await page.getByLabel('No', { exact: true }).first().check()
  await pupil.press('Save my answers')
  expect(await main(pupil)).toContain('What we have kept')
  await pupil.look('13-own-receipt')
  await page.goto('/own/posts')
  await pupil.look('14-own-posts')
  for (const tag of RIGHT_TO_LEFT)
    await everyPageIn(pupil, tag, [
      ['own-door', '/own'],
      ['own-over', '/own/guessed'],
      ['own-answers', '/own/answers'],
      ['own-each', '/own/answers?each=yes'],
      ['own-receipt', '/own/kept'],
      ['own-posts', '/own/posts'],
      ['own-notice', '/privacy/own-answers'],
    ])
  await page.goto('/own/posts?language=en-GB')
  await pupil.press('I am done')
  await page.goto('/own/answers')
  expect(await main(pupil)).toContain('Your half hour is over')
  await Promise.all([head.leave(), pupil.leave()])
})
