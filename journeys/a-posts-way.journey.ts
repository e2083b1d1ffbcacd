import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type BlueskyAccount,
  type BlueskyServers,
  startBlueskyServers,
  whyNoBlueskyServers,
} from '../src/publishing/platforms/testing/bluesky-servers.ts'
import { type House, startHouse } from './house.ts'
import { deviceIn, photoWithPlace, placeIn } from './photo.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, openBrowser, type Person, type Scripts, signIn, stranger } from './visit.ts'
import { handIn, people, pressAndWait, pupilOf, sample, startPost, t, until } from './write-and-decide.ts'

/** From sign-in to the live post on a real Bluesky server and its withdrawal, on a telephone; once more with scripts switched off. */
let house: House
let servers: BlueskyServers
let browser: Browser
let account: BlueskyAccount
let appPassword: string

const missing = await whyNoBlueskyServers()

beforeAll(async () => {
  await Promise.all([clearPictures('a-posts-way'), clearPictures('a-posts-way-off')])
  ;[house, servers, browser] = await Promise.all([
    // The servers of this journey stand on this machine; `serve` refuses the setting.
    startHouse({ env: { CLAUSEWISE_ALLOW_LOOPBACK: 'yes' } }),
    startBlueskyServers(),
    openBrowser(),
  ])
  account = await servers.createAccount('st-orrins')
  appPassword = await servers.createAppPassword(account)
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([house?.stop(), servers?.close()])
})

/** By the page of signing in, with scripts and without. */
async function enter(who: keyof typeof people, scripts: Scripts): Promise<Person> {
  const journey = scripts === 'on' ? 'a-posts-way' : 'a-posts-way-off'
  const person = await stranger({ browser, address: house.address, journey, scripts })
  await person.page.goto('/sign-in')
  await signIn(person, people[who], sample.samplePassword)
  return person
}

describe.skipIf(missing !== undefined).each(['on', 'off'] as const)('with scripts %s', scripts => {
  oneAfterAnother()
  let manager: Person
  let teacher: Person
  let post: string
  let alt: string

  beforeAll(async () => {
    ;[manager, teacher] = await Promise.all([enter('manager', scripts), enter('teacher', scripts)])
    alt = `Compost and seed trays on a bench in the school garden (${scripts})`
  })
  afterAll(async () => {
    await manager?.leave()
    await teacher?.leave()
  })

  test("the account manager connects the school's Bluesky account", async () => {
    const { page } = manager
    await page.goto('/accounts')
    await manager.look('1-accounts')
    await page.getByRole('link', { name: "St Orrin's C of E Primary", exact: false }).first().click()
    await page.locator('a[href$="/key"]').click()
    await page.getByLabel(t('accounts.bluesky-handle')).fill(account.handle)
    await page.locator('input[name=app_password]').fill(appPassword)
    await page.getByLabel(t('accounts.service')).fill(servers.pdsUrl)
    await manager.look('2-key')
    await manager.press(t('accounts.key-press'))
    await page.getByText(t('accounts.done-connected')).waitFor()
    await manager.look('3-connected')
  })

  test('a teacher is told the clause of her own policy when she names a pupil, and changes it by one press', async () => {
    const { page } = teacher
    const pupil = pupilOf('st-orrins', '4')
    post = await startPost(teacher)
    await page.getByLabel(t('writing.text-label')).fill(`Year 4 planted beans today. ${pupil.full} watered them all.`)
    // With scripts the finding comes while she writes; without, at a press.
    if (scripts === 'off') await pressAndWait(teacher, t('writing.check'))
    const finding = page.locator('.cw-finding', { hasText: pupil.full }).first()
    await finding.waitFor()
    const clauses = await finding
      .locator('a.cw-chip--clause')
      .evaluateAll(all => all.map(one => one.getAttribute('href')))
    expect(clauses.join(' ')).toContain('/policy/clauses/s2-school-use-05a')
    await teacher.look('4-found')
    teacher.presses = 0
    await finding.locator('button[value^="instead:"]').click()
    await page
      .getByText(t('writing.undo-what', { was: pupil.full, became: '' }).split(pupil.full)[1]?.slice(0, 12) ?? '')
      .first()
      .waitFor()
    const text = await page.getByLabel(t('writing.text-label')).inputValue()
    expect(text).not.toContain(pupil.full)
    expect(text).toContain('planted beans today')
    await expect.poll(() => page.locator('.cw-finding', { hasText: pupil.full }).count()).toBe(0)
    await teacher.look('5-instead')
  })

  test('she adds a photo, whose place is taken out, and describes it', async () => {
    const { page } = teacher
    const photo = { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace() }
    await page.locator('input[type=file][name=pictures]').setInputFiles(photo)
    if (
      !(await page
        .locator('textarea[name^="alt["]')
        .first()
        .isVisible()
        .catch(() => false))
    )
      await page.locator('button[value="add-pictures"]').click()
    await page.locator('textarea[name^="alt["]').first().waitFor()
    expect(await page.locator('.cw-picture__removed').innerText()).toBe(
      t('writing.picture-removed', { what: 'place_time_device' }),
    )
    await page.locator('textarea[name^="alt["]').first().fill(alt)
    await page.getByLabel("St Orrin's C of E Primary", { exact: true }).check()
    await teacher.look('6-photo')
  })

  test("she answers the policy's questions and hands in", async () => {
    await handIn(teacher, 'church-primary')
    await teacher.page.waitForURL(new RegExp(`/posts/${post}(\\?|$)`))
    await teacher.look('7-handed-in')
  })

  test('the account manager finds it on his home and approves it in two taps', async () => {
    const { page } = manager
    await page.goto('/')
    await manager.look('8-home')
    manager.presses = 0
    const line = page.locator('.cw-line', { has: page.locator(`a[href="/posts/${post}"]`) })
    await line.getByRole('link').click()
    manager.presses += 1
    await page.getByRole('button', { name: t('deciding.approve'), exact: true }).waitFor()
    await manager.look('9-decide')
    await manager.press(new RegExp(`^${t('deciding.approve')}$`))
    await page
      .getByText(/Approved\./)
      .first()
      .waitFor()
    expect(manager.presses).toBe(2)
  })

  test('it is really on Bluesky: with its description, without its place, and closed for replies', async () => {
    await until(teacher, `/posts/${post}`, t('deciding.next-live'))
    await teacher.look('10-live')
    const { uri, value } = await onlyRecord('app.bsky.feed.post', Record)
    expect(value.text).toContain('planted beans today')
    const [image] = value.embed.images
    expect(image?.alt).toBe(alt)
    const blob = await fetch(
      `${servers.pdsUrl}/xrpc/com.atproto.sync.getBlob?did=${account.did}&cid=${image?.image.ref.$link}`,
    )
    const bytes = new Uint8Array(await blob.arrayBuffer())
    expect(bytes.length).toBeGreaterThan(1_000)
    expect([placeIn(bytes), deviceIn(bytes)]).toEqual([undefined, []])
    const gate = await onlyRecord('app.bsky.feed.threadgate', Gate)
    expect(gate.value).toMatchObject({ post: uri, allow: [] })
  })

  test('its page tells every step, who took it and by which clause', async () => {
    const steps = await teacher.page.locator('.cw-timeline__entry').allInnerTexts()
    const story = steps.join('\n---\n')
    for (const said of ['Started', 'Handed in', 'Approved', 'Live'])
      expect(story.toLowerCase()).toContain(said.toLowerCase())
    expect(story).toContain('Probert')
    const approved = steps.find(step => step.startsWith(t('deciding.happened-post-approved')))
    expect(approved).toContain('§')
  })

  test('the author withdraws it, and it is shown as gone when it has been seen to be gone', async () => {
    await teacher.page.goto(`/posts/${post}`)
    await teacher.press(t('deciding.withdraw'), 'link')
    await teacher.page.getByLabel(t('deciding.withdraw-reason')).fill('The date in it was wrong.')
    await teacher.look('11-withdraw')
    await teacher.press(t('deciding.withdraw-button'))
    await until(teacher, `/posts/${post}`, new RegExp(t('deciding.next-withdrawn')))
    await teacher.look('12-withdrawn')
    const { records } = await recordsOf('app.bsky.feed.post', Record)
    expect(records).toEqual([])
  })

  const recordsOf = async <T extends z.ZodType>(collection: string, value: T) =>
    z
      .object({ records: z.array(z.object({ uri: z.string(), value })) })
      .parse(await servers.ask('com.atproto.repo.listRecords', { repo: account.did, collection }))

  const onlyRecord = async <T extends z.ZodType>(collection: string, value: T) => {
    const { records } = await recordsOf(collection, value)
    expect(records).toHaveLength(1)
    const [record] = records
    if (record === undefined) throw new Error(`There is no ${collection}.`)
    return record
  }
})

const Record = z.object({
  text: z.string(),
  embed: z.object({
    images: z.array(z.object({ alt: z.string(), image: z.object({ ref: z.object({ $link: z.string() }) }) })),
  }),
})
const Gate = z.object({ post: z.string(), allow: z.array(z.unknown()) })
