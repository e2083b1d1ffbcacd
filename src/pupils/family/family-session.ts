import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf } from '../../people/people.ts'
import type { Works } from '../../platform/platform.ts'
import { halfHour } from './half-hour.ts'
import { hashOfCode, hashOfToken } from './make-link.ts'

const cookie = halfHour('clausewise.family', '/family')

/** One guardian for half an hour. `hash` is what the functions of 0026 take; it opens nothing by itself in a browser. */
export type FamilySession = {
  readonly hash: string
  readonly trust: string
  readonly guardian: string
  readonly name: string
  readonly began: Date
}

export type CameIn = { readonly in: true; readonly cookies: readonly string[] } | { readonly refused: 'over' | 'wait' }

/** What a link tells before it is pressed: whose it is, and whether a second fact is asked. Null for every link that does not work. */
export async function lookAtFamilyLink(
  works: Works,
  token: string,
): Promise<{ school: string; secondFact: boolean } | null> {
  const now = works.clock.now()
  const { rows } = await sql<{ school: string; second_fact: boolean }>`
    select school, second_fact from house.family_look(${hashOfToken(token)}, ${now}, ${dayOf(now)}::date)`.execute(
    works.db,
  )
  const [found] = rows
  return found === undefined ? null : { school: found.school, secondFact: found.second_fact }
}

/**
 * The press. Secrets are compared as hashes in an index: how long that takes tells nothing of a secret whose hash nobody can steer.
 * @param born the second fact of a letter, yyyy-mm-dd; null for a mail
 */
export async function comeIn(
  works: Works,
  by: { readonly token: string } | { readonly code: string },
  born: string | null,
): Promise<CameIn> {
  const now = works.clock.now()
  const hash = 'token' in by ? hashOfToken(by.token) : hashOfCode(works.settings, by.code)
  const session = randomBytes(32).toString('base64url')
  const { rows } = await sql<{ said: 'in' | 'over' | 'wait' }>`
    select house.family_enter(${hash}, ${born}::date, ${now}, ${dayOf(now)}::date, ${randomUUID()}::uuid, ${hashOfToken(session)}) as said`.execute(
    works.db,
  )
  const said = rows[0]?.said ?? 'over'
  return said === 'in' ? { in: true, cookies: [cookie.begin(works, session)] } : { refused: said }
}

/** Whose half hour it is; null when it is over or never was. */
export async function familySession(
  works: Works,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<FamilySession | null> {
  const sent = cookie.sentIn(headers)
  if (sent === null) return null
  const hash = hashOfToken(sent)
  const { rows } = await sql<{ trust_id: string; guardian_id: string; name: string; began_at: Date }>`
    select trust_id, guardian_id, name, began_at from house.family_session(${hash}, ${works.clock.now()})`.execute(
    works.db,
  )
  const [found] = rows
  return found === undefined
    ? null
    : { hash, trust: found.trust_id, guardian: found.guardian_id, name: found.name, began: found.began_at }
}

/** "I am done": ends it at once, in the database and in the browser. */
export async function leaveFamily(works: Works, session: FamilySession | null): Promise<readonly string[]> {
  if (session !== null) await sql`select house.family_leave(${session.hash}, ${works.clock.now()})`.execute(works.db)
  return [cookie.end(works)]
}
