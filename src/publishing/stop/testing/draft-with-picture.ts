import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Visitor } from '../../../people/people.ts'
import type { Upload } from '../../../platform/platform.ts'
import { addPictures } from '../../media/add-pictures.ts'
import type { Draft } from '../../posts/post.ts'
import { readPost } from '../../posts/read-post.ts'
import { saveDraft } from '../../posts/save-draft.ts'
import { notToBeLookedAt } from '../../testing/not-to-be-looked-at.ts'
import type { PublishingHouse } from '../../testing/publishing-house.ts'

export type WithPicture = {
  readonly post: string
  readonly picture: string
  readonly sha256: string
  /** The same photo once more, as somebody would send it. */
  readonly bytes: () => Promise<Upload>
}

let drawn = 0

/** A draft that could be handed in, with one picture that no other draft has; or with the `same` as another. */
export async function draftWithPicture(
  house: PublishingHouse,
  author: Visitor,
  school: string,
  { alt = 'A red jumper', same, ...draft }: Partial<Draft> & { alt?: string; same?: WithPicture },
): Promise<WithPicture> {
  drawn += 1
  const background = { r: drawn % 256, g: 90, b: (drawn * 7) % 256 }
  const photo = await sharp({ create: { width: 160, height: 120, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const bytes = same?.bytes ?? (() => upload(photo))
  const post = await house.write(author, school, { text: 'We sewed jumpers.', ...draft })
  const added = await addPictures(house.works, author, post, [await bytes()])
  if (!('added' in added) || added.added !== 1) throw new Error(JSON.stringify(added))
  await notToBeLookedAt(house.boot)
  const read = await readPost(house.works, author, post)
  const [picture] = read.pictures
  if (picture === undefined) throw new Error('The draft has no picture.')
  await saveDraft(
    house.works,
    author,
    post,
    { ...read.post.draft, shown: { [picture.id]: {} } },
    { [picture.id]: alt },
    read.post.revision,
  )
  await house.rewrite(author, post, draft)
  return { post, picture: picture.id, sha256: picture.sha256, bytes }
}

async function upload(photo: Buffer): Promise<Upload> {
  const path = join(tmpdir(), `clausewise-stop-${randomUUID()}.jpg`)
  await writeFile(path, photo)
  return { field: 'pictures', filename: 'jumper.jpg', path, size: photo.length, tooLarge: false }
}
