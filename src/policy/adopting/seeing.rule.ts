import { canonicalJson, sha256 } from '../../history/history.ts'
import type { Pack } from '../packs/pack.ts'
import { settings } from '../settings/settings.ts'
import { ourAnswers } from '../our-answers.ts'
import { structuralRules } from '../structural-rules.ts'
import { whatChanges } from '../what-changes.rule.ts'
import { gapsIn } from './deputies.rule.ts'
import { type Seeable, linkedIn } from './draft.ts'
import type { DraftRead } from './read-draft.ts'
import { clauseChanges } from './what-changes-in-clauses.rule.ts'

/** What lies around a draft and is no part of it: the staff register and the library. */
export type Around = {
  /** How many people of each kind of worker the register holds today. */
  readonly workers: ReadonlyMap<string, number>
  readonly documents: readonly { readonly id: string; readonly title: string; readonly version: string }[]
}

export type LeftOut = { readonly type: string; readonly label: string; readonly count: number }

/** Kinds of worker on the register that this policy does not bind (s3-2.5). */
export function leftOut(read: DraftRead, { workers }: Around): readonly LeftOut[] {
  if (read.settings === null) return []
  const bound: readonly string[] = read.settings.get('scope.worker_types').value
  const labels: Readonly<Record<string, string>> = settings['scope.worker_types'].labels
  return [...workers]
    .filter(([type, count]) => count > 0 && !bound.includes(type))
    .map(([type, count]) => ({ type, count, label: labels[type] ?? type }))
    .toSorted((a, b) => b.count - a.count || a.type.localeCompare(b.type))
}

/** Is the template that this policy was made from replaced, or announced to be, by this day (yyyy-mm-dd)? (s3-end-1) */
export function isSuperseded(pack: Pack, today: string): boolean {
  const on = pack.template?.supersededOn
  return on !== undefined && on.slice(0, 7) <= today.slice(0, 7)
}

/**
 * What is looked at, made short: the same as long as the same is shown. What was seen is kept with it, so that a change afterwards is
 * noticed and the page has to be looked at again.
 */
export function fingerprintOf(read: DraftRead, what: Seeable, around: Around): string {
  return sha256(canonicalJson(shownOn(read, what, around)))
}

function shownOn(read: DraftRead, what: Seeable, around: Around): unknown {
  const { pack } = read
  if (pack === null) return null
  switch (what) {
    case 'titles':
      return [pack.titles, gapsIn(pack, read.holders, read.governance).map(gap => gap.role)]
    case 'linked':
      return [
        pack.citations.map(cited => [cited.id, cited.state]),
        pack.linked.map(({ id }) => [id, linkedIn(read.entries, pack.name, id)]),
      ]
    case 'changes':
      return [
        read.settings === null
          ? []
          : whatChanges(read.today.settings, read.settings).map(({ name, after }) => [name, after.value]),
        clauseChanges(read.today.pack, pack).map(change => [change.kind, change.clause.id, change.clause.says]),
      ]
    case 'rules':
      return [...structuralRules.map(rule => [rule.id, rule.rule]), ...ourAnswers.map(({ id, answer }) => [id, answer])]
    case 'left-out':
      return leftOut(read, around).map(({ type }) => type)
    case 'template':
      return pack.template?.supersededOn ?? null
  }
}
