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

/** Who answers for these pupils, those included who were removed. */
export async function guardiansOfPupils(tx: Tx, pupils: readonly string[]): Promise<Map<string, KnownGuardian[]>> {
  if (pupils.length === 0) return new Map()
  const { rows } = await sql<KnownGuardian & { pupil: string }>`
    select s.pupil_id as pupil, g.id, g.name, g.email, g.telephone, s.relationship, s.parental_responsibility as responsibility, s.priority,
      s.court_order as "courtOrder", s.no_contact as "noContact", s.ended_on is not null as ended
    from house.guardianships s join house.guardians g on g.trust_id = s.trust_id and g.id = s.guardian_id
    where s.pupil_id = any (${pupils}::uuid[]) order by s.priority, g.id`.execute(tx)
  const known = new Map<string, KnownGuardian[]>()
  for (const { pupil, ...guardian } of rows) known.set(pupil, [...(known.get(pupil) ?? []), guardian])
  return known
}

/**
 * Everybody who answers for a child at the schools of the reader, so that brothers and sisters share one row. Read once: to ask for those of
 * each part went through the wall row by row each time, and made the same file of 100,000 rows take 160 s.
 */
export async function sharedGuardians(tx: Tx): Promise<SharedGuardians> {
  const { rows } = await sql<{ id: string; name: string; email: string | null; telephone: string | null }>`
    select id, name, email, telephone from house.guardians order by id`.execute(tx)
  const shared: SharedGuardians = new Map()
  for (const person of rows) for (const key of sharedKeys(person)) if (!shared.has(key)) shared.set(key, person)
  return shared
}
