import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { openPeopleHouse, type PeopleHouse } from '../../people/testing/people-house.ts'
import { act } from '../../platform/platform.ts'
import { embeddedPack } from '../packs/packs.ts'
import type { Role } from '../packs/roles.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import { readyToFreeze } from '../testing/ready-draft.ts'
import { adoptingJobs } from './adopting.jobs.ts'
import { sendQuestion } from './asking/send-question.ts'
import { policyNeedsOf } from './needs-of.ts'
import { adoptingQueues } from './queues.ts'
import { sealDraft } from './signing/seal-draft.ts'

let house: PeopleHouse
let trust: string

beforeAll(async () => {
  house = await openPeopleHouse({ queues: adoptingQueues, jobs: adoptingJobs })
  trust = await house.addTrust()
})
afterAll(() => house.close())

async function person(role: Role, school: string | null, sees: readonly string[] = []): Promise<Visitor> {
  const { who, email } = await house.addPerson(trust, [{ role, school }])
  const schools = (school === null ? sees : [school]).map(id => ({ id, name: 'Orrin Primary' }))
  const holdings = [{ role, school }]
  return { identity: who, name: 'Somebody', email, trustName: 'T', holdings, schools, secondFactor: false }
}

const needsOf = (who: Visitor) => act(house.works, who.identity, one => policyNeedsOf(one, who))

describe('what waits for somebody because of a policy', () => {
  test('an office that nobody holds and nobody stands in for stands on the first page of the head and the trust’s administrator (s2-school-use-02b, s2-resp-ht-2b)', async () => {
    const school = await house.addSchool(trust)
    const head = await person('headteacher', school)
    const teacher = await person('teacher', school)
    const administrator = await person('trust_administrator', null, [school])
    const open = Object.fromEntries(
      (embeddedPack('church-primary')?.openQuestions ?? []).map(one => [one.id, one.ours]),
    )
    expect(await needsOf(head)).toEqual([])
    await adoptAtOnce(house.works, head, { school, pack: 'church-primary', answers: { open }, from: null })
    const [gap] = await needsOf(head)
    expect(gap).toMatchObject({ kind: 'role-gap', to: `/policy/roles?school=${school}` })
    expect(gap?.kind === 'role-gap' && gap.titles).toContain('Chair of governors')
    expect((await needsOf(administrator)).map(need => need.kind)).toEqual(['role-gap'])
    expect(await needsOf(teacher)).toEqual([])
    await person('chair_of_governors', school)
    expect(await needsOf(head)).toEqual([])
  })

  test('and a deputy who was chosen for somebody hides it no more once she has given the office up (s2-school-use-02b)', async () => {
    const school = await house.addSchool(trust)
    const head = await person('headteacher', school)
    const chair = await person('chair_of_governors', school)
    const teacher = await person('teacher', school)
    const open = Object.fromEntries(
      (embeddedPack('church-primary')?.openQuestions ?? []).map(one => [one.id, one.ours]),
    )
    await adoptAtOnce(house.works, head, { school, pack: 'church-primary', answers: { open }, from: null })
    await house.boot.query(
      `insert into house.title_people (trust_id, id, school_id, title, person_id, deputy_id, said_by, said_at)
       values ($1, gen_random_uuid(), $2, 'Chair of governors', $3, $4, $3, now())`,
      [trust, school, chair.identity.person, teacher.identity.person],
    )
    expect(await needsOf(head)).toEqual([])
    await house.boot.query(
      `update house.role_holdings set starts_on = '2000-01-01', ends_on = '2000-01-02' where person_id = $1`,
      [chair.identity.person],
    )
    const [gap] = await needsOf(head)
    expect(gap?.kind === 'role-gap' && gap.titles).toContain('Chair of governors')
  })

  test('a question that was sent, and a text to sign, wait for whoever can answer or sign (s2-header-3)', async () => {
    const school = await house.addSchool(trust)
    const head = await person('headteacher', school)
    const chair = await person('chair_of_governors', school)
    const dsl = await person('dsl', school)
    const draft = await readyToFreeze(house.works, head, school, 'church-primary')
    const question = embeddedPack('church-primary')?.openQuestions[0]?.id ?? ''
    await sendQuestion(house.works, head, draft, { question, to: dsl.identity.person, words: '' })
    expect((await needsOf(dsl)).map(need => need.kind)).toEqual(['question-asked'])
    expect(await needsOf(chair)).toEqual([])
    await sealDraft(house.works, head, draft)
    // What is frozen asks nobody any more.
    expect(await needsOf(dsl)).toEqual([])
    expect((await needsOf(chair)).map(need => need.kind)).toEqual(['to-sign'])
    expect((await needsOf(head)).map(need => need.kind)).toEqual(['to-sign'])
  })
})
