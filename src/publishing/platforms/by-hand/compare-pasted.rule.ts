import type { Outgoing } from '../outgoing.ts'
import type { PastedPage } from './pasted-page.ts'

/**
 * `same`: the whole text is on the page. `beginning`: the page shows only its beginning, and so far it is the same.
 * `not-seen`: the page can be read but does not show this text: another post, changed words, or a page that asks people to sign in.
 * `unreadable`: nothing could be read. Neither of the last two says that anything is wrong; a person looks and says so.
 */
export type TextSeen = 'same' | 'beginning' | 'not-seen' | 'unreadable'

/** `altMissing`: which pictures' alt text (from 1) the page does not show. `elsewhere`: the host, where it is not the platform's. */
export type Comparison = { text: TextSeen; altMissing: readonly number[]; elsewhere: string | undefined }

/** The sites on which a platform shows posts. A platform that is not here can be anywhere. */
const sites: Readonly<Record<string, readonly string[]>> = {
  bluesky: ['bsky.app'],
  facebook: ['facebook.com', 'fb.watch'],
  instagram: ['instagram.com'],
  x: ['x.com', 'twitter.com'],
  linkedin: ['linkedin.com'],
  youtube: ['youtube.com', 'youtu.be'],
  tiktok: ['tiktok.com'],
}

/** A shorter beginning than this is on many pages by chance. In characters. */
const telling = 40

/** Compares what a pasted link shows with the approved version. A post without text is never `same`: there is nothing to compare. */
export function comparePasted(platform: string, outgoing: Outgoing, page: PastedPage): Comparison {
  const shown = plain(page.text)
  const readable = page.status < 400 && shown !== ''
  const altMissing = outgoing.pictures.flatMap(({ alt }, index) =>
    readable && shown.includes(plain(alt)) ? [] : [index + 1],
  )
  return {
    text: readable ? textSeen(plain(outgoing.text), shown, page) : 'unreadable',
    altMissing,
    elsewhere: elsewhere(platform, page.url),
  }
}

function textSeen(wanted: string, shown: string, page: PastedPage): TextSeen {
  if (wanted === '') return 'not-seen'
  if (shown.includes(wanted)) return 'same'
  const cut = page.descriptions.map(one => plain(one.replace(/(…|\.\.\.)\s*$/u, '')))
  return cut.some(one => one.length >= telling && wanted.startsWith(one)) ? 'beginning' : 'not-seen'
}

/** Platforms change quotation marks, spaces and invisible characters on the way; words they leave alone. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201B]/gu, "'")
    .replace(/[\u201C\u201D]/gu, '"')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}

function elsewhere(platform: string, url: string): string | undefined {
  const known = sites[platform]
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return !known || known.some(site => host === site || host.endsWith(`.${site}`)) ? undefined : host
}
