import type { Refused, RefusalCode, Trouble } from '../outcomes.ts'
import type { Answer } from './xrpc.ts'

export type NotAnswered = Exclude<Answer, { kind: 'answered' }>

/**
 * By the network's own name for it, each seen on the real server except the `…Deactivated`, `…NotFound` and `AuthFactorTokenRequired`
 * (read in its code). All of them mean that the sign-in is of no use until a person does something.
 */
const signInOver: Record<string, RefusalCode> = {
  AccountTakedown: 'account-taken-down',
  RepoTakendown: 'account-taken-down',
  AccountDeactivated: 'account-closed',
  RepoDeactivated: 'account-closed',
  AccountNotFound: 'account-closed',
  RepoNotFound: 'account-closed',
  AuthenticationRequired: 'sign-in-refused',
  AuthFactorTokenRequired: 'sign-in-refused',
  AuthMissing: 'sign-in-refused',
  ExpiredToken: 'sign-in-refused',
  InvalidToken: 'sign-in-refused',
}

/** An hour is how long a host counts writes; used only where it says 429 and not until when. */
const unsaidWait = 3_600

/** What a refusal or a lost answer means for a step that has no effect anyone can see, so that it may simply be repeated later. */
export function troubleOf(answer: NotAnswered): Trouble {
  if (answer.kind === 'lost') return { outcome: 'try-later', detail: answer.detail }
  const { status, error, message, retryAfterSeconds } = answer
  const detail = `${status} ${error}: ${message}`
  if (status === 429) return { outcome: 'rate-limited', retryAfterSeconds: retryAfterSeconds ?? unsaidWait }
  const over = signInOver[error]
  if (over) return refused(over, detail)
  // Uploaded pictures that no post mentions are swept away after a while: prepare again. 408 and 425 speak of the connection.
  if (error === 'BlobNotFound' || status >= 500 || status === 408 || status === 425) {
    return { outcome: 'try-later', detail }
  }
  if (status === 401) return refused('sign-in-refused', detail)
  if (status === 403) return refused('not-allowed', detail)
  if (status === 413) return refused('picture-too-large', detail)
  if (error === 'InvalidSwap') return refused('place-taken', detail)
  // 3xx: a host that sends us elsewhere is not the host this account was connected to.
  return refused(status < 400 ? 'address-refused' : 'not-accepted', detail)
}

const deadly: ReadonlySet<RefusalCode> = new Set(['sign-in-needed', ...Object.values(signInOver)])

export function refused(code: RefusalCode, detail: string): Refused {
  return { outcome: 'refused', code, signIn: deadly.has(code) ? 'dead' : 'works', detail }
}
