import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'
import type { ConsentKind } from '../../pupils/pupils.ts'
import { type Overall, overall, type PostState, type TargetState } from '../posts/post.ts'

/** A post that shows or names the pupil, in the newest version that does. `kinds`: what is to be seen of her in it. */
export type PostOfPupil = {
  readonly post: string
  readonly text: string
  /** Null: its author took it back, and drafts are nobody else's to see; what was handed in stays. */
  readonly state: Overall | null
  readonly kinds: readonly ConsentKind[]
  readonly handedInAt: Date
}

/** Every post that was ever handed in with this pupil, the newest first; also those that came back, never went out or are gone. */
export async function postsOfPupil(tx: Tx, pupil: string, limit: number): Promise<PostOfPupil[]> {
  const { rows } = await sql<{
    post: string
    text: string
    state: PostState | null
    targets: TargetState[]
    kinds: ConsentKind[]
    handed_in_at: Date
  }>`
    select * from (
      select distinct on (c.post_id) c.post_id as post, c.kinds, v.handed_in_at, p.state, v.content::jsonb ->> 'text' as text,
        array(select t.state from house.post_targets t where t.trust_id = v.trust_id and t.version_id = v.id) as targets
      from house.post_children c
      join house.post_versions v on v.trust_id = c.trust_id and v.id = c.version_id
      left join house.posts p on p.trust_id = c.trust_id and p.id = c.post_id
      where c.pupil_id = ${pupil}
      order by c.post_id, v.number desc) newest
    order by handed_in_at desc, post limit ${limit}`.execute(tx)
  return rows.map(({ post, text, state, targets, kinds, handed_in_at: handedInAt }) => ({
    post,
    text,
    state: state === null ? null : overall(state, targets),
    kinds,
    handedInAt,
  }))
}
