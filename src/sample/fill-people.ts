import type { Tx } from '../platform/platform.ts'
import type { SampleTrust } from './sample-trust.ts'
import { wholeName } from './visitor-for.ts'

/** In slices: PostgreSQL takes at most 65,535 values in one statement. */
async function inSlices<T>(rows: readonly T[], insert: (slice: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) await insert(rows.slice(start, start + 500))
}

const KIND = { primary: 'primary', through: 'through', 'infant-and-nursery': 'infant' } as const

/** The schools, who works at them, who learns at them and who decides for those. */
export async function fillPeople(tx: Tx, sample: SampleTrust): Promise<void> {
  await fillSchools(tx, sample)
  await fillStaff(tx, sample)
  await fillPupils(tx, sample)
}

async function fillSchools(tx: Tx, sample: SampleTrust): Promise<void> {
  const trust_id = sample.trust.id
  const created_at = new Date(sample.now)
  await tx
    .insertInto('schools')
    .values(
      sample.schools.map(school => ({
        trust_id,
        id: school.id,
        name: school.name,
        kind: KIND[school.phase],
        nation: 'england',
        governance: 'academy',
        office_email: school.email,
        office_telephone: school.telephone,
        postcode: school.address.postcode,
        website: school.website,
        created_at,
      })),
    )
    .execute()
}

async function fillStaff(tx: Tx, sample: SampleTrust): Promise<void> {
  const trust_id = sample.trust.id
  const created_at = new Date(sample.now)
  await inSlices(sample.staff, staff =>
    tx
      .insertInto('people')
      .values(
        staff.map(one => ({
          trust_id,
          id: one.id,
          name: wholeName(one),
          email: one.email,
          worker_type: one.workerType,
          joined_on: one.startedOn,
          left_on: one.leftOn,
          created_at,
        })),
      )
      .execute(),
  )
  const holdings = sample.staff.flatMap(one =>
    one.roles.map(role => ({
      trust_id,
      id: crypto.randomUUID(),
      person_id: one.id,
      role: role.role,
      school_id: role.schoolId,
      starts_on: role.from,
      ends_on: role.until,
      created_at,
    })),
  )
  await inSlices(holdings, slice => tx.insertInto('role_holdings').values(slice).execute())
  await inSlices(arrangementsIn(sample), slice => tx.insertInto('working_arrangements').values(slice).execute())
}

/** Teachers are managed by the head of their school; the rest is left open, so that the register has something to say. */
function arrangementsIn(sample: SampleTrust) {
  const holds = (staff: SampleTrust['staff'][number], role: string, school: string | null) =>
    staff.roles.some(held => held.role === role && held.schoolId === school)
  const rows = sample.schools.flatMap(({ id: school }) => {
    const head = sample.staff.find(one => holds(one, 'headteacher', school))
    if (head === undefined) return []
    return sample.staff
      .filter(one => one.id !== head.id && holds(one, 'teacher', school))
      .map(one => ({
        trust_id: sample.trust.id,
        person_id: one.id,
        line_manager_id: head.id,
        sponsor_id: null,
        professional_body: 'Teaching Regulation Agency',
        changed_at: new Date(sample.now),
      }))
  })
  // Somebody who teaches at two schools has one line manager: the head of the first.
  return [...new Map(rows.map(row => [row.person_id, row])).values()]
}

/** Pupils with the people who have parental responsibility for them. */
async function fillPupils(tx: Tx, sample: SampleTrust): Promise<void> {
  const trust_id = sample.trust.id
  await inSlices(sample.pupils, pupils =>
    tx
      .insertInto('pupils')
      .values(
        pupils.map(one => ({
          trust_id,
          id: one.id,
          school_id: one.schoolId,
          legal_forename: one.legalForename,
          preferred_forename: one.preferredForename,
          surname: one.surname,
          known_as: one.nameOrder === 'family-first' ? [`${one.surname} ${one.legalForename}`] : [],
          date_of_birth: one.dateOfBirth,
          year_group: one.year,
          class_name: one.className,
          admitted_on: one.admittedOn,
          left_on: null,
        })),
      )
      .execute(),
  )
  await inSlices(sample.guardians, guardians =>
    tx
      .insertInto('guardians')
      .values(
        guardians.map(one => ({
          trust_id,
          id: one.id,
          name: wholeName(one),
          email: one.email,
          telephone: one.telephone,
        })),
      )
      .execute(),
  )
  await inSlices(sample.guardianLinks, links =>
    tx
      .insertInto('guardianships')
      .values(
        links.map(one => ({
          trust_id,
          pupil_id: one.pupilId,
          guardian_id: one.guardianId,
          relationship: one.relationship,
          parental_responsibility: one.parentalResponsibility,
          priority: one.priority,
        })),
      )
      .execute(),
  )
}
