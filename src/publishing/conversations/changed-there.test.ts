import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { triage } from '../../checks/checks.ts'
import type { Visitor } from '../../people/people.ts'
import { act, theHouse } from '../../platform/platform.ts'
import { publishingRoutes } from '../routes.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { changedThere } from './changed-there.ts'
import { forgetComments } from './forget-comments.job.ts'
import { saysMore } from './next-read.rule.ts'
import { knownUnder } from './reply-reads.store.ts'
import { takeIn } from './take-in.ts'

let at: SchoolPages
let page: string
let olwen: Visitor
let gethin: Asker
let dsl: Asker

beforeAll(async () => {
  at = await openSchoolPages(null, publishingRoutes)
  await at.house.adopt(at.ifeoma, at.school, 'model-policy')
  olwen = await at.house.addPerson('Olwen Lead', ['dsl'], at.school)
  page = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky')
  gethin = await at.as(at.gethin)
  dsl = await at.as(olwen)
})
afterAll(() => at.close())

type Read = { readonly id: string; readonly uri: string; readonly target: string }

/** As it is read beneath a post of ours, whatever network that is. */
async function cameWith(text: string, { uri, target }: Pick<Read, 'uri' | 'target'>) {
  return {
    school: at.school,
    account: { id: page, name: 'Robin Hill on Bluesky' },
    post: null,
    target,
    how: 'read',
    saidAs: 'comment',
    text,
    writer: 'kez.example',
    link: '',
    remote: { uri, cid: randomUUID() },
    attached: false,
    writtenAt: null,
    triage: await triage({ text, where: 'comment', platform: 'bluesky' }),
  } as const
}

async function read(text: string): Promise<Read> {
  const target = randomUUID()
  const uri = `at://did:plc:kez/app.bsky.feed.post/${target}`
  const came = await cameWith(text, { uri, target })
  const id = await act(at.house.works, theHouse(at.house.trust), one => takeIn(one, came))
  await at.runJobs()
  return { id: id ?? '', uri, target }
}

async function edited(comment: Read, text: string): Promise<void> {
  const came = await cameWith(text, comment)
  await act(at.house.works, theHouse(at.house.trust), async one => {
    const [known] = await knownUnder(one.tx, comment.target)
    if (known === undefined) throw new Error('The comment is not known.')
    await changedThere(one, known, came)
  })
  await at.runJobs()
}

async function knownNow({ target }: Read) {
  const [known] = await act(at.house.works, theHouse(at.house.trust), one => knownUnder(one.tx, target))
  if (known === undefined) throw new Error('The comment is not known.')
  return known
}

async function row(id: string): Promise<Record<string, unknown>> {
  const { rows } = await at.house.boot.query<Record<string, unknown>>('select * from house.comments where id = $1', [
    id,
  ])
  return rows[0] ?? {}
}

const DAY = 86_400_000
const THREAT = 'I know where you live and I am going to burn that school down with you in it'
const CHILD = 'my stepdad hits me with a belt and I am scared to go home'
const NICE = 'What a lovely garden, well done all.'

describe('an edit', () => {
  test('takes no urgency away from what waits: a softened threat still cannot wait', async () => {
    const comment = await read(THREAT)
    await edited(comment, NICE)
    expect(await row(comment.id)).toMatchObject({ rank: 0, category: 'threat', keep_evidence: true, there: 'changed' })
    expect((await gethin.get(`/comments/${comment.id}`)).text).toContain('Perhaps a threat')
    const other = await read(NICE)
    await edited(other, THREAT)
    expect(await row(other.id)).toMatchObject({ rank: 0, category: 'threat' })
  })

  test('what was about a child stays so, also where somebody had decided: behind the press, and the lead’s to decide', async () => {
    const comment = await read(CHILD)
    const decide = { deed: 'no_action', words: 'A line of a song.' }
    await gethin.post(`/comments/${comment.id}/look`)
    expect((await gethin.post(`/comments/${comment.id}/decide`, decide)).goesTo).toContain('done=decided')
    at.house.pass(2 * 3_600_000)
    await edited(comment, NICE)
    expect(await row(comment.id)).toMatchObject({ state: 'waiting', rank: 0, category: 'safeguarding_disclosure' })
    expect((await gethin.get(`/comments/${comment.id}`)).text).not.toMatch(/belt|garden/)
    await dsl.post(`/comments/${comment.id}/look`)
    expect((await dsl.get(`/comments/${comment.id}`)).text).toContain('belt')
    expect((await dsl.post(`/comments/${comment.id}/decide`, { deed: 'taken_up', read: '2' })).goesTo).toContain(
      'done=decided',
    )
  })

  test('that comes while somebody decides is shown to her before she does, with what she typed', async () => {
    const comment = await read(NICE)
    const [form] = (await gethin.get(`/comments/${comment.id}`)).body.querySelectorAll('input[name=read]')
    const decide = { deed: 'no_action', words: 'Only friendly words.', read: form?.getAttribute('value') ?? '' }
    await edited(comment, THREAT)
    const refused = await gethin.post(`/comments/${comment.id}/decide`, decide)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Its writer has changed it since you opened this page')
    expect(refused.text).toContain('burn that school down')
    expect(refused.text).toContain('Only friendly words.')
    expect(await row(comment.id)).toMatchObject({ state: 'waiting' })
    expect(refused.body.querySelector('input[name=read]')?.getAttribute('value')).toBe('2')
    const again = { ...decide, read: '2', words: 'The police know.' }
    expect((await gethin.post(`/comments/${comment.id}/decide`, again)).goesTo).toContain('done=decided')
  })

  test('that was read before somebody decided, and is kept after, waits again; so does what she passed to the lead', async () => {
    const [decided, passed] = [await read('We planted leeks.'), await read('My girl says nobody listens to her.')]
    const before = await Promise.all([knownNow(decided), knownNow(passed)])
    await gethin.post(`/comments/${decided.id}/decide`, { deed: 'no_action' })
    await gethin.post(`/comments/${passed.id}/decide`, { deed: 'passed_dsl', words: 'Perhaps a child of ours.' })
    const [first, second] = [await cameWith(THREAT, decided), await cameWith(NICE, passed)]
    await act(at.house.works, theHouse(at.house.trust), one => changedThere(one, before[0], first))
    expect(await row(decided.id)).toMatchObject({ state: 'waiting', rank: 0, told_at: expect.any(Date) })
    await act(at.house.works, theHouse(at.house.trust), one => changedThere(one, before[1], second))
    expect(await row(passed.id)).toMatchObject({ state: 'passed', names_dsl: true, route: before[1].route })
    // Another worker read the same edit: it is kept once.
    await act(at.house.works, theHouse(at.house.trust), one => changedThere(one, before[0], first))
    expect((await knownNow(decided)).texts).toBe(2)
  })

  test('of what was decided and never was about a child is sorted by what it says now', async () => {
    const comment = await read('Nobody answers the telephone at the office, I have rung five times.')
    await gethin.post(`/comments/${comment.id}/decide`, { deed: 'no_action' })
    await edited(comment, NICE)
    expect(await row(comment.id)).toMatchObject({ state: 'waiting', category: 'benign' })
  })

  test('new words have days of their own, and are shown also where the old were forgotten; the same are not taken in again', async () => {
    const comment = await read(NICE)
    const { keep_until: first } = await row(comment.id)
    at.house.pass(80 * DAY)
    await edited(comment, 'And the beans look great too.')
    expect((await row(comment.id))['keep_until']).toEqual(new Date(Number(first) + 80 * DAY))
    at.house.pass(91 * DAY)
    await forgetComments.work(at.house.works, { trust: at.house.trust })
    expect((await gethin.get(`/comments/${comment.id}`)).text).toContain('Its words were deleted')
    const [known] = await act(at.house.works, theHouse(at.house.trust), one => knownUnder(one.tx, comment.target))
    if (known === undefined) throw new Error('The comment is not known.')
    expect([saysMore(known, known), saysMore(known, { cid: 'another' })]).toEqual([false, true])
    await edited(comment, 'Do you sell the beans?')
    const seen = await gethin.get(`/comments/${comment.id}`)
    expect(seen.text).toContain('Do you sell the beans?')
    expect(seen.text).not.toContain('Its words were deleted')
  })

  test('what was kept as evidence can be kept again once its writer has changed it, with a line of history each', async () => {
    const comment = await read(THREAT)
    const evidence = async () => {
      at.house.pass(60_000)
      await gethin.post(`/comments/${comment.id}/evidence`)
      return (await at.happened(comment.id)).filter(({ kind }) => kind === 'comment-evidence-kept').length
    }
    expect([await evidence(), await evidence()]).toEqual([1, 1])
    const button = `action="/comments/${comment.id}/evidence"`
    expect((await gethin.get(`/comments/${comment.id}`)).html).not.toContain(button)
    const { evidence_hash: before } = await row(comment.id)
    await edited(comment, NICE)
    expect((await gethin.get(`/comments/${comment.id}`)).html).toContain(button)
    expect([await evidence(), await evidence()]).toEqual([2, 2])
    expect((await row(comment.id))['evidence_hash']).not.toBe(before)
  })
})
