import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, openPicture, type Upload, type Works } from '../../platform/platform.ts'
import { lockPost, picturesOf } from '../posts/posts.store.ts'

/** As many as the issue of a school newsletter needs; Bluesky shows four, which its own check says. */
export const MOST_PICTURES = 10

export type PictureTrouble =
  | { readonly filename: string; readonly trouble: 'too-many' }
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
  const refusal = await mayChange(works, visitor, post)
  if (refusal !== null) return { refused: refusal }
  const trouble: PictureTrouble[] = []
  let added = 0
  for (const upload of uploads) {
    const opened = await openPicture(upload.path, { into: join(tmpdir(), `clausewise-pictures-${process.pid}`) })
    if ('refused' in opened) {
      trouble.push({ filename: upload.filename, trouble: 'not-taken', sentence: opened.sentence })
      continue
    }
    try {
      const kept = await works.files.put(visitor.identity.trust, { path: opened.path })
      if ('refused' in kept) {
        trouble.push({ filename: upload.filename, trouble: 'not-taken', sentence: kept.sentence })
        continue
      }
      const outcome = await act(works, visitor.identity, async one => {
        const current = await lockPost(one.tx, post)
        if (
          current === null ||
          current.author !== one.who.person ||
          (current.state !== 'draft' && current.state !== 'changes_asked')
        )
          return 'handed-in'
        const pictures = await picturesOf(one.tx, post)
        if (pictures.length >= MOST_PICTURES) return 'too-many'
        const id = randomUUID()
        await one.tx
          .insertInto('post_pictures')
          .values({
            trust_id: one.who.trust,
            id,
            post_id: post,
            position: pictures.length + 1,
            sha256: opened.sha256,
            size: opened.size,
            width: opened.width,
            height: opened.height,
            alt: '',
            removed: JSON.stringify(opened.found),
            added_at: one.at,
          })
          .execute()
        await append(one, {
          kind: 'picture-added',
          school: current.school,
          subject: post,
          clauses: [],
          facts: {
            picture_id: id,
            sha256: opened.sha256,
            had_place: opened.found.place,
            had_time: opened.found.time,
            had_device: opened.found.device,
          },
          words: {},
        })
        return 'added'
      })
      if (outcome === 'handed-in') return { refused: 'handed-in' }
      if (outcome === 'too-many') trouble.push({ filename: upload.filename, trouble: 'too-many' })
      else added += 1
    } finally {
      await rm(opened.path, { force: true })
    }
  }
  return { added, trouble }
}

async function mayChange(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<'not-there' | 'not-yours' | 'handed-in' | null> {
  return act(works, visitor.identity, async one => {
    const post = await lockPost(one.tx, id)
    if (post === null) return 'not-there'
    if (post.author !== one.who.person) return 'not-yours'
    return post.state === 'draft' || post.state === 'changes_asked' ? null : 'handed-in'
  })
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
    return { takenOut: true }
  })
}
