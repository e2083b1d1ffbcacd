import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portrait } from '../../checks/pictures/testing/draw-pictures.ts'
import type { Visitor } from '../../people/people.ts'
import { faultsIn, openBrowser, picturesFolder, WCAG_22_AA } from '../../ui/testing/browser.ts'
import { assetsFolder } from '../../ui/ui.ts'
import { act, type Opened, openPicture } from '../../platform/platform.ts'
import { keepPicture } from '../media/add-pictures.ts'
import { notToBeLookedAt } from '../testing/not-to-be-looked-at.ts'
import { lookAtWaiting } from '../media/look-at-picture.job.ts'
import { readPost } from '../posts/read-post.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { openPages } from '../testing/writing-pages.tsx'
import { writingRoutes } from '../writing/writing.routes.ts'
import { coveringRoutes } from './covering.routes.ts'

const pictures = picturesFolder()

let house: PublishingHouse
let pages: Awaited<ReturnType<typeof openPages>>
let browser: Browser
let address: string
let school: string
let teacher: Visitor
let facebook: string
let people: Opened

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  const head = await house.addPerson('Mrs Ifeoma Adebisi', ['headteacher'], school)
  teacher = await house.addPerson('Miss Carys Pugh', ['teacher'], school)
  facebook = await house.addAccount(school, 'facebook', 'Robin Hill on Facebook')
  await house.adopt(head, school, 'church-primary')
  pages = await openPages(house.works, [...writingRoutes, ...coveringRoutes], () => [teacher], assetsFolder())
  address = await pages.server.listen({ host: '127.0.0.1', port: 0 })
  ;[browser, people] = await Promise.all([openBrowser(), openTwoPeople()])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await pages?.server.close()
  await house?.close()
})

/** Two people beside each other, 680 by 420 pixels: their faces are near (162, 123) and (502, 123). */
async function twoPeople(): Promise<Buffer> {
  const one = await readFile(portrait)
  return sharp(one)
    .extend({ right: 340, background: '#335577' })
    .composite([{ input: one, left: 340, top: 0 }])
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** Opened once for all drafts: each opening is a process of its own. */
async function openTwoPeople(): Promise<Opened> {
  const path = join(await mkdtemp(join(tmpdir(), 'clausewise-cover-')), 'stars.jpg')
  await writeFile(path, await twoPeople())
  const outcome = await openPicture(path, { into: dirname(path) })
  if ('refused' in outcome) throw new Error(outcome.detail)
  await house.works.files.put(house.trust, { path: outcome.path })
  await rm(dirname(path), { recursive: true })
  return outcome
}

/** A draft with that picture. What tests before it covered is looked at by nobody any more. */
async function drafted(): Promise<{ id: string; cover: string }> {
  await notToBeLookedAt(house.boot)
  const id = await house.write(teacher, school, { text: 'We looked at the stars.', targets: [facebook] })
  expect(await act(house.works, teacher.identity, one => keepPicture(one, id, people))).toBe('added')
  const [picture] = (await readPost(house.works, teacher, id)).pictures
  return { id, cover: `${address}/posts/${id}/pictures/${picture?.id}/cover` }
}

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }
type Asked = { viewport?: typeof PHONE; javaScriptEnabled?: false; hasTouch?: true }

/** A window for each kind, kept for all tests: a new one fetches and compiles everything anew. */
const windows = new Map<string, { page: Page; complaints: string[] }>()

async function openWindow(options: Asked): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    ...options,
    ...(options.hasTouch ? { isMobile: true } : {}),
    extraHTTPHeaders: { 'x-person': teacher.identity.person },
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => void (/Content Security/.test(message.text()) && complaints.push(message.text())))
  return { page, complaints }
}

async function withPage({ viewport = PHONE, ...kind }: Asked, work: (page: Page) => Promise<void>): Promise<void> {
  const key = JSON.stringify(kind)
  const window = windows.get(key) ?? (await openWindow({ viewport, ...kind }))
  windows.set(key, window)
  await window.page.setViewportSize(viewport)
  try {
    await work(window.page)
  } catch (error) {
    // What a test leaves half done is nothing for the next.
    windows.delete(key)
    await window.page.context().close()
    throw error
  }
  expect([window.complaints.splice(0), house.reports]).toEqual([[], []])
}

async function look(page: Page, name: string, width: number): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
  expect(await faultsIn(page, { tags: [...WCAG_22_AA, 'best-practice'] })).toEqual([])
  // Nothing is wider than the screen.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}

const box = (page: Page, number: number) => page.getByRole('button', { name: new RegExp(`^Box ${number}:`) })
const frame = (page: Page) => page.getByRole('button', { name: /^The part that stays:/ })
const boxes = (page: Page) => page.locator('[data-spot="box"]')
/** What is said of a box, as numbers of percent. */
async function placeOf(page: Page, number: number) {
  const words = (await box(page, number).getAttribute('aria-label')) ?? ''
  const [left = 0, top = 0, wide = 0, high = 0] = [...words.matchAll(/(\d+)%/g)].map(([, percent]) => Number(percent))
  return { left, top, wide, high }
}
/** The first picture as it is kept now. */
async function kept(id: string) {
  const { pictures: all, looks } = await readPost(house.works, teacher, id)
  const [picture] = all
  if (picture === undefined) throw new Error('There is no picture.')
  const bytes = await house.works.files.read(house.trust, picture.sha256)
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
  return { picture, looking: looks.get(picture.sha256), at }
}
const isDark = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
  Math.abs(red - 38) < 14 && Math.abs(green - 50) < 14 && Math.abs(blue - 56) < 14

describe('covering a picture in the editor', { timeout: 120_000 }, () => {
  test('boxes are proposed, moved, added and taken away by keyboard and by mouse on a phone, undone before the press, and covered for good', async () => {
    const { id, cover } = await drafted()
    await lookAtWaiting(house.works, house.trust)
    await withPage({ viewport: PHONE }, async page => {
      await page.goto(cover)
      await box(page, 2).waitFor()
      expect(await boxes(page).count()).toBe(2)
      await look(page, 'cover', 390)

      // Keys: the first is moved and made larger, the second taken away; undone, it is there again.
      const before = await placeOf(page, 1)
      await box(page, 1).focus()
      for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
      for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+ArrowDown')
      const moved = await placeOf(page, 1)
      expect(moved.left - before.left).toBe(5)
      expect(moved.high).toBeGreaterThan(before.high + 4)
      expect(await page.locator('[data-cover-said]').textContent()).toMatch(/^Box 1: \d+% from the left/)
      await box(page, 2).focus()
      await page.keyboard.press('Delete')
      expect(await boxes(page).count()).toBe(1)
      expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1)
      await page.getByRole('button', { name: 'Undo' }).click()
      expect(await boxes(page).count()).toBe(2)
      expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2)

      // Mouse: added in the middle, dragged to the lower right corner, and made larger by its corner.
      await page.getByRole('button', { name: 'Add a box' }).click()
      expect(await boxes(page).count()).toBe(3)
      const middle = await placeOf(page, 3)
      await drag(page, box(page, 3).locator('.cw-cover__box'), 60, 40)
      const dragged = await placeOf(page, 3)
      expect([dragged.left > middle.left + 10, dragged.top > middle.top + 10]).toEqual([true, true])
      await drag(page, box(page, 3).locator('.cw-cover__grip'), 20, 30)
      const larger = await placeOf(page, 3)
      expect([larger.wide > dragged.wide, larger.high > dragged.high]).toEqual([true, true])
      await page.getByRole('button', { name: 'Undo' }).click()
      expect(await placeOf(page, 3)).toEqual(dragged)
      await page.getByRole('button', { name: 'Take the box away' }).click()
      expect(await boxes(page).count()).toBe(2)

      await page.getByLabel('With a dark box').check()
      await look(page, 'cover-drawn', 390)
      await page.getByText('The picture without the covers is not kept. This cannot be undone.').waitFor()
      await page.getByRole('button', { name: 'Cover and crop' }).click()
      await page.getByText('The picture was changed. Read its description').waitFor()
      await page.getByText('We are still looking at this picture.').waitFor()
      await look(page, 'covered', 390)

      const { picture, at, looking } = await kept(id)
      expect([picture.width, picture.height, looking?.state]).toEqual([680, 420, 'waiting'])
      // Where the first was put by keys, and where the second stood.
      const centre = Math.round(((moved.left + moved.wide / 2) / 100) * 680)
      expect(isDark(at(centre, 125))).toBe(true)
      expect(isDark(at(502, 123))).toBe(true)
      expect(isDark(at(340, 400))).toBe(false)
    })
  })

  test('a touch moves a box and buttons do it for those who cannot drag', async () => {
    const { cover } = await drafted()
    await lookAtWaiting(house.works, house.trust)
    await withPage({ viewport: PHONE, hasTouch: true }, async page => {
      await page.goto(cover)
      await box(page, 1).waitFor()
      const before = await placeOf(page, 1)
      await box(page, 1).locator('.cw-cover__box').scrollIntoViewIfNeeded()
      await swipe(page, box(page, 1).locator('.cw-cover__box'), 40, 20)
      const moved = await placeOf(page, 1)
      expect([moved.left > before.left + 5, moved.top > before.top + 3]).toEqual([true, true])
      await page.getByRole('button', { name: 'Move left' }).tap()
      expect((await placeOf(page, 1)).left).toBe(moved.left - 4)
      await page.getByRole('button', { name: 'Larger' }).tap()
      expect((await placeOf(page, 1)).wide).toBeGreaterThan(moved.wide)
    })
  })

  test('the part that stays is drawn from a choice or by hand, and cut', async () => {
    const { id, cover } = await drafted()
    await lookAtWaiting(house.works, house.trust)
    await withPage({ viewport: DESK }, async page => {
      await page.goto(cover)
      await page.getByLabel('The left half').check()
      expect(await frame(page).getAttribute('aria-label')).toContain('0% from the left, 0% from the top, 50% wide')
      await frame(page).focus()
      for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight')
      await look(page, 'cover-frame', 1280)
      await page.getByRole('button', { name: 'Cover and crop' }).click()
      await page.getByText('The picture was changed.').waitFor()
      const { picture } = await kept(id)
      expect([picture.width, picture.height]).toEqual([340, 420])
    })
  })

  test('what cannot be done is said, and what was drawn stands there again', async () => {
    const { cover } = await drafted()
    await withPage({ viewport: PHONE }, async page => {
      await page.goto(cover)
      await page.getByText('It takes a few seconds.').waitFor()
      await look(page, 'cover-looking', 390)
      await page.getByRole('button', { name: 'Cover and crop' }).click()
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
      await page.getByRole('link', { name: 'Nothing was chosen yet.' }).waitFor()
      await page.getByRole('button', { name: 'Add a box' }).click()
      await page.getByRole('button', { name: 'Draw the part that stays' }).click()
      await frame(page).focus()
      for (let press = 0; press < 80; press += 1) await page.keyboard.press('Shift+ArrowLeft')
      await page.getByRole('button', { name: 'Cover and crop' }).click()
      await page.getByRole('link', { name: /smaller than 50 pixels/ }).waitFor()
      expect([await boxes(page).count(), await frame(page).count()]).toEqual([1, 1])
      await look(page, 'cover-problem', 390)
    })
  })
})

describe('covering a picture without script', { timeout: 120_000 }, () => {
  test('all faces found, from the page one writes on and back to it', async () => {
    const { id } = await drafted()
    await lookAtWaiting(house.works, house.trust)
    await withPage({ javaScriptEnabled: false, viewport: PHONE }, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await page.getByText('2 faces found.').waitFor()
      // Why they may or may not be shown, and by which clause, before any press.
      await page.getByText(/A child’s face may be seen on social media .*, and on the school’s website /).waitFor()
      await page.getByLabel('What do you want to say?').fill('We looked at the moon.')
      await page.getByRole('button', { name: 'Cover or crop picture 1' }).first().click()
      await page.getByLabel('All 2 faces that were found').waitFor()
      // axe needs script itself; the same page was looked at with it above.
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'cover-no-script.png'), fullPage: true })
      await page.getByLabel('With a dark box').check()
      await page.getByRole('button', { name: 'Cover and crop' }).click()
      await page.getByText('The picture was changed.').waitFor()
      expect(await page.getByLabel('What do you want to say?').inputValue()).toBe('We looked at the moon.')
      const { at } = await kept(id)
      expect([isDark(at(162, 123)), isDark(at(502, 123)), isDark(at(340, 400))]).toEqual([true, true, false])
    })
  })

  test('one of the faces by its tick, and a part of the picture by a choice', async () => {
    const { id, cover } = await drafted()
    await lookAtWaiting(house.works, house.trust)
    const faces = (await kept(id)).looking
    const left = faces?.state === 'looked' && (faces.look.faces[0]?.x ?? 0) < 340 ? 1 : 2
    await withPage({ javaScriptEnabled: false }, async page => {
      await page.goto(cover)
      await page.getByLabel('Only what I tick below').check()
      await page.getByLabel(new RegExp(`^${3 - left}\\. Face`)).uncheck()
      await page.getByLabel('With a dark box').check()
      await page.getByLabel('The upper half').check()
      await page.getByRole('button', { name: 'Cover and crop' }).click()
      await page.getByText('The picture was changed.').waitFor()
      const { at, picture } = await kept(id)
      expect([picture.width, picture.height]).toEqual([680, 210])
      expect([isDark(at(162, 123)), isDark(at(502, 123))]).toEqual([true, false])
    })
  })

  test('a picture that is still looked at keeps a post from being handed in, in one clear sentence', async () => {
    const { id } = await drafted()
    await withPage({ javaScriptEnabled: false, viewport: PHONE }, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await page.getByRole('button', { name: 'Hand in' }).click()
      await page
        .getByRole('link', { name: 'We are still looking at picture 1; it takes a few seconds. Then hand in again.' })
        .waitFor()
    })
  })
})

type Where = ReturnType<Page['locator']>

async function centreOf(what: Where): Promise<{ x: number; y: number }> {
  await what.scrollIntoViewIfNeeded()
  const place = await what.boundingBox()
  if (place === null) throw new Error('It is not on the page.')
  return { x: place.x + place.width / 2, y: place.y + place.height / 2 }
}

async function drag(page: Page, what: Where, right: number, down: number): Promise<void> {
  const { x, y } = await centreOf(what)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + right / 2, y + down / 2)
  await page.mouse.move(x + right, y + down)
  await page.mouse.up()
}

/** A real touch by the browser's own protocol. */
async function swipe(page: Page, what: Where, right: number, down: number): Promise<void> {
  const { x, y } = await centreOf(what)
  const device = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    device.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [{ x, y }])
  for (const part of [0.5, 1]) await touch('touchMove', [{ x: x + right * part, y: y + down * part }])
  await touch('touchEnd', [])
}
