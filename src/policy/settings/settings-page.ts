import type { Pack } from '../packs/pack.ts'
import { roles } from '../packs/roles.ts'
import { type LaterPart, waitsFor } from './waits-for.ts'
import type { Decides, Setting } from './setting.ts'
import { isSettingName, type SettingName, settings, settingThemes } from './settings.ts'

const deciders: Readonly<Record<Decides, string>> = {
  policy: 'the policy',
  school: 'the school',
  trust: 'the trust',
  adopter: 'whoever adopts the policy, who must answer',
}

/**
 * `docs/settings.md`: the catalogue as a page a school can read.
 * @param actsAt the files that act on a setting
 */
export function settingsPage(packs: readonly Pack[], actsAt: (name: SettingName) => readonly string[]): string {
  const themes = Object.entries(settingThemes).map(([theme, group]) => {
    const entries = Object.keys(group).filter(isSettingName)
    return [`## ${theme}`, ...entries.map(name => entry(name, packs, actsAt(name)))].join('\n\n')
  })
  return `${[opening(packs), ...themes].join('\n\n')}\n`
}

function opening(packs: readonly Pack[]): string {
  return [
    '# Settings',
    '<!-- Written by src/policy/settings/settings-page.ts. Change the catalogue, then run: npx vitest run src/policy/settings/pages.test.ts -u -->',
    'A clause of a policy sets settings; settings steer what the programme does. Where a policy is silent, *ours* holds and is shown as ours.',
    `The packs shown are ${new Intl.ListFormat('en-GB').format(packs.map(pack => `**${pack.name}** (${pack.title})`))}.`,
  ].join('\n\n')
}

function entry(name: SettingName, packs: readonly Pack[], acts: readonly string[]): string {
  const setting = settings[name]
  const facts = [
    `- Decided by ${deciders[setting.decides]}.`,
    `- When silent: ${shown(setting.silent)} (*ours*). ${setting.because}`,
    ...packs.flatMap(pack => setBy(pack, name)),
    `- Strictness: ${order(setting)}.`,
    `- Acts in: ${acts.length > 0 ? acts.map(file => `\`${file}\``).join(', ') : `not yet; it waits for ${inWords(name)}`}.`,
  ]
  return [`### \`${name}\``, setting.question, values(setting), facts.join('\n')].join('\n\n')
}

const LATER: Readonly<Record<LaterPart, string>> = {
  accounts: 'the register of accounts and their followers',
  desk: 'what staff ask and tell',
  cases: 'reports and cases',
  evidence: 'evidence',
  oversight: 'monitoring and searches',
  records: 'records and requests',
  text: 'nothing: the policy’s own text carries the same, and the programme goes by that',
}

function inWords(name: SettingName): string {
  const part = waitsFor(name)
  return part === null ? 'nothing' : LATER[part]
}

function setBy(pack: Pack, name: SettingName): string[] {
  const value = pack.settings[name]
  if (value === undefined) return []
  return [`- ${pack.name}: ${shown(value)}, by ${(pack.settingClauses[name] ?? []).map(id => `\`${id}\``).join(', ')}.`]
}

function values(setting: Setting): string {
  switch (setting.kind) {
    case 'choice':
      return rows(setting.labels)
    case 'several':
      return isAboutRoles(setting.labels)
        ? `Any of these roles: ${roles.join(', ')}.`
        : `Any of these:\n\n${rows(setting.labels)}`
    case 'count':
      return `A number of ${setting.unit} from ${setting.from} to ${setting.to}, or none.`
    case 'words':
      return `A list (${setting.what}).`
    case 'day':
      return 'A day, or none.'
  }
}

function isAboutRoles(labels: Readonly<Record<string, string>>): boolean {
  return roles.every(role => role in labels)
}

function rows(labels: Readonly<Record<string, string>>): string {
  const lines = Object.entries(labels).map(([value, label]) => `| \`${value}\` | ${label} |`)
  return ['| value | means |', '|---|---|', ...lines].join('\n')
}

function order(setting: Setting): string {
  return typeof setting.order === 'string' ? setting.order : `from loosest to strictest ${setting.order.join(', ')}`
}

function shown(value: string | number | null | readonly string[]): string {
  if (value === null) return 'none'
  if (typeof value === 'string' || typeof value === 'number') return `\`${value}\``
  return value.length === 0 ? 'nobody or nothing' : value.map(one => `\`${one}\``).join(', ')
}
