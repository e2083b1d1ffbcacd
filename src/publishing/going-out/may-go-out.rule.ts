import { control } from '../../policy/policy.ts'
import type { PostState } from '../posts/post.ts'

export type GoOutFacts = {
  readonly state: PostState
  /** The version this target belongs to is still the post's own. */
  readonly current: boolean
  /** What the approval signed, and what the version, its clearings and the sentence hash to now. Null: no approval. */
  readonly sealApproved: string | null
  readonly sealNow: string
  /** The content as it is kept hashes to what was handed in. */
  readonly contentUntouched: boolean
  readonly window: { readonly from: Date | null; readonly until: Date | null }
  readonly account: 'open' | 'needs_attention' | 'closed'
}

export type GoOut =
  | { readonly goes: true }
  | { readonly stays: 'too-early' | 'account-waits' }
  | { readonly stopped: 'not-approved' | 'seal-broken' | 'too-late' | 'account-closed' }

/** The last question before anything is sent. What does not hash to an approved version does not go out, whoever asks. */
export function mayGoOut(facts: GoOutFacts, at: Date): GoOut {
  if (control('publish_step', facts.state !== 'approved' || !facts.current || facts.sealApproved === null))
    return { stopped: 'not-approved' }
  if (control('publish_step', !facts.contentUntouched || facts.sealApproved !== facts.sealNow))
    return { stopped: 'seal-broken' }
  if (facts.account === 'closed') return { stopped: 'account-closed' }
  if (facts.window.from !== null && at < facts.window.from) return { stays: 'too-early' }
  if (facts.window.until !== null && at > facts.window.until) return { stopped: 'too-late' }
  // Nothing is lost by waiting: it goes out when somebody has connected the account again, if that is in time.
  if (facts.account === 'needs_attention') return { stays: 'account-waits' }
  return { goes: true }
}
