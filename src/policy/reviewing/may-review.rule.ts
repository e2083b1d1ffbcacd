import type { SettingsInForce } from '../settle.rule.ts'
import type { Role } from '../packs/roles.ts'

/** Any senior may say that something happened which the policy should answer to. */
export const seniors: readonly Role[] = [
  'headteacher',
  'deputy_headteacher',
  'nursery_manager',
  'chair_of_governors',
  'dsl',
  'dpo',
  'human_resources',
  'director',
  'proprietor',
  'trust_administrator',
  'chief_executive',
]

/** Those whom the wall of the database lets see suggestions of others; the policy in force names the few who decide. */
export const askableReviewers: readonly Role[] = [
  'headteacher',
  'deputy_headteacher',
  'nursery_manager',
  'dsl',
  'dpo',
  'chair_of_governors',
  'governor',
  'trustee',
  'proprietor',
  'human_resources',
  'director',
  'trust_administrator',
  'chief_executive',
  'line_manager',
]

/** Who reviews the policy: whom it names as reviewer or owner. A chief executive or trust administrator stands in for nobody here. */
export function reviewersBy(settings: Pick<SettingsInForce, 'get'>): ReadonlySet<Role> {
  return new Set([...settings.get('roles.reviewer').value, ...settings.get('roles.policy_owner').value])
}

export function mayReview(roles: ReadonlySet<Role>, settings: Pick<SettingsInForce, 'get'>): boolean {
  const reviewers = reviewersBy(settings)
  return askableReviewers.some(role => roles.has(role) && reviewers.has(role))
}

export function mayRaise(roles: ReadonlySet<Role>): boolean {
  return seniors.some(role => roles.has(role))
}

/** Governors hear of a review that is late, whoever reviews. */
export const governors: readonly Role[] = ['chair_of_governors', 'governor', 'trustee']
