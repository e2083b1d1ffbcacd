import { act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { LOOK_AT_VIDEO } from '../queues.ts'
import { seeOrTryAgain } from './look-at-picture.job.ts'
import { askVideoLook, keepFrameLook, lostVideos, nextFrame, waitingVideos } from './videos.store.ts'

/** One job looks for so long and then asks for another: a queue takes a job that is at work for a quarter of an hour for lost. */
const AT_ONCE_MS = 5 * 60_000

/**
 * Looks at the still pictures of a video one after another, each kept when it is done: a restart goes on where it was. Started by the clock, it asks for
 * those whose looking has stood still. One that cannot be looked at is said to be so, and holds nothing up: people play it. One that
 * could not be read just now is looked at again, as the queue repeats and the clock asks.
 */
export const lookAtVideo: JobKind<Works> = {
  name: LOOK_AT_VIDEO,
  every: '*/10 * * * *',
  async work(works, { trust, video }) {
    const house = theHouse(trust)
    if (video === undefined)
      return act(works, house, async one => {
        for (const lost of await lostVideos(one.tx, one.at)) await askVideoLook(one, lost)
      })
    // The clock of the house may stand still in a test; this one is about our own time.
    const begun = performance.now()
    for (;;) {
      const frame = await act(works, house, ({ tx }) => nextFrame(tx, video))
      if (frame === null) return
      if (performance.now() - begun > AT_ONCE_MS) return act(works, house, one => askVideoLook(one, video))
      const look = frame.same ?? (await seeOrTryAgain(works, trust, frame))
      await act(works, house, one => keepFrameLook(one, video, frame, look))
    }
  },
}

/** Looks at every video that waits for it: where no worker runs that would be told. */
export async function lookAtWaitingVideos(works: Works, trust: string): Promise<void> {
  for (const video of await act(works, theHouse(trust), ({ tx }) => waitingVideos(tx)))
    await lookAtVideo.work(works, { trust, video })
}
