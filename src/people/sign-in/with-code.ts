import { askBetterAuth, type Answered, type From } from './ask-better-auth.ts'
import { visitorOf } from './identify.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { useCode } from './used-codes.ts'
import { endSession, personIn } from './with-password.ts'

export type CodeAnswer =
  | { readonly in: true; readonly cookies: readonly string[] }
  /** 'used': a right code, used before. 'over': ten minutes are over or five codes were wrong, so it begins with the password again. */
  | { readonly refused: 'wrong' | 'used' | 'over' | 'wait' | 'busy' }

/** Only the cookie of the half-finished sign-in: with a session beside it better-auth would check the code against *that* person. */
const halfFinished = (name: string): boolean => name.endsWith('.two_factor')

/** The second step of signing in: a code of the app, or one of the backup codes. */
export async function signInWithCode(
  parts: SignInParts,
  entry: { code: string; kind: 'app' | 'backup' },
  from: From,
): Promise<CodeAnswer> {
  const code = entry.kind === 'app' ? entry.code.replaceAll(/\s/g, '') : entry.code.trim()
  const path = entry.kind === 'app' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const auth = await parts.auth()
  const answer = await askBetterAuth(auth, parts.baseUrl, path, { code }, from, halfFinished)
  if (answer.status !== 200) return { refused: reason(answer) }
  const person = personIn(answer)
  if (person === null || (await visitorOf(parts.works, person, true)) === null) {
    await endSession(parts, answer)
    return { refused: 'over' }
  }
  // A backup code is taken off the list by better-auth itself, by compare-and-set; a code of the app is not.
  if (entry.kind === 'app' && !(await useCode(auth, parts.pool, person, code))) {
    await endSession(parts, answer)
    return { refused: 'used' }
  }
  return { in: true, cookies: answer.cookies }
}

function reason(answer: Answered): 'wrong' | 'over' | 'wait' | 'busy' {
  const code = answer.body['code']
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return 'wait'
  if (answer.status === 429 || answer.status >= 500 || answer.status === 409) return 'busy'
  return code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE' ? 'wrong' : 'over'
}
