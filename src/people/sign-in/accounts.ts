import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { SignInParts } from './sign-in-parts.ts'

/** Makes the account of a person, under the person's own id, without a password. Harmless to repeat. */
export async function createAccount(
  parts: SignInParts,
  person: { id: string; name: string; email: string },
): Promise<void> {
  const { rowCount } = await parts.pool.query('select from "user" where id = $1', [person.id])
  if (rowCount !== 0) return
  const context = await (await parts.auth()).$context
  await context.internalAdapter.createUser(
    { id: person.id, name: person.name, email: person.email, emailVerified: true },
    { method: 'admin' },
  )
}

export async function hasPassword(pool: pg.Pool, person: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from account where "userId" = $1 and "providerId" = 'credential' and password is not null`,
    [person],
  )
  return rowCount !== 0
}

/** Writes a password's hash, where there was one or not. */
export async function putPassword(client: pg.ClientBase | pg.Pool, person: string, hash: string): Promise<void> {
  const { rowCount } = await client.query(
    `update account set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`,
    [person, hash],
  )
  if (rowCount !== 0) return
  await client.query(
    `insert into account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2::uuid::text, 'credential', $2::uuid, $3, now())`,
    [randomUUID(), person, hash],
  )
}

export async function hashOf(parts: SignInParts, password: string): Promise<string> {
  const context = await (await parts.auth()).$context
  return context.password.hash(password)
}
