import { append, historyOf } from '../../history/history.ts'
import { lastRolesGivenAt, peopleWithRoles } from '../../people/people.ts'
import { act, type Act, theHouse, type Works } from '../../platform/platform.ts'
import { leavesNow } from '../leavers/leaves-now.ts'
import { TELL_PERSON } from '../queues.ts'

/**
 * A person leaves. What somebody else approved goes out as it was signed; what waits can still be decided. Neither is left to chance: the
 * heads of the school are told that these posts have lost their author. Her drafts stay hers and unread. Of one post they are told once, however
 * often her last day is corrected before it comes; what she handed in meanwhile is told when it has come.
 * @param only the school where her last day is over; left out: every school
 */
export async function authorLeaves(works: Works, trust: string, person: string, only?: string): Promise<void> {
  await act(works, theHouse(trust), async one => {
    const schools = new Set<string>()
    for (const { id, school_id: school } of await openPostsOf(one, person)) {
      if (only !== undefined && school !== only) continue
      if (!(await leavesNow(one, { person, school }, only === undefined ? 'recorded' : 'over'))) continue
      if (await isTold(one, { post: id, school, person })) continue
      await append(one, {
        kind: 'post-author-leaves',
        school,
        subject: id,
        clauses: [],
        facts: { author: person },
        words: {},
      })
      schools.add(school)
    }
    for (const school of schools) {
      const heads = (await peopleWithRoles(one.tx, ['headteacher', 'deputy_headteacher'], school)).map(head => head.id)
      for (const head of new Set(heads.filter(id => id !== person)))
        await one.works.jobs.send(one.tx, TELL_PERSON, { trust, person: head, about: 'author-leaves', subject: school })
    }
  })
}

/** Since she last began to work here. */
async function isTold({ tx }: Act, { post, school, person }: { post: string; school: string; person: string }) {
  const since = (await lastRolesGivenAt(tx, school, [person])).get(person) ?? null
  return (await historyOf(tx, post)).some(
    ({ kind, at }) => kind === 'post-author-leaves' && (since === null || at >= since),
  )
}

/** Waiting, or approved and not yet sent everywhere. */
async function openPostsOf(one: Act, person: string) {
  return one.tx
    .selectFrom('posts')
    .select(['id', 'school_id'])
    .where('author_id', '=', person)
    .where(eb =>
      eb.or([
        eb('state', '=', 'waiting'),
        eb.and([
          eb('state', '=', 'approved'),
          eb.exists(
            eb
              .selectFrom('post_targets')
              .select('post_targets.id')
              .whereRef('post_targets.trust_id', '=', 'posts.trust_id')
              .whereRef('post_targets.post_id', '=', 'posts.id')
              .where('post_targets.state', 'in', ['planned', 'to_post_by_hand']),
          ),
        ]),
      ]),
    )
    .orderBy('changed_at')
    .execute()
}
