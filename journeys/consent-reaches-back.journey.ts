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
import { oneAfterAnother } from './one-after-another.ts'
import { photoWithPlace } from './photo.ts'
import { clearPictures, DESK, openBrowser, type Person, signedIn, stranger } from './visit.ts'
import { handIn, handInAsFarAsItGoes, people, pressAndWait, sample, startPost, t, until } from './write-and-decide.ts'

/**
 * A child comes with the roll, both parents are asked, and they disagree: a post with her stops on one platform and goes out on another, a real
 * Bluesky. Her mother takes her yes back; the post comes down, and she is told. Another child is flagged: her post comes down as fast, and nobody is told.
 */
const JOURNEY = 'consent-reaches-back'
const OFFICE = 'carol.threlkeld@st-orrins.example'
const MOTHER = 'ada.tollgate@home.example'
const FATHER = 'bram.tollgate@home.example'
/** Of another child of the class; nobody at home of hers has to hear of a flag. */
const SECOND_MOTHER = 'cleo.sandhopper@home.example'
const BLUESKY = "St Orrin's C of E Primary"
const FACEBOOK = 'Not on Facebook. On Bluesky it may go. Questions: the office.'

let house: House
let servers: BlueskyServers
let browser: Browser
let account: BlueskyAccount
let appPassword: string
let office: Person
let teacher: Person
let manager: Person
let post = ''

const missing = await whyNoBlueskyServers()

beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, servers, browser] = await Promise.all([
    startHouse({ env: { CLAUSEWISE_ALLOW_LOOPBACK: 'yes' } }),
    startBlueskyServers(),
    openBrowser(),
  ])
  account = await servers.createAccount('st-orrins')
  appPassword = await servers.createAppPassword(account)
  const visit = { browser, address: house.address, journey: JOURNEY }
  office = await signedIn({ ...visit, size: DESK }, OFFICE, sample.samplePassword)
  teacher = await signedIn(visit, people.teacher, sample.samplePassword)
  manager = await signedIn(visit, people.manager, sample.samplePassword)
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([house?.stop(), servers?.close()])
})

const main = ({ page }: Person) => page.locator('main').innerText()

/** The newest mail of the sample to this address, as the office reads it. */
async function mailTo(address: string, subject: string): Promise<string> {
  await until(office, '/mail', subject)
  const end = Date.now() + 40_000
  while (Date.now() < end) {
    await office.page.goto('/mail')
    const line = office.page.locator('main li', { hasText: address }).filter({ hasText: subject }).first()
    if ((await line.count()) > 0) {
      await line.getByRole('link').first().click()
      return main(office)
    }
    await office.page.waitForTimeout(250)
  }
  throw new Error(`No mail "${subject}" came to ${address}.`)
}

/** On the half hour that a mailed link opens. */
async function parentWith(link: string): Promise<Person> {
  const parent = await stranger({ browser, address: house.address, journey: JOURNEY, scripts: 'off' })
  await parent.page.goto(link)
  await parent.press('Open my page')
  return parent
}
/** Everything that was ever sent, by its address here. */
async function mails(): Promise<string[]> {
  await office.page.goto('/mail')
  return office.page.locator('main li a').evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''))
}
/** A picture from behind of one child of Kestrel, for these accounts. */
async function draftWith(text: string, child: string, accounts: readonly string[]): Promise<string> {
  const { page } = teacher
  const id = await startPost(teacher)
  await page.getByLabel(t('writing.text-label')).fill(text)
  const photo = { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace() }
  await page.locator('input[type=file][name=pictures]').setInputFiles(photo)
  await pressAndWait(teacher, t('writing.pictures-add-button'))
  await page.locator('textarea[name^="alt["]').first().fill('A child from behind at a table with clay')
  for (const name of accounts) await page.getByLabel(name, { exact: true }).check()
  await pressAndWait(teacher, t('writing.who-picture-say', { number: 1 }))
  await page.getByLabel(t('writing.who-name')).fill(child.split(' ').at(-1) ?? '')
  await pressAndWait(teacher, t('writing.who-search'))
  await page.getByLabel(`${child}, Kestrel`).check()
  await pressAndWait(teacher, t('writing.who-search'))
  await page.getByLabel(t('writing.who-as-unrecognisable')).check()
  await pressAndWait(teacher, t('writing.who-done'))
  return id
}
async function approved(id: string): Promise<void> {
  await teacher.page.waitForURL(new RegExp(`/posts/${id}(\\?|$)`))
  await manager.page.goto(`/posts/${id}`)
  await manager.press(new RegExp(`^${t('deciding.approve')}$`))
  await until(teacher, `/posts/${id}`, t('deciding.next-live'))
}
const linkIn = (mail: string) => /http:\S+(\/family\/[\w-]{20,})/.exec(mail)?.[1] ?? ''

const postsOnBluesky = async () =>
  z
    .object({ records: z.array(z.object({ value: z.object({ text: z.string() }) })) })
    .parse(await servers.ask('com.atproto.repo.listRecords', { repo: account.did, collection: 'app.bsky.feed.post' }))
    .records.map(({ value }) => value.text)

describe.skipIf(missing !== undefined)('consent, from the roll to a post and back', () => {
  oneAfterAnother()

  test('the office brings a roll with a new child and both her parents', async () => {
    const { page } = office
    await page.goto('/pupils/roll')
    const csv = [
      'Adno,Forename,Surname,DOB,Year,Class,Parent 1 name,Parent 1 email,Parent 1 relationship,Parent 1 parental responsibility,Parent 2 name,Parent 2 email,Parent 2 relationship,Parent 2 parental responsibility',
      `T-4711,Wren,Tollgate,04/03/2018,4,Kestrel,Ada Tollgate,${MOTHER},mother,yes,Bram Tollgate,${FATHER},father,yes`,
      `T-4712,Sorrel,Sandhopper,05/05/2018,4,Kestrel,Cleo Sandhopper,${SECOND_MOTHER},mother,yes,,,,`,
    ].join('\n')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'roll.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await office.press(t('roll.file-button'))
    await page.getByRole('heading', { name: t('roll.columns-title') }).waitFor()
    await pressAndWait(office, t('roll.columns-button'))
    await page.getByText('Wren Tollgate').first().waitFor()
    await office.look('01-dry-run')
    await office.press(t('roll.take-button'))
    await until(office, '/pupils?name=Tollgate', 'Wren Tollgate')
  })

  test('both are asked by a link (s1-protocol-1a)', async () => {
    await office.page.goto('/pupils/ask')
    await office.press('Class Kestrel', 'link')
    expect(await main(office)).toMatch(/Wren Tollgate: Ada Tollgate[\s\S]*Wren Tollgate: Bram Tollgate/)
    await office.press('Send 3 links by email')
    expect(await main(office)).toContain('3 links are on their way.')
  })

  test('she says yes to everything, and he says no to Facebook alone (s1-protocol-1b)', async () => {
    const mother = await parentWith(linkIn(await mailTo(MOTHER, 'a few questions for you')))
    for (const yes of await mother.page.getByLabel('Yes', { exact: true }).all()) await yes.check()
    await mother.press('Save my answers')
    expect(await main(mother)).toContain('Your answers are saved')
    expect(await main(mother)).not.toContain('Bram')
    const father = await parentWith(linkIn(await mailTo(FATHER, 'a few questions for you')))
    for (const yes of await father.page.getByLabel('Yes', { exact: true }).all()) await yes.check()
    await father.press('Save my answers')
    await father.press('Back to my answers', 'link')
    await father.press(/^Different for each thing/, 'link')
    const facebook = father.page.getByRole('group', {
      name: 'On Facebook: may we show pictures in which nobody can recognise your child?',
    })
    await facebook.getByLabel('No', { exact: true }).check()
    await father.look('02-father-each-platform')
    await father.press('Save my answers')
    expect(await main(father)).not.toContain('Ada')
    await Promise.all([mother.leave(), father.leave()])
  })

  test("the account manager connects the school's Bluesky", async () => {
    const { page } = manager
    await page.goto('/accounts')
    await page.getByRole('link', { name: "St Orrin's C of E Primary", exact: false }).first().click()
    await page.locator('a[href$="/key"]').click()
    await page.getByLabel(t('accounts.bluesky-handle')).fill(account.handle)
    await page.locator('input[name=app_password]').fill(appPassword)
    await page.getByLabel(t('accounts.service')).fill(servers.pdsUrl)
    await manager.press(t('accounts.key-press'))
    await page.getByText(t('accounts.done-connected')).waitFor()
  })

  test('a teacher is told while she writes where it may go, and nothing of whom or why (s1-protocol-2c)', async () => {
    const facebook = sample.accounts.find(
      one => one.platform === 'facebook' && one.schoolId === sample.schools.find(({ key }) => key === 'st-orrins')?.id,
    )
    const accounts = [BLUESKY, facebook?.displayName ?? '']
    post = await draftWith('Clay and kilns in Year 4 today.', 'Wren Tollgate', accounts)
    expect(await main(teacher)).toContain('Not on Facebook')
    await teacher.look('03-writing')
  })

  test('it stops on Facebook, and one press hands it in for Bluesky alone (s1-protocol-1b)', async () => {
    const why = (await handInAsFarAsItGoes(teacher, 'church-primary')).join('\n')
    expect(why).toContain(FACEBOOK)
    expect(why).not.toMatch(/Wren|Bram|Ada|father|mother/)
    await teacher.look('04-stopped')
    await pressAndWait(teacher, t('writing.hand-in-without', { accounts: '' }).trim())
    await approved(post)
    expect(await postsOnBluesky()).toEqual(['Clay and kilns in Year 4 today.'])
  })

  test('her mother takes her yes back: it is gone from Bluesky within a minute, and she alone is told', async () => {
    const before = Date.now()
    const asked = await stranger({ browser, address: house.address, journey: JOURNEY, scripts: 'off' })
    await asked.page.goto('/family')
    await asked.page.getByLabel('Your email address').fill(MOTHER)
    await asked.press('Send me a new link')
    await asked.leave()
    const mother = await parentWith(await newLink(MOTHER, before))
    await mother.press(/^See where your children/, 'link')
    expect(await main(mother)).toContain("St Orrin's C of E Primary")
    await mother.look('05-where-she-appears')
    await mother.page.goto('/family/answers')
    const withdrawn = Date.now()
    await mother.page
      .getByRole('button', { name: /^Withdraw my yes\s*: On the school’s social media: may we show pictures/ })
      .click()
    expect(await main(mother)).toContain('Withdrawn')
    await expect.poll(postsOnBluesky, { timeout: 60_000, interval: 500 }).toEqual([])
    console.log(`Gone from Bluesky ${((Date.now() - withdrawn) / 1000).toFixed(1)} s after the press.`)
    const told = await mailTo(MOTHER, 'it has been taken down')
    expect(told).toContain('is gone since')
    expect(told).not.toContain('Wren')
    await mother.page.goto('/family/posts')
    expect(await main(mother)).toContain('Gone')
    await mother.look('06-gone')
    await office.page.goto('/mail')
    expect(await office.page.locator('main li', { hasText: FATHER }).allInnerTexts()).toHaveLength(1)
    await mother.leave()
  })

  test('another child is flagged by the safeguarding lead: her post is gone within a minute, nobody at home is written to, and nobody reads why (s1-purpose-08)', async () => {
    const mother = await parentWith(linkIn(await mailTo(SECOND_MOTHER, 'a few questions for you')))
    for (const yes of await mother.page.getByLabel('Yes', { exact: true }).all()) await yes.check()
    await mother.press('Save my answers')
    await mother.leave()
    const second = await draftWith('A den of sticks in Year 4 today.', 'Sorrel Sandhopper', [BLUESKY])
    await handIn(teacher, 'church-primary')
    await approved(second)
    expect(await postsOnBluesky()).toEqual(['A den of sticks in Year 4 today.'])
    const lead = await signedIn(
      { browser, address: house.address, journey: JOURNEY },
      people.lead,
      sample.samplePassword,
    )
    await lead.page.goto('/pupils?name=Sandhopper')
    await lead.press('Sorrel Sandhopper', 'link')
    await lead.page.goto(`${new URL(lead.page.url()).pathname}/flags`)
    await lead.page.locator('select[name=reason]').selectOption('court_order')
    const review = { day: '1', month: '3', year: String(new Date().getFullYear() + 1) }
    for (const [field, value] of Object.entries(review)) await lead.page.locator(`#review-${field}`).fill(value)
    const before = new Set(await mails())
    const flagged = Date.now()
    await lead.press(t('consent.flag-set-button'))
    await expect.poll(postsOnBluesky, { timeout: 60_000, interval: 500 }).toEqual([])
    console.log(`Gone from Bluesky ${((Date.now() - flagged) / 1000).toFixed(1)} s after the flag.`)
    await until(teacher, `/posts/${second}`, /gone/i)
    for (const person of [teacher, manager]) {
      await person.page.goto(`/posts/${second}`)
      // Who is in the picture the author said herself, and beside each picture stands how to call the lead.
      expect(await main(person)).not.toMatch(/flag|court order|never.publish|consent|family|mother/i)
    }
    // Whatever is told of a removal has been told by now: her mother’s mail of above came within seconds of it.
    await office.page.waitForTimeout(5_000)
    const sent = (await mails()).filter(href => !before.has(href))
    for (const href of sent) {
      await office.page.goto(href)
      expect(await main(office)).not.toMatch(/Sandhopper|Sorrel|Cleo|flag|court|never.publish/i)
    }
    await office.page.goto('/mail')
    expect(await office.page.locator('main li', { hasText: SECOND_MOTHER }).allInnerTexts()).toHaveLength(1)
    await lead.leave()
  })

  test('its author reads that it came down, and still nothing of whom or why', async () => {
    await teacher.page.goto(`/posts/${post}`)
    const text = await main(teacher)
    expect(text).not.toMatch(/mother|Ada|withdr[ae]w (her|a) yes/)
    await teacher.look('07-author')
    for (const person of [office, teacher, manager]) await person.leave()
  })

  /** The link of a mail that came after this instant: the one before was spent by its press. */
  async function newLink(address: string, after: number): Promise<string> {
    const end = after + 60_000
    while (Date.now() < end) {
      await office.page.goto('/mail')
      const lines = office.page.locator('main li', { hasText: address }).filter({ hasText: 'a few questions for you' })
      if ((await lines.count()) > 1) {
        await lines.first().getByRole('link').first().click()
        return linkIn(await main(office))
      }
      await office.page.waitForTimeout(250)
    }
    throw new Error(`No second link came to ${address}.`)
  }
})
