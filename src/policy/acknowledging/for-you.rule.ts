import type { SettingsInForce } from '../settle.rule.ts'
import type { Clause, Pack } from '../packs/pack.ts'
import type { Bound, Role } from '../packs/roles.ts'
import { type Change, whatChanges } from '../what-changes.rule.ts'

/** A person as a policy sees her. */
export type Reader = { readonly roles: readonly Role[]; readonly workerType: string }

const LEADERS: readonly Role[] = ['headteacher', 'deputy_headteacher', 'nursery_manager', 'chief_executive', 'director']
const GOVERNORS: readonly Role[] = ['chair_of_governors', 'governor', 'trustee', 'proprietor']
const TRUST: readonly Role[] = ['trust_administrator', 'trustee', 'chief_executive', 'director']

/** Whom a group means by role. What binds a school, or those who appoint, is kept by whoever leads it. */
const GROUPS: Partial<Readonly<Record<Bound, readonly Role[]>>> = {
  senior_leaders: LEADERS,
  school: LEADERS,
  recruiters: LEADERS,
  governing_body: GOVERNORS,
  governor: GOVERNORS,
  trust: TRUST,
}

/** Whom a group means by kind of worker. */
const KINDS: Partial<Readonly<Record<Bound, string>>> = {
  governor: 'governor',
  partners: 'partner',
  outsiders: 'third_party',
}

/** Does one of these titles or groups mean this person? */
export function bindsHer(bound: readonly Bound[], { roles, workerType }: Reader): boolean {
  return bound.some(
    one =>
      one === 'everyone' ||
      KINDS[one] === workerType ||
      roles.some(role => role === one || (GROUPS[one]?.includes(role) ?? false)),
  )
}

/** What a policy forbids this person, point by point: each is confirmed by itself where the policy asks for that. */
export function prohibitionsFor(pack: Pack, reader: Reader): readonly Clause[] {
  return pack.clauses.filter(
    clause => clause.strength === 'must' && clause.how === 'blocks' && bindsHer(clause.binds, reader),
  )
}

export type Known = { readonly pack: Pack | null; readonly settings: SettingsInForce }

/** What is another for this person than in the version she read last. */
export type ChangedForHer = {
  readonly settings: readonly Change[]
  readonly added: readonly Clause[]
  readonly reworded: readonly { readonly before: Clause; readonly after: Clause }[]
  readonly gone: readonly Clause[]
}

/**
 * Settings and clauses that differ, as far as they bind her. A setting no clause speaks of is ours, and counts where it concerns everybody.
 */
export function changedForHer(before: Known, after: Known, reader: Reader): ChangedForHer {
  const was = new Map(before.pack?.clauses.map(clause => [clause.id, clause]))
  const now = new Map(after.pack?.clauses.map(clause => [clause.id, clause]))
  const hers = (clause: Clause) => bindsHer(clause.binds, reader)
  return {
    settings: whatChanges(before.settings, after.settings).filter(({ before: old, after: next }) => {
      const behind = [...next.clauses.map(id => now.get(id)), ...old.clauses.map(id => was.get(id))]
      const known = behind.filter(clause => clause !== undefined)
      return known.length === 0 || known.some(hers)
    }),
    added: [...now.values()].filter(clause => hers(clause) && !was.has(clause.id)),
    reworded: [...now.values()].flatMap(clause => {
      const old = was.get(clause.id)
      const same = old === undefined || (old.says === clause.says && old.strength === clause.strength)
      return same || !hers(clause) ? [] : [{ before: old, after: clause }]
    }),
    gone: [...was.values()].filter(clause => hers(clause) && !now.has(clause.id)),
  }
}
