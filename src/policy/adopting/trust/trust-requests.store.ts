import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Act, Tx } from '../../../platform/platform.ts'
import { isSettingName } from '../../settings/settings.ts'
import type { Departure, Permitted } from '../departures.rule.ts'
import '../adopting.tables.ts'

export type TrustRequest = {
  readonly id: string
  readonly school: string
  readonly draft: string
  readonly items: readonly Departure[]
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly decision: 'yes' | 'no' | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
}

const itemsKept = z.array(
  z.object({
    setting: z.string(),
    standing: z.enum(['looser', 'not comparable']),
    ours: z.unknown(),
    trusts: z.unknown(),
    clauses: z.array(z.string()),
  }),
)

const COLUMNS = [
  'id',
  'school_id as school',
  'draft_id as draft',
  'items',
  'reason',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'decision',
  'decided_by as decidedBy',
  'decided_at as decidedAt',
  'decision_reason as decisionReason',
] as const

function asRequest<R extends { items: string }>(row: R): Omit<R, 'items'> & { items: Departure[] } {
  const items = itemsKept
    .parse(JSON.parse(row.items))
    // A setting that the catalogue no longer has needs nobody's yes.
    .flatMap(({ setting, ...rest }) => (isSettingName(setting) ? [{ setting, ...rest }] : []))
  return { ...row, items }
}

/** All requests of a school, or (null) of every school of the trust; the newest first. */
export async function requestsOf(tx: Tx, school: string | null): Promise<TrustRequest[]> {
  let query = tx.selectFrom('policy_trust_requests').select(COLUMNS).orderBy('asked_at', 'desc').orderBy('id')
  if (school !== null) query = query.where('school_id', '=', school)
  return (await query.execute()).map(asRequest)
}

export async function lockRequest(tx: Tx, id: string): Promise<TrustRequest | null> {
  const row = await tx
    .selectFrom('policy_trust_requests')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : asRequest(row)
}

/** What the trust has said yes to for this school. */
export async function permittedFor(tx: Tx, school: string): Promise<Permitted[]> {
  const yes = (await requestsOf(tx, school)).filter(request => request.decision === 'yes')
  return yes.flatMap(request =>
    request.items.map(({ setting, ours, trusts }) => ({ setting, ours, trusts, request: request.id })),
  )
}

export async function insertRequest(
  { tx, who, at }: Act,
  request: Pick<TrustRequest, 'school' | 'draft' | 'items' | 'reason'>,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('policy_trust_requests')
    .values({
      trust_id: who.trust,
      id,
      school_id: request.school,
      draft_id: request.draft,
      items: JSON.stringify(request.items),
      reason: request.reason,
      asked_by: who.person,
      asked_at: at,
      decision: null,
      decided_by: null,
      decided_at: null,
      decision_reason: null,
    })
    .execute()
  return id
}

export async function decideRequest(
  { tx, who, at }: Act,
  id: string,
  decision: 'yes' | 'no',
  reason: string,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('policy_trust_requests')
    .set({ decision, decided_by: who.person, decided_at: at, decision_reason: reason })
    .where('id', '=', id)
    .executeTakeFirst()
  // A refused update is 0 rows, not an error.
  if (numUpdatedRows !== 1n) throw new Error('The request was not decided: its row could not be changed.')
}
