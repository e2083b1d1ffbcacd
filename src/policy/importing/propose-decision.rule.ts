import { type Control, type ControlName, controls, type Way } from '../packs/controls.ts'
import type { GuidanceMoment, Pack, Theme } from '../packs/pack.ts'
import { isSettingName, type SettingName } from '../settings/settings.ts'
import { isAim, policiesNamedIn } from './belongs-to-policy.rule.ts'
import type { Decision } from './decision.ts'
import { type Passage, wholeText } from './passage.ts'
import { type PutQuestion, suggestQuestion } from './put-question.rule.ts'
import { openSuggester, type SettingSuggestion } from './suggest-settings.rule.ts'
import { indexWords } from './words-index.ts'

export type ControlSuggestion = { readonly control: ControlName; readonly sure: number }

/** Everything that is suggested for a passage, and what it comes to if the person only says yes. */
export type Suggested = {
  readonly settings: readonly SettingSuggestion[]
  readonly controls: readonly ControlSuggestion[]
  readonly moments: readonly GuidanceMoment[]
  readonly question?: PutQuestion
  readonly proposal: Decision
  /** How sure the proposal is, from 0 to 1. */
  readonly sure: number
}

/** From this on a suggestion is part of the proposal. */
const proposed = 0.6
/** From this on a second setting is part of it too: most sentences set one thing. */
const alsoProposed = 0.88
const sureOfBeginning = 0.95
/** A question is worded by a person: it is never confirmed with the sure ones. */
const sureOfQuestion = 0.6

/** Looks at passages with the packs that come with the programme beside it. */
export function openAdviser(packs: readonly Pack[]): (passage: Passage) => Suggested {
  const suggester = openSuggester(packs)
  const clauses = new Map(packs.flatMap(pack => pack.clauses).map(clause => [clause.id, clause]))
  const nearest = indexWords([...clauses.values()].map(({ id, says }) => ({ id, text: says })))
  return passage => {
    const settings = suggester.settingsFor(passage)
    const near = nearest(wholeText(passage))
      .slice(0, 5)
      .flatMap(({ id, score }) => {
        const clause = clauses.get(id)
        return clause === undefined ? [] : [{ clause, sure: score / (score + 16) }]
      })
    const operating = ranked(
      near.flatMap(({ clause, sure }) => clause.operatedBy.map(control => [control, sure] as const)),
    )
    const moments = ranked(near.flatMap(({ clause, sure }) => clause.shownAt.map(moment => [moment, sure] as const)))
    // What a list begins with says nothing alone: each of its items carries it.
    const beginsList = /:\s*$/.test(passage.text)
    const chosen = settings.filter(
      ({ sure, value }, at) => !beginsList && value !== undefined && sure >= (at === 0 ? proposed : alsoProposed),
    )
    const [best] = settings
    const question = suggestQuestion(passage)
    const readWith = policiesNamedIn(passage)
    return {
      settings,
      controls: operating.slice(0, 3).map(([control, sure]) => ({ control, sure })),
      moments: moments.slice(0, 3).map(([moment]) => moment),
      ...(question === undefined ? {} : { question }),
      proposal: {
        fate: chosen.length > 0 || question !== undefined ? 'runs' : 'words',
        says: wordingOf(passage),
        strength: passage.strength,
        binds: passage.binds,
        theme: themeOf(best?.setting) ?? near[0]?.clause.theme ?? 'policy-lifecycle',
        settings: Object.fromEntries(chosen.map(({ setting, value }) => [setting, value])),
        controls: [],
        how: null,
        shownAt: [],
        ...(question === undefined ? {} : { asks: question }),
        ...(readWith.length === 0 ? {} : { readWith }),
        ...(isAim(passage) ? { aim: true as const } : {}),
      },
      // Words only is sure where nothing fits, and where it was nearly something it is not.
      sure: Math.min(
        question === undefined ? 1 : sureOfQuestion,
        beginsList ? sureOfBeginning : (chosen[0]?.sure ?? round(1 - (best?.sure ?? 0))),
      ),
    }
  }
}

const round = (sure: number) => Math.round(sure * 100) / 100

function ranked<T>(votes: readonly (readonly [T, number])[]): [T, number][] {
  const sums = new Map<T, number>()
  for (const [what, sure] of votes) sums.set(what, 1 - (1 - (sums.get(what) ?? 0)) * (1 - sure * 0.6))
  return [...sums].map(([what, sure]): [T, number] => [what, round(sure)]).toSorted((one, other) => other[1] - one[1])
}

/** The school's own words as one sentence: an item with the sentence its list begins with. */
export function wordingOf(passage: Passage): string {
  const words = wholeText(passage)
    .replace(/[\s;,]+(?:and|or)?[\s;,]*$/i, '')
    .replace(/:\s*$/, ':')
  const sentence = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?:”"’)]$/.test(sentence) ? sentence : `${sentence}.`
}

const themes: readonly (readonly [RegExp, Theme])[] = [
  [/^publishing\./, 'publishing'],
  [/^screening\./, 'screening'],
  [/^(?:accounts|modules)\./, 'accounts'],
  [/^media\./, 'media-enquiries'],
  [/^consent\./, 'consent'],
  [/^images\./, 'images'],
  [/^contacts\./, 'contacts'],
  [/^personal_use\.|^conduct\.|^scope\.personal|^people\.professional/, 'personal-use'],
  [/^permissions\./, 'permissions'],
  [/^references\./, 'references'],
  [/^declarations\./, 'declarations'],
  [/^safeguarding\.|^routing\.safeguarding|^timers\.safeguarding/, 'safeguarding'],
  [/^evidence\./, 'evidence'],
  [/^takedown\./, 'takedown'],
  [/^support\./, 'wellbeing'],
  [/^routing\.staff_abuse|^incidents\.(?:author|duty|respond|third)/, 'abuse-of-staff'],
  [/^(?:incidents|police|timers|routing\.(?:author|substitute|colleague|private|pupil))/, 'incidents'],
  [/^investigation\./, 'investigation'],
  [/^(?:discipline|clause)\./, 'discipline'],
  [/^monitoring\./, 'monitoring'],
  [/^recruitment\./, 'recruitment'],
  [/^records\./, 'records-rights'],
  [/^training\.|^ack\./, 'training'],
  [/^roles\.|^routing\.questions/, 'roles'],
]

export function themeOf(setting: SettingName | undefined): Theme | undefined {
  return setting === undefined ? undefined : themes.find(([form]) => form.test(setting))?.[1]
}

const ways: readonly (readonly [RegExp, Way])[] = [
  [
    /^screening\.|^publishing\.(?:names|staff_names|adult_names|faces|replies|individual|handles)|^accounts\.visibility/,
    'blocks',
  ],
  [/^publishing\.|^consent\.|^images\.(?:device|kinds|work)|^accounts\.|^policy\.signatories/, 'asks'],
  [/^routing\.|^media\.|^roles\.|\.owner$|\.approver$|\.decide[rd]/, 'routes'],
  [
    /^timers\.|^reminders\.|_(?:months|days|hours|interval)$|\.hours$|^policy\.review|^images\.delete|^training\.|^ack\./,
    'reminds',
  ],
  [
    /^contacts\.|^personal_use\.|^permissions\.|^conduct\.|^references\.|^images\.(?:staff|pupils)|^incidents\.respond|^safeguarding\./,
    'advises',
  ],
]

/** How a clause with these settings usually runs: the first of its settings decides; with controls only, it is on record. */
export function wayOf(decision: Pick<Decision, 'settings' | 'controls' | 'asks'>): Way {
  const [first] = Object.keys(decision.settings)
  if (first === undefined && decision.controls.length === 0 && decision.asks !== undefined) return 'asks'
  return ways.find(([form]) => first !== undefined && form.test(first))?.[1] ?? 'records'
}

/** Does anything in the programme act on this decision today? Then its page can say so. */
export function settingsOf(decision: Pick<Decision, 'settings'>): SettingName[] {
  return Object.keys(decision.settings).filter(isSettingName)
}

export function sentenceOfControl(name: ControlName): string {
  const control: Control = controls[name]
  return control.does
}
