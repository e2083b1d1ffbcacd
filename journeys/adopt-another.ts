import { embeddedPack } from '../src/policy/policy.ts'
import { pressAndWait, t } from './write-and-decide.ts'
import type { Person } from './visit.ts'

/** A head adopts another policy for her school by herself, with our suggestions, on the pages and in as few presses as they allow. */
export async function adoptAnother(head: Person, school: string, packName: string): Promise<void> {
  const { page } = head
  const pack = embeddedPack(packName)
  if (pack === undefined) throw new Error(`There is no policy ${packName}.`)
  await page.goto(`/policy/adopt?school=${school}`)
  await pressAndWait(head, t('adopting.start-button'))
  const draft = new URL(page.url()).pathname
  const choose = async (path: string, values: Readonly<Record<string, string>>, press: string) => {
    await page.goto(`${draft}${path}`)
    for (const [name, value] of Object.entries(values))
      await page.locator(`input[name="${name}"][value="${value}"]`).check()
    await pressAndWait(head, press)
  }
  await choose('/school', {}, t('policy.continue'))
  await choose('/pack', { pack: `pack:${packName}` }, t('policy.continue'))
  for (const question of pack.openQuestions) {
    const path = `/questions/${question.id}`
    const ours = question.id.includes('sign') ? 'head' : String(question.ours)
    if (question.asked !== 'always') continue
    if (question.numberFor === undefined) await choose(path, { answer: ours }, t('adopting.save'))
    else {
      await page.goto(`${draft}${path}`)
      await page.locator('input[name=answer]').fill(ours)
      await pressAndWait(head, t('adopting.save'))
    }
  }
  const suggested = pack.openQuestions.filter(question => question.asked === 'suggested').length
  if (suggested > 0) await choose('/questions', {}, t('adopting.take-suggestions', { count: suggested }))
  await page.goto(draft)
  const looks = await page
    .locator('a[href*="/look/"]')
    .evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''))
  for (const look of looks) {
    await page.goto(look)
    await page.locator(`form[action="${look}"] button[type=submit]`).last().click()
    await page.waitForURL(url => url.pathname === draft)
  }
  // That the head signs was answered among the questions.
  await choose('/signatories', {}, t('adopting.save'))
  await choose('/dates', { start: 'signed', review: 'months' }, t('adopting.save'))
  await choose('/check', {}, t('adopting.seal-press'))
  await page.goto('/')
  await page
    .getByRole('link', { name: new RegExp(t('home.policy-to-sign-action')) })
    .first()
    .click()
  await pressAndWait(head, t('adopting.sign-press'))
}
