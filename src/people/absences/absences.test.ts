import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { historyOf } from '../../history/history.ts'
import { act, as, theHouse } from '../../platform/platform.ts'
import { deputies } from '../../policy/policy.ts'
import { dayOf, daysAfter } from '../day.ts'
import { TELL_AWAY } from '../queues.ts'
import { holdingsToday, peopleWithRoles } from '../role-holders.store.ts'
import { endRole } from '../staff/end-role.ts'
import { giveRole } from '../staff/give-role.ts'
import { personLeaves } from '../staff/person-leaves.ts'
import { reportDevicesLost } from '../staff/report-devices-lost.ts'
import { takeOffSecondFactor } from '../staff/take-off-second-factor.ts'
import { openSession } from '../testing/open-session.ts'
import { Browser, openPeopleHouse, type PeopleHouse } from '../testing/people-house.ts'
import { openPages, visit } from '../testing/people-pages.tsx'
import { absenceNeedsOf } from './absence-needs.ts'
import { endAbsence } from './end-absence.ts'
import { nameStandIn } from './name-stand-in.ts'
import { sayAway } from './say-away.ts'
import { seeAbsence, seeAway, seeSayAway } from './see-absences.ts'
import { tellAway } from './tell-away.job.ts'

type Somebody = Awaited<ReturnType<PeopleHouse['addPerson']>>

let house: PeopleHouse
let server: FastifyInstance
let trust: string
let school: string
let administrator: Somebody
let head: Somebody
let deputy: Somebody
let office: Somebody
let teacher: Somebody
let chair: Somebody
const today = dayOf(new Date())
const friday = daysAfter(today, 4)
/** From a day to come, so that it can be taken back before it begins. */
const later = [daysAfter(today, 20), daysAfter(today, 25)]

beforeAll(async () => {
  house = await openPeopleHouse()
  server = await openPages(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})
beforeEach(async () => {
  trust = await house.addTrust()
  school = await house.addSchool(trust)
  administrator = await house.addPerson(trust, [{ role: 'trust_administrator', school: null }])
  head = await house.addPerson(trust, [{ role: 'headteacher', school }])
  deputy = await house.addPerson(trust, [{ role: 'deputy_headteacher', school }])
  office = await house.addPerson(trust, [{ role: 'office_manager', school }])
  teacher = await house.addPerson(trust, [{ role: 'teacher', school }])
  chair = await house.addPerson(trust, [{ role: 'chair_of_governors', school }])
})

async function signedIn(person: Somebody): Promise<Browser> {
  return new Browser().take(await openSession(house.signIn, person.email))
}

async function holding(of: Somebody): Promise<string> {
  const { rows } = await house.boot.query<{ id: string }>(
    'select id from house.role_holdings where person_id = $1 and acting_for is null',
    [of.id],
  )
  return rows[0]?.id ?? ''
}

async function away(by: Somebody, who: Somebody, acts: Somebody | null, days = [today, friday]) {
  const standIns = new Map(acts === null ? [] : [[await holding(who), acts.id]])
  return sayAway(house.works, by.who, who.id, { startsOn: days[0] ?? '', endsOn: days[1] ?? '', standIns }, deputies)
}

async function kept(by: Somebody, who: Somebody, acts: Somebody | null, days?: string[]): Promise<string> {
  const done = await away(by, who, acts, days)
  if ('refused' in done) throw new Error(done.refused)
  return done.absence
}

const holds = async (person: Somebody) =>
  (await as(house.works.db, person.who, tx => holdingsToday(tx, person.id))).map(held => held.role)
const there = async (role: 'headteacher' | 'dsl') =>
  (await as(house.works.db, teacher.who, tx => peopleWithRoles(tx, [role], school))).map(({ id }) => id)
const needs = async (person: Somebody) => (await openAs(person)).map(need => need.kind)
const openAs = async (person: Somebody) => {
  const [name, holdings] = ['', await as(house.works.db, person.who, tx => holdingsToday(tx, person.id))]
  const visitor = { identity: person.who, name, email: '', trustName: '', holdings, schools: [], secondFactor: false }
  return act(house.works, person.who, one => absenceNeedsOf(one, visitor, deputies))
}

describe('who says that the head is away, and who acts', () => {
  test.each([
    ['she herself names anybody', () => head, () => teacher, 'kept'],
    ['the office names her deputy', () => office, () => deputy, 'kept'],
    ['the office names nobody who is no deputy of hers', () => office, () => teacher, 'not-a-deputy'],
    ['the office names not herself', () => office, () => office, 'yourself'],
    ['the chair, who stands in for her, names anybody of the school', () => chair, () => teacher, 'kept'],
    ['the chair names not herself', () => chair, () => chair, 'yourself'],
    ['the trust’s administrator names anybody', () => administrator, () => teacher, 'kept'],
    ['a teacher says nothing of it', () => teacher, () => deputy, 'not-there'],
    ['nor does her deputy', () => deputy, () => deputy, 'not-there'],
  ] as const)('%s', async (_, by, acts, outcome) => {
    const done = await away(by(), head, acts()).catch(() => ({ refused: 'not-there' }))
    expect('refused' in done ? done.refused : 'kept').toBe(outcome)
    expect((await holds(acts())).includes('headteacher')).toBe(outcome === 'kept')
  })

  test('whoever is looked over says that the chair is away, and does not choose who acts', async () => {
    const governor = await house.addPerson(trust, [{ role: 'governor', school }])
    expect(await away(head, chair, governor)).toMatchObject({ refused: 'not-yours-to-name' })
    const absence = await kept(head, chair, null)
    const wish = { absence, holding: await holding(chair), standIn: governor.id }
    expect(await nameStandIn(house.works, head.who, wish, deputies)).toEqual({ refused: 'not-yours-to-name' })
    expect(await nameStandIn(house.works, chair.who, wish, deputies)).toEqual({ named: governor.id })
  })

  test('somebody of another school, and somebody away on one of these days, act for nobody', async () => {
    const other = await house.addSchool(trust, 'Tansel Lane')
    const elsewhere = await house.addPerson(trust, [{ role: 'deputy_headteacher', school: other }])
    expect(await away(head, head, elsewhere)).toMatchObject({ refused: 'not-of-this-school' })
    await kept(deputy, deputy, null, [friday, friday])
    expect(await away(head, head, deputy)).toMatchObject({ refused: 'away-too' })
  })

  test.each([
    ['yesterday', [daysAfter(today, -1), friday], 'starts-in-the-past'],
    ['an end before its beginning', [friday, today], 'ends-before-it-starts'],
    ['more than a year', [today, daysAfter(today, 400)], 'too-long'],
  ] as const)('no absence begins or lasts: %s', async (_, days, refused) => {
    expect(await away(head, head, deputy, [...days])).toMatchObject({ refused })
  })

  test('and the same days are not said twice', async () => {
    await kept(head, head, deputy)
    expect(await away(office, head, deputy, [friday, daysAfter(friday, 3)])).toMatchObject({ refused: 'away-already' })
  })
})

describe('whoever works at several places', () => {
  test('is not taken out of all of them by a keeper of one: she says it herself, or the trust’s administrator does', async () => {
    const chief = await house.addPerson(trust, [
      { role: 'chief_executive', school: null },
      { role: 'governor', school },
    ])
    await expect(away(office, chief, null)).rejects.toThrow('said by others')
    await expect(seeSayAway(house.works, office.who, chief.id, deputies)).rejects.toThrow('said by others')
    await expect(away(head, chief, null)).rejects.toThrow('said by others')
    expect(await away(administrator, chief, null)).toHaveProperty('absence')
    expect(await away(chief, chief, null, later)).toHaveProperty('absence')
  })

  test('and her page leads a keeper of one to no form that she does not have', async () => {
    const chief = await house.addPerson(trust, [
      { role: 'chief_executive', school: null },
      { role: 'governor', school },
    ])
    const browser = await signedIn(office)
    const shown = async (person: Somebody) => (await visit(server, browser, `/people/${person.id}`)).html
    expect(await shown(teacher)).toContain(`href="/people/${teacher.id}/away"`)
    const hers = await shown(chief)
    expect(hers).not.toContain(`/people/${chief.id}/away`)
    expect(hers).toContain('That she or he is away is said by those who could give the roles')
  })

  test('and no way to say it is offered to whoever stands in for her at one of them', async () => {
    const offered = async () => (await seeAway(house.works, chair.who, deputies)).leaders.map(({ id }) => id)
    expect(await offered()).toEqual([head.id])
    await giveRole(house.works, administrator.who, head.id, {
      role: 'chief_executive',
      school: null,
      startsOn: today,
      endsOn: null,
    })
    expect(await offered()).toEqual([])
  })

  test('is said to be away by the one where she has an office, if she only teaches at the other', async () => {
    const other = await house.addSchool(trust, 'Tansel Lane')
    const both = await house.addPerson(trust, [
      { role: 'account_manager', school },
      { role: 'teacher', school: other },
    ])
    expect(await away(office, both, null)).toHaveProperty('absence')
  })
})

test('a role that ends before she is away needs nobody to act in it, and the rest is said all the same', async () => {
  await house.boot.query('update house.role_holdings set ends_on = $2 where person_id = $1', [
    head.id,
    daysAfter(today, 2),
  ])
  expect(await away(head, head, deputy, later)).toHaveProperty('absence')
  expect(await holds(deputy)).toEqual(['deputy_headteacher'])
  const { rows } = await house.boot.query('select id from house.role_holdings where acting_for = $1', [head.id])
  expect(rows).toEqual([])
})

describe('while she is away', () => {
  test('her deputy is there in her place, and she is asked nothing; both hear of it by mail, without a name in the subject', async () => {
    await kept(chair, head, deputy)
    expect(await there('headteacher')).toEqual([deputy.id])
    expect(await holds(deputy)).toEqual(['deputy_headteacher', 'headteacher'])
    await house.workOff(TELL_AWAY)
    const { rows } = await house.boot.query<{ to_person: string; subject: string }>(
      'select to_person, subject from house.kept_mail where to_person = any ($1)',
      [[head.id, deputy.id]],
    )
    expect(rows.map(row => row.to_person).toSorted()).toEqual([head.id, deputy.id].toSorted())
    expect(rows.some(row => row.subject.includes('Person'))).toBe(false)
  })

  test('the walls of the database let her act too, and no longer than that', async () => {
    const asked = () =>
      as(house.works.db, deputy.who, async tx => {
        const { sql } = await import('kysely')
        const { rows } = await sql<{
          yes: boolean
        }>`select house.holds(array['headteacher'], ${school}::uuid) as yes`.execute(tx)
        return rows[0]?.yes
      })
    expect(await asked()).toBe(false)
    const absence = await kept(office, head, deputy)
    expect(await asked()).toBe(true)
    await endAbsence(house.works, deputy.who, absence, deputies)
    expect(await asked()).toBe(false)
  })

  test('whoever acts makes her own time no longer, hands it to nobody, and gives herself nothing that lasts', async () => {
    const absence = await kept(office, head, deputy)
    const wish = { absence, holding: await holding(head), standIn: teacher.id }
    await expect(nameStandIn(house.works, deputy.who, wish, deputies)).rejects.toThrow('by others')
    expect(await away(deputy, head, teacher, [daysAfter(friday, 1), daysAfter(friday, 9)])).toEqual({
      refused: 'you-act',
    })
    const role = { role: 'office_manager', school, startsOn: today, endsOn: null } as const
    expect(await giveRole(house.works, deputy.who, deputy.id, role)).toEqual({ refused: 'you-only-act' })
    expect(await giveRole(house.works, deputy.who, teacher.id, role)).toHaveProperty('holding')
    // And the database itself refuses it, whatever a use case forgets.
    const longer = house.boot.query(`update house.role_holdings set ends_on = ends_on + 1 where acting_for = $1`, [
      head.id,
    ])
    await expect(longer).rejects.toThrow('never made longer')
    const herself = as(house.works.db, office.who, tx =>
      tx
        .insertInto('role_holdings')
        .values({
          trust_id: trust,
          id: crypto.randomUUID(),
          person_id: office.id,
          role: 'headteacher',
          school_id: school,
          starts_on: today,
          ends_on: friday,
          created_at: new Date(),
          acting_for: head.id,
          absence_id: absence,
        })
        .execute(),
    )
    await expect(herself).rejects.toThrow('row-level security')
  })

  test('what is held for her ends with her role and when she leaves; an acting role is no role to end or to let go by', async () => {
    await kept(office, head, deputy)
    const { rows } = await house.boot.query<{ id: string }>(
      'select id from house.role_holdings where acting_for = $1',
      [head.id],
    )
    const end = { person: deputy.id, holding: rows[0]?.id ?? '', lastDay: today }
    expect(await endRole(house.works, administrator.who, end)).toEqual({ refused: 'acting' })
    await personLeaves(house.works, administrator.who, { person: head.id, lastDay: daysAfter(today, -1) })
    expect(await holds(deputy)).toEqual(['deputy_headteacher'])
  })
})

test('a teacher who acts for the head is not the office’s to shut out, until the acting has ended; a lost phone still is reported', async () => {
  const leaves = () => personLeaves(house.works, office.who, { person: teacher.id, lastDay: today })
  const coming = await kept(head, head, teacher, later)
  expect(await leaves()).toEqual({ refused: 'not-yours-to-end' })
  await endAbsence(house.works, head.who, coming, deputies)
  const absence = await kept(head, head, teacher)
  expect(await leaves()).toEqual({ refused: 'not-yours-to-end' })
  expect(await takeOffSecondFactor(house.works, office.who, teacher.id)).toEqual({ refused: 'not-yours' })
  expect(await reportDevicesLost(house.works, office.who, teacher.id)).toEqual({ done: true })
  await endAbsence(house.works, head.who, absence, deputies)
  expect(await leaves()).toHaveProperty('sessionsEnded')
})

/** As if so many days had passed; the trigger that makes no time longer would rightly refuse to write the past. */
const pass = (days: number) =>
  house.boot.query(
    `begin; set local session_replication_role = replica;
     update house.absences set starts_on = starts_on - ${days}, ends_on = ends_on - ${days}, counts_from = counts_from - ${days};
     update house.role_holdings set starts_on = starts_on - ${days}, ends_on = ends_on - ${days} where acting_for is not null; commit`,
  )

test('whoever came after it began can be named', async () => {
  const absence = await kept(office, head, null)
  await pass(3)
  const newcomer = await house.addPerson(trust, [{ role: 'deputy_headteacher', school, startsOn: today }])
  const seen = await seeAbsence(house.works, chair.who, absence, deputies)
  expect(seen.offices.flatMap(({ candidates }) => candidates.map(({ person }) => person.id))).toContain(newcomer.id)
  const wish = { absence, holding: await holding(head), standIn: newcomer.id }
  expect(await nameStandIn(house.works, chair.who, wish, deputies)).toEqual({ named: newcomer.id })
  expect(await holds(newcomer)).toEqual(['deputy_headteacher', 'headteacher'])
})

describe('whoever acted', () => {
  const subjects = async (person: Somebody) => {
    await house.workOff(TELL_AWAY)
    const { rows } = await house.boot.query<{ subject: string }>(
      'select subject from house.kept_mail where to_person = $1 order by at',
      [person.id],
    )
    return rows.map(row => row.subject)
  }

  test('is told when somebody else is named, or nobody, and when the absence ends, each time once', async () => {
    const absence = await kept(head, head, deputy)
    await nameStandIn(house.works, chair.who, { absence, holding: await holding(head), standIn: teacher.id }, deputies)
    // Two jobs of one moment: which of them is worked off first is nobody's promise.
    expect((await subjects(deputy)).toSorted()).toEqual([
      'You act for a colleague who is away',
      'You no longer act for a colleague',
    ])
    await endAbsence(house.works, head.who, absence, deputies)
    expect((await subjects(teacher)).filter(subject => subject.includes('no longer'))).toHaveLength(1)
  })

  test('and leaves acts no more, which stands in history as it does for everybody', async () => {
    await kept(head, head, deputy)
    await personLeaves(house.works, administrator.who, { person: deputy.id, lastDay: today })
    const happened = await act(house.works, theHouse(trust), ({ tx }) => historyOf(tx, deputy.id))
    expect(happened.find(one => one.kind === 'acting-ended')?.facts).toMatchObject({
      acting_for: head.id,
      lastDay: today,
    })
  })
})

test('no mail of it goes to somebody whose last day is over in London, be it still that day by the clock of the server', async () => {
  const absence = await kept(head, head, deputy)
  await house.boot.query(`update house.people set joined_on = '2026-01-01', left_on = '2026-07-01' where id = $1`, [
    deputy.id,
  ])
  const sentAt = async (at: string) => {
    const works = { ...house.works, clock: { now: () => new Date(at) } }
    await tellAway.work(works, { trust, person: deputy.id, absence, about: 'you-act' })
    return (await house.boot.query('select from house.kept_mail where to_person = $1', [deputy.id])).rows.length
  }
  expect(await sentAt('2026-07-01T23:30:00Z')).toBe(0)
  expect(await sentAt('2026-07-01T22:30:00Z')).toBe(1)
})

test('whoever keeps the register of one school reads nothing of offices that she has at another', async () => {
  const other = await house.addSchool(trust, 'Tansel Lane')
  const both = await house.addPerson(trust, [
    { role: 'account_manager', school },
    { role: 'governor', school: other },
  ])
  const done = await sayAway(
    house.works,
    both.who,
    both.id,
    {
      startsOn: today,
      endsOn: friday,
      standIns: new Map(),
    },
    deputies,
  )
  const absence = 'absence' in done ? done.absence : ''
  const places = async (reader: Somebody) =>
    (await seeAbsence(house.works, reader.who, absence, deputies)).offices.map(({ held }) => held.school)
  expect(new Set(await places(both))).toEqual(new Set([school, other]))
  expect(await places(office)).toEqual([school])
})

describe('what others say of a head or a safeguarding lead (decision 048)', () => {
  test('by a keeper of the register: the deputy acts at once, and the head is left out after the next working day', async () => {
    const absence = await kept(office, head, deputy, [today, daysAfter(today, 20)])
    expect(await holds(deputy)).toEqual(['deputy_headteacher', 'headteacher'])
    expect((await there('headteacher')).toSorted()).toEqual([head.id, deputy.id].toSorted())
    const { rows } = await house.boot.query<{ days: number }>(
      'select counts_from - starts_on as days from house.absences where id = $1',
      [absence],
    )
    const days = rows[0]?.days ?? 0
    expect(days).toBeGreaterThan(1)
    await pass(days - 1)
    expect((await there('headteacher')).toSorted()).toEqual([head.id, deputy.id].toSorted())
    await pass(1)
    expect(await there('headteacher')).toEqual([deputy.id])
  })

  test.each([
    ['herself', () => head],
    ['the chair', () => chair],
    ['the trust’s administrator', () => administrator],
  ] as const)('by %s: at once', async (_, by) => {
    await kept(by(), head, deputy)
    expect(await there('headteacher')).toEqual([deputy.id])
  })

  test('a keeper’s word of a day to come counts from that day: she has heard of it by then', async () => {
    await kept(office, head, deputy, later)
    await pass(20)
    expect(await there('headteacher')).toEqual([deputy.id])
  })

  const mailsTo = async (person: Somebody) => {
    await house.workOff(TELL_AWAY)
    const { rows } = await house.boot.query<{ body: string }>(
      `select body from house.kept_mail where to_person = $1 and subject = 'It was written down that you are away'`,
      [person.id],
    )
    return rows.map(({ body }) => body)
  }

  test('she is told of it also where it is over before it takes anything from her, and her first page says the same', async () => {
    await kept(office, head, deputy, [today, today])
    const [mail, ...more] = await mailsTo(head)
    expect([mail, more]).toEqual([expect.stringContaining('It takes nothing from you'), []])
    const seen = await openAs(head)
    expect(seen).toContainEqual(expect.objectContaining({ kind: 'you-are-away', counts: 'never' }))
  })

  test('and where whoever said it took it back before the mail went', async () => {
    await endAbsence(house.works, office.who, await kept(office, head, deputy), deputies)
    expect(await mailsTo(head)).toEqual([expect.stringContaining('It was taken back before this mail went')])
  })

  test('the mail says until when what comes to her role comes to her as well', async () => {
    await kept(office, head, deputy, [today, daysAfter(today, 20)])
    expect(await mailsTo(head)).toEqual([expect.stringMatching(/comes to you as well until .+; from that day on/)])
  })

  test('a safeguarding lead is never left out because of it; only her own word takes her out', async () => {
    const lead = await house.addPerson(trust, [{ role: 'dsl', school }])
    const absence = await kept(head, lead, teacher)
    await pass(2)
    expect((await there('dsl')).toSorted()).toEqual([lead.id, teacher.id].toSorted())
    await endAbsence(house.works, head.who, absence, deputies)
    await kept(lead, lead, teacher)
    expect(await there('dsl')).toEqual([teacher.id])
  })
})

describe('it ends', () => {
  test('by itself after its last day', async () => {
    await kept(office, head, deputy)
    await pass(5)
    expect(await holds(deputy)).toEqual(['deputy_headteacher'])
    expect(await there('headteacher')).toEqual([head.id])
  })

  test.each([
    ['by herself', () => head],
    ['by whoever acts', () => deputy],
    ['by the office', () => office],
  ] as const)('at once %s, on its first day too, with a sentence in history for each step', async (_, by) => {
    const absence = await kept(office, head, deputy)
    await endAbsence(house.works, by().who, absence, deputies)
    expect(await holds(deputy)).toEqual(['deputy_headteacher'])
    expect(await there('headteacher')).toEqual([head.id])
    const happened = await act(house.works, theHouse(trust), async ({ tx }) => [
      ...(await historyOf(tx, head.id)),
      ...(await historyOf(tx, deputy.id)),
    ])
    expect(happened.map(one => one.kind)).toEqual(['absence-said', 'absence-ended', 'acting-begun', 'acting-ended'])
    await expect(endAbsence(house.works, by().who, absence, deputies)).rejects.toThrow('over')
  })

  test('a colleague whom it does not concern ends nothing', async () => {
    const absence = await kept(office, head, deputy)
    await expect(endAbsence(house.works, teacher.who, absence, deputies)).rejects.toThrow('others')
    expect(await holds(deputy)).toContain('headteacher')
  })
})

describe('it is taken back before it begins', () => {
  test('whoever was to act can still be shut out at once', async () => {
    const absence = await kept(office, head, deputy, later)
    await endAbsence(house.works, head.who, absence, deputies)
    expect(await personLeaves(house.works, administrator.who, { person: deputy.id, lastDay: today })).toHaveProperty(
      'sessionsEnded',
    )
    expect(await holds(deputy)).toEqual(['deputy_headteacher'])
    const { rows } = await house.boot.query<{ left: boolean }>(
      'select left_on is not null as left from house.people where id = $1',
      [deputy.id],
    )
    expect(rows).toEqual([{ left: true }])
  })
})

describe('an absence that is taken back before it begins', () => {
  test('is over: nobody sees it, it is not ended twice, and others may be said in its place', async () => {
    const absence = await kept(head, head, deputy, later)
    await endAbsence(house.works, head.who, absence, deputies)
    expect([await needs(head), await needs(deputy)]).toEqual([[], []])
    await expect(endAbsence(house.works, head.who, absence, deputies)).rejects.toThrow('over')
    expect(await away(head, head, deputy, [daysAfter(today, 18), daysAfter(today, 22)])).toHaveProperty('absence')
  })
})

describe('somebody else, or nobody any more, is named before it begins', () => {
  const rows = async () =>
    (
      await house.boot.query(
        'select id from house.role_holdings where acting_for = $1 and ends_on >= starts_on and person_id = $2',
        [head.id, deputy.id],
      )
    ).rows.length
  const actsFor = () =>
    as(house.works.db, deputy.who, async tx => {
      const { sql } = await import('kysely')
      const found = await sql<{ yes: boolean }>`select house.acts_for(${head.id}::uuid) as yes`.execute(tx)
      return found.rows[0]?.yes
    })

  test('whoever was to act does so no more, for pages and walls, and when she is named again she does', async () => {
    const absence = await kept(head, head, deputy, later)
    const name = async (standIn: string | null) =>
      nameStandIn(house.works, chair.who, { absence, holding: await holding(head), standIn }, deputies)
    expect([await rows(), await actsFor(), await needs(deputy)]).toEqual([1, true, ['you-act']])
    expect(await name(null)).toEqual({ named: null })
    expect([await rows(), await actsFor(), await needs(deputy)]).toEqual([0, false, []])
    expect(await name(deputy.id)).toEqual({ named: deputy.id })
    expect([await rows(), await actsFor(), await needs(deputy)]).toEqual([1, true, ['you-act']])
  })
})

describe('on first pages', () => {
  test('she who is away, whoever acts, and, where nobody acts, whoever can name somebody', async () => {
    const absence = await kept(office, head, null)
    expect([await needs(head), await needs(office), await needs(chair)]).toEqual([
      ['you-are-away', 'nobody-acts'],
      ['nobody-acts'],
      ['nobody-acts'],
    ])
    expect([await needs(deputy), await needs(teacher)]).toEqual([[], []])
    await nameStandIn(house.works, chair.who, { absence, holding: await holding(head), standIn: deputy.id }, deputies)
    expect([await needs(head), await needs(deputy), await needs(office)]).toEqual([['you-are-away'], ['you-act'], []])
  })
})

describe('whoever acts is not there herself', () => {
  test('because she is away too: whoever can name somebody hears of it, and names another', async () => {
    const absence = await kept(office, head, deputy)
    expect(await needs(office)).toEqual([])
    // Somebody acts in her own role, so that what is heard is about the head's.
    await kept(deputy, deputy, teacher)
    expect(await needs(office)).toEqual(['nobody-acts'])
    await nameStandIn(house.works, chair.who, { absence, holding: await holding(head), standIn: teacher.id }, deputies)
    expect(await needs(office)).toEqual([])
  })

  test('because she will have left when it begins', async () => {
    await kept(office, head, deputy, later)
    expect(await needs(office)).toEqual([])
    await personLeaves(house.works, administrator.who, { person: deputy.id, lastDay: today })
    expect(await needs(office)).toEqual(['nobody-acts'])
  })
})

describe('by pages, without script', () => {
  const fields = (prefix: string, day: string) => {
    const [year = '', month = '', date = ''] = day.split('-')
    return { [`${prefix}-day`]: date, [`${prefix}-month`]: month, [`${prefix}-year`]: year }
  }

  test('the office says it with the deputy suggested, the register shows both, and the head says that she is back', async () => {
    const browser = await signedIn(office)
    const empty = await visit(server, browser, `/people/${head.id}/away`)
    expect(empty.html).toMatch(new RegExp(`<option selected value="${deputy.id}"`))
    const nothing = await visit(server, browser, `/people/${head.id}/away`, {})
    expect([nothing.status, nothing.html.includes('Enter the first day away')]).toEqual([422, true])
    const form = { ...fields('starts', today), ...fields('ends', friday), [`acts-${await holding(head)}`]: deputy.id }
    const done = await visit(server, browser, `/people/${head.id}/away`, form)
    expect(done.location).toMatch(/^\/absences\/[\w-]+\?said=kept$/)
    const register = await visit(server, browser, '/people')
    expect(register.html).toContain('Headteacher, acting for')
    expect(register.html).toContain('Away from')
    expect((await visit(server, browser, `/people/${head.id}`)).html).toContain('/absences/')
    expect((await visit(server, await signedIn(deputy), '/me')).html).toContain('Headteacher (acting for')

    const hers = await signedIn(head)
    const page = done.location?.split('?')[0] ?? ''
    expect((await visit(server, hers, page)).html).toContain('I am back')
    // Who acts stays chosen: a press without a choice would otherwise end it.
    expect((await visit(server, hers, page)).html).toMatch(new RegExp(`<option selected value="${deputy.id}"`))
    expect((await visit(server, hers, `${page}/end`, {})).location).toBe('/away?said=back')
    expect((await visit(server, hers, '/away')).html).toContain('Nobody you see here is away')
    expect((await visit(server, await signedIn(deputy), '/people')).status).toBe(403)
  })

  test('a colleague opens neither the form nor the absence', async () => {
    const absence = await kept(office, head, deputy)
    const browser = await signedIn(teacher)
    expect((await visit(server, browser, `/people/${head.id}/away`)).status).toBe(404)
    expect((await visit(server, browser, `/absences/${absence}`)).status).toBe(404)
    expect((await visit(server, browser, '/away')).html).not.toContain(absence)
  })
})
