import type { JobKind, Works } from '../../platform/platform.ts'
import { TAKE_EARLIER_ANSWERS } from './earlier-queues.ts'
import { takeEarlierParts } from './take-answers.ts'

/** Goes on as the person who pressed: what she may is asked for again with each part. */
const takeAnswersJob: JobKind<Works> = {
  name: TAKE_EARLIER_ANSWERS,
  work: async (works, { trust, person, file }) => {
    if (person === undefined || file === undefined)
      throw new Error('A job that takes earlier answers over does not say whose or which.')
    await takeEarlierParts(works, { trust, person }, file)
  },
}

export const earlierJobs: readonly JobKind<Works>[] = [takeAnswersJob]
