import { canonicalJson, sha256 } from '../../history/history.ts'
import type { Outgoing, OutgoingPicture, OutgoingVideo } from '../platforms/outgoing.ts'
import type { Rights } from './picture-maker.rule.ts'
import type { InPicture, InText, InVideo, People } from './who-is-in.rule.ts'

/** Where a post stands before it goes out. What happens on each platform is a target's own state. */
export type PostState =
  | 'draft'
  | 'waiting'
  | 'changes_asked'
  | 'refused'
  | 'approved'
  | 'expired'
  | 'stopped'
  /** Somebody stopped a picture in it: only a safeguarding lead opens it again (`stop/`). */
  | 'sealed'

/** One platform's copy. `unknown`: the answer was lost; a job asks the platform before anything is sent again. */
export type TargetState =
  | 'planned'
  | 'to_post_by_hand'
  | 'sending'
  | 'unknown'
  | 'live'
  | 'failed'
  | 'stopped'
  | 'removing'
  | 'to_remove_by_hand'
  | 'gone'

export type Platform =
  | 'bluesky'
  | 'facebook'
  | 'instagram'
  | 'x'
  | 'linkedin'
  | 'youtube'
  | 'tiktok'
  | 'mastodon'
  | 'website'
  | 'other'

/** What no check can see and the policy may ask about. */
export const HOLDS = ['phone_pictures', 'trip', 'adults', 'others_material', 'important'] as const
export type Holds = (typeof HOLDS)[number]

/** What the author is writing. Kept as it is typed; nothing here has been approved. */
export type Draft = {
  text: string
  /** Another text for one account, where it differs; by account id. */
  own: Record<string, string>
  /** Account ids. */
  targets: string[]
  /** When it should go out, as an instant; null: as soon as it is approved. */
  plannedFor: string | null
  /** Answers to the policy's questions, by question id. */
  answers: Record<string, string>
  /** Findings the author says are wrong, by finding key, with her reason. */
  contested: Record<string, string>
  /** Answers to what findings ask, by the name of the question (see `author-answers.ts`). Left out: nothing was asked yet. */
  asked?: Record<string, string>
  /** Whose a picture is that somebody else made, and why it may be used; by picture or video. Left out: nothing said. */
  rights?: Record<string, Rights>
  /** What is in it, as the author says; the policy asks more about some of it. */
  holds?: Holds[]
  /** Who is in each picture or the video, by picture or video; what is missing here: nothing said. */
  shown?: Record<string, InPicture | InVideo>
  /** What is said of the video. Left out: it was not written yet. */
  filmed?: Filmed
  /** Whom the text names; null or left out: nothing said. */
  named?: InText | null
  /** Which adults are in each picture, and in the text (under `text`), and how; what is missing here: nothing said. */
  adults?: Record<string, Readonly<Record<string, string>>>
  /** The day and time as they were typed, also where they make no time yet. Left out: as soon as it is approved. */
  when?: DayAndTime | null
  /** The last change that *instead* made, so that it can be undone. */
  undo?: Undo | null
  /** The page that saved last. A button of the same page may save again while its own script was saving. */
  window?: string
  /** The press of a button that brought these words, as the page's script named it: then it need not keep them on the device any more. */
  press?: string
}

/** `captions`: as typed or pasted. `poster`: the second of the still picture shown before it plays; null: ours. */
export type Filmed = { readonly alt: string; readonly captions: string; readonly poster: number | null }

/** What stands in the four fields of a day and a time, in the school's own time (Europe/London). */
export type DayAndTime = { readonly day: string; readonly month: string; readonly year: string; readonly time: string }

/** `place`: `text`, `own:<account>` or `alt:<picture>`. `start` in UTF-16 code units. */
export type Undo = { readonly place: string; readonly start: number; readonly was: string; readonly became: string }

export const emptyDraft: Draft = { text: '', own: {}, targets: [], plannedFor: null, answers: {}, contested: {} }

/** Exactly what will be seen. Its hash is what an approval points at. */
export type Content = {
  readonly v: 1
  readonly text: string
  readonly targets: readonly {
    readonly account: string
    readonly platform: Platform
    readonly handle: string
    readonly text: string
  }[]
  readonly pictures: readonly OutgoingPicture[]
  /** Left out where there is none: so a post without a video has the hash it always had. */
  readonly video?: OutgoingVideo
  /** SHA-256 of what was seen in the video's still pictures (`version_video_looks`). */
  readonly videoLooks?: string
  /** Not before `from` (null: at once), not after `until`. Instants. */
  readonly window: { readonly from: string | null; readonly until: string | null }
  /** Who is in it, as the author said. Left out in versions of the time before this was asked. */
  readonly people?: People
  /** SHA-256 of what was seen in each picture (`version_looks`); null: it was not looked at. Left out where there are no pictures, and in versions of the time before. */
  readonly looks?: readonly (string | null)[]
  /** SHA-256 of all that its author answered (`post_versions.answers`). Left out in versions of the time before. */
  readonly answers?: string
  /** True: answers from the public are closed where the platform can do that. */
  readonly repliesClosed: boolean
}

export function contentHash(content: Content): string {
  return sha256(canonicalJson(content))
}

/** A finding that somebody with the right to do so found to be wrong, for one version only. */
export type Clearing = {
  readonly finding: string
  readonly kind: string
  readonly byRole: string
  readonly reason: string
}

/** What one account is to say, out of an approved content. Null: the account is not among its targets. No link card is sent: it is left out. */
export function outgoingOf(content: Content, account: string): Outgoing | null {
  const target = content.targets.find(one => one.account === account)
  return target === undefined
    ? null
    : {
        text: target.text,
        language: 'en',
        pictures: content.pictures,
        ...(content.video === undefined ? {} : { video: content.video }),
        repliesClosed: content.repliesClosed,
      }
}

/**
 * What an approval signs and the publisher checks: the content, the clearings and the sentence confirmed.
 * Anything else that is changed afterwards gives another seal, and nothing goes out.
 */
export function sealOf(hash: string, clearings: readonly Clearing[], confirmed: string): string {
  const sorted = clearings
    .map(({ finding, kind, byRole, reason }) => ({ finding, kind, byRole, reason }))
    .sort((a, b) => (a.finding < b.finding ? -1 : 1))
  return sha256(canonicalJson({ content: hash, clearings: sorted, confirmed }))
}

/** The whole post in one word, from its own state and its targets'. */
export type Overall =
  | PostState
  | 'scheduled'
  | 'going_out'
  | 'partly_live'
  | 'live'
  | 'failed'
  | 'coming_down'
  | 'withdrawn'

export function overall(state: PostState, targets: readonly TargetState[]): Overall {
  if (state !== 'approved' && state !== 'stopped') return state
  if (targets.length === 0) return state
  const any = (...states: TargetState[]) => targets.some(target => states.includes(target))
  const all = (...states: TargetState[]) => targets.every(target => states.includes(target))
  if (any('removing', 'to_remove_by_hand')) return 'coming_down'
  if (any('gone') && all('gone', 'failed', 'stopped')) return 'withdrawn'
  if (all('stopped')) return 'stopped'
  if (all('live', 'gone')) return 'live'
  if (any('live')) return 'partly_live'
  if (any('sending', 'unknown')) return 'going_out'
  if (all('failed', 'stopped')) return 'failed'
  return any('to_post_by_hand') ? 'going_out' : 'scheduled'
}
