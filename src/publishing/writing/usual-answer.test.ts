import { afterAll, beforeAll, expect, test } from 'vitest'
import { decidePost } from '../posts/decide-post.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { readPost } from '../posts/read-post.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { LEAST } from './usual-answer.rule.ts'
import { writingRoutes } from './writing.routes.ts'

let at: SchoolPages
let ann: Asker
let account: string

beforeAll(async () => {
  at = await openSchoolPages('church-primary', writingRoutes)
  account = await at.house.addAccount(at.school, 'website', 'Robin Hill news page')
  ann = await at.as(at.ann)
})
afterAll(() => at.close())

const passes = (minutes: number) => {
  at.house.clock.at = new Date(at.house.clock.at.getTime() + minutes * 60_000)
}

/** A post of Ann's that is answered after so many minutes. */
async function answeredAfter(minutes: number): Promise<void> {
  const { works } = at.house
  const id = await at.house.write(at.ann, at.school, { text: 'The fair begins at two.', targets: [account] })
  expect(await handInPost(works, at.ann, id)).not.toHaveProperty('refused')
  passes(minutes)
  const { version } = await readPost(works, at.gethin, id)
  const decided = await decidePost(works, at.gethin, id, {
    version: version?.id ?? '',
    decision: 'changes_asked',
    words: 'Please say where.',
    confirmed: '',
  })
  expect(decided).not.toHaveProperty('refused')
}

const whatHappensNext = async () => {
  const { goesTo } = await ann.post('/posts', { school: at.school })
  return (await ann.get(goesTo ?? '')).body.querySelector('.cw-next')?.textContent ?? ''
}

test('how soon a post is usually answered is said where enough were answered here, and not before', async () => {
  for (let count = 1; count < LEAST; count += 1) await answeredAfter(100)
  expect(await whatHappensNext()).toContain('It goes to Gethin Manager (Account manager)')
  expect(await whatHappensNext()).not.toContain('Usually answered')
  await answeredAfter(3 * 24 * 60)
  expect(await whatHappensNext()).toContain('Usually answered within 2 hours, as the last 5 posts here were.')
})

test('what waits still, what another school answered and what was usual last term say nothing', async () => {
  const waiting = await at.house.write(at.ann, at.school, { text: 'The choir sings.', targets: [account] })
  await handInPost(at.house.works, at.ann, waiting)
  expect(await whatHappensNext()).toContain('as the last 5 posts here were')
  const other = await at.house.addSchool('Elsewhere')
  await at.house.addPerson('Hal Head', ['headteacher'], other)
  const ned = await at.as(await at.house.addPerson('Ned Teacher', ['teacher'], other))
  const { goesTo } = await ned.post('/posts', { school: other })
  expect((await ned.get(goesTo ?? '')).text).not.toContain('Usually answered')
  passes(100 * 24 * 60)
  ann = await at.as(at.ann)
  expect(await whatHappensNext()).not.toContain('Usually answered')
})
