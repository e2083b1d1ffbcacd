import { append } from '../../history/history.ts'
import { schoolsWorkedAt } from '../../people/people.ts'
import { act, theHouse, type Works } from '../../platform/platform.ts'
import { openAccountsOf } from '../accounts/accounts.store.ts'
import { insertLeaverTask } from './leaver-tasks.store.ts'

/**
 * A last day was recorded: whoever keeps the accounts of each school she worked at is asked to take her off. Who knows which password the programme
 * cannot know, so each account in use is asked about; also those that posts reach by themselves, whose own password people may have.
 */
export async function accountAccessEnds(works: Works, trust: string, person: string): Promise<void> {
  await act(works, theHouse(trust), async one => {
    for (const school of await schoolsWorkedAt(one.tx, person)) {
      const accounts: string[] = []
      for (const { id: account } of await openAccountsOf(one.tx, school))
        if (await insertLeaverTask(one, { school, account, person })) accounts.push(account)
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
