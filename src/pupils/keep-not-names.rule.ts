import type { Role } from '../policy/policy.ts'

export type NotNameRefusal = { readonly refused: 'only-the-head' | 'no-word' | 'too-long' | 'there-already' }

/** The list loosens the check for a whole school, so it is the head's (or her deputy's), never an author's. */
export function mayKeepNotNames(roles: ReadonlySet<Role>): boolean {
  return roles.has('headteacher') || roles.has('deputy_headteacher')
}

/** One word or a few, as it is written in posts; compared without case. */
export function addNotName(
  roles: ReadonlySet<Role>,
  word: string,
  known: readonly string[],
): { word: string } | NotNameRefusal {
  if (!mayKeepNotNames(roles)) return { refused: 'only-the-head' }
  const clean = word.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (clean === '') return { refused: 'no-word' }
  if (clean.length > 60) return { refused: 'too-long' }
  if (known.some(one => one.toLocaleLowerCase('en-GB') === clean.toLocaleLowerCase('en-GB')))
    return { refused: 'there-already' }
  return { word: clean }
}
