import { filmedOf, videoToSend } from '../media/video-of-draft.rule.ts'
import { countGraphemes } from '../platforms/bluesky/limits.ts'
import { aboutLimit } from '../platforms/by-hand/about-limits.ts'
import { connectorFor } from '../platforms/connectors.ts'
import { problemWords } from '../platforms/problem-words.ts'
import type { Platform } from '../posts/post.ts'
import { toSend } from '../posts/posts.store.ts'
import type { PostRead } from '../posts/read-post.ts'

/** What the platforms say about the draft as it stands, each with the account's name, for accounts that are chosen. */
export function fitsOf({ post, accounts, pictures, video }: PostRead): string[] {
  const { draft } = post
  const film = video === null ? {} : { video: videoToSend(video, filmedOf(draft)) }
  return accounts
    .filter(account => draft.targets.includes(account.id))
    .flatMap(account => {
      const text = ((draft.own[account.id] ?? '').trim() || draft.text).trim()
      if (text === '' && pictures.length === 0 && video === null) return []
      return (
        connectorFor(account.way)
          .validate({ text, language: 'en', pictures: pictures.map(toSend), ...film, repliesClosed: false })
          // A picture without a description says so itself, where it can be written.
          .filter(problem => problem.code !== 'alt-missing' && problem.code !== 'video-alt-missing')
          .map(problem => `${account.name}: ${problemWords(problem)}`)
      )
    })
}

/** How much of an account's room is used; `about`: advice for who posts by hand, which keeps nobody back. Null where we know of no limit. */
export function roomOn(
  { way, platform }: { readonly way: 'by_hand' | 'bluesky'; readonly platform: Platform },
  text: string,
): { readonly count: number; readonly limit: number; readonly about: boolean } | null {
  const firm = connectorFor(way).capabilities().textLimit
  const limit = firm ?? aboutLimit(platform)
  return limit === undefined ? null : { count: countGraphemes(text.trim()), limit, about: firm === undefined }
}
