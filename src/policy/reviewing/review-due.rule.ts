import { Temporal } from 'temporal-polyfill'
import { control } from '../control.ts'
import type { SettingsInForce } from '../in-force.rule.ts'
import type { Clause, ClauseId, Pack } from '../packs/pack.ts'

export const triggerKinds = ['law', 'guidance', 'case_law', 'incidents'] as const
export type TriggerKind = (typeof triggerKinds)[number]

/** What happened that may bring a review forward. `clauses`: those it touches. */
export type Trigger = {
  readonly kind: TriggerKind
  readonly reason: string
  readonly clauses: readonly ClauseId[]
  readonly raisedAt: Date
}

/** A review that ended. `nextDue`: yyyy-mm-dd, only where the policy was kept. */
export type Ended = { readonly endedAt: Date; readonly nextDue: string | null }

export type ReviewFacts = {
  readonly pack: Pack
  readonly settings: Pick<SettingsInForce, 'get'>
  readonly from: Date
  readonly triggers: readonly Trigger[]
  readonly last: Ended | null
}

/**
 * When the review is due (yyyy-mm-dd) and why. `asked`: no interval and no day that is still to come, so somebody has to name one.
 * `brought forward`: something happened that the policy itself names as a reason.
 */
export type ReviewDue =
  | { readonly due: string; readonly because: 'interval' | 'printed' | 'last review'; readonly by: null }
  | { readonly due: string; readonly because: 'brought forward'; readonly by: Trigger }
  | { readonly due: null; readonly because: 'asked'; readonly by: null }

const LONDON = 'Europe/London'

export function dayOf(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(LONDON).toPlainDate().toString()
}

/** Months are counted on the calendar: three years from 29 February end on 28 February. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

export function reviewDue(facts: ReviewFacts): ReviewDue {
  const usual = usualDue(facts)
  const forward = openTriggers(facts).find(
    trigger =>
      control('review_calendar', facts.settings.get('policy.review_triggers').value.includes(trigger.kind)) &&
      (usual.due === null || dayOf(trigger.raisedAt) < usual.due),
  )
  return forward === undefined ? usual : { due: dayOf(forward.raisedAt), because: 'brought forward', by: forward }
}

/** Those that no review has answered yet, oldest first. */
export function openTriggers({ triggers, last }: Pick<ReviewFacts, 'triggers' | 'last'>): Trigger[] {
  return triggers
    .filter(one => last === null || one.raisedAt > last.endedAt)
    .toSorted((a, b) => a.raisedAt.getTime() - b.raisedAt.getTime())
}

function usualDue({ pack, settings, from, last }: ReviewFacts): ReviewDue {
  if (last?.nextDue != null) return { due: last.nextDue, because: 'last review', by: null }
  const months = settings.get('policy.review_months').value
  if (control('review_calendar', months !== null))
    return { due: monthsAfter(dayOf(from), months ?? 0), because: 'interval', by: null }
  const printed = pack.review.due === null ? null : lastDay(pack.review.due)
  // A day that had passed when the policy was adopted was that of the text it was made from.
  if (printed !== null && printed > dayOf(from)) return { due: printed, because: 'printed', by: null }
  return { due: null, because: 'asked', by: null }
}

/** A policy that prints a month means its end. */
function lastDay(printed: string): string {
  return printed.length > 7 ? printed : Temporal.PlainYearMonth.from(printed).toPlainDate({ day: 31 }).toString()
}

/** Before the day, and on it. From the earliest to the latest. */
export const stages = ['two_months', 'month', 'week', 'day'] as const
export type Stage = (typeof stages)[number]

const BEFORE: Readonly<Record<Stage, Temporal.DurationLike>> = {
  two_months: { months: 2 },
  month: { months: 1 },
  week: { days: 7 },
  day: {},
}

/** The reminder whose time has come; of several that were missed only the last, because one letter is enough. Null: it is not near. */
export function stageReached(due: string, today: string): Stage | null {
  const reached = stages.filter(stage => Temporal.PlainDate.from(due).subtract(BEFORE[stage]).toString() <= today)
  return control('review_calendar', reached.length > 0) ? (reached.at(-1) ?? null) : null
}

/** Late from the day after. */
export function isOverdue(due: string | null, today: string): boolean {
  return control('review_calendar', due !== null && due < today)
}

/** The clauses that say what the policy is for: each is asked about when a review ends. */
export function aimsOf(pack: Pack): readonly Clause[] {
  return pack.clauses.filter(clause => /\b(aims?|purpose|introduction|opening statement)\b/i.test(clause.ref))
}
