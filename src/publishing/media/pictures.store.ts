import type { Tx } from '../../platform/platform.ts'
import type { Content } from '../posts/post.ts'
import { isUuid } from '../posts/read-post.ts'

/** The SHA-256 of a picture that belongs to this post: in its draft, or in any version of it. Null for every other. */
export async function pictureIsOf(tx: Tx, post: string, which: string): Promise<string | null> {
  if (isUuid(which)) return ofDraft(tx, post, 'id', which)
  if (!/^[0-9a-f]{64}$/.test(which)) return null
  return (await ofDraft(tx, post, 'sha256', which)) ?? ((await inVersions(tx, post)).has(which) ? which : null)
}

async function ofDraft(tx: Tx, post: string, column: 'id' | 'sha256', value: string): Promise<string | null> {
  const row = await tx
    .selectFrom('post_pictures')
    .select('sha256')
    .where('post_id', '=', post)
    .where(column, '=', value)
    .executeTakeFirst()
  return row?.sha256 ?? null
}

/** Everything that a post holds of pictures: in its draft, and in every version of it. */
export async function bytesOfPost(tx: Tx, post: string): Promise<Set<string>> {
  const drafted = await tx.selectFrom('post_pictures').select('sha256').where('post_id', '=', post).execute()
  return new Set([...drafted.map(row => row.sha256), ...(await inVersions(tx, post))])
}

/** Whether a version of the post that was handed in has this picture. */
export async function isInVersion(tx: Tx, post: string, sha256: string): Promise<boolean> {
  return (await inVersions(tx, post)).has(sha256)
}

async function inVersions(tx: Tx, post: string): Promise<Set<string>> {
  const rows = await tx.selectFrom('post_versions').select('content').where('post_id', '=', post).execute()
  // Written by hand-in-post.ts only.
  return new Set(rows.flatMap(row => (JSON.parse(row.content) as Content).pictures.map(picture => picture.sha256)))
}
