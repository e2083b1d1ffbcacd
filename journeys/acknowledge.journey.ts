import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedPack } from '../src/policy/policy.ts'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, DESK, openBrowser, type Person, PHONE, signedIn } from './visit.ts'
import { people, pressAndWait, sample, t, until } from './write-and-decide.ts'

/** A new policy reaches a teacher's telephone: she is told, sees what changed for her, asks, is answered, and says that she has read it. */
const JOURNEY = 'acknowledge'
const PACK = 'trust-provider'

let house: House
let browser: Browser
let teacher: Person
let head: Person
const school = sample.schools.find(({ key }) => key === 'st-orrins')?.id ?? ''

oneAfterAnother()
beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  const visit = { browser, address: house.address, journey: JOURNEY }
  teacher = await signedIn({ ...visit, size: PHONE }, people.teacher, sample.samplePassword)
  head = await signedIn({ ...visit, size: DESK }, people.head, sample.samplePassword)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

test('the head adopts another policy for the school', async () => {
  const open = (embeddedPack(PACK)?.openQuestions ?? []).map(({ id, ours }): [string, string] => [
    `open.${id}`,
    String(ours),
  ])
  const wish = new URLSearchParams([['school', school], ['pack', PACK], ...open, ['start', 'now']])
  await head.page.goto(`/policy/adopt/check?${wish.toString()}`)
  await head.page.getByLabel(t('policy.rules-tick')).check()
  await pressAndWait(head, t('policy.adopt-press'))
  expect(await head.page.locator('main').innerText()).toContain(t('policy.adopted-done'))
})

test('the teacher is told, by mail and on her first page', async () => {
  await until(teacher, '/mail', t('acknowledging.mail-adopted-subject'))
  const title = embeddedPack(PACK)?.title ?? ''
  await until(teacher, '/', t('acknowledging.need-read', { title }))
  await teacher.look('1-home')
  await teacher.press(new RegExp(`^${t('acknowledging.need-read-action')}`), 'link')
})

test('she sees first what changed for her', async () => {
  const { page } = teacher
  await page.getByRole('heading', { name: t('acknowledging.changed-title') }).waitFor()
  expect(await page.locator('main').innerText()).toContain('May a pupil’s name stand in a post?')
  await teacher.look('2-read')
})

test('she asks, and hears who answers and by when', async () => {
  await teacher.page.getByLabel(t('acknowledging.question-label')).fill('May I keep my own page on LinkedIn?')
  await pressAndWait(teacher, t('acknowledging.press-question'))
  await teacher.page.getByText('Your question went to').waitFor()
  await teacher.look('3-asked')
})

test('it is answered on record', async () => {
  await until(head, '/', t('acknowledging.need-answer'))
  await head.page.goto('/policy/questions')
  await head.look('4-desk')
  await head.page.getByLabel(t('acknowledging.answer-label')).fill('Yes, if it does not speak for the school.')
  await pressAndWait(head, t('acknowledging.answer-press'))
  await until(teacher, '/policy/questions', 'if it does not speak for the school')
  await teacher.look('5-answered')
})

test('she opens what belongs to it, sees each section, and says that she has read it', async () => {
  const { page } = teacher
  await page.goto(`/policy/read?school=${school}`)
  for (let steps = page.locator('button[name=step]'); (await steps.count()) > 0; ) {
    const answered = page.waitForResponse(response => response.request().isNavigationRequest())
    await steps.first().click()
    await answered
    await page.waitForLoadState()
  }
  await teacher.look('6-all-seen')
  await pressAndWait(teacher, t('acknowledging.press-read'))
  await page.getByText(t('acknowledging.done-read')).waitFor()
  await teacher.look('7-read')
})

test('the head sees that she has, and who has not', async () => {
  await head.page.goto('/policy/team')
  const line = head.page.locator('.cw-line', { hasText: 'Yusufzada' })
  expect(await line.innerText()).toContain(t('acknowledging.state-read'))
  await head.look('8-team')
})

test('the check, training and the new school year look right on both sizes', async () => {
  for (const [step, path] of [
    ['9-check', '/policy/check'],
    ['10-training', '/policy/training'],
    ['11-september', '/policy/september'],
    ['12-ask', '/policy/questions/ask'],
  ] as const) {
    await head.page.goto(path)
    await head.look(step)
  }
})

test('no window complained of anything', async () => {
  await teacher.leave()
  await head.leave()
})
