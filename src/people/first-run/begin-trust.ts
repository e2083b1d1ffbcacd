import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { append } from '../../history/history.ts'
import { act, theHouse, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { CREATE_SIGN_IN } from '../queues.ts'
import { insertRole } from '../register.store.ts'
import { accountName, forgive, takeTry } from '../sign-in/attempts.store.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { insertSchool, type NewSchool } from '../staff/add-school.ts'
import type { Nation } from '../staff/worker-types.ts'
import { isFirstRunCode, spendFirstRunCode } from './first-run-code.ts'

export type FirstRun = {
  readonly code: string
  readonly trust: string
  readonly nation: Nation
  readonly school: NewSchool
  readonly person: { readonly name: string; readonly email: string; readonly password: string }
  /** The version of the privacy notice that stood at the form. */
  readonly notice: string
}

export type FirstRunRefusal =
  | { readonly refused: 'begun-already' | 'wrong-code' }
  | { readonly refused: 'wait'; readonly until: Date }

/** Is this installation without a trust? Only then is there a first run. */
export async function isEmpty(works: Pick<Works, 'db'>): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`select house.is_empty() as empty`.execute(works.db)
  return rows[0]?.empty === true
}

/**
 * Begins the trust: the trust, its first school, its first administrator and her role, all or nothing. Her account comes after, because
 * better-auth cannot join; should the process die in between, the job that was queued with the rest makes it and sends her a link.
 */
export async function beginTrust(
  signIn: SignIn,
  works: Works,
  wish: FirstRun,
): Promise<{ trust: string; person: string } | FirstRunRefusal> {
  const { pool, countKey } = signIn.parts
  if (!(await isEmpty(works))) return { refused: 'begun-already' }
  const attempt = await takeTry(pool, accountName(countKey, 'the first run'), works.clock.now())
  if (!attempt.may) return { refused: 'wait', until: attempt.until }
  if (!(await isFirstRunCode(pool, wish.code))) return { refused: 'wrong-code' }
  await forgive(pool, attempt.taken.account)
  const begun = await insertTrust(works, wish).catch(async (error: unknown) => {
    // Whoever comes between the first one's last press and this one's transaction is refused an identity by the database itself (`house.become`
    // makes none for a trust that is not there once there is one). Observed in one of six pairs on a busy machine.
    if (await isEmpty(works)) throw error
    return null
  })
  if (begun === null) return { refused: 'begun-already' }
  await spendFirstRunCode(pool)
  await signIn.accounts.create({ id: begun.person, name: wish.person.name, email: wish.person.email })
  await signIn.accounts.setPassword([begun.person], wish.person.password)
  return begun
}

async function insertTrust(works: Works, wish: FirstRun): Promise<{ trust: string; person: string } | null> {
  const trust = randomUUID()
  const person = randomUUID()
  return act(works, theHouse(trust), async one => {
    const { tx, at } = one
    // Of two who send the form at once, the second waits here and then finds a trust.
    await sql`select pg_advisory_xact_lock(hashtextextended('the first run', 0))`.execute(tx)
    if (!(await isEmpty({ db: tx }))) return null
    await tx
      .insertInto('trusts')
      .values({ trust_id: trust, name: wish.trust, nation: wish.nation, created_at: at })
      .execute()
    await insertSchool(one, wish.school)
    const today = dayOf(at)
    await tx
      .insertInto('people')
      .values({
        trust_id: trust,
        id: person,
        name: wish.person.name,
        email: wish.person.email,
        worker_type: 'employee',
        joined_on: today,
        left_on: null,
        created_at: at,
      })
      .execute()
    const holding = await insertRole(one, {
      person,
      role: 'trust_administrator',
      school: null,
      startsOn: today,
      endsOn: null,
    })
    await append(one, {
      kind: 'trust-begun',
      school: null,
      subject: trust,
      clauses: [],
      facts: { nation: wish.nation, notice: wish.notice },
      words: { trust: wish.trust, person: wish.person.name },
    })
    await append(one, {
      kind: 'role-given',
      school: null,
      subject: person,
      clauses: [],
      facts: { holding, role: 'trust_administrator', startsOn: today, endsOn: null, notice: wish.notice },
      words: { person: wish.person.name },
    })
    // Some minutes later, when the account is normally there and the job finds nothing to do.
    await works.jobs.send(tx, CREATE_SIGN_IN, { trust, person }, { after: new Date(at.getTime() + 5 * 60_000) })
    return { trust, person }
  })
}
