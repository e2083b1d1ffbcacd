import type { Subscription } from '../history/history.ts'
import { allSchools } from '../people/people.ts'
import { act, type JobIds, theHouse, type Works } from '../platform/platform.ts'
import { versionsFor } from '../policy/policy.ts'
import { accountAccessEnds } from './leavers/account-access-ends.ts'
import { CHECK_AGAIN, LOOK_AT_LIVE, REACH_BACK } from './queues.ts'
import { authorLeaves } from './telling/author-leaves.ts'

/** Facts of the floor below that publishing takes. */
export const publishingSubscriptions: readonly Subscription[] = [
  { fact: 'policy-adopted', room: 'publishing', take: policyAdopted },
  { fact: 'policy-end-changed', room: 'publishing', take: policyAdopted },
  { fact: 'consent-changed', room: 'publishing', take: consentChanged },
  // What waits or was not sent yet stops, for nobody can be asked any more; what is live stays or comes down as the school chose.
  { fact: 'pupil-left', room: 'publishing', take: consentChanged },
  { fact: 'consent-basis-changed', room: 'publishing', take: basisChanged },
  {
    fact: 'person-left',
    room: 'publishing',
    take: async (works, { trust, subject }) => {
      if (subject === undefined) return
      await authorLeaves(works, trust, subject)
      await accountAccessEnds(works, trust, subject)
    },
  },
  {
    fact: 'last-day-over',
    room: 'publishing',
    take: async (works, { trust, subject, school }) => {
      if (subject === undefined || school === undefined) return
      await authorLeaves(works, trust, subject, school)
      await accountAccessEnds(works, trust, subject, school)
    },
  },
]

/**
 * Looked at when the new version begins, which may be now, and when one ends. Of a trust's own policy the schools are listed on that day: a post that was
 * handed in since the decision is looked at like any other.
 */
async function policyAdopted(works: Works, { trust, subject, school }: JobIds): Promise<void> {
  await act(works, theHouse(trust), async one => {
    // A version of the trust stands among those of each of its schools.
    const [of] = school === undefined ? await allSchools(one.tx) : [{ id: school }]
    if (of === undefined) return
    const version = (await versionsFor(one.tx, of.id)).find(adopted => adopted.id === subject)
    const ids = school === undefined ? { trust } : { trust, school }
    const days = [version?.from, version?.until].filter(day => day !== undefined && day !== null)
    const later = days.filter(day => day > one.at)
    if (version === undefined || version.from <= one.at) await one.works.jobs.send(one.tx, CHECK_AGAIN, ids)
    for (const after of later) await one.works.jobs.send(one.tx, CHECK_AGAIN, ids, { after })
  })
}

/** Nobody withdrew: what is not sent yet is asked again when it goes out, and what is live is looked at now instead of tonight. */
async function basisChanged(works: Works, { trust, school }: JobIds): Promise<void> {
  if (school === undefined) return
  await act(works, theHouse(trust), one => one.works.jobs.send(one.tx, LOOK_AT_LIVE, { trust, school }))
}

/** A job of our own does it, because it may have to look once more at what is just being sent. */
async function consentChanged(works: Works, { trust, subject }: JobIds): Promise<void> {
  if (subject === undefined) return
  await act(works, theHouse(trust), one => one.works.jobs.send(one.tx, REACH_BACK, { trust, subject }))
}
