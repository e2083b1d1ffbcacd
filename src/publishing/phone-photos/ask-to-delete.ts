import { append } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import { control, type SettingsInForce } from '../../policy/policy.ts'
import type { Target } from '../posts/targets.store.ts'
import { TELL_PERSON } from '../queues.ts'
import { clockOf, dueAfter, type Said, tookThemHerself } from './phone-photos.rule.ts'
import { changePhotos, insertPhotos, lockPhotos, photosOfPost } from './phone-photos.store.ts'

type HandedIn = {
  readonly post: string
  readonly school: string
  readonly version: string
  /** Ids of its pictures, or of its video. */
  readonly pictures: readonly string[]
  readonly said: Said
}

/** In the transaction that hands a post in: its author is to delete what she took with her phone. Asked once of each picture, however often it is handed in. */
export async function askToDelete(
  one: Act,
  settings: SettingsInForce,
  { post, school, version, pictures, said }: HandedIn,
): Promise<void> {
  const clock = clockOf(settings, one.at)
  if (!control('picture_deletion', tookThemHerself(said)) || clock === null) return
  const asked = new Set((await photosOfPost(one.tx, post)).flatMap(photos => photos.pictures))
  const anew = pictures.filter(picture => !asked.has(picture))
  if (anew.length === 0) return
  const { hours, dueAt, clauses } = clock
  const id = await insertPhotos(one, { post, school, version, pictures: anew, hours, dueAt, clauses })
  await append(one, {
    kind: 'post-photos-to-delete',
    school,
    subject: post,
    clauses: [...clauses],
    facts: { photos_id: id, photos: anew.length, hours, begins: dueAt === null ? 'out' : 'handed_in' },
    words: {},
  })
}

/** In the transaction in which a post is seen to be out: the clock of what waited for that begins, and she is reminded, once. */
export async function photosAreOut(one: Act, { post }: Pick<Target, 'post'>): Promise<void> {
  for (const { id } of await photosOfPost(one.tx, post)) {
    const photos = await lockPhotos(one.tx, id)
    if (photos === null || photos.deletedAt !== null || photos.toldOutAt !== null) continue
    const due = photos.dueAt ?? dueAfter(one.at, photos.hours)
    await changePhotos(one.tx, id, { due_at: due, told_out_at: one.at })
    const tell = { trust: one.who.trust, person: photos.person, about: 'photos-to-delete', subject: id }
    await one.works.jobs.send(one.tx, TELL_PERSON, tell)
  }
}
