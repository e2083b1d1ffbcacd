export const SHORTEST = 12
export const LONGEST = 200

export type PasswordRefusal = 'too-short' | 'too-long' | 'too-plain' | 'not-the-same'

/**
 * Length decides, as NCSC advises (three random words); no rules about capitals and signs, which lead to Password1!.
 * 'too-plain': the address itself, or fewer than five different characters.
 */
export function passwordProblem(password: string, again: string, email: string): PasswordRefusal | null {
  if (Array.from(password).length < SHORTEST) return 'too-short'
  if (password.length > LONGEST) return 'too-long'
  if (new Set(password.toLowerCase()).size < 5 || password.toLowerCase() === email.toLowerCase()) return 'too-plain'
  return password === again ? null : 'not-the-same'
}
