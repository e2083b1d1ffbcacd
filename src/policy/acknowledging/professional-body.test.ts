import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { acknowledgeInFull } from './acknowledge-policy.ts'
import { openReadingHouse, type ReadingHouse } from './testing/reading-house.ts'

let house: ReadingHouse
let head: Visitor
let ann: Visitor
let bea: Visitor

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
  bea = await house.person('Bea Helper', ['member_of_staff'])
  await house.boot.query(
    `insert into house.working_arrangements (trust_id, person_id, professional_body, changed_at) values ($1, $2, 'Teaching Regulation Agency', now())`,
    [house.trust, ann.identity.person],
  )
})
afterAll(() => house.close())

const read = async (who: Visitor, more = '') =>
  (await (await house.signedIn(who.email)).get(`/policy/read?school=${house.school.id}${more}`)).text
const NAMED = 'The rules of your professional body (Teaching Regulation Agency) count as well'
const UNNAMED = 'If your work has a professional body, its rules count as well'

describe('the rules of a person’s professional body', () => {
  test('stand on her reading page, with the clause, and on her receipt (s1-compliance-b)', async () => {
    await house.adopt(head, 'trust-provider')
    const page = await read(ann)
    expect(page).toContain(`${NAMED}.`)
    expect(page).toContain('Compliance, (b)')
    await acknowledgeInFull(house.works, ann, house.school)
    const receipt = await read(ann, '&done=read')
    expect(receipt).toContain('It is kept that you have read this version')
    expect(receipt).toContain(`${NAMED}.`)
  })

  test('are said to count where the register names none, which she can then have mended', async () => {
    expect(await read(bea)).toContain(`${UNNAMED}. None is named for you on the staff register.`)
  })

  test('may be stricter, where the policy says so (s2-breaches-3)', async () => {
    house.later(1)
    await house.adopt(head, 'church-primary')
    expect(await read(ann)).toContain(`${NAMED}, and may be stricter.`)
  })

  test('are not spoken of where the policy has no such rule', async () => {
    house.later(1)
    await house.adopt(head, 'model-policy')
    const page = await read(ann)
    expect(page).not.toContain(NAMED)
    expect(page).not.toContain(UNNAMED)
  })
})
