import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { acknowledgeInFull } from './acknowledge-policy.ts'
import { mayPost } from './may-post.ts'
import { readingNeedsOf } from './reading-needs-of.ts'
import { openReadingHouse, type ReadingHouse } from './testing/reading-house.ts'

let house: ReadingHouse
let ann: Visitor & { email: string }
let gus: Visitor & { email: string }

beforeAll(async () => {
  house = await openReadingHouse()
  const head = await house.person('Hal Head', ['headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
  gus = await house.person('Gus Governor', ['governor'])
  await house.adopt(head, 'council-personal-use')
  await house.runJobs()
})
afterAll(() => house.close())

const may = (who: Visitor) => act(house.works, who.identity, one => mayPost(one, house.school.id))
const states = async (who: Visitor) =>
  (await act(house.works, who.identity, one => readingNeedsOf(one, who))).flatMap(need =>
    need.kind === 'read' ? [need.state] : [],
  )

describe('under a policy that says nothing of reading', () => {
  test('whoever posts reads first, by our own rule, and her first page says so for as long as it takes', async () => {
    expect(await may(ann)).toEqual({ refused: 'not-read', clauses: [] })
    expect(await states(ann)).toEqual(['before_posting'])
    expect(await states(gus)).toEqual(['offered'])
    const { text } = await (await house.signedIn(ann.email)).get(`/policy/read?school=${house.school.id}`)
    expect(text).toContain('Before you post for the school you do')
    expect(text).toContain('That rule is ours')
    house.later(90)
    expect(await states(ann)).toEqual(['before_posting'])
    expect(await states(gus)).toEqual([])
  })

  test('nobody is chased: no reminder goes out, and nobody is late', async () => {
    house.later(60)
    expect((await house.noticesOf(ann)).filter(about => about === 'reminder')).toEqual([])
    expect(await states(ann)).not.toContain('late')
  })

  test('and posts once she has said that she has read it', async () => {
    await acknowledgeInFull(house.works, ann, house.school)
    expect(await may(ann)).toBeNull()
    expect(await states(ann)).toEqual([])
  })
})
