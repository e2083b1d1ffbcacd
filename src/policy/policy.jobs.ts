import type { Subscription } from '../history/history.ts'
import type { JobKind, Works } from '../platform/platform.ts'
import { climbQuestions } from './acknowledging/climb-questions.job.ts'
import * as queue from './acknowledging/queues.ts'
import { remindReaders } from './acknowledging/remind-readers.job.ts'
import { tellReader } from './acknowledging/tell-reader.job.ts'
import { tellJoiner, tellOfAdoption, tellReaders } from './acknowledging/tell-readers.ts'
import { adoptingJobs } from './adopting/adopting.jobs.ts'
import { adoptingQueues } from './adopting/queues.ts'
import { TELL_END_SIGNERS } from './ending/queues.ts'
import { tellEndSigners, tellOfEnd } from './ending/tell-of-end.ts'
import { importingJobs, importingQueues } from './importing/importing.ts'
import { REMIND_OF_PRIVACY } from './reminding/queues.ts'
import { remindOfPrivacy } from './reminding/remind-of-privacy.job.ts'
import { reviewingQueues } from './reviewing/queues.ts'
import { openTriggerOfTrust } from './reviewing/open-trigger-of-trust.ts'
import { openTriggerOfEdition } from './reviewing/open-trigger-of-edition.ts'
import { reviewingJobs } from './reviewing/remind-reviewers.job.ts'

/** Later work of this room. */
export const policyJobs: readonly JobKind<Works>[] = [
  ...adoptingJobs,
  ...importingJobs,
  ...reviewingJobs,
  tellReaders,
  tellReader,
  remindReaders,
  remindOfPrivacy,
  climbQuestions,
  tellEndSigners,
]

/** For whoever prepares the database before anything is open. */
export const policyQueues: readonly { name: string; notify?: boolean }[] = [
  ...adoptingQueues,
  ...importingQueues,
  ...reviewingQueues,
  ...Object.values(queue).map(name => ({ name })),
  { name: TELL_END_SIGNERS },
  { name: REMIND_OF_PRIVACY },
]

/** Facts that this room takes: of its own adoption, and of the register beside it. */
export const policySubscriptions: readonly Subscription[] = [
  {
    fact: 'policy-adopted',
    room: 'policy',
    async take(works, ids) {
      await tellOfAdoption(works, ids)
      await openTriggerOfTrust(works, ids)
    },
  },
  { fact: 'policy-end-changed', room: 'policy', take: tellOfEnd },
  { fact: 'person-added', room: 'policy', take: tellJoiner },
  { fact: 'role-changed', room: 'policy', take: tellJoiner },
  { fact: 'edition-entered', room: 'policy', take: openTriggerOfEdition },
]
