import { clauseLabels } from './clause-labels.rule.ts'
import type { Clause, ClauseId, OpenChoice, Pack } from './packs/pack.ts'
import { meant, type TitleMeanings } from './packs/what-titles-mean.rule.ts'
import {
  readValue,
  type SettingName,
  type SettingValue,
  type SomeSettings,
  settingNames,
  settings,
} from './settings/settings.ts'
import { asWeighed } from './section-strength.rule.ts'
import { compareStrictness } from './settings/strictness.rule.ts'

/** Where a value comes from: the adopted policy, an answer given at adoption, or us because both are silent. */
export type From = 'policy' | 'local' | 'ours'

export interface Settled<N extends SettingName> {
  readonly value: SettingValue<N>
  /** The clauses behind it; empty when it is ours. */
  readonly clauses: readonly ClauseId[]
  readonly from: From
}

/** What the school answered when it adopted: to the pack's open questions, and for settings its policy leaves open. */
export interface OpenAnswers {
  /** By the id of the open question: the id of the choice, or the number asked for. */
  readonly open?: Readonly<Record<string, string | number>>
  readonly settings?: SomeSettings
  /** Titles of the policy that mean another role here than we read them to mean; kept with the answers, so signed with them. */
  readonly titles?: TitleMeanings
  /** Settings that may be looser than the policy's text, because the trust has said yes on record to this very value. */
  readonly permitted?: readonly SettingName[]
}

export interface SettingsInForce {
  /** Which policy; null when the school has none and everything is ours. */
  readonly policy: { readonly name: string; readonly title: string } | null
  readonly get: <N extends SettingName>(name: N) => Settled<N>
  readonly clause: (id: ClauseId) => Clause | undefined
  /** What a chip calls the clause: no two of a policy are called the same. */
  readonly label: (id: ClauseId) => string | undefined
  readonly questions: Pack['questions']
  /** Ids of the open questions nobody has answered yet. */
  readonly unanswered: readonly string[]
}

/** An answer that cannot stand. `looser` names the clauses that are stricter than the answer. */
export type AnswerRefusal =
  | { readonly refused: 'no-such-question'; readonly question: string }
  | { readonly refused: 'not-a-choice'; readonly question: string; readonly allowed: string }
  | { readonly refused: 'not-a-value'; readonly setting: string; readonly allowed: string }
  | { readonly refused: 'looser'; readonly setting: SettingName; readonly clauses: readonly ClauseId[] }

type AllSettled = { readonly [N in SettingName]: Settled<N> }

/**
 * Works out every setting once, so that asking is one look-up. An answer may fill a gap or be stricter than the policy,
 * never looser: who wants it looser changes the policy, where everybody can read it.
 *
 * @param written the policy; its titles are read as `answers.titles` says ({@link meant})
 * @param frozen our values as they were on the day of adoption ({@link oursIn}); they hold where policy and answers are
 * silent, so that a later change of a default does not change what judged a past act
 */
export function settle(
  written: Pack | null,
  answers: OpenAnswers = {},
  frozen: SomeSettings = {},
): SettingsInForce | { readonly refused: readonly AnswerRefusal[] } {
  const pack = written === null ? null : meant(written, answers.titles)
  const refused: AnswerRefusal[] = unreadable(frozen)
  const chosen = pack === null ? [] : chosenAnswers(pack, answers.open ?? {}, refused)
  const own = checkedOwn(pack, answers.settings ?? {}, new Set(answers.permitted), refused)
  return refused.length > 0 ? { refused } : withValues(pack, answers.open ?? {}, [...chosen, ...own], frozen)
}

/** Every value that is ours in these settings: what is kept with a version when it is adopted. */
export function oursIn(settled: SettingsInForce): SomeSettings {
  // Each key is a setting's name beside the value of that very setting.
  return Object.fromEntries(
    settingNames.flatMap(name => {
      const { from, value } = settled.get(name)
      return from === 'ours' ? [[name, value]] : []
    }),
  ) as SomeSettings
}

function unreadable(frozen: SomeSettings): AnswerRefusal[] {
  return settingNames.flatMap(name => {
    if (!(name in frozen)) return []
    const read = readValue(name, frozen[name])
    return 'wrong' in read ? [{ refused: 'not-a-value', setting: name, allowed: read.wrong }] : []
  })
}

/** The pack as it is written, with nothing answered: for the command line and for comparing. */
export function asWritten(pack: Pack | null): SettingsInForce {
  return withValues(pack, {}, [])
}

interface LocalValue {
  readonly name: SettingName
  readonly raw: unknown
  readonly clauses: readonly ClauseId[]
}

function chosenAnswers(
  pack: Pack,
  open: Readonly<Record<string, string | number>>,
  refused: AnswerRefusal[],
): LocalValue[] {
  return Object.entries(open).flatMap(([id, answer]) => {
    const question = pack.openQuestions.find(asked => asked.id === id)
    if (question === undefined) {
      refused.push({ refused: 'no-such-question', question: id })
      return []
    }
    if (question.numberFor !== undefined) {
      const read = readValue(question.numberFor, answer)
      if ('value' in read) return [{ name: question.numberFor, raw: read.value, clauses: question.clauses }]
      refused.push({ refused: 'not-a-choice', question: id, allowed: read.wrong })
      return []
    }
    const choice = question.choices.find(offered => offered.id === answer)
    if (choice !== undefined) return fromChoice(choice, question.clauses)
    refused.push({
      refused: 'not-a-choice',
      question: id,
      allowed: question.choices.map(offered => offered.id).join(', '),
    })
    return []
  })
}

function fromChoice(choice: OpenChoice, clauses: readonly ClauseId[]): LocalValue[] {
  return settingNames.flatMap(name => (name in choice.sets ? [{ name, raw: choice.sets[name], clauses }] : []))
}

function checkedOwn(
  pack: Pack | null,
  own: SomeSettings,
  permitted: ReadonlySet<SettingName>,
  refused: AnswerRefusal[],
): LocalValue[] {
  return Object.entries(own).flatMap(([given, raw]) => {
    const name = settingNames.find(known => known === given)
    const read = name === undefined ? { wrong: 'a setting of the catalogue' } : readValue(name, raw)
    if (name === undefined || 'wrong' in read) {
      refused.push({ refused: 'not-a-value', setting: given, allowed: 'wrong' in read ? read.wrong : '' })
      return []
    }
    const clauses = pack?.settingClauses[name] ?? []
    const written = pack?.settings[name]
    const looser = written !== undefined && compareStrictness(name, raw, written) === 'looser'
    if (!looser || permitted.has(name)) return [{ name, raw, clauses }]
    refused.push({ refused: 'looser', setting: name, clauses })
    return []
  })
}

function withValues(
  pack: Pack | null,
  open: Readonly<Record<string, string | number>>,
  local: readonly LocalValue[],
  frozen: SomeSettings = {},
): SettingsInForce {
  const values: Partial<Record<SettingName, Settled<SettingName>>> = {}
  for (const name of settingNames) {
    const read = name in frozen ? readValue(name, frozen[name]) : { value: settings[name].silent }
    // A setting that came into the catalogue after the version was adopted has no frozen value; its default holds.
    values[name] = { value: 'value' in read ? read.value : settings[name].silent, clauses: [], from: 'ours' }
  }
  for (const name of settingNames) {
    const written = pack?.settings[name]
    if (written !== undefined)
      values[name] = { value: written, clauses: pack?.settingClauses[name] ?? [], from: 'policy' }
  }
  for (const { name, raw, clauses } of local) {
    const read = readValue(name, raw)
    if ('value' in read) values[name] = { value: read.value, clauses, from: 'local' }
  }
  // Filled for every name of the catalogue, each with a value its own setting parsed or carries.
  const settled = values as AllSettled
  const strength = settled['policy.section_strength']
  const weighed = pack === null ? null : asWeighed(pack, strength)
  const clauses = new Map(weighed?.clauses.map(clause => [clause.id, clause]))
  const labels = clauseLabels(pack?.clauses ?? [])
  return Object.freeze({
    policy: pack === null ? null : { name: pack.name, title: pack.title },
    get: <N extends SettingName>(name: N): Settled<N> => settled[name],
    clause: (id: ClauseId) => clauses.get(id),
    label: (id: ClauseId) => labels.get(id),
    questions: pack?.questions ?? [],
    unanswered: (pack?.openQuestions ?? []).filter(question => !(question.id in open)).map(question => question.id),
  })
}

/** What holds in a school without a policy. */
export const ours: SettingsInForce = asWritten(null)
