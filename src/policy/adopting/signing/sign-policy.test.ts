import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../../history/history.ts'
import type { Visitor } from '../../../people/people.ts'
import { openPeopleHouse, type PeopleHouse } from '../../../people/testing/people-house.ts'
import { act } from '../../../platform/platform.ts'
import { embeddedPack } from '../../packs/packs.ts'
import type { Role } from '../../packs/roles.ts'
import { policyInForce, settledVersion } from '../../policy-in-force.ts'
import { versionById, versionsFor } from '../../policy-versions.store.ts'
import { readyToFreeze } from '../../testing/ready-draft.ts'
import { adoptAtOnce } from '../../testing/adopt-at-once.ts'
import { adoptingJobs } from '../adopting.jobs.ts'
import { changeDraft } from '../change-draft.ts'
import { adoptingQueues, REMIND_SIGNERS, TELL_ONE_SIGNER, TELL_SIGNERS } from '../queues.ts'
import { sayStart } from '../say.rule.ts'
import { giveUpDraft, startDraft, takeUpDraft } from '../start-draft.ts'
import { sealDraft } from './seal-draft.ts'
import { signPolicy, whoIsWaitedFor } from './sign-policy.ts'
import { reopenDraft } from './void-seal.ts'

let house: PeopleHouse
let trust: string

beforeAll(async () => {
  house = await openPeopleHouse({ queues: adoptingQueues, jobs: adoptingJobs })
  trust = await house.addTrust()
})
afterAll(() => house.close())

async function person(school: string, ...roles: Role[]): Promise<Visitor> {
  const { who, email } = await house.addPerson(
    trust,
    roles.map(role => ({ role, school })),
  )
  return {
    identity: who,
    name: 'Somebody',
    email,
    trustName: 'T',
    holdings: roles.map(role => ({ role, school })),
    schools: [{ id: school, name: 'S' }],
    secondFactor: false,
  }
}

type Signing = { school: string; head: Visitor; chair: Visitor; draft: string; seal: string; hash: string }

/** A school whose policy is frozen, to be signed by the governing body and the head. */
async function frozen(pack = 'church-primary', start?: string): Promise<Signing> {
  house.clock.at = new Date('2026-11-20T10:00:00Z')
  const school = await house.addSchool(trust)
  const head = await person(school, 'headteacher')
  const chair = await person(school, 'chair_of_governors')
  const draft = await readyToFreeze(house.works, head, school, pack)
  if (start !== undefined)
    await changeDraft(house.works, head, draft, (_read, at) => sayStart({ when: 'day', day: start }, 1, at))
  const sealed = await sealDraft(house.works, head, draft)
  if ('refused' in sealed) throw new Error(JSON.stringify(sealed))
  const waiting = await whoIsWaitedFor(house.works, head.identity, draft)
  return { school, head, chair, draft, seal: sealed.sealed, hash: waiting?.seal.hash ?? '' }
}

const asHead = ({ hash }: Signing) => ({ capacity: 'headteacher', hash, meeting: null }) as const
const asBody = ({ hash }: Signing) =>
  ({ capacity: 'governing_body', hash, meeting: { on: '2026-11-18', minute: '7.2' } }) as const

const inForceAt = (who: Visitor, school: string, at: string) =>
  act(house.works, who.identity, ({ tx }) => policyInForce(tx, school, new Date(at)))

const versionsOf = (who: Visitor, school: string) => act(house.works, who.identity, ({ tx }) => versionsFor(tx, school))

const mails = async (to: Visitor) =>
  (
    await house.boot.query<{ subject: string; body: string }>(
      'select subject, body from house.kept_mail where to_person = $1 order by at',
      [to.identity.person],
    )
  ).rows

describe('a policy is in force when everybody whom it names has signed', () => {
  test('one signature is not enough; with the last one it judges, and nothing before (s2-header-3, s2-school-use-05a)', async () => {
    const at = await frozen()
    expect(await signPolicy(house.works, at.head, at.seal, asHead(at))).toEqual({ signed: true, inForce: false })
    expect((await inForceAt(at.head, at.school, '2026-11-21T00:00:00Z')).version).toBeNull()
    house.clock.at = new Date('2026-11-22T10:00:00Z')
    expect(await signPolicy(house.works, at.chair, at.seal, asBody(at))).toEqual({ signed: true, inForce: true })
    expect((await inForceAt(at.head, at.school, '2026-11-22T09:59:59Z')).version).toBeNull()
    const after = await inForceAt(at.head, at.school, '2026-11-22T10:00:00Z')
    expect(after.version).toMatchObject({ id: at.seal, number: 1, hash: at.hash })
    expect(after.settings.get('publishing.names')).toMatchObject({ from: 'policy', value: 'never' })
  })

  test('a start to come: the old version judges until then (s2-header-3)', async () => {
    const at = await frozen('church-primary', '2027-01-04')
    const answers = Object.fromEntries(
      (embeddedPack('trust-provider')?.openQuestions ?? []).map(one => [one.id, one.ours]),
    )
    await adoptAtOnce(house.works, at.head, {
      school: at.school,
      pack: 'trust-provider',
      answers: { open: answers },
      from: null,
    })
    await signPolicy(house.works, at.head, at.seal, asHead(at))
    await signPolicy(house.works, at.chair, at.seal, asBody(at))
    expect((await inForceAt(at.head, at.school, '2027-01-03T23:59:59Z')).pack?.name).toBe('trust-provider')
    expect((await inForceAt(at.head, at.school, '2027-01-04T00:00:00Z')).pack?.name).toBe('church-primary')
  })

  test('a start that comes before the last signature waits for it: no act is judged backwards (s2-header-3)', async () => {
    const at = await frozen('church-primary', '2026-11-25')
    await signPolicy(house.works, at.head, at.seal, asHead(at))
    house.clock.at = new Date('2026-12-01T10:00:00Z')
    await signPolicy(house.works, at.chair, at.seal, asBody(at))
    expect((await inForceAt(at.head, at.school, '2026-11-30T00:00:00Z')).version).toBeNull()
    expect((await versionsOf(at.head, at.school))[0]?.from).toEqual(house.clock.at)
  })

  test('each signature is in the history with the hash, the office and the meeting; the body holds answers and review (s0-header-2, s2-header-3)', async () => {
    const at = await frozen()
    await signPolicy(house.works, at.head, at.seal, asHead(at))
    await signPolicy(house.works, at.chair, at.seal, asBody(at))
    const { happened, version, settled } = await act(house.works, at.head.identity, async ({ tx }) => ({
      happened: await historyOf(tx, at.seal),
      version: await versionById(tx, at.seal),
      settled: await settledVersion(tx, at.seal),
    }))
    expect(happened.map(one => one.kind)).toEqual(['policy-sealed', 'policy-signed', 'policy-signed', 'policy-adopted'])
    expect(happened[1]?.facts).toMatchObject({ body_sha256: at.hash, capacity: 'headteacher', as_role: 'headteacher' })
    expect(happened[2]?.facts).toMatchObject({
      body_sha256: at.hash,
      capacity: 'governing_body',
      meeting_on: '2026-11-18',
    })
    expect(happened[3]?.facts).toMatchObject({ number: 1, body_sha256: at.hash, pack: 'church-primary' })
    expect(version?.hash).toBe(at.hash)
    expect(settled.adoption).toMatchObject({ signatories: ['headteacher', 'governing_body'], start: null })
    expect(settled.adoption?.reviewOn).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(settled.settings.get('publishing.training_gate').from).toBe('ours')
  })
})

describe('what stops a signature', () => {
  test('the text was opened again meanwhile: whoever signed has to sign anew (s0-header-2)', async () => {
    const at = await frozen()
    await signPolicy(house.works, at.head, at.seal, asHead(at))
    expect(await reopenDraft(house.works, at.head, at.draft)).toEqual({ reopened: true })
    expect(await signPolicy(house.works, at.chair, at.seal, asBody(at))).toEqual({ refused: 'no-longer-this-text' })
    const again = await sealDraft(house.works, at.head, at.draft)
    if ('refused' in again) throw new Error(again.refused)
    // The page of the first text is still open: its hash is the same text, but that seal is gone.
    expect(await signPolicy(house.works, at.chair, at.seal, asBody(at))).toEqual({ refused: 'no-longer-this-text' })
    expect((await whoIsWaitedFor(house.works, at.head.identity, at.draft))?.open.map(one => one.capacity)).toEqual([
      'headteacher',
      'governing_body',
    ])
    expect(await versionsOf(at.head, at.school)).toEqual([])
  })

  test('a frozen text cannot be changed, and opening it leaves a trace of the signature that fell', async () => {
    const at = await frozen()
    await signPolicy(house.works, at.head, at.seal, asHead(at))
    const change = () =>
      changeDraft(house.works, at.head, at.draft, (_read, now) => sayStart({ when: 'signed' }, 1, now))
    expect(await change()).toEqual({ refused: 'sealed' })
    await reopenDraft(house.works, at.head, at.draft)
    expect(await change()).toEqual({ changed: [] })
    const happened = await act(house.works, at.head.identity, ({ tx }) => historyOf(tx, at.seal))
    expect(happened.at(-1)).toMatchObject({ kind: 'seal-voided', facts: { signatures: 1, body_sha256: at.hash } })
  })

  test('two who sign in one office at once: one signs, the other is told who did (s0-header-2)', async () => {
    const at = await frozen()
    const clerk = await person(at.school, 'clerk')
    const both = await Promise.all([
      signPolicy(house.works, at.chair, at.seal, asBody(at)),
      signPolicy(house.works, clerk, at.seal, asBody(at)),
    ])
    expect(both.filter(one => 'signed' in one)).toHaveLength(1)
    expect(both.find(one => 'refused' in one)).toMatchObject({ refused: 'signed-by-somebody' })
  })

  test('a signatory whose role has ended does not sign; whoever has it now does (s1-header-2)', async () => {
    const at = await frozen()
    await house.boot.query(
      `update house.role_holdings set ends_on = current_date - 1, role = 'chair_of_governors' where person_id = $1`,
      [at.chair.identity.person],
    )
    // Without any role here she does not even find the text.
    expect(await signPolicy(house.works, at.chair, at.seal, asBody(at))).toEqual({ refused: 'no-such-text' })
    await house.boot.query(`update house.role_holdings set ends_on = null, role = 'governor' where person_id = $1`, [
      at.chair.identity.person,
    ])
    await person(at.school, 'clerk')
    expect(await signPolicy(house.works, at.chair, at.seal, asBody(at))).toEqual({ refused: 'not-yours' })
    const next = await person(at.school, 'chair_of_governors')
    expect(await signPolicy(house.works, next, at.seal, asBody(at))).toEqual({ signed: true, inForce: false })
  })

  test('the database itself keeps one person from signing one text twice, and a signature from another text (s0-header-2)', async () => {
    const at = await frozen()
    await signPolicy(house.works, at.head, at.seal, asHead(at))
    const insert = (capacity: string, who: Visitor, hash: string) =>
      house.boot.query(
        `insert into house.policy_signatures (trust_id, seal_id, capacity, person_id, name, role, stands_in, body_sha256, signed_at)
         values ($1, $2, $3, $4, 'X', 'headteacher', false, $5, now())`,
        [trust, at.seal, capacity, who.identity.person, hash],
      )
    await expect(insert('chair', at.head, at.hash)).rejects.toMatchObject({ code: '23505' })
    await expect(insert('chair', at.chair, 'b'.repeat(64))).rejects.toMatchObject({ code: '23503' })
  })
})

describe('a draft', () => {
  test('there is one for a school, however often it is started, and two can start at once', async () => {
    const school = await house.addSchool(trust)
    const head = await person(school, 'headteacher')
    const both = await Promise.all([startDraft(house.works, head, school), startDraft(house.works, head, school)])
    expect(both[0]).toEqual(both[1])
    const stranger = await person(await house.addSchool(trust), 'headteacher')
    expect(await startDraft(house.works, stranger, school)).toEqual({ refused: 'not-an-adopter' })
  })

  test('that was put aside is taken up again as it was, while there is no other', async () => {
    const school = await house.addSchool(trust)
    const head = await person(school, 'headteacher')
    const draft = await readyToFreeze(house.works, head, school, 'church-primary', ['headteacher'])
    expect(await giveUpDraft(house.works, head, draft)).toEqual({ givenUp: true })
    const other = await startDraft(house.works, head, school)
    if ('refused' in other) throw new Error(other.refused)
    expect(other.draft).not.toBe(draft)
    expect(await takeUpDraft(house.works, head, draft)).toEqual({ refused: 'another-open' })
    await giveUpDraft(house.works, head, other.draft)
    expect(await takeUpDraft(house.works, head, draft)).toEqual({ takenUp: true })
    // Nothing was lost: it can be frozen as it is, as soon as somebody can sign for the governing body.
    expect(await sealDraft(house.works, head, draft)).toEqual({
      refused: 'nobody-to-sign',
      capacities: ['governing_body'],
    })
    await person(school, 'clerk')
    expect(await sealDraft(house.works, head, draft)).toHaveProperty('sealed')
  })
})

describe('whoever signs', () => {
  test('is told when the text is frozen, in a subject without names, and nobody else is (s2-header-3)', async () => {
    const at = await frozen()
    const teacher = await person(at.school, 'teacher')
    await house.workOff(TELL_SIGNERS)
    await house.workOff(TELL_ONE_SIGNER)
    const [mail] = await mails(at.chair)
    expect(mail?.subject).toBe('A policy waits for your signature')
    expect(mail?.body).toContain(`http://house.test/policy/sign/${at.seal}`)
    expect(await mails(teacher)).toEqual([])
  })

  test('is reminded after three days and then once a week, until she has signed (s0-header-2)', async () => {
    const at = await frozen()
    await signPolicy(house.works, at.head, at.seal, asHead(at))
    await house.workOff(TELL_SIGNERS)
    await house.workOff(TELL_ONE_SIGNER)
    const reminded = async (day: string) => {
      house.clock.at = new Date(`${day}T08:00:00Z`)
      await adoptingJobs.find(job => job.name === REMIND_SIGNERS)?.work(house.works, { trust })
      await house.workOff(TELL_ONE_SIGNER)
      return (await mails(at.chair)).filter(mail => mail.subject.includes('still')).length
    }
    expect(await reminded('2026-11-22')).toBe(0)
    expect(await reminded('2026-11-23')).toBe(0)
    expect(await reminded('2026-11-24')).toBe(1)
    expect(await reminded('2026-11-27')).toBe(1)
    expect(await reminded('2026-12-02')).toBe(2)
    expect((await mails(at.head)).filter(mail => mail.subject.includes('still'))).toEqual([])
  })

  test('is reminded though another text breaks: that one is reported, and the queue asks for it again', async () => {
    house.clock.at = new Date('2026-11-20T10:00:00Z')
    const [broken, at] = [await frozen(), await frozen()]
    house.clock.at = new Date('2026-11-26T08:00:00Z')
    await house.boot.query(
      `create function house.breaks() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
       create trigger breaks before insert on house.history for each row when (new.subject_id = '${broken.seal}') execute function house.breaks()`,
    )
    try {
      const job = adoptingJobs.find(one => one.name === REMIND_SIGNERS)
      await expect(job?.work(house.works, { trust })).rejects.toThrow('could not be done')
    } finally {
      await house.boot.query('drop trigger breaks on house.history; drop function house.breaks()')
    }
    await house.workOff(TELL_ONE_SIGNER)
    expect((await mails(at.chair)).map(mail => mail.subject).filter(subject => subject.includes('still'))).toHaveLength(
      1,
    )
  })
})
