import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeSchool, type Visitor } from '../../../people/people.ts'
import { faultsIn, openBrowser, WCAG_22_AA } from '../../../ui/testing/browser.ts'
import { Page as DocumentOf, wordsIn } from '../../../ui/ui.ts'
import { embeddedPack } from '../../packs/packs.ts'
import type { Role } from '../../packs/roles.ts'
import { adoptAtOnce } from '../../testing/adopt-at-once.ts'
import { openPageHouse, type PageHouse } from '../../testing/page-house.tsx'
import { adoptingRoutes } from '../adopting.routes.ts'
import { answerQuestion } from '../answer-question.ts'
import { changeDraft } from '../change-draft.ts'
import { sayPack } from '../say.rule.ts'
import { startDraft } from '../start-draft.ts'

/** A school that wants less than its trust, in a real browser: no journey comes here, since the sample's trust has no policy of its own. */
const t = wordsIn('en-GB')
let house: PageHouse
let browser: Browser
let address: string
let trust: string
let draft: string
let head: Visitor
let officer: Visitor

const answered = (embeddedPack('trust-provider')?.openQuestions ?? []).map(one => [one.id, one.ours])

beforeAll(async () => {
  house = await openPageHouse(adoptingRoutes, {
    frame: ({ title, body }) => (
      <DocumentOf title={title} lang="en-GB">
        {body}
      </DocumentOf>
    ),
  })
  trust = await house.addTrust()
  const school = await house.addSchool(trust, 'Orrin Primary')
  officer = await person(null, 'trust_administrator')
  head = await person(school, 'headteacher')
  const open = Object.fromEntries(answered)
  const { adopted } = await adoptAtOnce(house.works, officer, {
    school: null,
    pack: 'trust-provider',
    answers: { open },
    from: null,
  })
  await describeSchool(house.works, head.identity, school, { nation: 'england', governance: 'academy' })
  draft = done(await startDraft(house.works, head, school)).draft
  done(await changeDraft(house.works, head, draft, () => sayPack('trust', adopted, 0)))
  // Pictures stay for 72 hours instead of 24.
  done(await answerQuestion(house.works, head, draft, { question: 'delete-hours', typed: '72', seen: 0 }))
  address = await house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

async function person(school: string | null, role: Role): Promise<Visitor> {
  const holdings = [{ role, school }]
  const { who, email } = await house.addPerson(trust, holdings)
  const schools = school === null ? [] : [{ id: school, name: 'Orrin Primary' }]
  return { identity: who, name: 'Somebody', email, trustName: 'T', holdings, schools, secondFactor: false }
}

function done<T extends object>(outcome: T): Exclude<T, { refused: string }> {
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome))
  // What is left after the line above.
  return outcome as Exclude<T, { refused: string }>
}

async function windowOf(who: Visitor): Promise<Page> {
  const { cookies } = await house.signedIn(who.email)
  const context = await browser.newContext({ baseURL: address })
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: address })))
  return context.newPage()
}

async function look(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await faultsIn(page, { tags: WCAG_22_AA }), page.url()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
}

test('the head asks from her list of tasks and the trust answers from its list of requests, each on a page that passes axe at both sizes (s1-photos-03)', async () => {
  const heads = await windowOf(head)
  await heads.goto(`/policy/drafts/${draft}`)
  await heads.locator(`main a[href$="/policy/drafts/${draft}/trust"]`).click()
  await look(heads)
  await heads.getByRole('button', { name: t('adopting.trust-ask', { count: 1 }) }).click()
  await heads.locator('.govuk-error-summary').waitFor()
  await look(heads)
  await heads.locator('textarea[name=reason]').fill('Trips last three days.')
  await heads.getByRole('button', { name: t('adopting.trust-ask', { count: 1 }) }).click()
  await heads.getByText(t('adopting.trust-state-waiting')).waitFor()
  await look(heads)

  const officers = await windowOf(officer)
  await officers.goto('/policy/trust-requests')
  await look(officers)
  await officers.locator('main a[href^="/policy/trust-requests/"]').first().click()
  expect(await officers.locator('main').innerText()).toContain('Trips last three days.')
  await look(officers)
  await officers.locator('textarea[name=reason]').fill('For trips only.')
  await officers.locator('button[name=decision][value=yes]').click()
  await officers.getByText('For trips only.').waitFor()
  await look(officers)
  await heads.reload()
  expect(await heads.locator('main').innerText()).toContain('For trips only.')
  await look(heads)
})
