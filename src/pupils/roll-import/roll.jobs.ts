import { type Identity, type JobIds, type JobKind, mayNoMore, type Works } from '../../platform/platform.ts'
import { checkRoll } from './check-roll.ts'
import { goOnByItself } from './go-on-by-itself.ts'
import { endLeavers } from './let-pupils-leave.ts'
import { lookIntoFoldersJob } from './look-into-folders.job.ts'
import { CHECK_ROLL, END_LEAVERS, TAKE_ROLL } from './queues.ts'
import { takeParts } from './take-roll.ts'

/** Each carries out what a person pressed who might, in her name, also when she has left since: else the school's roll would wait for her for ever. */
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

/**
 * The dry run is made as she sees the guardians of the trust, or it would show her those of other schools. If she has left, or keeps this roll no
 * more, there is nobody to show it to: the file waits to be put aside by the next, which it does not hold up.
 */
async function checkAsHer(works: Works, who: Identity, id: string): Promise<void> {
  await checkRoll(works, who, id).catch((error: unknown) => {
    if (!mayNoMore(error)) throw error
  })
}

export const rollJobs: readonly JobKind<Works>[] = [
  // What the house itself brought goes on by itself.
  of(CHECK_ROLL, (works, who, id) => (who.person === who.trust ? goOnByItself : checkAsHer)(works, who, id)),
  of(TAKE_ROLL, takeParts),
  of(END_LEAVERS, endLeavers),
  lookIntoFoldersJob,
]
