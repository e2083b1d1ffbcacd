import { type ControlName, type Way, ways } from '../packs/controls.ts'
import { type GuidanceMoment, type Strength, type Theme } from '../packs/pack.ts'
import type { Bound } from '../packs/roles.ts'
import { readValue, type SettingName, settings } from '../settings/settings.ts'
import type { Decision, Fate } from './decision.ts'

/** What a press on the page of a passage may change. */
export type Change =
  | {
      readonly does: 'word'
      readonly says: string
      readonly strength: Strength
      readonly binds: readonly Bound[]
      readonly theme: Theme
    }
  | { readonly does: 'set'; readonly setting: SettingName; readonly value: unknown }
  | { readonly does: 'unset'; readonly setting: SettingName }
  | { readonly does: 'operate'; readonly controls: readonly ControlName[]; readonly how: Way | null }
  | { readonly does: 'show'; readonly moments: readonly GuidanceMoment[] }
  | { readonly does: 'words-only' }
  | { readonly does: 'confirm' }

export type ChangeRefusal = {
  readonly refused: 'says-nothing' | 'says-too-much' | 'binds-nobody' | 'value-wrong' | 'no-moment' | 'runs-nothing'
}

export const longestWording = 2000

/** The decision after a press; nothing is confirmed by changing it, except by confirming. */
export function changeDecision(
  decision: Decision,
  change: Change,
): { decision: Decision; confirms: boolean } | ChangeRefusal {
  switch (change.does) {
    case 'word': {
      const says = change.says.replaceAll(/\s+/g, ' ').trim()
      if (says === '') return { refused: 'says-nothing' }
      if (says.length > longestWording) return { refused: 'says-too-much' }
      if (change.binds.length === 0) return { refused: 'binds-nobody' }
      const { strength, binds, theme } = change
      return still({ ...decision, says, strength, binds, theme })
    }
    case 'set': {
      const read = readValue(change.setting, change.value)
      if ('wrong' in read) return { refused: 'value-wrong' }
      return still({ ...decision, fate: 'runs', settings: { ...decision.settings, [change.setting]: read.value } })
    }
    case 'unset':
      return still(afterLosing(decision, change.setting))
    case 'operate':
      return still(operated(decision, change.controls, change.how))
    case 'show':
      if (change.moments.length === 0) return { refused: 'no-moment' }
      return { decision: { ...decision, fate: 'guidance', shownAt: change.moments }, confirms: true }
    case 'words-only':
      return { decision: { ...decision, fate: 'words' }, confirms: true }
    case 'confirm':
      return mayConfirm(decision) ? { decision, confirms: true } : { refused: 'runs-nothing' }
  }
}

const still = (decision: Decision) => ({ decision, confirms: false })

function afterLosing(decision: Decision, setting: SettingName): Decision {
  const rest = Object.fromEntries(Object.entries(decision.settings).filter(([name]) => name !== setting))
  const nothing = Object.keys(rest).length === 0 && decision.controls.length === 0
  return { ...decision, settings: rest, fate: nothing ? 'words' : decision.fate }
}

function operated(decision: Decision, controls: readonly ControlName[], how: Way | null): Decision {
  const nothing = controls.length === 0 && Object.keys(decision.settings).length === 0
  const fate: Fate = nothing ? 'words' : 'runs'
  return { ...decision, controls, how: how !== null && ways.includes(how) ? how : null, fate }
}

/** Something runs for it, or it says that nothing does. */
function mayConfirm({ fate, settings: set, controls, shownAt }: Decision): boolean {
  if (fate === 'words') return true
  if (fate === 'guidance') return shownAt.length > 0
  return Object.keys(set).length > 0 || controls.length > 0
}

/** Can a setting wait for its number, because the document has only a word? */
export function mayWait(name: SettingName): boolean {
  return settings[name].kind === 'count'
}
