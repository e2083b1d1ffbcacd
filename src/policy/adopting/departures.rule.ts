import { control } from '../control.ts'
import type { SettingsInForce } from '../settle.rule.ts'
import type { ClauseId, OpenQuestion, Pack } from '../packs/pack.ts'
import { type SettingName, settingNames } from '../settings/settings.ts'
import { compareStrictness } from '../settings/strictness.rule.ts'

/** Where a school's policy does less than its trust's, or something that cannot be called stricter. */
export type Departure = {
  readonly setting: SettingName
  readonly standing: 'looser' | 'not comparable'
  /** As they are kept in JSON. */
  readonly ours: unknown
  readonly trusts: unknown
  /** The clauses of the trust's policy behind its value. */
  readonly clauses: readonly ClauseId[]
}

/** What the trust has said yes to: exactly this value against exactly that one. */
export type Permitted = {
  readonly setting: SettingName
  readonly ours: unknown
  readonly trusts: unknown
  readonly request: string
}

/** The settings that an open question can set, whichever answer is given. */
export function settingsOf(question: OpenQuestion): readonly SettingName[] {
  const names = new Set<string>(question.choices.flatMap(choice => Object.keys(choice.sets)))
  if (question.numberFor !== undefined) names.add(question.numberFor)
  return settingNames.filter(name => names.has(name))
}

/** Settings behind the questions that the trust leaves to its schools. */
export function leftToSchools(pack: Pack, local: readonly string[]): ReadonlySet<SettingName> {
  return new Set(pack.openQuestions.filter(question => local.includes(question.id)).flatMap(settingsOf))
}

/**
 * Where the school needs its trust's yes. Stricter, or left to the schools, or without a word of the trust's policy: the school decides alone.
 * @param left see {@link leftToSchools}
 */
export function departures(
  trusts: SettingsInForce,
  schools: SettingsInForce,
  left: ReadonlySet<SettingName>,
): readonly Departure[] {
  return settingNames.flatMap(setting => {
    const own = trusts.get(setting)
    if (own.from === 'ours' || left.has(setting)) return []
    const value = schools.get(setting).value
    const standing = compareStrictness(setting, value, own.value)
    if (standing === 'same' || standing === 'stricter') return []
    return [{ setting, standing, ours: value, trusts: own.value, clauses: own.clauses }]
  })
}

/** Those of them to which the trust has not said yes. */
export function withoutYes(found: readonly Departure[], permitted: readonly Permitted[]): readonly Departure[] {
  return found.filter(one => control('trust_permission', yesTo(one, permitted) === undefined))
}

export function yesTo(one: Departure, permitted: readonly Permitted[]): Permitted | undefined {
  return permitted.find(
    yes => yes.setting === one.setting && alike(yes.ours, one.ours) && alike(yes.trusts, one.trusts),
  )
}

/** Values are texts, numbers, null or lists of texts. */
function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
