import type { Tx } from '../platform/platform.ts'
import { bySchoolName } from './by-name.ts'
import { type Governance, governances, type Nation, nations } from './staff/worker-types.ts'
import type { School } from './visitor.ts'

/** A school with where it stands in law; null where nobody has said yet. */
export type SchoolKnown = School & {
  readonly kind: string
  readonly nation: Nation | null
  readonly governance: Governance | null
}

export async function schoolById(tx: Tx, id: string): Promise<SchoolKnown | null> {
  return (await schoolsById(tx, [id])).get(id) ?? null
}

export async function schoolsById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SchoolKnown>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('schools')
    .select(['id', 'name', 'kind', 'nation', 'governance'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ nation, governance, ...row }) => [
      row.id,
      {
        ...row,
        nation: nations.find(one => one === nation) ?? null,
        governance: governances.find(one => one === governance) ?? null,
      },
    ]),
  )
}

/** Where a school lies, or where its trust does while nobody has said. */
export async function nationOfSchool(tx: Tx, school: string): Promise<Nation> {
  return (await nationsOfSchools(tx, [school])).get(school) ?? 'england'
}

export async function nationsOfSchools(tx: Tx, schools: readonly string[]): Promise<ReadonlyMap<string, Nation>> {
  if (schools.length === 0) return new Map()
  const rows = await tx
    .selectFrom('schools')
    .innerJoin('trusts', 'trusts.trust_id', 'schools.trust_id')
    .select(({ fn }) => ['schools.id', fn.coalesce('schools.nation', 'trusts.nation').as('nation')])
    .where('schools.id', 'in', [...schools])
    .execute()
  return new Map(rows.map(row => [row.id, nations.find(nation => nation === row.nation) ?? 'england']))
}

export async function nameOfTrust(tx: Tx): Promise<string> {
  const { name } = await tx.selectFrom('trusts').select('name').executeTakeFirstOrThrow()
  return name
}

/** Where the trust lies: what holds for a school of which nobody has said. */
export async function nationOfTrust(tx: Tx): Promise<Nation> {
  const row = await tx.selectFrom('trusts').select('nation').executeTakeFirst()
  return nations.find(nation => nation === row?.nation) ?? 'england'
}

export async function allSchools(tx: Tx): Promise<School[]> {
  return tx.selectFrom('schools').select(['id', 'name']).orderBy(bySchoolName()).execute()
}
