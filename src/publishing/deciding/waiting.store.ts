import type { Finding } from '../../checks/checks.ts'
import { namesOf } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { holdsPost } from '../posts/held.rule.ts'
import type { Content, PostState, TargetState } from '../posts/post.ts'

export type WaitingPost = {
  readonly id: string
  readonly school: string
  readonly author: string
  readonly authorName: string
  readonly text: string
  readonly pictures: number
  readonly video: boolean
  readonly findings: number
  /** Findings that hold it and that nobody has cleared. */
  readonly held: readonly Finding[]
  readonly handedInAt: Date
  readonly plannedFor: Date | null
}

/** Whose posts wait at which of my schools: who may decide depends on these two alone. */
export type Waiting = { readonly school: string; readonly author: string }

export async function whoWaits(tx: Tx): Promise<Waiting[]> {
  return tx
    .selectFrom('posts')
    .select(['school_id as school', 'author_id as author'])
    .where('state', '=', 'waiting')
    .distinct()
    .execute()
}

/** The waiting posts of these, in the order they should be looked at: the soonest planned first, then the longest waiting. */
export async function waitingPosts(tx: Tx, of: readonly Waiting[], limit: number): Promise<WaitingPost[]> {
  if (of.length === 0) return []
  const rows = await tx
    .selectFrom('posts')
    .innerJoin('post_versions', join =>
      join.onRef('post_versions.trust_id', '=', 'posts.trust_id').onRef('post_versions.id', '=', 'posts.version_id'),
    )
    .select([
      'posts.id',
      'posts.school_id',
      'posts.author_id',
      'posts.planned_for',
      'post_versions.id as version',
      'post_versions.content',
      'post_versions.findings',
      'post_versions.handed_in_at',
    ])
    .where('posts.state', '=', 'waiting')
    .where(eb =>
      eb.or(of.map(({ school, author }) => eb.and({ 'posts.school_id': school, 'posts.author_id': author }))),
    )
    .orderBy(eb => eb.fn.coalesce('posts.planned_for', 'post_versions.handed_in_at'))
    .limit(limit)
    .execute()
  const names = await namesOf(
    tx,
    rows.map(row => row.author_id),
  )
  const cleared = await clearedOf(
    tx,
    rows.map(row => row.version),
  )
  return rows.map(row => {
    const content = JSON.parse(row.content) as Content
    const { findings } = JSON.parse(row.findings) as { findings: readonly Finding[] }
    return {
      id: row.id,
      school: row.school_id,
      author: row.author_id,
      authorName: names.get(row.author_id) ?? '',
      text: content.text,
      pictures: content.pictures.length,
      video: content.video !== undefined,
      findings: findings.length,
      held: findings.filter(finding => holdsPost(finding) && !cleared.has(`${row.version} ${finding.key}`)),
      handedInAt: row.handed_in_at,
      plannedFor: row.planned_for,
    }
  })
}

async function clearedOf(tx: Tx, versions: readonly string[]): Promise<ReadonlySet<string>> {
  if (versions.length === 0) return new Set()
  const rows = await tx
    .selectFrom('finding_clearings')
    .select(['version_id', 'finding_key'])
    .where('version_id', 'in', versions)
    .execute()
  return new Set(rows.map(row => `${row.version_id} ${row.finding_key}`))
}

export type MyPost = {
  readonly id: string
  readonly state: PostState
  readonly draft: string
  readonly changedAt: Date
  readonly plannedFor: Date | null
  readonly school: string
  readonly targets: readonly TargetState[]
}

/** What I started, newest change first, with how each platform stands. */
export async function postsBy(tx: Tx, author: string, limit: number): Promise<MyPost[]> {
  const rows = await tx
    .selectFrom('posts')
    .select([
      'id',
      'state',
      'draft',
      'changed_at as changedAt',
      'planned_for as plannedFor',
      'school_id as school',
      'version_id',
    ])
    .where('author_id', '=', author)
    .orderBy('changed_at', 'desc')
    .limit(limit)
    .execute()
  const versions = rows.flatMap(row => (row.version_id === null ? [] : [row.version_id]))
  const targets =
    versions.length === 0
      ? []
      : await tx
          .selectFrom('post_targets')
          .select(['version_id', 'state'])
          .where('version_id', 'in', versions)
          .execute()
  return rows.map(row => ({
    ...row,
    targets: targets.filter(target => target.version_id === row.version_id).map(target => target.state),
  }))
}

/** How often findings were cleared per 100 posts handed in since an instant: a check that cries wolf teaches people to click through. */
export async function clearingsPerHundred(
  tx: Tx,
  school: string,
  since: Date,
): Promise<{ posts: number; cleared: number }> {
  const posts = await tx
    .selectFrom('post_versions')
    .select(eb => eb.fn.countAll().as('count'))
    .where('school_id', '=', school)
    .where('handed_in_at', '>=', since)
    .executeTakeFirstOrThrow()
  const cleared = await tx
    .selectFrom('finding_clearings')
    .select(eb => eb.fn.countAll().as('count'))
    .where('school_id', '=', school)
    .where('at', '>=', since)
    // Whoever lets a post on a closed subject go does not say that the check was wrong.
    .where('kind', '<>', 'closed_subject')
    .executeTakeFirstOrThrow()
  return { posts: Number(posts.count), cleared: Number(cleared.count) }
}
