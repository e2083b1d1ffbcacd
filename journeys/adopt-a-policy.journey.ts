import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedPack } from '../src/policy/policy.ts'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, openBrowser, type Person, signedIn } from './visit.ts'
import { sample, t, until } from './write-and-decide.ts'

/** A school adopts `church-primary` from nothing to in force: on a telephone, with one question sent to a colleague and two signatures. */
const JOURNEY = 'adopt-a-policy'

const people = {
  head: 'michelle.cooper@tansel-lane.example',
  chair: 'nimco.adan@tansel-lane.example',
  colleague: 'helen.castlow@hathershire-vale.example',
} as const

const pack = embeddedPack('church-primary')
const always = (pack?.openQuestions ?? []).filter(question => question.asked === 'always')
const suggested = (pack?.openQuestions ?? []).filter(question => question.asked === 'suggested')
const [sent] = always

let house: House
let browser: Browser
let draft: string
const at = {} as Record<keyof typeof people, Person>

oneAfterAnother()
beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  const visit = { browser, address: house.address, journey: JOURNEY }
  for (const who of ['head', 'chair', 'colleague'] as const)
    at[who] = await signedIn(visit, people[who], sample.samplePassword)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

/** From the task list to a task and, by its button, back. */
async function task(step: string, name: string, work: () => Promise<void>): Promise<void> {
  const { page } = at.head
  await page.goto(draft)
  await page.getByRole('link', { name, exact: true }).click()
  await at.head.look(step)
  await work()
}

const save = () => at.head.press(t('adopting.save'))
const choose = (name: string, value: string) => at.head.page.locator(`input[name="${name}"][value="${value}"]`).check()

test('the head puts aside what was begun and starts anew', async () => {
  const { page } = at.head
  await page.goto('/policy')
  await at.head.press(t('policy.adopt-button'))
  await at.head.look('01-half-way')
  await at.head.press(t('adopting.start-go-on'), 'link')
  await at.head.press(t('adopting.give-up-link'), 'link')
  await at.head.look('02-put-aside')
  await at.head.press(t('adopting.give-up-button'))
  await page.getByText(t('adopting.said-given-up')).waitFor()
  await page.getByRole('link', { name: t('house.back'), exact: true }).click()
  await at.head.look('03-start')
  await at.head.press(t('adopting.start-button'))
  await page.waitForURL(/\/policy\/drafts\//)
  draft = new URL(page.url()).pathname
  await at.head.look('04-tasks-empty')
})

test('nation and kind of school come first, then the policy', async () => {
  await task('05-school', t('adopting.task-school'), async () => {
    await choose('governance', 'academy')
    await at.head.press(t('policy.continue'))
  })
  await at.head.page.waitForURL(/\/pack$/)
  await at.head.look('06-pack')
  await choose('pack', 'pack:church-primary')
  await at.head.press(t('policy.continue'))
  await at.head.page
    .getByText(t('adopting.how-long', { questions: always.length, suggested: suggested.length }))
    .waitFor()
  await at.head.look('07-tasks')
})

test('one question goes to the colleague who knows, who is told on her first page', async () => {
  const { page } = at.head
  await page.goto(`${draft}/questions/${sent?.id}`)
  await at.head.look('08-question')
  await at.head.press(t('adopting.send-link'), 'link')
  const colleague = sample.staff.find(one => one.email === people.colleague)
  await page.locator('select[name=to]').selectOption(colleague?.id ?? '')
  await page.locator('textarea[name=words]').fill('You wrote the guidance for our trust.')
  await at.head.look('09-send')
  await at.head.press(t('adopting.send-button'))
  await page.getByText(t('adopting.said-asked')).waitFor()
  await until(at.colleague, '/mail', t('adopting.mail-asked-subject'))
})

test('she opens just that question and answers it', async () => {
  const { page } = at.colleague
  await page.goto('/')
  await at.colleague.look('10-colleague-home')
  // The newest of the two that wait for her.
  await page
    .getByRole('link', { name: new RegExp(t('home.policy-question-asked-action')) })
    .last()
    .click()
  expect(await page.locator('h1').innerText()).toBe(sent?.asks)
  await at.colleague.look('11-colleague-question')
  await page.locator(`input[name=answer][value="${sent?.ours}"]`).check()
  await at.colleague.press(t('adopting.asked-answer'))
  await page.getByText(t('adopting.done-answered')).waitFor()
  await at.colleague.look('12-colleague-done')
})

test('the head answers the rest one by one, and takes our suggestions in one press', async () => {
  const { page } = at.head
  await page.goto(draft)
  expect(await page.locator('main').innerText()).toContain('Answered by Ms Helen Castlow')
  await page.getByRole('link', { name: t('adopting.task-questions'), exact: true }).click()
  for (const question of always.slice(1)) {
    expect(await page.locator('h1').innerText()).toBe(question.asks)
    if (question.numberFor === undefined) await choose('answer', String(question.ours))
    else await page.locator('input[name=answer]').fill(String(question.ours))
    await save()
    await page.waitForLoadState()
  }
  if (suggested.length > 0) {
    await page.goto(`${draft}/questions`)
    await at.head.look('13-suggestions')
    await at.head.press(t('adopting.take-suggestions', { count: suggested.length }))
    await page.getByText(t('adopting.said-suggested')).waitFor()
  }
  await page.goto(draft)
  await at.head.look('14-answered')
})

test('a stricter value of the school’s own', async () => {
  const { page } = at.head
  await page.goto(`${draft}/settings/policy.review_months`)
  await page.locator('input[name=value]').fill('600')
  await save()
  await page.locator('.govuk-error-summary').waitFor()
  await at.head.look('15-setting-wrong')
  await page.locator('input[name=value]').fill('6')
  await save()
  await page.waitForURL(/\/settings#/)
})

test('who signs, when it starts and when it is reviewed', async () => {
  await task('16-signatories', t('adopting.task-signatories'), async () => {
    await choose('who[]', 'headteacher')
    await save()
  })
  await task('17-dates', t('adopting.task-dates'), async () => {
    await choose('start', 'signed')
    await choose('review', 'months')
    await save()
  })
  await at.head.page.waitForURL(new RegExp(`${draft}$`))
})

test('a title of the policy means another role at this school', async () => {
  const { page } = at.head
  const title = 'Human resources of the diocesan trust'
  await page.goto(`${draft}/look/titles`)
  const section = page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
  await section.locator('summary').click()
  await at.head.look('17-a-title')
  await section.locator('select').selectOption('office_manager')
  await section.getByRole('button', { name: t('adopting.save') }).click()
  await page.getByText(t('adopting.titles-saved')).waitFor()
  await at.head.look('17-b-title-saved')
})

test('then people, papers, changes and rules are looked at', async () => {
  const { page } = at.head
  for (const [step, what] of Object.entries({
    '18': 'titles',
    '19': 'linked',
    '20': 'changes',
    '21': 'rules',
    '22': 'left-out',
  })) {
    await page.goto(`${draft}/look/${what}`)
    await at.head.look(`${step}-${what}`)
    await page.locator('form button[type=submit]').last().click()
    await page.waitForURL(new RegExp(`${draft}$`))
  }
  await at.head.look('23-ready')
})

test('what is folded for her opens by keyboard where no script runs, and is unfolded on paper', async () => {
  const visit = { browser, address: house.address, journey: JOURNEY, scripts: 'off' } as const
  const silent = await signedIn(visit, people.head, sample.samplePassword)
  const { page } = silent
  const [question] = suggested
  await page.goto(`${draft}/check`)
  // By its address: a query by role leaves out what lies in a closed part, on paper too.
  const folded = page.locator(`details a[href$="/questions/${question?.id}"]`)
  expect(await folded.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await folded.isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  expect(await folded.isVisible()).toBe(false)
  await page
    .locator('summary', { hasText: String(suggested.length) })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  expect(await folded.isVisible()).toBe(true)
  await silent.leave()
})

test('everything once more on one page, then it is frozen', async () => {
  const { page } = at.head
  await page.getByRole('link', { name: t('adopting.task-check'), exact: true }).click()
  await at.head.look('24-check')
  await at.head.press(t('adopting.seal-press'))
  await page.getByRole('heading', { name: t('adopting.sealed-title') }).waitFor()
  await at.head.look('25-waiting')
  await at.head.press(t('adopting.sealed-reopen'), 'link')
  await at.head.look('26-reopen')
})

test('the head signs in two taps from her first page', async () => {
  const { page } = at.head
  await page.goto('/')
  at.head.presses = 0
  await at.head.press(new RegExp(t('home.policy-to-sign-action')), 'link')
  await at.head.look('27-sign')
  await at.head.press(t('adopting.sign-press'))
  await page.getByText(t('adopting.sign-done')).waitFor()
  expect(at.head.presses).toBe(2)
  await at.head.look('28-signed')
})

test('the chair signs for the governing body, with meeting and minute, and it is in force', async () => {
  const { page } = at.chair
  await page.goto('/')
  await at.chair.press(new RegExp(t('home.policy-to-sign-action')), 'link')
  await at.chair.press(t('adopting.sign-press'))
  await page.locator('.govuk-error-summary').waitFor()
  await at.chair.look('29-no-meeting')
  for (const [name, value] of Object.entries({ day: '18', month: '6', year: '2026' }))
    await page.locator(`input[name="meeting-${name}"]`).fill(value)
  await page.locator('input[name=minute]').fill('7.2')
  await at.chair.press(t('adopting.sign-press'))
  await page.getByText(t('policy.adopted-done')).waitFor()
  expect(await page.locator('main').innerText()).toContain('minute 7.2')
  await at.chair.look('30-adopted')
  await page.goto('/policy')
  expect(await page.locator('main').innerText()).toContain(pack?.title)
  await at.chair.look('31-in-force')
  await page.goto('/policy/roles')
  await at.chair.look('32-who-is-who')
})

test('the governing body takes it home as one PDF, from the built server with what it finds beside it', async () => {
  const { page } = at.chair
  await page.goto('/policy')
  await at.chair.press(t('public.link'), 'link')
  await at.chair.look('33-for-the-website')
  const href = await page.getByRole('link', { name: t('public.download-pdf') }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the trust begins a policy for all its schools and says what it leaves to them', async () => {
  const { page } = at.colleague
  await page.goto('/policy/adopt?school=trust')
  await at.colleague.press(t('adopting.start-button'))
  await page.waitForURL(/\/policy\/drafts\//)
  const trusts = new URL(page.url()).pathname
  await page.goto(`${trusts}/pack`)
  await page.locator('input[name=pack][value="pack:trust-provider"]').check()
  await at.colleague.press(t('policy.continue'))
  await page.waitForURL(new RegExp(`${trusts}$`))
  await page.goto(`${trusts}/local`)
  await page.locator('input[name="local[]"]').first().check()
  await at.colleague.look('34-left-to-schools')
  await at.colleague.press(t('adopting.save'))
  await page.waitForURL(new RegExp(`${trusts}$`))
  await at.colleague.look('35-tasks-of-the-trust')
})

test('no window complained of anything', async () => {
  for (const person of Object.values(at)) await person.leave()
})
