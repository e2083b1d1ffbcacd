import { sql } from 'kysely'
import { act, type JobKind, theHouse, type Works } from '../platform/platform.ts'
import { reachable, sendPasswordLink } from './sign-in/send-password-link.job.ts'
import { CREATE_SIGN_IN, SEND_LINK, TIDY } from './queues.ts'
import { today } from './today.ts'
import { WINDOW_MS } from './sign-in/attempts.store.ts'
import { forgetOldSteps } from './sign-in/used-codes.ts'
import type { SignIn } from './sign-in/sign-in.ts'
import { tellAway } from './absences/tell-away.job.ts'
import { tellLastDays } from './staff/tell-last-days.job.ts'
import { takeListJob } from './staff-lists/take-list.job.ts'

/** Later work of this room. It needs the way into `auth`, which the works do not have. */
export function peopleJobs(signIn: SignIn): readonly JobKind<Works>[] {
  return [
    {
      name: CREATE_SIGN_IN,
      // After the first run the password is there already: then there is nothing to send.
      work: async (works, ids) => {
        const person = await reachable(works, ids)
        if (person === null) return
        await signIn.accounts.create(person)
        if (!(await signIn.accounts.hasPassword(person.id))) await sendPasswordLink(signIn, works, ids, 'first')
      },
    },
    { name: SEND_LINK, work: (works, ids) => sendPasswordLink(signIn, works, ids, 'forgotten') },
    takeListJob,
    tellAway,
    tellLastDays,
    { name: TIDY, every: '10 1 * * *', work: (works, ids) => tidy(signIn, works, ids.trust) },
  ]
}

/** Every night: closes the accounts of those whose last day has passed, and removes what is over. */
async function tidy(signIn: SignIn, works: Works, trust: string): Promise<void> {
  await act(works, theHouse(trust), async ({ tx }) => {
    const gone = await tx.selectFrom('people').select('id').where('left_on', '<', today).execute()
    for (const { id } of gone) await sql`select house.close_sign_in(${id}::uuid)`.execute(tx)
  })
  const { pool } = signIn.parts
  const now = works.clock.now()
  await pool.query('delete from session where "expiresAt" < $1', [now])
  await pool.query('delete from verification where "expiresAt" < $1', [now])
  await pool.query('delete from sign_in_attempts where at < $1', [new Date(now.getTime() - WINDOW_MS)])
  await pool.query(`delete from invitations where expires_at < $1 or used_at < $1::timestamptz - interval '1 day'`, [
    now,
  ])
  await forgetOldSteps(pool)
}
