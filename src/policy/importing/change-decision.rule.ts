import { type ControlName, type Way, ways } from '../packs/controls.ts'
import { type GuidanceMoment, type Strength, type Theme } from '../packs/pack.ts'
import type { Bound } from '../packs/roles.ts'
import { readValue, type SettingName, settings } from '../settings/settings.ts'
import { idOfTitle, tidyTitle, withoutTwins } from './belongs-to-policy.rule.ts'
import type { Decision, Fate } from './decision.ts'
import { type PutQuestion, type QuestionRefusal, tidyQuestion } from './put-question.rule.ts'

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
  | { readonly does: 'ask'; readonly question: PutQuestion }
  | { readonly does: 'unask' }
  | { readonly does: 'link' | 'unlink'; readonly title: string }
  | { readonly does: 'aim'; readonly aim: boolean }
  | { readonly does: 'words-only' }
  | { readonly does: 'confirm' }

export type ChangeRefusal =
  | QuestionRefusal
  | {
      readonly refused:
        | 'says-nothing'
        | 'says-too-much'
        | 'binds-nobody'
        | 'value-wrong'
        | 'no-moment'
        | 'runs-nothing'
        | 'no-title'
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
      return { decision: { ...unasked(decision), fate: 'guidance', shownAt: change.moments }, confirms: true }
    case 'words-only':
      return { decision: { ...unasked(decision), fate: 'words' }, confirms: true }
    case 'ask': {
      const read = tidyQuestion(change.question)
      return 'refused' in read ? read : still({ ...decision, fate: 'runs', asks: read.question })
    }
    case 'unask':
      return still(stillRunning(unasked(decision)))
    case 'link': {
      const title = tidyTitle(change.title)
      if (title === null) return { refused: 'no-title' }
      return still({ ...decision, readWith: withoutTwins([...(decision.readWith ?? []), title]) })
    }
    case 'unlink': {
      const left = (decision.readWith ?? []).filter(title => idOfTitle(title) !== idOfTitle(change.title))
      return still({ ...decision, readWith: left })
    }
    case 'aim':
      return still(asAim(decision, change.aim))
    case 'confirm':
      return mayConfirm(decision) ? { decision, confirms: true } : { refused: 'runs-nothing' }
  }
}

const still = (decision: Decision) => ({ decision, confirms: false })

function afterLosing(decision: Decision, setting: SettingName): Decision {
  const rest = Object.fromEntries(Object.entries(decision.settings).filter(([name]) => name !== setting))
  return stillRunning({ ...decision, settings: rest })
}

/** Words only, where nothing of what ran is left. */
function stillRunning(decision: Decision): Decision {
  return decision.fate === 'runs' && runsNothing(decision) ? { ...decision, fate: 'words' } : decision
}

function runsNothing({ settings: set, controls, asks }: Decision): boolean {
  return Object.keys(set).length === 0 && controls.length === 0 && asks === undefined
}

function unasked(decision: Decision): Decision {
  const { asks: dropped, ...rest } = decision
  return dropped === undefined ? decision : rest
}

function asAim(decision: Decision, aim: boolean): Decision {
  const { aim: before, ...rest } = decision
  if ((before ?? false) === aim) return decision
  return aim ? { ...rest, aim } : rest
}

function operated(decision: Decision, controls: readonly ControlName[], how: Way | null): Decision {
  const fate: Fate = runsNothing({ ...decision, controls }) ? 'words' : 'runs'
  return { ...decision, controls, how: how !== null && ways.includes(how) ? how : null, fate }
}

/** Something runs for it, or it says that nothing does. */
function mayConfirm(decision: Decision): boolean {
  if (decision.fate === 'words') return true
  if (decision.fate === 'guidance') return decision.shownAt.length > 0
  return !runsNothing(decision)
}

/** Can a setting wait for its number, because the document has only a word? */
export function mayWait(name: SettingName): boolean {
  return settings[name].kind === 'count'
}
