import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, listen, openBrowser, type Person, PHONE, signedIn, signIn, stranger } from './visit.ts'
import { people, sample, t } from './write-and-decide.ts'

/** A teacher takes the list of her class on a trip: kept on the phone, read without a line, and gone when its day is over or the phone is lost. */
const JOURNEY = 'class-list'
const KEPT = '/pupils/my-class/kept'
const HOUR = 60 * 60 * 1000

let house: House
let browser: Browser
let phone: Person
const complaints: string[] = []

beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  phone = await signedIn({ browser, address: house.address, journey: JOURNEY }, people.teacher, sample.samplePassword)
  listen(phone.page, complaints)
})
afterAll(async () => {
  await phone?.context.close()
  // Without a line the browser complains of each try; whatever else it complains of is ours.
  expect(complaints.filter(one => !one.includes('net::ERR_'))).toEqual([])
  await browser?.close()
  await house?.stop()
})

const rows = () => phone.page.locator('[data-kept-rows] tr')
const none = () => phone.page.getByText(t('marks.kept-none'))

async function openClass(at: number): Promise<string[]> {
  await phone.page.goto('/pupils/my-class')
  await phone.page.locator('main ul a').nth(at).click()
  await phone.page.getByRole('heading', { name: t('marks.means-title') }).waitFor()
  return phone.page.locator('main tbody tr').allInnerTexts()
}

async function keep(at = 0): Promise<string[]> {
  const shown = await openClass(at)
  await phone.press(t('marks.keep-button'))
  await phone.page.waitForURL(`**${KEPT}`)
  await phone.page.locator('[data-kept-rows] tr').first().waitFor()
  return shown
}

/** What lies in the browser's database, whatever the page shows. */
const stored = (): Promise<string> =>
  phone.page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('clausewise-kept-list', 1)
        opening.addEventListener('error', () => reject(new Error('The database cannot be opened.')))
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('list').objectStore('list').getAll()
          all.addEventListener('success', () => {
            opening.result.close()
            resolve(JSON.stringify(all.result))
          })
        })
      }),
  )

oneAfterAnother()

test('the teacher sees one class with three plain marks, and no reason', async () => {
  const { page } = phone
  await page.goto('/pupils/my-class')
  await phone.look('1-choose')
  const shown = await openClass(0)
  expect(shown.length).toBeGreaterThan(5)
  const marks = [t('marks.mark-fine'), t('marks.mark-not'), t('marks.mark-ask')]
  for (const line of shown) expect(marks.filter(mark => line.includes(mark))).toHaveLength(1)
  await phone.look('2-class')
})

test('she finds a child as she types, and is told until when a kept list works', async () => {
  const { page } = phone
  const shown = await openClass(0)
  const last = (await page.locator('main tbody th').allInnerTexts()).at(-1) ?? ''
  await page.getByLabel(t('marks.find')).fill(last.toUpperCase())
  await page.getByText(`1 of ${shown.length} shown`).waitFor()
  expect(await page.locator('main tbody th:visible').allInnerTexts()).toEqual([last])
  await page.getByLabel(t('marks.find')).fill('')
  expect(await page.locator('main tbody tr:visible').count()).toBe(shown.length)
  await page.getByText(/^Kept now, it works without a signal until tomorrow \d\d:\d\d\.$/).waitFor()
})

test('without script nothing can be kept, and paper is offered', async () => {
  const visit = { browser, address: house.address, journey: `${JOURNEY}-off`, scripts: 'off' } as const
  const plain = await signedIn(visit, people.teacher, sample.samplePassword)
  await plain.page.goto('/pupils/my-class')
  await plain.page.locator('main ul a').first().click()
  await plain.page.getByText(t('marks.keep-without')).waitFor()
  expect(await plain.page.getByRole('button', { name: t('marks.keep-button') }).count()).toBe(0)
  await plain.page.getByText(t('marks.print')).waitFor()
  await plain.page.goto(KEPT)
  await plain.page.getByText(t('marks.kept-no-script')).waitFor()
  await plain.leave()
})

test('kept by a press, it is read without a line, with its age', async () => {
  const { page, context } = phone
  const shown = await keep()
  await phone.look('3-kept')
  await context.setOffline(true)
  await page.goto('/pupils/my-class?class=whatever')
  await page.locator('[data-kept-rows] tr').first().waitFor()
  expect(await page.locator('[data-kept-rows] tr').allInnerTexts()).toEqual(shown)
  const name = (await page.locator('[data-kept-rows] th').first().innerText()).trim()
  await page.getByLabel(t('marks.find')).fill(name.slice(0, 5))
  await page.locator('[data-kept-rows] tr:visible').first().waitFor()
  expect(await page.locator('[data-kept-rows] tr:visible').count()).toBeLessThan(shown.length)
  await page.getByLabel(t('marks.find')).fill('')
  await page.getByText(/^Kept 0 h \d+ min ago\. It is wiped on \w+day/).waitFor()
  // Names and marks, its title, its key and its moment: nothing else of a child left the house.
  const [list] = JSON.parse(await stored())
  expect(Object.keys(list).toSorted()).toEqual(['at', 'key', 'rows', 'stillUrl', 'title'])
  for (const row of list.rows) expect(Object.keys(row).toSorted()).toEqual(['mark', 'name'])
  await context.setOffline(false)
})

test('a second class takes the first one’s place', async () => {
  const before = JSON.parse(await stored())
  await keep(1)
  const after = JSON.parse(await stored())
  expect([before.length, after.length]).toEqual([1, 1])
  expect(after[0].title).not.toBe(before[0].title)
})

test('after 24 hours it is gone: from an open page by its timer, and from a page opened later, without a line', async () => {
  const { page, context } = phone
  await page.clock.install()
  await keep()
  await context.setOffline(true)
  await page.clock.runFor(23 * HOUR)
  await page.getByText(/^Kept 2[23] h/).waitFor()
  await page.clock.runFor(HOUR + 1000)
  await none().waitFor()
  expect(await rows().count()).toBe(0)
  expect(await stored()).toBe('[]')
  await context.setOffline(false)
  await page.clock.setSystemTime(new Date())
  await keep()
  await context.setOffline(true)
  await page.clock.setSystemTime(Date.now() + 25 * HOUR)
  await page.goto(KEPT)
  await none().waitFor()
  await phone.look('4-gone')
  expect(await stored()).toBe('[]')
  await context.setOffline(false)
  await page.clock.setSystemTime(new Date())
})

test('signing out wipes it', async () => {
  const { page } = phone
  await keep()
  await page.goto('/pupils')
  expect(await stored()).not.toBe('[]')
  await page.locator('form.cw-you button').click()
  await page.waitForURL('**/sign-in?said=signed-out')
  expect(await stored()).toBe('[]')
  await page.goto(KEPT)
  await none().waitFor()
  await page.goto('/sign-in')
  await signIn(phone, people.teacher, sample.samplePassword)
})

test('reported lost elsewhere, it goes at the phone’s next contact, and not before', async () => {
  const { page, context } = phone
  await keep()
  await context.setOffline(true)
  const desk = await signedIn(
    { browser, address: house.address, journey: JOURNEY },
    people.teacher,
    sample.samplePassword,
  )
  await desk.page.goto('/me')
  await desk.look('5-me')
  await desk.press(t('people.me-sessions-end'))
  await desk.page.getByText(t('people.me-said-sessions')).waitFor()
  await page.goto(KEPT)
  await page.locator('[data-kept-rows] tr').first().waitFor()
  await context.setOffline(false)
  await page.goto(KEPT)
  await none().waitFor()
  expect(await stored()).toBe('[]')
  // The phone is signed out as well.
  await page.goto('/pupils/my-class')
  await page.waitForURL('**/sign-in?wanted=*')
  await desk.leave()
})

test('the head looks at the lawful basis, with and without a mistake, and at what parents read', async () => {
  const visit = { browser, address: house.address, journey: JOURNEY }
  const head = await signedIn(visit, people.head, sample.samplePassword)
  await head.page.goto('/consent/basis')
  await head.look('6-basis')
  await head.page.getByLabel(t('basis.basis-public_task')).check()
  await head.press(t('basis.button'))
  await head.page.getByRole('link', { name: t('basis.refused-no-kinds') }).waitFor()
  await head.look('7-basis-problem')
  await head.page.goto('/policy')
  await head.press(t('public.link'), 'link')
  await head.press(t('parents.link'), 'link')
  const path = new URL(head.page.url()).pathname
  await head.leave()
  const parent = await stranger(visit)
  await parent.page.goto(path)
  await parent.page.getByText('Staff and families alike are asked to take extra care.').waitFor()
  await parent.look('8-parents')
  await parent.leave()
})

test('the page of what is kept is the same for a stranger, and holds nothing', async () => {
  const nobody = await stranger({ browser, address: house.address, journey: JOURNEY, size: PHONE })
  await nobody.page.goto(KEPT)
  await nobody.page.getByText(t('marks.kept-none')).waitFor()
  await nobody.leave()
})
