import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../platform/platform.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    staff_list_people: {
      trust_id: string
      id: string
      school_id: string | null
      person_id: string
      staff_number: string | null
      list_id: string
    }
    staff_list_roles: { trust_id: string; holding_id: string; list_id: string }
  }
}

/** The schools on whose staff lists somebody stands. */
export async function listedAtSchools(tx: Tx, person: string): Promise<string[]> {
  const rows = await tx.selectFrom('staff_list_people').select('school_id').where('person_id', '=', person).execute()
  return rows.flatMap(row => row.school_id ?? [])
}

/** Who stands on the staff lists of these schools. */
export async function listedIn(tx: Tx, schools: readonly string[]): Promise<ReadonlySet<string>> {
  if (schools.length === 0) return new Set()
  const rows = await tx
    .selectFrom('staff_list_people')
    .select('person_id')
    .where('school_id', 'in', [...schools])
    .execute()
  return new Set(rows.map(row => row.person_id))
}

/** Who stands on the lists of one place (null: those of the whole trust), with the number the lists give them. */
export async function listedAt(tx: Tx, place: string | null): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx
    .selectFrom('staff_list_people')
    .select(['person_id', 'staff_number'])
    .where('school_id', place === null ? 'is' : '=', place)
    .execute()
  return new Map(rows.map(row => [row.person_id, row.staff_number]))
}

export async function listPeople(
  { tx, who }: Act,
  list: { readonly id: string; readonly school: string | null },
  people: readonly { readonly person: string; readonly number: string }[],
): Promise<void> {
  if (people.length === 0) return
  await tx
    .insertInto('staff_list_people')
    .values(
      people.map(({ person, number }) => ({
        trust_id: who.trust,
        id: randomUUID(),
        school_id: list.school,
        person_id: person,
        staff_number: number === '' ? null : number,
        list_id: list.id,
      })),
    )
    .onConflict(there =>
      there.columns(['trust_id', 'school_id', 'person_id']).doUpdateSet(eb => ({
        staff_number: eb.ref('excluded.staff_number'),
        list_id: eb.ref('excluded.list_id'),
      })),
    )
    .execute()
}

/** Roles that lists gave: only these may a list end. */
export async function rolesByLists(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('staff_list_roles').select('holding_id').execute()
  return new Set(rows.map(row => row.holding_id))
}

export async function keepRoleOfList({ tx, who }: Act, list: string, holding: string): Promise<void> {
  await tx.insertInto('staff_list_roles').values({ trust_id: who.trust, holding_id: holding, list_id: list }).execute()
}
