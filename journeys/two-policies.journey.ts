import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, startHouse } from './house.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { clearPictures, openBrowser, type Person, signedIn } from './visit.ts'
import {
  handIn,
  handInAsFarAsItGoes,
  people,
  pressAndWait,
  pupilOf,
  sample,
  startPost,
  t,
  until,
} from './write-and-decide.ts'

/** A finding that is wrong is no dead end; and the same words have another outcome at a school with another policy. */
const JOURNEY = 'two-policies'

let house: House
let browser: Browser
let post: string
const at = {} as Record<keyof typeof people, Person>
const pupil = pupilOf('st-orrins', '4')

oneAfterAnother()
beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  const visit = { browser, address: house.address, journey: JOURNEY }
  for (const who of ['teacher', 'manager', 'head', 'otherHead'] as const)
    at[who] = await signedIn(visit, people[who], sample.samplePassword)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

test('a teacher says why a finding is wrong and may hand in all the same', async () => {
  const { page } = at.teacher
  post = await startPost(at.teacher)
  await page.getByLabel(t('writing.text-label')).fill(`The author ${pupil.full} read to Maple class today.`)
  await page.getByLabel("St Orrin's C of E Primary School", { exact: true }).check()
  await pressAndWait(at.teacher, t('writing.check'))
  const finding = page.locator('.cw-finding', { hasText: pupil.full }).first()
  expect(await finding.innerText()).toContain('Stops this post')
  await finding.locator('summary').click()
  await at.teacher.look('1-contest')
  await finding.getByLabel(t('writing.contest-why')).fill('This is the author who visited us, not our pupil.')
  await finding.getByRole('button', { name: t('writing.contest-button') }).click()
  await page.getByText('not our pupil').first().waitFor()
  await handIn(at.teacher, 'church-primary')
  await at.teacher.look('2-handed-in')
})

test('the account manager cannot approve it, and reads who can clear it', async () => {
  const { page } = at.manager
  await page.goto(`/posts/${post}`)
  expect(await page.getByRole('button', { name: t('deciding.approve'), exact: true }).count()).toBe(0)
  expect(await page.locator('main').innerText()).toContain('Adebisi')
  await at.manager.look('3-cannot-yet')
})

test('the head, whom the policy names, clears it with a reason', async () => {
  const { page } = at.head
  await page.goto(`/posts/${post}`)
  await at.head.look('4-head')
  await page.getByLabel(t('deciding.clear-reason')).fill('A visiting author of the same name.')
  await at.head.press(t('deciding.clear-button'))
  await page.getByText(t('deciding.done-cleared')).waitFor()
  await at.head.look('5-cleared')
})

test('then it is approved, and waits to be posted by hand', async () => {
  const { page } = at.manager
  await page.goto(`/posts/${post}`)
  await at.manager.press(new RegExp(`^${t('deciding.approve')}$`))
  await page
    .getByText(/Approved\./)
    .first()
    .waitFor()
  await until(at.manager, '/', t('home.post-what', { account: "St Orrin's C of E Primary School" }))
  await page.locator('a[href^="/targets/"]').first().click()
  await at.manager.look('6-post-by-hand')
})

test('its page says that the finding was cleared, by whom and why', async () => {
  const { page } = at.teacher
  await page.goto(`/posts/${post}`)
  const story = (await page.locator('.cw-timeline__entry').allInnerTexts()).join('\n')
  expect(story).toContain('A visiting author of the same name.')
  expect(story).toContain('Adebisi')
  await at.teacher.look('7-story')
})

test('at the other school a name does not stop the post: its policy asks for consent beyond the usual', async () => {
  const { page } = at.otherHead
  const other = pupilOf('larkenby', '4')
  await startPost(at.otherHead)
  await page.getByLabel(t('writing.text-label')).fill(`The author ${other.full} read to us today.`)
  await pressAndWait(at.otherHead, t('writing.check'))
  const finding = page.locator('.cw-finding', { hasText: other.full }).first()
  const clauses = await finding
    .locator('a.cw-chip--clause')
    .evaluateAll(all => all.map(one => one.getAttribute('href')))
  expect(clauses.join(' ')).toContain('/policy/clauses/s1-protocol-2c')
  expect(await finding.innerText()).not.toContain('Stops this post')
  await at.otherHead.look('8-other-policy')
})

test('there a colleague is named only with her written permission, and the way to ask her is one press away (s1-respect-02)', async () => {
  const { page } = at.otherHead
  const colleague = sample.staff.find(
    one => one.email.endsWith('@larkenby.example') && one.roles.some(held => held.role === 'teacher'),
  )
  const draft = await startPost(at.otherHead)
  await page.getByLabel(t('writing.text-label')).fill('Our garden club has won a prize. Thank you to our colleague.')
  await page.locator('input[name="targets[]"]').first().check()
  await pressAndWait(at.otherHead, t('writing.check'))
  await page.goto(`/posts/${draft}/named`)
  await page.locator('input[name=name]').fill(colleague?.surname ?? '')
  await page.locator('button[name=do][value=search]:not([aria-hidden])').click()
  await page.locator('input[name="add_adult[]"]').first().check()
  // Found is not yet said: how the words name her is asked next.
  await pressAndWait(at.otherHead, t('writing.who-done'))
  await pressAndWait(at.otherHead, t('writing.who-done'))
  expect((await handInAsFarAsItGoes(at.otherHead, 'trust-provider')).join()).toContain('The written permission of')
  await page.locator(`.govuk-error-summary a[href="/posts/${draft}/adults"]`).click()
  await page.getByRole('heading', { name: t('adults.post-title') }).waitFor()
  await at.otherHead.look('9-whose-permission')
})

test('the head says from when she is away and who acts, and opens it from her first page', async () => {
  const { page } = at.head
  const [first, last] = [new Date(), new Date(Date.now() + 4 * 86_400_000)]
  await page.goto('/away')
  await at.head.press(t('away.say-mine'))
  for (const [field, day] of [
    ['starts', first],
    ['ends', last],
  ] as const)
    for (const [part, value] of [
      ['day', day.getDate()],
      ['month', day.getMonth() + 1],
      ['year', day.getFullYear()],
    ] as const)
      await page.locator(`input[name="${field}-${part}"]`).fill(String(value))
  await pressAndWait(at.head, t('away.say-button'))
  await page.goto('/')
  await page.locator('.cw-line a[href^="/absences/"]').first().click()
  await page.getByRole('button', { name: t('away.end-button', { reader: 'away', name: '' }) }).waitFor()
  await at.head.look('10-away')
})

test('no window complained of anything', async () => {
  for (const person of Object.values(at)) await person.leave()
})
