import { act, type Act, type Identity, type Works } from '../../platform/platform.ts'
import { dayOf, daysAfter } from '../day.ts'
import { noticeVersion } from '../privacy/notices.ts'
import { everybody, personById } from '../register.store.ts'
import { addPersonIn, type AddRefusal, isAddressTaken } from '../staff/add-person.ts'
import { arrangeWorkIn } from '../staff/arrange-work.ts'
import { arrangementOf } from '../staff/arrangements.store.ts'
import type { ArrangementRefusal } from '../staff/arrangement.rule.ts'
import { correctPersonIn } from '../staff/correct-person.ts'
import { endRoleIn } from '../staff/end-role.ts'
import type { EndRefusal } from '../staff/end-role.rule.ts'
import { giveRoleIn } from '../staff/give-role.ts'
import { personLeavesIn } from '../staff/person-leaves.ts'
import type { LeaveRefusal } from '../staff/person-leaves.rule.ts'
import { personReturnsIn } from '../staff/person-returns.ts'
import { type Deed, deedsOf, keepDeed } from './deeds.store.ts'
import { keepRoleOfList, listPeople } from './listed-people.store.ts'
import { lockTaking, type StaffList } from './lists.store.ts'
import type { PersonPlan } from './plan.ts'

/** Why somebody of a list was not taken over after all: what a use case of the register answered. */
export type TakeRefusal = (
  | AddRefusal
  | ArrangementRefusal
  | EndRefusal
  | LeaveRefusal
  | { refused: 'has-not-left' }
)['refused']

/** Takes a transaction back that had begun to write: one person is taken over as a whole or not at all. */
class NotTaken extends Error {
  override name = 'NotTaken'
  readonly code: TakeRefusal
  constructor(code: TakeRefusal) {
    super(`Not taken over: ${code}`)
    this.code = code
  }
}

function must<T extends object>(outcome: T): Exclude<T, { refused: unknown }> {
  if ('refused' in outcome) throw new NotTaken(outcome.refused as TakeRefusal)
  // What is left after the refusals; the compiler does not narrow a type parameter.
  return outcome as Exclude<T, { refused: unknown }>
}

/** Takes one person of a list over, in one transaction, as she who presses; done once, however often it is asked. */
export async function takePerson(works: Works, who: Identity, list: StaffList, plan: PersonPlan): Promise<void> {
  try {
    await act(works, who, async one => {
      await lockTaking(one, list.id)
      if ((await deedsOf(one.tx, list.id)).some(done => done.email === plan.email)) return
      const { person, deed } = await takeOver(one, list, plan)
      await listPeople(one, list, [{ person, number: plan.number }])
      await keepDeed(one, list.id, { email: plan.email, deed, code: null, person })
    })
  } catch (error) {
    const code = isAddressTaken(error) ? 'address-taken' : error instanceof NotTaken ? error.code : null
    if (code === null) throw error
    await act(works, who, one =>
      keepDeed(one, list.id, { email: plan.email, deed: 'refused', code, person: plan.person }),
    )
  }
}

async function takeOver(one: Act, list: StaffList, plan: PersonPlan): Promise<{ person: string; deed: Deed['deed'] }> {
  if (plan.kind === 'joins') return joins(one, list, plan)
  const person = plan.person ?? ''
  if (plan.kind === 'returns') await returns(one, list, person, plan)
  else {
    if (plan.lastDay !== null) must(await personLeavesIn(one, { person, lastDay: plan.lastDay }))
    if (plan.correct) await correctPersonIn(one, person, plan)
    if (plan.arrange) await arrange(one, person, plan)
    for (const role of plan.end) await endOne(one, person, role)
    await give(one, list, person, plan, plan.give)
  }
  return { person, deed: plan.kind === 'returns' ? 'returned' : 'moved' }
}

async function joins(one: Act, list: StaffList, plan: PersonPlan): Promise<{ person: string; deed: 'joined' }> {
  const [role = null, ...more] = plan.give
  const { person, holding } = must(
    await addPersonIn(one, {
      name: plan.name,
      email: plan.email,
      workerType: plan.workerType,
      role,
      place: plan.school,
      lastDay: plan.lastDay,
      arrangement: await arranged(one, '', plan),
      notice: noticeVersion('staff-record'),
    }),
  )
  if (holding !== null) await keepRoleOfList(one, list.id, holding)
  await give(one, list, person, plan, more)
  return { person, deed: 'joined' }
}

async function returns(one: Act, list: StaffList, person: string, plan: PersonPlan): Promise<void> {
  const [role, ...more] = plan.give
  if (role === undefined) throw new Error('Somebody who returns without a role is left out by the plan.')
  const { holding } = must(await personReturnsIn(one, person, role))
  await keepRoleOfList(one, list.id, holding)
  await correctPersonIn(one, person, plan)
  if (plan.lastDay !== null) must(await personLeavesIn(one, { person, lastDay: plan.lastDay }))
  await arrange(one, person, plan)
  await give(one, list, person, plan, more)
}

async function arrange(one: Act, person: string, plan: PersonPlan): Promise<void> {
  must(await arrangeWorkIn(one, person, await arranged(one, person, plan)))
}

/** Ids for the addresses of the plan; what the list does not say stays as it is. */
async function arranged(one: Act, person: string, plan: PersonPlan) {
  const now = person === '' ? null : await arrangementOf(one.tx, person)
  const today = dayOf(one.at)
  const people = await everybody(one.tx)
  const idOf = (email: string | null) =>
    people.find(other => other.email === email && (other.leftOn === null || other.leftOn >= today))?.id
  return {
    lineManager: idOf(plan.manager) ?? now?.lineManager ?? null,
    sponsor: idOf(plan.sponsor) ?? now?.sponsor ?? null,
    professionalBody: plan.body ?? now?.professionalBody ?? null,
    site: plan.site ?? now?.site ?? null,
  }
}

/** The role ends this minute: its last day was yesterday, or the day it began. */
async function endOne(one: Act, person: string, role: PersonPlan['end'][number]): Promise<void> {
  const yesterday = daysAfter(dayOf(one.at), -1)
  const lastDay = role.startsOn > yesterday ? role.startsOn : yesterday
  must(await endRoleIn(one, { person, holding: role.id, lastDay }))
}

async function give(
  one: Act,
  list: StaffList,
  person: string,
  plan: PersonPlan,
  roles: PersonPlan['give'],
): Promise<void> {
  const leaves = (await personById(one.tx, person))?.leftOn ?? null
  for (const role of roles) {
    const endsOn = leaves !== null && (role.endsOn === null || role.endsOn > leaves) ? leaves : role.endsOn
    const { holding } = must(await giveRoleIn(one, person, { ...role, endsOn }))
    await keepRoleOfList(one, list.id, holding)
  }
}
