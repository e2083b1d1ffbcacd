import type { Act, Tx } from '../../platform/platform.ts'
import type { CommentStands, WhoseItIs } from './decide-comment.rule.ts'

/** A comment as it stands here, without a word of it. */
export type Comment = CommentStands & {
  readonly id: string
  readonly school: string
  readonly account: string
  readonly accountName: string
  readonly post: string | null
  readonly how: 'read' | 'by_hand'
  readonly saidAs: 'comment' | 'mention' | 'message' | 'review'
  readonly writtenAt: Date | null
  readonly foundAt: Date
  readonly there: 'there' | 'changed' | 'gone'
  readonly thereAt: Date
  readonly also: readonly Comment['route'][]
  readonly sure: number
  readonly rank: number
  readonly passedBy: string | null
  readonly evidenceAt: Date | null
  readonly keepUntil: Date
  readonly changedAt: Date
}

const COMMENT = [
  'c.id',
  'c.school_id as school',
  'c.account_id as account',
  'a.name as accountName',
  'c.post_id as post',
  'c.how',
  'c.said_as as saidAs',
  'c.written_at as writtenAt',
  'c.found_at as foundAt',
  'c.there',
  'c.there_at as thereAt',
  'c.category',
  'c.route',
  'c.also',
  'c.keep_evidence as keepEvidence',
  'c.sure',
  'c.rank',
  'c.names_dsl as namesDsl',
  'c.state',
  'c.passed_to as passedTo',
  'c.passed_roles as passedRoles',
  'c.lead_had_it as leadHadIt',
  'c.passed_by as passedBy',
  'c.evidence_at as evidenceAt',
  'c.keep_until as keepUntil',
  'c.forgotten_at as forgottenAt',
  'c.changed_at as changedAt',
] as const

function comments(tx: Tx) {
  return tx
    .selectFrom('comments as c')
    .innerJoin('accounts as a', join => join.onRef('a.trust_id', '=', 'c.trust_id').onRef('a.id', '=', 'c.account_id'))
    .select(COMMENT)
}

type Row = Awaited<ReturnType<ReturnType<typeof comments>['executeTakeFirstOrThrow']>>

function shaped({ forgottenAt, ...row }: Row): Comment {
  return { ...row, hasEvidence: row.evidenceAt !== null, forgotten: forgottenAt !== null }
}

/** Null: not there, or behind a wall. */
export async function findComment(tx: Tx, id: string): Promise<Comment | null> {
  const row = await comments(tx).where('c.id', '=', id).executeTakeFirst()
  return row === undefined ? null : shaped(row)
}

/** Of what cannot wait, so many of the newest are always shown. */
const NEWEST = 20

/** Held until the transaction ends, so that nobody decides twice. */
export async function lockComment(tx: Tx, id: string): Promise<Comment | null> {
  const row = await comments(tx).where('c.id', '=', id).forUpdate('c').executeTakeFirst()
  return row === undefined ? null : shaped(row)
}

/** What waits, what cannot wait first; within that, what has waited longest. Of what cannot wait the newest too, however many came before. */
export async function openComments(tx: Tx, school: string, limit: number): Promise<Comment[]> {
  const open = comments(tx).where('c.school_id', '=', school).where('c.state', '<>', 'decided')
  const rows = await open.orderBy('c.rank').orderBy('c.found_at').orderBy('c.id').limit(limit).execute()
  if (rows.length < limit) return rows.map(shaped)
  const newest = await open
    .where('c.rank', '=', 0)
    .orderBy('c.found_at', 'desc')
    .orderBy('c.id')
    .limit(NEWEST)
    .execute()
  const shown = new Set(rows.map(({ id }) => id))
  const added = newest.filter(({ id }) => !shown.has(id))
  const pressing = rows.filter(({ rank }) => rank === 0)
  return [...pressing, ...added.toReversed(), ...rows.filter(({ rank }) => rank !== 0)].map(shaped)
}

/** How many are open, by whose they are and whether they cannot wait: counted, so that no list's end hides any. */
export type OpenCount = WhoseItIs & { readonly rank: number; readonly number: number; readonly since: Date }

export async function countOpen(tx: Tx, school: string): Promise<OpenCount[]> {
  const by = ['state', 'passed_roles', 'category', 'route', 'names_dsl', 'lead_had_it', 'rank'] as const
  const rows = await tx
    .selectFrom('comments')
    .select(({ fn }) => [...by, fn.countAll<string>().as('number'), fn.min('found_at').as('since')])
    .where('school_id', '=', school)
    .where('state', '<>', 'decided')
    .groupBy(by)
    .execute()
  return rows.map(({ passed_roles, names_dsl, lead_had_it, number, ...row }) => ({
    ...row,
    passedRoles: passed_roles,
    namesDsl: names_dsl,
    leadHadIt: lead_had_it,
    number: Number(number),
  }))
}

/** Kept as evidence since before that instant, the oldest first, with how many there are. What she does not see is not counted for her. */
export async function evidenceBefore(
  tx: Tx,
  school: string,
  before: Date,
  limit: number,
): Promise<{ readonly count: number; readonly oldest: readonly Comment[] }> {
  const old = comments(tx)
    .where('c.school_id', '=', school)
    .where('c.evidence_at', '<=', before)
    .where('c.forgotten_at', 'is', null)
  const { count } = await old
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await old.orderBy('c.evidence_at').orderBy('c.id').limit(limit).execute()
  return { count: Number(count), oldest: rows.map(shaped) }
}

export async function decidedComments(tx: Tx, school: string, limit: number): Promise<Comment[]> {
  const rows = await comments(tx)
    .where('c.school_id', '=', school)
    .where('c.state', '=', 'decided')
    .orderBy('c.changed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(shaped)
}

type CommentChange = Partial<{
  remote_cid: string
  there: Comment['there']
  there_at: Date
  category: Comment['category']
  route: Comment['route']
  also: Comment['route'][]
  keep_evidence: boolean
  sure: number
  rank: number
  names_dsl: boolean
  told_at: Date
  state: Comment['state']
  passed_to: NonNullable<Comment['passedTo']>
  passed_roles: Comment['passedRoles'][number][]
  known_to_roles: Comment['passedRoles'][number][]
  lead_had_it: true
  passed_by: string
  evidence_at: Date
  evidence_hash: string
  keep_until: Date
  forgotten_at: null
}>

/** Under row-level security a refused update is 0 rows and no error, so it is looked at. */
export async function changeComment(one: Act, id: string, set: CommentChange): Promise<void> {
  const { numUpdatedRows } = await one.tx
    .updateTable('comments')
    .set({ ...set, changed_at: one.at })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n)
    throw new Error('This comment could not be changed: its row is not there for whoever acts. Nothing was kept.')
}

/** Those to whom it was ever passed. */
export async function knownTo(tx: Tx, id: string): Promise<Comment['passedRoles']> {
  const row = await tx.selectFrom('comments').select('known_to_roles').where('id', '=', id).executeTakeFirst()
  return row?.known_to_roles ?? []
}
