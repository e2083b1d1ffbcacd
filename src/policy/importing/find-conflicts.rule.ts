import { canonicalJson } from '../../history/history.ts'
import { isSettingName, type SettingName, settings } from '../settings/settings.ts'
import type { Considered } from './decision.ts'
import { forbids } from './strength.rule.ts'
import { termsOf } from './words-index.ts'

/** One value that a setting is given, and the passages that give it. */
export type Side = { readonly value: unknown; readonly passages: readonly string[] }

export type Conflict =
  /** Passages want different values of one setting. `takes`: the side that was chosen, by one of its passages. */
  | {
      readonly key: string
      readonly about: 'setting'
      readonly setting: SettingName
      readonly sides: readonly Side[]
      readonly takes: number | null
    }
  /** Two passages speak of the same thing, and one forbids what the other does not. `settled`: somebody said that both stand. */
  | {
      readonly key: string
      readonly about: 'words'
      readonly passages: readonly [string, string]
      readonly settled: boolean
    }

/** What was chosen, by the key of the conflict: the id of a passage whose side counts, or `both`. */
export type Choices = Readonly<Record<string, string>>

/** Values that only add up: "employees" in one place and "agency workers" in the next contradict nothing. Roles do: only one of them decides. */
export function addsUp(name: SettingName): boolean {
  const setting = settings[name]
  return setting.kind === 'words' || (setting.kind === 'several' && !('headteacher' in setting.labels))
}

/** All conflicts among passages, those already settled included, so that a choice can be looked at again. */
export function findConflicts(passages: readonly Considered[], choices: Choices): readonly Conflict[] {
  return [...settingConflicts(passages, choices), ...wordConflicts(passages, choices)]
}

export function isOpen(conflict: Conflict): boolean {
  return conflict.about === 'setting' ? conflict.takes === null : !conflict.settled
}

/** Each setting with its sides, in the order in which the document first speaks of it. A side whose number is still to be asked is one too. */
export function sidesOf(passages: readonly Considered[]): ReadonlyMap<SettingName, readonly Side[]> {
  const found = new Map<SettingName, Map<string, { value: unknown; passages: string[] }>>()
  for (const { id, decision } of passages) {
    if (decision.fate !== 'runs') continue
    for (const [name, value] of Object.entries(decision.settings)) {
      if (!isSettingName(name)) continue
      const sides = found.get(name) ?? new Map<string, { value: unknown; passages: string[] }>()
      found.set(name, sides)
      const key = canonicalJson(value)
      sides.set(key, { value, passages: [...(sides.get(key)?.passages ?? []), id] })
    }
  }
  return new Map([...found].map(([name, sides]) => [name, [...sides.values()]]))
}

function settingConflicts(passages: readonly Considered[], choices: Choices): Conflict[] {
  return [...sidesOf(passages)].flatMap(([setting, sides]): Conflict[] => {
    if (sides.length < 2 || addsUp(setting)) return []
    const key = `setting:${setting}`
    const takes = sides.findIndex(side => side.passages.includes(choices[key] ?? ''))
    return [{ key, about: 'setting', setting, sides, takes: takes === -1 ? null : takes }]
  })
}

/** So much of the shorter passage's words stand in the other that both speak of the same thing. */
const sameThing = 0.75
const ofTheLonger = 0.6
const fewestWords = 3

function wordConflicts(passages: readonly Considered[], choices: Choices): Conflict[] {
  const known = passages.map(({ id, text, headings, decision }) => ({
    id,
    terms: termsOf(text),
    forbids: forbids(text, '', headings),
    settings: Object.keys(decision.fate === 'runs' ? decision.settings : {}),
  }))
  return known.flatMap((one, at) =>
    known.slice(at + 1).flatMap((other): Conflict[] => {
      if (one.forbids === other.forbids || !overlap(one.terms, other.terms)) return []
      // Where both set the same setting, that is the conflict, and it is shown as one.
      if (one.settings.some(name => other.settings.includes(name))) return []
      const key = `words:${one.id}|${other.id}`
      return [{ key, about: 'words', passages: [one.id, other.id], settled: choices[key] === 'both' }]
    }),
  )
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  if (small.size < fewestWords) return false
  const shared = [...small].filter(term => large.has(term)).length
  return shared / small.size >= sameThing && shared / large.size >= ofTheLonger
}
