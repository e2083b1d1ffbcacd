import { isId } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import type { ConsentKind } from '../../pupils/pupils.ts'
import type { Platform, TargetState } from '../posts/post.ts'

/** A child in one post on one account. `link`: where the public sees it, null where nobody has written it down. */
export type Appearance = {
  readonly target: string
  readonly post: string
  readonly pupil: string
  readonly kinds: readonly ConsentKind[]
  readonly platform: Platform
  readonly account: string
  readonly state: TargetState
  readonly link: string | null
  readonly liveAt: Date
  readonly goneAt: Date | null
}

const SEEN: readonly TargetState[] = ['live', 'removing', 'to_remove_by_hand']

function appearances(tx: Tx, pupils: readonly string[]) {
  return tx
    .selectFrom('post_children as c')
    .innerJoin('post_targets as t', join =>
      join.onRef('t.trust_id', '=', 'c.trust_id').onRef('t.version_id', '=', 'c.version_id'),
    )
    .innerJoin('accounts as a', join => join.onRef('a.trust_id', '=', 't.trust_id').onRef('a.id', '=', 't.account_id'))
    .select([
      't.id as target',
      't.post_id as post',
      'c.pupil_id as pupil',
      'c.kinds',
      'a.platform',
      'a.name as account',
    ])
    .select(['t.state', 't.link', 't.live_at as liveAt', 't.gone_at as goneAt'])
    .where('c.pupil_id', 'in', [...pupils])
    .where('t.live_at', 'is not', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof appearances>['execute']>>[number]
const asAppearance = ({ liveAt, ...row }: Row): Appearance[] => (liveAt === null ? [] : [{ ...row, liveAt }])

/** Where these children can be seen today, the newest first; with what is gone since then. */
export async function appearancesOf(tx: Tx, pupils: readonly string[], goneSince: Date): Promise<Appearance[]> {
  if (pupils.length === 0) return []
  const rows = await appearances(tx, pupils)
    .where(eb =>
      eb.or([eb('t.state', 'in', SEEN), eb.and([eb('t.state', '=', 'gone'), eb('t.gone_at', '>', goneSince)])]),
    )
    .orderBy('t.live_at', 'desc')
    .orderBy('t.id')
    .execute()
  return rows.flatMap(asAppearance)
}

/** Which of these children are to be seen in this very target, whatever its state is now. */
export async function childrenSeenIn(tx: Tx, target: string, pupils: readonly string[]): Promise<Appearance[]> {
  if (pupils.length === 0 || !isId(target)) return []
  return (await appearances(tx, pupils).where('t.id', '=', target).execute()).flatMap(asAppearance)
}

/** Everybody who is to be seen in a version, and how. */
export async function childrenOfVersion(
  tx: Tx,
  version: string,
): Promise<{ pupil: string; kinds: readonly ConsentKind[] }[]> {
  return tx
    .selectFrom('post_children')
    .select(['pupil_id as pupil', 'kinds'])
    .where('version_id', '=', version)
    .orderBy('pupil_id')
    .execute()
}
