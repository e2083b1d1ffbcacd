import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { openReadingHouse, type ReadingHouse } from '../acknowledging/testing/reading-house.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import { readyToFreeze } from '../testing/ready-draft.ts'
import { packNamed } from '../testing/whole-pack.ts'
import { answerSentQuestion, sendQuestionBack } from './asking/answer-sent-question.ts'
import { sendQuestion } from './asking/send-question.ts'
import { changeDraft } from './change-draft.ts'
import { policyNeedsOf } from './needs-of.ts'
import { readAroundDraft } from './read-around.ts'
import { saySeen, saySetting } from './say.rule.ts'
import { fingerprintOf } from './seeing.rule.ts'
import { sealDraft } from './signing/seal-draft.ts'
import { reopenDraft } from './signing/void-seal.ts'
import { answerRequest, askTrust } from './trust/ask-trust.ts'

let house: ReadingHouse
let head: Visitor
let chair: Visitor
let dsl: Visitor
let draft: string
const pack = packNamed('church-primary')
const SUBJECT = 'Something came back for the policy you prepare'

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
  chair = await house.person('Gia Chair', ['chair_of_governors'])
  dsl = await house.person('Dee Lead', ['dsl'])
  draft = await readyToFreeze(house.works, head, house.school.id, pack.name)
})
afterAll(() => house.close())

const goesOn = async (who: Visitor) => {
  const needs = await act(house.works, who.identity, one => policyNeedsOf(one, who))
  return needs.flatMap(need => (need.kind === 'goes-on' ? [need] : []))
}
const mails = async () => (await house.mailsTo(head)).filter(mail => mail.subject === SUBJECT)

async function asked(index: number): Promise<string> {
  house.later(1)
  const question = pack.openQuestions[index]?.id ?? ''
  const sent = await sendQuestion(house.works, head, draft, { question, to: dsl.identity.person, words: '' })
  if ('refused' in sent) throw new Error(sent.refused)
  house.later(1)
  return sent.sent
}

/** Whoever began it does something in it. */
async function worksOn(months: number): Promise<void> {
  house.later(1)
  const say = await changeDraft(house.works, head, draft, read => saySetting(read, 'ack.refresh_months', months, 0))
  expect(say).toHaveProperty('changed')
}

test('a draft stands on the first page of whoever began it, and of nobody else (s2-header-2)', async () => {
  expect(await goesOn(head)).toMatchObject([{ to: `/policy/drafts/${draft}`, came: { answered: 0, sentBack: 0 } }])
  expect(await goesOn(chair)).toEqual([])
  expect(await goesOn(dsl)).toEqual([])
})

test('a colleague’s answer comes back by mail and on the first page, until she works on (s2-header-2)', async () => {
  const sent = await asked(0)
  const typed = String(pack.openQuestions[0]?.ours)
  expect(await answerSentQuestion(house.works, dsl, sent, { typed, words: '' })).toEqual({ answered: true })
  await house.runJobs()
  expect(await goesOn(head)).toMatchObject([{ came: { answered: 1, sentBack: 0 } }])
  expect((await mails()).map(mail => mail.body)).toEqual([expect.stringContaining('Dee Lead has answered')])
  await worksOn(6)
  expect(await goesOn(head)).toMatchObject([{ came: { answered: 0 } }])
})

test('“I do not know” comes back too (s2-header-2)', async () => {
  const sent = await asked(1)
  expect(await sendQuestionBack(house.works, dsl, sent, 'Ask the office.')).toEqual({ sentBack: true })
  await house.runJobs()
  expect(await goesOn(head)).toMatchObject([{ came: { sentBack: 1 } }])
  expect((await mails()).map(mail => mail.body)[1]).toContain('does not know the answer')
})

test('a frozen text waits for others; opened again by somebody else it comes back with what fell (s2-header-3)', async () => {
  house.later(1)
  const other = await house.person('Hana Head', ['headteacher'])
  await reseal()
  expect(await goesOn(head)).toEqual([])
  house.later(1)
  expect(await reopenDraft(house.works, other, draft)).toEqual({ reopened: true })
  expect(await goesOn(head)).toMatchObject([{ came: { reopened: true } }])
})

test('the trust’s answer comes back by mail and on the first page', async () => {
  const officer = await house.person('Olu Officer', ['trust_administrator'], { at: null })
  const open = Object.fromEntries(packNamed('trust-provider').openQuestions.map(({ id, ours }) => [id, ours]))
  await adoptAtOnce(house.works, officer, { school: null, pack: 'trust-provider', answers: { open }, from: null })
  house.later(1)
  const request = await askTrust(house.works, head, draft, 'We are a church school.')
  if (!('asked' in request)) throw new Error(request.refused)
  house.later(1)
  await answerRequest(house.works, officer, request.asked, { decision: 'no', reason: 'Not yet.' })
  await house.runJobs()
  expect(await goesOn(head)).toMatchObject([{ came: { trustNo: 1, trustYes: 0 } }])
  expect((await mails()).map(mail => mail.body).at(-1)).toContain('your trust has answered')
})

async function reseal(): Promise<void> {
  const around = await readAroundDraft(house.works, head.identity, draft)
  await changeDraft(house.works, head, draft, read => saySeen(read, 'changes', fingerprintOf(read, 'changes', around)))
  expect(await sealDraft(house.works, head, draft)).toHaveProperty('sealed')
}
