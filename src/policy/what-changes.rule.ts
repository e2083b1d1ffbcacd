import type { Settled, SettingsInForce } from './settle.rule.ts'
import { type SettingName, settingNames } from './settings/settings.ts'
import { compareStrictness, type Strictness } from './settings/strictness.rule.ts'

/** A setting that another policy gives another value. `becomes`: how the new value stands to the old. */
export type Change = {
  readonly name: SettingName
  readonly before: Settled<SettingName>
  readonly after: Settled<SettingName>
  readonly becomes: Exclude<Strictness, 'same'>
}

/** Every setting whose value differs, in the order of the catalogue. The same roles or names in another order are no change. */
export function whatChanges(before: SettingsInForce, after: SettingsInForce): readonly Change[] {
  return settingNames.flatMap(name => {
    const [was, will] = [before.get(name), after.get(name)]
    const becomes = compareStrictness(name, will.value, was.value)
    return becomes === 'same' ? [] : [{ name, before: was, after: will, becomes }]
  })
}
