import { append } from '../../history/history.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { REMIND_OF_PHOTOS, TELL_PERSON } from '../queues.ts'
import { changePhotos, lockPhotos, photosToRemindOf } from './phone-photos.store.ts'

const AT_ONCE = 200

/** Whose time is over is reminded by one mail; it stays on her first page, overdue, until she says that they are deleted. */
export const remindOfPhotos: JobKind<Works> = {
  name: REMIND_OF_PHOTOS,
  every: '*/5 * * * *',
  async work(works, { trust }) {
    const due = await act(works, theHouse(trust), one => photosToRemindOf(one.tx, one.at, AT_ONCE))
    await eachByItself(
      due,
      id => act(works, theHouse(trust), one => remindOne(one, id)),
      error => works.report(error, REMIND_OF_PHOTOS),
    )
  },
}

async function remindOne(one: Act, id: string): Promise<void> {
  const photos = await lockPhotos(one.tx, id)
  if (photos === null || photos.deletedAt !== null || photos.toldLateAt !== null) return
  if (photos.dueAt === null || photos.dueAt > one.at) return
  await changePhotos(one.tx, id, { told_late_at: one.at })
  await append(one, {
    kind: 'post-photos-late',
    school: photos.school,
    subject: photos.post,
    clauses: [...photos.clauses],
    facts: { photos_id: id, photos: photos.pictures.length },
    words: {},
  })
  const tell = { trust: one.who.trust, person: photos.person, about: 'photos-late', subject: id }
  await one.works.jobs.send(one.tx, TELL_PERSON, tell)
}
