import { PictureLookStopped, PictureNotLookedAt } from '../../checks/checks.ts'
import { act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { LOOK_AT_PICTURE } from '../queues.ts'
import {
  askLook,
  keepLook,
  lookAtSame,
  type Seen,
  unlookedPictures,
  waitingForLook,
  waitingPictures,
} from './looks.store.ts'
import { PictureSealed, readPicture } from './read-picture.ts'
import { seePicture } from './see-picture.ts'

/** What is broken just now (the store, the disk, what looks) is tried again for so long: a face is not let by because of one bad minute. Milliseconds. */
const TRIED_FOR = 2 * 3_600_000

/** As many as ten minutes are enough for. */
const AT_ONCE = 100

/**
 * Looks at one picture that was added or covered. Started by the clock, it asks for those that nobody has looked at. A picture that cannot be looked
 * at, or at which what looks broke down, is said to be so, and holds nothing up: people look at it. One that could not be read just now is looked at again,
 * as the queue repeats and the clock asks.
 */
export const lookAtPictures: JobKind<Works> = {
  name: LOOK_AT_PICTURE,
  every: '*/10 * * * *',
  async work(works, { trust, picture: id }) {
    const house = theHouse(trust)
    if (id === undefined)
      return act(works, house, async one => {
        for (const picture of await unlookedPictures(one.tx, one.at, AT_ONCE)) await askLook(one, picture)
      })
    const asked = await act(works, house, async ({ tx }) => {
      const picture = await waitingForLook(tx, id)
      return picture === null ? null : { picture, same: await lookAtSame(tx, picture.sha256) }
    })
    if (asked === null) return
    // Some seconds of work, and outside any transaction.
    const look = asked.same ?? (await seeOrTryAgain(works, trust, asked.picture))
    await act(works, house, one => keepLook(one, asked.picture, look))
  },
}

/** Looks at every picture that waits for it, one after another: where no worker runs that would be told (the sample walking through its past). */
export async function lookAtWaiting(works: Works, trust: string): Promise<void> {
  const waiting = await act(works, theHouse(trust), ({ tx }) => waitingPictures(tx))
  // A picture that cannot be read holds up no other.
  for (const picture of waiting)
    await lookAtPictures.work(works, { trust, picture }).catch(error => works.report(error, 'looking at a picture'))
}

/** A picture, or a still picture of a video. @throws what may be over by the next time */
export async function seeOrTryAgain(
  works: Works,
  trust: string,
  { sha256, since }: { sha256: string; since: Date },
): Promise<Seen> {
  try {
    return await seePicture(await readPicture(works, trust, sha256))
  } catch (error) {
    // Somebody stopped it: nothing broke, and nobody is to look.
    if (error instanceof PictureSealed) return 'not_possible'
    if (error instanceof PictureLookStopped) {
      works.report(error, 'looking at a picture')
      return 'stopped'
    }
    const tried = works.clock.now().getTime() - since.getTime()
    if (!(error instanceof PictureNotLookedAt) && tried < TRIED_FOR) throw error
    works.report(error, 'looking at a picture')
    return 'not_possible'
  }
}
