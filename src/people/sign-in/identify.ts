import { sql } from 'kysely'
import { as, type Tx, type Works } from '../../platform/platform.ts'
import { holdingsToday } from '../role-holders.store.ts'
import type { Holding, School, Visitor } from '../visitor.ts'

/**
 * The person of an account, with what she holds today. Null when there is none, or when she has left: nothing of a session counts that
 * outlived its owner.
 */
export async function visitorOf(
  works: Pick<Works, 'db'>,
  person: string,
  secondFactor: boolean,
): Promise<Visitor | null> {
  const { rows } = await sql<{ trust: string | null }>`select house.trust_of(${person}::uuid) as trust`.execute(
    works.db,
  )
  const trust = rows[0]?.trust
  if (trust === null || trust === undefined) return null
  try {
    return await as(works.db, { trust, person }, tx => load(tx, { trust, person }, secondFactor))
  } catch (error) {
    if (error instanceof Error && error.message.includes('does not act in this trust')) return null
    throw error
  }
}

async function load(tx: Tx, identity: Visitor['identity'], secondFactor: boolean): Promise<Visitor> {
  const { name, email, trustName } = await tx
    .selectFrom('people')
    .innerJoin('trusts', 'trusts.trust_id', 'people.trust_id')
    .select(['people.name', 'people.email', 'trusts.name as trustName'])
    .where('people.id', '=', identity.person)
    .executeTakeFirstOrThrow()
  const holdings = await holdingsToday(tx, identity.person)
  return { identity, name, email, trustName, holdings, schools: await schoolsOf(tx, holdings), secondFactor }
}

async function schoolsOf(tx: Tx, holdings: readonly Holding[]): Promise<School[]> {
  if (holdings.length === 0) return []
  const everywhere = holdings.some(holding => holding.school === null)
  const ids = holdings.flatMap(holding => (holding.school === null ? [] : [holding.school]))
  const all = tx
    .selectFrom('schools')
    .leftJoin('school_badges', join =>
      join.onRef('school_badges.trust_id', '=', 'schools.trust_id').onRef('school_badges.school_id', '=', 'schools.id'),
    )
    .select(['schools.id', 'schools.name', 'school_badges.sha256 as badge'])
    .orderBy('schools.name')
  const rows = await (everywhere ? all : all.where('schools.id', 'in', ids)).execute()
  return rows.map(({ badge, ...school }) => (badge === null ? school : { ...school, badge }))
}
