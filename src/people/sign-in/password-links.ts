import { createHash, randomBytes } from 'node:crypto'
import { hashOf, putPassword } from './accounts.ts'
import { accountName } from './attempts.store.ts'
import { visitorOf } from './identify.ts'
import type { SignInParts } from './sign-in-parts.ts'
import type { Visitor } from '../visitor.ts'

const LIFE_MS = 7 * 86_400_000
const AN_HOUR_MS = 60 * 60_000
/** So that nobody's mailbox is filled by a stranger who types her address again and again. */
const LINKS_AN_HOUR = 3

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * Makes a link to choose a password. Only its hash is kept.
 * @returns null when this person was sent three within the hour already
 */
export async function makeLink(parts: SignInParts, person: string): Promise<{ address: string; expires: Date } | null> {
  const now = parts.works.clock.now()
  const { rows } = await parts.pool.query<{ made: string }>(
    'select count(*) as made from invitations where person_id = $1 and made_at > $2',
    [person, new Date(now.getTime() - AN_HOUR_MS)],
  )
  if (Number(rows[0]?.made) >= LINKS_AN_HOUR) return null
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + LIFE_MS)
  await parts.pool.query(
    'insert into invitations (token_hash, person_id, made_at, expires_at) values ($1, $2, $3, $4)',
    [hashed(token), person, now, expires],
  )
  return { address: `${parts.baseUrl}/set-password/${token}`, expires }
}

/** Whose link this is, if it still works. Looking changes nothing: mail scanners open links too. */
export async function lookAtLink(parts: SignInParts, token: string): Promise<Visitor | null> {
  const { rows } = await parts.pool.query<{ person_id: string }>(
    'select person_id from invitations where token_hash = $1 and used_at is null and expires_at > $2',
    [hashed(token), parts.works.clock.now()],
  )
  const person = rows[0]?.person_id
  return person === undefined ? null : visitorOf(parts.works, person, false)
}

/**
 * Spends the link and sets the password, both or neither. Every session of the person ends and her other links die with it.
 * @returns null when the link does not work (any more)
 */
export async function setPasswordByLink(parts: SignInParts, token: string, password: string): Promise<Visitor | null> {
  const visitor = await lookAtLink(parts, token)
  if (visitor === null) return null
  const hash = await hashOf(parts, password)
  const { person } = visitor.identity
  const now = parts.works.clock.now()
  const client = await parts.pool.connect()
  try {
    await client.query('begin')
    // The condition is asked again by the update itself: of two presses at once one finds it spent.
    const spent = await client.query(
      'update invitations set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2',
      [hashed(token), now],
    )
    if (spent.rowCount !== 1) {
      await client.query('rollback')
      return null
    }
    await client.query('update invitations set used_at = $2 where person_id = $1 and used_at is null', [person, now])
    await putPassword(client, person, hash)
    await client.query('delete from session where "userId" = $1', [person])
    await client.query('delete from sign_in_attempts where account = $1', [accountName(parts.countKey, visitor.email)])
    await client.query('commit')
    return visitor
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
