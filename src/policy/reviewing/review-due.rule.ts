import { Temporal } from 'temporal-polyfill'
import { dayIn, monthsAfter } from '../adopting/dates.rule.ts'
import { control } from '../control.ts'
import type { SettingsInForce } from '../settle.rule.ts'
import type { Clause, ClauseId, Pack } from '../packs/pack.ts'

/** What a senior may raise. */
export const raisedKinds = ['law', 'guidance', 'case_law', 'incidents'] as const
/**
 * Two that nobody raises, because they open by themselves. `document`: a new edition of something the policy is read with, which is neither
 * law nor guidance. `trust`: the school has a version of its own, and its trust has adopted another since.
 */
export const triggerKinds = [...raisedKinds, 'document', 'trust'] as const
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
  /** The day of the review that was frozen with the version (yyyy-mm-dd); null for one of the time before that was kept. */
  readonly reviewOn: string | null
  readonly triggers: readonly Trigger[]
  readonly last: Ended | null
}

/**
 * When the review is due (yyyy-mm-dd) and why. `asked`: no interval and no day that is still to come, so somebody has to name one.
 * `brought forward`: something happened that the policy itself names as a reason.
 */
export type ReviewDue =
  | { readonly due: string; readonly because: 'adopted' | 'interval' | 'printed' | 'last review'; readonly by: null }
  | { readonly due: string; readonly because: 'brought forward'; readonly by: Trigger }
  | { readonly due: null; readonly because: 'asked'; readonly by: null }

/** Our own, for no policy says how soon: those who review have a month from the day it was raised, and are reminded in it. */
const FORWARD_MONTHS = 1

export function reviewDue(facts: ReviewFacts): ReviewDue {
  const usual = usualDue(facts)
  const named: ReadonlySet<string> = new Set(facts.settings.get('policy.review_triggers').value)
  const forward = openTriggers(facts).find(
    trigger =>
      control('review_calendar', named.has(trigger.kind)) && (usual.due === null || forwardTo(trigger) < usual.due),
  )
  return forward === undefined ? usual : { due: forwardTo(forward), because: 'brought forward', by: forward }
}

function forwardTo(trigger: Trigger): string {
  return monthsAfter(dayIn(trigger.raisedAt), FORWARD_MONTHS)
}

/** Those that no review has answered yet, oldest first. */
export function openTriggers<T extends Trigger>({
  triggers,
  last,
}: {
  readonly triggers: readonly T[]
  readonly last: Ended | null
}): T[] {
  return triggers
    .filter(one => last === null || one.raisedAt > last.endedAt)
    .toSorted((a, b) => a.raisedAt.getTime() - b.raisedAt.getTime())
}

function usualDue({ pack, settings, from, reviewOn, last }: ReviewFacts): ReviewDue {
  if (last?.nextDue != null) return { due: last.nextDue, because: 'last review', by: null }
  if (reviewOn !== null) return { due: reviewOn, because: 'adopted', by: null }
  const months = settings.get('policy.review_months').value
  if (control('review_calendar', months !== null))
    return { due: monthsAfter(dayIn(from), months ?? 0), because: 'interval', by: null }
  const printed = pack.review.due === null ? null : lastDay(pack.review.due)
  // A day that had passed when the policy was adopted was that of the text it was made from.
  if (printed !== null && printed > dayIn(from)) return { due: printed, because: 'printed', by: null }
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
  day: { days: 0 },
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

/** The clauses that say what the policy is for: each is asked about when a review ends. Empty where the policy says no aim. */
export function aimsOf(pack: Pick<Pack, 'aims' | 'clauses'>): readonly Clause[] {
  return pack.clauses.filter(clause => pack.aims?.includes(clause.id))
}
