import { sql } from 'kysely'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { REMIND_OF_COMMENTS, TELL_PERSON } from '../queues.ts'
import { tellWhereItCannotWait } from './take-in.ts'
import { toldAtOnce } from './told-at-once.ts'

type Unread = { readonly id: string; readonly route: 'DSL' | 'other'; readonly told: boolean }

/**
 * Every hour: what cannot wait, waits, and was read by nobody. The first day each hour, then each day, and several in one mail; what was told to nobody is
 * told as soon as there is somebody. Harmless to repeat.
 */
export const remindOfComments: JobKind<Works> = {
  name: REMIND_OF_COMMENTS,
  every: '35 * * * *',
  async work(works, { trust }) {
    const due = await act(works, theHouse(trust), schoolsWithUnread)
    await eachByItself(
      due,
      school => act(works, theHouse(trust), one => remindOne(one, school)),
      error => works.report(error, REMIND_OF_COMMENTS),
    )
  },
}

/** A press since its newest words came: of a comment that stands behind no press nobody knows who read it, so it counts as unread until it is decided. */
const unread = sql<boolean>`c.rank = 0 and c.state = 'waiting' and not exists (
  select from house.comment_looks l where l.trust_id = c.trust_id and l.comment_id = c.id
    and l.at >= (select max(x.read_at) from house.comment_texts x where x.trust_id = c.trust_id and x.comment_id = c.id))`

async function schoolsWithUnread({ tx }: Act): Promise<string[]> {
  const { rows } = await sql<{
    school: string
  }>`select distinct c.school_id as school from house.comments c where ${unread}`.execute(tx)
  return rows.map(({ school }) => school)
}

async function remindOne(one: Act, school: string): Promise<void> {
  const { rows } = await sql<Unread>`
    select c.id, case c.route when 'DSL' then 'DSL' else 'other' end as route, c.told_at is not null as told
    from house.comments c
    where c.school_id = ${school}::uuid and ${unread}
      and (c.told_at is null or greatest(c.told_at, c.reminded_at) <= ${one.at}::timestamptz
        - case when c.found_at > ${one.at}::timestamptz - interval '1 day' then interval '1 hour' else interval '1 day' end)
    order by c.found_at for update of c`.execute(one.tx)
  for (const { id, route } of rows.filter(({ told }) => !told))
    await tellWhereItCannotWait(one, id, school, { rank: 0, route: route === 'DSL' ? 'DSL' : 'none' })
  for (const [route, comments] of Map.groupBy(
    rows.filter(({ told }) => told),
    row => row.route,
  )) {
    const [first] = comments
    const people = await toldAtOnce(one, school, route === 'DSL')
    if (first === undefined || people.size === 0) continue
    const ids = comments.map(({ id }) => id)
    await one.tx.updateTable('comments').set({ reminded_at: one.at }).where('id', 'in', ids).execute()
    for (const person of people)
      await one.works.jobs.send(one.tx, TELL_PERSON, {
        trust: one.who.trust,
        person,
        about: 'comment-cannot-wait',
        subject: first.id,
      })
  }
}
