import { glob } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { deviceIn, placeIn, twoPeopleWithPlace } from './photo.ts'
import { swipe } from './swipe.ts'
import { clearPictures, openBrowser, type Person, PHONE, signedIn } from './visit.ts'
import { handIn, people, pressAndWait, sample, startPost, t, waitForLooks } from './write-and-decide.ts'

/**
 * A picture from a telephone to covered and approved: its place and device are gone at once, two faces are found, covered by finger and by
 * keys, and the picture that is approved has none. The worker of the built house looks at each picture, as it does at a school.
 */
const JOURNEY = 'picture-covered-and-approved'
const FACEBOOK = "St Orrin's C of E Primary School"
const BLUESKY = "St Orrin's C of E Primary"
/** As long as a usual post: about 200 characters. */
const USUAL =
  'We looked at the stars in the dark of our hall. Maple class lay on the floor under forty paper planets and found the Plough, Orion and one lost mitten. Thank you to everybody who held a torch on Friday.'

let house: House
let browser: Browser
let photo: Buffer
let teacher: Person
let manager: Person
let post: string
/** SHA-256 of the picture as it came, opened and without what the telephone wrote into it. */
let original: string

beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser, photo] = await Promise.all([startHouse(), openBrowser(), twoPeopleWithPlace()])
  const visit = { browser, address: house.address, journey: JOURNEY, size: PHONE, touch: true }
  teacher = await signedIn(visit, people.teacher, sample.samplePassword)
  manager = await signedIn(visit, people.manager, sample.samplePassword)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const picture = ({ page }: Person) => page.locator('.cw-picture img').first()
const hashOf = async (person: Person): Promise<string> =>
  /\/pictures\/([0-9a-f]{64})$/.exec((await picture(person).getAttribute('src')) ?? '')?.[1] ?? ''

/** Everything under the house's folder that holds these bytes. */
async function filesOf(sha256: string): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(`**/${sha256}`, { cwd: house.folder })) found.push(path)
  return found
}

async function addPhoto(person: Person): Promise<void> {
  const { page } = person
  const file = { name: 'IMG_2051.jpg', mimeType: 'image/jpeg', buffer: photo }
  await page.locator('input[type=file][name=pictures]').setInputFiles(file)
  await pressAndWait(person, t('writing.pictures-add-button'))
}

/** What the page says that was found in the picture, once it has been looked at. */
async function lookedAt(person: Person): Promise<string> {
  await waitForLooks(person)
  return person.page.locator('[id^="look-"] .govuk-body-s').first().innerText()
}

describe('by finger and by keys on a telephone', () => {
  oneAfterAnother()
  const box = (number: number) => teacher.page.getByRole('button', { name: new RegExp(`^Box ${number}:`) })
  const boxes = () => teacher.page.locator('[data-spot="box"]').count()
  /** What is said of a box, in percent. */
  const placeOf = async (number: number) => {
    const [left = 0, top = 0, wide = 0, high = 0] = [
      ...((await box(number).getAttribute('aria-label')) ?? '').matchAll(/(\d+)%/g),
    ].map(([, percent]) => Number(percent))
    return { left, top, wide, high }
  }

  test('a teacher adds a photo and reads that place, time and device were taken out of it', async () => {
    const { page } = teacher
    post = await startPost(teacher)
    await page.getByLabel(t('writing.text-label')).fill(USUAL)
    for (const account of [FACEBOOK, BLUESKY]) await page.getByLabel(account, { exact: true }).check()
    await addPhoto(teacher)
    expect(await page.locator('.cw-picture__removed').innerText()).toBe(
      'Place, time and device were in this file and were taken out.',
    )
    original = await hashOf(teacher)
    expect(await filesOf(original)).toHaveLength(1)
    await teacher.look('1-added')
  })

  test('two faces are found, and each stops the post by the clause of her own policy (s2-school-use-06a)', async () => {
    expect(await lookedAt(teacher)).toBe('2 faces found.')
    const faces = teacher.page.locator('.cw-finding', {
      hasText: t('deciding.finding-kind', { kind: 'image_face' }),
    })
    expect(await faces.count()).toBe(2)
    expect(await faces.first().innerText()).toContain('Stops this post')
    const clauses = await faces
      .first()
      .locator('a.cw-chip--clause')
      .evaluateAll(all => all.map(one => one.getAttribute('href')))
    expect(clauses.join(' ')).toContain('/policy/clauses/s2-school-use-06a')
    await teacher.look('2-faces')
  })

  test('on the page for covering a finger moves a box, keys make it larger, and one is added and taken away', async () => {
    const { page } = teacher
    await pressAndWait(teacher, t('covering.open', { number: 1 }))
    await box(2).waitFor()
    expect(await boxes()).toBe(2)
    const proposed = await placeOf(1)
    await swipe(page, box(1).locator('.cw-cover__box'), 40, 20)
    const moved = await placeOf(1)
    expect([moved.left > proposed.left + 5, moved.top > proposed.top + 3]).toEqual([true, true])
    await page.getByRole('button', { name: t('covering.tool-undo') }).tap()
    expect(await placeOf(1)).toEqual(proposed)

    for (const number of [1, 2]) {
      const before = await placeOf(number)
      await box(number).focus()
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowRight')
      expect((await placeOf(number)).high).toBeGreaterThan(before.high + 2)
    }
    await page.getByRole('button', { name: t('covering.tool-add') }).tap()
    expect(await boxes()).toBe(3)
    await box(3).focus()
    await page.keyboard.press('Delete')
    expect(await boxes()).toBe(2)
    await teacher.look('3-covering')
  })

  test('blurred, no face is found any more, and the page says so', async () => {
    const { page } = teacher
    expect(await page.getByLabel(t('covering.way-blur')).isChecked()).toBe(true)
    await page.getByText(t('covering.not-kept')).waitFor()
    await pressAndWait(teacher, t('covering.button'))
    await page.getByText(t('covering.done')).waitFor()
    expect(await lookedAt(teacher)).toMatch(/^No face found \(it can miss some\)\./)
    expect(await page.locator('.cw-finding').count()).toBe(0)
    await teacher.look('4-covered')
  })

  test('the picture as it came is gone: from its address, and from the disk', async () => {
    const covered = await hashOf(teacher)
    expect(covered).not.toBe(original)
    const { request } = teacher.context
    expect((await request.get(`/posts/${post}/pictures/${original}`)).status()).toBe(404)
    await expect.poll(() => filesOf(original), { interval: 250 }).toEqual([])
    expect(await filesOf(covered)).toHaveLength(1)
    const bytes = await (await request.get(`/posts/${post}/pictures/${covered}`)).body()
    expect([placeIn(bytes), deviceIn(bytes)]).toEqual([undefined, []])
  })

  test('she describes it and hands it in', async () => {
    await teacher.page
      .locator('textarea[name^="alt["]')
      .fill('Two people in front of a map of the stars, faces blurred')
    await handIn(teacher, 'church-primary')
    await teacher.page.waitForURL(new RegExp(`/posts/${post}(\\?|$)`))
    await teacher.look('5-handed-in')
  })

  test('the account manager has words, picture, what Approve signs and its button on one screen', async () => {
    const { page } = manager
    await page.goto('/')
    const line = page.locator('.cw-line', { has: page.locator(`a[href="/posts/${post}"]`) })
    await line.getByRole('link').tap()
    const approve = page.getByRole('button', { name: t('deciding.approve'), exact: true })
    await approve.waitFor()
    const parts = {
      words: page.getByText(USUAL),
      picture: picture(manager),
      description: page.locator('.cw-picture__alt'),
      'what was seen in it': page.getByText('No face found (it can miss some).'),
      'the way to close it': page.getByRole('button', { name: t('deciding.close-picture', { number: 1 }) }),
      'what Approve signs': page.getByText('I have read this post and confirm'),
      approve,
    }
    for (const [what, part] of Object.entries(parts)) {
      const box = await part.boundingBox()
      expect(box?.height ?? 0, what).toBeGreaterThan(12)
      expect(box?.y ?? -1, what).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0), what).toBeLessThanOrEqual(PHONE.height)
    }
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })

  test('he sees the covered picture and approves it by his second tap', async () => {
    const { page } = manager
    expect(await hashOf(manager)).toBe(await hashOf(teacher))
    await expect
      .poll(() => picture(manager).evaluate(one => (one instanceof HTMLImageElement ? one.naturalWidth : 0)))
      .toBe(680)
    expect(await page.locator('main').innerText()).toContain('No face found (it can miss some).')
    await manager.look('6-decide')
    await page.getByRole('button', { name: t('deciding.approve'), exact: true }).tap()
    await page
      .getByText(/Approved\./)
      .first()
      .waitFor()
    await manager.look('7-approved')
  })
})

test('without script all faces are covered by one choice, and the picture is cut by another', async () => {
  const visit = { browser, address: house.address, journey: JOURNEY, size: PHONE, scripts: 'off' } as const
  const writer = await signedIn(visit, people.teacher, sample.samplePassword)
  const { page } = writer
  await startPost(writer)
  await page.getByLabel(t('writing.text-label')).fill('We looked at the moon.')
  await addPhoto(writer)
  expect(await lookedAt(writer)).toBe('2 faces found.')
  await pressAndWait(writer, t('covering.open', { number: 1 }))
  expect(await page.getByLabel(t('covering.what-all', { count: 2 })).isChecked()).toBe(true)
  await writer.look('8-covering')
  await pressAndWait(writer, t('covering.button'))
  await page.getByText(t('covering.done')).waitFor()
  expect(await page.getByLabel(t('writing.text-label')).inputValue()).toBe('We looked at the moon.')
  // The noise of the blur is other noise each time, and once a line of words was read in it.
  expect(await lookedAt(writer)).toMatch(/^No face found \(it can miss some\)\./)

  await pressAndWait(writer, t('covering.open', { number: 1 }))
  await page.getByLabel(t('covering.crop-left')).check()
  await pressAndWait(writer, t('covering.button'))
  await page.getByText(t('covering.done')).waitFor()
  expect([await picture(writer).getAttribute('width'), await picture(writer).getAttribute('height')]).toEqual([
    '340',
    '420',
  ])
  await writer.leave()
})

describe('an approver sees what nobody should', () => {
  oneAfterAnother()
  let lead: Person
  const stop = () => manager.page.getByRole('button', { name: t('deciding.close-picture', { number: 1 }) })

  test('one press closes the picture in the very next request, to whoever pressed as well (ours-stop-question)', async () => {
    const { page, context } = manager
    await page.goto(`/posts/${post}`)
    const bytes = `/posts/${post}/pictures/${await hashOf(manager)}`
    expect((await context.request.get(bytes)).status()).toBe(200)
    await stop().tap()
    await page.getByText('The picture is closed: nobody can open it here any more').waitFor()
    await manager.look('9-closed')
    for (const person of [manager, teacher]) expect((await person.context.request.get(bytes)).status()).toBe(404)
  })

  test('its author reads that it is closed, not why, and that nothing is said of her', async () => {
    await teacher.page.goto(`/posts/${post}`)
    const says = await teacher.page.locator('main').innerText()
    expect(says).toContain('That says nothing about whoever wrote it.')
    expect(says).not.toMatch(/undressed|hurt|safeguarding/i)
    expect(await picture(teacher).count()).toBe(0)
    await teacher.look('10-author')
  })

  test('the safeguarding lead finds it first on her home, without words or picture, and opens what was a slip of the finger', async () => {
    lead = await signedIn(
      { browser, address: house.address, journey: JOURNEY, size: PHONE, touch: true },
      people.lead,
      sample.samplePassword,
    )
    const { page } = lead
    expect(await page.locator('.cw-line').first().innerText()).toContain('Gethin Probert')
    await lead.look('11-lead')
    await page.goto('/sealed-pictures')
    expect(await page.locator('main').innerText()).not.toContain('stars')
    expect(await page.locator('main img').count()).toBe(0)
    await lead.look('12-closed-pictures')
    await page
      .getByRole('button', { name: t('handwork.sealed-release') })
      .first()
      .tap()
    await page.getByText(t('handwork.sealed-released')).waitFor()
    await expect
      .poll(async () => {
        await teacher.page.goto(`/posts/${post}`)
        return picture(teacher).count()
      })
      .toBe(1)
  })

  test('no window of hers complained', () => lead.leave())
})

test('no window complained of anything', async () => {
  for (const person of [teacher, manager]) await person.leave()
})
