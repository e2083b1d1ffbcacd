import { triage } from '../../checks/checks.ts'
import { dayOf, noonOf, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, look, type Works } from '../../platform/platform.ts'
import { openAccountsOf } from '../accounts/accounts.store.ts'
import { mayKeepAccounts } from '../accounts/may-keep-accounts.rule.ts'
import { enterComment as mayEnter, type EnterRefusal, type Typed } from './enter-comment.rule.ts'
import { type Came, takeIn } from './take-in.ts'

/** For a place where the school posts by hand: somebody pastes what was written there, and it is sorted like what we read ourselves. */
export async function enterCommentByHand(
  works: Works,
  visitor: Visitor,
  school: string,
  typed: Typed,
): Promise<{ readonly entered: string } | EnterRefusal> {
  const early = await look(works, visitor.identity, one => ask(one, visitor, school, typed))
  if ('refused' in early) return early
  // Outside of the transaction: a meaning is read in a thread of its own.
  const suggests = await triage({ text: typed.text, where: typed.saidAs ?? 'comment' })
  return act(works, visitor.identity, async one => {
    const now = await ask(one, visitor, school, typed)
    if ('refused' in now) return now
    const id = await takeIn(one, {
      school,
      account: now.account,
      post: null,
      target: null,
      how: 'by_hand',
      saidAs: now.saidAs,
      text: typed.text.trim(),
      writer: typed.writer.trim(),
      link: typed.link.trim(),
      remote: null,
      attached: false,
      writtenAt: noonOf(typed.day),
      triage: suggests,
    })
    if (id === null) throw new Error('A comment entered by hand was said to be here already.')
    return { entered: id }
  })
}

async function ask(
  one: Act,
  visitor: Visitor,
  school: string,
  typed: Typed,
): Promise<Pick<Came, 'account' | 'saidAs'> | EnterRefusal> {
  const accounts = await openAccountsOf(one.tx, school)
  const refusal = mayEnter(typed, {
    keeps: mayKeepAccounts(rolesAt(visitor, school)),
    accounts: accounts.map(({ id }) => id),
    today: dayOf(one.at),
  })
  if (refusal !== null) return refusal
  const account = accounts.find(({ id }) => id === typed.account)
  if (account === undefined || typed.saidAs === null) throw new Error('A comment was let in without its place.')
  return { account: { id: account.id, name: account.name }, saidAs: typed.saidAs }
}
