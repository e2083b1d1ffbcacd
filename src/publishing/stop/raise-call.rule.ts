import { callRungs, callWaitMinutes, type Role } from '../../policy/policy.ts'

/** Who holds which of the roles that take calls, for the school of the call, today. Somebody with two of them is there twice. */
export type CallTaker = { readonly id: string; readonly role: Role }

/** How a rung is called in history: the lead and the deputies, the head and the deputy head, the trust. Ids of `callRungs`, in their order. */
export const RUNGS = ['dsl', 'head', 'trust'] as const
export type Whom = (typeof RUNGS)[number] | 'nobody'
export const LAST_RUNG = callRungs.length - 1

/** `people`: each once. `raiseAt`: when the call goes on if none of them has answered. */
export type Asked<Taker> = {
  readonly rung: number
  readonly whom: Whom
  readonly people: readonly Taker[]
  readonly raiseAt: Date
}

/** By when whoever is asked at this instant should have called. */
export function callDue(asked: Date): Date {
  return new Date(asked.getTime() + callWaitMinutes * 60_000)
}

/** The rung of a role; -1 for one that takes no calls. */
export function rungOf(role: Role): number {
  return callRungs.findIndex(rung => rung.some(one => one === role))
}

/** Those who take a call that has gone as far as this rung: never whoever called (ours-stand-in). */
export function takersUpTo<Taker extends CallTaker>(rung: number, takers: readonly Taker[], caller: string): Taker[] {
  const found = new Map<string, Taker>()
  const nearestFirst = takers.toSorted((a, b) => rungOf(a.role) - rungOf(b.role))
  for (const taker of nearestFirst) {
    const at = rungOf(taker.role)
    if (at >= 0 && at <= rung && taker.id !== caller && !found.has(taker.id)) found.set(taker.id, taker)
  }
  return [...found.values()]
}

/** The nearest rung from `from` on where somebody stands who was not asked yet; null: there is nobody further to ask. */
export function askFrom<Taker extends CallTaker>(
  from: number,
  takers: readonly Taker[],
  caller: string,
  at: Date,
): Asked<Taker> | null {
  const asked = new Set(takersUpTo(from - 1, takers, caller).map(taker => taker.id))
  for (const [rung, whom] of RUNGS.entries()) {
    if (rung < from) continue
    const people = takersUpTo(rung, takers, caller).filter(taker => !asked.has(taker.id))
    if (people.length > 0) return { rung, whom, people, raiseAt: callDue(at) }
  }
  return null
}

export type RaiseFacts<Taker> = {
  readonly by: string
  readonly rung: number
  readonly raiseAt: Date | null
  readonly answeredAt: Date | null
  readonly takers: readonly Taker[]
}

/** Does the call go on now, and to whom? 'nobody-further' is said once: the call then stays with those who were asked. */
export function raiseCall<Taker extends CallTaker>(
  { by, rung, raiseAt, answeredAt, takers }: RaiseFacts<Taker>,
  at: Date,
): Asked<Taker> | 'not-due' | 'nobody-further' {
  if (answeredAt !== null || raiseAt === null || raiseAt > at) return 'not-due'
  return askFrom(rung + 1, takers, by, at) ?? 'nobody-further'
}

export type AnswerFacts = {
  readonly by: string
  readonly rung: number
  readonly answeredAt: Date | null
}

export type AnswerCallRefusal = { readonly refused: 'not-there' | 'own-call' | 'not-the-dsl' | 'answered-already' }

/** May somebody with these roles at the school of the call say that she has called back? Null: yes. */
export function answerCallRule(person: string, roles: ReadonlySet<Role>, call: AnswerFacts): AnswerCallRefusal | null {
  if (call.by === person) return { refused: 'own-call' }
  const takes = [...roles].some(role => rungOf(role) >= 0 && rungOf(role) <= call.rung)
  if (!takes) return { refused: 'not-the-dsl' }
  return call.answeredAt === null ? null : { refused: 'answered-already' }
}
