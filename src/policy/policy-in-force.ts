import type { Tx } from '../platform/platform.ts'
import { inForce, ours, type SettingsInForce, settle } from './in-force.rule.ts'
import type { Pack } from './packs/pack.ts'
import { type AdoptedVersion, bodyOf, versionsFor } from './policy-versions.store.ts'

/** What judges an act of a school at an instant. `version` null: no policy was in force, and our own values hold. */
export type PolicyInForce = { readonly version: AdoptedVersion | null; readonly pack: Pack | null; readonly settings: SettingsInForce }

const NONE: PolicyInForce = { version: null, pack: null, settings: ours }

/**
 * A version never changes once adopted, so its worked-out settings may be kept by every process; which version is in force is asked anew
 * each time. The bound is generous: a trust has tens of versions in its life.
 */
const settled = new Map<string, { pack: Pack; settings: SettingsInForce }>()
const MOST_KEPT = 500

/** The policy in force for this school at this instant: the version of the day of the act, whatever came later. */
export async function policyInForce(tx: Tx, school: string, at: Date): Promise<PolicyInForce> {
  const version = inForce(await versionsFor(tx, school), at)
  return version === null ? NONE : { version, ...(await settledVersion(tx, version.id)) }
}

/** The settings of one version, in force or not: to read what judged an act of the past. */
export async function settledVersion(tx: Tx, version: string): Promise<{ pack: Pack; settings: SettingsInForce }> {
  const kept = settled.get(version)
  if (kept !== undefined) return kept
  const body = await bodyOf(tx, version)
  if (body === null) throw new Error(`Policy version ${version} is named by a row but is not there. Restore it from a backup: acts were judged by it.`)
  const settings = settle(body.pack, body.answers)
  if ('refused' in settings) throw new Error(`Policy version ${version} was adopted with answers that this programme no longer takes (${settings.refused.map(one => one.refused).join(', ')}). Start the version that adopted it.`)
  if (settled.size >= MOST_KEPT) settled.clear()
  settled.set(version, { pack: body.pack, settings })
  return { pack: body.pack, settings }
}
