import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { openReadingHouse, type ReadingHouse } from '../acknowledging/testing/reading-house.ts'
import type { Role } from '../packs/roles.ts'
import { CHECK_REVIEWS } from './queues.ts'
import { reviewingJobs } from './remind-reviewers.job.ts'
import { suggestChange } from './suggest-change.ts'
import { suggestionsWaiting } from './suggestions-waiting.ts'

/* Clauses of several packs on who reviews, what opens a review and who suggests a change: one school, one policy after the other. */
let house: ReadingHouse
const people = new Map<Role, Visitor & { email: string }>()
const who = (role: Role) => {
  const found = people.get(role)
  if (found === undefined) throw new Error(`nobody is ${role}`)
  return found
}

beforeAll(async () => {
  house = await openReadingHouse()
  for (const role of ['headteacher', 'director', 'human_resources', 'governor', 'teacher'] as const)
    people.set(role, await house.person(`Holder of ${role}`, [role]))
})
afterAll(() => house.close())

async function adopt(pack: string): Promise<void> {
  house.later(1)
  await house.adopt(who('headteacher'), pack)
  await house.runJobs()
}

const remindedOf = async (role: Role) =>
  (await house.mailsTo(who(role))).filter(mail => mail.subject === 'A policy review is due').length

describe('when the review is near', () => {
  test.each([
    ['trust-provider', 'the director and the head', ['director', 'headteacher'], 's1-personnel-03'],
    ['model-policy', 'human resources', ['human_resources'], 's3-3.3c'],
  ] as const)('%s: %s hear of it, and whoever does not review hears nothing (%s, %s)', async (...row) => {
    const [pack, , reviewers] = row
    await adopt(pack)
    const before = new Map<Role, number>()
    for (const role of people.keys()) before.set(role, await remindedOf(role))
    // Both policies are reviewed after twelve months; two months before is the first reminder.
    house.later(310)
    await reviewingJobs.find(job => job.name === CHECK_REVIEWS)?.work(house.works, { trust: house.trust })
    await house.runJobs()
    for (const role of reviewers) expect(await remindedOf(role)).toBe((before.get(role) ?? 0) + 1)
    for (const role of ['governor', 'teacher'] as const) expect(await remindedOf(role)).toBe(0)
  })
})

describe('a new edition in the library opens the review by itself', () => {
  test.each([
    ['trust-provider', 'Keeping Children Safe in Education', 'guidance', 'guidance', 's1-compliance-j'],
    ['church-primary', 'Data protection law', 'statute', 'law', 's2-statement-5'],
  ])(
    '%s: of %s (%s, kept as %s), with the clause that rests on it (%s)',
    async (pack, title, kind, trigger, clause) => {
      await adopt(pack)
      const asker = await house.signedIn(who('headteacher').email)
      await asker.post(`/policy/library/add?school=${house.school.id}`, { kind, title, version: '2025' })
      const { rows } = await house.boot.query<{ id: string }>(
        'select id from house.linked_documents where title = $1',
        [title],
      )
      await asker.post(`/policy/library/${rows[0]?.id ?? ''}`, { title, version: '2026' })
      await house.runJobs()
      const opened = await house.boot.query(
        `select t.kind, t.clauses from house.review_triggers t join house.linked_documents d on d.id = t.document_id where d.title = $1`,
        [title],
      )
      expect(opened.rows).toEqual([{ kind: trigger, clauses: [clause] }])
      const page = await (await house.signedIn(who('director').email)).get(`/policy/review?school=${house.school.id}`)
      expect(page.text).toContain(`A new edition came into the library: ${title}, 2026.`)
    },
  )
})

test('trust-provider: the head and the director suggest a change where risk could be made smaller, and it waits for the other (s1-personnel-04)', async () => {
  await adopt('trust-provider')
  const waiting = async (role: Role) =>
    (await act(house.works, who(role).identity, one => suggestionsWaiting(one, who(role)))).map(({ count }) => count)
  for (const [by, other] of [
    ['headteacher', 'director'],
    ['director', 'headteacher'],
  ] as const) {
    const words = 'Ask for the pictures back after a day.'
    const wish = { school: house.school.id, clause: 's1-photos-03', words }
    expect(await suggestChange(house.works, who(by), wish)).toHaveProperty('suggested')
    expect(await waiting(other)).toEqual([1])
  }
})
