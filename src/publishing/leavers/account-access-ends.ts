import { append } from '../../history/history.ts'
import { lastDaysAt, lastRoleGivenAt, schoolsWorkedAt } from '../../people/people.ts'
import { act, theHouse, type Works } from '../../platform/platform.ts'
import { openAccountsOf } from '../accounts/accounts.store.ts'
import { insertLeaverTask, takenOffSince } from './leaver-tasks.store.ts'

/**
 * A last day was recorded, or arrived: whoever keeps the accounts of each school she worked at is asked to take her off. Who knows which password the
 * programme cannot know, so each account in use is asked about; also those that posts reach by themselves, whose own password people may have.
 * Asked once for each time she works here: neither a corrected last day nor its arrival asks anew about what was done.
 * @param only the school where her last day is over; left out: every school she worked at
 */
export async function accountAccessEnds(works: Works, trust: string, person: string, only?: string): Promise<void> {
  await act(works, theHouse(trust), async one => {
    for (const school of only === undefined ? await schoolsWorkedAt(one.tx, person) : [only]) {
      // She came back before this was heard.
      if (!(await lastDaysAt(one.tx, school, [person])).has(person)) continue
      const done = await takenOffSince(one.tx, { school, person }, await lastRoleGivenAt(one.tx, person, school))
      const accounts: string[] = []
      for (const { id: account } of await openAccountsOf(one.tx, school))
        if (!done.has(account) && (await insertLeaverTask(one, { school, account, person }))) accounts.push(account)
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
