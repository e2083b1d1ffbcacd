import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { askName } from '../posts/author-answers.ts'
import { readPost } from '../posts/read-post.ts'
import { faultsIn, openBrowser, picturesFolder, WCAG_22_AA } from '../../ui/testing/browser.ts'
import { assetsFolder } from '../../ui/ui.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { openPages } from '../testing/writing-pages.tsx'
import { decidingRoutes } from '../deciding/deciding.routes.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { startPost } from '../posts/start-post.ts'
import { notToBeLookedAt } from '../testing/not-to-be-looked-at.ts'
import { writingRoutes } from './writing.routes.ts'

const pictures = picturesFolder()

let house: PublishingHouse
let pages: Awaited<ReturnType<typeof openPages>>
let browser: Browser
let address: string
let school: string
let teacher: Visitor
let head: Visitor
let accounts: string[]

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  head = await house.addPerson('Mrs Ifeoma Adebisi', ['headteacher'], school)
  await house.addPerson('Mr Tomasz Wilczak', ['deputy_headteacher'], school)
  teacher = await house.addPerson('Miss Carys Pugh', ['teacher'], school)
  await house.addPupil(school, 'Josh', 'Bennett')
  await house.addPupil(school, 'Rose', 'Hartley')
  accounts = [
    await house.addAccount(school, 'website', 'School website'),
    await house.addAccount(school, 'bluesky', 'Robin Hill on Bluesky', 'bluesky'),
  ]
  await house.adopt(head, school, 'church-primary')
  pages = await openPages(house.works, [...writingRoutes, ...decidingRoutes], () => [teacher, head], assetsFolder())
  address = await pages.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await pages?.server.close()
  await house?.close()
})

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 844 }

type Window = { context: BrowserContext; page: Page; complaints: string[] }
/** One window for each person, with and without script, for all tests: a new one fetches and compiles everything anew. */
const windows = new Map<string, Window>()

async function openWindow(person: Visitor, javaScriptEnabled: boolean): Promise<Window> {
  const context = await browser.newContext({
    javaScriptEnabled,
    extraHTTPHeaders: { 'x-person': person.identity.person },
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on(
    'console',
    message => void (/Content Security Policy/.test(message.text()) && complaints.push(message.text())),
  )
  return { context, page, complaints }
}

async function withPage(
  { viewport = DESK, javaScriptEnabled = true }: Pick<BrowserContextOptions, 'viewport' | 'javaScriptEnabled'>,
  work: (page: Page) => Promise<void>,
  person = teacher,
): Promise<void> {
  const key = `${person.identity.person} ${javaScriptEnabled}`
  const window = windows.get(key) ?? (await openWindow(person, javaScriptEnabled))
  windows.set(key, window)
  await window.page.setViewportSize(viewport ?? DESK)
  try {
    await work(window.page)
  } catch (error) {
    // What a test leaves half done is nothing for the next.
    windows.delete(key)
    await window.context.close()
    throw error
  }
  expect(window.complaints.splice(0)).toEqual([])
}

const words = (page: Page) => page.getByLabel('What do you want to say?')
const photo = async () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#3b6e8f' } })
    .withExif({ IFD0: { Make: 'Pocket' } })
    .jpeg()
    .toBuffer()

async function addPhoto(page: Page): Promise<void> {
  await page
    .getByLabel('Add photos from this device')
    .setInputFiles({ name: 'hall.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await page.getByRole('button', { name: 'Add the chosen photos' }).click()
}

async function aDraft(): Promise<string> {
  return house.write(teacher, school, {
    text: 'Well done Josh Bennett for the poem about the sea. Everybody in the hall listened.',
    targets: accounts,
  })
}

// A phone, by touch: the list at the top is short enough to be read between two lessons.
it('leads from one line of the list to the questions of a picture and to the press that answers them', {
  timeout: 120_000,
}, async () => {
  const begun = await startPost(house.works, teacher, school)
  const id = 'started' in begun ? begun.started : ''
  await withPage({ viewport: { width: 390, height: 844 } }, async page => {
    await page.goto(`${address}/posts/${id}/write`)
    await page
      .getByLabel('Add photos from this device')
      .setInputFiles({ name: 'hall.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    await page.getByRole('button', { name: 'Add the chosen photos' }).click()
    await page.getByText('1 picture was added').waitFor()
    await notToBeLookedAt(house.boot)
    await page.getByRole('button', { name: 'Hand in', exact: true }).click()
    const line = page.getByRole('alert').getByRole('link', { name: /^Picture 1: 4 questions are not answered yet/ })
    await line.waitFor()
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'hand-in-390.png') })
    await line.click()
    const group = page.getByRole('group', { name: 'Questions about picture 1' })
    expect(await group.evaluate(one => one === document.activeElement)).toBe(true)
    const press = group.getByRole('button', { name: 'None of this in picture 1' })
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'questions-390.png') })
    const { y = -1 } = (await press.boundingBox()) ?? {}
    expect(y, 'to be seen without scrolling').toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThan(844)
    await press.click()
    await page.getByText('Your draft is saved.').waitFor()
    expect(await group.getByRole('radio', { name: 'No' }).first().isChecked()).toBe(true)
  })
})

// Two runs of axe over a long page: on a busy machine of two cores one took 30 s.
describe('the page one writes on', { timeout: 120_000 }, () => {
  it('is sound at both widths, by day and by night, with a finding, a picture and problems', async () => {
    const id = await aDraft()
    await withPage({}, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await addPhoto(page)
      await page.getByText('1 picture was added').waitFor()
      expect(await page.getByText('kept on this device').count()).toBe(0)
      await lookAtAll(page, 'write', 'dark too')
      await page.getByLabel('At a day and time').check()
      await page.getByRole('button', { name: 'Hand in' }).click()
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
      await lookAtAll(page, 'write-problems', 'dark too')
    })
  })

  it('the list is sound at both widths', async () => {
    await aDraft()
    await withPage({}, async page => {
      await page.goto(`${address}/posts`)
      await lookAtAll(page, 'posts')
    })
  })

  it('the page on which she says who is in a picture is sound at both widths', async () => {
    const id = await aDraft()
    await withPage({ viewport: PHONE }, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await addPhoto(page)
      await page.getByRole('button', { name: 'Say who is in picture 1' }).click()
      await page.getByLabel('Find by name, or the beginning of it').fill('jos')
      await page.getByRole('button', { name: 'Look', exact: true }).click()
      await page.getByLabel('Josh Bennett, Maple').check()
      await lookAtAll(page, 'who-found')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByLabel('Cannot be recognised').check()
      await lookAtAll(page, 'who')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('In it: Josh Bennett.').waitFor()
    })
  })

  it('asks beside what was found and beside each picture, at both widths and without script', async () => {
    const id = await house.write(teacher, school, {
      text: 'Year 4 are at Hadley Woods until three today. We used a photo from Google Images. Our day with Rose was fun.',
      targets: accounts,
      asked: {},
    })
    await withPage({ javaScriptEnabled: false, viewport: PHONE }, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await addPhoto(page)
      await page.getByRole('group', { name: 'Whose is it?' }).getByLabel('We do not know').check()
      await page.getByLabel('Picture 1: what does it show?').selectOption('faces')
      await page.getByRole('radio', { name: 'Me', exact: true }).check()
      await page.setViewportSize(DESK)
      await page
        .getByRole('group', { name: /Picture 1: is anybody in swimwear/ })
        .getByLabel('Yes')
        .check()
      await page.getByRole('button', { name: 'None of this in picture 1' }).click()
      await page.getByText('Your draft is saved.').waitFor()
      await page.getByText('It waits for Mrs Ifeoma Adebisi (Headteacher), and can be handed in.').waitFor()
      await page.getByText('On the website only.').waitFor()
      const { questions, post } = await readPost(house.works, teacher, id)
      const said = questions.flatMap(one => (one.picture === undefined ? [] : [post.draft.answers[one.id]]))
      expect(said).toEqual(['faces', 'yes', 'no', 'no', 'mine'])
    })
    await withPage({}, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await lookAtAll(page, 'asks')
      await page.getByRole('button', { name: 'Hand in' }).click()
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
      await lookAtAll(page, 'asks-problems')
    })
  })

  it('is at most 60,000 bytes of HTML, style and script as sent, also with ten pictures and what is asked about each', async () => {
    const id = await house.write(teacher, school, { text: 'Ten pictures of clay.', targets: accounts })
    for (let number = 1; number <= 10; number += 1)
      await house.boot.query(
        `insert into house.post_pictures values ($1, gen_random_uuid(), $2, $3, $4, 10, 4, 3, 'Hands and clay', '{}', now())`,
        [house.trust, id, number, String(number % 10).repeat(64)],
      )
    await withPage({}, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      expect(await page.getByText(/^Picture \d+: is anybody in swimwear/).count()).toBe(10)
      const sizes = await page.evaluate(() =>
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].flatMap(entry =>
          entry instanceof PerformanceResourceTiming && !/woff2|data:|mark-|pictures/.test(entry.name)
            ? [entry.encodedBodySize]
            : [],
        ),
      )
      const sent = sizes.reduce((sum, size) => sum + size, 0)
      console.log(`The page one writes on, with ten pictures: ${sent} bytes as sent, of these ${sizes[0]} of HTML`)
      expect(sent).toBeGreaterThan(20_000)
      expect(sent).toBeLessThanOrEqual(60_000)
    })
  })

  it('shows whoever approves what the author answered, beside what was found and by picture', async () => {
    const id = await house.write(teacher, school, {
      text: 'Year 4 are at Hadley Woods until three today. We used a photo from Google Images.',
      targets: accounts,
    })
    await house.boot.query(
      `insert into house.post_pictures values ($1, gen_random_uuid(), $2, 1, $3, 10, 4, 3, 'Hands and clay', '{}', now())`,
      [house.trust, id, 'a'.repeat(64)],
    )
    await notToBeLookedAt(house.boot)
    const { pictures: its, check } = await readPost(house.works, teacher, id)
    const borrowed = check.findings.find(finding => finding.kind === 'copyright_uncredited')
    await house.rewrite(teacher, id, {
      shown: Object.fromEntries(its.map(picture => [picture.id, {}])),
      asked: borrowed === undefined ? {} : { [askName(borrowed)]: 'unsure' },
    })
    expect(await handInPost(house.works, teacher, id)).toMatchObject({ handedIn: expect.any(String) })
    await withPage(
      { viewport: PHONE },
      async page => {
        await page.goto(`${address}/posts/${id}`)
        await page.getByText('Asked “Whose is it?”, the author says: “We do not know”.').waitFor()
        await page.getByText('Shows: Work that pupils made.').waitFor()
        await look(page, 'asks-approver-390', 'light', WCAG_22_AA)
      },
      head,
    )
  })

  it('checks, counts and saves while one types, and the next save knows of the last', async () => {
    const id = await house.write(teacher, school, { text: '', targets: accounts })
    await withPage({}, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await words(page).fill('Thank you, Josh Bennett')
      await page.getByRole('heading', { name: 'This names a pupil' }).waitFor()
      await page.getByText(/^Saved at \d\d:\d\d$/).waitFor()
      expect(await page.locator('.cw-counter').textContent()).toBe('23 of 300 characters')
      await words(page).fill('Thank you all')
      await page.getByText('The check found nothing.').waitFor()
      await expect.poll(async () => (await readPost(house.works, teacher, id)).post.draft.text).toBe('Thank you all')
    })
  })

  it('answers whoever types on without a pause, before she has stopped', async () => {
    const id = await house.write(teacher, school, { text: '', targets: accounts })
    await withPage({}, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      const all = 'Josh Bennett won the cup, and everybody who was there sang all the way home on the bus.'
      const typing = words(page).pressSequentially(all, { delay: 150 })
      await page.getByRole('heading', { name: 'This names a pupil' }).waitFor()
      expect((await words(page).inputValue()).length).toBeLessThan(all.length)
      await typing
      expect(await words(page).inputValue()).toBe(all)
    })
  })

  it('goes on saving where an answer takes two seconds and she types on meanwhile', async () => {
    const id = await house.write(teacher, school, { text: '', targets: accounts })
    await withPage({}, async page => {
      const answers: number[] = []
      await page.goto(`${address}/posts/${id}/write`)
      // The server has saved; the telephone hears of it late.
      await page.route('**/save', async route => {
        const response = await route.fetch()
        answers.push(response.status())
        await new Promise(done => setTimeout(done, 2_000))
        await route.fulfill({ response }).catch(() => undefined)
      })
      const said = ['One', 'One two', 'One two three', 'One two three four']
      for (const text of said) {
        await words(page).fill(text)
        await page.waitForTimeout(1_300)
      }
      await expect
        .poll(async () => (await readPost(house.works, teacher, id)).post.draft.text, { timeout: 60_000 })
        .toBe('One two three four')
      expect(new Set(answers)).toEqual(new Set([200]))
      await page.getByText(/^Saved at \d\d:\d\d$/).waitFor()
      await page.waitForTimeout(2_100)
      await page.unroute('**/save')
    })
  })

  it('an answer that comes late never takes away what she typed in a finding meanwhile (s2-school-use-05a)', async () => {
    const id = await aDraft()
    await withPage({}, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await page.route('**/check', async route => {
        const response = await route.fetch()
        await new Promise(done => setTimeout(done, 1_500))
        await route.fulfill({ response }).catch(() => undefined)
      })
      await page.locator('.cw-finding__contest summary').first().click()
      const why = page.getByLabel('Why is it wrong?').first()
      const asked = page.waitForRequest('**/check')
      await why.pressSequentially('Josh Bennett')
      await asked
      // The answer comes while she is in the field, and is kept back; then she types on, and leaves it.
      await page.waitForTimeout(2_000)
      await why.pressSequentially(' is the poet')
      await words(page).focus()
      await page.waitForTimeout(300)
      expect(await why.inputValue()).toBe('Josh Bennett is the poet')
      // And one that was under way while she typed.
      const again = page.waitForRequest('**/check')
      await again
      await why.pressSequentially(', not our pupil')
      await words(page).focus()
      await page.waitForTimeout(1_700)
      expect(await why.inputValue()).toBe('Josh Bennett is the poet, not our pupil')
      await page.waitForTimeout(3_000)
      expect(await why.inputValue()).toBe('Josh Bennett is the poet, not our pupil')
      await page.unroute('**/check')
    })
  })

  it('changes the words by a press and undoes it (s2-school-use-05a)', async () => {
    const id = await aDraft()
    await withPage({}, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await page.getByRole('button', { name: 'Use this wording' }).first().click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      expect(await words(page).inputValue()).not.toContain('Josh')
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('Your former words are back.').waitFor()
      expect(await words(page).inputValue()).toContain('Josh Bennett')
    })
  })

  it('shows how it will look in the places chosen; what she opened stays open and follows her words', async () => {
    const id = await house.write(teacher, school, { text: 'We planted beans.', targets: accounts })
    await withPage({ viewport: PHONE }, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      const look = page.locator('details', { hasText: 'How it will look in the 2 places you chose' })
      expect(await look.getAttribute('open')).toBeNull()
      await look.locator('summary').click()
      const card = look.locator('.cw-post-card')
      expect(await card.innerText()).toContain('We planted beans.')
      await words(page).fill('We planted beans and peas.')
      await expect.poll(() => card.innerText()).toContain('beans and peas')
      expect(await look.getAttribute('open')).not.toBeNull()
      await page.getByText('Another text for Robin Hill on Bluesky').click()
      await page.getByLabel('What should Robin Hill on Bluesky say instead?').fill('Beans!')
      await expect.poll(() => card.count()).toBe(2)
      expect((await card.allInnerTexts()).map(text => /beans/i.test(text))).toEqual([true, true])
      const faults = await faultsIn(page, { tags: WCAG_22_AA })
      expect(faults).toEqual([])
    })
  })

  it('a press right after typing is never taken for another window', async () => {
    const id = await house.write(teacher, school, { text: '', targets: accounts })
    await withPage({}, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      for (const text of ['One', 'One two', 'One two three']) {
        await words(page).fill(text)
        // About when the page's own script saves.
        await page.waitForTimeout(905)
        await page.getByRole('button', { name: 'Save', exact: true }).click()
        await page.getByText('Your draft is saved.').waitFor()
      }
      expect((await readPost(house.works, teacher, id)).post.draft.text).toBe('One two three')
    })
  })

  it('keeps the words on the device when the session ends, and puts them back after signing in', async () => {
    const id = await house.write(teacher, school, { text: '', targets: accounts })
    await withPage({}, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await page.context().setExtraHTTPHeaders({})
      await words(page).fill('Written after the session ended')
      await page.getByText('Your words are kept on this device.').waitFor()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('heading', { name: 'You have been signed out' }).waitFor()
      await page.context().setExtraHTTPHeaders({ 'x-person': teacher.identity.person })
      await page.goto(`${address}/posts/${id}/write`)
      await page.getByText('have been put back').waitFor()
      expect(await words(page).inputValue()).toBe('Written after the session ended')
      await expect
        .poll(async () => (await readPost(house.works, teacher, id)).post.draft.text)
        .toBe('Written after the session ended')
    })
  })

  it('after signing in again, the same words are sent by one press', async () => {
    const id = await house.write(teacher, school, { text: '' })
    await withPage({ javaScriptEnabled: false }, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await page.context().setExtraHTTPHeaders({})
      await words(page).fill('Line one\nLine two')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.context().setExtraHTTPHeaders({ 'x-person': teacher.identity.person })
      await page.getByRole('button', { name: 'Send it again' }).click()
      await page.getByText('Your draft is saved.').waitFor()
      expect((await readPost(house.works, teacher, id)).post.draft.text).toBe('Line one\nLine two')
    })
  })

  it('writes and hands in without script', async () => {
    const id = await house.write(teacher, school, {})
    await withPage({ javaScriptEnabled: false, viewport: PHONE }, async page => {
      await page.goto(`${address}/posts/${id}/write`)
      await words(page).fill('Our choir has learned a new song about the sea.')
      await page.getByRole('checkbox', { name: 'School website' }).check()
      await page.getByRole('button', { name: 'Check this draft' }).click()
      await page.getByText('The check found nothing.').waitFor()
      await page
        .getByRole('group', { name: /Is this a positive message/ })
        .getByLabel('Yes')
        .check()
      await page.getByLabel('What is it about?').selectOption('children')
      await page
        .getByRole('group', { name: /For whom is it/ })
        .getByLabel('Everybody at the school')
        .check()
      await page.getByRole('button', { name: 'Hand in' }).click()
      await expect.poll(async () => (await readPost(house.works, teacher, id)).post.state).toBe('waiting')
    })
  })
})

/** The page as it stands, at both widths: nothing is wider than the screen. By night too: there only the colours are others. */
async function lookAtAll(page: Page, name: string, dark?: 'dark too'): Promise<void> {
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport)
    await look(page, `${name}-${viewport.width}-light`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
    if (dark === undefined) continue
    await page.emulateMedia({ colorScheme: 'dark' })
    await look(page, `${name}-${viewport.width}-dark`, 'dark')
    await page.emulateMedia({ colorScheme: 'light' })
  }
}

/** Passes axe (WCAG 2.2 AA), and is kept as a picture where somebody wants to look. */
async function look(
  page: Page,
  name: string,
  colours: 'light' | 'dark' = 'light',
  tags = [...WCAG_22_AA, 'best-practice'],
): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  const looking = colours === 'light' ? { tags } : 'colours'
  expect(await faultsIn(page, looking)).toEqual([])
}
