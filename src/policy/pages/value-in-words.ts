import type { Words } from '../../ui/ui.ts'
import { type Bound, boundTitles } from '../packs/roles.ts'
import type { Pack } from '../packs/pack.ts'
import { type SettingName, settings } from '../settings/settings.ts'

/** A value as a reader meets it: labels instead of codes, numbers with their unit. The value was read by the setting before. */
export function valueInWords(t: Words, name: SettingName, value: string | number | null | readonly string[]): string {
  const { kind } = settings[name]
  if (value === null) return t('policy.value-none')
  if (typeof value === 'number') return numberInWords(t, name, value)
  if (typeof value === 'string') return kind === 'day' ? t.day(new Date(`${value}T12:00:00Z`)) : labelOf(name, value)
  if (value.length === 0) return t('policy.value-nothing')
  return value.map(one => (kind === 'words' ? one : labelOf(name, one))).join(kind === 'words' ? ', ' : '; ')
}

function numberInWords(t: Words, name: SettingName, count: number): string {
  const setting = settings[name]
  return setting.kind === 'count' ? t(`policy.value-${setting.unit}`, { count }) : String(count)
}

function labelOf(name: SettingName, value: string): string {
  const setting = settings[name]
  if (setting.kind !== 'choice' && setting.kind !== 'several') return value
  const labels: Readonly<Record<string, string>> = setting.labels
  return labels[value] ?? value
}

/** Whom a clause binds, under the school's own titles where its policy has them. */
export function boundInWords(pack: Pack, bound: readonly Bound[]): string {
  return bound
    .map(one => pack.titles.find(title => title.role === one)?.title ?? boundTitles[one])
    .filter((title, index, all) => all.indexOf(title) === index)
    .join('; ')
}
