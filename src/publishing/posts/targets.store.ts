import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'
import type { Platform, TargetState } from './post.ts'

/** One version on its way to one account: whether it is out, is to come down, and who was told. */
export type Target = {
  readonly id: string
  readonly post: string
  readonly version: string
  readonly school: string
  readonly account: string
  readonly accountName: string
  readonly platform: Platform
  readonly way: 'by_hand' | 'bluesky'
  readonly handle: string
  readonly state: TargetState
  readonly problem: string | null
  readonly nextTryAt: Date | null
  readonly remoteUri: string | null
  readonly link: string | null
  readonly compared: string | null
  readonly liveAt: Date | null
  readonly goneAt: Date | null
  /** When it was first to come down; where that was not written down, when it last changed. Says nothing of one that is not coming down. */
  readonly comingDownSince: Date
  /** When it was passed on, because it was not seen gone in time. */
  readonly removalRaisedAt: Date | null
  /** How often it was passed on. */
  readonly removalSteps: number
  /** To whom. */
  readonly removalPeople: readonly string[]
  readonly changedAt: Date
  /** When it became a task for a person; null: never. */
  readonly handedOverAt: Date | null
  readonly remindedAt: Date | null
}

function targets(tx: Tx) {
  return tx
    .selectFrom('post_targets')
    .innerJoin('accounts', join =>
      join
        .onRef('accounts.trust_id', '=', 'post_targets.trust_id')
        .onRef('accounts.id', '=', 'post_targets.account_id'),
    )
    .select([
      'post_targets.id',
      'post_targets.post_id as post',
      'post_targets.version_id as version',
      'post_targets.school_id as school',
      'post_targets.account_id as account',
      'accounts.name as accountName',
      'accounts.platform',
      'accounts.way',
      'accounts.handle',
      'post_targets.state',
      'post_targets.problem',
      'post_targets.next_try_at as nextTryAt',
      'post_targets.remote_uri as remoteUri',
      'post_targets.link',
      'post_targets.compared',
      'post_targets.live_at as liveAt',
      'post_targets.gone_at as goneAt',
      sql<Date>`coalesce(post_targets.coming_down_since, post_targets.changed_at)`.as('comingDownSince'),
      'post_targets.removal_raised_at as removalRaisedAt',
      'post_targets.removal_steps as removalSteps',
      'post_targets.removal_people as removalPeople',
      'post_targets.changed_at as changedAt',
      'post_targets.handed_over_at as handedOverAt',
      'post_targets.reminded_at as remindedAt',
    ])
}

export async function targetsOfPost(tx: Tx, post: string): Promise<Target[]> {
  return targets(tx).where('post_targets.post_id', '=', post).orderBy('accounts.name').execute()
}

/** Locks the target's row only: the account may be read by others meanwhile. */
export async function lockTarget(tx: Tx, id: string): Promise<Target | null> {
  const found = await targets(tx).where('post_targets.id', '=', id).forUpdate('post_targets').executeTakeFirst()
  return found ?? null
}

export type TargetChange = {
  state: TargetState
  problem?: string | null
  next_try_at?: Date | null
  remote_uri?: string
  remote_cid?: string
  link?: string
  compared?: string
  live_at?: Date
  gone_at?: Date
}

export async function changeTarget(tx: Tx, id: string, set: TargetChange, at: Date): Promise<void> {
  // However often it is tried, and by whom: the clock began when it was first to come down.
  const clock =
    set.state === 'removing' || set.state === 'to_remove_by_hand'
      ? { coming_down_since: sql<Date>`coalesce(coming_down_since, ${at})` }
      : {}
  const handed = set.state === 'to_post_by_hand' ? { handed_over_at: at } : {}
  const result = await tx
    .updateTable('post_targets')
    .set({ ...set, ...clock, ...handed, changed_at: at })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (result.numUpdatedRows !== 1n)
    throw new Error('This target could not be changed: it is not there for this person. Nothing was kept.')
}

/** Whoever may post it was reminded: nothing about the target itself has changed. */
export async function markReminded(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('post_targets').set({ reminded_at: at }).where('id', '=', id).execute()
}

/**
 * It was passed on, and each step is taken once.
 * @param to whom it is new to
 * @param next when it is passed on again
 */
export async function markRaised(
  tx: Tx,
  { id, removalSteps: steps, removalPeople: had }: Target,
  to: readonly string[],
  at: Date,
  next: Date | null,
): Promise<void> {
  const result = await tx
    .updateTable('post_targets')
    .set({
      removal_raised_at: at,
      removal_steps: steps + 1,
      removal_people: [...had, ...to],
      removal_next_at: next,
    })
    .where('id', '=', id)
    .where('removal_steps', '=', steps)
    .executeTakeFirstOrThrow()
  if (result.numUpdatedRows !== 1n) throw new Error('This target was passed on already. Nothing was kept.')
}
