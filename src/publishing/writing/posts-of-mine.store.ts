import type { Tx } from '../../platform/platform.ts'
import type { Content, Draft, Overall, PostState, TargetState } from '../posts/post.ts'
import { overall } from '../posts/post.ts'

export type PostOfMine = {
  readonly id: string
  readonly school: string
  readonly state: Overall
  /** What was handed in last, or what is being written. */
  readonly text: string
  readonly plannedFor: Date | null
  readonly changedAt: Date
  readonly beingWritten: boolean
}

/** Ways to look at one's posts, and the states each shows. */
export const filters = {
  writing: ['draft', 'changes_asked'],
  waiting: ['waiting'],
  approved: ['approved'],
  ended: ['refused', 'expired', 'stopped', 'sealed'],
} as const satisfies Record<string, readonly PostState[]>

export type Filter = keyof typeof filters

/** Posts on one page of the list. */
export const ON_A_PAGE = 25

/** One's own posts, the last changed first. `page` counts from 1; one more than fits is read, to know whether there is a next page. */
export async function postsOfMine(
  tx: Tx,
  person: string,
  filter: Filter | null,
  page: number,
): Promise<{ posts: PostOfMine[]; more: boolean }> {
  const rows = await tx
    .selectFrom('posts')
    .leftJoin('post_versions', join =>
      join.onRef('post_versions.trust_id', '=', 'posts.trust_id').onRef('post_versions.id', '=', 'posts.version_id'),
    )
    .select([
      'posts.id',
      'posts.school_id',
      'posts.state',
      'posts.draft',
      'posts.planned_for',
      'posts.changed_at',
      'post_versions.content',
    ])
    .where('posts.author_id', '=', person)
    .$if(filter !== null, query => query.where('posts.state', 'in', filter === null ? [] : [...filters[filter]]))
    .orderBy('posts.changed_at', 'desc')
    .orderBy('posts.id')
    .offset((page - 1) * ON_A_PAGE)
    .limit(ON_A_PAGE + 1)
    .execute()
  const shown = rows.slice(0, ON_A_PAGE)
  const targets = await targetStates(
    tx,
    shown.map(row => row.id),
  )
  const posts = shown.map(row => {
    const beingWritten = row.state === 'draft' || row.state === 'changes_asked'
    // Written by this room only.
    const text =
      beingWritten || row.content === null
        ? (JSON.parse(row.draft) as Partial<Draft>).text
        : (JSON.parse(row.content) as Content).text
    return {
      id: row.id,
      school: row.school_id,
      state: overall(row.state, targets.get(row.id) ?? []),
      text: text ?? '',
      plannedFor: row.planned_for,
      changedAt: row.changed_at,
      beingWritten,
    }
  })
  return { posts, more: rows.length > ON_A_PAGE }
}

async function targetStates(tx: Tx, posts: readonly string[]): Promise<Map<string, TargetState[]>> {
  if (posts.length === 0) return new Map()
  const rows = await tx
    .selectFrom('post_targets')
    .innerJoin('posts', join =>
      join
        .onRef('posts.trust_id', '=', 'post_targets.trust_id')
        .onRef('posts.version_id', '=', 'post_targets.version_id'),
    )
    .select(['post_targets.post_id', 'post_targets.state'])
    .where('post_targets.post_id', 'in', [...posts])
    .execute()
  return new Map([...Map.groupBy(rows, row => row.post_id)].map(([post, of]) => [post, of.map(row => row.state)]))
}
