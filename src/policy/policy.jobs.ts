import type { JobKind, Works } from '../platform/platform.ts'
import { adoptingJobs } from './adopting/adopting.jobs.ts'
import { adoptingQueues } from './adopting/queues.ts'
import { importingJobs, importingQueues } from './importing/importing.ts'

/** Later work of this room. */
export const policyJobs: readonly JobKind<Works>[] = [...adoptingJobs, ...importingJobs]

/** For whoever prepares the database before anything is open. */
export const policyQueues: readonly { name: string; notify?: boolean }[] = [...adoptingQueues, ...importingQueues]
