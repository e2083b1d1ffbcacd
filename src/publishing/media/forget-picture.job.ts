import { sql } from 'kysely'
import { act, type JobKind, theHouse, type Tx, type Works } from '../../platform/platform.ts'
import { FORGET_PICTURE } from '../queues.ts'
import { isSealed } from '../stop/seals.store.ts'

/**
 * Destroys a picture, or a video or one of its still pictures, that nobody needs any more: covered, made without sound, or taken out of its draft. A version that was handed in keeps its pictures, and another draft
 * can hold the very same photo. Harmless to repeat.
 */
export const forgetPicture: JobKind<Works> = {
  name: FORGET_PICTURE,
  async work(works, { trust, sha256 }) {
    if (sha256 === undefined) return
    await act(works, theHouse(trust), async ({ tx }) => {
      await onlyOneAtATime(tx, sha256)
      // Inside the transaction, which holds the lock: nobody can put the same photo into a draft between looking and removing.
      if (!(await isNeeded(tx, sha256))) await works.files.remove(trust, sha256)
    })
  },
}

/** Keeping and forgetting of the same bytes take turns, until the end of the transaction. */
export async function onlyOneAtATime(tx: Tx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 38))`.execute(tx)
}

async function isNeeded(tx: Tx, sha256: string): Promise<boolean> {
  const inDraft = await tx.selectFrom('post_pictures').select('id').where('sha256', '=', sha256).executeTakeFirst()
  // What the safeguarding lead and the police may need is not destroyed here.
  if (inDraft !== undefined || (await isSealed(tx, sha256))) return true
  for (const table of ['post_videos', 'video_frames'] as const) {
    const row = await tx.selectFrom(table).select('sha256').where('sha256', '=', sha256).limit(1).executeTakeFirst()
    if (row !== undefined) return true
  }
  // Versions hold their pictures in their exact content. Read through, because it is asked a few times a day and has to be right.
  const inVersion = await tx
    .selectFrom('post_versions')
    .select('id')
    .where('content', 'like', `%"sha256":"${sha256}"%`)
    .limit(1)
    .executeTakeFirst()
  return inVersion !== undefined
}
