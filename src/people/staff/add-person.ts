import { randomUUID } from 'node:crypto'
import { append, tellFact } from '../../history/history.ts'
import { control, act, type Act, type Identity, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { CREATE_SIGN_IN } from '../queues.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { isAdministrator, keepsRegisterAt } from './authority.rule.ts'
import { type GiveRefusal, giveRoleRule, type RoleWish } from './give-role.rule.ts'
import { recordRole } from './record-role.ts'
import { keepArranged, refusalOf } from './arrange-work.ts'
import { type Arrangement, type ArrangementRefusal, NOTHING_ARRANGED } from './arrangement.rule.ts'
import type { Holding } from '../visitor.ts'
import type { WorkerType } from './worker-types.ts'

/** Somebody new, with her first role. `notice`: the version of the privacy notice that stood at the form. */
export type NewPerson = {
  readonly name: string
  readonly email: string
  readonly workerType: WorkerType
  /** Null: she has no role yet, and `place` says at which school (null: the trust) she is entered. */
  readonly role: RoleWish | null
  readonly place?: string | null
  /** Her last day where it is known from the first; yyyy-mm-dd. */
  readonly lastDay?: string | null
  readonly arrangement?: Arrangement
  readonly notice: string
}

export type AddRefusal = GiveRefusal | ArrangementRefusal | { readonly refused: 'address-taken' }

/** Adds a person to the register; a job then makes the account and sends the link to choose a password. */
export async function addPerson(
  works: Works,
  who: Identity,
  wish: NewPerson,
): Promise<{ person: string; holding: string | null } | AddRefusal> {
  try {
    return await act(works, who, one => addPersonIn(one, wish))
  } catch (error) {
    if (isAddressTaken(error)) return { refused: 'address-taken' }
    throw error
  }
}

/** One address is one person in the whole installation, and the other one may be of a trust that nobody here can see. */
export function isAddressTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'people_email'
}

/**
 * The same within an act of more than this.
 * @throws what {@link isAddressTaken} knows, when the address is somebody else's
 */
export async function addPersonIn(
  one: Act,
  wish: NewPerson,
): Promise<{ person: string; holding: string | null } | AddRefusal> {
  const { tx, at, who, works } = one
  const today = dayOf(at)
  const lastDay = wish.lastDay ?? null
  const school = wish.role === null ? (wish.place ?? null) : wish.role.school
  const refusal = mayEnter(await holdingsToday(tx, who.person), wish.role, school, today)
  if (refusal !== null) return refusal
  const person = randomUUID()
  const arrangement = wish.arrangement ?? NOTHING_ARRANGED
  const against = await refusalOf(one, { id: person, workerType: wish.workerType, lastDay }, arrangement)
  if (against !== null) return against
  await tx
    .insertInto('people')
    .values({
      trust_id: who.trust,
      id: person,
      name: wish.name,
      email: wish.email.trim().toLowerCase(),
      // Whom the policy binds is asked of the kind of worker.
      worker_type: control('staff_register', true) ? wish.workerType : 'employee',
      joined_on: today,
      left_on: lastDay,
      created_at: at,
    })
    .execute()
  await append(one, {
    kind: 'person-added',
    school,
    subject: person,
    clauses: [],
    facts: { workerType: wish.workerType, joinedOn: today, notice: wish.notice },
    words: { person: wish.name },
  })
  if (Object.values(arrangement).some(value => value !== null))
    await keepArranged(one, { id: person, name: wish.name }, arrangement)
  const role = wish.role === null ? null : { ...wish.role, endsOn: endOf(wish.role.endsOn, lastDay) }
  const holding = role === null ? null : await recordRole(one, { id: person, name: wish.name }, role, wish.notice)
  await tellFact(one, { kind: 'person-added', school, subject: person })
  await works.jobs.send(tx, CREATE_SIGN_IN, { trust: who.trust, person })
  return { person, holding }
}

/** With a role: who may give it. Without: who keeps the register there. */
function mayEnter(
  giver: readonly Holding[],
  role: RoleWish | null,
  school: string | null,
  today: string,
): GiveRefusal | null {
  if (role !== null) return giveRoleRule({ giver, wish: role, person: { leftOn: null, roles: [] }, today })
  const keeps = isAdministrator(giver) || (school !== null && keepsRegisterAt(giver, school))
  return keeps ? null : { refused: 'not-yours-to-give' }
}

/** A role never outlasts its holder. */
function endOf(roleEnds: string | null, lastDay: string | null): string | null {
  if (roleEnds === null || lastDay === null) return roleEnds ?? lastDay
  return roleEnds < lastDay ? roleEnds : lastDay
}
