import { sql } from 'kysely'
import type { PostSince, PostsSince } from '../../pupils/pupils.ts'
import { shortened } from '../deciding/queue.page.tsx'

/** More than this nobody reads; what is not gone yet comes first, so it is among them. */
const MOST = 200

/** Whatever stopped, came down or is still to come down of the posts with this child, by whichever answer: one line for each account. */
export const postsSince: PostsSince = async (tx, pupil, since) => {
  const { rows } = await sql<PostSince>`
    with hers as (
      select v.id as version, v.post_id as post, v.content::jsonb ->> 'text' as text
      from house.post_children c
      join house.post_versions v on v.trust_id = c.trust_id and v.id = c.version_id
      where c.pupil_id = ${pupil}),
    sent as (
      select h.post, h.text, a.name as account,
        case when t.state in ('removing', 'to_remove_by_hand') then 'waiting' when t.state in ('live', 'sending', 'unknown') then 'live' else t.state end as standing,
        case when t.state in ('removing', 'to_remove_by_hand') then coalesce(t.coming_down_since, t.changed_at)
          when t.state = 'gone' then coalesce(t.gone_at, t.changed_at) when t.state = 'live' then coalesce(t.live_at, t.changed_at) else t.changed_at end as at
      from hers h
      join house.post_targets t on t.version_id = h.version
      join house.accounts a on a.trust_id = t.trust_id and a.id = t.account_id
      where t.state in ('removing', 'to_remove_by_hand', 'live', 'sending', 'unknown', 'gone', 'stopped')),
    back as (
      select distinct on (h.post) h.post, h.text, null::text as account, 'sent_back' as standing, l.at
      from hers h
      join house.history l on l.subject_id = h.post and l.kind = 'post-sent-back-by-consent' and l.at >= ${since}
      order by h.post, l.at desc)
    select post, text, account, standing, at from (
      select * from sent where standing in ('waiting', 'live') or at >= ${since} union all select * from back) every
    order by standing in ('waiting', 'live') desc, at desc, post, account limit ${MOST}`.execute(tx)
  return rows.map(row => ({ ...row, text: shortened(row.text ?? '') }))
}
