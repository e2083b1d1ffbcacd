import type { Clause } from '../packs/pack.ts'
import type { PolicyInForce } from '../policy-in-force.ts'

/** What somebody may say to being told. `taken_back` ends whichever stands. */
export type MonitoringAnswer = 'told' | 'agrees' | 'objects' | 'taken_back'
export type StandingAnswer = Exclude<MonitoringAnswer, 'taken_back'>

/** What a policy says about watching the people it binds: by its theme, or because a setting of monitoring rests on it. Empty: nothing. */
export function monitoringClauses({ pack }: Pick<PolicyInForce, 'pack'>): readonly Clause[] {
  return (pack?.clauses ?? []).filter(
    ({ theme, sets }) => theme === 'monitoring' || sets.some(name => name.startsWith('monitoring.')),
  )
}

/** Does the policy call reading it consent, as printed or as its adopter answered? */
export function claimsConsent({ pack, settings }: Pick<PolicyInForce, 'pack' | 'settings'>): boolean {
  return [pack?.settings['monitoring.basis'], settings.get('monitoring.basis').value].includes('policy_claims_consent')
}

/**
 * Which answers are offered. That she agrees only where the policy itself speaks of it: at work it is rarely free, and nothing may rest on it, so
 * nobody is asked for it without a reason.
 */
export function answersOffered(policy: Pick<PolicyInForce, 'pack' | 'settings'>): readonly StandingAnswer[] {
  if (monitoringClauses(policy).length === 0) return []
  return claimsConsent(policy) ? ['told', 'objects', 'agrees'] : ['told', 'objects']
}

export type ToKeep = { readonly answer: MonitoringAnswer; readonly tookBack: StandingAnswer | null }

/** Another answer takes the old one back first, as a row of its own. Taking back what is not there, or saying the same twice, keeps nothing. */
export function rowsToKeep(
  wish: MonitoringAnswer,
  standing: StandingAnswer | null,
  offered: readonly StandingAnswer[],
): readonly ToKeep[] | { readonly refused: 'not-offered' } {
  const back: ToKeep[] = standing === null ? [] : [{ answer: 'taken_back', tookBack: standing }]
  // What was said under a version before can be taken back whatever is offered now.
  if (wish === 'taken_back') return back
  if (!offered.includes(wish)) return { refused: 'not-offered' }
  return wish === standing ? [] : [...back, { answer: wish, tookBack: null }]
}

/** Milliseconds. */
const A_DAY = 86_400_000

/**
 * Did she object within the last day? Then the head was told, and her page shows what stands now: whoever objects, takes it back and objects again
 * sends no letter each time.
 */
export function toldLately(
  said: readonly { readonly answer: MonitoringAnswer; readonly at: Date }[],
  now: Date,
): boolean {
  return said.some(({ answer, at }) => answer === 'objects' && now.getTime() - at.getTime() < A_DAY)
}
