import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../../history/history.ts'
import { describeSchool, type Visitor } from '../../../people/people.ts'
import { openPeopleHouse, type PeopleHouse } from '../../../people/testing/people-house.ts'
import { act } from '../../../platform/platform.ts'
import { embeddedPack } from '../../packs/packs.ts'
import type { Role } from '../../packs/roles.ts'
import { policyInForce } from '../../policy-in-force.ts'
import { adoptingJobs } from '../adopting.jobs.ts'
import { answerQuestion } from '../answer-question.ts'
import { changeDraft } from '../change-draft.ts'
import { seeables } from '../draft.ts'
import { policyNeedsOf } from '../needs-of.ts'
import { adoptingQueues, TELL_TRUST } from '../queues.ts'
import { readAroundDraft } from '../read-around.ts'
import { sayAnswer, sayLocal, sayPack, saySeen, saySetting, sayStart, saySuggestions, sayTitle } from '../say.rule.ts'
import { fingerprintOf } from '../seeing.rule.ts'
import { sealDraft } from '../signing/seal-draft.ts'
import { signPolicy, whoIsWaitedFor } from '../signing/sign-policy.ts'
import { startDraft } from '../start-draft.ts'
import { answerRequest, askTrust } from './ask-trust.ts'
import { requestsOf } from './trust-requests.store.ts'

let house: PeopleHouse
let trust: string
let officer: Visitor
let chief: Visitor
let base: string

const pack = embeddedPack('trust-provider')
/** What the trust leaves to its schools, and a number that it does not. */
const LEFT = 'questions-to'
const NUMBER = 'delete-hours'
/** Nothing but words hangs on the answer. */
const WORDS = 'one-director'

beforeAll(async () => {
  house = await openPeopleHouse({ queues: adoptingQueues, jobs: adoptingJobs })
  trust = await house.addTrust()
  officer = await person(null, 'trust_administrator')
  chief = await person(null, 'chief_executive')
  base = await adoptedByTrust()
})
afterAll(() => house.close())

async function person(school: string | null, ...roles: Role[]): Promise<Visitor> {
  const holdings = roles.map(role => ({ role, school }))
  const { who, email } = await house.addPerson(trust, holdings)
  const schools = school === null ? [] : [{ id: school, name: 'Orrin Primary' }]
  return { identity: who, name: 'Somebody', email, trustName: 'T', holdings, schools, secondFactor: false }
}

function done<T extends object>(outcome: T): Exclude<T, { refused: string }> {
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome))
  // What is left after the line above.
  return outcome as Exclude<T, { refused: string }>
}

/** Looks at everything, says a start and freezes. */
async function freeze(who: Visitor, draft: string) {
  done(await changeDraft(house.works, who, draft, (_read, at) => sayStart({ when: 'signed' }, 0, at)))
  await lookAtAll(who, draft)
  return sealDraft(house.works, who, draft)
}

async function lookAtAll(who: Visitor, draft: string): Promise<void> {
  const around = await readAroundDraft(house.works, who.identity, draft)
  for (const what of seeables)
    done(await changeDraft(house.works, who, draft, read => saySeen(read, what, fingerprintOf(read, what, around))))
}

async function signed(who: Visitor, draft: string): Promise<string> {
  const waiting = await whoIsWaitedFor(house.works, who.identity, draft)
  if (waiting === null) throw new Error('Nothing waits.')
  expect(waiting.seal.needed).toEqual(['chief_executive'])
  const as = { capacity: 'chief_executive', hash: waiting.seal.hash, meeting: null } as const
  expect(await signPolicy(house.works, chief, waiting.seal.id, as)).toEqual({ signed: true, inForce: true })
  return waiting.seal.id
}

/** The whole trust adopts a policy and leaves one question to its schools. */
async function adoptedByTrust(): Promise<string> {
  const { draft } = done(await startDraft(house.works, officer, null))
  done(await changeDraft(house.works, officer, draft, () => sayPack('trust-provider', null, 0)))
  for (const question of pack?.openQuestions.filter(one => one.asked === 'always') ?? [])
    done(await changeDraft(house.works, officer, draft, read => sayAnswer(read, question.id, String(question.ours), 0)))
  done(await changeDraft(house.works, officer, draft, saySuggestions, 'suggested'))
  done(await changeDraft(house.works, officer, draft, read => sayLocal(read, [LEFT])))
  done(await freeze(officer, draft))
  return signed(officer, draft)
}

/** A school that builds on it; the trust's answers hold, and what is left to it is answered. */
async function onTrusts(): Promise<{ school: string; head: Visitor; draft: string }> {
  const school = await house.addSchool(trust, 'Orrin Primary')
  const head = await person(school, 'headteacher')
  await describeSchool(house.works, head.identity, school, { nation: 'england', governance: 'academy' })
  const { draft } = done(await startDraft(house.works, head, school))
  done(await changeDraft(house.works, head, draft, () => sayPack('trust', base, 0)))
  return { school, head, draft }
}

const answer = (head: Visitor, draft: string, question: string, typed: string) =>
  answerQuestion(house.works, head, draft, { question, typed, seen: 0 })

const inForceAt = (head: Visitor, school: string) =>
  act(house.works, head.identity, ({ tx, at }) => policyInForce(tx, school, at))

describe('a policy of the trust', () => {
  test('judges in every school that has none of its own (s1-intro-01)', async () => {
    const { school, head } = await onTrusts()
    const policy = await inForceAt(head, school)
    expect(policy.version).toMatchObject({ id: base, school: null })
    expect(policy.settings.get('routing.questions').value).toContain('line_manager')
  })

  test('a school answers what is left to it, and its own version goes before the trust’s', async () => {
    const { school, head, draft } = await onTrusts()
    expect(await freeze(head, draft)).toEqual({ refused: 'not-ready', tasks: ['questions'] })
    done(await answer(head, draft, LEFT, 'director'))
    // What changes is another since: it is looked at again.
    expect(await sealDraft(house.works, head, draft)).toEqual({ refused: 'not-ready', tasks: ['changes'] })
    await lookAtAll(head, draft)
    done(await sealDraft(house.works, head, draft))
    const version = await signed(head, draft)
    const policy = await inForceAt(head, school)
    expect(policy.version).toMatchObject({ id: version, school, number: 1 })
    expect(policy.settings.get('routing.questions').value).toEqual(['director'])
    expect(policy.settings.get('images.delete_hours').value).toBe(24)
  })

  test('a school is stricter by itself (s1-photos-03)', async () => {
    const { school, head, draft } = await onTrusts()
    done(await answer(head, draft, LEFT, 'manager'))
    done(await answer(head, draft, NUMBER, '12'))
    done(await freeze(head, draft))
    await signed(head, draft)
    expect((await inForceAt(head, school)).settings.get('images.delete_hours').value).toBe(12)
  })

  test('a school that reads a title of it otherwise asks the trust, and what the trust says of a title holds in every school (s1-personnel-01)', async () => {
    const { head, draft } = await onTrusts()
    done(await answer(head, draft, LEFT, 'director'))
    const said = await changeDraft(house.works, head, draft, read =>
      sayTitle(read, 'Director of operations', 'office_manager', 0),
    )
    done(said)
    expect(await freeze(head, draft)).toEqual({ refused: 'not-ready', tasks: ['trust'] })
    done(await changeDraft(house.works, head, draft, read => sayTitle(read, 'Director of operations', 'director', 1)))
    await lookAtAll(head, draft)
    done(await sealDraft(house.works, head, draft))
  })

  test('where only words hang on an answer, the trust’s stands, and the refusal names the clause (s1-personnel-01)', async () => {
    const { head, draft } = await onTrusts()
    expect(await answer(head, draft, WORDS, 'several')).toEqual({
      refused: 'trusts-answer',
      clauses: ['s1-personnel-01', 's1-personnel-03', 's1-personal-05'],
    })
    expect(await answer(head, draft, WORDS, 'one')).toHaveProperty('changed')
  })
})

describe('a school that wants less than its trust asks', () => {
  test('is not signed before the trust has said yes, and then with it (s1-photos-03)', async () => {
    const { school, head, draft } = await onTrusts()
    done(await answer(head, draft, LEFT, 'manager'))
    done(await answer(head, draft, NUMBER, '72'))
    expect(await freeze(head, draft)).toEqual({ refused: 'not-ready', tasks: ['trust'] })
    expect(await askTrust(house.works, head, draft, '  ')).toEqual({ refused: 'say-why' })
    const { asked } = done(await askTrust(house.works, head, draft, 'Trips last three days.'))
    expect(await askTrust(house.works, head, draft, 'Again.')).toEqual({ refused: 'nothing-to-ask' })
    const [request] = await act(house.works, officer.identity, ({ tx }) => requestsOf(tx, school))
    expect(request?.items).toMatchObject([
      { setting: 'images.delete_hours', standing: 'looser', ours: 72, trusts: 24, clauses: ['s1-photos-03'] },
    ])
    const yes = { decision: 'yes', reason: 'For trips only.' } as const
    expect(await answerRequest(house.works, head, asked, yes)).toEqual({ refused: 'not-for-the-trust' })
    expect(await answerRequest(house.works, officer, asked, { ...yes, reason: '' })).toEqual({ refused: 'say-why' })
    expect(await answerRequest(house.works, officer, asked, yes)).toEqual({ decided: 'yes' })
    expect(await answerRequest(house.works, chief, asked, yes)).toEqual({ refused: 'decided-already' })
    done(await sealDraft(house.works, head, draft))
    const version = await signed(head, draft)
    const policy = await inForceAt(head, school)
    expect(policy.version?.id).toBe(version)
    expect(policy.settings.get('images.delete_hours')).toMatchObject({
      value: 72,
      from: 'local',
      clauses: ['s1-photos-03'],
    })
    const happened = await act(house.works, officer.identity, ({ tx }) => historyOf(tx, asked))
    expect(happened.map(one => [one.kind, one.clauses])).toEqual([
      ['trust-asked', ['s1-photos-03']],
      ['trust-answered', ['s1-photos-03']],
    ])
    expect(happened[1]).toMatchObject({ facts: { decision: 'yes' }, words: { reason: 'For trips only.' } })
  })

  test('a yes to one value is none to another, and a no leaves it as it was (s1-photos-03)', async () => {
    const { head, draft } = await onTrusts()
    done(await answer(head, draft, LEFT, 'manager'))
    done(await answer(head, draft, NUMBER, '48'))
    const first = done(await askTrust(house.works, head, draft, 'Weekends.'))
    done(await answerRequest(house.works, officer, first.asked, { decision: 'no', reason: 'Too long.' }))
    expect(await freeze(head, draft)).toEqual({ refused: 'not-ready', tasks: ['trust'] })
    const second = done(await askTrust(house.works, head, draft, 'Please think again.'))
    done(await answerRequest(house.works, officer, second.asked, { decision: 'yes', reason: 'Very well.' }))
    done(await answerQuestion(house.works, head, draft, { question: NUMBER, typed: '96', seen: 1 }))
    expect(await sealDraft(house.works, head, draft)).toEqual({ refused: 'not-ready', tasks: ['changes', 'trust'] })
    done(await answerQuestion(house.works, head, draft, { question: NUMBER, typed: '48', seen: 2 }))
    expect(await sealDraft(house.works, head, draft)).toHaveProperty('sealed')
  })

  test('what cannot be called stricter is asked for as well, and even the text’s own value gives way to a yes (s1-protocol-2c)', async () => {
    const { school, head, draft } = await onTrusts()
    done(await answer(head, draft, LEFT, 'manager'))
    done(await changeDraft(house.works, head, draft, read => saySetting(read, 'publishing.names', 'with_consent', 0)))
    const { asked } = done(await askTrust(house.works, head, draft, 'One consent is enough here.'))
    const [request] = await act(house.works, officer.identity, ({ tx }) => requestsOf(tx, school))
    expect(request?.items[0]?.clauses).toContain('s1-protocol-2c')
    done(await answerRequest(house.works, officer, asked, { decision: 'yes', reason: 'Agreed.' }))
    done(await freeze(head, draft))
    await signed(head, draft)
    expect((await inForceAt(head, school)).settings.get('publishing.names')).toMatchObject({ value: 'with_consent' })
  })

  test('the officers of the trust are told by mail and on their first page, whoever asked is not', async () => {
    const { head, draft } = await onTrusts()
    done(await answer(head, draft, NUMBER, '36'))
    const { asked } = done(await askTrust(house.works, head, draft, 'Because of trips.'))
    await house.workOff(TELL_TRUST)
    await house.workOff(TELL_TRUST)
    const { rows } = await house.boot.query<{ subject: string }>(
      `select subject from house.kept_mail where to_person = $1 and body like $2`,
      [officer.identity.person, `%${asked}%`],
    )
    expect(rows).toEqual([{ subject: 'A school asks the trust about its policy' }])
    const needs = async (who: Visitor) =>
      (await act(house.works, who.identity, one => policyNeedsOf(one, who))).filter(need => need.to.includes(asked))
    expect(await needs(officer)).toMatchObject([{ kind: 'trust-request' }])
    expect(await needs(head)).toEqual([])
  })
})

describe('a school that chooses another policy than its trust’s', () => {
  /** A school whose trust has adopted, with another policy answered as far as anybody asks. */
  async function onAnother(): Promise<{ school: string; head: Visitor; draft: string }> {
    const { school, head, draft } = await onTrusts()
    done(await changeDraft(house.works, head, draft, () => sayPack('church-primary', null, 1)))
    for (const question of embeddedPack('church-primary')?.openQuestions.filter(one => one.asked === 'always') ?? [])
      done(await changeDraft(house.works, head, draft, read => sayAnswer(read, question.id, String(question.ours), 0)))
    done(await changeDraft(house.works, head, draft, saySuggestions, 'suggested'))
    return { school, head, draft }
  }

  test('is measured by the trust’s all the same, and is signed only with its yes', async () => {
    const { school, head, draft } = await onAnother()
    expect(await freeze(head, draft)).toEqual({ refused: 'not-ready', tasks: ['trust'] })
    const { asked } = done(await askTrust(house.works, head, draft, 'We are a church school.'))
    const [request] = await act(house.works, officer.identity, ({ tx }) => requestsOf(tx, school))
    expect(request?.items.length).toBeGreaterThan(0)
    for (const item of request?.items ?? []) {
      expect(['looser', 'not comparable']).toContain(item.standing)
      expect(item.clauses.length).toBeGreaterThan(0)
      for (const clause of item.clauses) expect(clause).toMatch(/^s1-/)
    }
    done(await answerRequest(house.works, officer, asked, { decision: 'yes', reason: 'It may.' }))
    done(await sealDraft(house.works, head, draft))
  })

  test('does not take the trust’s own by its name, without what the trust has answered', async () => {
    const { head, draft } = await onTrusts()
    done(await changeDraft(house.works, head, draft, () => sayPack('trust-provider', null, 1)))
    for (const question of pack?.openQuestions.filter(one => one.asked === 'always') ?? [])
      done(await changeDraft(house.works, head, draft, read => sayAnswer(read, question.id, String(question.ours), 0)))
    done(await changeDraft(house.works, head, draft, saySuggestions, 'suggested'))
    expect(await freeze(head, draft)).toEqual({ refused: 'not-ready', tasks: ['pack'] })
  })
})
