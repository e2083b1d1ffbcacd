import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'
import { type KnownGuardian, type SharedGuardians, sharedKeys } from './plan-guardians.rule.ts'
import type { RollPupil } from './plan-pupil.rule.ts'

/** Everybody who is or was on the roll of a school. 100,000 of them are some 60 MB for the time of a check. */
export async function wholeRoll(tx: Tx, school: string): Promise<RollPupil[]> {
  const { rows } = await sql<RollPupil>`
    select id, mis_id as "misId", legal_forename as forename, preferred_forename as preferred, surname, former_surname as former,
      known_as as "knownAs", date_of_birth as born, year_group as year, class_name as "className", admitted_on as admitted, left_on as left
    from house.pupils where school_id = ${school}::uuid`.execute(tx)
  return rows
}

/** Who answers for these pupils of a school, those included who were removed. `elsewhere`: who answers for children at other schools too. */
export async function guardiansOfPupils(
  tx: Tx,
  school: string,
  pupils: readonly string[],
  elsewhere: ReadonlySet<string>,
): Promise<Map<string, KnownGuardian[]>> {
  if (pupils.length === 0) return new Map()
  const { rows } = await sql<Omit<KnownGuardian, 'elsewhere'> & { pupil: string }>`
    select s.pupil_id as pupil, g.id, g.name, ${REACHED_HERE}, s.relationship, s.parental_responsibility as responsibility, s.priority,
      s.court_order as "courtOrder", s.no_contact as "noContact", s.ended_on is not null as ended
    from house.guardianships s join house.guardians g on g.trust_id = s.trust_id and g.id = s.guardian_id ${contactHere(school)}
    where s.pupil_id = any (${pupils}::uuid[]) order by s.priority, g.id`.execute(tx)
  const known = new Map<string, KnownGuardian[]>()
  for (const { pupil, ...guardian } of rows) {
    const one = { ...guardian, elsewhere: elsewhere.has(guardian.id) }
    known.set(pupil, [...(known.get(pupil) ?? []), one])
  }
  return known
}

const REACHED_HERE = sql`case when c.guardian_id is null then g.email else c.email end as email,
  case when c.guardian_id is null then g.telephone else c.telephone end as telephone`
const contactHere = (school: string) => sql`left join house.guardian_contacts c
  on c.trust_id = g.trust_id and c.guardian_id = g.id and c.school_id = ${school}::uuid`

/** Who answers for a child at another school of the trust too: of these, or of all. Ids alone. */
export async function guardiansElsewhere(
  tx: Tx,
  school: string,
  of: readonly string[] | null = null,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select guardian_id as id from house.guardians_elsewhere(${school}::uuid, ${of}::uuid[])`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Everybody who answers for a child at the schools of the reader, so that brothers and sisters share one row. Read once: to ask for those of
 * each part went through the wall row by row each time, and made the same file of 100,000 rows take 160 s. She is known by how any school reaches her.
 */
export async function sharedGuardians(
  tx: Tx,
  school: string,
  elsewhere: ReadonlySet<string>,
): Promise<SharedGuardians> {
  type Row = { id: string; name: string; email: string | null; telephone: string | null }
  const { rows } = await sql<Row>`
    select g.id, g.name, ${REACHED_HERE} from house.guardians g ${contactHere(school)} order by g.id`.execute(tx)
  const ways = await sql<Row>`
    select g.id, g.name, w.email, w.telephone from house.guardian_contacts c
    join house.guardians g on g.trust_id = c.trust_id and g.id = c.guardian_id
    cross join lateral (values (c.email, c.telephone), (g.email, g.telephone)) as w (email, telephone)
    order by g.id`.execute(tx)
  const shared: SharedGuardians = new Map()
  const people = new Map(rows.map(row => [row.id, { ...row, elsewhere: elsewhere.has(row.id) }]))
  for (const way of [...rows, ...ways.rows]) {
    const person = people.get(way.id)
    if (person === undefined) continue
    for (const key of sharedKeys(way)) if (!shared.has(key)) shared.set(key, person)
  }
  return shared
}
