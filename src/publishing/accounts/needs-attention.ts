import { append } from '../../history/history.ts'
import { peopleWithRoles } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { TELL_PERSON } from '../queues.ts'
import { type Account, changeAccount, lockAccount } from './accounts.store.ts'
import { KEEPERS } from './may-keep-accounts.rule.ts'

/** The account's sign-in is of no use until a person does something. Its posts wait; those who keep it are told once. */
export async function needsAttention(one: Act, account: Account, code: string): Promise<void> {
  const current = await lockAccount(one.tx, account.id)
  if (current === null || current.state !== 'open') return
  await changeAccount(one.tx, account.id, { state: 'needs_attention', problem: code })
  await append(one, {
    kind: 'account-needs-attention',
    school: account.school,
    subject: account.id,
    clauses: [],
    facts: { account_id: account.id, code },
    words: { name: account.name },
  })
  const keepers = new Set((await peopleWithRoles(one.tx, KEEPERS, account.school)).map(keeper => keeper.id))
  for (const person of keepers)
    await one.works.jobs.send(one.tx, TELL_PERSON, {
      trust: one.who.trust,
      person,
      about: 'account-attention',
      subject: account.id,
    })
}
