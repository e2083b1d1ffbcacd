import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { changeAccount, lockAccount, putNewKeys } from './accounts.store.ts'
import { sealSecrets } from './key-box.ts'
import { mayKeepAccounts } from './may-keep-accounts.rule.ts'

export type CloseRefusal = {
  readonly refused: 'not-there' | 'not-a-keeper' | 'still-under-way'
  readonly clauses: readonly string[]
}

/**
 * Takes an account out of use here; the account itself stays where it is. Its keys are thrown away. Not while a post is being sent or taken
 * down: that needs the keys. What is planned for it then fails with that reason, and its author is told.
 */
export async function closeAccount(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ closed: true } | CloseRefusal> {
  return act(works, visitor.identity, async one => {
    const account = await lockAccount(one.tx, id)
    if (account === null || account.state === 'closed') return { refused: 'not-there', clauses: [] }
    if (!mayKeepAccounts(rolesAt(visitor, account.school))) return { refused: 'not-a-keeper', clauses: [] }
    const busy = await one.tx
      .selectFrom('post_targets')
      .select('id')
      .where('account_id', '=', id)
      .where('state', 'in', ['sending', 'unknown', 'removing'])
      .executeTakeFirst()
    if (busy !== undefined) return { refused: 'still-under-way', clauses: [] }
    await changeAccount(one.tx, id, { state: 'closed', problem: null, closed_at: one.at })
    await putNewKeys(one.tx, id, sealSecrets(works.settings, id, { secret: null, tokens: null }), one.at)
    await append(one, {
      kind: 'account-closed',
      school: account.school,
      subject: id,
      clauses: [],
      facts: { account_id: id, platform: account.platform },
      words: { name: account.name },
    })
    return { closed: true }
  })
}
