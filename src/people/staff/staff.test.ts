import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { as } from '../../platform/platform.ts'
import { dayOf, daysAfter } from '../day.ts'
import { peopleWithRoles } from '../role-holders.store.ts'
import { personById, rolesOf } from '../register.store.ts'
import { CREATE_SIGN_IN, SEND_LINK, TIDY } from '../queues.ts'
import { Browser, openPeopleHouse, PASSWORD, type PeopleHouse } from '../testing/people-house.ts'
import { addPerson } from './add-person.ts'
import { addSchool } from './add-school.ts'
import { endRole } from './end-role.ts'
import { giveRole } from './give-role.ts'
import { personLeaves } from './person-leaves.ts'
import { personReturns } from './person-returns.ts'
import { sendLinkAgain } from './send-link-again.ts'
import { takeOffSecondFactor } from './take-off-second-factor.ts'

type Somebody = Awaited<ReturnType<PeopleHouse['addPerson']>>

let house: PeopleHouse
let trust: string
let larkenby: string
let tansel: string
let administrator: Somebody
let head: Somebody
let office: Somebody
let teacher: Somebody
const today = dayOf(new Date())

beforeAll(async () => {
  house = await openPeopleHouse()
  trust = await house.addTrust()
  larkenby = await house.addSchool(trust, 'Larkenby School')
  tansel = await house.addSchool(trust, 'Tansel Lane')
  administrator = await house.addPerson(trust, [{ role: 'trust_administrator', school: null }])
  head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
  office = await house.addPerson(trust, [{ role: 'office_manager', school: larkenby }])
  teacher = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
})
afterAll(() => house.close())

const teacherRole = { role: 'teacher', school: '', startsOn: today, endsOn: null } as const
const newcomer = (email: string, school = larkenby) =>
  ({ name: 'Nadia Ferrers', email, workerType: 'employee', role: { ...teacherRole, school }, notice: 'v1' }) as const

async function signIn(person: Somebody): Promise<Browser> {
  const browser = new Browser()
  const answer = await house.signIn.withPassword({ email: person.email, password: PASSWORD }, browser.from)
  if (!('in' in answer)) throw new Error(`not signed in: ${JSON.stringify(answer)}`)
  return browser.take(answer.cookies)
}

describe('adding a person', () => {
  test('puts her on the register with a role and a trace, and a job sends the link with which she chooses a password', async () => {
    const added = await addPerson(house.works, office.who, newcomer('Nadia.Ferrers@school.example'))
    if ('refused' in added) throw new Error(added.refused)
    const [person, happened] = await as(
      house.works.db,
      office.who,
      async tx => [await personById(tx, added.person), await historyOf(tx, added.person)] as const,
    )
    expect(person).toMatchObject({
      name: 'Nadia Ferrers',
      email: 'nadia.ferrers@school.example',
      joinedOn: today,
      leftOn: null,
    })
    expect(happened.map(one => one.kind)).toEqual(expect.arrayContaining(['person-added', 'role-given']))
    expect(happened[0]?.facts).toMatchObject({ notice: 'v1' })

    await house.workOff(CREATE_SIGN_IN)
    const mail = await house.boot.query<{ subject: string; body: string }>(
      'select subject, body from house.kept_mail where to_person = $1',
      [added.person],
    )
    expect(mail.rows).toHaveLength(1)
    expect(mail.rows[0]?.subject).not.toContain('Nadia')
    const token = /set-password\/(\S+)/.exec(mail.rows[0]?.body ?? '')?.[1] ?? ''
    expect(await house.signIn.lookAtLink(token)).toMatchObject({ name: 'Nadia Ferrers' })
    expect(await house.signIn.setPasswordByLink(token, 'badger violin marsh')).toMatchObject({
      email: 'nadia.ferrers@school.example',
    })
    expect(
      await house.signIn.withPassword(
        { email: 'nadia.ferrers@school.example', password: 'badger violin marsh' },
        new Browser().from,
      ),
    ).toMatchObject({ in: true })
    expect(await house.signIn.setPasswordByLink(token, 'another badger violin')).toBeNull()
  })

  test('refused by the rule leaves nothing: a teacher may not, nor the office of another school', async () => {
    const count = async () =>
      (
        await house.boot.query(
          'select (select count(*) from house.people) + (select count(*) from house.history) as rows',
        )
      ).rows
    const before = await count()
    expect(await addPerson(house.works, teacher.who, newcomer('a@school.example'))).toEqual({
      refused: 'not-yours-to-give',
    })
    expect(await addPerson(house.works, office.who, newcomer('a@school.example', tansel))).toEqual({
      refused: 'not-yours-to-give',
    })
    expect(await count()).toEqual(before)
  })

  test('with an address that somebody has, also of another trust, is refused without saying who', async () => {
    const elsewhere = await house.addTrust('Another Trust')
    const stranger = await house.addPerson(elsewhere)
    expect(await addPerson(house.works, administrator.who, newcomer(stranger.email.toUpperCase()))).toEqual({
      refused: 'address-taken',
    })
  })
})

describe('roles', () => {
  test('are given with a first and a last day, and told in the history', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    const endsOn = daysAfter(today, 30)
    const given = await giveRole(house.works, head.who, person.id, {
      role: 'dsl',
      school: larkenby,
      startsOn: today,
      endsOn,
    })
    expect(given).toMatchObject({ holding: expect.any(String) })
    await as(house.works.db, head.who, async tx => {
      expect(await rolesOf(tx, person.id)).toContainEqual({
        id: 'holding' in given ? given.holding : '',
        person: person.id,
        role: 'dsl',
        school: larkenby,
        startsOn: today,
        endsOn,
      })
      expect((await historyOf(tx, person.id)).at(-1)).toMatchObject({
        kind: 'role-given',
        facts: { role: 'dsl', endsOn },
        by: head.id,
      })
    })
  })

  test('of the trust cannot be given by a headteacher, and no role by a teacher', async () => {
    for (const role of ['trust_administrator', 'chief_executive', 'director', 'dpo'] as const) {
      expect(
        await giveRole(house.works, head.who, teacher.id, { role, school: null, startsOn: today, endsOn: null }),
      ).toEqual({ refused: 'not-yours-to-give' })
    }
    expect(
      await giveRole(house.works, teacher.who, teacher.id, {
        role: 'headteacher',
        school: larkenby,
        startsOn: today,
        endsOn: null,
      }),
    ).toEqual({ refused: 'not-yours-to-give' })
  })

  test('of another trust are out of reach: its people are not found', async () => {
    const elsewhere = await house.addTrust('A Third Trust')
    const stranger = await house.addPerson(elsewhere)
    await expect(
      giveRole(house.works, administrator.who, stranger.id, { ...teacherRole, school: larkenby }),
    ).rejects.toThrow('Nobody of this trust')
  })

  test('end on the day that is said, and are told to who asks for the holders only until then', async () => {
    const person = await house.addPerson(trust, [{ role: 'dsl', school: tansel }])
    const holding = (await as(house.works.db, administrator.who, tx => rolesOf(tx, person.id)))[0]?.id ?? ''
    const holders = () => as(house.works.db, administrator.who, tx => peopleWithRoles(tx, ['dsl'], tansel))
    expect(await endRole(house.works, administrator.who, { person: person.id, holding, lastDay: today })).toEqual({
      lastDay: today,
    })
    expect((await holders()).map(one => one.id)).toContain(person.id)
    expect(
      await endRole(house.works, administrator.who, { person: person.id, holding, lastDay: daysAfter(today, -1) }),
    ).toMatchObject({ lastDay: daysAfter(today, -1) })
    expect((await holders()).map(one => one.id)).not.toContain(person.id)
  })

  test('of two administrators who end each other at the same moment, one stays', async () => {
    const own = await house.addTrust('A Small Trust')
    const [one, other] = [
      await house.addPerson(own, [{ role: 'trust_administrator', school: null }]),
      await house.addPerson(own, [{ role: 'trust_administrator', school: null }]),
    ]
    const holdingOf = async (person: Somebody) =>
      (await as(house.works.db, person.who, tx => rolesOf(tx, person.id)))[0]?.id ?? ''
    const holdings = [await holdingOf(one), await holdingOf(other)] as const
    const answers = await Promise.all([
      endRole(house.works, one.who, { person: other.id, holding: holdings[1], lastDay: today }),
      endRole(house.works, other.who, { person: one.id, holding: holdings[0], lastDay: today }),
    ])
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'last-administrator')).toHaveLength(1)
    expect(answers.filter(answer => 'lastDay' in answer)).toHaveLength(1)
  })

  test('holders at the trust count for each of its schools, who has left does not', async () => {
    const dpo = await house.addPerson(trust, [{ role: 'dpo', school: null }])
    const gone = await house.addPerson(trust, [{ role: 'dpo', school: larkenby }])
    await house.boot.query('update house.people set left_on = current_date - 2 where id = $1', [gone.id])
    const ids = (await as(house.works.db, teacher.who, tx => peopleWithRoles(tx, ['dpo'], larkenby))).map(one => one.id)
    expect(ids).toContain(dpo.id)
    expect(ids).not.toContain(gone.id)
  })
})

describe('leaving', () => {
  test('today ends the sessions, the roles and the way in, in the transaction that records it', async () => {
    const person = await house.addPerson(trust, [
      { role: 'teacher', school: larkenby },
      { role: 'dsl', school: larkenby },
    ])
    const browsers = [await signIn(person), await signIn(person)]
    expect(await personLeaves(house.works, head.who, { person: person.id, lastDay: today })).toEqual({
      sessionsEnded: 2,
    })
    for (const browser of browsers) expect(await house.signIn.identify(browser.from)).toBeNull()
    expect(await house.signIn.withPassword({ email: person.email, password: PASSWORD }, new Browser().from)).toEqual({
      refused: 'wrong',
    })
    const roles = await as(house.works.db, head.who, tx => rolesOf(tx, person.id))
    expect(roles.map(role => role.endsOn)).toEqual([today, today])
    const happened = await as(house.works.db, head.who, tx => historyOf(tx, person.id))
    expect(happened.at(-1)).toMatchObject({
      kind: 'person-left',
      facts: { lastDay: today, sessionsEnded: 2, rolesEnded: 2 },
      school: larkenby,
    })
    expect(
      (await house.boot.query(`select from house.facts where kind = 'person-left' and subject_id = $1`, [person.id]))
        .rowCount,
    ).toBe(1)
  })

  test('rolled back keeps the session, the roles and the account', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    const browser = await signIn(person)
    // The queue of a room that takes the fact is missing: the last step of the transaction fails.
    const broken = { ...house.works, factQueues: () => ['a.queue.that.is.not.there'] }
    await expect(personLeaves(broken, head.who, { person: person.id, lastDay: today })).rejects.toThrow()
    expect(await house.signIn.identify(browser.from)).toMatchObject({
      identity: person.who,
      holdings: [{ role: 'teacher', school: larkenby }],
    })
    expect(
      await house.signIn.withPassword({ email: person.email, password: PASSWORD }, new Browser().from),
    ).toMatchObject({ in: true })
  })

  test('later lets her work until then; the night after closes the account', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    const browser = await signIn(person)
    expect(await personLeaves(house.works, head.who, { person: person.id, lastDay: daysAfter(today, 3) })).toEqual({
      sessionsEnded: 0,
    })
    expect(await house.signIn.identify(browser.from)).not.toBeNull()
    await house.boot.query('update house.people set left_on = current_date - 2 where id = $1', [person.id])
    const { peopleJobs } = await import('../people.jobs.ts')
    await peopleJobs(house.signIn)
      .find(job => job.name === TIDY)
      ?.work(house.works, { trust })
    expect((await house.boot.query('select from auth."user" where id = $1', [person.id])).rowCount).toBe(0)
    expect((await house.boot.query('select from auth."user" where id = $1', [teacher.id])).rowCount).toBe(1)
  })

  test('can be undone by a new role: an account and a link are made again, and the old password is gone', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    await personLeaves(house.works, head.who, { person: person.id, lastDay: daysAfter(today, -1) })
    const wish = { ...teacherRole, school: larkenby }
    expect(await giveRole(house.works, head.who, person.id, wish)).toEqual({ refused: 'has-left' })
    expect(await personReturns(house.works, teacher.who, person.id, wish)).toEqual({ refused: 'not-yours-to-give' })
    expect(await personReturns(house.works, head.who, person.id, wish)).toMatchObject({ holding: expect.any(String) })
    expect(await personReturns(house.works, head.who, person.id, wish)).toEqual({ refused: 'has-not-left' })
    const attempt = () => house.signIn.withPassword({ email: person.email, password: PASSWORD }, new Browser().from)
    expect(await attempt()).toEqual({ refused: 'wrong' })
    await house.workOff(CREATE_SIGN_IN)
    expect(await attempt()).toEqual({ refused: 'wrong' })
    const mails = await house.boot.query('select from house.kept_mail where to_person = $1', [person.id])
    expect(mails.rowCount).toBe(1)
    const happened = await as(house.works.db, head.who, tx => historyOf(tx, person.id))
    expect(happened.map(one => one.kind)).toEqual(
      expect.arrayContaining(['person-left', 'person-returned', 'role-given']),
    )
  })

  test('of the headteacher is not for the office to record, nor one’s own, nor the last administrator’s', async () => {
    expect(await personLeaves(house.works, office.who, { person: head.id, lastDay: today })).toEqual({
      refused: 'not-yours-to-end',
    })
    expect(await personLeaves(house.works, administrator.who, { person: administrator.id, lastDay: today })).toEqual({
      refused: 'yourself',
    })
    const own = await house.addTrust('A Trust of Two')
    const last = await house.addPerson(own, [{ role: 'trust_administrator', school: null }])
    const leaving = await house.addPerson(own, [
      { role: 'trust_administrator', school: null, endsOn: daysAfter(today, 5) },
    ])
    expect(await personLeaves(house.works, leaving.who, { person: last.id, lastDay: today })).toEqual({
      refused: 'last-administrator',
    })
  })

  test('cannot be done to a person of another trust, not even by the function that ends sessions', async () => {
    const elsewhere = await house.addTrust('A Fourth Trust')
    const stranger = await house.addPerson(elsewhere)
    const { sql } = await import('kysely')
    for (const name of ['close_sign_in', 'take_off_second_factor', 'sign_in_of']) {
      await expect(
        as(house.works.db, administrator.who, tx =>
          sql`select ${sql.raw(`house.${name}`)}(${stranger.id}::uuid)`.execute(tx),
        ),
      ).rejects.toThrow('not of this trust')
    }
  })
})

describe('links to choose a password', () => {
  const linksOf = async (person: string) =>
    (
      await house.boot.query<{ body: string }>('select body from house.kept_mail where to_person = $1 order by at', [
        person,
      ])
    ).rows.map(row => /set-password\/(\S+)/.exec(row.body)?.[1] ?? '')

  test('are sent to who asks; for an address nobody has a job is queued too, which sends nothing', async () => {
    const person = await house.addPerson(trust)
    await house.workOff(SEND_LINK)
    const mails = (await house.boot.query('select count(*) from house.kept_mail')).rows
    await house.signIn.requestLink('nobody.at.all@school.example')
    expect(await house.workOff(SEND_LINK)).toHaveLength(1)
    expect((await house.boot.query('select count(*) from house.kept_mail')).rows).toEqual(mails)
    await house.signIn.requestLink(` ${person.email.toUpperCase()}`)
    expect(await house.workOff(SEND_LINK)).toEqual([{ trust, person: person.id }])
    expect(await linksOf(person.id)).toHaveLength(1)
  })

  test('work once, also when pressed twice at the same moment; looking spends nothing; the older ones die with it', async () => {
    const person = await house.addPerson(trust)
    const session = await signIn(person)
    for (let i = 0; i < 2; i += 1) {
      await house.signIn.requestLink(person.email)
      await house.workOff(SEND_LINK)
    }
    const [older = '', newer = ''] = await linksOf(person.id)
    for (let i = 0; i < 3; i += 1) expect(await house.signIn.lookAtLink(newer)).toMatchObject({ email: person.email })
    const answers = await Promise.all([
      house.signIn.setPasswordByLink(newer, 'one badger violin'),
      house.signIn.setPasswordByLink(newer, 'two badger violins'),
    ])
    expect(answers.filter(answer => answer !== null)).toHaveLength(1)
    expect(await house.signIn.lookAtLink(older)).toBeNull()
    expect(await house.signIn.identify(session.from)).toBeNull()
  })

  test('are over after seven days, are kept as a hash only, and are sent at most three times an hour', async () => {
    const person = await house.addPerson(trust)
    for (let i = 0; i < 5; i += 1) {
      await house.signIn.requestLink(person.email)
      await house.workOff(SEND_LINK)
    }
    const links = await linksOf(person.id)
    expect(links).toHaveLength(3)
    const [token = ''] = links
    const kept = JSON.stringify(
      (await house.boot.query('select * from auth.invitations where person_id = $1', [person.id])).rows,
    )
    expect(kept).not.toContain(token)
    house.clock.at = new Date(Date.now() + 7 * 86_400_000 + 60_000)
    expect(await house.signIn.lookAtLink(token)).toBeNull()
    house.clock.at = null
    expect(await house.signIn.lookAtLink(token)).not.toBeNull()
  })

  test('of somebody who has left work no more', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    await house.signIn.requestLink(person.email)
    await house.workOff(SEND_LINK)
    const [token = ''] = await linksOf(person.id)
    await personLeaves(house.works, head.who, { person: person.id, lastDay: today })
    expect(await house.signIn.setPasswordByLink(token, 'one badger violin')).toBeNull()
  })

  test('can be sent again by who keeps the register, for as long as no password was chosen', async () => {
    const added = await addPerson(house.works, head.who, newcomer('late.mail@school.example'))
    if ('refused' in added) throw new Error(added.refused)
    await house.workOff(CREATE_SIGN_IN)
    expect(await sendLinkAgain(house.works, teacher.who, added.person)).toEqual({ refused: 'not-yours' })
    expect(await sendLinkAgain(house.works, office.who, added.person)).toEqual({ queued: true })
    await house.workOff(CREATE_SIGN_IN)
    const [, second = ''] = await linksOf(added.person)
    await house.signIn.setPasswordByLink(second, 'one badger violin')
    expect(await sendLinkAgain(house.works, office.who, added.person)).toEqual({ queued: true })
    await house.workOff(CREATE_SIGN_IN)
    expect(await linksOf(added.person)).toHaveLength(2)
  })
})

describe('the rest of the register', () => {
  test('a lost second factor is taken off by who keeps the register, which ends the sessions', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    expect(await takeOffSecondFactor(house.works, office.who, person.id)).toEqual({ refused: 'none' })
    await house.boot.query(
      `insert into auth."twoFactor" (secret, "backupCodes", "userId", verified) values ('x', 'y', $1, true)`,
      [person.id],
    )
    await house.boot.query('update auth."user" set "twoFactorEnabled" = true where id = $1', [person.id])
    expect(await takeOffSecondFactor(house.works, teacher.who, person.id)).toEqual({ refused: 'not-yours' })
    expect(await takeOffSecondFactor(house.works, head.who, head.id)).toEqual({ refused: 'yourself' })
    expect(await takeOffSecondFactor(house.works, head.who, person.id)).toEqual({ done: true })
    expect(
      await house.signIn.withPassword({ email: person.email, password: PASSWORD }, new Browser().from),
    ).toMatchObject({ in: true })
  })

  test('a school is added by an administrator of the trust only, and not twice under one name', async () => {
    const wish = {
      name: 'St Orrin’s',
      kind: 'primary',
      officeEmail: 'office@school.example',
      officeTelephone: '',
      postcode: '',
      website: '',
    } as const
    expect(await addSchool(house.works, head.who, wish)).toEqual({ refused: 'not-yours-to-add' })
    const added = await addSchool(house.works, administrator.who, wish)
    expect(added).toMatchObject({ school: expect.any(String) })
    expect(await addSchool(house.works, administrator.who, { ...wish, name: 'st orrins' })).toEqual({
      refused: 'there-already',
    })
  })
})
