import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { type Act, act, type Opened, openPicture, type Upload, type Works } from '../../platform/platform.ts'
import { FORGET_PICTURE } from '../queues.ts'
import { lockPost, picturesOf, type Post, saveDraftOf } from '../posts/posts.store.ts'
import { withoutContestsOf } from './contests-of-picture.rule.ts'
import { onlyOneAtATime } from './forget-picture.job.ts'
import { isSealed } from '../stop/seals.store.ts'
import { askLook } from './looks.store.ts'
import { videoOf } from './videos.store.ts'

/** As many as the issue of a school newsletter needs; Bluesky shows four, which its own check says. */
export const MOST_PICTURES = 10

export type PictureTrouble =
  | { readonly filename: string; readonly trouble: 'too-many' | 'has-video' | 'sealed' }
  /** `sentence`: what is wrong with this file and what to do, from the room that opens it. */
  | { readonly filename: string; readonly trouble: 'not-taken'; readonly sentence: string }

export type PicturesAdded =
  | { readonly added: number; readonly trouble: readonly PictureTrouble[] }
  | { readonly refused: 'not-there' | 'not-yours' | 'handed-in' }

/**
 * Takes photos into a draft: each is opened in a shut-in process, drawn anew without place, time and device, and kept encrypted.
 * The originals are not kept. One bad file does not lose the others.
 */
export async function addPictures(
  works: Works,
  visitor: Visitor,
  post: string,
  uploads: readonly Upload[],
): Promise<PicturesAdded> {
  // Looked at before the slow work, and again under the lock when each is kept.
  const before = await act(works, visitor.identity, async one => mayChange(one, post))
  if (typeof before === 'string') return { refused: before }
  const trouble: PictureTrouble[] = []
  let added = 0
  for (const upload of uploads) {
    const outcome = before.video
      ? 'has-video'
      : before.pictures + added >= MOST_PICTURES
        ? 'too-many'
        : await takeOne(works, visitor, post, upload)
    if (outcome === 'added') added += 1
    else if (outcome === 'too-many' || outcome === 'has-video' || outcome === 'sealed')
      trouble.push({ filename: upload.filename, trouble: outcome })
    else if (typeof outcome === 'string') return { refused: outcome }
    else trouble.push({ filename: upload.filename, trouble: 'not-taken', sentence: outcome.sentence })
  }
  return { added, trouble }
}

type NotMine = 'not-there' | 'not-yours' | 'handed-in'

async function mayChange(one: Act, id: string): Promise<{ post: Post; pictures: number; video: boolean } | NotMine> {
  const post = await lockPost(one.tx, id)
  if (post === null) return 'not-there'
  if (post.author !== one.who.person) return 'not-yours'
  if (post.state !== 'draft' && post.state !== 'changes_asked') return 'handed-in'
  return { post, pictures: (await picturesOf(one.tx, id)).length, video: (await videoOf(one.tx, id)) !== null }
}

async function takeOne(
  works: Works,
  visitor: Visitor,
  post: string,
  upload: Upload,
): Promise<'added' | 'too-many' | 'has-video' | 'sealed' | NotMine | { sentence: string }> {
  // Beside the upload, in the folder that only this process may enter: one of a known name in /tmp could be made by somebody else first.
  const opened = await openPicture(upload.path, { into: join(dirname(upload.path), `opened-${randomUUID()}`) })
  if ('refused' in opened) return opened
  try {
    const kept = await works.files.put(visitor.identity.trust, { path: opened.path })
    if ('refused' in kept) return kept
    if (kept.sha256 !== opened.sha256) throw new Error('The picture was changed by someone while it was being kept.')
    const outcome = await act(works, visitor.identity, one => keepPicture(one, post, opened))
    // The same photo was being forgotten in another draft at this very moment: `keepPicture` waited for that.
    if (outcome === 'added' && !(await works.files.has(visitor.identity.trust, opened.sha256)))
      await works.files.put(visitor.identity.trust, { path: opened.path })
    return outcome
  } finally {
    await rm(dirname(opened.path), { recursive: true, force: true })
  }
}

/** Puts an opened picture into a draft, after the others. */
export async function keepPicture(
  one: Act,
  id: string,
  opened: Opened,
): Promise<'added' | 'too-many' | 'has-video' | 'sealed' | NotMine> {
  const current = await mayChange(one, id)
  if (typeof current === 'string') return current
  if (current.video) return 'has-video'
  if (current.pictures >= MOST_PICTURES) return 'too-many'
  const { sha256, size, width, height, found } = opened
  await onlyOneAtATime(one.tx, sha256)
  if (await isSealed(one.tx, sha256)) return 'sealed'
  const picture = randomUUID()
  const last = await one.tx
    .selectFrom('post_pictures')
    .select(eb => eb.fn.max('position').as('position'))
    .where('post_id', '=', id)
    .executeTakeFirst()
  // After the last and not by their number: one may have been taken out of the middle.
  const position = (last?.position ?? 0) + 1
  await one.tx
    .insertInto('post_pictures')
    .values({
      trust_id: one.who.trust,
      id: picture,
      post_id: id,
      position,
      sha256,
      size,
      width,
      height,
      alt: '',
      removed: JSON.stringify(found),
      added_at: one.at,
    })
    .execute()
  await askLook(one, { id: picture, sha256 })
  await append(one, {
    kind: 'picture-added',
    school: current.post.school,
    subject: id,
    clauses: [],
    facts: {
      picture_id: picture,
      sha256,
      had_place: found.place,
      had_time: found.time,
      had_device: found.device,
    },
    words: {},
  })
  return 'added'
}

/** Takes a picture out of a draft. Versions that were handed in with it keep it. */
export async function takeOutPicture(
  works: Works,
  visitor: Visitor,
  post: string,
  picture: string,
): Promise<{ takenOut: boolean } | { refused: 'not-yours' }> {
  return act(works, visitor.identity, async one => {
    const current = await lockPost(one.tx, post)
    if (
      current === null ||
      current.author !== one.who.person ||
      (current.state !== 'draft' && current.state !== 'changes_asked')
    )
      return { refused: 'not-yours' }
    const position = (await picturesOf(one.tx, post)).findIndex(({ id }) => id === picture) + 1
    const gone = await one.tx
      .deleteFrom('post_pictures')
      .where('id', '=', picture)
      .where('post_id', '=', post)
      .returning('sha256')
      .executeTakeFirst()
    if (gone === undefined) return { takenOut: false }
    await append(one, {
      kind: 'picture-taken-out',
      school: current.school,
      subject: post,
      clauses: [],
      facts: { picture_id: picture, sha256: gone.sha256 },
      words: {},
    })
    await saveDraftOf(one.tx, post, withoutContestsOf(current.draft, position, true), current.revision + 1, one.at)
    await one.works.jobs.send(one.tx, FORGET_PICTURE, { trust: one.who.trust, sha256: gone.sha256 })
    return { takenOut: true }
  })
}
