import { createServer, type Server } from 'node:http'
import type { Visitor } from '../../people/people.ts'
import { closeAccount } from '../accounts/close-account.ts'
import { act } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordHandRemoval } from '../withdrawing/record-hand-removal.ts'
import { withdrawPost } from '../withdrawing/withdraw-post.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { takeBackPost } from '../posts/take-back-post.ts'
import { handWork, handWorkBetween } from '../hand-work/hand-work.store.ts'
import { lateHandPosts } from '../hand-work/late-hand-posts.ts'
import { readTarget } from '../hand-work/read-target.ts'
import { lookAtHandedOver } from './look-at-handed-over.job.ts'
import { recordHandPosting } from './record-hand-posting.ts'
import { openSchool, type School } from './testing/at-work.ts'

let at: School
let account: string
let server: Server
let base = ''
let shown: { status: number; html: string }

beforeAll(async () => {
  at = await openSchool('trust-provider')
  account = await at.house.addAccount(at.school, 'website', 'Robin Hill news page')
  server = createServer((_asked, answer) =>
    answer.writeHead(shown.status, { 'content-type': 'text/html' }).end(shown.html),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
})
beforeEach(() => {
  shown = { status: 200, html: `<p>${text}</p>` }
})
afterAll(async () => {
  server.close()
  await at.house.close()
})

const text = 'Our school fair begins at two on Saturday, with cakes, plants and a raffle for new library books.'

async function readyToPost() {
  const post = await at.approved(at.ann, at.ifeoma, at.school, { text, targets: [account] })
  await at.runJobs()
  const [target] = await at.targetsOf(post)
  return { post, target: target?.id ?? '' }
}

describe('posting by hand', () => {
  test('an approved post becomes a task at its time, and those who may publish are told without a word of it', async () => {
    const before = (await at.mailTo(at.gethin)).length
    const planned = new Date(at.house.clock.at.getTime() + 3_600_000)
    const post = await at.approved(at.ann, at.ifeoma, at.school, {
      text,
      targets: [account],
      plannedFor: planned.toISOString(),
    })
    await at.runJobs()
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'planned' }])
    at.house.clock.at = planned
    await at.runJobs()
    const [target] = await at.targetsOf(post)
    expect(target?.state).toBe('to_post_by_hand')
    const mail = (await at.mailTo(at.gethin)).slice(before).find(one => one.body.includes(`/targets/${target?.id}`))
    expect(mail?.subject).toBe('An approved post is ready to be posted by hand')
    expect(mail?.body).not.toContain('fair')
  })

  test('the author does not post it herself (s1-protocol-6a)', async () => {
    const { target } = await readyToPost()
    expect(await recordHandPosting(at.house.works, at.ann, target, base)).toEqual({
      refused: 'author-may-not',
      clauses: ['s1-protocol-6a'],
    })
  })

  test('a colleague without a publishing role does not either', async () => {
    const tom = await at.house.addPerson('Tom Teacher', ['teacher'], at.school)
    const { target } = await readyToPost()
    expect(await recordHandPosting(at.house.works, tom, target, base)).toMatchObject({
      refused: 'not-a-publisher',
      clauses: ['s1-protocol-6a', 's1-educational-01'],
    })
  })

  test.for([
    ['', 'link-missing'],
    ['the page', 'link-not-an-address'],
    ['javascript:alert(1)', 'link-not-an-address'],
    ['ftp://example.org/post', 'link-not-an-address'],
  ])('the link %o is refused as %s', async ([link, refused]) => {
    const { target } = await readyToPost()
    expect(await recordHandPosting(at.house.works, at.gethin, target, link ?? '')).toMatchObject({ refused })
  })

  test.for([
    ['shows the text', { status: 200, html: `<p>${text}</p>` }, 'same'],
    [
      'shows another text',
      {
        status: 200,
        html: '<p>Our school fair begins at three on Sunday, with nothing at all for anybody to buy.</p>',
      },
      'not-seen',
    ],
    ['cannot be read', { status: 403, html: '' }, 'unreadable'],
  ] as const)('a page that %s is kept as that', async ([, page, compared]) => {
    shown = page
    const { post, target } = await readyToPost()
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: compared })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'live', link: `${base}/post`, compared }])
    expect((await at.happened(post)).map(one => one.kind)).toEqual(
      expect.arrayContaining(['target-live', 'target-compared']),
    )
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/again`)).toMatchObject({
      refused: 'not-now',
    })
  })
})

describe('withdrawing what was posted by hand', () => {
  async function withdrawn() {
    const { post, target } = await readyToPost()
    await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)
    await withdrawPost(at.house.works, at.ann, post, 'The date was wrong')
    return { post, target }
  }

  test('it becomes a task with its address, and is not called gone while it can be read, whoever says so', async () => {
    const { post, target } = await withdrawn()
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'to_remove_by_hand', link: `${base}/post` }])
    expect(await recordHandRemoval(at.house.works, at.gethin, target, { looked: true })).toMatchObject({
      refused: 'still-there',
    })
  })

  test('an address that answers "not found" now is seen to be gone by us', async () => {
    const { post, target } = await withdrawn()
    shown = { status: 404, html: 'Not here' }
    expect(await recordHandRemoval(at.house.works, at.gethin, target, { looked: false })).toEqual({ gone: 'machine' })
    expect((await at.happened(post)).map(one => one.kind)).toContain('target-observed-gone')
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'gone' }])
  })

  test('where a page answers everybody the same, a person looks, and history tells her look from ours', async () => {
    const { post, target } = await withdrawn()
    shown = { status: 200, html: '<title>Log in</title><p>Please sign in to continue</p>' }
    expect(await recordHandRemoval(at.house.works, at.gethin, target, { looked: false })).toMatchObject({
      refused: 'look-yourself',
    })
    expect(await recordHandRemoval(at.house.works, at.gethin, target, { looked: true })).toEqual({ gone: 'person' })
    const history = await at.happened(post)
    expect(history.find(one => one.kind === 'target-seen-gone')?.words).toMatchObject({ by_name: 'Gethin Manager' })
    expect(history.map(one => one.kind)).not.toContain('target-observed-gone')
  })

  test('a colleague who could not withdraw it cannot say that it is gone', async () => {
    const tom = await at.house.addPerson('Tom Other', ['teacher'], at.school)
    const { target } = await withdrawn()
    expect(await recordHandRemoval(at.house.works, tom, target, { looked: true })).toMatchObject({
      refused: 'not-hers',
    })
  })

  test('a post withdrawn before somebody pasted its link is taken down all the same', async () => {
    const { post, target } = await readyToPost()
    await withdrawPost(at.house.works, at.ann, post, 'Not today')
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'stopped' }])
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: 'same' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'to_remove_by_hand' }])
  })
})

describe('a post that was stopped while a colleague was posting it', () => {
  const toDo = (who: Visitor) =>
    act(at.house.works, who.identity, async one =>
      handWork(one, await handWorkBetween(one, new Date(0)), 99, new Date(0)),
    )

  test('is kept and comes down though its author took it back to change a word, and stays on the list when she hands it in again', async () => {
    const { post, target } = await readyToPost()
    expect(await takeBackPost(at.house.works, at.ann, post)).toEqual({ takenBack: true })
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: 'same' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'to_remove_by_hand', link: `${base}/post` }])
    await at.runJobs()
    const told = (await at.mailTo(at.gethin)).filter(({ body }) => body.includes(`/targets/${target}`))
    expect(told.map(({ subject }) => subject)).toContain('A post has to be deleted by hand')
    expect(await toDo(at.gethin)).toContainEqual(expect.objectContaining({ id: target, deed: 'remove' }))
    expect(await handInPost(at.house.works, at.ann, post)).toHaveProperty('handedIn')
    expect(await toDo(at.gethin)).toContainEqual(expect.objectContaining({ id: target, deed: 'remove' }))
    shown = { status: 404, html: 'Not here' }
    expect(await recordHandRemoval(at.house.works, at.gethin, target, { looked: false })).toEqual({ gone: 'machine' })
    expect(await toDo(at.gethin)).not.toContainEqual(expect.objectContaining({ id: target }))
  })

  test('comes down, and the next version is still its author’s to take back, while whoever posted it keeps sight of it', async () => {
    const { post, target } = await readyToPost()
    await takeBackPost(at.house.works, at.ann, post)
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: 'same' })
    expect(await handInPost(at.house.works, at.ann, post)).toHaveProperty('handedIn')
    expect(await takeBackPost(at.house.works, at.ann, post)).toEqual({ takenBack: true })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'to_remove_by_hand' }])
    expect(await toDo(at.gethin)).toContainEqual(expect.objectContaining({ id: target, deed: 'remove' }))
    shown = { status: 404, html: 'Not here' }
    expect(await recordHandRemoval(at.house.works, at.gethin, target, { looked: false })).toEqual({ gone: 'machine' })
    // Nobody has it in hand any more, so it is hers alone again.
    expect(await handInPost(at.house.works, at.ann, post)).toHaveProperty('handedIn')
    expect(await takeBackPost(at.house.works, at.ann, post)).toEqual({ takenBack: true })
    expect(await at.stateOf(post)).toBe('draft')
  })

  test('stays in sight where “Change it” was pressed twice', async () => {
    const { post, target } = await readyToPost()
    expect(await takeBackPost(at.house.works, at.ann, post)).toEqual({ takenBack: true })
    expect(await takeBackPost(at.house.works, at.ann, post)).toEqual({ refused: 'is-a-draft' })
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: 'same' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'to_remove_by_hand', link: `${base}/post` }])
  })

  test('stays in sight where its author took back the next version before the link of the first one came', async () => {
    const { post, target } = await readyToPost()
    await takeBackPost(at.house.works, at.ann, post)
    expect(await handInPost(at.house.works, at.ann, post)).toHaveProperty('handedIn')
    expect(await takeBackPost(at.house.works, at.ann, post)).toEqual({ takenBack: true })
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: 'same' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'to_remove_by_hand', link: `${base}/post` }])
  })

  test('what it was approved with is no work any more once it was taken back', async () => {
    const { post, target } = await readyToPost()
    expect(await toDo(at.gethin)).toContainEqual(expect.objectContaining({ id: target, deed: 'post' }))
    await takeBackPost(at.house.works, at.ann, post)
    expect(await toDo(at.gethin)).not.toContainEqual(expect.objectContaining({ id: target }))
  })
})

describe('what waits for a hand', () => {
  const hour = 3_600_000
  const again = () => lookAtHandedOver.work(at.house.works, { trust: at.house.trust })
  const late = () =>
    act(at.house.works, at.gethin.identity, async one =>
      lateHandPosts(one, { id: at.school, name: '' }, await policyInForce(one.tx, at.school, one.at)),
    )
  const reminders = async (target: string) =>
    (await at.mailTo(at.gethin)).filter(({ body }) => body.includes(`/targets/${target}`)).length

  test('is not given up over a weekend: whoever may post is reminded once a day, and it is late under the clauses that say who publishes (s1-protocol-6a)', async () => {
    const { post, target } = await readyToPost()
    expect(await reminders(target)).toBe(1)
    at.house.pass(23 * hour)
    await again()
    await at.runJobs()
    expect(await reminders(target)).toBe(1)
    at.house.pass(1.5 * hour)
    await again()
    await at.runJobs()
    expect(await reminders(target)).toBe(2)
    expect(await late()).toMatchObject([{ clauses: expect.arrayContaining(['s1-protocol-6a']), href: null }])
    at.house.pass(40 * hour)
    await again()
    expect((await at.targetsOf(post))[0]?.state).toBe('to_post_by_hand')
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: 'same' })
    expect((await at.targetsOf(post))[0]?.state).toBe('live')
  })

  /** Planned for an hour from now, and handed over then: nobody expects it a day after that. */
  async function planned() {
    const plannedFor = new Date(at.house.clock.at.getTime() + hour).toISOString()
    const post = await at.approved(at.ann, at.ifeoma, at.school, { text, targets: [account], plannedFor })
    at.house.pass(hour)
    await at.runJobs()
    return { post, target: (await at.targetsOf(post))[0]?.id ?? '' }
  }

  test('is not what was wanted any more when its time is over; a link that comes all the same is kept, and comes down', async () => {
    const { post, target } = await planned()
    at.house.pass(25 * hour)
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: 'same' })
    expect((await at.targetsOf(post))[0]).toMatchObject({ state: 'to_remove_by_hand', link: `${base}/post` })
  })

  test('is looked at by itself: a time that is over ends the work without anybody opening it', async () => {
    const { post } = await planned()
    await again()
    expect((await at.targetsOf(post))[0]?.state).toBe('to_post_by_hand')
    at.house.pass(25 * hour)
    await again()
    expect((await at.targetsOf(post))[0]).toMatchObject({ state: 'failed', problem: 'too-late' })
  })

  test('was posted in time and its link comes days later: it is kept all the same, though its time was over meanwhile (s1-protocol-6a)', async () => {
    const { post, target } = await planned()
    at.house.pass(25 * hour)
    await again()
    expect((await at.targetsOf(post))[0]).toMatchObject({ state: 'failed', problem: 'too-late' })
    at.house.pass(40 * hour)
    expect((await readTarget(at.house.works, at.gethin, target)).deed).toBe('late')
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: 'same' })
    expect((await at.targetsOf(post))[0]).toMatchObject({ state: 'to_remove_by_hand', link: `${base}/post` })
  })

  test('was posted in time, and its author took it back once its time was over: the link is kept all the same (s1-protocol-6a)', async () => {
    const { post, target } = await planned()
    at.house.pass(25 * hour)
    await again()
    expect(await takeBackPost(at.house.works, at.ann, post)).toEqual({ takenBack: true })
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: 'same' })
    expect((await at.targetsOf(post))[0]).toMatchObject({ state: 'to_remove_by_hand', link: `${base}/post` })
  })

  test('was posted before its account was closed here: its link is kept', async () => {
    const closing = await at.house.addAccount(at.school, 'website', 'Robin Hill old page')
    const post = await at.approved(at.ann, at.ifeoma, at.school, { text, targets: [closing] })
    await at.runJobs()
    const target = (await at.targetsOf(post))[0]?.id ?? ''
    expect(await closeAccount(at.house.works, at.gethin, closing)).toEqual({ closed: true })
    await again()
    expect((await at.targetsOf(post))[0]).toMatchObject({ state: 'failed', problem: 'account-closed' })
    expect(await recordHandPosting(at.house.works, at.gethin, target, `${base}/post`)).toEqual({ recorded: 'same' })
    expect((await at.targetsOf(post))[0]).toMatchObject({ state: 'to_remove_by_hand' })
  })

  test('was never anybody’s to post where its time was over before: there is no link to keep', async () => {
    const plannedFor = new Date(at.house.clock.at.getTime() + hour).toISOString()
    const post = await at.approved(at.ann, at.ifeoma, at.school, { text, targets: [account], plannedFor })
    at.house.pass(30 * hour)
    await at.runJobs()
    const [target] = await at.targetsOf(post)
    expect(target).toMatchObject({ state: 'failed', problem: 'too-late' })
    expect(await recordHandPosting(at.house.works, at.gethin, target?.id ?? '', `${base}/post`)).toMatchObject({
      refused: 'not-now',
    })
  })

  test('is brought to mind while there is still time, where a planned one has a day only', async () => {
    const { target } = await planned()
    const passed = async (hours: number) => {
      at.house.pass(hours * hour)
      await again()
      await at.runJobs()
      return reminders(target)
    }
    expect([await passed(15), await passed(1.2), await passed(1), await passed(5)]).toEqual([1, 2, 2, 2])
  })
})
