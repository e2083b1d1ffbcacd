import type { Tx } from '../platform/platform.ts'
import { hasEnded } from './in-force.rule.ts'
import { type OpenAnswers } from './settle.rule.ts'
import './ending/ending.tables.ts'
import type { Pack } from './packs/pack.ts'
import type { SomeSettings } from './settings/settings.ts'

/** An adopted policy, frozen. Adopting copies the pack, so a later issue of the pack changes nothing that is in force. */
export type AdoptedVersion = {
  readonly id: string
  readonly school: string | null
  readonly number: number
  readonly title: string
  readonly hash: string
  readonly from: Date
  readonly adoptedAt: Date
  readonly adoptedBy: string
  /** The first instant at which it no longer holds, where it was ended; never in the past when it is said. */
  readonly until: Date | null
}

const COLUMNS = [
  'policy_versions.id',
  'policy_versions.school_id as school',
  'policy_versions.number',
  'policy_versions.title',
  'policy_versions.body_sha256 as hash',
  'policy_versions.in_force_from as from',
  'policy_versions.adopted_at as adoptedAt',
  'policy_versions.adopted_by as adoptedBy',
  'policy_endings.ends_at as until',
] as const

/** Each with the end that stands, where all have signed one; the index lets no version have two. */
function versions(tx: Tx) {
  return tx
    .selectFrom('policy_versions')
    .leftJoin('policy_endings', join =>
      join
        .onRef('policy_endings.trust_id', '=', 'policy_versions.trust_id')
        .onRef('policy_endings.version_id', '=', 'policy_versions.id')
        .on('policy_endings.decided_at', 'is not', null)
        .on('policy_endings.undone_at', 'is', null),
    )
    .select(COLUMNS)
}

/** One version of the trust, whichever school's; null where there is none. */
export async function versionById(tx: Tx, id: string): Promise<AdoptedVersion | null> {
  return (await versions(tx).where('policy_versions.id', '=', id).executeTakeFirst()) ?? null
}

/** All versions that can ever judge an act of this school: its own and the trust's, without their texts. */
export async function versionsFor(tx: Tx, school: string): Promise<readonly AdoptedVersion[]> {
  return (await versionsForEach(tx, [school])).get(school) ?? []
}

/** The same for several schools, asked once. */
export async function versionsForEach(
  tx: Tx,
  schools: readonly string[],
): Promise<ReadonlyMap<string, readonly AdoptedVersion[]>> {
  if (schools.length === 0) return new Map()
  const all: AdoptedVersion[] = await versions(tx)
    .where(eb =>
      eb.or([eb('policy_versions.school_id', 'in', [...schools]), eb('policy_versions.school_id', 'is', null)]),
    )
    .orderBy('in_force_from')
    .orderBy('number')
    .execute()
  return new Map(schools.map(id => [id, all.filter(({ school }) => school === null || school === id)]))
}

/** The versions that the trust adopted for all its schools. */
export async function versionsOfTrust(tx: Tx): Promise<AdoptedVersion[]> {
  return versions(tx)
    .where('policy_versions.school_id', 'is', null)
    .orderBy('in_force_from')
    .orderBy('number')
    .execute()
}

/** The version that the trust adopted last: an earlier one holds no longer than until it begins. Null also where that one has ended. */
export async function newestOfTrust(tx: Tx, at: Date): Promise<AdoptedVersion | null> {
  const newest = (await versionsOfTrust(tx)).toSorted((a, b) => b.number - a.number)[0]
  return newest === undefined || hasEnded(newest, at) ? null : newest
}

/** How a version was adopted, frozen with it and so under every signature. Names of people do not stand here: they change. */
export type AdoptionRecord = {
  readonly nation: string
  /** Null for a policy of the whole trust. */
  readonly governance: string | null
  /** The offices that sign. */
  readonly signatories: readonly string[]
  /** ISO 8601; null: from the last signature. */
  readonly start: string | null
  /** The day of the next review, yyyy-mm-dd. */
  readonly reviewOn: string
  /** By open question: answered by the adopter, taken as we suggest it, or given by a colleague who was asked. */
  readonly ways: Readonly<Record<string, string>>
  /** In a trust's policy: the open questions that each school may answer for itself. */
  readonly local: readonly string[]
  /** The trust's version on which this one stands. */
  readonly base: string | null
  /** The trust's version that it was compared with; missing in versions of the time before that was kept. */
  readonly measuredBy?: string | null
  /** Where the trust has said yes to less than its own policy: the setting and the request. */
  readonly permitted: readonly { readonly setting: string; readonly request: string }[]
  /** What the policy is read with, as it was known on the day. */
  readonly linked: readonly {
    readonly id: string
    readonly title: string
    readonly document: { readonly id: string; readonly title: string; readonly version: string } | null
    readonly reason: string
  }[]
}

/**
 * What is frozen in a version's body, and so covered by its hash: the pack, the school's answers, and our own values of that day where
 * both are silent.
 */
export type VersionBody = {
  readonly pack: Pack
  readonly answers: OpenAnswers
  readonly ours: SomeSettings
  readonly adoption?: AdoptionRecord
}

/** The frozen text of one version; it never changes, so a process may keep it. */
export async function bodyOf(tx: Tx, version: string): Promise<VersionBody | null> {
  const row = await tx.selectFrom('policy_versions').select('body').where('id', '=', version).executeTakeFirst()
  // Written by seal-draft.ts only, from a pack that was read and checked.
  return row === undefined ? null : (JSON.parse(row.body) as VersionBody)
}

export async function lastNumber(tx: Tx, school: string | null): Promise<number> {
  let query = tx.selectFrom('policy_versions').select(eb => eb.fn.max('number').as('last'))
  query = school === null ? query.where('school_id', 'is', null) : query.where('school_id', '=', school)
  return (await query.executeTakeFirst())?.last ?? 0
}

export async function insertVersion(
  tx: Tx,
  trust: string,
  version: Omit<AdoptedVersion, 'until'> & { pack: string; body: string },
): Promise<void> {
  await tx
    .insertInto('policy_versions')
    .values({
      trust_id: trust,
      id: version.id,
      school_id: version.school,
      number: version.number,
      pack: version.pack,
      title: version.title,
      body: version.body,
      body_sha256: version.hash,
      in_force_from: version.from,
      adopted_at: version.adoptedAt,
      adopted_by: version.adoptedBy,
    })
    .execute()
}
