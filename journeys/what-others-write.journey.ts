import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type BlueskyAccount,
  type BlueskyServers,
  startBlueskyServers,
  whyNoBlueskyServers,
} from '../src/publishing/platforms/testing/bluesky-servers.ts'
import type { Role } from '../src/policy/policy.ts'
import { type HouseDatabase, openHouseDatabase } from './house-database.ts'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, openBrowser, type Person, type Scripts, signedIn, type Visit } from './visit.ts'
import { handIn, people, pressAndWait, sample, startPost, t, until } from './write-and-decide.ts'

/**
 * A post goes live on a real Bluesky server, and somebody else answers beneath it: kindly, with abuse, and with a sentence that no school may overlook. The
 * inbox sorts them, people decide, and on the network nothing happens by itself. On a telephone; the answers once more with scripts switched off.
 */
const JOURNEY = 'what-others-write'

/** The policy of this school lets the public answer; at the other one of the sample the network itself keeps every answer out. */
const school = sample.schools.find(({ key }) => key === 'larkenby')?.id ?? ''
const ADMINISTRATOR = 'helen.castlow@hathershire-vale.example'
/** Who looks after the accounts and who leads on safeguarding at the other school do so here too; the first also approves, as this policy has it. */
const rolesGiven: readonly (readonly [keyof typeof people, Role])[] = [
  ['manager', 'account_manager'],
  ['manager', 'line_manager'],
  ['lead', 'dsl'],
]

const answers: Readonly<Record<Scripts, { kind: string; abuse: string; child: string }>> = {
  on: {
    kind: 'What a lovely garden, well done all.',
    abuse: 'That office woman is a fat useless cow and everybody should tell her so',
    child: 'my stepdad hits me with a belt and I am scared to go home',
  },
  off: {
    kind: 'The beans look great, thank you for sharing.',
    abuse: 'Your caretaker is a fat useless idiot, everybody laugh at him',
    child: 'My dad hits me with a belt, please help me',
  },
}

const TEXT = 'Garlic and beans are coming up in the school garden.'
/** The sample has a post that nobody knows of: once the account is connected the house asks for it, and on a slow day sends it while this goes on. */
const notOfThisJourney = new Set(sample.posts.flatMap(({ versions }) => versions.map(({ text }) => text)))
const ref = z.object({ uri: z.string(), cid: z.string() })
const written = ref.extend({ value: z.object({ text: z.string().optional() }) })
const thread = z.object({
  thread: z.object({ replies: z.array(z.object({ post: z.object({ record: z.object({ text: z.string() }) }) })) }),
})

let house: House
let database: HouseDatabase
let servers: BlueskyServers
let browser: Browser
let account: BlueskyAccount
let stranger: BlueskyAccount
let live: z.infer<typeof ref>

const missing = await whyNoBlueskyServers()

beforeAll(async () => {
  await Promise.all([clearPictures(JOURNEY), clearPictures(`${JOURNEY}-off`)])
  ;[house, browser] = await Promise.all([startHouse({ env: { CLAUSEWISE_ALLOW_LOOPBACK: 'yes' } }), openBrowser()])
  database = await openHouseDatabase(house)
  // Threads are made by a server of the network that wants a database: a second one beside the house's is cheaper than a second PostgreSQL.
  servers = await startBlueskyServers({ postgresUrl: await database.beside('bluesky') })
  ;[account, stranger] = await Promise.all([servers.createAccount('larkenby'), servers.createAccount('nobody-99')])
})
afterAll(async () => {
  await browser?.close()
  await servers?.close()
  await database?.close()
  await house?.stop()
})

const visit = (scripts: Scripts): Visit => ({
  ...{ browser, address: house.address, scripts },
  journey: scripts === 'on' ? JOURNEY : `${JOURNEY}-off`,
})
const enter = (email: string, scripts: Scripts) => signedIn(visit(scripts), email, sample.samplePassword)

/** What the stranger writes beneath the post, as her own programme would send it. */
async function answer(text: string): Promise<void> {
  const record = { $type: 'app.bsky.feed.post', text, createdAt: new Date().toISOString() }
  const sent = await fetch(`${servers.pdsUrl}/xrpc/com.atproto.repo.createRecord`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${stranger.access}` },
    body: JSON.stringify({
      repo: stranger.did,
      collection: 'app.bsky.feed.post',
      record: { ...record, reply: { root: live, parent: live } },
    }),
  })
  expect(sent.status, await sent.text()).toBe(200)
}

/** What others see beneath the post. Not as whoever wrote it: to her, her host shows what she wrote before the network has it. */
async function shownThere(): Promise<string[]> {
  const seen = await servers.ask('app.bsky.feed.getPostThread', { uri: live.uri }, account.access).catch(() => null)
  const read = thread.safeParse(seen)
  return read.success ? read.data.thread.replies.map(({ post }) => post.record.text).toSorted() : []
}

const recordsOf = async (collection: string) =>
  z
    .object({ records: z.array(written) })
    .parse(await servers.ask('com.atproto.repo.listRecords', { repo: account.did, collection }))
    .records.filter(({ value }) => !notOfThisJourney.has(value.text ?? ''))

/** Everything that the school's account has on the network: its posts, and the gates by which it could hide an answer. */
async function doneByTheSchool(): Promise<string[]> {
  const kinds = ['app.bsky.feed.post', 'app.bsky.feed.threadgate', 'app.bsky.feed.like', 'app.bsky.graph.block']
  return (await Promise.all(kinds.map(recordsOf))).flat().map(({ uri }) => uri)
}

/** As the policy asks of everybody before she approves: every step of it, and her word that she has read it. */
async function readPolicy(person: Person): Promise<void> {
  await person.page.goto(`/policy/read?school=${school}`)
  for (let steps = person.page.locator('button[name=step]'); (await steps.count()) > 0; ) {
    await steps.first().click()
    await person.page.waitForLoadState()
  }
  for (const tick of await person.page.locator('main form input[type=checkbox]').all()) await tick.check()
  await pressAndWait(person, t('acknowledging.press-read'))
  await person.page.getByText(t('acknowledging.done-read')).waitFor()
}

const main = ({ page }: Person) => page.locator('main').innerText()
const kindOf = (category: 'safeguarding_disclosure' | 'harassment' | 'benign') => t(`comments.kind-${category}`)

describe.skipIf(missing !== undefined)('what others write under a post', () => {
  oneAfterAnother()

  test('who looks after accounts and who leads on safeguarding at another school of the trust does so here too', async () => {
    const administrator = await enter(ADMINISTRATOR, 'on')
    const { page } = administrator
    for (const [who, role] of rolesGiven) {
      const id = sample.staff.find(({ email }) => email === people[who])?.id
      await page.goto(`/people/${id}/give`)
      await page.locator('select[name=role]').selectOption(role)
      await page.locator('select[name=place]').selectOption(school)
      await administrator.press(t('people.role-button'))
      await page.waitForURL(url => !url.pathname.endsWith('/give'))
    }
    await administrator.leave()
  })

  test('a post of the school goes live, written by one and approved by another', async () => {
    const [manager, head] = await Promise.all([enter(people.manager, 'on'), enter(people.otherHead, 'on')])
    await manager.page.goto('/accounts')
    await manager.page.getByRole('link', { name: 'Larkenby Academy', exact: false }).first().click()
    await manager.page.locator('a[href$="/key"]').click()
    await manager.page.getByLabel(t('accounts.bluesky-handle')).fill(account.handle)
    await manager.page.locator('input[name=app_password]').fill(await servers.createAppPassword(account))
    await manager.page.getByLabel(t('accounts.service')).fill(servers.pdsUrl)
    await manager.press(t('accounts.key-press'))
    await manager.page.getByText(t('accounts.done-connected')).waitFor()
    await readPolicy(manager)
    const post = await startPost(head)
    await head.page.getByLabel(t('writing.text-label')).fill(TEXT)
    await head.page.getByLabel('Larkenby Academy', { exact: true }).check()
    await handIn(head, 'trust-provider')
    await manager.page.goto(`/posts/${post}`)
    await manager.press(new RegExp(`^${t('deciding.approve')}$`))
    await manager.page
      .getByText(/Approved\./)
      .first()
      .waitFor()
    await until(manager, `/posts/${post}`, t('deciding.next-live'))
    const records = await recordsOf('app.bsky.feed.post')
    expect(records.map(({ value }) => value.text)).toEqual([TEXT])
    live = ref.parse(records[0])
    await Promise.all([manager.leave(), head.leave()])
  })

  describe.each(['on', 'off'] as const)('with scripts %s', scripts => {
    const { kind, abuse, child } = answers[scripts]
    let manager: Person
    let lead: Person
    let before: string[]
    /** The one about a child. */
    let comment: string

    beforeAll(async () => {
      ;[manager, lead] = await Promise.all([enter(people.manager, scripts), enter(people.lead, scripts)])
    })
    afterAll(async () => {
      await manager?.leave()
      await lead?.leave()
    })
    const inbox = `/comments?school=${school}`
    const linesWaiting = ({ page }: Person) => page.locator('ul.cw-lines').first().locator('.cw-line')
    const open = async (person: Person, category: Parameters<typeof kindOf>[0]) => {
      await person.page.goto(inbox)
      await person.page
        .locator('.cw-line', { hasText: t('comments.state-waiting') })
        .getByRole('link', { name: kindOf(category), exact: true })
        .click()
      await person.page.getByRole('heading', { level: 1, name: kindOf(category) }).waitFor()
    }
    /** What the mail to this person under this subject says that leads to this comment. */
    const mailAbout = async ({ page }: Person, subject: string, id: string): Promise<string> => {
      for (const end = Date.now() + 60_000; Date.now() < end; await page.waitForTimeout(500)) {
        await page.goto('/mail')
        const lines = page.locator('main li', { hasText: people.lead }).filter({ hasText: subject })
        const links = await lines.locator('a').evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''))
        for (const link of links.slice(0, 4)) {
          await page.goto(link)
          const said = await page.locator('main').innerText()
          if (said.includes(`/comments/${id}`)) return said
        }
      }
      throw new Error(`No mail "${subject}" led to the comment.`)
    }
    const decide = async (person: Person, deed: string, words: string) => {
      await person.page.getByLabel(deed, { exact: true }).check()
      if (words !== '') await person.page.locator('textarea[name=words]').fill(words)
      await person.press(t('comments.decide-button'))
    }

    test('somebody else answers three times; the inbox has all, what cannot wait first and without its words', async () => {
      before = await shownThere()
      for (const text of [kind, abuse, child]) await answer(text)
      await expect.poll(shownThere, { timeout: 60_000 }).toHaveLength(before.length + 3)
      await database.readRepliesNow()
      await until(manager, inbox, kind)
      // Each is taken in by itself: the first to be seen is not yet all of them.
      await expect
        .poll(async () => (await manager.page.goto(inbox), linesWaiting(manager).count()), { timeout: 60_000 })
        .toBe(3)
      const lines = await linesWaiting(manager).allInnerTexts()
      expect(lines).toHaveLength(3)
      for (const [at, category] of (['safeguarding_disclosure', 'harassment', 'benign'] as const).entries())
        expect(lines[at]).toContain(kindOf(category))
      expect(lines[0]).toContain(t('comments.rank-0'))
      expect(lines[0]).toContain(t('comments.words-behind-press'))
      expect(lines.join('\n')).not.toContain(child)
      expect(lines[1]).toContain(abuse)
      await manager.look('1-inbox')
    })

    test('nothing was done by itself: every answer stands there as it was written, and the school did no more than post', async () => {
      expect(await shownThere()).toEqual([...before, kind, abuse, child].toSorted())
      expect(await doneByTheSchool()).toEqual([live.uri])
      await manager.page.goto(inbox)
      expect(
        await linesWaiting(manager)
          .filter({ hasText: t('comments.state-waiting') })
          .count(),
      ).toBe(3)
    })

    test('the abuse shows its kind, its route and how sure that is, and is not said to be hidden before it is kept', async () => {
      await open(manager, 'harassment')
      const said = await main(manager)
      expect(said).toContain(t('comments.suggested-for', { route: t('comments.to-senior manager') }))
      expect(said).toContain(t('comments.sure', { sure: 'quite' }))
      expect(said).toContain(t('comments.suggested-evidence'))
      await manager.look('2-abuse')
      await decide(manager, t('comments.deed-hidden'), 'It attacks a colleague.')
      await manager.page.locator('.govuk-error-summary', { hasText: t('comments.refused-evidence-first') }).waitFor()
      await manager.press(t('comments.evidence-button'))
      await manager.page.getByText(t('comments.done-evidence')).waitFor()
      await decide(manager, t('comments.deed-hidden'), 'It attacks a colleague.')
      await manager.page.getByText(t('comments.done-decided')).waitFor()
    })

    test('the kind one asks for nobody; and the words about a child stand behind a press that is written down', async () => {
      await open(manager, 'benign')
      expect(await main(manager)).toContain(t('comments.suggested-for', { route: t('comments.to-none') }))
      await decide(manager, t('comments.deed-no_action'), '')
      await manager.page.getByText(t('comments.done-decided')).waitFor()
      await open(manager, 'safeguarding_disclosure')
      comment = /\/comments\/([\w-]{36})/.exec(manager.page.url())?.[1] ?? ''
      expect(await main(manager)).not.toContain(child)
      await manager.look('3-behind-a-press')
      await manager.press(t('comments.press-button'))
      await manager.page.getByText(child, { exact: true }).waitFor()
      expect(await main(manager)).toContain(t('comments.suggested-for', { route: t('comments.to-DSL') }))
      await manager.look('4-about-a-child')
      await decide(manager, t('comments.deed-passed_dsl'), '')
      await manager.page.getByText(t('comments.done-passed')).waitFor()
    })

    test('the safeguarding lead is told by a mail without a word of it, and takes it up; nobody else reads it any more', async () => {
      for (const subject of ['comments.mail-cannot-wait-subject', 'comments.mail-passed-subject'] as const)
        expect(await mailAbout(lead, t(subject), comment)).not.toContain(child)
      // From the mail that she was sent last.
      await lead.page.getByRole('link', { name: new RegExp(`/comments/${comment}`) }).click()
      await lead.press(t('comments.press-button'))
      await lead.page.getByText(child, { exact: true }).waitFor()
      await lead.look('5-the-lead')
      const address = lead.page.url()
      await decide(lead, t('comments.deed-taken_up'), '')
      await lead.page.getByText(t('comments.done-decided')).waitFor()
      await manager.page.goto(address)
      expect(await main(manager)).toContain(t('comments.not-shown'))
      expect(await main(manager)).not.toContain(child)
    })

    test('what people decided was written down here, and on the network nothing of it happened', async () => {
      expect(await shownThere()).toEqual([...before, kind, abuse, child].toSorted())
      expect(await doneByTheSchool()).toEqual([live.uri])
    })
  })
})
