import { append } from '../../history/history.ts'
import { isId, personById, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { findAccount } from '../accounts/accounts.store.ts'
import { mayKeepAccounts } from '../accounts/may-keep-accounts.rule.ts'
import { keepTakenOff, lockLeaverTask } from './leaver-tasks.store.ts'

export type TakeOffRefusal = { readonly refused: 'not-there' | 'not-a-keeper'; readonly clauses: readonly string[] }

/** Somebody who keeps the accounts says that a leaver has no access to one any more. Nobody says it of herself. */
export async function takeOffLeaver(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ done: true } | TakeOffRefusal> {
  return act(works, visitor.identity, async one => {
    const task = isId(id) ? await lockLeaverTask(one.tx, id) : null
    if (task === null) return { refused: 'not-there', clauses: [] }
    if (!mayKeepAccounts(rolesAt(visitor, task.school)) || task.person === one.who.person)
      return { refused: 'not-a-keeper', clauses: [] }
    await keepTakenOff(one, id)
    const person = await personById(one.tx, task.person)
    const account = await findAccount(one.tx, task.account)
    await append(one, {
      kind: 'leaver-taken-off',
      school: task.school,
      subject: task.account,
      clauses: [],
      facts: { account_id: task.account },
      words: { person: person?.name ?? '', account: account?.name ?? '' },
    })
    return { done: true }
  })
}
