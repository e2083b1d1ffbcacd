import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, listField, NotFound, page } from '../../platform/platform.ts'
import { isSettingName, type SettingName, settings } from '../settings/settings.ts'
import { atDraft, draftId, draftPath, notChangeable, seenTurn, stepPage, t } from './at-draft.tsx'
import { changeDraft } from './change-draft.ts'
import { dayTyped } from './day-typed.ts'
import { type SettingNot, saySetting } from './say.rule.ts'
import { OneSettingPage, SettingsToChoosePage } from './settings.page.tsx'

export async function showSettingsToChoose(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atDraft(ask)
  if (at.read.settings === null) return goTo(draftPath(at.read.draft.id, '/pack'))
  return page(t('adopting.settings-title'), <SettingsToChoosePage at={at} />)
}

function settingAsked({ params }: Pick<Ask<Visitor>, 'params'>): SettingName {
  const name = params['setting'] ?? ''
  if (!isSettingName(name)) throw new NotFound('There is no such setting.')
  return name
}

export async function showSetting(ask: Ask<Visitor>): Promise<Answer> {
  const name = settingAsked(ask)
  const at = await atDraft(ask)
  if (at.read.settings === null) return goTo(draftPath(at.read.draft.id, '/pack'))
  return page(settings[name].question, <OneSettingPage at={at} name={name} wrong={null} typed={null} />)
}

export async function takeSetting(ask: Ask<Visitor>): Promise<Answer> {
  const name = settingAsked(ask)
  const id = draftId(ask.params)
  const raw = field(ask.form, 'does') === 'take-back' ? undefined : rawValue(name, ask.form)
  const outcome = await changeDraft(ask.works, ask.visitor, id, read => saySetting(read, name, raw, seenTurn(ask)))
  if (!('refused' in outcome)) return goTo(draftPath(id, `/settings#${name}`))
  const elsewhere = notChangeable(id, outcome)
  if (elsewhere !== null) return elsewhere
  // What is left are the refusals that this page has words for.
  const wrong = outcome as SettingNot | { refused: 'changed-meanwhile' }
  const at = await atDraft(ask)
  return stepPage(
    settings[name].question,
    <OneSettingPage at={at} name={name} wrong={wrong} typed={raw === undefined ? null : ask.form} />,
    true,
  )
}

/** What a form says, as the setting's own type reads it; what is not understood is left as it was typed, for the setting to refuse. */
function rawValue(name: SettingName, form: Form): unknown {
  const typed = field(form, 'value').trim()
  switch (settings[name].kind) {
    case 'choice':
      return typed
    case 'several':
      return listField(form, 'value')
    case 'count':
      return typed === '' ? null : /^\d{1,6}$/.test(typed) ? Number(typed) : typed
    case 'words':
      return typed
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '')
    case 'day':
      return dayTyped(form, 'value')
  }
}
