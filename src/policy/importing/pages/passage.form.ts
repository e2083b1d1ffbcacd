import { field, type Form, listField } from '../../../platform/platform.ts'
import { controlNames, ways } from '../../packs/controls.ts'
import { effects, guidanceMoments, occasions, strengths } from '../../packs/pack.ts'
import { type Bound, boundTitles } from '../../packs/roles.ts'
import { isSettingName, type SettingName, settings } from '../../settings/settings.ts'
import type { Change } from '../change-decision.rule.ts'
import type { Decision } from '../decision.ts'
import { askedAtNames, type PutQuestion } from '../put-question.rule.ts'

/** What a press asks for: a change of the decision, a cut, a join. Null: nothing that a page of ours sends. */
export type Press = { readonly change: Change } | { readonly cut: string } | { readonly join: true } | null

export function readPress(form: Form, decision: Decision): Press {
  const setting = field(form, 'setting')
  switch (field(form, 'does')) {
    case 'confirm':
      return { change: { does: 'confirm' } }
    case 'words-only':
      return { change: { does: 'words-only' } }
    case 'set':
      return isSettingName(setting) ? { change: { does: 'set', setting, value: valueOf(form, setting) } } : null
    case 'unset':
      return isSettingName(setting) ? { change: { does: 'unset', setting } } : null
    case 'word':
      return { change: { ...wordingOf(form, decision), does: 'word' } }
    case 'operate':
      return {
        change: {
          does: 'operate',
          controls: among(controlNames, listField(form, 'controls')),
          how: ways.find(way => way === field(form, 'how')) ?? null,
        },
      }
    case 'show':
      return { change: { does: 'show', moments: among(guidanceMoments, listField(form, 'moments')) } }
    case 'ask':
      return { change: { does: 'ask', question: questionOf(form) } }
    case 'unask':
      return { change: { does: 'unask' } }
    case 'link':
    case 'unlink':
      return { change: { does: field(form, 'does') === 'link' ? 'link' : 'unlink', title: field(form, 'title') } }
    case 'aim':
    case 'no-aim':
      return { change: { does: 'aim', aim: field(form, 'does') === 'aim' } }
    case 'cut':
      return { cut: field(form, 'cut') }
    case 'join':
      return { join: true }
    default:
      return null
  }
}

function wordingOf(form: Form, decision: Decision) {
  const strength = strengths.find(one => one === field(form, 'strength')) ?? decision.strength
  // The keys of boundTitles are the names of Bound; `Object.keys` forgets that.
  const binds = among(Object.keys(boundTitles) as Bound[], listField(form, 'binds'))
  return { says: field(form, 'says'), strength, binds, theme: decision.theme }
}

/** As it was typed; what is not offered is the first of what is. */
function questionOf(form: Form): PutQuestion {
  const rows = form['answers']
  const list = Array.isArray(rows) ? rows : typeof rows === 'object' ? Object.values(rows) : []
  return {
    asks: field(form, 'asks'),
    at: askedAtNames.find(one => one === field(form, 'at')) ?? 'hand_in',
    on: occasions.find(one => one === field(form, 'on')) ?? 'every_post',
    answers: list
      .flatMap(row => (typeof row === 'object' && !Array.isArray(row) ? [row] : []))
      .map(row => ({
        label: field(row, 'label'),
        does: effects.find(one => one === field(row, 'does')) ?? 'go_on',
        then: field(row, 'then'),
      })),
    confirms: field(form, 'confirms'),
  }
}

function among<T extends string>(known: readonly T[], given: readonly string[]): readonly T[] {
  return known.filter(one => given.includes(one))
}

/** What was chosen or typed as a value; the setting itself says whether it can be. */
function valueOf(form: Form, name: SettingName): unknown {
  const json = field(form, 'json')
  if (json !== '') return parsed(json)
  switch (settings[name].kind) {
    case 'choice':
      return field(form, 'choice')
    case 'several':
      return listField(form, 'several')
    case 'count':
      if (field(form, 'wait') === 'yes' || listField(form, 'wait').includes('yes')) return null
      return /^\d{1,6}$/.test(field(form, 'number').trim()) ? Number(field(form, 'number').trim()) : undefined
    case 'words':
      return field(form, 'words')
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '')
    case 'day':
      return field(form, 'day')
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
