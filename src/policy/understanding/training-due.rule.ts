import { Temporal } from 'temporal-polyfill'
import { control } from '../control.ts'
import type { SettingsInForce } from '../settle.rule.ts'
import type { Role } from '../packs/roles.ts'
import { type Stage, stages } from '../reviewing/review-due.rule.ts'
import { postingRoles } from './choose-situations.rule.ts'
import type { TrainingKind } from './understanding.tables.ts'

/** `soon`: it holds, and runs out within two months. */
export type TrainingState = 'missing' | 'over' | 'soon' | 'holds'

export type TrainingDue = {
  readonly person: string
  readonly kind: TrainingKind
  readonly state: TrainingState
  /** The last day on which it holds or held; null: she has had none. */
  readonly until: string | null
  readonly doneOn: string | null
  /** Who asked for it, and when; null: nobody did, the policy wants it of her roles. */
  readonly asked: { readonly by: string; readonly at: Date } | null
  readonly recordedBy: string | null
}

export type TrainingFacts = {
  readonly staff: readonly { readonly id: string; readonly roles: readonly Role[] }[]
  readonly asked: readonly {
    readonly person: string
    readonly kind: TrainingKind
    readonly by: string
    readonly at: Date
  }[]
  /** The newest of each person and kind. */
  readonly had: readonly {
    readonly person: string
    readonly kind: TrainingKind
    readonly doneOn: string
    readonly validUntil: string
    readonly recordedBy: string
  }[]
}

export const trainingKinds: readonly TrainingKind[] = ['posting', 'administering']

/** Of whom the policy wants training, and how each stands today: whoever was asked for it, and whoever holds a role that the policy speaks of. */
export function trainingDue(settings: SettingsInForce, facts: TrainingFacts, today: string): readonly TrainingDue[] {
  const wanted = rolesWanted(settings)
  return facts.staff.flatMap(({ id, roles }) =>
    trainingKinds.flatMap(kind => {
      const asked = mayBeAsked(settings, kind)
        ? (facts.asked.find(one => one.person === id && one.kind === kind) ?? null)
        : null
      if (asked === null && !roles.some(role => wanted[kind].has(role))) return []
      const had = facts.had.find(one => one.person === id && one.kind === kind) ?? null
      return [
        {
          person: id,
          kind,
          state: stateOf(had?.validUntil ?? null, today),
          until: had?.validUntil ?? null,
          doneOn: had?.doneOn ?? null,
          asked: asked === null ? null : { by: asked.by, at: asked.at },
          recordedBy: had?.recordedBy ?? null,
        },
      ]
    }),
  )
}

/**
 * Whether somebody can be asked for this training at all. Where the policy in force has no rule of it, it would keep nobody from anything and wait
 * on her page for ever; what was asked under an earlier policy that had one waits no longer.
 */
export function mayBeAsked(settings: SettingsInForce, kind: TrainingKind): boolean {
  return kind === 'posting'
    ? settings.get('publishing.training_gate').value !== 'none'
    : settings.get('training.administrators').value === 'required'
}

/** "People who run the policy or investigate" are whom the policy names for that (s1-review-02). */
function rolesWanted(settings: SettingsInForce): Readonly<Record<TrainingKind, ReadonlySet<Role>>> {
  const administer =
    settings.get('training.administrators').value === 'required'
      ? [
          ...settings.get('roles.policy_owner').value,
          ...settings.get('roles.site_operator').value,
          ...settings.get('investigation.owner').value,
        ]
      : []
  const post = settings.get('publishing.training_gate').value === 'required' ? postingRoles : []
  return { posting: new Set(post), administering: new Set(control('training_record', true) ? administer : []) }
}

function stateOf(until: string | null, today: string): TrainingState {
  if (until === null) return 'missing'
  if (until < today) return 'over'
  return dayBefore(until, 'two_months') <= today ? 'soon' : 'holds'
}

/** How long before the last day each reminder goes out: the steps of a review. Ours; no policy names any. */
const BEFORE: Readonly<Record<Stage, Temporal.DurationLike>> = {
  two_months: { months: 2 },
  month: { months: 1 },
  week: { days: 7 },
  day: { days: 0 },
}

function dayBefore(until: string, stage: Stage): string {
  return Temporal.PlainDate.from(until).subtract(BEFORE[stage]).toString()
}

/**
 * The reminder whose time has come, and of several that were missed only the last. None within the time in which a short training had only just
 * been had: whoever comes from it is not told on the same day that it ends in a month.
 */
export function trainingStage({ until, doneOn }: TrainingDue, today: string): Stage | null {
  if (until === null || doneOn === null) return null
  const reached = stages.filter(stage => {
    const day = dayBefore(until, stage)
    return day <= today && day > doneOn
  })
  return control('training_record', reached.length > 0) ? (reached.at(-1) ?? null) : null
}
