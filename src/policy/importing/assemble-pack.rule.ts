import { stringify } from 'yaml'
import { wordsIn } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import { readPack } from '../packs/read-pack.ts'
import type { Role } from '../packs/roles.ts'
import { type SettingName, settings } from '../settings/settings.ts'
import { idOfTitle } from './belongs-to-policy.rule.ts'
import type { Considered, Decision } from './decision.ts'
import { addsUp, type Choices, findConflicts, isOpen, type Side, sidesOf } from './find-conflicts.rule.ts'
import { wayOf } from './propose-decision.rule.ts'
import { askedAt, questionInPack } from './put-question.rule.ts'
import { usualQuestions } from './usual-questions.rule.ts'

const t = wordsIn('en-GB')

/** What is said of the document as a whole before it can become a pack. */
export type About = {
  readonly title: string
  readonly writtenFor: string
  /** Where the text comes from, with its version: "Our own text, third version". */
  readonly source: string
  /** The text of somebody else that it was made from; absent where the school wrote it all. */
  readonly template?: AboutTemplate
  /** A day or a month, as printed. */
  readonly effective: string
  readonly reviewDue: string | null
  readonly reviewMonths: number | null
  readonly titles: readonly { readonly title: string; readonly role: Role }[]
}

/** Empty where the document does not say. `dated`: a day or a month, as printed. */
export type AboutTemplate = {
  readonly source: string
  readonly provider: string
  readonly version: string
  readonly dated: string
}

export type NotYet =
  | { readonly refused: 'passages-open'; readonly open: number }
  | { readonly refused: 'conflicts-open'; readonly open: number }
  | { readonly refused: 'about-missing'; readonly missing: readonly (keyof About)[] }
  | { readonly refused: 'no-passages' }

/**
 * Makes the pack: every passage a clause under its own id, settings with the passages that set them, a question where the document has a word
 * and a number is wanted. It is written as YAML and read like every other pack, so nothing that a pack may not say gets in.
 * @throws {PackUnreadable} if it does not fit all the same, which a confirmed passage should not allow
 */
export function assemblePack(
  name: string,
  about: About,
  passages: readonly Considered[],
  choices: Choices,
): { readonly pack: Pack } | NotYet {
  if (passages.length === 0) return { refused: 'no-passages' }
  const open = passages.filter(passage => !passage.confirmed).length
  if (open > 0) return { refused: 'passages-open', open }
  const conflicts = findConflicts(passages, choices).filter(isOpen)
  if (conflicts.length > 0) return { refused: 'conflicts-open', open: conflicts.length }
  const missing = missingOf(about)
  if (missing.length > 0) return { refused: 'about-missing', missing }
  const given = givenSettings(passages, choices)
  const raw = {
    pack: name,
    title: about.title,
    written_for: about.writtenFor,
    source: about.source,
    effective: about.effective,
    review: { due: about.reviewDue, months: about.reviewMonths },
    ...(about.template === undefined ? {} : { template: withoutEmpty(about.template) }),
    titles: about.titles,
    clauses: passages.map(passage => clauseOf(passage, given)),
    settings: Object.fromEntries(
      given.filter(({ value }) => value !== null).map(({ setting, value, clauses }) => [setting, { value, clauses }]),
    ),
    ...aimsOf(passages),
    linked_policies: linkedIn(passages),
    questions: passages.flatMap(({ id, decision }) => {
      const asks = askedBy(decision)
      return asks === undefined ? [] : [questionInPack(id, asks)]
    }),
    open_questions: [
      ...given
        .filter(({ value }) => value === null)
        .map(({ setting, clauses }) => openQuestion(setting, clauses, passages)),
      ...usualQuestions(passages),
    ],
  }
  return { pack: readPack(stringify(raw), name) }
}

function withoutEmpty(template: AboutTemplate): object {
  return Object.fromEntries(Object.entries(template).filter(([, words]) => words !== ''))
}

function aimsOf(passages: readonly Considered[]): { aims?: readonly string[] } {
  const aims = passages.filter(({ decision }) => decision.aim === true).map(({ id }) => id)
  return aims.length === 0 ? {} : { aims }
}

/** Each policy once, as it is called first, with every passage that refers to it. */
function linkedIn(passages: readonly Considered[]) {
  const linked = new Map<string, { id: string; title: string; clauses: string[] }>()
  for (const { id, decision } of passages)
    for (const title of decision.readWith ?? []) {
      const key = idOfTitle(title)
      const policy = linked.get(key) ?? { id: key, title, clauses: [] }
      linked.set(key, { ...policy, clauses: [...policy.clauses, id] })
    }
  return [...linked.values()]
}

/** Only what runs puts a question. */
const askedBy = ({ fate, asks }: Decision) => (fate === 'runs' ? asks : undefined)

export function missingOf(about: About): (keyof About)[] {
  return [
    ...(about.title === '' ? (['title'] as const) : []),
    ...(about.writtenFor === '' ? (['writtenFor'] as const) : []),
    ...(about.source === '' ? (['source'] as const) : []),
    ...(about.effective === '' ? (['effective'] as const) : []),
    ...(about.titles.length === 0 ? (['titles'] as const) : []),
  ]
}

type Given = { readonly setting: SettingName; readonly value: unknown; readonly clauses: readonly string[] }

/** What the document sets, with the choices made: lists add up, of several sides one counts. */
function givenSettings(passages: readonly Considered[], choices: Choices): Given[] {
  return [...sidesOf(passages)].map(([setting, sides]): Given => {
    if (addsUp(setting))
      return { setting, value: together(setting, sides), clauses: sides.flatMap(side => side.passages) }
    const chosen = sides.find(side => side.passages.includes(choices[`setting:${setting}`] ?? '')) ?? sides[0]
    return { setting, value: chosen?.value, clauses: chosen?.passages ?? [] }
  })
}

/** In the order of the catalogue's own list, each once. */
function together(name: SettingName, sides: readonly Side[]): readonly unknown[] {
  const all = new Set(sides.flatMap(side => (Array.isArray(side.value) ? (side.value as unknown[]) : [])))
  const setting = settings[name]
  return setting.kind === 'several' ? Object.keys(setting.labels).filter(label => all.has(label)) : [...all]
}

function clauseOf({ id, printed, headings, decision }: Considered, given: readonly Given[]) {
  const { says, strength, binds, theme } = decision
  const ref = [headings.at(-1) ?? '', printed].filter(words => words !== '').join(', ') || id
  const clause = { id, ref, says, strength, binds, theme }
  return { ...clause, ...runningOf(id, decision, given) }
}

/** A passage whose settings all gave way to another's is words only. */
function runningOf(id: string, decision: Decision, given: readonly Given[]) {
  if (decision.fate === 'guidance' && decision.shownAt.length > 0) return { shown_at: decision.shownAt }
  const sets = decision.fate === 'runs' && given.some(({ value, clauses }) => value !== null && clauses.includes(id))
  const asks = askedBy(decision)
  const controls = [
    ...new Set([
      ...(decision.fate === 'runs' ? decision.controls : []),
      ...(asks === undefined ? [] : [askedAt[asks.at]]),
    ]),
  ]
  if (!sets && controls.length === 0) return { words_only: true }
  return {
    how: decision.how ?? wayOf(decision),
    ...(controls.length > 0 ? { operated_by: controls } : {}),
  }
}

const vague =
  /\b(?:immediately|straight ?away|at once|promptly|swiftly|as soon as (?:possible|\w+)|without (?:\w+ )?delay|urgently|quickly|regular(?:ly)?|from time to time|periodic(?:ally)?|excessive(?:ly)?|a period of time|at present|at this point|currently)\b/i

/** The document has a word where the programme needs a number: adoption asks for it, and keeps both. */
function openQuestion(name: SettingName, clauses: readonly string[], passages: readonly Considered[]) {
  const setting = settings[name]
  const word = passages
    .filter(({ id }) => clauses.includes(id))
    .map(({ text }) => vague.exec(text)?.[0])
    .find(found => found !== undefined)
  return {
    id: `number-${name.replaceAll(/[._]/g, '-')}`,
    about: 'number',
    asked: 'always',
    asks: setting.question,
    ...(word === undefined ? {} : { word }),
    why: word === undefined ? t('importing.pack-no-number') : t('importing.pack-vague-number', { word }),
    clauses,
    number_for: name,
    ours: setting.kind === 'count' ? ourNumber(setting) : 1,
  }
}

/** Our own value where we have one, else what is usual for the unit: a day, a month, a year. */
function ourNumber({
  silent,
  unit,
  from,
  to,
}: {
  silent: number | null
  unit: 'hours' | 'days' | 'months'
  from: number
  to: number
}): number {
  const usual = silent ?? { hours: 24, days: 30, months: 12 }[unit]
  return Math.min(to, Math.max(from, usual))
}
