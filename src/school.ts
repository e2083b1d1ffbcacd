import { factQueue, type Subscription } from './history/history.ts'
import { peopleJobs, peopleRoutes, type Route, type SignIn } from './people/people.ts'
import type { JobKind, Works } from './platform/platform.ts'
import { policyRoutes } from './policy/policy.ts'
import { publishingJobs, publishingRoutes, publishingSubscriptions } from './publishing/publishing.ts'
import { pupilsRoutes } from './pupils/pupils.ts'

/** Puts the rooms together: the one place that knows them all. */

/** The rooms that take facts from below. */
export const subscriptions: readonly Subscription[] = [...publishingSubscriptions]

/** All routes of all rooms; the test of who is refused reads this list, so a new route cannot be forgotten. */
export function routesOf(signIn: SignIn): readonly Route[] {
  return [...peopleRoutes(signIn), ...policyRoutes, ...pupilsRoutes, ...publishingRoutes]
}

/** All jobs of all rooms, and one for each subscription. */
export const jobKinds: readonly JobKind<Works>[] = [
  ...peopleJobs,
  ...publishingJobs,
  ...subscriptions.map(subscription => ({ name: factQueue(subscription), work: subscription.take })),
]

/** The queues that `prepare` makes: only the migrator may. */
export const queues: readonly { name: string }[] = jobKinds.map(kind => ({ name: kind.name }))

export function queuesOfFact(kind: string): readonly string[] {
  return subscriptions.filter(subscription => subscription.fact === kind).map(factQueue)
}
