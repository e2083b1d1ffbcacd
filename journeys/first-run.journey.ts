import { randomBytes } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, openBrowser, type Person, signIn, stranger } from './visit.ts'

/** The real thing on an empty machine: `npm run serve`, the code from the log, the first trust and its administrator. */
const JOURNEY = 'first-run'
const admin = { email: 'head@robin-hill.example', password: 'three kettles and an otter' }

let house: House
let browser: Browser
let person: Person

oneAfterAnother()
beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser] = await Promise.all([
    startHouse({
      mode: 'serve',
      // Nothing listens there: setting up a trust sends no mail.
      env: { CLAUSEWISE_SECRET: randomBytes(32).toString('base64url'), CLAUSEWISE_MAIL_URL: 'smtp://127.0.0.1:9' },
    }),
    openBrowser(),
  ])
  person = await stranger({ browser, address: house.address, journey: JOURNEY })
})
afterAll(async () => {
  await browser?.close()
})

test('whoever comes first is led to the first run, and a wrong code sets nothing up', async () => {
  const { page } = person
  await page.goto('/')
  await page.waitForURL('**/first-run')
  await person.look('1-empty')
  await fillIn('AAAAA-AAAAA-AAAAA-AAAAA')
  await page.locator('.govuk-error-summary').waitFor()
  await person.look('2-wrong-code')
})

test('the code from the log sets up the trust, once', async () => {
  // Whoever installs it reads what holds the programs that open files here.
  expect(house.printed()).toContain('opened in a process of their own, without secrets or database')
  const code = /works once: (\S+)/.exec(house.printed())?.[1] ?? ''
  await fillIn(code)
  await person.page.waitForURL(/\/sign-in/)
  await person.look('3-begun')
  expect((await person.page.goto('/first-run'))?.status()).toBe(404)
})

test('its administrator signs in and finds a school without a policy, and nothing of the sample', async () => {
  const { page } = person
  await page.goto('/sign-in')
  await signIn(person, admin.email, admin.password)
  await person.look('4-home')
  const text = await page.locator('body').innerText()
  expect(text).not.toMatch(/sample/i)
  await page.goto('/policy')
  await person.look('5-no-policy')
  await person.leave()
})

test('Ctrl-C ends it and its database, and leaves nothing half done', async () => {
  const lock = join(house.folder, 'db', 'postmaster.pid')
  expect((await stat(lock)).isFile()).toBe(true)
  expect(await house.stop({ keep: true, signal: 'SIGINT' })).toBe(0)
  await expect(fetch(house.address)).rejects.toThrow('fetch failed')
  // PostgreSQL takes its lock away as the last thing when it ends in order, and says so.
  await expect(stat(lock)).rejects.toThrow('ENOENT')
  expect(await readFile(join(house.folder, 'db.log'), 'utf8')).toMatch(/database system is shut down\s*$/)
  await rm(house.folder, { recursive: true, force: true })
})

async function fillIn(code: string): Promise<void> {
  const { page } = person
  const values = {
    code,
    trust: 'The Robin Hill Trust',
    school: 'Robin Hill School',
    'office-email': 'office@robin-hill.example',
    'office-telephone': '01632 960001',
    postcode: 'QX1 1AA',
    website: 'https://www.robin-hill.example',
    name: 'Ms J. Oduya',
    ...admin,
    again: admin.password,
  }
  for (const [name, value] of Object.entries(values)) await page.locator(`input[name="${name}"]`).fill(value)
  await page
    .locator('input[name=nation][value=england], select[name=nation]')
    .first()
    .evaluate((field: Element) => {
      if (field instanceof HTMLInputElement) field.click()
      else if (field instanceof HTMLSelectElement) field.value = 'england'
    })
  await page
    .locator('input[name=kind][value=primary], select[name=kind]')
    .first()
    .evaluate((field: Element) => {
      if (field instanceof HTMLInputElement) field.click()
      else if (field instanceof HTMLSelectElement) field.value = 'primary'
    })
  await page.locator('form[action="/first-run"] button[type=submit]').last().click()
}
