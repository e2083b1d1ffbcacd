import type { Pack } from '../packs/pack.ts'
import { type SettingName, settingNames, settings } from '../settings/settings.ts'
import { waitsFor } from '../settings/waits-for.ts'
import type { Cue, Said } from './cues/cue.ts'
import { cues } from './cues/cues.ts'
import { type Passage, wholeText } from './passage.ts'
import { valueFor } from './read-values.rule.ts'
import { forbids } from './strength.rule.ts'
import { indexWords } from './words-index.ts'

/** What a passage may set. `sure`: from 0 to 1. `value` is missing where the words name none. */
export type SettingSuggestion = { readonly setting: SettingName; readonly value?: unknown; readonly sure: number }

/** Looks at passages with what is known of the packs that come with the programme. Made once, asked for each passage. */
export type Suggester = { settingsFor(passage: Passage): readonly SettingSuggestion[] }

/** How much the nearest clause of a pack may add, and how much the setting's own question; the rest is what the words themselves say. */
const weights = { near: 0.55, catalogue: 0.35 }
/** BM25 scores that count as half sure: a clause that shares two telling words with the passage has about these. */
const half = { near: 14, catalogue: 12 }

/** Not those that the text itself carries (the policies it is read with, the day on which it is replaced): as settings nothing would ever ask them. */
export const suggestedSettings: readonly SettingName[] = settingNames.filter(name => waitsFor(name) !== 'text')

export function openSuggester(packs: readonly Pack[]): Suggester {
  const clauses = packs.flatMap(pack =>
    pack.clauses.map(clause => ({ id: `${pack.name}/${clause.id}`, text: clause.says, sets: clause.sets })),
  )
  const setsOf = new Map(clauses.map(clause => [clause.id, clause.sets]))
  const nearest = indexWords(clauses)
  const catalogue = indexWords(suggestedSettings.map(name => ({ id: name, text: asAsked(name) })))
  return {
    settingsFor(passage) {
      const said = saidBy(passage)
      const near = nearSettings(nearest(said.text), setsOf)
      const asked = new Map(catalogue(said.text).map(({ id, score }) => [id, score / (score + half.catalogue)]))
      return suggestedSettings
        .map(name => {
          const byCue = strongest(cues[name]?.cues ?? [], said)
          const byNear = (near.get(name) ?? 0) * weights.near
          const byQuestion = (asked.get(name) ?? 0) * weights.catalogue
          return { name, sure: 1 - (1 - byCue) * (1 - byNear) * (1 - byQuestion) }
        })
        .filter(({ sure }) => sure >= 0.15)
        .toSorted((one, other) => other.sure - one.sure)
        .slice(0, 8)
        .map(({ name, sure }) => withValue(name, sure, said))
    },
  }
}

/** "They are deleted": about what, the statement before it says. */
const pointsBack = /^(?:they|these|those|this|it|such|the same|where|both|each|in (?:this|that) case)\b/i

export function saidBy(passage: Passage): Said {
  const text = wholeText(passage)
  return {
    text,
    within: pointsBack.test(passage.text) ? `${passage.before} ${text}`.trim() : text,
    headings: passage.headings.join(' / '),
    forbids: forbids(passage.text, passage.lead, passage.headings),
    strength: passage.strength,
  }
}

function withValue(setting: SettingName, sure: number, said: Said): SettingSuggestion {
  const value = valueFor(setting, said)
  // Words that name no value make the whole suggestion less sure: the person has to choose.
  return value === undefined ? { setting, sure: round(sure * 0.9) } : { setting, value, sure: round(sure) }
}

const round = (sure: number) => Math.round(sure * 100) / 100

function strongest(list: readonly Cue[], said: Said): number {
  const { text, within, headings } = said
  return Math.max(
    0,
    ...list.map(cue => {
      if (fits(cue, text, headings)) return cue.sure
      return within !== text && fits(cue, within, headings) ? cue.sure * 0.85 : 0
    }),
  )
}

function fits({ all, none, under }: Cue, text: string, headings: string): boolean {
  return (
    all.every(form => form.test(text)) &&
    !(none?.some(form => form.test(text)) ?? false) &&
    (under === undefined || under.test(headings))
  )
}

/** What the nearest clauses set: the best counts whole, each next one a little less. */
function nearSettings(
  found: readonly { id: string; score: number }[],
  setsOf: ReadonlyMap<string, readonly SettingName[]>,
): Map<SettingName, number> {
  const sure = new Map<SettingName, number>()
  found.slice(0, 6).forEach(({ id, score }, at) => {
    for (const name of setsOf.get(id) ?? []) {
      const adds = (score / (score + half.near)) * 0.85 ** at
      sure.set(name, 1 - (1 - (sure.get(name) ?? 0)) * (1 - adds))
    }
  })
  return sure
}

/** The question of a setting with what may answer it. */
function asAsked(name: SettingName): string {
  const setting = settings[name]
  return [setting.question, ...('labels' in setting ? Object.values(setting.labels) : [])].join(' ')
}
