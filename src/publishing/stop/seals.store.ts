import type { Act, Tx } from '../../platform/platform.ts'
import { control } from '../../policy/policy.ts'
import type { PostState } from '../posts/post.ts'

export type Seal = {
  readonly id: string
  readonly post: string
  readonly school: string
  readonly author: string
  readonly call: string
  /** The seal of another post that had the same picture. */
  readonly follows: string | null
  readonly was: Exclude<PostState, 'sealed'>
  readonly by: string
  readonly at: Date
  readonly releasedAt: Date | null
}

const COLUMNS = [
  'id',
  'post_id as post',
  'school_id as school',
  'author_id as author',
  'call_id as call',
  'follows',
  'was_state as was',
  'by_person as by',
  'at',
  'released_at as releasedAt',
] as const

function seals(tx: Tx) {
  return tx.selectFrom('post_seals').select(COLUMNS)
}

/** Whether these bytes are sealed, at whichever post: everybody may ask, and nobody is told where. */
export async function isSealed(tx: Tx, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sealed_pictures')
    .select('seal_id')
    .where('sha256', '=', sha256)
    .where('released', '=', false)
    .limit(1)
    .executeTakeFirst()
  return control('picture_seal', row !== undefined)
}

export async function insertSeal(one: Act, seal: Omit<Seal, 'releasedAt'>, bytes: readonly string[]): Promise<void> {
  const { trust } = one.who
  await one.tx
    .insertInto('post_seals')
    .values({
      trust_id: trust,
      id: seal.id,
      post_id: seal.post,
      school_id: seal.school,
      author_id: seal.author,
      call_id: seal.call,
      follows: seal.follows,
      was_state: seal.was,
      by_person: seal.by,
      at: seal.at,
      released_by: null,
      released_at: null,
    })
    .execute()
  await one.tx
    .insertInto('sealed_pictures')
    .values(bytes.map(sha256 => ({ trust_id: trust, seal_id: seal.id, sha256, released: false })))
    .execute()
}

/** The same held until the transaction ends. Null: not there, or for nobody who asks to hold it. */
export async function lockSeal(tx: Tx, id: string): Promise<Seal | null> {
  return (await seals(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

export async function findSeal(tx: Tx, id: string): Promise<Seal | null> {
  return (await seals(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The seal that closes a post now, for whom the wall shows it to. */
export async function openSealOf(tx: Tx, post: string): Promise<Seal | null> {
  return (await seals(tx).where('post_id', '=', post).where('released_at', 'is', null).executeTakeFirst()) ?? null
}

/** What is closed now, as far as the wall lets somebody see it, the newest first. */
export async function openSeals(tx: Tx): Promise<Seal[]> {
  return seals(tx).where('released_at', 'is', null).orderBy('at', 'desc').limit(200).execute()
}

export async function sealsFollowing(tx: Tx, seal: string): Promise<Seal[]> {
  return seals(tx).where('follows', '=', seal).execute()
}

export async function bytesOfSeal(tx: Tx, seal: string): Promise<string[]> {
  const rows = await tx.selectFrom('sealed_pictures').select('sha256').where('seal_id', '=', seal).execute()
  return rows.map(row => row.sha256)
}

/** Under row-level security a refused update is 0 rows and no error, so it is looked at. */
export async function keepReleased(one: Act, seal: string): Promise<void> {
  const { numUpdatedRows } = await one.tx
    .updateTable('post_seals')
    .set({ released_by: one.who.person, released_at: one.at })
    .where('id', '=', seal)
    .where('released_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error('This seal could not be released: its row is not there for whoever acts.')
  await one.tx.updateTable('sealed_pictures').set({ released: true }).where('seal_id', '=', seal).execute()
}

/** Posts of the trust that have one of these bytes in their draft or in a version, and are not sealed yet. */
export async function postsWithBytes(tx: Tx, bytes: readonly string[]): Promise<string[]> {
  if (bytes.length === 0) return []
  const rows = await tx
    .selectFrom('posts')
    .select('posts.id')
    .where('posts.state', '<>', 'sealed')
    .where(eb =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('post_pictures')
            .select('post_pictures.id')
            .whereRef('post_pictures.trust_id', '=', 'posts.trust_id')
            .whereRef('post_pictures.post_id', '=', 'posts.id')
            .where('post_pictures.sha256', 'in', [...bytes]),
        ),
        eb.exists(
          eb
            .selectFrom('post_videos')
            .select('post_videos.id')
            .whereRef('post_videos.trust_id', '=', 'posts.trust_id')
            .whereRef('post_videos.post_id', '=', 'posts.id')
            .where('post_videos.sha256', 'in', [...bytes]),
        ),
        eb.exists(
          eb
            .selectFrom('post_versions')
            .select('post_versions.id')
            .whereRef('post_versions.trust_id', '=', 'posts.trust_id')
            .whereRef('post_versions.post_id', '=', 'posts.id')
            .where(version =>
              version.or(bytes.map(sha256 => version('post_versions.content', 'like', `%"sha256":"${sha256}"%`))),
            ),
        ),
      ]),
    )
    .execute()
  return rows.map(row => row.id)
}
