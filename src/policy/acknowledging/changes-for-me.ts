import type { Act } from '../../platform/platform.ts'
import type { AdoptedVersion } from '../policy-versions.store.ts'
import { settledVersion } from '../policy-in-force.ts'
import { mineAt, standingWith } from './my-standing.ts'
import { changedSince } from './read-mine.ts'

/** What a version is to whoever looks at it. */
export type ChangesForMe = {
  readonly version: string
  /** It waits for her word: not yet read, to be read again, or never asked for and never read. */
  readonly unread: boolean
  /** In how much it differs from what she read last, as far as it concerns her; null: it is the first she reads here. */
  readonly count: number | null
}

/** By school; none where she does not work, where the version does not bind her, or another has followed it. */
export async function changesForMe(
  one: Act,
  versions: readonly { readonly school: string; readonly version: AdoptedVersion }[],
): Promise<ReadonlyMap<string, ChangesForMe>> {
  const found = new Map<string, ChangesForMe>()
  const mine = await mineAt(
    one,
    versions.map(({ school }) => school),
  )
  for (const { school, version } of versions) {
    const hers = mine.get(school)
    if (hers?.me === undefined || ![hers.current?.id, hers.coming?.id].includes(version.id)) continue
    const { pack, settings } = await settledVersion(one.tx, version.id)
    const { bound, state } = standingWith(hers, version.id, settings, one.at)
    if (!bound) continue
    const reader = { roles: hers.me.roles, workerType: hers.me.workerType }
    const changed = await changedSince(one, { pack, settings }, version, hers.said, reader)
    const what = changed?.what
    found.set(school, {
      version: version.id,
      unread: state !== 'read' && state !== 'not_accepted',
      count:
        what === undefined ? null : what.settings.length + what.added.length + what.reworded.length + what.gone.length,
    })
  }
  return found
}
