import { embeddedPack } from '../src/policy/policy.ts'
import { generateSampleTrust, SAMPLE_SEED } from '../src/sample/sample.ts'
import { wordsIn } from '../src/ui/ui.ts'
import { expect } from 'vitest'
import type { Locator } from 'playwright-core'
import type { Person } from './visit.ts'

/** What people of the sample do on their way with a post, by the words on buttons and labels. */
export const t = wordsIn('en-GB')
export const sample = generateSampleTrust(SAMPLE_SEED, new Date().toISOString())

/** Who is played by whom, by address. The password is everybody's. */
export const people = {
  teacher: 'amina.yusufzada@st-orrins.example',
  manager: 'gethin.probert@st-orrins.example',
  head: 'ifeoma.adebisi@st-orrins.example',
  lead: 'farida.siddiqui@st-orrins.example',
  otherHead: 'rowena.achterberg@larkenby.example',
} as const

/** A pupil of a school whose name is not an ordinary word, as her teacher writes it. */
export function pupilOf(school: 'st-orrins' | 'larkenby', year: string): { forename: string; full: string } {
  const at = sample.schools.find(({ key }) => key === school)?.id
  const found = sample.pupils.find(
    pupil =>
      pupil.schoolId === at && pupil.year === year && pupil.nameOrder === 'given-first' && pupil.surname.length > 7,
  )
  if (found === undefined) throw new Error(`${school} has no pupil in year ${year}.`)
  const forename = found.preferredForename ?? found.legalForename
  return { forename, full: `${forename} ${found.surname}` }
}

/** From home to an empty draft. */
export async function startPost(person: Person): Promise<string> {
  await person.page.goto('/')
  await person.press(t('home.write'))
  await person.page.waitForURL(/\/posts\/[^/]+\/write/)
  return /\/posts\/([^/]+)\//.exec(person.page.url())?.[1] ?? ''
}

/** Answers every question that the page puts as the policy wants it answered, so that the post may go on. */
export async function answerQuestions({ page }: Person, pack: string): Promise<number> {
  const names = await page
    .locator('[name^="answers["], [name^="ask["]')
    .evaluateAll(all => [...new Set(all.map(one => one.getAttribute('name') ?? ''))])
  for (const name of names) {
    const id = /^answers\[(.*)\]$/.exec(name)?.[1]
    const question = embeddedPack(pack)?.questions.find(one => one.id === id)
    const field = page.locator(`[name="${name}"]`)
    if (question === undefined) await answerOfOurs(field)
    else {
      const answer = question.answers.find(one => one.does === 'go_on')
      if (answer === undefined) throw new Error(`No answer to ${id} lets the post go on.`)
      await page.locator(`[name="${name}"][value="${answer.id}"]`).check()
    }
  }
  return names.length
}

/** What the settings or a finding ask: the first answer of each lets the post go on, to whoever may say that a finding is wrong where it stops. */
async function answerOfOurs(field: Locator): Promise<void> {
  const list = (await field.first().evaluate(one => one.tagName)) === 'SELECT'
  if (list) await field.selectOption({ index: 1 })
  else await field.first().check()
}

/** Says of every picture, and of the text where it is asked, that nobody can be recognised and no pupil is named. */
async function sayNobody(person: Person): Promise<void> {
  const open = person.page.locator('button[name="do"][value^="nobody:"]')
  for (let left = await open.count(); left > 0; left = await open.count()) {
    const answered = person.page.waitForResponse(response => response.request().isNavigationRequest())
    await open.first().click()
    await answered
    await person.page.waitForLoadState()
  }
}

/** Looks again until each picture has been looked at, as the page asks her to. */
export async function waitForLooks(person: Person): Promise<void> {
  const end = Date.now() + 120_000
  while ((await person.page.getByText(t('covering.look-waiting')).count()) > 0) {
    if (Date.now() > end) throw new Error('A picture was not looked at within two minutes.')
    await person.page.waitForTimeout(500)
    await pressAndWait(person, t('writing.check'))
  }
}

/** Presses the button of this name on the writing page and waits for the page that answers. */
export async function pressAndWait(person: Person, name: string): Promise<void> {
  const answered = person.page.waitForResponse(response => response.request().isNavigationRequest())
  await person.press(name)
  await answered
  await person.page.waitForLoadState()
}

/** Checks, answers what is asked (also what the answers bring up), and hands in. */
export async function handIn(person: Person, pack: string): Promise<void> {
  expect(await handInAsFarAsItGoes(person, pack)).toEqual([])
}

/** The same, and answers why it was not handed in; empty when it was. */
export async function handInAsFarAsItGoes(person: Person, pack: string): Promise<string[]> {
  await pressAndWait(person, t('writing.check'))
  await sayNobody(person)
  let asked = -1
  for (let now = await answerQuestions(person, pack); now !== asked; now = await answerQuestions(person, pack)) {
    asked = now
    await pressAndWait(person, t('writing.check'))
  }
  await waitForLooks(person)
  await pressAndWait(person, t('writing.hand-in'))
  return person.page.locator('.govuk-error-summary').allInnerTexts()
}

/** Looks again and again, as somebody would who waits, until the page says it. */
export async function until(person: Person, path: string, says: RegExp | string, seconds = 120): Promise<void> {
  const end = Date.now() + seconds * 1000
  let text = ''
  while (Date.now() < end) {
    await person.page.goto(path)
    text = await person.page.locator('main').innerText()
    if (typeof says === 'string' ? text.includes(says) : says.test(text)) return
    await person.page.waitForTimeout(250)
  }
  throw new Error(`${path} did not say ${says} within ${seconds} s. It says:\n${text}`)
}
