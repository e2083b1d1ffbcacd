import type { Identity, JobKind, Works } from '../../platform/platform.ts'
import { acceptParts } from './accept-file.ts'
import { ACCEPT_EARLIER_ANSWERS, TAKE_EARLIER_ANSWERS } from './earlier-queues.ts'
import { takeEarlierParts } from './take-answers.ts'

/** Each goes on as the person who pressed: what she may is asked for again with each part. */
function of(name: string, work: (works: Works, who: Identity, file: string) => Promise<unknown>): JobKind<Works> {
  return {
    name,
    work: async (works, { trust, person, file }) => {
      if (person === undefined || file === undefined) throw new Error(`A job ${name} does not say whose or which.`)
      await work(works, { trust, person }, file)
    },
  }
}

export const earlierJobs: readonly JobKind<Works>[] = [
  of(TAKE_EARLIER_ANSWERS, takeEarlierParts),
  of(ACCEPT_EARLIER_ANSWERS, acceptParts),
]
