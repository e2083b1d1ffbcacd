import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { noticeVersion } from '../../people/people.ts'
import { act, theHouse } from '../../platform/platform.ts'
import { callWaitMinutes, roles } from '../../policy/policy.ts'
import { openSchool, type School } from '../going-out/testing/at-work.ts'
import { answerCall } from './answer-call.ts'
import { callDsl } from './call-dsl.ts'
import { findCall, openCallsFor } from './calls.store.ts'
import { LAST_RUNG, rungOf } from './raise-call.rule.ts'
import { raiseCalls } from './raise-calls.job.ts'

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
  await at.runJobs()
  expect(await answerCall(at.house.works, at.ifeoma, done.called)).toEqual({ answered: true })
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
    'not_asked',
    'raise_at',
    'rung',
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
  expect(await answerCall(at.house.works, at.ann, done.called)).toEqual({ refused: 'own-call' })
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

/** As the worker would, after this long: whatever is due, then the mails it made. */
const passes = async (minutes: number) => {
  at.house.clock.at = new Date(at.house.clock.at.getTime() + minutes * 60_000)
  await raiseCalls.work(at.house.works, { trust: at.house.trust })
  await at.runJobs()
}

describe('nobody is asked to call herself (ours-stand-in)', () => {
  test('a sole safeguarding lead who presses the button is called by the head, and cannot say herself that it is done', async () => {
    const school = await at.house.addSchool('Sole Lead Primary')
    const lead = await at.house.addPerson('Lena Lead', ['dsl'], school)
    const head = await at.house.addPerson('Hari Head', ['headteacher'], school)
    const done = await callDsl(at.house.works, lead, school)
    if ('refused' in done) throw new Error(done.refused)
    expect(done.told).toBe('head')
    await at.runJobs()
    expect(await at.mailTo(lead)).toEqual([])
    expect(await at.mailTo(head)).toHaveLength(1)
    expect((await at.happened(done.called)).map(one => [one.clauses, one.facts])).toEqual([
      [
        ['ours-stop-question', 'ours-stand-in'],
        { call_id: done.called, asked: 'head', notice: noticeVersion('telling-the-dsl') },
      ],
    ])
    expect(await answerCall(at.house.works, lead, done.called)).toEqual({ refused: 'own-call' })
    expect(await answerCall(at.house.works, head, done.called)).toEqual({ answered: true })
  })

  test('where she has a deputy, the deputy is asked and not the head', async () => {
    const school = await at.house.addSchool('Two Leads Primary')
    const lead = await at.house.addPerson('Lou Lead', ['dsl'], school)
    const deputy = await at.house.addPerson('Dee Deputy', ['deputy_dsl'], school)
    const head = await at.house.addPerson('Hal Head', ['headteacher'], school)
    const done = await callDsl(at.house.works, lead, school)
    expect(done).toMatchObject({ told: 'dsl' })
    expect(await open(deputy)).toHaveLength(1)
    expect(await open(head)).toEqual([])
  })

  test('where she is alone, nobody is asked and the call says so', async () => {
    const school = await at.house.addSchool('Alone Primary')
    const lead = await at.house.addPerson('Ada Alone', ['dsl', 'headteacher'], school)
    const done = await callDsl(at.house.works, lead, school)
    if ('refused' in done) throw new Error(done.refused)
    expect(done.told).toBe('nobody')
    await passes(callWaitMinutes * 2)
    expect(await at.mailTo(lead)).toEqual([])
  })
})

describe('a call that nobody answers (ours-stop-question)', () => {
  test('goes on to the head, then to the trust, each told once; those asked before keep it', async () => {
    const school = await at.house.addSchool('Slow Answer Primary')
    const lead = await at.house.addPerson('Len Lead', ['dsl'], school)
    const head = await at.house.addPerson('Hope Head', ['headteacher'], school)
    const trust = await at.house.addPerson('Tara Trust', ['trust_administrator'], null)
    const ann = await at.house.addPerson('Ant Teacher', ['teacher'], school)
    const done = await callDsl(at.house.works, ann, school)
    if ('refused' in done) throw new Error(done.refused)

    await passes(callWaitMinutes - 1)
    expect(await open(head)).toEqual([])
    await passes(1)
    expect(await open(head)).toEqual([done.called])
    expect(await open(trust)).not.toContain(done.called)
    expect((await at.mailTo(head)).map(mail => mail.subject)).toEqual([
      'A member of staff has not been called back yet',
    ])
    expect((await at.mailTo(head))[0]?.body).not.toContain('Ant')
    // The job runs every minute, and twice where a worker was killed.
    await passes(0)
    expect(await at.mailTo(head)).toHaveLength(1)

    await passes(callWaitMinutes)
    expect(await open(trust)).toContain(done.called)
    await passes(callWaitMinutes)
    await passes(callWaitMinutes)
    expect((await at.happened(done.called)).map(one => [one.kind, one.facts['asked']])).toEqual([
      ['dsl-called', 'dsl'],
      ['dsl-call-raised', 'head'],
      ['dsl-call-raised', 'trust'],
      ['dsl-call-raised', 'nobody'],
    ])
    expect(await open(lead)).toEqual([done.called])
    expect(await answerCall(at.house.works, trust, done.called)).toEqual({ answered: true })
    for (const person of [lead, head, trust]) expect(await open(person)).not.toContain(done.called)
  })

  test('stays where it is once it was answered, and the mail that was under way is not sent', async () => {
    const school = await at.house.addSchool('Quick Answer Primary')
    const lead = await at.house.addPerson('Lin Lead', ['dsl'], school)
    const head = await at.house.addPerson('Hugh Head', ['headteacher'], school)
    const ann = await at.house.addPerson('Ari Teacher', ['teacher'], school)
    const done = await callDsl(at.house.works, ann, school)
    if ('refused' in done) throw new Error(done.refused)
    expect(await answerCall(at.house.works, lead, done.called)).toEqual({ answered: true })
    await passes(callWaitMinutes * 3)
    expect(await at.mailTo(head)).toEqual([])
    expect(await at.mailTo(lead)).toEqual([])
    expect((await at.happened(done.called)).map(one => one.kind)).toEqual(['dsl-called', 'dsl-call-answered'])
  })

  test('the wall in the database has the rungs of the rule: for every role and rung, the same people see the call and that there was one', async () => {
    const school = await at.house.addSchool('Every Role Primary')
    const ann = await at.house.addPerson('Abe Teacher', ['teacher'], school)
    const calls: string[] = []
    for (let rung = 0; rung <= LAST_RUNG; rung += 1) {
      const done = await callDsl(at.house.works, ann, school)
      if ('refused' in done) throw new Error(done.refused)
      await at.house.boot.query('update house.safeguarding_calls set rung = $2 where id = $1', [done.called, rung])
      calls.push(done.called)
    }
    for (const role of roles) {
      const holder = await at.house.addPerson(`Holder of ${role}`, [role], school)
      const meant = calls.filter((_, rung) => rungOf(role) >= 0 && rungOf(role) <= rung)
      const seen = (await open(holder)).filter(id => calls.includes(id))
      expect([role, seen.toSorted()]).toEqual([role, meant.toSorted()])
      const logged = await act(at.house.works, holder.identity, async one => {
        const found: string[] = []
        for (const id of calls) if ((await historyOf(one.tx, id)).length > 0) found.push(id)
        return found
      })
      expect([role, logged.toSorted()]).toEqual([role, meant.toSorted()])
    }
    expect(await act(at.house.works, theHouse(at.house.trust), one => findCall(one.tx, randomUUID()))).toBeNull()
  })
})
