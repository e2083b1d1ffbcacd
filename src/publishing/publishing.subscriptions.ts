import type { Subscription } from '../history/history.ts'
import { act, type JobIds, theHouse, type Works } from '../platform/platform.ts'
import { versionsFor } from '../policy/policy.ts'
import { CHECK_AGAIN, REACH_BACK } from './queues.ts'
import { authorLeaves } from './telling/author-leaves.ts'

/** Facts of the floor below that publishing takes. */
export const publishingSubscriptions: readonly Subscription[] = [
  { fact: 'policy-adopted', room: 'publishing', take: policyAdopted },
  { fact: 'consent-changed', room: 'publishing', take: consentChanged },
  {
    fact: 'person-left',
    room: 'publishing',
    take: async (works, { trust, subject }) => {
      if (subject !== undefined) await authorLeaves(works, trust, subject)
    },
  },
]

/** Looked at when the new version begins, which may be now. A trust's own policy is looked at for every school that has posts. */
async function policyAdopted(works: Works, { trust, subject, school }: JobIds): Promise<void> {
  await act(works, theHouse(trust), async one => {
    const having = one.tx
      .selectFrom('posts')
      .select('school_id')
      .distinct()
      .where('state', 'in', ['waiting', 'approved'])
    const schools = school === undefined ? (await having.execute()).map(row => row.school_id) : [school]
    for (const each of schools) {
      const version = (await versionsFor(one.tx, each)).find(adopted => adopted.id === subject)
      const later = version !== undefined && version.from > one.at ? { after: version.from } : {}
      await one.works.jobs.send(one.tx, CHECK_AGAIN, { trust, school: each }, later)
    }
  })
}

/** A job of our own does it, because it may have to look once more at what is just being sent. */
async function consentChanged(works: Works, { trust, subject }: JobIds): Promise<void> {
  if (subject === undefined) return
  await act(works, theHouse(trust), one => one.works.jobs.send(one.tx, REACH_BACK, { trust, subject }))
}
