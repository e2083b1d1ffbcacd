import {
  type Governance,
  type Nation,
  nationOfTrust,
  peopleWithRoles,
  schoolById,
  type SchoolKnown,
} from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { neverBegins } from '../in-force.rule.ts'
import { type AnswerRefusal, type OpenAnswers, type SettingsInForce, settle } from '../settle.rule.ts'
import { findPack } from '../packs/find-pack.ts'
import type { OpenQuestion, Pack } from '../packs/pack.ts'
import { roles } from '../packs/roles.ts'
import { meant, type TitleMeanings } from '../packs/what-titles-mean.rule.ts'
import { type PolicyInForce, policyInForce, trustPolicyInForce } from '../policy-in-force.ts'
import {
  type AdoptedVersion,
  bodyOf,
  newestOfTrust,
  type VersionBody,
  versionById,
  versionsFor,
  versionsOfTrust,
} from '../policy-versions.store.ts'
import { readValue, type SettingName, settingNames, type SomeSettings } from '../settings/settings.ts'
import { holderOf, type Holder } from './deputies.rule.ts'
import type { Permitted } from './departures.rule.ts'
import { type Chosen, chosenIn, type Draft, type Entries, settingIn, titleIn, topics } from './draft.ts'
import { entriesOf } from './drafts.store.ts'
import type { Place } from './signing/signers.rule.ts'
import { permittedFor } from './trust/trust-requests.store.ts'

/** The trust's version on which a school builds its own. */
export type Base = {
  readonly version: AdoptedVersion
  readonly body: VersionBody
  readonly settings: SettingsInForce
  /** The trust has adopted another version since the school began on this one. */
  readonly replaced: boolean
}

/** A draft with all that follows from what was said in it so far. */
export type DraftRead = {
  readonly draft: Draft
  readonly entries: Entries
  /** Null: for the whole trust. */
  readonly school: SchoolKnown | null
  readonly nation: Nation
  readonly governance: Governance | null
  readonly place: Place
  readonly chosen: Chosen | null
  /** As it is meant here: its titles are the roles that were said. */
  readonly pack: Pack | null
  /** As it is written. */
  readonly written: Pack | null
  readonly base: Base | null
  /** The trust's newest version, in force or to come: what a school is measured by, whichever policy it chooses. Null: there is none. */
  readonly trusts: Base | null
  /** The answers that can stand with this policy, those of the trust below the school's own. */
  readonly answers: OpenAnswers
  /** What would be in force, without choices that no longer fit; null while no policy is chosen. */
  readonly settings: SettingsInForce | null
  /** The same without what was chosen on the page of settings: what such a choice may not be looser than. */
  readonly floor: SettingsInForce | null
  /** Choices that no longer fit, for instance after another policy was chosen. */
  readonly refused: readonly AnswerRefusal[]
  readonly today: PolicyInForce
  /** Adopted before and not begun yet: with this one adopted they never begin. */
  readonly putAside: readonly AdoptedVersion[]
  readonly holders: readonly Holder[]
  readonly permitted: readonly Permitted[]
}

export async function readDraft(one: Act, draft: Draft): Promise<DraftRead> {
  const { tx, at } = one
  const entries = await entriesOf(tx, draft.id)
  const school = draft.school === null ? null : await schoolById(tx, draft.school)
  const chosen = chosenIn(entries)
  const newest = draft.school === null ? null : await newestOfTrust(tx, at)
  const trusts = newest === null ? null : await readBase(one, newest.id, newest.id)
  const base = chosen?.base == null ? null : await readBase(one, chosen.base, newest?.id)
  const written = chosen === null ? null : (base?.body.pack ?? (await findPack(tx, draft.school, chosen.pack)))
  const governance = school?.governance ?? null
  return {
    draft,
    entries,
    school,
    nation: school?.nation ?? (await nationOfTrust(tx)),
    governance,
    place: { governance, trustWide: draft.school === null },
    chosen,
    written,
    base,
    trusts,
    ...weighed(written, base, entries),
    today: draft.school === null ? await trustPolicyInForce(tx, at) : await policyInForce(tx, draft.school, at),
    putAside: await notBegun(one, draft.school),
    holders: (await peopleWithRoles(tx, roles, draft.school)).map(holderOf),
    permitted: draft.school === null ? [] : await permittedFor(tx, draft.school),
  }
}

async function notBegun({ tx, at }: Act, school: string | null): Promise<AdoptedVersion[]> {
  const versions = school === null ? await versionsOfTrust(tx) : await versionsFor(tx, school)
  return versions.filter(version => version.school === school && version.from > at && !neverBegins(version, versions))
}

async function readBase({ tx }: Act, id: string, newest: string | undefined): Promise<Base | null> {
  const version = await versionById(tx, id)
  const body = version === null ? null : await bodyOf(tx, id)
  if (version === null || body === null) return null
  const settings = settle(body.pack, body.answers, body.ours)
  if ('refused' in settings)
    throw new Error(
      `The trust's policy version ${id} was adopted with answers that this programme no longer takes: a school cannot be measured by it. Start the version that adopted it.`,
    )
  return { version, body, settings, replaced: newest !== id }
}

export type Weighed = Pick<DraftRead, 'pack' | 'answers' | 'settings' | 'floor' | 'refused'>

/** What the choices and answers of a draft come to with this policy. */
export function weighed(written: Pack | null, base: Base | null, entries: Entries): Weighed {
  if (written === null) return { pack: null, answers: {}, settings: null, floor: null, refused: [] }
  const titles = titlesIn(written, base?.body.answers.titles, entries)
  const pack = meant(written, titles)
  const open = { ...base?.body.answers.open, ...openIn(pack, entries) }
  const own = settingsIn(pack, entries)
  const settings = { ...base?.body.answers.settings, ...own }
  // On a trust's policy a school may write down what it would like; whether the trust has said yes is asked before signing.
  const permitted = base === null ? [] : settingNames.filter(name => name in settings)
  const frozen = base?.body.ours ?? {}
  const floor = settle(written, { open, settings: base?.body.answers.settings ?? {}, titles, permitted }, frozen)
  const all = settle(written, { open, settings, titles, permitted }, frozen)
  const answers: OpenAnswers = {
    open,
    settings,
    ...(Object.keys(titles).length === 0 ? {} : { titles }),
    ...(permitted.length === 0 ? {} : { permitted }),
  }
  return {
    pack,
    answers,
    settings: 'refused' in all ? ('refused' in floor ? null : floor) : all,
    floor: 'refused' in floor ? null : floor,
    refused: 'refused' in all ? all.refused : [],
  }
}

/** An answer as the question takes it; null where it is missing or is not offered. */
export function answerTo(question: OpenQuestion, said: unknown): string | number | null {
  if (question.numberFor !== undefined) {
    const number = typeof said === 'string' && /^\d{1,6}$/.test(said.trim()) ? Number(said.trim()) : said
    return typeof number === 'number' && 'value' in readValue(question.numberFor, number) ? number : null
  }
  return question.choices.find(choice => choice.id === said)?.id ?? null
}

function openIn(pack: Pack, entries: Entries): Record<string, string | number> {
  return Object.fromEntries(
    pack.openQuestions.flatMap(question => {
      const answer = answerTo(question, entries.get(topics.question(pack.name, question.id))?.value)
      return answer === null ? [] : [[question.id, answer]]
    }),
  )
}

/** The titles that mean another role here than we read them to mean: as the trust said, and above that as the school says. */
function titlesIn(written: Pack, trusts: TitleMeanings | undefined, entries: Entries): TitleMeanings {
  return Object.fromEntries(
    written.titles.flatMap(({ title, role }) => {
      const here = titleIn(entries, written.name, title) ?? trusts?.[title] ?? role
      return here === role ? [] : [[title, here]]
    }),
  )
}

function settingsIn(pack: Pack, entries: Entries): SomeSettings {
  const chosen = settingNames.flatMap((name): [SettingName, unknown][] => {
    const said = settingIn(entries, pack.name, name)
    if (said === undefined) return []
    const read = readValue(name, said)
    return 'value' in read ? [[name, read.value]] : []
  })
  // Each value was read by the setting of its name, one line above.
  return Object.fromEntries(chosen) as SomeSettings
}
