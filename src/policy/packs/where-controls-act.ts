import type { ControlName } from './controls.ts'
import where from './where-controls-act.json' with { type: 'json' }

const files: Readonly<Record<string, string>> = where

/**
 * The files in which a control acts, from the root of the project; empty when it does not act yet. Found by reading the source for
 * `control('its_name'`, see `controls.test.ts`, so that no page can claim what the programme does not do.
 */
export function whereControlActs(name: ControlName): readonly string[] {
  return files[name]?.split(', ') ?? []
}
