import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { as } from '../../platform/platform.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { familyJobs } from '../family/family.jobs.ts'
import { familyQueues, TELL_LEAD_TO_LOOK, TELL_NO_CONTACT } from '../family/queues.ts'
import { pupilsRoutes } from '../pupils.routes.ts'
import { guardiansSeen } from './guardians.store.ts'
import { changeGuardian } from './keep-guardians.ts'

/* A trust of two schools: a child has left the first for the second, and both know her mother. */
let house: FamiliesHouse
let next: string
let lead: Awaited<ReturnType<FamiliesHouse['addPerson']>>
let gone: string
let child: string
let mother: string

beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, { queues: familyQueues, jobs: familyJobs })
  next = await house.addSchool(house.trust, 'Tansel Lane')
  lead = await house.addPerson(house.trust, [{ role: 'dsl', school: next }])
})
afterAll(() => house.close())

let drawn = 0
beforeEach(async () => {
  drawn += 1
  // Each family is another: the same name and day of birth are the same child.
  gone = await house.addPupil(`Ines ${drawn}`)
  child = await house.addPupil(`Ines ${drawn}`, 'Elm', next)
  mother = await house.addGuardianRow(gone, 'Eva Marchetti')
  await house.boot.query(`update house.pupils set left_on = '2026-10-01' where id = $1`, [gone])
  await tie(child, mother)
})

const tie = (pupil: string, guardian: string) =>
  house.boot.query(
    `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority) values ($1, $2, $3, 'mother', true, 1)`,
    [house.trust, pupil, guardian],
  )

describe('the wall of the database', () => {
  const rename = (by: 'office_manager' | 'teacher', guardian: string) =>
    as(house.works.db, house.visitor(by).identity, tx =>
      tx.updateTable('guardians').set({ email: 'a@b.example' }).where('id', '=', guardian).returning('id').execute(),
    )

  test('an office that her last child has left changes nobody whom another school knows', async () => {
    expect(await rename('office_manager', mother)).toEqual([])
  })

  test('it does where a child of hers is on its roll, and where no other school knows her', async () => {
    await tie(await house.addPupil('Teo'), mother)
    expect(await rename('office_manager', mother)).toHaveLength(1)
    const left = await house.addPupil('Ada')
    const father = await house.addGuardianRow(left, 'Bo Rossi')
    await house.boot.query(`update house.pupils set left_on = '2026-10-01' where id = $1`, [left])
    expect(await rename('office_manager', father)).toHaveLength(1)
  })

  test('where her children have left both schools, and where the other’s tie has ended, she is corrected again, and none of it is withheld', async () => {
    const seen = async () => {
      const [row] = await as(house.works.db, house.visitor('office_manager').identity, tx => guardiansSeen(tx, gone))
      return [row?.withheld, (await rename('office_manager', mother)).length]
    }
    expect(await seen()).toEqual([true, 0])
    await house.boot.query('update house.guardianships set ended_on = current_date where pupil_id = $1', [child])
    expect(await seen()).toEqual([false, 1])
    await house.boot.query('update house.guardianships set ended_on = null where pupil_id = $1', [child])
    await house.boot.query(`update house.pupils set left_on = '2026-10-01' where id = $1`, [child])
    expect(await seen()).toEqual([false, 1])
  })

  test('who has left is read by those who keep the register of families, and by nobody else of the school', async () => {
    const reads = (by: 'office_manager' | 'dsl' | 'teacher' | 'account_manager') =>
      as(house.works.db, house.visitor(by).identity, async tx => [
        (await tx.selectFrom('pupils').select('id').where('id', '=', gone).execute()).length,
        (await tx.selectFrom('guardianships').select('pupil_id').where('pupil_id', '=', gone).execute()).length,
      ])
    expect(await Promise.all([reads('office_manager'), reads('dsl')])).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect(await Promise.all([reads('teacher'), reads('account_manager')])).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})

describe('a no-contact at a school that the child has left (decision 057)', () => {
  const nothing = { name: '', email: '', telephone: '', relationship: '', responsible: true, priority: 1 }
  const known = { ...nothing, name: 'Eva Marchetti', relationship: 'mother' }
  const mark = async (noContact: boolean, as = nothing) => {
    const said = { ...as, courtOrder: false, noContact }
    const done = await changeGuardian(house.works, house.visitor('office_manager'), gone, mother, said)
    expect(done).toHaveProperty('guardian')
    await house.workOff(TELL_NO_CONTACT)
    await house.workOff(TELL_LEAD_TO_LOOK)
  }
  const mails = async () => {
    const { rows } = await house.boot.query<{ subject: string; body: string }>(
      'select subject, body from house.kept_mail where to_person = $1 and body like $2',
      [lead.id, `%/pupils/${child}%`],
    )
    return rows
  }
  const ROW = { name: 'lead', line: 'Another school of the trust has written something down about a guardian' }
  const page = async (person: { email: string }, of = child) =>
    (await house.signedIn(person.email)).get(`/pupils/${of}`)

  test('is told to the safeguarding lead of the school where the child is now, once, by a mail that names nobody and no reason', async () => {
    await mark(true)
    await mark(true)
    const told = await mails()
    expect(told.map(({ subject }) => subject)).toEqual(['There is something to look at'])
    expect(told[0]?.body).not.toMatch(/Marchetti|Ines|Orrin|Tansel|contact/)
  })

  test('stands on the child’s page with the school to ask, for those who lead safeguarding, without a reason', async () => {
    await mark(true)
    const seen = (await page(lead)).text
    expect([seen.includes(ROW.line), seen.includes('Orrin Primary'), seen.includes('No contact')]).toEqual([
      true,
      true,
      false,
    ])
    const office = await house.addPerson(house.trust, [{ role: 'office_manager', school: next }])
    expect((await page(office)).text).not.toContain(ROW.line)
  })

  test('goes when the mark is taken back, or stands here as well; a new mark is told anew', async () => {
    await mark(true)
    await mark(false)
    expect((await page(lead)).text).not.toContain(ROW.line)
    await mark(true)
    expect(await mails()).toHaveLength(2)
    await house.boot.query('update house.guardianships set no_contact = true where pupil_id = $1', [child])
    await mark(true)
    expect((await page(lead)).text).not.toContain(ROW.line)
  })

  test('reaches the same child where another row stands for her mother, and nobody who is somebody else’s', async () => {
    await house.boot.query('delete from house.guardianships where pupil_id = $1', [child])
    await house.addGuardianRow(child, 'E. Marchetti')
    const stranger = await house.addPupil('Somebody', 'Elm', next)
    await house.addGuardianRow(stranger, 'Somebody’s mother')
    await mark(true, known)
    expect(await mails()).toHaveLength(1)
    const { rowCount } = await house.boot.query('select from house.no_contact_told where pupil_id = $1', [stranger])
    expect(rowCount).toBe(0)
  })

  /** The night after a roll or an office marked her, seen with nothing of before. */
  const night = async () => {
    const job = familyJobs.find(({ name }) => name === TELL_NO_CONTACT)
    await job?.work(house.works, { trust: house.trust })
    await house.workOff(TELL_LEAD_TO_LOOK)
  }
  const marks = (pupil: string, guardian = mother) =>
    house.boot.query('update house.guardianships set no_contact = true where pupil_id = $1 and guardian_id = $2', [
      pupil,
      guardian,
    ])
  const lettersTo = async (person: string) => {
    const { rows } = await house.boot.query<{ body: string }>(
      'select body from house.kept_mail where to_person = $1 order by at',
      [person],
    )
    return rows.map(({ body }) => body)
  }

  test('is told to the lead of the school that was left as well, while the child is at another of the trust', async () => {
    const here = house.visitor('dsl').identity.person
    await marks(child)
    await night()
    expect((await lettersTo(here)).filter(body => body.includes(`/pupils/${gone}`))).toHaveLength(1)
    expect((await page(house.visitor('dsl'), gone)).text).toContain(ROW.line)
  })

  test('is told of several children in one letter a night; of who is of age, or has left every school, not at all', async () => {
    const sister = await house.addPupil(`Bea ${drawn}`, 'Elm', next)
    const grown = await house.addPupil(`Old ${drawn}`, 'Elm', next)
    const away = await house.addPupil(`Away ${drawn}`, 'Elm', next)
    for (const pupil of [sister, grown, away]) await tie(pupil, mother)
    await house.boot.query(`update house.pupils set date_of_birth = '2000-01-01' where id = $1`, [grown])
    await house.boot.query(`update house.pupils set left_on = '2026-10-01' where id = $1`, [away])
    const before = (await lettersTo(lead.id)).length
    await marks(gone)
    await night()
    const [letter, ...more] = (await lettersTo(lead.id)).slice(before)
    expect(more).toEqual([])
    expect([child, sister, grown, away].map(id => letter?.includes(`/pupils/${id}`))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('where nobody is there to be told, it counts as told to nobody, and the next night asks again', async () => {
    const empty = await house.addSchool(house.trust, 'Nobody’s')
    const there = await house.addPupil(`Ines ${drawn}`, 'Elm', empty)
    await tie(there, mother)
    await marks(gone)
    await night()
    const kept = () => house.boot.query('select from house.no_contact_told where pupil_id = $1', [there])
    expect((await kept()).rowCount).toBe(0)
    const comes = await house.addPerson(house.trust, [{ role: 'dsl', school: empty }])
    await house.boot.query(
      `insert into house.absences (trust_id, id, person_id, starts_on, ends_on, said_by, said_at) values ($1, gen_random_uuid(), $2, current_date - 1, current_date + 9, $2, now())`,
      [house.trust, comes.id],
    )
    await night()
    // She is away, and there is nobody else.
    expect((await lettersTo(comes.id)).filter(body => body.includes(`/pupils/${there}`))).toHaveLength(1)
    expect((await kept()).rowCount).toBe(1)
  })

  test('one change of a guardian of several children asks once', async () => {
    await tie(await house.addPupil(`Teo ${drawn}`), mother)
    const jobs = async () =>
      (await house.boot.query(`select from jobs.job where name = $1 and state = 'created'`, [TELL_NO_CONTACT])).rowCount
    await house.workOff(TELL_NO_CONTACT)
    const here = (
      await house.boot.query<{ id: string }>(
        'select pupil_id as id from house.guardianships where guardian_id = $1 and pupil_id not in ($2, $3)',
        [mother, gone, child],
      )
    ).rows[0]?.id
    const said = { ...known, name: 'Eva Rossi', courtOrder: false, noContact: false }
    await changeGuardian(house.works, house.visitor('office_manager'), here ?? '', mother, said)
    expect(await jobs()).toBe(1)
  })

  test('is told to the head where no one leads safeguarding, and by night where a roll brought it', async () => {
    await house.boot.query('update house.guardianships set no_contact = true where pupil_id = $1', [gone])
    const night = familyJobs.find(({ name }) => name === TELL_NO_CONTACT)
    await house.boot.query(`update house.role_holdings set ends_on = '2020-10-01' where person_id = $1`, [lead.id])
    const head = await house.addPerson(house.trust, [{ role: 'headteacher', school: next }])
    await night?.work(house.works, { trust: house.trust })
    await house.workOff(TELL_LEAD_TO_LOOK)
    const { rowCount } = await house.boot.query('select from house.kept_mail where to_person = $1 and body like $2', [
      head.id,
      `%/pupils/${child}%`,
    ])
    expect(rowCount).toBe(1)
  })
})
