import { field, type Form } from '../../platform/platform.ts'
import type { WordKey } from '../../ui/ui.ts'

/** What a key is called: short enough to stand in a list. */
export function readKeyName(form: Form): {
  name: string
  problems: { readonly field: 'key-name'; readonly key: WordKey }[]
} {
  const name = field(form, 'key-name').trim().replaceAll(/\s+/g, ' ')
  if (name === '') return { name, problems: [{ field: 'key-name', key: 'keys.name-enter' }] }
  if (name.length > 100) return { name, problems: [{ field: 'key-name', key: 'keys.name-long' }] }
  return { name, problems: [] }
}
