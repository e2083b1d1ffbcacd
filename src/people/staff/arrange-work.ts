import { append } from '../../history/history.ts'
import { act, type Act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { everybody, lockPerson, rolesOf } from '../register.store.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { type Arrangement, type ArrangementRefusal, arrangeWorkRule } from './arrangement.rule.ts'
import { allArrangements, keepArrangement } from './arrangements.store.ts'
import { noticeVersion } from '../privacy/notices.ts'
import { listedAtSchools } from '../staff-lists/listed-people.store.ts'
import { mayLetGo } from './person-leaves.rule.ts'

declare module '../../history/history.ts' {
  interface HistoryKinds {
    'work-arranged': {
      facts: { lineManager: string | null; sponsor: string | null; notice: string }
      words: { person: string; professionalBody: string }
    }
  }
}

/** Keeps who manages somebody, who answers for her, and her professional body. By whoever keeps the register where she works. */
export async function arrangeWork(
  works: Works,
  who: Identity,
  person: string,
  wish: Arrangement,
): Promise<{ arranged: true } | ArrangementRefusal> {
  return act(works, who, one => arrangeWorkIn(one, person, wish))
}

/** The same within an act of more than this. */
export async function arrangeWorkIn(
  one: Act,
  person: string,
  wish: Arrangement,
): Promise<{ arranged: true } | ArrangementRefusal> {
  const { who } = one
  const holdings = await holdingsToday(one.tx, who.person)
  const found = await lockPerson(one.tx, person)
  const roles = await rolesOf(one.tx, person)
  if (found === null || !mayLetGo(holdings, roles, dayOf(one.at), await listedAtSchools(one.tx, person)))
    throw new NotFound('Nobody of this trust has this id, or not at a school of the keeper.')
  const refusal = await refusalOf(one, { id: person, workerType: found.workerType, lastDay: found.leftOn }, wish)
  if (refusal !== null) return refusal
  await keepArranged(one, found, wish)
  return { arranged: true }
}

/** What stands against it; asked before anything is written, for somebody new before she is entered. */
export async function refusalOf(
  one: Act,
  person: { readonly id: string; readonly workerType: string; readonly lastDay: string | null },
  wish: Arrangement,
): Promise<ArrangementRefusal | null> {
  const today = dayOf(one.at)
  const here = (await everybody(one.tx)).filter(other => other.leftOn === null || other.leftOn >= today)
  const managers = [...(await allArrangements(one.tx))].flatMap(([id, { lineManager }]) =>
    lineManager === null ? [] : [[id, lineManager] as const],
  )
  return arrangeWorkRule({
    person: person.id,
    workerType: person.workerType,
    lastDay: person.lastDay,
    wish,
    colleagues: new Set(here.map(other => other.id)),
    managers: new Map(managers),
  })
}

export async function keepArranged(
  one: Act,
  person: { readonly id: string; readonly name: string },
  wish: Arrangement,
): Promise<void> {
  await keepArrangement(one, person.id, wish)
  await append(one, {
    kind: 'work-arranged',
    school: null,
    subject: person.id,
    clauses: [],
    facts: { lineManager: wish.lineManager, sponsor: wish.sponsor, notice: noticeVersion('staff-record') },
    words: { person: person.name, professionalBody: wish.professionalBody ?? '' },
  })
}
