import { sql } from 'kysely'
import type { Act, Tx } from '../../platform/platform.ts'
import { type Comment, lockComment } from './comments.store.ts'
import { type Known, READ_FOR } from './next-read.rule.ts'

/** A live post whose replies are to be read now. */
export type DueRead = {
  readonly target: string
  readonly post: string
  readonly school: string
  readonly account: string
  readonly uri: string
  readonly liveAt: Date
  readonly tries: number
}

/** Each post that went live on a network that we can read has its row, once. */
export async function beginReads(one: Act): Promise<void> {
  await sql`
    insert into house.reply_reads (trust_id, target_id, school_id, account_id, next_at)
    select t.trust_id, t.id, t.school_id, t.account_id, ${one.at}
    from house.post_targets t join house.accounts a on a.trust_id = t.trust_id and a.id = t.account_id
    where t.state = 'live' and a.way = 'bluesky' and t.remote_uri is not null and t.live_at > ${new Date(one.at.getTime() - READ_FOR)}
    on conflict (trust_id, target_id) do nothing`.execute(one.tx)
}

/** Only what is live now: of what was withdrawn nothing more is read. */
export async function dueReads(tx: Tx, at: Date, limit: number): Promise<DueRead[]> {
  const rows = await tx
    .selectFrom('reply_reads as r')
    .innerJoin('post_targets as t', join =>
      join.onRef('t.trust_id', '=', 'r.trust_id').onRef('t.id', '=', 'r.target_id'),
    )
    .innerJoin('accounts as a', join => join.onRef('a.trust_id', '=', 'r.trust_id').onRef('a.id', '=', 'r.account_id'))
    .select(['r.target_id', 't.post_id', 'r.school_id', 'r.account_id', 't.remote_uri', 't.live_at', 'r.tries'])
    .where('r.next_at', '<=', at)
    .where('t.state', '=', 'live')
    .where('a.state', '=', 'open')
    .where('t.live_at', '>', new Date(at.getTime() - READ_FOR))
    .orderBy('r.next_at')
    .limit(limit)
    .execute()
  return rows.flatMap(row =>
    row.remote_uri === null || row.live_at === null
      ? []
      : [
          {
            target: row.target_id,
            post: row.post_id,
            school: row.school_id,
            account: row.account_id,
            uri: row.remote_uri,
            liveAt: row.live_at,
            tries: row.tries,
          },
        ],
  )
}

type Kept =
  | { readonly next: Date; readonly replies: number; readonly cutShort: boolean }
  | { readonly next: Date; readonly problem: string; readonly tries: number }

export async function keepRead({ tx, at }: Act, { target }: Pick<DueRead, 'target'>, kept: Kept): Promise<void> {
  const set =
    'problem' in kept
      ? { next_at: kept.next, problem: kept.problem, tries: kept.tries }
      : { next_at: kept.next, problem: null, tries: 0, read_at: at, replies: kept.replies, cut_short: kept.cutShort }
  await tx.updateTable('reply_reads').set(set).where('target_id', '=', target).execute()
}

const KNOWN = [
  'c.id',
  'c.remote_hash as hash',
  'c.remote_cid as cid',
  'c.there',
  'c.state',
  'c.passed_to as passedTo',
  'c.lead_had_it as leadHadIt',
  'c.names_dsl as namesDsl',
  'c.category',
  'c.route',
  'c.also',
  'c.keep_evidence as keepEvidence',
  'c.sure',
  'c.rank',
] as const

/** A reply that is known, with where it stands; `uri` is '' once its words were forgotten. */
export type KnownReply = Known &
  Pick<
    Comment,
    | 'id'
    | 'state'
    | 'passedTo'
    | 'leadHadIt'
    | 'namesDsl'
    | 'category'
    | 'route'
    | 'also'
    | 'keepEvidence'
    | 'sure'
    | 'rank'
  > & { readonly uri: string; readonly texts: number }

export async function knownUnder(tx: Tx, target: string): Promise<KnownReply[]> {
  const rows = await replies(tx).where('c.target_id', '=', target).execute()
  return rows.map(known)
}

/** Held until the transaction ends, with where it stands now. Null: it is not there any more. */
export async function lockKnown(tx: Tx, id: string): Promise<KnownReply | null> {
  if ((await lockComment(tx, id)) === null) return null
  const row = await replies(tx).where('c.id', '=', id).executeTakeFirst()
  return row === undefined ? null : known(row)
}

function replies(tx: Tx) {
  return (
    tx
      .selectFrom('comments as c')
      .leftJoin('comment_texts as x', join =>
        join.onRef('x.trust_id', '=', 'c.trust_id').onRef('x.comment_id', '=', 'c.id'),
      )
      .select(({ fn }) => [...KNOWN, fn.max('x.remote_uri').as('uri'), fn.max('x.number').as('texts')])
      .where('c.how', '=', 'read')
      // The key: all else of a comment follows from it.
      .groupBy(['c.trust_id', 'c.id'])
  )
}

type KnownRow = Awaited<ReturnType<ReturnType<typeof replies>['executeTakeFirstOrThrow']>>

const known = ({ hash, uri, texts, ...row }: KnownRow): KnownReply => ({
  ...row,
  hash: hash ?? '',
  uri: uri ?? '',
  texts: texts ?? 0,
})

/** When replies to a school's live posts were last read, and whether all of them could be. Null: nothing is read there. */
export type LastRead = { readonly at: Date; readonly whole: boolean }

export async function lastRead(tx: Tx, school: string, at: Date): Promise<LastRead | null> {
  const { rows } = await sql<{ at: Date | null; whole: boolean | null }>`
    select max(r.read_at) as at, bool_and(r.problem is null and not r.cut_short) as whole
    from house.reply_reads r join house.post_targets t on t.trust_id = r.trust_id and t.id = r.target_id
    where r.school_id = ${school}::uuid and t.state = 'live' and t.live_at > ${new Date(at.getTime() - READ_FOR)}`.execute(
    tx,
  )
  const [found] = rows
  return found?.at == null ? null : { at: found.at, whole: found.whole === true }
}
