import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { askQuestion } from './ask-question.ts'
import { openReadingHouse, type ReadingHouse } from './testing/reading-house.ts'

const WORDS = 'May I like a post of a parent?'

let house: ReadingHouse
let ann: Visitor & { email: string }

beforeAll(async () => {
  house = await openReadingHouse()
  const head = await house.person('Hal Head', ['headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
  await house.adopt(head, 'church-primary')
  await house.runJobs()
})
afterAll(() => house.close())

async function page(person: { email: string }) {
  const { status, text, body } = await (await house.signedIn(person.email)).get(
    `/policy/team?school=${house.school.id}`,
  )
  const line = [...body.querySelectorAll('.cw-line')].find(one => one.textContent?.includes('Ann Teacher'))
  return { status, text, line: line?.textContent ?? '' }
}

describe.each(['headteacher', 'line_manager', 'office_manager', 'human_resources'] as const)(
  'the page of who has read, opened by the %s',
  role => {
    test('shows who is still to read, and from the fifth week who is late (s2-resp-ht-1a)', async () => {
      const leads = await house.person(`Lee Leads (${role})`, [role])
      const began = house.clock.at
      expect((await page(leads)).line).toContain('To read')
      house.later(27)
      expect((await page(leads)).line).not.toContain('Late')
      house.later(2)
      expect((await page(leads)).line).toContain('Late')
      house.clock.at = began
    })

    test('shows how many questions are open, for how long and how many are overdue, without their words', async () => {
      const leads = await house.person(`Lou Leads (${role})`, [role])
      const began = house.clock.at
      expect((await page(leads)).text).toContain('No question is open.')
      const wish = { school: house.school, version: null, clause: null, words: WORDS }
      expect(await askQuestion(house.works, ann, wish)).toHaveProperty('asked')
      house.later(3)
      expect((await page(leads)).text).toMatch(
        /1 question is open, none past the time for an answer\. The oldest waits for \W?3 days/,
      )
      house.later(10)
      const { text } = await page(leads)
      expect(text).toMatch(/1 question is open, 1 past the time for an answer\. The oldest waits for \W?13 days/)
      expect(text).not.toContain(WORDS)
      house.clock.at = began
      await house.boot.query(
        `update house.policy_questions set answer = 'Yes.', answered_by = $1, answered_at = now()`,
        [leads.identity.person],
      )
    })
  },
)

test('the page of who has read is not opened by a teacher', async () => {
  expect((await page(ann)).status).toBe(403)
})
