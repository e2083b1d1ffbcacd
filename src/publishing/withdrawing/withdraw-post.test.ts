import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from '../going-out/testing/at-work.ts'
import { recordHandPosting } from '../going-out/record-hand-posting.ts'
import { withdrawPost } from './withdraw-post.ts'

let at: School
let page: string
let bluesky: string

beforeAll(async () => {
  at = await openSchool('church-primary')
  page = await at.house.addAccount(at.school, 'website', 'Robin Hill news page')
  bluesky = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky', 'bluesky')
})
afterAll(() => at.house.close())

const later = () => new Date(at.house.clock.at.getTime() + 3_600_000).toISOString()
const approved = (text: string, targets = [page], plannedFor: string | null = later()) =>
  at.approved(at.ann, at.gethin, at.school, { text, targets, plannedFor })

test('what has not gone out never does, and history names who, as what, why and the clause (s2-school-use-02b)', async () => {
  const post = await approved('The fair begins at two.')
  expect(await withdrawPost(at.house.works, at.gethin, post, 'The wrong day')).toMatchObject({ as: 'account_manager' })
  expect(await at.stateOf(post)).toBe('stopped')
  const asked = (await at.happened(post)).find(one => one.kind === 'withdrawal-asked')
  expect(asked).toMatchObject({
    facts: { targets: 1, as_role: 'account_manager' },
    words: { by_name: 'Gethin Manager', reason: 'The wrong day' },
  })
  expect(asked?.clauses).toContain('s2-school-use-02b')
  at.house.pass(2 * 3_600_000)
  await at.runJobs()
  expect(await at.targetsOf(post)).toMatchObject([{ state: 'stopped' }])
  expect((await at.mailTo(at.ann)).map(mail => mail.subject)).toContain('Your post was stopped')
})

test('two people withdrawing at once are one withdrawal', async () => {
  const post = await approved('The fair begins at three.')
  const both = await Promise.all([
    withdrawPost(at.house.works, at.ann, post, 'Wrong'),
    withdrawPost(at.house.works, at.ifeoma, post, 'Wrong too'),
  ])
  expect(both.filter(one => 'refused' in one)).toMatchObject([{ refused: 'nothing-to-withdraw' }])
  expect((await at.happened(post)).filter(one => one.kind === 'withdrawal-asked')).toHaveLength(1)
})

test('a colleague is refused, a stranger sees nothing, and nothing is kept', async () => {
  const post = await approved('The fair begins at four.')
  const tom = await at.house.addPerson('Tom Teacher', ['teacher'], at.school)
  const sid = await at.house.addPerson('Sid Stranger', ['headteacher'], await at.house.addSchool('Elsewhere'))
  expect(await withdrawPost(at.house.works, tom, post, 'I want to')).toMatchObject({ refused: 'not-hers' })
  expect(await withdrawPost(at.house.works, sid, post, 'I want to')).toMatchObject({ refused: 'not-there' })
  expect(await withdrawPost(at.house.works, at.ann, post, ' ')).toMatchObject({ refused: 'reason-missing' })
  expect([await at.stateOf(post), (await at.targetsOf(post))[0]?.state]).toEqual(['approved', 'planned'])
})

test('live on an account that was closed here since, it is a task with its address, and those who may publish are told', async () => {
  const post = await approved('The fair begins at five.', [bluesky])
  await at.house.boot.query(
    `update house.post_targets set state = 'live', link = 'https://bsky.app/profile/x/post/y', remote_uri = 'at://x/app.bsky.feed.post/y' where post_id = $1`,
    [post],
  )
  await at.house.boot.query(`update house.accounts set state = 'closed' where id = $1`, [bluesky])
  await withdrawPost(at.house.works, at.ann, post, 'The wrong day')
  await at.runJobs()
  const [target] = await at.targetsOf(post)
  expect(target).toMatchObject({ state: 'to_remove_by_hand', link: 'https://bsky.app/profile/x/post/y' })
  const told = (await at.mailTo(at.gethin)).find(mail => mail.subject === 'A post has to be deleted by hand')
  expect(told?.body).toContain(`/targets/${target?.id}`)
})

test('on two accounts, each goes its own way', async () => {
  const second = await at.house.addAccount(at.school, 'other', 'Robin Hill on the notice board')
  const post = await approved('The fair begins at six.', [page, second], null)
  await at.runJobs()
  const [one] = await at.targetsOf(post)
  expect(await recordHandPosting(at.house.works, at.gethin, one?.id ?? '', 'http://127.0.0.1:1/post')).toEqual({
    recorded: 'unreadable',
  })
  await withdrawPost(at.house.works, at.ann, post, 'The wrong day')
  expect((await at.targetsOf(post)).map(target => target.state).toSorted()).toEqual(['stopped', 'to_remove_by_hand'])
})
