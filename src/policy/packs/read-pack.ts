import type { z } from 'zod'
import { isSettingName, readValue, type SettingName, type SomeSettings, settingNames } from '../settings/settings.ts'
import { checkPack } from './check-pack.rule.ts'
import {
  askable,
  type Clause,
  type ClauseId,
  type OpenQuestion,
  type Pack,
  type Question,
  type Template,
} from './pack.ts'
import { type PackFault, PackText, PackUnreadable, type Path } from './pack-faults.ts'
import { packSchema, type RawPack } from './pack.schema.ts'

/**
 * Reads the text of a `pack.yaml`.
 * @param file the name shown in faults
 * @throws {PackUnreadable} with every fault: file, line, what is wrong and what is allowed
 */
export function readPack(yaml: string, file: string): Pack {
  const text = new PackText(yaml, file)
  return withoutFault(text) ?? withPlaces(text)
}

/** A pack without any fault needs no places: they are for complaining. */
function withoutFault(text: PackText): Pack | undefined {
  const quick = text.quickly()
  const read = quick === undefined ? undefined : packSchema.safeParse(quick.plain)
  return read?.success === true && checkPack(read.data, text).length === 0 ? asPack(read.data) : undefined
}

function withPlaces(text: PackText): Pack {
  refuseIfAny(text.faults())
  const read = packSchema.safeParse(text.plain(), { reportInput: true })
  if (!read.success) throw new PackUnreadable(read.error.issues.flatMap(issue => shapeFaults(text, issue)))
  refuseIfAny(checkPack(read.data, text))
  return asPack(read.data)
}

function refuseIfAny(faults: readonly PackFault[]): void {
  if (faults.length > 0) throw new PackUnreadable(faults)
}

function shapeFaults(text: PackText, issue: z.core.$ZodIssue): PackFault[] {
  const path = issue.path.filter(step => typeof step !== 'symbol')
  const within = text.idWithin(path)
  const named = `${path.at(-1) ?? 'the pack'}${within === undefined ? '' : ` of ${within}`}`
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(text, path, key, within))
  if (issue.code === 'invalid_value')
    return [text.fault(path, `${named} has a value that is not known`, `allowed: ${issue.values.join(', ')}`)]
  if (issue.code === 'invalid_type') {
    const wrong = issue.input === undefined || issue.input === null ? 'is missing' : 'is of the wrong kind'
    return [text.fault(path, `${named} ${wrong}`, `expected: ${issue.expected}`)]
  }
  if (issue.code === 'too_small') return [text.fault(path, `${named} is empty or too small`, issue.message)]
  return [text.fault(path, `${named} cannot be read`, issue.message)]
}

function unknownKey(text: PackText, path: Path, key: string, within: string | undefined): PackFault {
  const place = within === undefined ? '' : ` in ${within}`
  return text.fault([...path, key], `${key}${place} is not known here`, 'leave it out or look for a slip of the pen')
}

function asPack(raw: RawPack): Pack {
  const settingClauses: { [N in SettingName]?: readonly ClauseId[] } = {}
  const setBy = new Map<ClauseId, SettingName[]>()
  // In the order of the catalogue, so that a pack is the same however its file orders them.
  for (const name of settingNames) {
    const given = raw.settings[name]
    if (given === undefined) continue
    settingClauses[name] = given.clauses
    for (const id of given.clauses) setBy.set(id, [...(setBy.get(id) ?? []), name])
  }
  return {
    name: raw.pack,
    title: raw.title,
    written_for: raw.written_for,
    source: raw.source,
    effective: raw.effective,
    review: raw.review,
    ...(raw.template === undefined ? {} : { template: asTemplate(raw.template) }),
    linked: raw.linked_policies,
    ...(raw.aims === undefined ? {} : { aims: raw.aims }),
    citations: raw.citations.map(({ now, ...cited }) => ({ ...cited, ...(now === undefined ? {} : { now }) })),
    titles: raw.titles,
    clauses: raw.clauses.map(clause => asClause(clause, setBy.get(clause.id) ?? [], raw.questions)),
    settings: checkedSettings(Object.entries(raw.settings).map(([name, given]) => [name, given.value])),
    settingClauses,
    questions: raw.questions.map(asQuestion),
    openQuestions: raw.open_questions.map(asOpenQuestion),
  }
}

function asClause(
  raw: RawPack['clauses'][number],
  sets: readonly SettingName[],
  questions: RawPack['questions'],
): Clause {
  const { id, ref, says, strength, binds, theme } = raw
  const asks = askable.filter(who => questions.some(one => one.who === who && one.clauses.includes(id)))
  // A clause of guidance runs by being shown: it advises.
  const how = raw.how ?? (raw.shown_at === undefined ? 'words' : 'advises')
  return {
    id,
    ref,
    says,
    strength,
    binds,
    theme,
    how,
    operatedBy: raw.operated_by ?? [],
    shownAt: raw.shown_at ?? [],
    sets,
    ...(asks.length === 0 ? {} : { asks }),
  }
}

function asTemplate({ source, superseded_on, ...rest }: NonNullable<RawPack['template']>): Template {
  return {
    source,
    ...(rest.provider === undefined ? {} : { provider: rest.provider }),
    ...(rest.version === undefined ? {} : { version: rest.version }),
    ...(rest.dated === undefined ? {} : { dated: rest.dated }),
    ...(superseded_on === undefined ? {} : { supersededOn: superseded_on }),
  }
}

function asQuestion({ confirms, answers, ...rest }: RawPack['questions'][number]): Question {
  return {
    ...rest,
    answers: answers.map(({ then, only_on, own_device, ...answer }) => ({
      ...answer,
      ...(only_on === undefined ? {} : { onlyOn: only_on }),
      ...(own_device === undefined ? {} : { ownDevice: own_device }),
      ...(then === undefined ? {} : { then }),
    })),
    ...(confirms === undefined ? {} : { confirms }),
  }
}

function asOpenQuestion({ number_for, choices, word, ...rest }: RawPack['open_questions'][number]): OpenQuestion {
  return {
    ...rest,
    choices: choices.map(choice => ({ ...choice, sets: checkedSettings(Object.entries(choice.sets)) })),
    ...(word === undefined ? {} : { word }),
    ...(number_for !== undefined && isSettingName(number_for) ? { numberFor: number_for } : {}),
  }
}

/** Values that `checkPack` has found possible, each parsed by its own setting. */
function checkedSettings(given: readonly (readonly [string, unknown])[]): SomeSettings {
  const values: Record<string, unknown> = {}
  for (const [name, raw] of given) {
    const read = isSettingName(name) ? readValue(name, raw) : undefined
    if (read !== undefined && 'value' in read) values[name] = read.value
  }
  // Each key is a setting's name and each value was parsed by that setting, one line above.
  return values as SomeSettings
}
