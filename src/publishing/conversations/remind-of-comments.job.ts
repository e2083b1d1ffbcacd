import { sql } from 'kysely'
import { peopleWithRoles } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { REMIND_OF_COMMENTS, TELL_PERSON } from '../queues.ts'
import { LEADS } from './decide-comment.rule.ts'
import { tellWhereItCannotWait } from './take-in.ts'
import { nearest, toldAtOnce } from './told-at-once.ts'

type Unread = {
  readonly id: string
  readonly route: 'DSL' | 'other'
  readonly told: boolean
  readonly byNobody: boolean
}

/**
 * Every hour: what cannot wait, waits, and was read by nobody; and what is for the safeguarding lead until one of the leads has read it or decided on
 * it, for 30 days, whoever else did: the others may be those whom it is about, and whoever it was passed to may be ill. The first day each hour, then each day,
 * and several in one mail; what was told to nobody is
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

/** Since its newest words came. */
const since = sql`(select max(x.read_at) from house.comment_texts x where x.trust_id = c.trust_id and x.comment_id = c.id)`
const byLead = sql`in (${sql.join(LEADS)})`

/** A press: of a comment that stands behind no press nobody knows who read it, so it counts as unread until it is decided. */
const byNobody = sql<boolean>`(c.rank = 0 and c.forgotten_at is null and c.state = 'waiting' and not exists (
  select from house.comment_looks l where l.trust_id = c.trust_id and l.comment_id = c.id and l.at >= ${since}))`

/** Somebody else has read it or decided on it, so the leads are asked for so long and no longer; what nobody has read has no end. Days. */
const LEADS_ARE_ASKED_FOR = 30

const byNoLead = (at: Date) => sql<boolean>`(c.rank = 0 and c.forgotten_at is null
  and ${since} > ${at}::timestamptz - ${LEADS_ARE_ASKED_FOR} * interval '1 day'
  and (c.route = 'DSL' or (c.state = 'passed' and c.passed_to = 'dsl'))
  and not exists (select from house.comment_looks l
    where l.trust_id = c.trust_id and l.comment_id = c.id and l.by_role ${byLead} and l.at >= ${since})
  and not exists (select from house.comment_decisions d
    where d.trust_id = c.trust_id and d.comment_id = c.id and d.by_role ${byLead} and d.at >= ${since}))`

async function schoolsWithUnread({ tx, at }: Act): Promise<string[]> {
  const { rows } = await sql<{
    school: string
  }>`select distinct c.school_id as school from house.comments c where ${byNobody} or ${byNoLead(at)}`.execute(tx)
  return rows.map(({ school }) => school)
}

async function remindOne(one: Act, school: string): Promise<void> {
  const leadsThere = (await peopleWithRoles(one.tx, LEADS, school, 'too')).length > 0
  const rows = (await dueAt(one, school)).filter(row => row.byNobody || leadsThere)
  const untold = rows.filter(row => row.byNobody && !row.told)
  for (const { id, route } of untold)
    await tellWhereItCannotWait(one, id, school, { rank: 0, route: route === 'DSL' ? 'DSL' : 'none' })
  const told = rows.filter(row => !untold.includes(row))
  for (const [whom, comments] of Map.groupBy(told, row => (row.byNobody ? row.route : 'leads'))) {
    const [first] = comments
    const people = await reminded(one, school, whom)
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

async function dueAt(one: Act, school: string): Promise<readonly Unread[]> {
  const { rows } = await sql<Unread>`
    select c.id, case c.route when 'DSL' then 'DSL' else 'other' end as route, c.told_at is not null as told,
      ${byNobody} as "byNobody"
    from house.comments c
    where c.school_id = ${school}::uuid and (${byNobody} or ${byNoLead(one.at)})
      and (greatest(c.told_at, c.reminded_at) is null or greatest(c.told_at, c.reminded_at) <= ${one.at}::timestamptz
        - case when c.found_at > ${one.at}::timestamptz - interval '1 day' then interval '1 hour' else interval '1 day' end)
    order by c.found_at for update of c`.execute(one.tx)
  return rows
}

/** `leads`: others have it, or had it; it is the leads who have not read it. */
async function reminded(one: Act, school: string, whom: Unread['route'] | 'leads'): Promise<ReadonlySet<string>> {
  if (whom === 'other') return toldAtOnce(one, school, false)
  const leads = (await nearest(one, LEADS, school)).map(({ id }) => id)
  return new Set(whom === 'leads' ? leads : [...(await toldAtOnce(one, school, true)), ...leads])
}
