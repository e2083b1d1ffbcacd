import type { Tx } from '../../platform/platform.ts'
import type { OutgoingPicture } from '../platforms/outgoing.ts'
import { type Draft, emptyDraft, type PostState } from './post.ts'

export type Post = {
  readonly id: string
  readonly school: string
  readonly author: string
  readonly state: PostState
  readonly draft: Draft
  readonly revision: number
  readonly version: string | null
  readonly plannedFor: Date | null
  readonly createdAt: Date
  readonly changedAt: Date
}

export type Picture = {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Which hidden data the original carried; they were removed. */
  readonly removed: { readonly place: boolean; readonly time: boolean; readonly device: boolean }
}

type PostRow = {
  id: string
  school_id: string
  author_id: string
  state: PostState
  draft: string
  draft_revision: number
  version_id: string | null
  planned_for: Date | null
  created_at: Date
  changed_at: Date
}

const COLUMNS = [
  'id',
  'school_id',
  'author_id',
  'state',
  'draft',
  'draft_revision',
  'version_id',
  'planned_for',
  'created_at',
  'changed_at',
] as const

function post(row: PostRow): Post {
  return {
    id: row.id,
    school: row.school_id,
    author: row.author_id,
    state: row.state,
    // Written by saveDraft and insertPost only.
    draft: { ...emptyDraft, ...(JSON.parse(row.draft) as Partial<Draft>) },
    revision: row.draft_revision,
    version: row.version_id,
    plannedFor: row.planned_for,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}

export async function insertPost(
  tx: Tx,
  trust: string,
  id: string,
  school: string,
  author: string,
  at: Date,
  draft: Draft = emptyDraft,
): Promise<void> {
  await tx
    .insertInto('posts')
    .values({
      trust_id: trust,
      id,
      school_id: school,
      author_id: author,
      state: 'draft',
      draft: JSON.stringify(draft),
      version_id: null,
      planned_for: null,
      created_at: at,
      changed_at: at,
      draft_revision: 0,
    })
    .execute()
}

/** Waits for whoever is changing this post, so that two approvals cannot cross. Null: not there, or behind a wall. */
export async function lockPost(tx: Tx, id: string): Promise<Post | null> {
  const row = await tx.selectFrom('posts').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : post(row)
}

export async function findPost(tx: Tx, id: string): Promise<Post | null> {
  const row = await tx.selectFrom('posts').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : post(row)
}

/** Under row-level security a refused update is 0 rows and no error, so it is looked at. */
async function changed(result: Promise<{ numUpdatedRows: bigint }>): Promise<void> {
  if ((await result).numUpdatedRows !== 1n)
    throw new Error('This post could not be changed: it is not there for this person. Nothing was kept.')
}

export async function saveDraftOf(tx: Tx, id: string, draft: Draft, revision: number, at: Date): Promise<void> {
  await changed(
    tx
      .updateTable('posts')
      .set({ draft: JSON.stringify(draft), draft_revision: revision, changed_at: at })
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

export async function moveTo(
  tx: Tx,
  id: string,
  state: PostState,
  at: Date,
  more: { version?: string | null; plannedFor?: Date | null } = {},
): Promise<void> {
  const set = {
    state,
    changed_at: at,
    ...('version' in more ? { version_id: more.version ?? null } : {}),
    ...('plannedFor' in more ? { planned_for: more.plannedFor ?? null } : {}),
  }
  await changed(tx.updateTable('posts').set(set).where('id', '=', id).executeTakeFirstOrThrow())
}

export async function picturesOf(tx: Tx, postId: string): Promise<Picture[]> {
  const rows = await tx
    .selectFrom('post_pictures')
    .select(['id', 'sha256', 'size', 'width', 'height', 'alt', 'removed'])
    .where('post_id', '=', postId)
    .orderBy('position')
    .orderBy('added_at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    sha256: row.sha256,
    size: row.size,
    width: row.width,
    height: row.height,
    alt: row.alt,
    removed: JSON.parse(row.removed) as Picture['removed'],
  }))
}

/** The picture as it will be sent: every picture is re-encoded to JPEG when it is added. */
export function toSend(picture: Picture): OutgoingPicture {
  return {
    sha256: picture.sha256,
    mediaType: 'image/jpeg',
    size: picture.size,
    width: picture.width,
    height: picture.height,
    alt: picture.alt.trim(),
  }
}
