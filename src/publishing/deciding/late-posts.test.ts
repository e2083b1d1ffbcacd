import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { openSchool, type School } from '../going-out/testing/at-work.ts'
import { expirePosts } from '../posts/expire-posts.job.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { remindApprovers } from '../telling/remind-approvers.job.ts'
import { latePosts } from './late-posts.ts'

let at: School
let account: string

beforeAll(async () => {
  at = await openSchool('church-primary')
  account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
})
afterAll(() => at.house.close())

const hours = (count: number) => at.house.pass(count * 3_600_000)
const handIn = async (text: string, plannedFor: string | null = null) => {
  const id = await at.house.write(at.ann, at.school, { text, targets: [account], plannedFor })
  expect(await handInPost(at.house.works, at.ann, id)).toHaveProperty('handedIn')
}
const late = () =>
  act(at.house.works, at.gethin.identity, async one =>
    latePosts(one, { id: at.school, name: '' }, await policyInForce(one.tx, at.school, one.at)),
  )

test('a post that waits is late after a day, under the clauses that name who approves', async () => {
  await handIn('The fair is on Saturday.')
  hours(23)
  expect(await late()).toEqual([])
  hours(2)
  await handIn('Not late yet.')
  const [waiting] = await late()
  expect(waiting?.clauses).toEqual(['s2-school-use-02b', 's2-school-use-07b', 'ours-no-late-approval'])
  expect(waiting?.says).toMatch(
    /^A post has waited for approval for more than a day, the first since .*Account manager\.$/,
  )
  expect(waiting?.says).not.toContain('Gethin')
})

test('whoever may approve it is told once a day until it is decided, and not within the first day', async () => {
  await handIn('It is the last day of the book fair.')
  const told = async () => {
    await remindApprovers.work(at.house.works, { trust: at.house.trust })
    await at.runJobs()
    return (await at.mailTo(at.gethin)).length
  }
  await at.runJobs()
  const first = (await at.mailTo(at.gethin)).length
  hours(23)
  const before = await told()
  hours(1.5)
  const after = await told()
  hours(1)
  // The other posts of this file have their own hours; this one has had its reminder of the day.
  expect([first > 0, after > before, (await told()) - after]).toEqual([true, true, 0])
})

test('a planned post is late when it expires, and for four weeks', async () => {
  const planned = new Date(at.house.clock.at.getTime() + 3_600_000)
  await handIn('For this afternoon.', planned.toISOString())
  hours(1)
  await expirePosts.work(at.house.works, { trust: at.house.trust })
  const expired = (await late()).find(one => one.href === null)
  expect(expired?.says).toMatch(/^A post was not decided on in time in the last four weeks and expired, the last /)
  hours(29 * 24)
  expect((await late()).filter(one => one.href === null)).toEqual([])
})
