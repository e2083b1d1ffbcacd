import type { Act, Tx } from '../../platform/platform.ts'
import type { ConsentKind, Shown } from '../../pupils/pupils.ts'

export async function insertChildren(
  one: Act,
  version: { readonly id: string; readonly post: string; readonly school: string },
  children: readonly Shown[],
): Promise<void> {
  if (children.length === 0) return
  await one.tx
    .insertInto('post_children')
    .values(
      children.map(({ pupil, kinds }) => ({
        trust_id: one.who.trust,
        version_id: version.id,
        pupil_id: pupil,
        post_id: version.post,
        school_id: version.school,
        kinds: [...kinds],
      })),
    )
    .execute()
}

/** The versions of a post with this child, and what is to be seen of it in each. */
export async function kindsByVersion(
  tx: Tx,
  post: string,
  pupil: string,
): Promise<ReadonlyMap<string, readonly ConsentKind[]>> {
  const rows = await tx
    .selectFrom('post_children')
    .select(['version_id', 'kinds'])
    .where('post_id', '=', post)
    .where('pupil_id', '=', pupil)
    .execute()
  return new Map(rows.map(row => [row.version_id, row.kinds]))
}

/** Every post with this child that waits, is still to go out somewhere, or can be seen somewhere. */
export async function postsWithChild(tx: Tx, pupil: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('post_children')
    .innerJoin('posts', join =>
      join.onRef('posts.trust_id', '=', 'post_children.trust_id').onRef('posts.id', '=', 'post_children.post_id'),
    )
    .select('posts.id')
    .distinct()
    .where('post_children.pupil_id', '=', pupil)
    .where(eb =>
      eb.or([
        eb.and([eb('posts.state', '=', 'waiting'), eb('posts.version_id', '=', eb.ref('post_children.version_id'))]),
        eb.exists(
          eb
            .selectFrom('post_targets')
            .select('post_targets.id')
            .whereRef('post_targets.trust_id', '=', 'post_children.trust_id')
            .whereRef('post_targets.post_id', '=', 'post_children.post_id')
            .whereRef('post_targets.version_id', '=', 'post_children.version_id')
            .where('post_targets.state', 'in', ['planned', 'to_post_by_hand', 'sending', 'unknown', 'live']),
        ),
      ]),
    )
    .execute()
  return rows.map(row => row.id)
}
