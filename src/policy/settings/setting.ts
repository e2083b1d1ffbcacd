import { z } from 'zod'
import { type Role, roles, roleTitles } from '../packs/roles.ts'

/** Who may give the value: the policy's text, the school, its trust, or (`adopter`) whoever adopts the policy and must answer. */
export type Decides = 'policy' | 'school' | 'trust' | 'adopter'

interface About<V> {
  /** What the setting asks, in plain words. */
  readonly question: string
  /** The value when the policy is silent: ours, and said to be ours wherever it is shown. */
  readonly silent: V
  /** Why we chose that value. */
  readonly because: string
  readonly decides: Decides
}

/** One of several values. `order` runs from the loosest to the strictest. */
export interface Choice<V extends string = string> extends About<V> {
  readonly kind: 'choice'
  readonly values: z.ZodType<V>
  readonly labels: Readonly<Record<V, string>>
  readonly order: readonly V[] | 'not comparable'
}

/** Any number of values out of a list. */
export interface Several<V extends string = string> extends About<readonly V[]> {
  readonly kind: 'several'
  readonly values: z.ZodType<readonly V[]>
  readonly labels: Readonly<Record<V, string>>
  readonly order: 'fewer is stricter' | 'more is stricter' | 'not comparable'
}

/** A whole number with a unit; null while nobody has named one. */
export interface Count extends About<number | null> {
  readonly kind: 'count'
  readonly values: z.ZodType<number | null>
  readonly unit: 'hours' | 'days' | 'months'
  readonly from: number
  readonly to: number
  readonly order: 'lower is stricter' | 'higher is stricter' | 'not comparable'
}

/** Names the school writes itself: services, other policies, thresholds. */
export interface Words extends About<readonly string[]> {
  readonly kind: 'words'
  readonly values: z.ZodType<readonly string[]>
  readonly what: string
  readonly order: 'not comparable'
}

/** A calendar day, `2026-09-01`; null when there is none. */
export interface Day extends About<string | null> {
  readonly kind: 'day'
  readonly values: z.ZodType<string | null>
  readonly order: 'not comparable'
}

export type Setting = Choice | Several | Count | Words | Day

type Labels<V extends string> = Readonly<Record<V, string>>

/** The keys of a record of labels are its values; `Object.keys` forgets that. */
function keysOf<V extends string>(labels: Labels<V>): V[] {
  return Object.keys(labels) as V[]
}

export function choice<V extends string>(
  given: About<NoInfer<V>> & { values: Labels<V>; order: readonly NoInfer<V>[] | 'not comparable' },
): Choice<V> {
  const { values, ...rest } = given
  return { ...rest, kind: 'choice', labels: values, values: z.enum(keysOf(values)) }
}

export function several<V extends string>(
  given: About<readonly NoInfer<V>[]> & { values: Labels<V>; order: Several['order'] },
): Several<V> {
  const { values, ...rest } = given
  const list = z.array(z.enum(keysOf(values))).refine(all => new Set(all).size === all.length, 'the same value twice')
  return { ...rest, kind: 'several', labels: values, values: list }
}

/** Which roles: a setting that names people. */
export function whichRoles(
  given: About<readonly Role[]> & { order?: Several['order']; among?: readonly Role[] },
): Several<Role> {
  const { among, order, ...rest } = given
  const labels = Object.fromEntries((among ?? roles).map(role => [role, roleTitles[role]]))
  // Every key is a Role because it comes from a list of roles; a setting over some roles only has fewer labels.
  return several({ ...rest, order: order ?? 'not comparable', values: labels as Labels<Role> })
}

export function count(given: About<number | null> & Pick<Count, 'unit' | 'from' | 'to' | 'order'>): Count {
  const values = z.number().int().min(given.from).max(given.to).nullable()
  return { ...given, kind: 'count', values }
}

export function words(given: About<readonly string[]> & { what: string }): Words {
  const values = z.array(z.string().trim().min(1).max(200))
  return { ...given, kind: 'words', values, order: 'not comparable' }
}

export function day(given: About<string | null>): Day {
  return {
    ...given,
    kind: 'day',
    values: z.iso.date().nullable(),
    order: 'not comparable',
  }
}

/** What a check does with what it finds; from loosest to strictest. */
export function effect(given: About<'off' | 'advise' | 'approve' | 'block'>) {
  return choice({
    ...given,
    values: {
      off: 'Not looked for',
      advise: 'Shown to the author as advice',
      approve: 'The approver has to say yes to it',
      block: 'Cannot be handed in until it is changed, or cleared by whoever may clear it',
    },
    order: ['off', 'advise', 'approve', 'block'],
  })
}
