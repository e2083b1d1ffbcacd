import { getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { factQueue } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { acknowledgeInFull } from '../acknowledging/acknowledge-policy.ts'
import { mayPost } from '../acknowledging/may-post.ts'
import { TELL_READER } from '../acknowledging/queues.ts'
import { policyNeedsOf } from '../adopting/needs-of.ts'
import type { Role } from '../packs/roles.ts'
import { policyJobs, policyQueues, policyRoutes, policySubscriptions } from '../policy.ts'
import { versionInForce } from '../policy-in-force.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import { type Asker, openPageHouse, type PageHouse } from '../testing/page-house.tsx'
import { packNamed } from '../testing/whole-pack.ts'
import { TELL_END_SIGNERS } from './queues.ts'

type One = { id: string; email: string; asker: Asker; visitor: Visitor }

let house: PageHouse
let trust: string
const NOW = '2026-11-20T10:00:00Z'

beforeAll(async () => {
  house = await openPageHouse(policyRoutes, {
    queues: [...policyQueues, ...policySubscriptions.map(one => ({ name: factQueue(one) }))],
    jobs: policyJobs,
    factQueues: kind => policySubscriptions.filter(one => one.fact === kind).map(factQueue),
  })
  trust = await house.addTrust()
})
afterAll(() => house.close())
beforeEach(() => {
  house.clock.at = new Date(NOW)
})

/** A school with these people, and the model policy signed by chair and head. */
async function openSchool(name: string, people: readonly Role[] = ['headteacher', 'chair_of_governors', 'teacher']) {
  const school = await house.addSchool(trust, name)
  const found = new Map<Role, One>()
  for (const role of people) {
    const { id, email } = await house.addPerson(trust, [{ role, school }])
    const visitor: Visitor = {
      identity: { trust, person: id },
      name: '',
      email,
      trustName: 'The trust',
      holdings: [{ role, school }],
      schools: [{ id: school, name }],
      secondFactor: false,
    }
    found.set(role, { id, email, asker: await house.signedIn(email), visitor })
  }
  const who = (role: Role): One => {
    const one = found.get(role)
    if (one === undefined) throw new Error(`nobody is ${role}`)
    return one
  }
  return { school, who, version: await adopt(who('headteacher').visitor, school) }
}

async function adopt(by: Visitor, school: string | null, pack = 'model-policy'): Promise<string> {
  const questions = packNamed(pack).openQuestions
  const open = Object.fromEntries(questions.map(one => [one.id, one.ours]))
  house.clock.at = new Date('2026-09-01T09:00:00Z')
  const { adopted } = await adoptAtOnce(house.works, by, {
    school,
    pack,
    answers: { open: 'signatories' in open ? { ...open, signatories: 'chair-and-head' } : open },
    from: null,
  })
  house.clock.at = new Date(NOW)
  return adopted
}

const day = (text: string) => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { 'ends-day': date, 'ends-month': month, 'ends-year': year }
}

async function ask(by: One, version: string, on = '2026-12-01', reason = 'The school closes.') {
  return by.asker.post(`/policy/versions/${version}/end`, { ...day(on), reason })
}

async function sign(by: One, version: string) {
  const { body } = await by.asker.get(`/policy/versions/${version}/end`)
  const value = (name: string) => body.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? ''
  return by.asker.post(`/policy/versions/${version}/end/sign`, { hash: value('hash'), capacity: value('capacity') })
}

/** What holds at a school at an instant. */
async function holds(by: One, school: string, at: string): Promise<string | null> {
  house.clock.at = new Date(at)
  const { version } = await act(house.works, by.visitor.identity, one => versionInForce(one.tx, school, one.at))
  house.clock.at = new Date(NOW)
  return version?.id ?? null
}

/** The fact's queue is worked off by hand: its work is the subscription's. */
async function tellOf(version: string, school: string | undefined): Promise<void> {
  const taken = policySubscriptions.find(one => one.fact === 'policy-end-changed')
  await taken?.take(house.works, { trust, subject: version, ...(school === undefined ? {} : { school }) })
  await house.workOff(TELL_READER)
}

async function mailsTo(person: string): Promise<string[]> {
  const { rows } = await house.boot.query<{ subject: string }>(
    'select subject from house.kept_mail where to_person = $1 order by at',
    [person],
  )
  return rows.map(row => row.subject)
}

describe('a version in force is ended', () => {
  test('on the day asked for once chair and head have signed, and from then on no policy is in force', async () => {
    const { school, who, version } = await openSchool('Sedge Lane School')
    const [head, chair, teacher] = [who('headteacher'), who('chair_of_governors'), who('teacher')]
    expect((await ask(head, version)).goesTo).toBe(`/policy/versions/${version}/end?said=asked`)
    await house.workOff(TELL_END_SIGNERS)
    expect(await mailsTo(chair.id)).toContain('A policy is to end: it waits for your signature')
    expect(await holds(head, school, '2026-12-05T10:00:00Z')).toBe(version)

    await sign(head, version)
    expect(await holds(head, school, '2026-12-05T10:00:00Z')).toBe(version)
    expect((await sign(chair, version)).goesTo).toBe(`/policy/versions/${version}/end?said=decided`)
    expect(await holds(head, school, '2026-11-30T23:59:59Z')).toBe(version)
    expect(await holds(head, school, '2026-12-01T00:00:00Z')).toBeNull()
    // What was done before is judged by it as before.
    expect(await holds(head, school, '2026-10-01T10:00:00Z')).toBe(version)

    expect((await teacher.asker.get('/policy')).text).toContain('This policy ends: Tuesday 1 December')
    await tellOf(version, school)
    await tellOf(version, school)
    expect((await mailsTo(teacher.id)).filter(subject => subject === 'A policy ends')).toHaveLength(1)

    house.clock.at = new Date('2026-12-01T09:00:00Z')
    const { text } = await teacher.asker.get('/policy')
    expect(text).toContain('No policy in force')
    expect(text).toContain('was the first day without it')
    expect(await act(house.works, teacher.visitor.identity, one => mayPost(one, school))).toBeNull()
    const { rows } = await house.boot.query<{ kind: string }>(
      `select kind from house.history where subject_id = $1 and kind like 'policy-end%' order by at, kind`,
      [version],
    )
    expect(rows.map(row => row.kind)).toEqual([
      'policy-end-asked',
      'policy-end-decided',
      'policy-end-signed',
      'policy-end-signed',
      'policy-end-told',
    ])
  })

  test('and stays where that is taken back before the day, of which everybody is told who had heard', async () => {
    const { school, who, version } = await openSchool('Fen End School')
    const [head, chair, teacher] = [who('headteacher'), who('chair_of_governors'), who('teacher')]
    await ask(head, version)
    await sign(head, version)
    await sign(chair, version)
    await tellOf(version, school)
    house.clock.at = new Date('2026-11-30T20:00:00Z')
    const { goesTo } = await chair.asker.post(`/policy/versions/${version}/end/take-back`, {})
    expect(goesTo).toContain('said=taken-back')
    expect(await holds(head, school, '2026-12-05T10:00:00Z')).toBe(version)
    await tellOf(version, school)
    expect(await mailsTo(teacher.id)).toEqual(expect.arrayContaining(['A policy ends', 'A policy stays in force']))
  })

  test('and nobody hears that it was taken back who had not heard that it ends', async () => {
    const { school, who, version } = await openSchool('Quick Lane School')
    const [head, chair, teacher] = [who('headteacher'), who('chair_of_governors'), who('teacher')]
    await ask(head, version)
    await sign(head, version)
    await sign(chair, version)
    await chair.asker.post(`/policy/versions/${version}/end/take-back`, {})
    // Both facts are worked off only now.
    await tellOf(version, school)
    await tellOf(version, school)
    expect((await mailsTo(teacher.id)).filter(subject => /A policy (ends|stays)/.test(subject))).toEqual([])
  })

  test('and from its day on can no longer be taken back', async () => {
    const { school, who, version } = await openSchool('Cross Keys School')
    const [head, chair] = [who('headteacher'), who('chair_of_governors')]
    await ask(head, version)
    await sign(head, version)
    await sign(chair, version)
    house.clock.at = new Date('2026-12-01T00:00:00Z')
    const page = await head.asker.get(`/policy/versions/${version}/end`)
    expect(queryByRole(page.body, 'button', { name: 'Take it back: the policy stays' })).toBeNull()
    const tried = await head.asker.post(`/policy/versions/${version}/end/take-back`, {})
    expect(tried.text).toContain('Its day has come')
    expect(await holds(head, school, '2026-12-05T10:00:00Z')).toBeNull()
  })

  test('not by one person alone, nor by one who signs twice, nor for a day that has begun, nor without a reason', async () => {
    const { school, who, version } = await openSchool('Holt School')
    const [head, teacher] = [who('headteacher'), who('teacher')]
    expect((await ask(head, version, '2026-11-20')).text).toContain('That day is not to come')
    expect((await ask(head, version, '2026-12-01', '  ')).text).toContain('Say why the policy ends')
    expect((await ask(teacher, version)).status).toBe(403)
    await ask(head, version)
    expect((await ask(head, version, '2026-12-09')).text).toContain('Somebody has asked for this already')
    await sign(head, version)
    const again = await head.asker.get(`/policy/versions/${version}/end`)
    expect(queryByRole(again.body, 'button', { name: 'Sign that it ends' })).toBeNull()
    const { rows } = await house.boot.query<{ hash: string }>(
      'select statement_sha256 as hash from house.policy_endings where version_id = $1',
      [version],
    )
    const forced = await head.asker.post(`/policy/versions/${version}/end/sign`, {
      hash: rows[0]?.hash ?? '',
      capacity: 'chair',
    })
    expect(forced.text).toContain('Two offices are signed by two people')
    expect((await teacher.asker.get(`/policy/versions/${version}/end`)).status).toBe(403)
    expect(await holds(head, school, '2026-12-05T10:00:00Z')).toBe(version)
  })

  test('not where its day came before all had signed: it stays in force, and may be asked for anew', async () => {
    const { school, who, version } = await openSchool('Ley School')
    const [head, chair] = [who('headteacher'), who('chair_of_governors')]
    await ask(head, version)
    await sign(head, version)
    const stale = (await chair.asker.get(`/policy/versions/${version}/end`)).body
    const hash = stale.querySelector<HTMLInputElement>('input[name="hash"]')?.value ?? ''
    house.clock.at = new Date('2026-12-01T08:00:00Z')
    const late = await chair.asker.post(`/policy/versions/${version}/end/sign`, { hash, capacity: 'chair' })
    expect(late.text).toContain('Its day has come')
    expect(late.text).toContain('So it is still in force')
    expect((await ask(chair, version, '2026-12-20')).goesTo).toContain('said=asked')
    expect(await holds(head, school, '2026-12-02T10:00:00Z')).toBe(version)
  })
})

describe('a review that ends "withdraw" (s4-end-3)', () => {
  async function withdraw(by: One, school: string, version: string) {
    return by.asker.post(`/policy/review/end?school=${school}`, {
      version,
      outcome: 'withdraw',
      'end-reason': 'The council has a new one.',
      months: '12',
    })
  }

  test('leads whoever adopts to the page where the version is ended, with the reason of the review (s4-end-3)', async () => {
    const { school, who, version } = await openSchool('Mill School', ['headteacher', 'chair_of_governors'])
    const head = who('headteacher')
    const reviewer = [head, who('chair_of_governors')]
    const outcomes = await Promise.all(reviewer.map(one => withdraw(one, school, version)))
    const goesTo = outcomes.map(one => one.goesTo).find(to => to?.includes('/end'))
    expect(goesTo).toBe(`/policy/versions/${version}/end?said=review`)
    const { body } = await head.asker.get(goesTo ?? '')
    expect(getByLabelText<HTMLTextAreaElement>(body, 'Why does it end?').value).toBe('The council has a new one.')
    expect(getByRole(body, 'button', { name: 'Ask for its end' })).toBeTruthy()
  })

  test('by somebody who does not adopt waits on the first page of whoever does, until a day is asked for (s4-end-3)', async () => {
    const { school, who } = await openSchool('Weir School', ['headteacher', 'chair_of_governors', 'human_resources'])
    const [head, chair, adviser] = [who('headteacher'), who('chair_of_governors'), who('human_resources')]
    const version = await adopt(head.visitor, school, 'council-personal-use')
    const kinds = async (one: One) =>
      (await act(house.works, one.visitor.identity, each => policyNeedsOf(each, one.visitor))).map(need => need.kind)
    expect(await kinds(head)).not.toContain('to-end')
    const { goesTo } = await withdraw(adviser, school, version)
    expect(goesTo).toBe(`/policy/review?school=${school}&done=withdraw`)
    expect(await kinds(head)).toContain('to-end')
    expect(await kinds(adviser)).not.toContain('to-end')
    await ask(head, version)
    expect(await kinds(head)).not.toContain('to-end')
    expect(await kinds(chair)).toContain('end-to-sign')
  })
})

test('where the school’s own policy has ended its trust’s holds, and the time to read it begins with that day', async () => {
  const place = await house.addTrust()
  const was = trust
  trust = place
  try {
    const { school, who, version } = await openSchool('Ford School')
    const { id, email } = await house.addPerson(trust, [{ role: 'trust_administrator', school: null }])
    const holdings = [{ role: 'trust_administrator', school: null }] as const
    const visitor = { ...who('headteacher').visitor, identity: { trust, person: id }, email, holdings }
    const trusts = await adopt(visitor, null, 'church-primary')
    const [head, chair, teacher] = [who('headteacher'), who('chair_of_governors'), who('teacher')]
    await acknowledgeInFull(house.works, teacher.visitor, { id: school, name: 'Ford School' })
    await ask(head, version)
    await sign(head, version)
    await sign(chair, version)
    await tellOf(version, school)
    expect(await mailsTo(teacher.id)).toContain('Another policy will hold')
    expect(await holds(teacher, school, '2026-12-01T10:00:00Z')).toBe(trusts)
    const may = async (at: string) => {
      house.clock.at = new Date(at)
      return act(house.works, teacher.visitor.identity, one => mayPost(one, school))
    }
    expect(await may('2026-12-10T10:00:00Z')).toBeNull()
    expect(await may('2027-01-10T10:00:00Z')).toMatchObject({ refused: 'not-read' })
  } finally {
    trust = was
  }
})
