import { randomUUID } from 'node:crypto'
import { append, tellFact } from '../../history/history.ts'
import { act, type Identity, type Works } from '../../platform/platform.ts'
import { control } from '../../policy/policy.ts'
import { dayOf } from '../day.ts'
import { CREATE_SIGN_IN } from '../queues.ts'
import { holdingsToday } from '../register.store.ts'
import { type GiveRefusal, giveRoleRule, type RoleWish } from './give-role.rule.ts'
import { recordRole } from './record-role.ts'
import { keepArranged, refusalOf } from './arrange-work.ts'
import { type Arrangement, type ArrangementRefusal, NOTHING_ARRANGED } from './arrangement.rule.ts'
import type { WorkerType } from './worker-types.ts'

/** Somebody new, with her first role. `notice`: the version of the privacy notice that stood at the form. */
export type NewPerson = {
  readonly name: string
  readonly email: string
  readonly workerType: WorkerType
  readonly role: RoleWish
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
): Promise<{ person: string } | AddRefusal> {
  try {
    return await act(works, who, async one => {
      const { tx, at } = one
      const today = dayOf(at)
      const refusal = giveRoleRule({
        giver: await holdingsToday(tx, who.person),
        wish: wish.role,
        person: { leftOn: null, roles: [] },
        today,
      })
      if (refusal !== null) return refusal
      const person = randomUUID()
      const lastDay = wish.lastDay ?? null
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
      const { school } = wish.role
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
      const role = { ...wish.role, endsOn: endOf(wish.role.endsOn, lastDay) }
      await recordRole(one, { id: person, name: wish.name }, role, wish.notice)
      await tellFact(one, { kind: 'person-added', school, subject: person })
      await works.jobs.send(tx, CREATE_SIGN_IN, { trust: who.trust, person })
      return { person }
    })
  } catch (error) {
    // One address is one person in the whole installation, and the other one may be of a trust that nobody here can see.
    if (error instanceof Error && 'constraint' in error && error.constraint === 'people_email')
      return { refused: 'address-taken' }
    throw error
  }
}

/** A role never outlasts its holder. */
function endOf(roleEnds: string | null, lastDay: string | null): string | null {
  if (roleEnds === null || lastDay === null) return roleEnds ?? lastDay
  return roleEnds < lastDay ? roleEnds : lastDay
}
