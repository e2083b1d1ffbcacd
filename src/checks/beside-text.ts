import type { Draft } from './finding.ts'

/** What goes out beside the text of a post, as a program sends it. */
export interface BesideText {
  readonly link_card?: { readonly title?: string; readonly description?: string; readonly url?: string }
  readonly poll?: { readonly question?: string; readonly options: readonly string[] }
  readonly place?: string
  readonly file_names?: readonly string[]
  readonly captions?: string
}

/** What was sent, a line each, an empty one too: so the second line of choices is the second choice, and places are those of what was sent. */
const linesOf = (...lines: readonly (string | undefined)[]): string =>
  lines.filter(line => line !== undefined).join('\n')

const TIME = String.raw`(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}`
/** A line of times as WebVTT and SubRip write it, with where the words stand on the screen. An arrow in somebody's words is no time. */
const TIMES = new RegExp(String.raw`^[ \t]*${TIME}[ \t]*-->[ \t]*${TIME}(?:[ \t]+[a-z]+:\S+)*[ \t]*$`, 'gim')
const blank = (line: string) => ' '.repeat(line.length)

/** The words of a card as one text, a line each: title, description, address, those of them that were sent. */
export const textOfCard = ({ title, description, url }: NonNullable<BesideText['link_card']>): string =>
  linesOf(title, description, url)

/** The words of a poll as one text, a line each: its question, where there is one, and what can be chosen. */
export const textOfPoll = ({ question, options }: NonNullable<BesideText['poll']>): string =>
  linesOf(question, ...options)

/** The words of captions, the lines with times blanked so that places stay. */
export const textOfCaptions = (captions: string): string => captions.replace(TIMES, blank)

/** A name as its reader reads it: what stands between the words of a file's name becomes a space, so that places stay. */
export const textOfFileName = (name: string): string => name.replaceAll(/[-_.+]/g, ' ')

/** Everything beside the text in the form in which it is checked; what was not sent is left out. */
export function besideOf(sent: BesideText): Pick<Draft, 'linkCard' | 'poll' | 'place' | 'fileNames' | 'video'> {
  const captions = sent.captions === undefined ? '' : textOfCaptions(sent.captions)
  return {
    ...(sent.link_card === undefined ? {} : { linkCard: textOfCard(sent.link_card) }),
    ...(sent.poll === undefined ? {} : { poll: textOfPoll(sent.poll) }),
    ...(sent.place === undefined ? {} : { place: sent.place }),
    ...(sent.file_names === undefined ? {} : { fileNames: sent.file_names }),
    ...(captions === '' ? {} : { video: { alt: '', captions, frames: [] } }),
  }
}
