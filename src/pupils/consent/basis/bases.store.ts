import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../../platform/platform.ts'
import type { ConsentKind } from '../consent.ts'
import type { BasisSaid, LawfulBasis } from './choose-basis.rule.ts'

declare module '../../../platform/db/db.ts' {
  interface House {
    consent_bases: {
      trust_id: string
      id: string
      school_id: string
      version_id: string
      kind: ConsentKind
      basis: LawfulBasis
      reason: string
      assessment: string
      decided_by: string
      decided_at: Date
    }
  }
}

export type BasisDecided = {
  readonly kind: ConsentKind
  readonly basis: LawfulBasis
  readonly reason: string
  readonly assessment: string
  readonly by: string
  readonly at: Date
  /** Of the policy upon which it was decided. */
  readonly version: string
}

/** Everything a school ever decided about its basis, newest first. */
export async function basesOf(tx: Tx, school: string, version: string | null = null): Promise<BasisDecided[]> {
  let query = tx
    .selectFrom('consent_bases')
    .select(['kind', 'basis', 'reason', 'assessment', 'decided_by as by', 'decided_at as at', 'version_id as version'])
    .where('school_id', '=', school)
  if (version !== null) query = query.where('version_id', '=', version)
  return query.orderBy('decided_at', 'desc').orderBy('id', 'desc').execute()
}

export async function insertBases(one: Act, school: string, version: string, said: BasisSaid): Promise<void> {
  await one.tx
    .insertInto('consent_bases')
    .values(
      said.kinds.map(kind => ({
        trust_id: one.who.trust,
        id: randomUUID(),
        school_id: school,
        version_id: version,
        kind,
        basis: said.basis,
        reason: said.reason,
        assessment: said.assessment,
        decided_by: one.who.person,
        decided_at: one.at,
      })),
    )
    .execute()
}
