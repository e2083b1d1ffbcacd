import { sql } from 'kysely'
import { append } from '../../history/history.ts'
import { allSchools } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { monthsAfter, policyInForce } from '../../policy/policy.ts'
import { FORGET_COMMENTS } from '../queues.ts'
import { daysKept } from './comment-policy.ts'

/** So many in one transaction. */
const BATCH = 500

/** Every night: the words whose days are over. What was decided, and when, stays without them. */
export const forgetComments: JobKind<Works> = {
  name: FORGET_COMMENTS,
  every: '10 3 * * *',
  async work(works, { trust }) {
    const schools = await act(works, theHouse(trust), ({ tx }) => allSchools(tx))
    await eachByItself(
      schools,
      async ({ id }) => {
        while ((await act(works, theHouse(trust), one => forget(one, id))) === BATCH);
      },
      error => works.report(error, FORGET_COMMENTS),
    )
  },
}

async function forget(one: Act, school: string): Promise<number> {
  const { settings } = await policyInForce(one.tx, school, one.at)
  // Evidence has the end of cases and copies; where the school has named none, it stays, and the inbox brings it to mind.
  const months = settings.get('records.retention').value
  const evidence = months === null ? null : monthsAfter(one.at, -months)
  const { rows } = await sql<{ id: string }>`
    select house.forget_comments(${school}::uuid, ${one.at}::timestamptz, ${evidence}::timestamptz, ${BATCH}) as id`.execute(
    one.tx,
  )
  if (rows.length > 0)
    await append(one, {
      kind: 'comments-forgotten',
      school,
      subject: school,
      clauses: settings.get('comments.keep_days').clauses.slice(),
      facts: { comments: rows.length, days: daysKept(settings) },
      words: {},
    })
  return rows.length
}
