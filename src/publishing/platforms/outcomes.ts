import type { Existing } from './outgoing.ts'

/** Every refusal has words under `platforms.` in src/ui/words. */
export type RefusalCode =
  | 'sign-in-needed'
  | 'sign-in-refused'
  | 'account-taken-down'
  | 'account-closed'
  | 'other-account'
  | 'address-not-secure'
  | 'address-refused'
  | 'not-allowed'
  | 'not-accepted'
  | 'version-does-not-fit'
  | 'picture-changed'
  | 'picture-too-large'
  | 'place-taken'

/**
 * The network (or the connector, before anything was sent) said no, and nothing of the post is visible because of this call.
 * Repeating changes nothing until a person has. `signIn` is `dead` when the account must be connected again.
 * `detail` is the network's own wording, for the log; it never holds a token.
 */
export type Refused = { outcome: 'refused'; code: RefusalCode; signIn: 'works' | 'dead'; detail: string }

/** Too many calls. Nothing happened. The same call may be repeated after `retryAfterSeconds`, as the network says. */
export type RateLimited = { outcome: 'rate-limited'; retryAfterSeconds: number }

/** The network could not be reached or is in trouble, and it is certain that nothing visible happened: repeat later. */
export type TryLater = { outcome: 'try-later'; detail: string }

/** Nobody knows whether it happened. Never repeat without asking `find` (or, after `remove`, `observe`) first. */
export type Unknown = { outcome: 'unknown'; detail: string }

/** This platform has no such thing; these are the steps for a person instead. */
export type NoSuchThing = { outcome: 'no-such-thing'; steps: readonly ManualStep[] }

export type ManualStep =
  | { step: 'open'; url: string | undefined }
  | { step: 'copy-text'; text: string }
  | { step: 'add-picture'; sha256: string; alt: string; number: number }
  | { step: 'add-video'; sha256: string; poster: string; alt: string; captions: string }
  | { step: 'close-replies' }
  | { step: 'look-at-card' }
  | { step: 'post' }
  | { step: 'paste-link' }
  | { step: 'delete' }
  | { step: 'look-that-it-is-gone' }

export type Trouble = Refused | RateLimited | TryLater

/** `link` is the address of the post for people. */
export type Published = { outcome: 'published'; uri: string; cid: string; link: string }

export type PrepareOutcome = { outcome: 'prepared' } | Trouble | NoSuchThing
export type CheckOutcome = { outcome: 'ready' } | Trouble | NoSuchThing
export type FinishOutcome = Published | Trouble | Unknown | NoSuchThing
/** `absent`: it is not there now. A call still under way may yet arrive, but repeating in the same slot cannot make a second post. */
export type FindOutcome = Published | { outcome: 'absent' } | Trouble | NoSuchThing
/** Removing twice is harmless. `removed` is the network's word; the post is shown as gone only after `observe` said so. */
export type RemoveOutcome = { outcome: 'removed' } | Trouble | Unknown | NoSuchThing
export type ObserveOutcome =
  | { outcome: 'there'; uri: string; cid: string; link: string }
  | { outcome: 'changed'; uri: string; cid: string; link: string }
  | { outcome: 'gone' }
  | Trouble
  | NoSuchThing

export type ListedPost = Required<Existing> & {
  link: string
  text: string
  createdAt: string
  altTexts: readonly string[]
}
/** Newest first. `cursor` is absent on the last page. */
export type ListOutcome = { outcome: 'listed'; posts: readonly ListedPost[]; cursor?: string } | Trouble | NoSuchThing

/** A post of anybody's as the network shows it now; one that is not shown is left out. `replies`: how many stand directly beneath it. */
export type SeenPost = { uri: string; cid: string; replies: number }
export type LookOutcome = { outcome: 'looked'; posts: readonly SeenPost[] } | Trouble | NoSuchThing

/** What somebody wrote beneath a post of the account. `attached`: a picture, a video or a card, which is never fetched. */
export type Reply = {
  uri: string
  cid: string
  text: string
  writer: string
  writtenAt: Date | undefined
  link: string
  attached: boolean
}
/** `whole`: false where there were more than are taken in at once. */
export type RepliesOutcome = { outcome: 'listed'; replies: readonly Reply[]; whole: boolean } | Trouble | NoSuchThing
