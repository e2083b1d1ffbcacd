import type { SettingsInForce } from '../settle.rule.ts'
import type { Clause, Pack, Theme } from '../packs/pack.ts'
import { themes } from '../packs/pack.ts'
import { type SettingName, settingThemes } from '../settings/settings.ts'
import { type Change, whatChanges } from '../what-changes.rule.ts'
import { type BesideDifference, besideClauses } from './beside-clauses.rule.ts'

/** One side of a comparison: the words, and what is settled by them. */
export type Side = { readonly pack: Pack; readonly settings: SettingsInForce }

/** What of a clause differs. */
const PARTS = ['says', 'strength', 'ref', 'binds', 'theme', 'how'] as const
export type ClausePart = (typeof PARTS)[number]

export type ClauseDifference =
  | { readonly kind: 'added' | 'gone'; readonly clause: Clause }
  | {
      readonly kind: 'changed'
      readonly before: Clause
      readonly clause: Clause
      readonly parts: readonly ClausePart[]
    }

/** Two policies side by side. Clauses are the same where their ids are; two different policies share none. */
export type Comparison = {
  readonly settings: readonly { readonly theme: string; readonly changes: readonly Change[] }[]
  readonly clauses: readonly { readonly theme: Theme; readonly differences: readonly ClauseDifference[] }[]
  readonly beside: readonly BesideDifference[]
  readonly same: boolean
}

export function comparePolicies(before: Side, after: Side): Comparison {
  const changes = whatChanges(before.settings, after.settings)
  const settings = Object.entries(settingThemes).flatMap(([theme, those]) => {
    const names = new Set(Object.keys(those))
    const here = changes.filter(change => names.has(change.name))
    return here.length === 0 ? [] : [{ theme, changes: here }]
  })
  const differences = clauseDifferences(before.pack, after.pack)
  const clauses = themes.flatMap(theme => {
    const here = differences.filter(one => one.clause.theme === theme)
    return here.length === 0 ? [] : [{ theme, differences: here }]
  })
  const beside = besideClauses(before.pack, after.pack)
  return { settings, clauses, beside, same: [changes, differences, beside].every(one => one.length === 0) }
}

/** What is there now in its printed order, then what is gone. */
function clauseDifferences(before: Pack, after: Pack): ClauseDifference[] {
  const old = new Map(before.clauses.map(clause => [clause.id, clause]))
  const now = new Set(after.clauses.map(clause => clause.id))
  return [
    ...after.clauses.flatMap((clause): ClauseDifference[] => {
      const was = old.get(clause.id)
      if (was === undefined) return [{ kind: 'added', clause }]
      const parts = PARTS.filter(part => String(was[part]) !== String(clause[part]))
      return parts.length === 0 ? [] : [{ kind: 'changed', before: was, clause, parts }]
    }),
    ...before.clauses.flatMap((clause): ClauseDifference[] => (now.has(clause.id) ? [] : [{ kind: 'gone', clause }])),
  ]
}

/** A setting's name beside both values, as printed for programmes. */
export function changeAsJson({ name, before, after, becomes }: Change): {
  setting: SettingName
  before: unknown
  after: unknown
  becomes: Change['becomes']
  clauses: readonly string[]
} {
  return { setting: name, before: before.value, after: after.value, becomes, clauses: after.clauses }
}
