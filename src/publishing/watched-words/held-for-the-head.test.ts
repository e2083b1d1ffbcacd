import { getAllByText, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { embeddedPack, type Pack } from '../../policy/policy.ts'
import { everyClauseThatSets } from '../../policy/testing/clauses-of-packs.ts'
import { decidingRoutes } from '../deciding/deciding.routes.ts'
import { waitingFor } from '../deciding/deciding.pages.tsx'
import { homeRoutes } from '../home/home.routes.ts'
import { clearFindingOfPost } from '../posts/clear-finding.ts'
import { decidePost } from '../posts/decide-post.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { readPost } from '../posts/read-post.ts'
import { takeBackPost } from '../posts/take-back-post.ts'
import { openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { writingRoutes } from '../writing/writing.routes.ts'
import { watchWords } from './watch-words.ts'

const WORDS = 'Lessons go on as usual during the walkout.'

let at: SchoolPages

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', [...homeRoutes, ...decidingRoutes, ...writingRoutes])
})
afterAll(() => at.close())

/** A school under one policy whose head has closed a subject; its line manager approves. */
async function schoolUnder(pack: string | Pack) {
  const { house } = at
  const school = await house.addSchool()
  const head = await house.addPerson('Mrs Hanna Head', ['headteacher'], school)
  const deputy = await house.addPerson('Mr Dafydd Deputy', ['deputy_headteacher'], school)
  const manager = await house.addPerson('Ms Lena Line', ['line_manager', 'office_manager'], school)
  const ann = await house.addPerson('Miss Ann Pugh', ['teacher'], school)
  const account = await house.addAccount(school, 'facebook', 'Robin Hill on Facebook')
  await house.adopt(head, school, pack)
  const until = new Date(house.clock.at.getTime() + 48 * 3_600_000).toISOString().slice(0, 10)
  const closed = { does: 'subject' as const, name: 'the dispute', words: 'walkout', why: 'Talks go on.', until }
  expect(await watchWords(house.works, head, school, closed)).not.toHaveProperty('refused')
  return { school, head, deputy, manager, ann, account }
}
/** Under this policy the office approves, in which nobody stands in for anybody. */
function approvedByOffice(): Pack {
  const pack = embeddedPack('trust-provider')
  if (pack === undefined) throw new Error('There is no such pack.')
  return { ...pack, settings: { ...pack.settings, 'publishing.approver': ['office_manager'] } }
}

type Under = Awaited<ReturnType<typeof schoolUnder>>

async function handedIn({ school, account }: Under, author: Visitor, text = WORDS): Promise<string> {
  const id = await at.house.write(author, school, { text, targets: [account] })
  expect(await handInPost(at.house.works, author, id)).toHaveProperty('handedIn')
  return id
}

async function approve(by: Visitor, id: string) {
  const { version, sentence } = await readPost(at.house.works, by, id)
  const wish = { version: version?.id ?? '', decision: 'approved' as const, words: '', confirmed: sentence }
  return decidePost(at.house.works, by, id, wish)
}

async function letGo(by: Visitor, id: string, reason = 'It says only that lessons go on.') {
  const { version, check } = await readPost(at.house.works, by, id)
  const finding = check.findings.find(({ kind }) => kind === 'closed_subject')?.key ?? ''
  return clearFindingOfPost(at.house.works, by, id, { version: version?.id ?? '', finding, reason })
}

const holds = everyClauseThatSets('screening.closed_subjects').filter(({ value }) => value === 'approve')

describe('a post on a subject that the head has closed', () => {
  test.each(holds)('$pack: waits for her, whoever else approves ($clause)', async ({ pack, clause }) => {
    const under = await schoolUnder(pack)
    const id = await handedIn(under, under.ann)
    const others = [under.manager, under.deputy]
    for (const one of others) {
      expect(await letGo(one, id)).toMatchObject({ refused: 'not-the-one-who-clears', clauses: [clause] })
      expect(await approve(one, id)).not.toHaveProperty('decided')
    }
    expect(await approve(under.head, id)).toMatchObject({
      refused: expect.stringMatching('finding-open|not-an-approver'),
    })
    expect(await letGo(under.head, id, ' ')).toMatchObject({ refused: 'reason-missing', clauses: [clause] })
    expect(await letGo(under.head, id)).toEqual({ cleared: true, role: 'headteacher' })
    const told = (await at.happened(id)).find(({ kind }) => kind === 'finding-cleared')
    expect(told).toMatchObject({ clauses: [clause], words: { reason: 'It says only that lessons go on.' } })
    const decided = [await approve(under.head, id), await approve(under.manager, id)]
    expect(decided).toContainEqual(expect.objectContaining({ decided: 'approved' }))
  })

  test('is held anew in its next version (s1-reputation-10)', async () => {
    const under = await schoolUnder('trust-provider')
    const id = await handedIn(under, under.ann)
    await letGo(under.head, id)
    await takeBackPost(at.house.works, under.ann, id)
    expect(await handInPost(at.house.works, under.ann, id)).toHaveProperty('handedIn')
    expect(await approve(under.manager, id)).toMatchObject({ refused: 'finding-open', clauses: ['s1-reputation-10'] })
  })

  test('goes to who stands in for her where she wrote it herself (ours-two-people)', async () => {
    const under = await schoolUnder('trust-provider')
    const id = await handedIn(under, under.head)
    expect(await letGo(under.head, id)).toMatchObject({ refused: 'own-post' })
    expect(await letGo(under.manager, id)).toMatchObject({ refused: 'not-the-one-who-clears' })
    expect(await letGo(under.deputy, id)).toMatchObject({ cleared: true })
  })

  test('stands among what needs her until she has let it go, also where she approves nothing', async () => {
    const under = await schoolUnder(approvedByOffice())
    const id = await handedIn(under, under.ann)
    const hers = async () => (await waitingFor(at.house.works, under.head, 200)).some(post => post.id === id)
    expect(await hers()).toBe(true)
    const { text } = await (await at.as(under.head)).get('/')
    expect(text).toContain(WORDS)
    await at.runJobs()
    expect((await at.mailTo(under.head)).map(({ subject }) => subject)).toContain(
      'A post waits for your word on one thing',
    )
    await letGo(under.head, id)
    expect(await hers()).toBe(false)
  })
})

describe('what is said of it', () => {
  const UNION = /It takes nothing from what staff may say to each other, to their union or as its representatives/

  test('its author reads that it is held, by which clause, who decides, and what it takes from nobody (s1-reputation-10)', async () => {
    const under = await schoolUnder('trust-provider')
    const id = await at.house.write(under.ann, under.school, { text: WORDS, targets: [under.account] })
    const { text, body } = await (await at.as(under.ann)).get(`/posts/${id}/write`)
    expect(text).toContain('It waits for Mrs Hanna Head (Headteacher), and can be handed in.')
    expect(text).toContain('Under the policy it is held until the headteacher lets it go.')
    const [caution] = getAllByText(body, UNION)
    const card = caution?.closest('.cw-finding')
    expect(card?.className).toContain('cw-finding--block')
    expect(card?.querySelector('a[href*="s1-reputation-10"]')).not.toBeNull()
  })

  test('who approves reads who lets it go, and has no button to; the head has it, with the caution beside it', async () => {
    const under = await schoolUnder('trust-provider')
    const id = await handedIn(under, under.ann)
    const [manager, head] = [await at.as(under.manager), await at.as(under.head)]
    const others = await manager.get(`/posts/${id}`)
    expect(others.text).toContain('Only Mrs Hanna Head (Headteacher) can say that it may stand.')
    expect(queryByRole(others.body, 'button', { name: 'Approve' })).toBeNull()
    expect(queryByRole(others.body, 'button', { name: 'It may stand' })).toBeNull()
    const hers = await head.get(`/posts/${id}`)
    expect(queryByRole(hers.body, 'button', { name: 'It may stand' })).not.toBeNull()
    expect(getAllByText(hers.body, UNION)).not.toHaveLength(0)
    const { version, check } = await readPost(at.house.works, under.manager, id)
    const finding = check.findings.find(({ kind }) => kind === 'closed_subject')?.key ?? ''
    const form = { version: version?.id ?? '', finding, reason: 'I think it is fine.' }
    const refused = await manager.post(`/posts/${id}/clear-finding`, form)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Under the policy of this school only Mrs Hanna Head (Headteacher) can clear this.')
    const pressed = await head.post(`/posts/${id}/clear-finding`, form)
    expect(pressed).toMatchObject({ status: 303, goesTo: `/posts/${id}?done=cleared` })
    expect(queryByRole((await manager.get(`/posts/${id}`)).body, 'button', { name: 'Approve' })).not.toBeNull()
  })
})
