import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { type Act, act, type Works } from '../../platform/platform.ts'
import { control, policyInForce } from '../../policy/policy.ts'
import type { Platform } from '../posts/post.ts'
import { type Account, insertAccount, openAccountsOf } from './accounts.store.ts'
import { type OpenRefusal, openAccountRule } from './may-keep-accounts.rule.ts'

export type AccountWish = {
  readonly school: string
  readonly platform: Platform
  readonly name: string
  readonly handle: string
  /** Ticked: anybody can see the account. */
  readonly isPublic: boolean
}

/** Enters an official account in the register; its posts are posted by hand. That it is registered is how it comes under the policy at all. */
export async function openAccount(
  works: Works,
  visitor: Visitor,
  wish: AccountWish,
): Promise<{ opened: string } | OpenRefusal> {
  return act(works, visitor.identity, async one => {
    const account = { ...asked(wish), way: 'by_hand' as const, service: null, remoteId: null }
    const refusal = await mayOpen(one, visitor, wish, account)
    return refusal ?? { opened: await keepNew(one, account) }
  })
}

type NewAccount = Omit<Account, 'id' | 'state' | 'problem'> & Pick<AccountWish, 'isPublic'>

function asked(wish: AccountWish) {
  const { school, platform, isPublic } = wish
  return { school, platform, isPublic, name: plain(wish.name), handle: plain(wish.handle) }
}

function plain(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').trim()
}

/** Null: it may. Asked before a network is called, and again in the transaction that keeps the account. */
export async function mayOpen(
  one: Act,
  visitor: Visitor,
  wish: AccountWish,
  opens: Pick<Account, 'platform' | 'handle' | 'remoteId'>,
): Promise<OpenRefusal | null> {
  const { settings } = await policyInForce(one.tx, wish.school, one.at)
  return openAccountRule({
    roles: rolesAt(visitor, wish.school),
    name: wish.name,
    handle: wish.handle,
    isPublic: wish.isPublic,
    accounts: await openAccountsOf(one.tx, wish.school),
    opens,
    official: settings.get('modules.official_accounts'),
    visibility: settings.get('accounts.visibility'),
  })
}

/** @returns the id of the account. Who watches over it and whether it is public are what the policy's clauses here are about. */
export async function keepNew(one: Act, account: NewAccount): Promise<string> {
  const id = randomUUID()
  const { settings } = await policyInForce(one.tx, account.school, one.at)
  if (control('account_register', true))
    await insertAccount(one.tx, one.who.trust, { id, ...account }, one.who.person, one.at)
  await append(one, {
    kind: 'account-opened',
    school: account.school,
    subject: id,
    clauses: [
      ...new Set([...settings.get('accounts.overseers').clauses, ...settings.get('accounts.visibility').clauses]),
    ],
    facts: { account_id: id, platform: account.platform, way: account.way, is_public: account.isPublic },
    words: { name: account.name, handle: account.handle },
  })
  return id
}
