import { sql } from 'kysely'

/** Today where the schools are, by the database's clock: the same day for which `become` and the walls ask. */
export const today = sql<string>`(now() at time zone 'Europe/London')::date`
