import type { Tx } from '../../platform/platform.ts'
import type { Between } from './may-do-by-hand.rule.ts'

export type HandWork = {
  readonly id: string
  readonly school: string
  readonly account: string
  readonly deed: 'post' | 'remove'
  readonly changedAt: Date
}

type WorkBetween = Between & { readonly deed: HandWork['deed'] }

const STATES = { post: 'to_post_by_hand', remove: 'to_remove_by_hand' } as const

/** Between whom the hand work of my schools lies, each once, however many posts. */
export async function handWorkBetween(tx: Tx): Promise<WorkBetween[]> {
  const rows = await toDo(tx)
    .select([
      'posts.school_id as school',
      'posts.author_id as author',
      'decisions.by_person as approver',
      'post_targets.state',
    ])
    .distinct()
    .execute()
  return rows.map(({ state, ...between }) => ({ ...between, deed: state === STATES.post ? 'post' : 'remove' }))
}

/** What lies between these, newest first. */
export async function handWork(tx: Tx, between: readonly WorkBetween[], limit: number): Promise<HandWork[]> {
  if (between.length === 0) return []
  const rows = await toDo(tx)
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
      'post_targets.changed_at as changedAt',
    ])
    .where(eb =>
      eb.or(
        between.map(({ school, author, approver, deed }) =>
          eb.and([
            eb('posts.school_id', '=', school),
            eb('posts.author_id', '=', author),
            eb('decisions.by_person', 'is not distinct from', approver),
            eb('post_targets.state', '=', STATES[deed]),
          ]),
        ),
      ),
    )
    .orderBy('post_targets.changed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ state, ...work }) => ({ ...work, deed: state === STATES.post ? 'post' : 'remove' }))
}

function toDo(tx: Tx) {
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
      .where('post_targets.state', 'in', Object.values(STATES))
      // To post is only what belongs to the version that counts now. What is on a platform comes down, whatever its author has handed in since.
      .where(eb =>
        eb.or([
          eb('post_targets.state', '=', STATES.remove),
          eb('posts.version_id', '=', eb.ref('post_targets.version_id')),
        ]),
      )
  )
}
