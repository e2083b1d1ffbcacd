import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { familyJobs } from '../family/family.jobs.ts'
import { familyQueues, TELL_LEAD_TO_LOOK, TELL_NO_CONTACT } from '../family/queues.ts'
import { pupilsRoutes } from '../pupils.routes.ts'

/* A mother stands in two rows, with two names: at one child with a mark, at another without. */
let house: FamiliesHouse
let next: string
let lead: Awaited<ReturnType<FamiliesHouse['addPerson']>>
let child: string
let sister: string
let marked: string
let again: string
let drawn = 0

beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, { queues: familyQueues, jobs: familyJobs })
  next = await house.addSchool(house.trust, 'Tansel Lane')
  lead = await house.addPerson(house.trust, [{ role: 'dsl', school: next }])
})
afterAll(() => house.close())

const reach = (guardian: string, email: string | null, telephone: string | null) =>
  house.boot.query('update house.guardians set email = $2, telephone = $3 where id = $1', [guardian, email, telephone])

async function families(school: string): Promise<void> {
  drawn += 1
  child = await house.addPupil(`Ines ${drawn}`)
  sister = await house.addPupil(`Bea ${drawn}`, 'Elm', school)
  marked = await house.addGuardianRow(child, 'Eva Marchetti')
  again = await house.addGuardianRow(sister, `Mrs Rossi ${drawn}`)
  await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [marked])
  await reach(marked, `eva${drawn}@home.example`, `+44 7700 9001${10 + drawn}`)
}
const LINE = 'The same e-mail or telephone as Eva Marchetti, with whom there is to be no contact about Ines'

describe('one person in two rows of one school', () => {
  beforeEach(() => families(house.school))
  const page = async () => (await house.asker('office_manager').get(`/pupils/${sister}`)).text

  test('is shown to the office by the same telephone, however it is written, and by the same e-mail; nothing is marked or merged', async () => {
    await reach(again, null, `07700 9001${10 + drawn}`)
    expect(await page()).toContain(LINE)
    await reach(again, `EVA${drawn}@home.example `, null)
    expect(await page()).toContain(LINE)
    const { rows } = await house.boot.query(
      'select no_contact, ended_on from house.guardianships where guardian_id = $1',
      [again],
    )
    expect(rows).toEqual([{ no_contact: false, ended_on: null }])
  })

  test('is not, where nothing is the same, where she is marked here too, and where the other has no mark', async () => {
    await reach(again, 'another@home.example', '0161 496 0000')
    expect(await page()).not.toContain('May be the same person')
    await reach(again, `eva${drawn}@home.example`, null)
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [again])
    expect(await page()).not.toContain('May be the same person')
    await house.boot.query('update house.guardianships set no_contact = false where guardian_id in ($1, $2)', [
      again,
      marked,
    ])
    expect(await page()).not.toContain('May be the same person')
  })
})

describe('what this school does not know, and what tells of nobody', () => {
  beforeEach(() => families(house.school))
  const seen = async (of = sister) =>
    (await house.asker('office_manager').get(`/pupils/${of}`)).text.includes('May be the same person')
  const apart = (guardian: string, email: string | null, telephone: string | null) =>
    house.boot.query(
      `insert into house.guardian_contacts (trust_id, guardian_id, school_id, email, telephone) values ($1, $2, $3, $4, $5)
       on conflict (trust_id, guardian_id, school_id) do update set email = excluded.email, telephone = excluded.telephone`,
      [house.trust, guardian, house.school, email, telephone],
    )

  test('where the school reaches one of them by a way of its own, that counts as a whole, and no other school’s', async () => {
    await reach(again, `eva${drawn}@home.example`, null)
    expect(await seen()).toBe(true)
    await apart(again, null, null)
    expect(await seen()).toBe(false)
    await apart(again, `eva${drawn}@home.example`, null)
    expect(await seen()).toBe(true)
    await apart(marked, 'eva.here@home.example', null)
    expect(await seen()).toBe(false)
  })

  test('whose address is withheld on a leaver’s page is compared with nobody', async () => {
    await reach(again, `eva${drawn}@home.example`, null)
    await house.boot.query('update house.pupils set left_on = current_date where id = $1', [sister])
    expect(await seen()).toBe(true)
    const cousin = await house.addPupil(`Ugo ${drawn}`, 'Elm', next)
    await house.boot.query(
      `insert into house.guardianships (trust_id, guardian_id, pupil_id, relationship, parental_responsibility, priority)
       select trust_id, guardian_id, $2, relationship, parental_responsibility, priority from house.guardianships where guardian_id = $1`,
      [again, cousin],
    )
    expect(await seen()).toBe(false)
  })

  test('a number of one digit, the school’s own, and one that stands at more than four make nobody one person', async () => {
    const both = async (telephone: string) => {
      await reach(marked, null, telephone)
      await reach(again, null, telephone)
      return seen()
    }
    expect(await both('00000 000000')).toBe(false)
    expect(await both(`0161 777 11${10 + drawn}`)).toBe(true)
    await house.boot.query('update house.schools set office_telephone = $2 where id = $1', [
      house.school,
      `+44 161 777 11${10 + drawn}`,
    ])
    expect(await seen()).toBe(false)
    expect(await both(`0161 777 22${10 + drawn}`)).toBe(true)
    for (const name of ['Ann', 'Bea', 'Cy']) {
      expect(await seen()).toBe(true)
      const other = await house.addGuardianRow(await house.addPupil(`${name} ${drawn}`), name)
      await reach(other, null, `0161 777 22${10 + drawn}`)
    }
    expect(await seen()).toBe(false)
  })
})

describe('one person in two rows of two schools (decision 072)', () => {
  beforeEach(() => families(next))
  const night = async () => {
    const job = familyJobs.find(({ name }) => name === TELL_NO_CONTACT)
    await job?.work(house.works, { trust: house.trust })
    await house.workOff(TELL_LEAD_TO_LOOK)
  }
  const letters = async () =>
    (
      await house.boot.query('select from house.kept_mail where to_person = $1 and body like $2', [
        lead.id,
        `%/pupils/${sister}%`,
      ])
    ).rowCount

  test('is told to the lead of the other school, who reads which school to ask, and the office there nothing of it', async () => {
    await reach(again, null, `07700 9001${10 + drawn}`)
    await night()
    await night()
    expect(await letters()).toBe(1)
    const seen = (await (await house.signedIn(lead.email)).get(`/pupils/${sister}`)).text
    expect(seen).toContain('Another school of the trust has written something down about a guardian')
    expect(seen).not.toMatch(/May be the same person|Eva Marchetti/)
  })

  test('is told of nobody with another address, nor once somebody of the child is marked there', async () => {
    await reach(again, 'another@home.example', null)
    await night()
    expect(await letters()).toBe(0)
    await reach(again, `eva${drawn}@home.example`, null)
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [again])
    await night()
    expect(await letters()).toBe(0)
  })

  test('is told of nobody by a number of one digit, the school’s own, or one that stands at more than four', async () => {
    await reach(marked, null, '00000 000000')
    await reach(again, null, '00000 000000')
    await night()
    expect(await letters()).toBe(0)
    const number = `0161 888 11${10 + drawn}`
    await reach(marked, null, number)
    await reach(again, null, number)
    await house.boot.query('update house.schools set office_telephone = $2 where id = $1', [next, number])
    await night()
    expect(await letters()).toBe(0)
    await house.boot.query('update house.schools set office_telephone = null where id = $1', [next])
    for (const name of ['Ann', 'Bea', 'Cy']) {
      const other = await house.addGuardianRow(await house.addPupil(`${name} ${drawn}`), name)
      await reach(other, null, number)
    }
    await night()
    expect(await letters()).toBe(0)
    await house.boot.query('update house.guardians set telephone = null where name = $1', ['Cy'])
    await night()
    expect(await letters()).toBe(1)
  })
})
