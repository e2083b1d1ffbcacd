import type { Words } from '../../ui/ui.ts'
import { type Role, roleTitles } from '../packs/roles.ts'

/**
 * Whom a question has come to, in words: the asker's line manager by her name, the others by their role.
 * @param people the names of those who were named for a title of the policy, or are there for whoever was
 * @param reader whether the asker herself reads it
 */
export function whoAnswers(
  t: Words,
  roles: readonly Role[],
  lineManager: string | null,
  reader: 'asker' | 'other',
  people: readonly string[] = [],
): string {
  const named = roles.map(role => roleTitles[role])
  return [
    ...(lineManager === null ? [] : [t('acknowledging.who-line-manager', { name: lineManager, reader })]),
    ...people,
    ...named,
  ].join(', ')
}
