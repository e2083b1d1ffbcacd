import { sql } from 'kysely'
import pg from 'pg'
import { openSignIn } from '../people/people.ts'
import { as, type Connection, type Settings, theHouse, type Tx, type Works } from '../platform/platform.ts'
import { openWorks, type OpenWorks } from '../works.ts'
import { adoptFor, beginFor, fillLibrary } from './adopt-policies.ts'
import { fillPosts } from './fill-posts.ts'
import { generateSampleTrust, samplePassword } from './generate.ts'
import type { SampleTrust } from './sample-trust.ts'

/** The sample is always made from this seed, so that everybody who talks about it means the same people. */
export const SAMPLE_SEED = 'clausewise'

/**
 * Fills an empty database with the sample trust, all but its posts; one that has a trust already is left alone.
 * @param connections where a test's own database is; else those of the settings
 * @param admin a role that may write before anybody can act: the first trust has nobody who could make it
 */
export async function fillSample(
  settings: Settings,
  admin: Connection,
  now: Date,
  connections?: { app: Connection; auth: Connection },
): Promise<boolean> {
  const clock = { at: now, now: () => clock.at }
  const open = await openWorks({ settings, part: 'web', clock, ...(connections === undefined ? {} : { connections }) })
  try {
    const { rows } = await sql<{ empty: boolean }>`select house.is_empty() as empty`.execute(open.db)
    if (rows[0]?.empty !== true) return false
    const sample = generateSampleTrust(SAMPLE_SEED, now.toISOString())
    await makeTrust(admin, sample)
    // Past steps wake nobody: no mail is written for what happened weeks ago, and clocks find what is still due.
    const works: Works = { ...open.works, jobs: { send: async () => undefined } }
    await as(open.db, theHouse(sample.trust.id), tx => fillPeople(tx, sample))
    await makeSignIns(open, sample)
    for (const school of sample.schools) {
      if (school.key === 'st-orrins') await fillLibrary(works, sample, school)
      if (school.pack === null) await beginFor(works, sample, school)
      else await adoptFor(works, clock, sample, school, school.pack)
    }
    await as(open.db, theHouse(sample.trust.id), tx => fillAccounts(tx, sample))
    return true
  } finally {
    await open.close()
  }
}

/**
 * The sample's posts, walked through the real use cases. The worker does this when it starts, so that the first page need not wait for forty
 * posts and their pictures. False: there are posts already.
 */
export async function fillSamplePosts(open: Works): Promise<boolean> {
  const now = open.clock.now()
  const clock = { at: now, now: () => clock.at }
  const sample = generateSampleTrust(SAMPLE_SEED, now.toISOString())
  const first = await as(open.db, theHouse(sample.trust.id), tx =>
    tx.selectFrom('posts').select('id').limit(1).executeTakeFirst(),
  )
  if (first !== undefined) return false
  // Past steps wake nobody: no mail is written for what happened weeks ago, and clocks find what is still due.
  await fillPosts({ ...open, clock, jobs: { send: async () => undefined } }, clock, sample)
  return true
}

async function makeTrust(admin: Connection, { trust, now }: SampleTrust): Promise<void> {
  const client = new pg.Client({ ...admin, ssl: admin.ssl ? { rejectUnauthorized: true } : false })
  await client.connect()
  try {
    await client.query('insert into house.trusts (trust_id, name, nation, created_at) values ($1, $2, $3, $4)', [
      trust.id,
      trust.name,
      'england',
      now,
    ])
  } finally {
    await client.end()
  }
}

/** In slices: PostgreSQL takes at most 65,535 values in one statement. */
async function inSlices<T>(rows: readonly T[], insert: (slice: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) await insert(rows.slice(start, start + 500))
}

const KIND = { primary: 'primary', through: 'through', 'infant-and-nursery': 'infant' } as const

async function fillPeople(tx: Tx, sample: SampleTrust): Promise<void> {
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
          name: [one.title, one.forename, one.surname].filter(part => part !== '').join(' '),
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
          name: [one.title, one.forename, one.surname].filter(part => part !== '').join(' '),
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

async function makeSignIns(open: OpenWorks, sample: SampleTrust): Promise<void> {
  const signIn = openSignIn({ works: open.works, authPool: open.authPool, settings: open.works.settings })
  const staff = new Map(sample.staff.map(one => [one.id, one]))
  await Promise.all(
    sample.signInPeople.map(async person => {
      const one = staff.get(person.staffId)
      if (one === undefined) return
      await signIn.accounts.create({ id: one.id, name: `${one.forename} ${one.surname}`, email: person.email })
      await signIn.accounts.setPassword(one.id, samplePassword)
    }),
  )
}

async function fillAccounts(tx: Tx, sample: SampleTrust): Promise<void> {
  const trust_id = sample.trust.id
  await tx
    .insertInto('accounts')
    .values(
      sample.accounts.map(one => ({
        trust_id,
        id: one.id,
        school_id: one.schoolId,
        platform: one.platform,
        way: one.way,
        name: one.displayName,
        handle: one.handle,
        service: null,
        remote_id: null,
        state: one.way === 'bluesky' ? ('needs_attention' as const) : ('open' as const),
        problem: one.way === 'bluesky' ? 'not-connected' : null,
        opened_by: one.holders[0] ?? trust_id,
        opened_at: new Date(`${one.openedOn}T09:00:00Z`),
        closed_at: null,
      })),
    )
    .execute()
}
