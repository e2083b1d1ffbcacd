import { dayOf, daysAfter, isWorkingDay, type Nation } from '../../people/people.ts'
import { control } from '../control.ts'
import type { SettingsInForce } from '../settle.rule.ts'
import type { Role } from '../packs/roles.ts'

/** Where a question goes on to while nobody answers, or where nobody holds the role the policy names: ours, and always somebody. */
export const NEXT_RUNGS: readonly (readonly Role[])[] = [
  ['line_manager'],
  ['deputy_headteacher', 'nursery_manager'],
  ['headteacher'],
  ['trust_administrator', 'chair_of_governors', 'proprietor'],
]

/** Working days until a question climbs, where neither the policy nor the school names a number. Ours. */
export const ANSWER_DAYS = 5

const AN_HOUR_MS = 3_600_000

/**
 * Whom a question comes to. `people`: the asker's own line manager, by the register, or whoever was named for a title of the policy and is there
 * for it, her deputy or whoever acts for her; they then stand for all of that role.
 */
export type Rung = { readonly roles: readonly Role[]; readonly people: readonly string[] }

export type Routed = Rung & {
  readonly rung: number
  readonly dueAt: Date
  readonly clauses: readonly string[]
}

/** Who is there to answer today. */
export type Answerers = {
  readonly asker: string
  /** Who holds which role for the school. */
  readonly holders: readonly { readonly person: string; readonly role: Role; readonly chosen?: boolean }[]
  /** Whom the register names as the asker's line manager; null: nobody, or she has left. */
  readonly lineManager: string | null
}

/**
 * Who answers: whom the policy names, or the next of our ladder where nobody but the asker holds that role.
 * Null: there is nobody at this school but her.
 */
export function routeQuestion(settings: SettingsInForce, there: Answerers, at: Date, nation: Nation): Routed | null {
  const named = settings.get('routing.questions')
  const rungs = [control('question_desk', true) ? named.value : [], ...NEXT_RUNGS]
  const reached = rungs.map(roles => reach(roles, there))
  const rung = reached.findIndex(found => found !== null)
  const found = reached[rung] ?? null
  return found === null ? null : { ...found, rung, dueAt: dueAfter(settings, at, nation), clauses: named.clauses }
}

/** The next rung with somebody on it who has not got the question yet; null: it has come to everybody there is. */
export function nextRung(
  had: { readonly to: readonly string[]; readonly toPeople: readonly string[]; readonly rung: number },
  there: Answerers,
): (Rung & { readonly rung: number }) | null {
  for (const [index, roles] of NEXT_RUNGS.entries()) {
    const further = roles.filter(role => !had.to.includes(role))
    const found = index + 1 > had.rung ? reach(further, there) : null
    if (found === null) continue
    // Whoever has it by name does not get it again as what she is.
    const anew = [...answerersOf(found, there)].some(person => !had.toPeople.includes(person))
    if (anew) return { ...found, rung: index + 1 }
  }
  return null
}

/** "Your line manager" is one person where the register names her, and everybody who holds the role where it does not (s2-resp-emp-2, s3-3.2a). */
function reach(roles: readonly Role[], { asker, holders, lineManager }: Answerers): Rung | null {
  if (roles.includes('line_manager') && lineManager !== null && lineManager !== asker)
    return { roles: roles.filter(role => role !== 'line_manager'), people: [lineManager] }
  // A title of the policy that somebody in particular holds here: the question is hers, or her deputy's and whoever's who acts for her.
  const named = holders.filter(one => one.chosen === true && roles.includes(one.role) && one.person !== asker)
  if (named.length > 0)
    return {
      roles: roles.filter(role => !named.some(one => one.role === role)),
      people: [...new Set(named.map(one => one.person))],
    }
  const held = holders.some(holder => holder.person !== asker && roles.includes(holder.role))
  return held ? { roles, people: [] } : null
}

/** Everybody a question has come to, each once; never whoever asked it. */
export function answerersOf({ roles, people }: Rung, { asker, holders }: Answerers): ReadonlySet<string> {
  const held = holders.filter(holder => roles.includes(holder.role) && holder.person !== asker)
  return new Set([...people, ...held.map(holder => holder.person)])
}

/**
 * The last instant of the answer time: so many working days of the school's nation later, by London's days, at the hour at which it was asked. School
 * holidays are working days.
 */
export function dueAfter(settings: SettingsInForce, at: Date, nation: Nation): Date {
  const asked = dayOf(at)
  let day = asked
  for (let left = settings.get('timers.answer_days').value ?? ANSWER_DAYS; left > 0; ) {
    day = daysAfter(day, 1)
    if (isWorkingDay(day, nation)) left -= 1
  }
  const due = new Date(at.getTime() + Date.parse(day) - Date.parse(asked))
  // Asked in the hour after midnight and due on the other side of a change of the clocks, it fell on the day beside.
  const fell = dayOf(due)
  return fell === day ? due : new Date(due.getTime() + (fell < day ? AN_HOUR_MS : -AN_HOUR_MS))
}
