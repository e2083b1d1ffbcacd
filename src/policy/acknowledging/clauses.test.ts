import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { mayPost } from './may-post.ts'
import { readMine } from './read-mine.ts'
import { openReadingHouse, type ReadingHouse } from './testing/reading-house.ts'

/* Clauses that hold because everybody reads the text in which they stand: one school, one policy after the other. */
let house: ReadingHouse
let head: Visitor & { email: string }

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
})
afterAll(() => house.close())

async function adopt(pack: string): Promise<string> {
  house.later(1)
  const version = await house.adopt(head, pack)
  await house.runJobs()
  return version
}

describe('whoever leads keeps to the policy as everybody does', () => {
  test.each([
    ['trust-provider', 'headteacher', 's1-personnel-05'],
    ['trust-provider', 'deputy_headteacher', 's1-personnel-05'],
    ['model-policy', 'line_manager', 's3-3.2b'],
  ] as const)('%s: a %s stands among those who have to read, and posts only then (%s)', async (pack, role, _clause) => {
    await adopt(pack)
    const leads = await house.person(`Lee Leads (${role})`, [role])
    expect((await act(house.works, leads.identity, one => mayPost(one, house.school.id)))?.refused).toBe('not-read')
    const { body } = await (await house.signedIn(head.email)).get(`/policy/team?school=${house.school.id}`)
    const line = [...body.querySelectorAll('.cw-line')].find(one => one.textContent?.includes(leads.name))
    expect(line?.textContent).toContain('To read')
  })
})

describe('what somebody answers for herself', () => {
  test.each([
    ['model-policy', 's3-3.1d'],
    ['council-personal-use', 's4-2-01'],
    ['council-personal-use', 's4-3-should-16'],
  ])('%s: that she has read the very text in which it stands is kept with its hash (%s)', async (pack, clause) => {
    const version = await adopt(pack)
    const ann = await house.person(`Ann of ${clause}`, ['teacher'])
    const asker = await house.signedIn(ann.email)
    const mine = await act(house.works, ann.identity, one => readMine(one, house.school, undefined))
    const says = mine?.policy.settings.clause(clause)?.says ?? 'no such clause'
    expect((await asker.get(`/policy?school=${house.school.id}&version=${version}`)).text).toContain(says)
    await asker.post(`/policy/read?school=${house.school.id}`, { version, choice: 'read' })
    const { rows } = await house.boot.query(
      'select version_id, version_sha256, state from house.policy_readings where person_id = $1',
      [ann.identity.person],
    )
    expect(rows).toEqual([{ version_id: version, version_sha256: mine?.policy.version.hash, state: 'read' }])
  })
})
