import { deskRoutes } from './desk/desk.ts'
import { factQueue, type Subscription } from './history/history.ts'
import { peopleJobs, peopleQueues, peopleRoutes, type Route, type SignIn } from './people/people.ts'
import type { JobKind, Works } from './platform/platform.ts'
import {
  clauseTableRoutes,
  deputies,
  policyJobs,
  policyQueues,
  policyRoutes,
  policySubscriptions,
  type ReadLate,
} from './policy/policy.ts'
import {
  latePhotos,
  latePosts,
  lateHandPosts,
  lateRemovals,
  lateStillLive,
  placesOfSchool,
  postsSince,
  publishingJobs,
  publishingQueues,
  publishingRoutes,
  publishingSubscriptions,
} from './publishing/publishing.ts'
import {
  classListRoutes,
  earlierJobs,
  earlierQueues,
  familyJobs,
  familyQueues,
  flagRoutes,
  pupilsRoutes,
  rollJobs,
  rollQueues,
} from './pupils/pupils.ts'

/** Puts the rooms together: the one place that knows them all. */

/** The rooms that take facts from below. */
export const subscriptions: readonly Subscription[] = [...policySubscriptions, ...publishingSubscriptions]

/** What the rooms know to be late, for the table of clauses: each room adds its reader. */
const late: readonly ReadLate[] = [latePosts, lateHandPosts, lateRemovals, lateStillLive, latePhotos]

/** All routes of all rooms; the test of who is refused reads this list, so a new route cannot be forgotten. */
export function routesOf(signIn: SignIn): readonly Route[] {
  return [
    ...peopleRoutes(signIn, deputies),
    ...policyRoutes,
    ...clauseTableRoutes(late),
    ...pupilsRoutes,
    ...classListRoutes(placesOfSchool),
    ...flagRoutes(postsSince),
    ...publishingRoutes,
    ...deskRoutes,
  ]
}

/** All jobs of all rooms, and one for each subscription. */
export function jobKindsOf(signIn: SignIn): readonly JobKind<Works>[] {
  const taken = subscriptions.map(subscription => ({ name: factQueue(subscription), work: subscription.take }))
  return [...peopleJobs(signIn), ...policyJobs, ...rollJobs, ...earlierJobs, ...familyJobs, ...publishingJobs, ...taken]
}

/** The queues that `prepare` makes: only the migrator may. */
export const queues: readonly { name: string; notify?: boolean }[] = [
  ...peopleQueues,
  ...policyQueues,
  ...rollQueues,
  ...familyQueues,
  ...earlierQueues,
  ...publishingQueues,
  ...subscriptions.map(subscription => ({ name: factQueue(subscription) })),
]

export function queuesOfFact(kind: string): readonly string[] {
  return subscriptions.filter(subscription => subscription.fact === kind).map(factQueue)
}
