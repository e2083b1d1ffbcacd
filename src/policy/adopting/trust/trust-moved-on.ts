import type { Act } from '../../../platform/platform.ts'
import { hasEnded, neverBegins } from '../../in-force.rule.ts'
import { settledVersion } from '../../policy-in-force.ts'
import { type AdoptedVersion, newestOfTrust, versionsFor, type VersionBody } from '../../policy-versions.store.ts'
import { type Seal, sealedBody } from '../signing/seals.store.ts'

/** A school's own version, and the one that its trust adopted after it. */
export type MovedOn = { readonly own: AdoptedVersion; readonly trusts: AdoptedVersion }

/** The school's own version goes before its trust's. Where the trust has adopted since, somebody at the school has to look; else null. */
export async function trustMovedOn(one: Pick<Act, 'tx' | 'at'>, school: string): Promise<MovedOn | null> {
  const versions = await versionsFor(one.tx, school)
  const own = versions
    .filter(version => version.school !== null && !neverBegins(version, versions))
    .toSorted((a, b) => b.number - a.number)[0]
  const trusts = await newestOfTrust(one.tx, one.at)
  if (own === undefined || hasEnded(own, one.at) || trusts === null || trusts.adoptedAt <= own.adoptedAt) return null
  const { adoption } = await settledVersion(one.tx, own.id)
  return adoption?.measuredBy === trusts.id ? null : { own, trusts }
}

/** The trust's version that was adopted after this text was compared with the one before; null where the comparison holds. */
export async function trustsSinceSealed(one: Pick<Act, 'tx' | 'at'>, seal: Seal): Promise<AdoptedVersion | null> {
  if (seal.school === null) return null
  const newest = await newestOfTrust(one.tx, one.at)
  if (newest === null) return null
  // Written by seal-draft.ts only. A text of the time before it was kept what it was compared with is judged by the clock.
  const { adoption } = JSON.parse(await sealedBody(one.tx, seal.id)) as VersionBody
  const stands =
    adoption?.measuredBy === undefined ? newest.adoptedAt <= seal.sealedAt : adoption.measuredBy === newest.id
  return stands ? null : newest
}
