import { sql } from 'kysely'
import type { Act, Tx } from '../../platform/platform.ts'
import type { Between } from './may-do-by-hand.rule.ts'

export type HandWork = {
  readonly id: string
  readonly school: string
  readonly account: string
  readonly deed: 'post' | 'remove'
  /** The post it belongs to. */
  readonly post: string
  /** Since when it is ready to be posted, or is to come down. */
  readonly since: Date
  /** When its removal was passed on. */
  readonly raisedAt: Date | null
  /** We are at it ourselves, and it is not gone yet. */
  readonly trying: boolean
}

type WorkBetween = Between & { readonly deed: HandWork['deed'] }

const STATES = { post: ['to_post_by_hand'], remove: ['to_remove_by_hand', 'removing'] } as const
const since = sql<Date>`coalesce(post_targets.coming_down_since, post_targets.changed_at)`

const toldOf = (person: string) => sql<boolean>`(${person}::uuid = any (post_targets.removal_people))`

/** Between whom the hand work of my schools lies, each once, however many posts. */
export async function handWorkBetween({ tx, who }: Act, late: Date): Promise<WorkBetween[]> {
  const rows = await toDo(tx, late)
    .select([
      'posts.school_id as school',
      'posts.author_id as author',
      'decisions.by_person as approver',
      'post_targets.state',
      'post_targets.removal_steps as steps',
      toldOf(who.person).as('told'),
    ])
    .distinct()
    .execute()
  return rows.map(({ state, ...between }) => ({ ...between, deed: state === 'to_post_by_hand' ? 'post' : 'remove' }))
}

/** What lies between these, newest first. */
export async function handWork(
  { tx, who }: Act,
  between: readonly WorkBetween[],
  limit: number,
  late: Date,
): Promise<HandWork[]> {
  if (between.length === 0) return []
  const rows = await toDo(tx, late)
    .innerJoin('accounts', join =>
      join
        .onRef('accounts.trust_id', '=', 'post_targets.trust_id')
        .onRef('accounts.id', '=', 'post_targets.account_id'),
    )
    .select([
      'post_targets.id',
      'post_targets.school_id as school',
      'accounts.name as account',
      'post_targets.state',
      'post_targets.post_id as post',
      'post_targets.removal_raised_at as raisedAt',
      since.as('since'),
    ])
    .where(eb =>
      eb.or(
        between.map(({ school, author, approver, deed, steps, told }) =>
          eb.and([
            eb('posts.school_id', '=', school),
            eb('posts.author_id', '=', author),
            eb('decisions.by_person', 'is not distinct from', approver),
            eb('post_targets.state', 'in', STATES[deed]),
            eb('post_targets.removal_steps', '=', steps),
            eb(toldOf(who.person), '=', told),
          ]),
        ),
      ),
    )
    .orderBy('post_targets.changed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ state, ...work }) => ({
    ...work,
    deed: state === 'to_post_by_hand' ? 'post' : 'remove',
    trying: state === 'removing',
  }))
}

/** @param late what we take down ourselves waits for a person only once it should have been gone: before this */
function toDo(tx: Tx, late: Date) {
  return (
    tx
      .selectFrom('post_targets')
      .innerJoin('posts', join =>
        join.onRef('posts.trust_id', '=', 'post_targets.trust_id').onRef('posts.id', '=', 'post_targets.post_id'),
      )
      .leftJoin('decisions', join =>
        join
          .onRef('decisions.trust_id', '=', 'post_targets.trust_id')
          .onRef('decisions.version_id', '=', 'post_targets.version_id'),
      )
      // To post is only what belongs to the version that counts now. What is on a platform comes down, whatever its author has handed in since.
      .where(eb =>
        eb.or([
          eb('post_targets.state', '=', 'to_remove_by_hand'),
          eb.and([eb('post_targets.state', '=', 'removing'), eb(since, '<=', late)]),
          eb.and([
            eb('post_targets.state', '=', 'to_post_by_hand'),
            eb('posts.version_id', '=', eb.ref('post_targets.version_id')),
          ]),
        ]),
      )
  )
}
