import type { JobIds, JobKind, Identity, Works } from '../../platform/platform.ts'
import { checkRoll } from './check-roll.ts'
import { goOnByItself } from './go-on-by-itself.ts'
import { endLeavers } from './let-pupils-leave.ts'
import { lookIntoFoldersJob } from './look-into-folders.job.ts'
import { CHECK_ROLL, END_LEAVERS, TAKE_ROLL } from './queues.ts'
import { takeParts } from './take-roll.ts'

/** Each goes on as the person who pressed: what she may is asked for again with each part. */
function of(name: string, work: (works: Works, who: Identity, id: string) => Promise<void>): JobKind<Works> {
  return {
    name,
    work: async (works, ids: JobIds) => {
      const { trust, person, import: id } = ids
      if (person === undefined || id === undefined) throw new Error(`A job ${name} does not say whose or which.`)
      await work(works, { trust, person }, id)
    },
  }
}

export const rollJobs: readonly JobKind<Works>[] = [
  // What the house itself brought goes on by itself.
  of(CHECK_ROLL, (works, who, id) => (who.person === who.trust ? goOnByItself : checkRoll)(works, who, id)),
  of(TAKE_ROLL, takeParts),
  of(END_LEAVERS, endLeavers),
  lookIntoFoldersJob,
]
