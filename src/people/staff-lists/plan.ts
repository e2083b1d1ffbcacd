import type { RoleWish } from '../staff/give-role.rule.ts'
import type { Arrangement } from '../staff/arrangement.rule.ts'
import type { WorkerType } from '../staff/worker-types.ts'
import type { Person, RoleGiven } from '../register.store.ts'
import type { Holding, School } from '../visitor.ts'
import type { Entry, OddRow } from './entries.rule.ts'
import type { Titles } from './list-titles.rule.ts'

/** One thing about somebody that a list changes. Kinds of worker, roles and days as their codes; names as they are shown. */
export type Change = {
  readonly what:
    | 'name'
    | 'type'
    | 'last-day'
    | 'line-manager'
    | 'sponsor'
    | 'body'
    | 'site'
    | 'role-given'
    | 'role-ended'
  readonly from: string
  readonly to: string
}

/** Something of a row that is not taken over while the rest of it is. `value`: a role, a name or a day. */
export type PlanNote = {
  readonly code:
    | 'role-not-yours'
    | 'end-not-yours'
    | 'keeps-role'
    | 'manager-not-found'
    | 'sponsor-not-found'
    | 'last-day-later'
    | 'last-day-too-far'
  readonly value: string
}

/** What a list does to one person; several rows of one address (two schools, two posts) are one. */
export type PersonPlan = {
  readonly kind: 'joins' | 'returns' | 'moves' | 'same'
  readonly lines: readonly number[]
  readonly email: string
  readonly name: string
  readonly number: string
  /** Her id, where she is on the register. */
  readonly person: string | null
  /** Where somebody without a role is entered; null: at the trust. */
  readonly school: string | null
  readonly workerType: WorkerType
  /** Her last day, if it is to be set. */
  readonly lastDay: string | null
  /** By address, because somebody may join with the same list; null: as it is. */
  readonly manager: string | null
  readonly sponsor: string | null
  readonly body: string | null
  readonly site: string | null
  readonly arrange: boolean
  readonly correct: boolean
  readonly give: readonly RoleWish[]
  readonly end: readonly RoleGiven[]
  readonly changes: readonly Change[]
  readonly notes: readonly PlanNote[]
}

/** Somebody of earlier lists who is not on this one (`lastDay` null), or whose last day has passed by it. */
export type Leaver = {
  readonly person: string
  readonly name: string
  readonly email: string
  readonly lastDay: string | null
}

export type ListPlan = {
  readonly people: readonly PersonPlan[]
  readonly odd: readonly OddRow[]
  readonly leavers: readonly Leaver[]
}

/** What the register holds, as far as a list needs it. */
export type RegisterFacts = {
  readonly today: string
  /** Who takes the list over, and what she holds today. */
  readonly keeper: { readonly id: string; readonly holdings: readonly Holding[] }
  readonly schools: readonly School[]
  readonly people: readonly Person[]
  readonly roles: ReadonlyMap<string, readonly RoleGiven[]>
  readonly arrangements: ReadonlyMap<string, Arrangement>
  /** Who stands on earlier lists of this place, with their staff number. */
  readonly listed: ReadonlyMap<string, string | null>
  /** Holdings that lists gave. */
  readonly byLists: ReadonlySet<string>
}

export type PlanFacts = RegisterFacts & {
  /** The school the list is of; null: the whole trust. */
  readonly place: string | null
  readonly entries: readonly Entry[]
  readonly odd: readonly OddRow[]
  readonly titles: Titles
}
