import { type Nation, nationOfTrust, nationsOfSchools } from '../people/people.ts'
import type { Tx } from '../platform/platform.ts'
import { inForce } from './in-force.rule.ts'
import { type OpenAnswers, ours, type SettingsInForce, settle } from './settle.rule.ts'
import type { Pack } from './packs/pack.ts'
import { asWeighed } from './section-strength.rule.ts'
import { meant } from './packs/what-titles-mean.rule.ts'
import {
  type AdoptedVersion,
  type AdoptionRecord,
  bodyOf,
  versionsForEach,
  versionsOfTrust,
} from './policy-versions.store.ts'

/** What judges an act of a school at an instant. `version` null: no policy was in force, and our own values hold. */
export type PolicyInForce = {
  readonly version: AdoptedVersion | null
  readonly pack: Pack | null
  readonly settings: SettingsInForce
  /** Where the school lies today: what rests on law was written for England. */
  readonly nation: Nation
}

const NONE = { version: null, pack: null, settings: ours } as const

/**
 * A version never changes once adopted, so its worked-out settings may be kept by every process; which version is in force is asked anew
 * each time. The bound is generous: a trust has tens of versions in its life.
 */
export type SettledVersion = {
  /** As it is meant here: its titles are the roles that the adopter said, and its sections as strong. */
  readonly pack: Pack
  /** As it was frozen, word for word. */
  readonly written: Pack
  readonly settings: SettingsInForce
  readonly answers: OpenAnswers
  /** How it was adopted; null for a version of the time before that was frozen with it. */
  readonly adoption: AdoptionRecord | null
}
const settled = new Map<string, SettledVersion>()
const MOST_KEPT = 500

/** The policy in force for this school at this instant: the version of the day of the act, whatever came later. */
export async function policyInForce(tx: Tx, school: string, at: Date): Promise<PolicyInForce> {
  const policy = (await policiesInForce(tx, [school], at)).get(school)
  return policy ?? { ...NONE, nation: 'england' }
}

/** The same for several schools: the versions and the nations are asked once, and a text that was not read yet once for all of them. */
export async function policiesInForce(
  tx: Tx,
  schools: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, PolicyInForce>> {
  const versions = await versionsForEach(tx, schools)
  const nations = await nationsOfSchools(tx, schools)
  const policies = new Map<string, PolicyInForce>()
  for (const school of schools) {
    const version = inForce(versions.get(school) ?? [], at)
    const nation = nations.get(school) ?? 'england'
    const judged = version === null ? NONE : { version, ...(await settledVersion(tx, version.id)) }
    policies.set(school, { version: judged.version, pack: judged.pack, settings: judged.settings, nation })
  }
  return policies
}

/** The same without the nation, for what rests on no law and is asked at every step of a post. */
export async function versionInForce(tx: Tx, school: string, at: Date): Promise<Omit<PolicyInForce, 'nation'>> {
  const version = inForce((await versionsForEach(tx, [school])).get(school) ?? [], at)
  if (version === null) return NONE
  const { pack, settings } = await settledVersion(tx, version.id)
  return { version, pack, settings }
}

/** What the trust itself has adopted for all its schools, as it judges acts at this instant. */
export async function trustPolicyInForce(tx: Tx, at: Date): Promise<PolicyInForce> {
  const version = inForce(await versionsOfTrust(tx), at)
  const nation = await nationOfTrust(tx)
  if (version === null) return { ...NONE, nation }
  const { pack, settings } = await settledVersion(tx, version.id)
  return { version, pack, settings, nation }
}

/** The settings of one version, in force or not: to read what judged an act of the past. */
export async function settledVersion(tx: Tx, version: string): Promise<SettledVersion> {
  const kept = settled.get(version)
  if (kept !== undefined) return kept
  const body = await bodyOf(tx, version)
  if (body === null)
    throw new Error(
      `Policy version ${version} is named by a row but is not there. Restore it from a backup: acts were judged by it.`,
    )
  const settings = settle(body.pack, body.answers, body.ours)
  if ('refused' in settings)
    throw new Error(
      `Policy version ${version} was adopted with answers that this programme no longer takes (${settings.refused.map(one => one.refused).join(', ')}). Start the version that adopted it.`,
    )
  if (settled.size >= MOST_KEPT) settled.clear()
  const pack = asWeighed(meant(body.pack, body.answers.titles), settings.get('policy.section_strength'))
  const known = { pack, written: body.pack, settings, answers: body.answers, adoption: body.adoption ?? null }
  settled.set(version, known)
  return known
}
