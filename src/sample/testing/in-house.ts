import type { Role } from '../../policy/policy.ts'
import type { HouseWithEveryone, Somebody } from './house-with-everyone.ts'

/** How a house with everyone is filled: who holds a role, and one row of a table with its id; an empty text when there is none. */
export function inHouse({ everyone, boot, trust, school }: HouseWithEveryone) {
  const idOf = async (sql: string): Promise<string> => (await boot.query<{ id: string }>(sql)).rows[0]?.id ?? ''
  return {
    somebody: (role: Role): Somebody => {
      const found = everyone.get(role)
      if (found === undefined) throw new Error(`Nobody is ${role}.`)
      return found
    },
    idOf,
    /** `values`: of these columns, as SQL. */
    inTrust: (table: string, columns: string, values: string) =>
      idOf(
        `insert into house.${table} (trust_id, id, ${columns}) values ('${trust}', gen_random_uuid(), ${values}) returning id`,
      ),
    inSchool: (table: string, columns: string, values: string) =>
      idOf(`insert into house.${table} (trust_id, id, school_id, ${columns})
        values ('${trust}', gen_random_uuid(), '${school}', ${values}) returning id`),
  }
}
