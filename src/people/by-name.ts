import { sql } from 'kysely'

/** How names are sorted for people: as in a British telephone book, never by bytes. */
export const byName = (column: 'people.name' | 'schools.name') => sql`${sql.ref(column)} collate "en-GB-x-icu"`
