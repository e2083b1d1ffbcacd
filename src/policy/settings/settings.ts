import type { z } from 'zod'
import { accountSettings } from './accounts.settings.ts'
import { conductAndRecordSettings } from './conduct-and-records.settings.ts'
import { consentAndImageSettings } from './consent-and-images.settings.ts'
import { contactSettings } from './contacts.settings.ts'
import { deadlineSettings } from './deadlines.settings.ts'
import { incidentSettings } from './incidents.settings.ts'
import { personalUseSettings } from './personal-use.settings.ts'
import { policyLifeSettings } from './policy-life.settings.ts'
import { publishingSettings } from './publishing.settings.ts'
import { scopeSettings } from './scope.settings.ts'
import { screeningSettings } from './screening.settings.ts'
import { takedownAndPoliceSettings } from './takedown-and-police.settings.ts'

/** The catalogue by theme, in the order a reader meets it. */
export const settingThemes = {
  'Official posts': publishingSettings,
  'What the check of a draft does': screeningSettings,
  'Official accounts': accountSettings,
  'Consent and pictures': consentAndImageSettings,
  'Whom and what the policy reaches': scopeSettings,
  'Contacts with pupils and families': contactSettings,
  'Personal use': personalUseSettings,
  'Abuse and reports': incidentSettings,
  'Removal and the police': takedownAndPoliceSettings,
  'Conduct, monitoring and records': conductAndRecordSettings,
  'Deadlines and intervals': deadlineSettings,
  'The policy itself': policyLifeSettings,
}

/** Every setting a policy can carry. A pack may set no other. */
export const settings = {
  ...publishingSettings,
  ...screeningSettings,
  ...accountSettings,
  ...consentAndImageSettings,
  ...scopeSettings,
  ...contactSettings,
  ...personalUseSettings,
  ...incidentSettings,
  ...takedownAndPoliceSettings,
  ...conductAndRecordSettings,
  ...deadlineSettings,
  ...policyLifeSettings,
}

export type SettingName = keyof typeof settings
export type SettingValue<N extends SettingName> = z.output<(typeof settings)[N]['values']>
/** Some settings with their values, as a local answer or a pack gives them. */
export type SomeSettings = { readonly [N in SettingName]?: SettingValue<N> }

// `Object.keys` forgets the names; the object is closed and never extended.
export const settingNames = Object.keys(settings) as readonly SettingName[]

const known: ReadonlySet<string> = new Set(settingNames)

export function isSettingName(name: string): name is SettingName {
  return known.has(name)
}

/** Checks a raw value against the setting's own type. Gives the value, or words that say what is allowed. */
export function readValue<N extends SettingName>(
  name: N,
  raw: unknown,
): { value: SettingValue<N> } | { wrong: string } {
  const read = settings[name].values.safeParse(raw)
  // The schema found under `name` gives the value of `name`; the compiler does not follow that through an index.
  return read.success ? { value: read.data as SettingValue<N> } : { wrong: `allowed: ${allowedValues(name)}` }
}

/** What may stand as the value of a setting, in words a pack's author can act on. */
export function allowedValues(name: SettingName): string {
  const setting = settings[name]
  switch (setting.kind) {
    case 'choice':
      return Object.keys(setting.labels).join(', ')
    case 'several':
      return `a list of ${Object.keys(setting.labels).join(', ')}, each once`
    case 'count':
      return `a whole number of ${setting.unit} from ${setting.from} to ${setting.to}, or null`
    case 'words':
      return `a list of texts (${setting.what})`
    case 'day':
      return 'a day such as 2026-09-01, or null'
  }
}
