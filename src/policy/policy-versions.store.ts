import type { Tx } from '../platform/platform.ts'
import type { OpenAnswers } from './in-force.rule.ts'
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
}

const COLUMNS = [
  'id',
  'school_id as school',
  'number',
  'title',
  'body_sha256 as hash',
  'in_force_from as from',
  'adopted_at as adoptedAt',
  'adopted_by as adoptedBy',
] as const

/** One version of the trust, whichever school's; null where there is none. */
export async function versionById(tx: Tx, id: string): Promise<AdoptedVersion | null> {
  return (await tx.selectFrom('policy_versions').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** All versions that can ever judge an act of this school: its own and the trust's, without their texts. */
export async function versionsFor(tx: Tx, school: string): Promise<AdoptedVersion[]> {
  return tx
    .selectFrom('policy_versions')
    .select(COLUMNS)
    .where(eb => eb.or([eb('school_id', '=', school), eb('school_id', 'is', null)]))
    .orderBy('in_force_from')
    .orderBy('number')
    .execute()
}

/**
 * What is frozen in a version's body, and so covered by its hash: the pack, the school's answers, and our own values of that day where
 * both are silent.
 */
export type VersionBody = { readonly pack: Pack; readonly answers: OpenAnswers; readonly ours: SomeSettings }

/** The frozen text of one version; it never changes, so a process may keep it. */
export async function bodyOf(tx: Tx, version: string): Promise<VersionBody | null> {
  const row = await tx.selectFrom('policy_versions').select('body').where('id', '=', version).executeTakeFirst()
  // Written by adopt-policy.ts only, from a pack that was read and checked.
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
  version: AdoptedVersion & { pack: string; body: string },
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
