import { z } from 'zod'
import type { Connection } from '../connector.ts'
import type { Trouble } from '../outcomes.ts'
import { refused, troubleOf } from './trouble.ts'
import { call } from './xrpc.ts'

const repoStatus = z.object({ active: z.boolean(), status: z.string().optional() })

/**
 * Trouble when the host does not show this account to the public, else undefined. A host asked for a record of an account that it took
 * down passes the question on to somebody else (seen: 502 for the record, "Could not find user info" for the session), so the plain
 * answer says nothing about the post.
 */
export async function standingOf({ outside, service, account }: Connection): Promise<Trouble | undefined> {
  const answer = await call(outside, service, { method: 'com.atproto.sync.getRepoStatus', query: { did: account } })
  if (answer.kind !== 'answered') return troubleOf(answer)
  const read = repoStatus.safeParse(answer.body)
  if (!read.success) return { outcome: 'try-later', detail: 'the host did not say how the account stands' }
  const { active, status = 'not active' } = read.data
  return active ? undefined : inactive(status)
}

export function inactive(status: string): Trouble {
  return refused(status === 'takendown' || status === 'suspended' ? 'account-taken-down' : 'account-closed', status)
}
