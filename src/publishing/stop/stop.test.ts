import { afterAll, beforeAll, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { act } from '../../platform/platform.ts'
import { openSchool, type School } from '../going-out/testing/at-work.ts'
import { answerCall } from './answer-call.ts'
import { callDsl } from './call-dsl.ts'
import { findCall, openCallsFor } from './calls.store.ts'

let at: School

beforeAll(async () => {
  at = await openSchool(null)
})
afterAll(() => at.house.close())

const open = async (who: School['ann']) =>
  (await act(at.house.works, who.identity, one => openCallsFor(one.tx, who.identity.person))).map(call => call.id)

test('a school without a DSL today tells its head, who sees the call and answers it', async () => {
  const done = await callDsl(at.house.works, at.ann, at.school)
  if ('refused' in done) throw new Error(done.refused)
  expect(done.told).toBe('head')
  expect(await open(at.ifeoma)).toContain(done.called)
  expect(await open(at.gethin)).not.toContain(done.called)
  expect(await answerCall(at.house.works, at.ifeoma, done.called)).toEqual({ answered: true })
  await at.runJobs()
  expect((await at.mailTo(at.ifeoma)).map(mail => mail.subject)).toEqual(['A member of staff asks for you'])
})

test('the DSL and her deputy are told to come, and nothing else is passed on', async () => {
  const dora = await at.house.addPerson('Dora Lead', ['dsl'], at.school)
  const dev = await at.house.addPerson('Dev Deputy', ['deputy_dsl'], at.school)
  const done = await callDsl(at.house.works, at.ann, at.school)
  if ('refused' in done) throw new Error(done.refused)
  expect(done.told).toBe('dsl')
  await at.runJobs()
  for (const lead of [dora, dev]) {
    const [mail] = await at.mailTo(lead)
    expect(mail?.subject).toBe('A member of staff asks for you')
    expect(mail?.body).not.toContain('Ann')
  }
  const [row] = (await at.house.boot.query('select * from house.safeguarding_calls where id = $1', [done.called])).rows
  expect(Object.keys(row).toSorted()).toEqual([
    'answered_at',
    'answered_by',
    'at',
    'by_person',
    'id',
    'school_id',
    'trust_id',
  ])
  expect((await at.happened(done.called)).map(one => [one.kind, one.clauses, one.words])).toEqual([
    ['dsl-called', ['ours-stop-question'], {}],
  ])

  const seesTheLog = async (who: School['ann']) =>
    (await act(at.house.works, who.identity, one => historyOf(one.tx, done.called))).length
  expect(await seesTheLog(dora)).toBe(1)
  expect(await seesTheLog(at.ann)).toBe(1)
  // Neither the call nor that there was one: nobody asks about it in the staff room. Nor the head, now that there is a lead.
  for (const colleague of [at.gethin, at.ifeoma]) expect(await seesTheLog(colleague)).toBe(0)

  expect(await open(dora)).toContain(done.called)
  expect(await open(at.ifeoma)).not.toContain(done.called)
  expect(await open(at.gethin)).not.toContain(done.called)
  expect(await answerCall(at.house.works, at.gethin, done.called)).toEqual({ refused: 'not-there' })
  expect(await answerCall(at.house.works, at.ann, done.called)).toEqual({ refused: 'not-the-dsl' })
  expect(await answerCall(at.house.works, dev, done.called)).toEqual({ answered: true })
  expect(await answerCall(at.house.works, dora, done.called)).toEqual({ refused: 'answered-already' })
  expect(await open(dora)).not.toContain(done.called)
  expect(await act(at.house.works, dora.identity, one => findCall(one.tx, done.called))).toMatchObject({
    answeredBy: dev.identity.person,
  })
})

test('somebody of another school cannot call for this one', async () => {
  const other = await at.house.addSchool('Elsewhere')
  const tom = await at.house.addPerson('Tom', ['teacher'], other)
  expect(await callDsl(at.house.works, tom, at.school)).toEqual({ refused: 'not-your-school' })
})
