import { sql } from 'kysely'

const HONORIFIC = '^(?:(?:mr|mrs|miss|ms|mx|dr|prof|professor|rev|revd|fr|sr|sir|dame|canon|cllr)\\.?\\s+)+'

/**
 * How names are sorted for people: by surname, then by the rest, as in a British telephone book, and never by bytes or by "Miss" and "Mr". The surname is the
 * last word: "Alan Pickersgill-Dunn" stands under P, "Ffion ap Rhys" under R.
 */
export const byName = () => {
  const name = sql`regexp_replace(${sql.ref('people.name')}, ${sql.lit(HONORIFIC)}, '', 'i')`
  return sql`(regexp_replace(${name}, '^.*\\s', '') || ' ' || ${name}) collate "en-GB-x-icu"`
}

/** A school stands under its first word. */
export const bySchoolName = () => sql`${sql.ref('schools.name')} collate "en-GB-x-icu"`
