import where from './where-it-acts.json' with { type: 'json' }
import type { SettingName } from './settings.ts'

const files: Readonly<Record<string, string>> = where

/**
 * The files that ask for a setting, from the root of the project; empty when nothing acts on it yet. Found by reading the
 * source, see `pages.test.ts`, so that no page can claim what the programme does not do.
 */
export function whereItActs(name: SettingName): readonly string[] {
  return files[name]?.split(', ') ?? []
}
