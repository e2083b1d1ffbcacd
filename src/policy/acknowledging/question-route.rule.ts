import { control } from '../control.ts'
import type { SettingsInForce } from '../in-force.rule.ts'
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

export type Routed = {
  readonly roles: readonly Role[]
  readonly rung: number
  readonly dueAt: Date
  readonly clauses: readonly string[]
}

/**
 * Who answers: whom the policy names, or the next of our ladder where nobody but the asker holds that role.
 * Null: there is nobody at this school but her.
 * @param holders who holds which role for the school today
 */
export function routeQuestion(
  settings: SettingsInForce,
  holders: readonly { readonly person: string; readonly role: Role }[],
  asker: string,
  at: Date,
): Routed | null {
  const named = settings.get('routing.questions')
  const rungs = [control('question_desk', true) ? named.value : [], ...NEXT_RUNGS]
  const rung = rungs.findIndex(roles => isHeld(roles, holders, asker))
  const roles = rungs[rung]
  if (roles === undefined) return null
  return { roles, rung, dueAt: dueAfter(settings, at), clauses: named.clauses }
}

/** The next rung with somebody on it who has not got the question yet; null: it has come to everybody there is. */
export function nextRung(
  to: readonly string[],
  rung: number,
  holders: readonly { readonly person: string; readonly role: Role }[],
  asker: string,
): { readonly roles: readonly Role[]; readonly rung: number } | null {
  for (const [index, roles] of NEXT_RUNGS.entries()) {
    const further = roles.filter(role => !to.includes(role))
    if (index + 1 > rung && isHeld(further, holders, asker)) return { roles: further, rung: index + 1 }
  }
  return null
}

function isHeld(
  roles: readonly Role[],
  holders: readonly { readonly person: string; readonly role: Role }[],
  asker: string,
): boolean {
  return holders.some(holder => holder.person !== asker && roles.includes(holder.role))
}

/** The last instant of the answer time: working days, Saturdays and Sundays left out. School holidays are not known here. */
export function dueAfter(settings: SettingsInForce, at: Date): Date {
  const due = new Date(at)
  for (let left = settings.get('timers.answer_days').value ?? ANSWER_DAYS; left > 0; ) {
    due.setUTCDate(due.getUTCDate() + 1)
    if (due.getUTCDay() !== 0 && due.getUTCDay() !== 6) left -= 1
  }
  return due
}
