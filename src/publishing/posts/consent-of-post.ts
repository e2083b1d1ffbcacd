import type { Act } from '../../platform/platform.ts'
import { type ClauseId, type SettingsInForce, versionInForce } from '../../policy/policy.ts'
import { mayGoForEach, type Shown } from '../../pupils/pupils.ts'
import type { Platform } from './post.ts'
import type { Version } from './versions.store.ts'
import { childrenIn, type PostConsent } from './who-is-in.rule.ts'

/** What the policy says about consent: the same whoever asks, and why. */
export function consentClauses(settings: SettingsInForce): readonly ClauseId[] {
  const all = [settings.get('consent.required'), settings.get('consent.state'), settings.get('consent.scope')]
  return [...new Set(all.flatMap(one => one.clauses))]
}

/** Does what is live come down when a child leaves? A refusal of her family takes it down either way. */
export function leaversComeDown(settings: SettingsInForce): boolean {
  return settings.get('consent.leavers').value === 'come_down'
}

/**
 * Asks the register about these children at this instant. Who writes and who approves is shown what comes out of `results` alone: whom it is
 * about, and why, stays where it is (s1-protocol-2c).
 */
export async function consentFor(
  { tx, at }: Pick<Act, 'tx' | 'at'>,
  school: string,
  children: readonly Shown[],
  platforms: readonly Platform[],
): Promise<PostConsent> {
  const { settings } = await versionInForce(tx, school, at)
  const { places } = await mayGoForEach(tx, school, children, [...new Set(platforms)], at)
  return {
    asked: settings.get('consent.required').value !== 'not_stated',
    results: places,
    clauses: consentClauses(settings),
  }
}

/** The same of everybody in a version, on the platforms it goes to or on this one alone. */
export async function consentOfVersion(
  one: Pick<Act, 'tx' | 'at'>,
  { school, content }: Pick<Version, 'school' | 'content'>,
  only?: Platform,
): Promise<PostConsent> {
  const children = content.people === undefined ? [] : childrenIn(content.people)
  return consentFor(one, school, children, only === undefined ? content.targets.map(each => each.platform) : [only])
}
