import { sql } from 'kysely'
import pg from 'pg'
import { openSignIn } from '../people/people.ts'
import { as, type Connection, type Settings, theHouse, type Tx, type Works } from '../platform/platform.ts'
import { openWorks, type OpenWorks } from '../works.ts'
import { adoptFor, beginFor, fillLibrary } from './adopt-policies.ts'
import { fillPeople } from './fill-people.ts'
import { generateSampleTrust, samplePassword } from './generate.ts'
import { SAMPLE_SEED } from './sample-seed.ts'
import type { SampleTrust } from './sample-trust.ts'

/**
 * Fills an empty database with the sample trust, all but what families said and its posts (fill-posts.ts); one that has a trust already is left alone.
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
    const works: Works = { ...open.works, jobs: { send: async () => undefined, sendAll: async () => undefined } }
    await as(open.db, theHouse(sample.trust.id), tx => fillPeople(tx, sample))
    await countRows(admin)
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

async function makeTrust(admin: Connection, { trust, now }: SampleTrust): Promise<void> {
  await asAdmin(admin, client =>
    client.query('insert into house.trusts (trust_id, name, nation, created_at) values ($1, $2, $3, $4)', [
      trust.id,
      trust.name,
      'england',
      now,
    ]),
  )
}

/**
 * PostgreSQL looks by itself a minute later how many there are. Until then it joined two schools' families row by row, and each check of a post, which
 * asks whether a guardian's name has changed, took 0.14 s.
 */
async function countRows(admin: Connection): Promise<void> {
  await asAdmin(admin, client => client.query('analyze house.pupils, house.guardianships, house.guardians'))
}

async function asAdmin(admin: Connection, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ ...admin, ssl: admin.ssl ? { rejectUnauthorized: true } : false })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

async function makeSignIns(open: OpenWorks, sample: SampleTrust): Promise<void> {
  const signIn = openSignIn({ works: open.works, authPool: open.authPool, settings: open.works.settings })
  const staff = new Map(sample.staff.map(one => [one.id, one]))
  await Promise.all(
    sample.signInPeople.map(async ({ staffId, email }) => {
      const one = staff.get(staffId)
      if (one === undefined) throw new Error(`The sample has no member of staff ${staffId} who could sign in.`)
      await signIn.accounts.create({ id: one.id, name: `${one.forename} ${one.surname}`, email })
    }),
  )
  const people = sample.signInPeople.map(person => person.staffId)
  await signIn.accounts.setPassword(people, samplePassword)
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
        is_public: true,
      })),
    )
    .execute()
}
