/** A picture of an approved version, re-encoded before it came here. `sha256` in hexadecimal and `size` in bytes are of those bytes. */
export type OutgoingPicture = {
  readonly sha256: string
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly size: number
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** The video of an approved version, made anew before it came here. `captions`: as WebVTT; '' for none. `poster`: what stands there before it plays. */
export type OutgoingVideo = {
  readonly sha256: string
  readonly mediaType: 'video/mp4'
  readonly size: number
  readonly width: number
  readonly height: number
  readonly durationMs: number
  readonly sound: boolean
  readonly alt: string
  readonly captions: string
  readonly poster: Omit<OutgoingPicture, 'alt'>
}

/** What stands under a link in place of the page. It is part of what was approved, never fetched again when sending. */
export type LinkCard = {
  readonly url: string
  readonly title: string
  readonly description: string
  readonly picture?: Omit<OutgoingPicture, 'alt'>
}

/** What one approved version says on one account. `language` as BCP 47, such as "en". */
export type Outgoing = {
  readonly text: string
  readonly language: string
  readonly pictures: readonly OutgoingPicture[]
  readonly video?: OutgoingVideo
  readonly card?: LinkCard
  /** True where the policy says that nobody may reply. */
  readonly repliesClosed: boolean
}

/**
 * Where the post will stand, chosen before the first call and kept in the attempt row: whoever repeats the call repeats the same
 * post, and whoever asks afterwards knows where to look. `createdAt` is the ISO instant that the network shows.
 */
export type Slot = { readonly key: string; readonly createdAt: string }

/** A post that is on the network. `uri` is the network's own name for it, `cid` the hash of what was there when it was read. */
export type Existing = { readonly uri: string; readonly cid?: string }
