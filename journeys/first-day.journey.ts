import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, DESK, openBrowser, type Person, PHONE, signedIn } from './visit.ts'
import { pressAndWait, sample, t } from './write-and-decide.ts'

/**
 * The first day of a school: the office brings the answers that its MIS holds, says once what they mean, sees what would be written down and
 * writes it; then who is covered, by class and by platform, and the head sees who looked.
 */
const JOURNEY = 'first-day'
const OFFICE = 'carol.threlkeld@st-orrins.example'
const HEAD = 'ifeoma.adebisi@st-orrins.example'

let house: House
let browser: Browser
let office: Person
let head: Person
const school = sample.schools.find(({ key }) => key === 'st-orrins')?.id ?? ''
const all = sample.pupils.filter(pupil => pupil.schoolId === school)
const className = all[0]?.className ?? ''
const children = all.filter(pupil => pupil.className === className).slice(0, 6)

oneAfterAnother()
beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  const visit = { browser, address: house.address, journey: JOURNEY }
  office = await signedIn({ ...visit, size: PHONE, scripts: 'off' }, OFFICE, sample.samplePassword)
  head = await signedIn({ ...visit, size: DESK }, HEAD, sample.samplePassword)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

test('the office brings a file, after one that cannot be read', async () => {
  const { page } = office
  await page.goto('/pupils')
  await office.press(t('covered.cover-title'), 'link')
  await office.look('01-coverage')
  await office.press(t('covered.cover-bring'), 'link')
  await office.look('02-bring-empty')
  const bring = async (name: string, text: string) => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await office.press(t('covered.file-button'))
  }
  await bring('letter.csv', 'Dear school')
  await page.getByText(t('covered.file-no-headings')).first().waitFor()
  await office.look('03-bring-error')
  const values = ['Y,Y', 'Y,N', 'N,N', 'Y,', 'ask mum,Y', 'Y,Y']
  const rows = children.map(
    ({ legalForename, surname, dateOfBirth }, at) =>
      `"${surname}","${legalForename}",${dateOfBirth},${values[at] ?? ''}`,
  )
  await bring(
    'consents.csv',
    `Surname,Forename,DOB,Photo website,Photo social\n${rows.join('\n')}\nVale,Rowan,01/02/2015,Y,Y\n`,
  )
  await page.getByRole('heading', { name: t('covered.columns-title') }).waitFor()
})

test('she says which columns hold answers, and what each value means', async () => {
  const { page } = office
  await pressAndWait(office, t('covered.columns-button'))
  await office.look('04-columns-error')
  for (const heading of ['Photo website', 'Photo social']) await page.getByLabel(new RegExp(`^${heading}`)).check()
  await pressAndWait(office, t('covered.columns-button'))
  await page.getByRole('heading', { name: t('covered.values-title') }).waitFor()
  await pressAndWait(office, t('covered.values-button'))
  await office.look('05-values-error')
  await page.getByLabel(t('covered.source'), { exact: true }).fill('SIMS')
  await page.locator('select[name=how]').selectOption('mis')
  await page.locator('select[name=wording]').selectOption('unknown')
  const [year = '', month = '', day = ''] = new Date(Date.now() - 40 * 86_400_000).toISOString().split(/[-T]/)
  for (const [part, typed] of Object.entries({ day, month, year })) await page.locator(`#on-${part}`).fill(typed)
  for (const [at, channel] of ['website', 'social'].entries()) {
    await page.locator(`input[name="kinds-${at}[]"][value=face]`).check()
    await page.locator(`input[name="kinds-${at}[]"][value=unrecognisable]`).check()
    await page.locator(`input[name="channels-${at}[]"][value=${channel}]`).check()
    await page.getByLabel(/^“Y”/).nth(at).selectOption('yes')
    await page.getByLabel(/^“N”/).nth(at).selectOption('no')
  }
  await page.getByLabel(/^An empty cell/).selectOption('nothing')
  await pressAndWait(office, t('covered.values-button'))
})

test('she sees what would be written down and what is left out, and writes it down', async () => {
  const { page } = office
  await page.getByRole('heading', { name: t('covered.title-to-check') }).waitFor()
  const text = await page.locator('main').innerText()
  expect(text).toContain('Nobody has said what “ask mum” in “Photo website” means.')
  expect(text).toContain('Nobody on the roll is meant')
  await office.look('06-to-check')
  await pressAndWait(office, t('covered.take-button'))
  await page.getByText(t('covered.said-taken')).waitFor()
  await office.look('07-taken')
})

test('she sees who is covered in the class, and who is not on Facebook, also as a file', async () => {
  const { page } = office
  await page.goto(`/pupils/coverage?school=${school}&class=${encodeURIComponent(className)}`)
  await page.locator('summary').first().click()
  await office.look('08-class')
  await page.goto('/pupils/coverage?platform=facebook')
  await office.look('09-platform')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t('covered.cover-file') }).click(),
  ])
  const csv = await readFile(await file.path(), 'utf8')
  expect(csv).toContain(`"${t('covered.file-class')}","${t('covered.file-name')}"`)
  expect(csv.split('\r\n').length).toBeGreaterThan(2)
})

test('the head sees on a child’s page what came from the MIS, and who looked', async () => {
  const { page } = head
  const [child] = children
  await page.goto(`/pupils?name=${encodeURIComponent(`${child?.legalForename} ${child?.surname}`)}`)
  await page.locator('main .cw-lines a').first().click()
  await page.getByText('SIMS').first().waitFor()
  await page.locator('summary', { hasText: t('covered.looked') }).click()
  await page.getByText('Carol Threlkeld').last().waitFor()
  await head.look('10-who-looked')
})

test('no window complained', async () => {
  for (const person of [office, head]) await person.leave()
})
