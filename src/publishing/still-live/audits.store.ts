import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../platform/platform.ts'
import type { SeenThere } from '../../pupils/pupils.ts'
import type { AdultShown } from '../adults/adult-permission.rule.ts'
import type { Platform } from '../posts/post.ts'

/** A child in something that is live on one account. */
export type LiveChild = SeenThere & { readonly target: string }

export async function liveChildrenOf(tx: Tx, school: string): Promise<LiveChild[]> {
  return tx
    .selectFrom('post_targets as t')
    .innerJoin('post_children as c', join =>
      join.onRef('c.trust_id', '=', 't.trust_id').onRef('c.version_id', '=', 't.version_id'),
    )
    .innerJoin('accounts as a', join => join.onRef('a.trust_id', '=', 't.trust_id').onRef('a.id', '=', 't.account_id'))
    .select(['t.id as target', 'c.pupil_id as pupil', 'c.kinds', 'a.platform as place'])
    .where('t.school_id', '=', school)
    .where('t.state', '=', 'live')
    .orderBy('t.id')
    .execute()
}

/** An adult in something that is live on one account. */
export type LiveAdult = AdultShown & { readonly target: string; readonly place: Platform }

export async function liveAdultsOf(tx: Tx, school: string): Promise<LiveAdult[]> {
  return tx
    .selectFrom('post_targets as t')
    .innerJoin('post_adults as p', join =>
      join.onRef('p.trust_id', '=', 't.trust_id').onRef('p.version_id', '=', 't.version_id'),
    )
    .innerJoin('accounts as a', join => join.onRef('a.trust_id', '=', 't.trust_id').onRef('a.id', '=', 't.account_id'))
    .select(['t.id as target', 'p.adult_id as adult', 'p.kinds', 'a.platform as place'])
    .where('t.school_id', '=', school)
    .where('t.state', '=', 'live')
    .orderBy('t.id')
    .execute()
}

export async function keepAudit(
  one: Act,
  school: string,
  found: { readonly looked: number; readonly cameDown: number; readonly open: readonly string[] },
): Promise<string> {
  const id = randomUUID()
  const { trust } = one.who
  await one.tx
    .insertInto('live_audits')
    .values({ trust_id: trust, id, school_id: school, at: one.at, looked: found.looked, came_down: found.cameDown })
    .execute()
  for (let from = 0; from < found.open.length; from += 1000)
    await one.tx
      .insertInto('live_audit_open')
      .values(
        found.open
          .slice(from, from + 1000)
          .map(target => ({ trust_id: trust, audit_id: id, target_id: target, school_id: school })),
      )
      .execute()
  return id
}

export type Audit = { readonly id: string; readonly at: Date; readonly looked: number; readonly cameDown: number }

/** The last look; `before`: the last one before that moment. */
export async function lastAudit(tx: Tx, school: string, before?: Date): Promise<Audit | null> {
  return (
    (await tx
      .selectFrom('live_audits')
      .select(['id', 'at', 'looked', 'came_down as cameDown'])
      .where('school_id', '=', school)
      .$if(before !== undefined, looks => looks.where('at', '<', before ?? new Date(0)))
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}

/** Something that would not go out today and is still there. */
export type StillOpen = {
  readonly target: string
  readonly post: string
  readonly version: string
  readonly account: string
  readonly platform: Platform
  readonly link: string | null
  readonly liveAt: Date | null
}

const stillOpen = (tx: Tx, audit: string) =>
  tx
    .selectFrom('live_audit_open as o')
    .innerJoin('post_targets as t', join =>
      join.onRef('t.trust_id', '=', 'o.trust_id').onRef('t.id', '=', 'o.target_id'),
    )
    .where('o.audit_id', '=', audit)
    .where('t.state', '=', 'live')

/** What that look left to a person and is still live, the oldest first. */
export async function stillOpenOf(tx: Tx, audit: string, limit: number): Promise<StillOpen[]> {
  return stillOpen(tx, audit)
    .innerJoin('accounts as a', join => join.onRef('a.trust_id', '=', 't.trust_id').onRef('a.id', '=', 't.account_id'))
    .select(['t.id as target', 't.post_id as post', 't.version_id as version', 'a.name as account', 'a.platform'])
    .select(['t.link', 't.live_at as liveAt'])
    .orderBy('t.live_at')
    .orderBy('t.id')
    .limit(limit)
    .execute()
}

export async function countStillOpen(tx: Tx, audit: string): Promise<number> {
  const row = await stillOpen(tx, audit)
    .select(eb => eb.fn.countAll<string>().as('open'))
    .executeTakeFirst()
  return Number(row?.open ?? 0)
}

/** How many posts each look left open, from the last one before this moment on: what was put right in between begins anew. */
export async function countOpenSince(tx: Tx, school: string, before: Date): Promise<number> {
  const [last, first] = [await lastAudit(tx, school), await lastAudit(tx, school, before)]
  if (last === null || first === null) return 0
  const row = await stillOpen(tx, last.id)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('live_audits as a')
            .leftJoin('live_audit_open as also', join =>
              join
                .onRef('also.trust_id', '=', 'a.trust_id')
                .onRef('also.audit_id', '=', 'a.id')
                .onRef('also.target_id', '=', 'o.target_id'),
            )
            .select('a.id')
            .where('a.school_id', '=', school)
            .where('a.at', '>=', first.at)
            .where('also.target_id', 'is', null),
        ),
      ),
    )
    .select(eb => eb.fn.count<string>('t.post_id').distinct().as('open'))
    .executeTakeFirst()
  return Number(row?.open ?? 0)
}
