import { afterAll, beforeAll, expect, test } from 'vitest'
import { handInPost } from '../posts/hand-in-post.ts'
import { readPost } from '../posts/read-post.ts'
import { sayWhoIsIn } from '../posts/say-who-is-in.ts'
import { openSchool, type School } from '../going-out/testing/at-work.ts'
import { addOtherAdult } from './add-other-adult.ts'
import { giveOwnPermission } from './answer-own.ts'

let at: School
let website: string
beforeAll(async () => {
  at = await openSchool('church-primary')
  website = await at.house.addAccount(at.school, 'website', 'Robin Hill website')
})
afterAll(() => at.house.close())

/** A draft with one picture in which these adults are. */
async function pictured(adults: readonly string[], holds: 'adults'[] = []) {
  const id = await at.house.write(at.ann, at.school, { text: 'Clay.', targets: [website] })
  await at.house.boot.query(
    `insert into house.post_pictures values ($1, gen_random_uuid(), $2, 1, $3, 10, 4, 3, 'Hands and clay', '{}', now())`,
    [at.house.trust, id, 'a'.repeat(64)],
  )
  await at.house.rewrite(at.ann, id, { targets: [website], holds })
  const [picture] = (await readPost(at.house.works, at.ann, id)).pictures
  const said = Object.fromEntries(adults.map(adult => [adult, 'picture']))
  await sayWhoIsIn(at.house.works, at.ann, id, picture?.id ?? '', {}, said)
  await at.house.rewrite(at.ann, id, {})
  return id
}
const refusalsOf = async (id: string) => {
  const done = await handInPost(at.house.works, at.ann, id)
  return 'refused' in done ? done.refused.map(({ refused, clauses }) => [refused, clauses]) : []
}

test('a photograph of staff stops until she has agreed, and goes on when she has (s2-content-04c)', async () => {
  const id = await pictured([at.gethin.identity.person])
  expect(await refusalsOf(id)).toEqual([['adult-permission', ['s2-content-04c']]])
  const said = { kinds: ['picture'], places: ['website'], words: 'You may show me.' } as const
  await giveOwnPermission(at.house.works, at.gethin, at.school, said)
  expect(await refusalsOf(id)).toEqual([])
  expect((await readPost(at.house.works, at.ann, id)).post.state).toBe('waiting')
})

test('this policy asks for staff alone: a visitor in a photograph stops nothing (s2-content-04c)', async () => {
  const added = await addOtherAdult(at.house.works, at.ann, at.school, { name: 'Vi Visitor', what: 'visitor' })
  expect(await refusalsOf(await pictured(['added' in added ? added.added : '']))).toEqual([])
})

test('who ticks that adults are in it says which; the policy’s question is not put beside it (s2-content-04c)', async () => {
  const id = await pictured([], ['adults'])
  expect(await refusalsOf(id)).toEqual([['adults-unsaid', ['s2-content-04c']]])
  const { questions } = await readPost(at.house.works, at.ann, id)
  expect(questions.map(question => question.id)).not.toContain('colleagues-agreed')
})
