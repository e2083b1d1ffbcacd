import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, theHouse } from '../../platform/platform.ts'
import { withdrawPost } from '../withdrawing/withdraw-post.ts'
import { type Begun, beginAttempt } from './begin-attempt.ts'
import { type Came, keepOutcome } from './keep-outcome.ts'
import { openSchool, type School } from './testing/at-work.ts'

let at: School
let account: string

beforeAll(async () => {
  at = await openSchool(null)
  account = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky', 'bluesky')
})
afterAll(() => at.house.close())

const asTheHouse = <T>(work: Parameters<typeof act<T>>[2]) => act(at.house.works, theHouse(at.house.trust), work)

async function begun(text: string): Promise<{ post: string; attempt: Begun }> {
  const post = await at.approved(at.ann, at.ifeoma, at.school, { text, targets: [account] })
  const [target] = await at.targetsOf(post)
  const attempt = await asTheHouse(one => beginAttempt(one, target?.id ?? ''))
  if (attempt === null) throw new Error('nothing was begun')
  return { post, attempt }
}
const keep = (attempt: Begun, came: Came) => asTheHouse(one => keepOutcome(one, attempt, came))
const published: Came = {
  outcome: 'published',
  uri: 'at://did:plc:robin/app.bsky.feed.post/3k',
  cid: 'bafy',
  link: 'https://bsky.app/profile/robin/post/3k',
}
const seconds = (count: number) => new Date(at.house.clock.at.getTime() + count * 1_000)

describe('what came of sending', () => {
  test('a limit is waited for as long as the network says', async () => {
    const { post, attempt } = await begun('The fair begins at two.')
    await keep(attempt, { outcome: 'rate-limited', retryAfterSeconds: 290 })
    expect(await at.targetsOf(post)).toMatchObject([
      { state: 'planned', problem: 'rate-limited', next_try_at: seconds(290) },
    ])
    expect(await asTheHouse(one => beginAttempt(one, attempt.target.id))).toBeNull()
  })

  test('a limit that ends after anybody expects the post is the end of it', async () => {
    const { post, attempt } = await begun('The fair begins at three.')
    await keep(attempt, { outcome: 'rate-limited', retryAfterSeconds: 25 * 3_600 })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'failed', problem: 'rate-limited' }])
  })

  test('a refusal that only a person can mend is failed, with its code', async () => {
    const { post, attempt } = await begun('The fair begins at four.')
    await keep(attempt, { outcome: 'refused', code: 'not-accepted', signIn: 'works', detail: '400 InvalidRequest' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'failed', problem: 'not-accepted' }])
  })

  test('a lost answer is unknown, never failed, and is asked about a minute later', async () => {
    const { post, attempt } = await begun('The fair begins at five.')
    await keep(attempt, { outcome: 'unknown', detail: 'the connection broke off' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'unknown', next_try_at: seconds(60) }])
    at.house.pass(61_000)
    const settling = await asTheHouse(one => beginAttempt(one, attempt.target.id))
    expect(settling).toMatchObject({ mode: 'settle', slot: attempt.slot, attempt: attempt.attempt })
    // The network cannot be asked: it stays unknown.
    if (settling !== null) await keep(settling, { outcome: 'try-later', detail: 'no connection' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'unknown' }])
  })

  test('found absent, it goes again in the same slot', async () => {
    const { post, attempt } = await begun('The fair begins at six.')
    await keep(attempt, { outcome: 'unknown', detail: 'the connection broke off' })
    at.house.pass(61_000)
    const settling = await asTheHouse(one => beginAttempt(one, attempt.target.id))
    expect(settling === null ? null : await keep(settling, { outcome: 'absent' })).toBe('again')
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'planned' }])
    const again = await asTheHouse(one => beginAttempt(one, attempt.target.id))
    expect(again).toMatchObject({ mode: 'send', slot: attempt.slot })
    expect(again?.attempt).not.toBe(attempt.attempt)
    // The first one's trouble comes in late and is no longer what counts; its success always is.
    await keep(attempt, { outcome: 'refused', code: 'not-accepted', signIn: 'works', detail: '' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'sending' }])
    await keep(attempt, published)
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'live', link: published.link }])
    if (again !== null) await keep(again, published)
    expect((await at.happened(post)).filter(one => one.kind === 'target-live')).toHaveLength(1)
  })

  test('something else in its place is left alone', async () => {
    const { post, attempt } = await begun('The fair begins at seven.')
    await keep(attempt, { outcome: 'refused', code: 'place-taken', signIn: 'works', detail: '' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'failed', problem: 'place-taken' }])
  })

  test('withdrawn while its call was under way, it is removed as soon as it is known to be live', async () => {
    const { post, attempt } = await begun('The fair begins at eight.')
    await withdrawPost(at.house.works, at.ann, post, 'Not this year')
    await keep(attempt, published)
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'removing' }])
    expect((await at.happened(post)).map(one => one.kind)).toContain('target-live')
  })

  test('withdrawn while its call was under way, and nothing went out: it stays so and is not tried again', async () => {
    const { post, attempt } = await begun('The fair begins at ten.')
    await withdrawPost(at.house.works, at.ann, post, 'Not this year')
    await keep(attempt, { outcome: 'try-later', detail: 'no connection' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'stopped', next_try_at: null }])
  })

  test('every attempt and what came of it stays in the table; the application cannot change either', async () => {
    const { attempt } = await begun('The fair begins at nine.')
    await expect(
      asTheHouse(one => one.tx.updateTable('attempts').set({ seal: 'x' }).where('id', '=', attempt.attempt).execute()),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(asTheHouse(one => one.tx.deleteFrom('attempt_outcomes').execute())).rejects.toMatchObject({
      code: '42501',
    })
  })
})
