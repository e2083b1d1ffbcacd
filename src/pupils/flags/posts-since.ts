import type { Act } from '../../platform/platform.ts'
import type { Flag } from './keep-flags.ts'

/**
 * What became of one post with a child, on one account, since a flag was set. `sent_back`: it waited for approval and went back, before any
 * account had it. `live`: it is still there, and not reached yet. `waiting`: it is to come down, and nobody has seen it gone.
 */
export type PostSince = {
  readonly post: string
  readonly text: string
  /** Null: it had not gone out anywhere. */
  readonly account: string | null
  readonly standing: 'live' | 'waiting' | 'gone' | 'stopped' | 'sent_back'
  readonly at: Date
}

/** Posts are known to a room above, which hands this in. */
export type PostsSince = (tx: Act['tx'], pupil: string, since: Date) => Promise<readonly PostSince[]>

/** Since when this child is held back: the first flag of those in force. Null: none is. */
export function heldSince(flags: readonly Pick<Flag, 'setAt' | 'endedAt'>[]): Date | null {
  const inForce = flags.filter(({ endedAt }) => endedAt === null).map(({ setAt }) => setAt.getTime())
  return inForce.length === 0 ? null : new Date(Math.min(...inForce))
}
