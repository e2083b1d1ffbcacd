/** No letter or figure that is read as another one: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const LETTERS = 'ACDEFGHJKMNPQRTWXY34679'
const LENGTH = 12

/**
 * A code for a letter, in three groups of four: twelve of 23 signs are 54 bits.
 * @param random bytes, at least 64; those that would favour some letters are left out
 */
export function shortCode(random: Uint8Array): string {
  const even = 256 - (256 % LETTERS.length)
  const signs = [...random].filter(byte => byte < even).slice(0, LENGTH)
  if (signs.length < LENGTH) throw new Error('Too few random bytes for a code: hand in more.')
  const code = signs.map(byte => LETTERS[byte % LETTERS.length]).join('')
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** A code as somebody typed it, with spaces, hyphens and small letters; for comparing. */
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, 40)
}
