import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Works } from '../../platform/platform.ts'
import { halfHour } from '../family/half-hour.ts'
import { hashOfCode, hashOfToken } from '../family/make-link.ts'

const cookie = halfHour('clausewise.own', '/own')

/** One pupil for half an hour. `hash` is what the functions of 0065 take; it opens nothing by itself in a browser. */
export type OwnSession = {
  readonly hash: string
  readonly trust: string
  readonly pupil: string
  readonly school: string
  readonly name: string
  /** yyyy-mm-dd */
  readonly born: string
  readonly began: Date
}

/** From which school a slip is, before it is pressed. Null for every one that does not work. */
export async function lookAtOwnLink(works: Works, token: string): Promise<string | null> {
  const { rows } = await sql<{ school: string }>`
    select school from house.pupil_look(${hashOfToken(token)}, ${works.clock.now()})`.execute(works.db)
  return rows[0]?.school ?? null
}

/**
 * The press. As for families: secrets are compared as hashes in an index, and the count of presses that let nobody in is one for both doors.
 * @param born her own date of birth, yyyy-mm-dd
 */
export async function enterOwn(
  works: Works,
  by: { readonly token: string } | { readonly code: string },
  born: string,
): Promise<{ readonly in: true; readonly cookies: readonly string[] } | { readonly refused: 'over' | 'wait' }> {
  const hash = 'token' in by ? hashOfToken(by.token) : hashOfCode(works.settings, by.code)
  const session = randomBytes(32).toString('base64url')
  const { rows } = await sql<{ said: 'in' | 'over' | 'wait' }>`
    select house.pupil_enter(${hash}, ${born}::date, ${works.clock.now()}, ${randomUUID()}::uuid, ${hashOfToken(session)}) as said`.execute(
    works.db,
  )
  const said = rows[0]?.said ?? 'over'
  return said === 'in' ? { in: true, cookies: [cookie.begin(works, session)] } : { refused: said }
}

/** Whose half hour it is; null when it is over or never was. */
export async function ownSession(
  works: Works,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<OwnSession | null> {
  const sent = cookie.sentIn(headers)
  if (sent === null) return null
  const hash = hashOfToken(sent)
  const { rows } = await sql<{
    trust_id: string
    pupil_id: string
    school_id: string
    name: string
    born: string
    began_at: Date
  }>`select trust_id, pupil_id, school_id, name, born, began_at from house.pupil_session(${hash}, ${works.clock.now()})`.execute(
    works.db,
  )
  const [found] = rows
  if (found === undefined) return null
  const { trust_id: trust, pupil_id: pupil, school_id: school, name, born, began_at: began } = found
  return { hash, trust, pupil, school, name, born, began }
}

/** "I am done": ends it at once, in the database and in the browser. */
export async function leaveOwn(works: Works, session: OwnSession | null): Promise<readonly string[]> {
  if (session !== null) await sql`select house.pupil_leave(${session.hash}, ${works.clock.now()})`.execute(works.db)
  return [cookie.end(works)]
}
