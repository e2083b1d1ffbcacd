import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { namesOf } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    family_looks: {
      trust_id: string
      id: string
      school_id: string
      person_id: string
      page: LookedPage
      pupils: string[]
      at: Date
    }
  }
}

/** Where somebody saw what families answered. `flags` is known to those who keep flags alone (0027). */
export const lookedPages = [
  'pupil',
  'class',
  'platform',
  'platform-file',
  'flags',
  'posts',
  'question',
  'asking',
  'class-list',
] as const
export type LookedPage = (typeof lookedPages)[number]

export type Look = { readonly school: string; readonly page: LookedPage; readonly pupils: readonly string[] }

export async function insertLook({ tx, who, at }: Act, { school, page, pupils }: Look): Promise<void> {
  await tx
    .insertInto('family_looks')
    .values({
      trust_id: who.trust,
      id: randomUUID(),
      school_id: school,
      person_id: who.person,
      page,
      pupils: [...pupils],
      at,
    })
    .execute()
}

/** One person at one page on one day: how often, and when last. */
export type Looked = {
  readonly who: string
  readonly page: LookedPage
  readonly times: number
  readonly last: Date
}

/**
 * How long a look is kept, in years. Ours: no policy of the five and no section of law says it. A parent who suspects that somebody read what is not
 * hers to read does so within a school year or the one after; beyond that the list only says how staff work. `records.retention` is about posts and
 * cases, and is none while a school has not named it: looks end without anybody deciding so.
 */
export const LOOKS_KEPT_YEARS = 2

/** Looks of before this are forgotten tonight. */
export function looksKeptSince(now: Date): Date {
  const since = new Date(now)
  since.setUTCFullYear(since.getUTCFullYear() - LOOKS_KEPT_YEARS)
  return since
}

/** So many are shown; all are kept for their time. */
export const MOST_LOOKS = 20

/** Who looked at this child, the newest first. `flags`: at the page of flags alone; else everywhere but there. */
export async function looksAt(tx: Tx, pupil: string, which: 'answers' | 'flags'): Promise<Looked[]> {
  const { rows } = await sql<{ person: string; page: string; times: number; last: Date }>`
    select person_id as person, page, count(*)::int as times, max(at) as last
    from house.family_looks where pupils @> array[${pupil}::uuid] and (page = 'flags') = ${which === 'flags'}
    group by person_id, page, (at at time zone 'Europe/London')::date
    order by last desc, person_id limit ${MOST_LOOKS}`.execute(tx)
  const names = await namesOf(
    tx,
    rows.map(({ person }) => person),
  )
  return rows.map(({ person, page, times, last }) => ({
    who: names.get(person) ?? '',
    page: z.enum(lookedPages).parse(page),
    times,
    last,
  }))
}
