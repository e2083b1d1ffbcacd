import type { ClauseId, OpenChoice, Pack } from './pack.ts'
import { type Role, roles } from './roles.ts'
import { control } from '../control.ts'
import { readValue, type SettingName, settingNames, settings, type SomeSettings } from '../settings/settings.ts'

/** What the adopter said: by the title as it is printed, which role of the programme it means here. */
export type TitleMeanings = Readonly<Record<string, Role>>

/** Everybody is one. */
const EVERYBODY: ReadonlySet<Role> = new Set(['teacher', 'member_of_staff'])
const SAFEGUARDING: ReadonlySet<Role> = new Set(['dsl', 'deputy_dsl'])
/** Whose place somebody else has to take when they are the subject themselves. */
const HEADS: ReadonlySet<Role> = new Set(['headteacher', 'nursery_manager'])

export type MeaningNot = {
  /** `everybody`: an office is one person and no staff room, nor the other way round. `safeguarding`, `own-place`: as our rules say. */
  readonly refused: 'everybody' | 'safeguarding' | 'own-place'
  readonly clauses: readonly ClauseId[]
}

/**
 * May this title mean that role here? What no policy can switch off, no reading of its titles switches off either: the second person for a post
 * is not just anybody, a child's safety stays with the safeguarding lead, and whoever stands in for the head is not the head.
 */
export function mayMean(pack: Pack, title: string, role: Role): MeaningNot | null {
  const written = pack.titles.find(one => one.title === title)?.role
  if (written === undefined || written === role) return null
  if (EVERYBODY.has(role) !== EVERYBODY.has(written)) return { refused: 'everybody', clauses: ['ours-two-people'] }
  if (SAFEGUARDING.has(written) && !SAFEGUARDING.has(role))
    return { refused: 'safeguarding', clauses: pack.settingClauses['routing.safeguarding'] ?? ['ours-stop-question'] }
  const standsIn = [
    pack.settings,
    ...pack.openQuestions.flatMap(({ choices }) => choices.map(({ sets }) => sets)),
  ].some(named => named['routing.substitute']?.includes(written) === true)
  return standsIn && HEADS.has(role) ? { refused: 'own-place', clauses: ['ours-stand-in'] } : null
}

/**
 * The policy as it is meant here. Where it names a role by one of its titles, the role that this title means here stands instead: in the titles,
 * in every setting that names roles, in what an answer would set, and in whom a clause binds. Where several titles are one role for us, the
 * policy does not say which of them a setting means, so all of them count. The text stays as it is.
 */
export function meant(pack: Pack, meanings: TitleMeanings | undefined): Pack {
  const titles = pack.titles.map(({ title, role }) => ({ title, role: roleOf(pack, meanings, title) ?? role }))
  if (titles.every(({ role }, at) => role === pack.titles[at]?.role)) return pack
  const here = new Map<Role, readonly Role[]>()
  for (const { role } of pack.titles)
    here.set(role, [...new Set(titles.filter((_, at) => pack.titles[at]?.role === role).map(one => one.role))])
  const rolesHere = (named: readonly Role[]) => [...new Set(named.flatMap(role => here.get(role) ?? [role]))]
  return {
    ...pack,
    titles,
    settings: settingsHere(pack.settings, rolesHere),
    openQuestions: pack.openQuestions.map(question => ({
      ...question,
      choices: question.choices.map(
        (choice): OpenChoice => ({ ...choice, sets: settingsHere(choice.sets, rolesHere) }),
      ),
    })),
    clauses: pack.clauses.map(clause => ({
      ...clause,
      binds: [...new Set(clause.binds.flatMap(bound => (isRole(bound) ? rolesHere([bound]) : [bound])))],
    })),
  }
}

/** What is kept of what was said may be older than the policy that is chosen now: what may not be is left out. */
function roleOf(pack: Pack, meanings: TitleMeanings | undefined, title: string): Role | undefined {
  const said = meanings !== undefined && Object.hasOwn(meanings, title) ? meanings[title] : undefined
  if (said === undefined || mayMean(pack, title, said) !== null) return undefined
  return control('title_mapping', true) ? said : undefined
}

function settingsHere(given: SomeSettings, rolesHere: (named: readonly Role[]) => readonly Role[]): SomeSettings {
  // Each key is a setting's name beside a value that this very setting has read.
  return Object.fromEntries(
    settingNames.flatMap(name => {
      if (!(name in given)) return []
      const value: unknown = given[name]
      if (!namesRoles(name) || !Array.isArray(value)) return [[name, value]]
      const read = readValue(name, rolesHere(value.filter(isRole)))
      return [[name, 'value' in read ? read.value : value]]
    }),
  ) as SomeSettings
}

/** A setting whose values are roles: it names people. */
function namesRoles(name: SettingName): boolean {
  const setting = settings[name]
  return setting.kind === 'several' && Object.keys(setting.labels).every(isRole)
}

function isRole(value: unknown): value is Role {
  return roles.some(role => role === value)
}
