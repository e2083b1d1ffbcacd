import type { ControlName } from '../packs/controls.ts'
import { controlsOf } from '../packs/controls.ts'
import type { Clause, Pack } from '../packs/pack.ts'
import { embeddedPacks } from '../packs/packs.ts'
import type { SettingName, SettingValue } from '../settings/settings.ts'

/** A setting as one pack has it, with one of the clauses behind it: a row of a table of tests. */
export type Sets<N extends SettingName> = {
  readonly pack: string
  readonly of: Pack
  readonly clause: string
  readonly value: SettingValue<N>
}

/** A row for every pack and clause that sets this setting, whichever packs there are: who adds a pack gets its tests. */
export function everyClauseThatSets<N extends SettingName>(name: N): readonly Sets<N>[] {
  return embeddedPacks().flatMap(of =>
    (of.settingClauses[name] ?? []).flatMap(clause => {
      const value = of.settings[name]
      // The value beside a setting's name is of that setting: it was parsed by it.
      return value === undefined ? [] : [{ pack: of.name, of, clause, value: value as SettingValue<N> }]
    }),
  )
}

/** Every clause that a control operates, pack by pack. */
export function everyClauseOf(control: ControlName): readonly { pack: string; of: Pack; clause: Clause }[] {
  return embeddedPacks().flatMap(of =>
    of.clauses.filter(clause => controlsOf(clause).includes(control)).map(clause => ({ pack: of.name, of, clause })),
  )
}
