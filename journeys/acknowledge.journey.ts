import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedPack } from '../src/policy/policy.ts'
import { adoptAnother } from './adopt-another.ts'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, DESK, openBrowser, type Person, PHONE, signedIn, signIn, stranger } from './visit.ts'
import { handInAsFarAsItGoes, people, pressAndWait, sample, startPost, t, until } from './write-and-decide.ts'

/**
 * A new policy reaches the telephones of a school: a teacher without scripts sees what changed for her, asks, is answered, and says that she
 * has read it; somebody else does not accept it and works on; and a new starter hands in no post before she has read it.
 */
const JOURNEY = 'acknowledge'
const PACK = 'model-policy'
const title = embeddedPack(PACK)?.title ?? ''
const OFFICE = 'carol.threlkeld@st-orrins.example'
const STARTER = 'lena.brightwater@st-orrins.example'
const CHOSEN = 'badger violin marsh'

let house: House
let browser: Browser
let teacher: Person
let office: Person
let starter: Person
let head: Person
/** Of the new starter. */
let post: string
const school = sample.schools.find(({ key }) => key === 'st-orrins')?.id ?? ''

oneAfterAnother()
beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  const visit = { browser, address: house.address, journey: JOURNEY }
  teacher = await signedIn({ ...visit, size: PHONE, scripts: 'off' }, people.teacher, sample.samplePassword)
  office = await signedIn({ ...visit, size: PHONE }, OFFICE, sample.samplePassword)
  head = await signedIn({ ...visit, size: DESK }, people.head, sample.samplePassword)
  starter = await stranger({ ...visit, size: PHONE })
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

test('the head sees who of her school does not accept, in their own words, and has the page of questions', async () => {
  await until(head, '/policy/team', t('acknowledging.state-not_accepted'))
  expect(await head.page.locator('main').innerText()).toContain('I am in a band')
  await head.look('01-team')
  await head.page.goto('/policy/questions')
  await head.look('02-desk')
})

test('the head adopts another policy for the school', async () => {
  await adoptAnother(head, school, PACK)
  await head.page.goto('/policy')
  expect(await head.page.locator('h1').innerText()).toContain(title)
  // Its 22 questions are answered one by one.
}, 180_000)

test('the teacher is told, by mail and on her first page', async () => {
  await until(teacher, '/mail', t('acknowledging.mail-adopted-subject'))
  await until(teacher, '/', t('acknowledging.need-read', { title }))
  await teacher.look('03-home')
  await teacher.press(new RegExp(`^${t('acknowledging.need-read-action')}.*${title}`), 'link')
})

test('she sees first what changed for her', async () => {
  const { page } = teacher
  await page.getByRole('heading', { name: t('acknowledging.changed-title') }).waitFor()
  const headings = await page.locator('main h2').allInnerTexts()
  expect(headings[0]).toBe(t('acknowledging.changed-title'))
  expect(await page.locator('main').innerText()).toContain('May a pupil’s name stand in a post?')
  await teacher.look('04-read')
})

test('she asks, and hears who answers and by when', async () => {
  await teacher.page.getByLabel(t('acknowledging.question-label')).fill('May I keep my own page on LinkedIn?')
  await pressAndWait(teacher, t('acknowledging.press-question'))
  // Her line manager by the register, and not everybody who manages somebody.
  await teacher.page.getByText('Ifeoma Adebisi, your line manager').waitFor()
  await teacher.look('05-asked')
})

test('it is answered on record', async () => {
  await until(head, '/', t('acknowledging.need-answer'))
  await head.look('06-home-of-head')
  await head.page.goto('/policy/questions')
  const asked = head.page.locator('article', { hasText: 'LinkedIn' })
  await asked.getByLabel(t('acknowledging.answer-label')).fill('Yes, if it does not speak for the school.')
  const answered = head.page.waitForResponse(response => response.request().isNavigationRequest())
  await asked.getByRole('button', { name: t('acknowledging.answer-press') }).click()
  await answered
  await until(teacher, '/policy/questions', 'if it does not speak for the school')
  await teacher.look('07-answered')
})

test('she opens what belongs to it, ticks what is asked, and says that she has read it', async () => {
  const { page } = teacher
  await page.goto(`/policy/read?school=${school}`)
  for (let steps = page.locator('button[name=step]'); (await steps.count()) > 0; ) {
    await steps.first().click()
    await page.waitForLoadState()
  }
  for (const tick of await page.locator('main form input[type=checkbox]').all()) await tick.check()
  await pressAndWait(teacher, t('acknowledging.press-read'))
  await page.getByText(t('acknowledging.done-read')).waitFor()
  await teacher.look('08-read')
  await page.goto('/')
  expect(await page.locator('main').innerText()).not.toContain(t('acknowledging.need-read', { title }))
})

test('somebody who does not accept says so in her own words, and works on', async () => {
  const { page } = office
  await page.goto(`/policy/read?school=${school}`)
  await page.getByLabel(t('acknowledging.said-label')).fill('I would like to see what it means for my own pages.')
  await pressAndWait(office, t('acknowledging.press-not-accepted'))
  await page.getByText(t('acknowledging.done-not_accepted')).waitFor()
  await office.look('09-not-accepted')
  await startPost(office)
  await page.getByLabel(t('writing.text-label')).fill('The office is closed on Friday afternoon.')
  await page.getByLabel("St Orrin's C of E Primary School", { exact: true }).check()
  expect(await handInAsFarAsItGoes(office, PACK)).toEqual([])
})

test('the head adds a new starter, who chooses her password by the link in her mail', async () => {
  const { page } = head
  await page.goto('/people/add')
  const today = new Date()
  const starts = { day: today.getDate(), month: today.getMonth() + 1, year: today.getFullYear() }
  for (const [name, value] of Object.entries({ name: 'Lena Brightwater', email: STARTER }))
    await page.locator(`input[name="${name}"]`).fill(value)
  for (const [name, value] of Object.entries(starts))
    await page.locator(`input[name="starts-${name}"]`).fill(String(value))
  await page.locator('select[name=type]').selectOption('employee')
  await page.locator('select[name=role]').selectOption('teacher')
  await page.locator('select[name=place]').selectOption(school)
  await page.locator('form[action="/people/add"] button[type=submit]').last().click()
  await page.waitForURL(/said=added/)
  await starter.page.goto(await linkFor('Lena Brightwater'))
  for (const name of ['password', 'again']) await starter.page.locator(`input[name=${name}]`).fill(CHOSEN)
  await starter.page.locator('main form button').last().click()
  await starter.page.waitForURL(/\/sign-in/)
  await signIn(starter, STARTER, CHOSEN)
})

/** The link to choose a password in the mail to somebody, from the sample's page of mails. */
async function linkFor(name: string): Promise<string> {
  const read = async (path: string) => (await head.context.request.get(path)).text()
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 300)))
    for (const [, mail = ''] of (await read('/mail')).matchAll(/href="(\/mail\/[\w-]+)"/g)) {
      const text = await read(mail)
      const link = /\/set-password\/[\w-]+/.exec(text)?.[0]
      if (link !== undefined && text.includes(name)) return link
    }
  throw new Error(`No mail with a link came for ${name}.`)
}

test('the new starter hands in no post before she has read the policy, and is led there', async () => {
  const { page } = starter
  post = await startPost(starter)
  await page.getByLabel(t('writing.text-label')).fill('Oak class planted beans today.')
  await page.getByLabel("St Orrin's C of E Primary School", { exact: true }).check()
  const [refused = ''] = await handInAsFarAsItGoes(starter, PACK)
  expect(refused).toMatch(/s3|3\.2|3\.1/)
  await starter.look('10-not-yet')
  await page.locator('.govuk-error-summary a[href^="/policy/read"]').click()
  await page.getByText(t('acknowledging.changed-first')).waitFor()
  await starter.look('11-first-reading')
})

test('once she has, it goes on', async () => {
  const { page } = starter
  for (let steps = page.locator('button[name=step]'); (await steps.count()) > 0; ) {
    const answered = page.waitForResponse(response => response.request().isNavigationRequest())
    await steps.first().click()
    await answered
    await page.waitForLoadState()
  }
  for (const tick of await page.locator('main form input[type=checkbox]').all()) await tick.check()
  await pressAndWait(starter, t('acknowledging.press-read'))
  await page.getByText(t('acknowledging.done-read')).waitFor()
  await page.goto(`/posts/${post}/write`)
  expect(await handInAsFarAsItGoes(starter, PACK)).toEqual([])
})

test('the head sees that they have, and who has not', async () => {
  await head.page.goto('/policy/team')
  for (const name of ['Yusufzada', 'Brightwater'])
    expect(await head.page.locator('details .cw-line', { hasText: name }).textContent()).toContain(
      t('acknowledging.state-read'),
    )
  expect(await head.page.locator('.cw-line', { hasText: 'Threlkeld' }).innerText()).toContain(
    t('acknowledging.state-not_accepted'),
  )
  await head.look('12-team')
})

test('the check, training and the new school year look right on both sizes', async () => {
  for (const [step, path] of [
    ['13-check', '/policy/check'],
    ['14-training', '/policy/training'],
    ['15-september', '/policy/september'],
    ['16-ask', '/policy/questions/ask'],
  ] as const) {
    await head.page.goto(path)
    await head.look(step)
  }
  await teacher.page.goto('/policy/training')
  await teacher.look('17-training-of-hers')
})

test('no window complained of anything', async () => {
  for (const person of [teacher, office, starter, head]) await person.leave()
})
