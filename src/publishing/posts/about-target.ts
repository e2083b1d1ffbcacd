import type { Target } from './targets.store.ts'

/** What every line of history about a target says alike: the school, the post it belongs to, and the account by its name of the day. */
export function aboutTarget(target: Pick<Target, 'school' | 'post' | 'accountName'>) {
  return { school: target.school, subject: target.post, clauses: [], words: { account: target.accountName } }
}
