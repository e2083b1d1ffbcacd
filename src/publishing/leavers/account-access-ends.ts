import { append } from '../../history/history.ts'
import { lastRolesGivenAt, schoolsWorkedAt } from '../../people/people.ts'
import { act, theHouse, type Works } from '../../platform/platform.ts'
import { openAccountsOf } from '../accounts/accounts.store.ts'
import { askToTakeOff, takenOffSince } from './leaver-tasks.store.ts'
import { leavesNow } from './leaves-now.ts'

/**
 * A last day was recorded, or arrived: whoever keeps the accounts of each school she worked at is asked to take her off. Who knows which password the
 * programme cannot know, so each account in use is asked about; also those that posts reach by themselves, whose own password people may have.
 * Asked once for each time she works here: neither a corrected last day nor its arrival asks anew about what was done.
 * @param only the school where her last day is over; left out: every school she worked at
 */
export async function accountAccessEnds(works: Works, trust: string, person: string, only?: string): Promise<void> {
  await act(works, theHouse(trust), async one => {
    for (const school of only === undefined ? await schoolsWorkedAt(one.tx, person) : [only]) {
      if (!(await leavesNow(one, { person, school }, only === undefined ? 'recorded' : 'over'))) continue
      const since = (await lastRolesGivenAt(one.tx, school, [person])).get(person) ?? null
      const done = await takenOffSince(one.tx, { school, person }, since)
      const accounts: string[] = []
      for (const { id: account } of await openAccountsOf(one.tx, school))
        if (!done.has(account) && (await askToTakeOff(one, { school, account, person }, since))) accounts.push(account)
      if (accounts.length > 0)
        await append(one, {
          kind: 'leaver-to-take-off',
          school,
          subject: person,
          clauses: [],
          facts: { accounts },
          words: {},
        })
    }
  })
}
