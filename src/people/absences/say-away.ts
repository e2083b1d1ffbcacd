import { append } from '../../history/history.ts'
import { act, type Act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { noticeVersion } from '../privacy/notices.ts'
import { TELL_AWAY } from '../queues.ts'
import { lockPerson } from '../register.store.ts'
import { nationOfSchool } from '../schools.store.ts'
import { insertAbsence } from './absences.store.ts'
import { beginActing, spanOf } from './acting-roles.ts'
import { type Around, aroundAbsence, registerOn } from './around-absence.ts'
import type { Deputies } from './deputies.ts'
import { type AwayRefusal, type AwayWish, countsFrom, sayAwayRule } from './say-away.rule.ts'
import { mayStandIn, type StandInRefusal } from './stand-in.rule.ts'

/** By the id of one of her roles: who acts in it. A role that is not there has nobody. */
export type StandIns = ReadonlyMap<string, string>

export type SayAwayRefusal = AwayRefusal | (StandInRefusal & { readonly holding: string })

/** Writes down that somebody is away, and who acts in her roles meanwhile. */
export async function sayAway(
  works: Works,
  who: Identity,
  person: string,
  wish: AwayWish & { readonly standIns: StandIns },
  deputies: Deputies,
): Promise<{ absence: string } | SayAwayRefusal> {
  return act(works, who, async one => {
    // In one order, so that two who speak of each other do not wait for each other.
    for (const id of [person, ...wish.standIns.values()].toSorted()) await lockPerson(one.tx, id)
    const around = await aroundAbsence(one.tx, await registerOn(one.tx, who, one.at, deputies), person, one.at)
    if (around === null) throw new NotFound('Nobody of this trust has this id.')
    const refusal = refusalOf(one, around, wish)
    if (refusal === 'not-hers') throw new NotFound('Her absence is said by others.')
    if (refusal !== null) return refusal
    const { startsOn, endsOn } = wish
    const school = schoolOf(around)
    const nation = school === null ? 'england' : await nationOfSchool(one.tx, school)
    const from = countsFrom(wish, { leading: around.leading, today: dayOf(one.at), nation })
    const id = await insertAbsence(one, { person, startsOn, endsOn, countsFrom: from })
    await append(one, {
      kind: 'absence-said',
      school,
      subject: person,
      clauses: [],
      facts: { absence: id, startsOn, endsOn, notice: noticeVersion('staff-record') },
      words: { person: around.person.name },
    })
    for (const { held, candidates } of around.offices(wish)) {
      const standIn = candidates.find(candidate => candidate.person.id === wish.standIns.get(held.id))
      if (standIn !== undefined)
        await beginActing(one, { id, person, startsOn, endsOn, countsFrom: from }, held, around.person, standIn.person)
    }
    if (person !== who.person)
      await works.jobs.send(one.tx, TELL_AWAY, { trust: who.trust, person, absence: id, about: 'you-are-away' })
    return { absence: id }
  })
}

function refusalOf(
  one: Act,
  around: Around,
  wish: AwayWish & { readonly standIns: StandIns },
): SayAwayRefusal | 'not-hers' | null {
  const today = dayOf(one.at)
  const { reaches, actsForHer, absences, person } = around
  const offices = around.offices(wish).map(({ reach }) => reach)
  const refusal = sayAwayRule({ wish, reaches, offices, actsForHer, others: absences, lastDay: person.leftOn, today })
  if (refusal !== null) return refusal
  for (const { held } of around.offices(wish)) {
    const standIn = wish.standIns.get(held.id)
    if (standIn === undefined) continue
    const facts = around.factsOf(held, standIn, spanOf(held, wish, today))
    const not = facts === null ? ({ refused: 'not-of-this-school' } as const) : mayStandIn(facts)
    if (not !== null) return { ...not, holding: held.id }
  }
  return null
}

/** The school of it in history, where it is about one. */
export function schoolOf(around: Pick<Around, 'offices' | 'absences'>): string | null {
  const schools = new Set(
    around.offices({ startsOn: '0000-01-01', endsOn: '9999-12-31' }).map(({ held }) => held.school),
  )
  const [school = null] = schools.size === 1 ? schools : []
  return school
}
