import type { OutsideClient as OutsideDoor } from '../../platform/platform.ts'
import type {
  CheckOutcome,
  FindOutcome,
  FinishOutcome,
  ListOutcome,
  LookOutcome,
  ManualStep,
  ObserveOutcome,
  PrepareOutcome,
  RemoveOutcome,
  RepliesOutcome,
} from './outcomes.ts'
import type { Existing, Outgoing, Slot } from './outgoing.ts'

/** The part of the one door to the outside that connectors use. */
export type OutsideClient = Pick<OutsideDoor, 'request'>

/** What the network gave at sign-in. Both are secrets. */
export type Tokens = { readonly access: string; readonly refresh: string }

/** Where one account's secrets are kept. */
export type Keyring = {
  /** Saved last; undefined before the first sign-in. */
  tokens(): Promise<Tokens | undefined>
  /** Resolves when they are safely kept. Awaited before fresh tokens are used, since an old one may be worthless from then on. */
  save(tokens: Tokens): Promise<void>
  /** What one signs in with, such as an app password; undefined where nobody has given one. */
  secret(): Promise<string | undefined>
}

/** One account of the school on one network. `service` is the origin that answers for it, `account` its lasting id there. */
export type Connection = {
  readonly outside: OutsideClient
  readonly service: string
  readonly account: string
  readonly keyring: Keyring
  /** The bytes of a picture, or of the video, by their hash. */
  openPicture(sha256: string): Promise<Uint8Array>
}

/** What a person must know before writing for this platform. Undefined where the platform has no limit that we know of. */
export type Capabilities = {
  readonly publishes: boolean
  readonly removes: boolean
  readonly closesReplies: boolean
  readonly textLimit: number | undefined
  readonly pictures: { readonly most: number; readonly largest: number; readonly altLimit: number } | undefined
  /** Instead of pictures. */
  readonly video: { readonly largest: number; readonly altLimit: number; readonly captionsLimit: number } | undefined
  readonly linkCard: boolean
}

/** Why a version cannot go to this platform as it is. `picture` counts from 1. Words under `platforms.`. */
export type Problem =
  | {
      code: 'video-alt-missing' | 'video-alt-too-long' | 'video-too-heavy' | 'captions-too-heavy' | 'video-and-pictures'
    }
  | { code: 'nothing-to-post' | 'text-broken' | 'card-and-pictures' | 'card-address' | 'card-picture-too-heavy' }
  | { code: 'text-too-long' | 'text-too-heavy'; over: number; limit: number }
  | { code: 'too-many-pictures'; most: number }
  | { code: 'alt-missing' | 'alt-broken' | 'alt-too-long' | 'picture-too-heavy'; picture: number }

/** Exactly what will be sent, as JSON. Equal input gives equal output, so it can be hashed, shown and compared. */
export type Sent = { readonly [key: string]: unknown }

/**
 * One way onto one platform. Publishing is `prepare` (uploads, nothing is visible), `check` (one read), `finish` (the one step that
 * cannot be taken back). Nothing here is repeated by itself once it may have been seen: an answer that never came is `unknown`, and
 * `find` settles it.
 */
export type Connector = {
  readonly platform: string
  capabilities(): Capabilities
  /** Empty when the version fits. Pure. */
  validate(outgoing: Outgoing): readonly Problem[]
  /** Pure. Undefined where nothing is sent by us. */
  recordOf(outgoing: Outgoing, slot: Slot, account: string): Sent | undefined
  /** A fresh slot. `random` gives a whole number from 0 up to, not including, its argument. */
  newSlot(now: Date, random: (below: number) => number): Slot
  prepare(connection: Connection, outgoing: Outgoing): Promise<PrepareOutcome>
  check(connection: Connection): Promise<CheckOutcome>
  finish(connection: Connection, outgoing: Outgoing, slot: Slot): Promise<FinishOutcome>
  /** Is what `finish` was to publish there? Reads only. */
  find(connection: Connection, outgoing: Outgoing, slot: Slot): Promise<FindOutcome>
  remove(connection: Connection, existing: Existing): Promise<RemoveOutcome>
  observe(connection: Connection, existing: Existing): Promise<ObserveOutcome>
  listOwn(connection: Connection, cursor?: string): Promise<ListOutcome>
  /** Are these shown, and has anybody answered them? However many are asked for. */
  lookAt(connection: Connection, uris: readonly string[]): Promise<LookOutcome>
  /**
   * What stands beneath a post of the account, answers to answers too, or one such answer and what stands beneath it; not what the account wrote
   * itself.
   */
  listReplies(connection: Connection, existing: Existing): Promise<RepliesOutcome>
  /** What a person does where we cannot, or will not. */
  manualSteps(deed: ManualDeed): readonly ManualStep[]
}

export type ManualDeed = { deed: 'publish'; outgoing: Outgoing; url?: string } | { deed: 'remove'; url?: string }
