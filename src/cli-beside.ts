import { textOfCaptions, textOfCard, textOfPoll } from './checks/checks.ts'

/** What goes out with a text in a line of `check --ndjson`: words that are checked as well, and what this command cannot look at and says so. */

/** Something that readers of the post will see and nobody has looked at. */
export interface NotLookedAt {
  readonly in: string
  readonly because: string
}

type Fields = Readonly<Record<string, unknown>>

const PICTURES = 'give the paths of pictures as "images":["path"], and they are opened and looked at.'
const VIDEO =
  'A video is not looked at by this command, because it has to be made anew with ffmpeg and looked at second by second: add it to a draft in Clausewise, where its pictures, words and captions are checked.'

/** Fields that people see once the post is out. Any other that is not known may be a note of whoever asks, and is only named. */
const SEEN_BY_READERS = new Map<string, NotLookedAt>([
  ...['image', 'picture', 'pictures', 'photo', 'photos'].map(
    name => [name, { in: name, because: `"${name}" was not looked at: ${PICTURES}` }] as const,
  ),
  ['video', { in: 'video:1', because: VIDEO }],
  ['videos', { in: 'video:1', because: VIDEO }],
  ['subtitles', { in: 'subtitles', because: '"subtitles" was not looked at: give the words as "captions".' }],
])

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Of the fields that no shape knows: what could not be looked at, and what nobody looks at. */
export function besideIn(fields: Fields): { notLookedAt: NotLookedAt[]; ignored: string[] } {
  const brought = Object.keys(fields).filter(name => !isEmpty(fields[name]))
  return {
    notLookedAt: brought.flatMap(name => SEEN_BY_READERS.get(name) ?? []),
    ignored: brought.filter(name => !SEEN_BY_READERS.has(name)),
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

type Beside = { readonly words: string; readonly notLookedAt: NotLookedAt[] }
const unread = (name: string, because: string): Beside => ({ words: '', notLookedAt: [{ in: name, because }] })

/** The words of a poll: `["yes","no"]`, or `{"question","options"}`. */
export function wordsOfPoll(poll: unknown): Beside {
  if (isEmpty(poll) || poll === undefined) return { words: '', notLookedAt: [] }
  const { question, options, ...others }: Fields =
    typeof poll === 'object' && poll !== null && !Array.isArray(poll) ? { ...poll } : { options: poll }
  if (!areTexts(options) || !(question === undefined || isText(question)) || Object.keys(others).length > 0)
    return unread('poll', 'The poll was not looked at: give it as "poll":{"question":"…","options":["…","…"]}.')
  return { words: textOfPoll({ options, ...(question === undefined ? {} : { question }) }), notLookedAt: [] }
}

/** The place as readers see it. */
export function wordsOfPlace(place: unknown): Beside {
  if (isEmpty(place) || place === undefined) return { words: '', notLookedAt: [] }
  return isText(place)
    ? { words: place, notLookedAt: [] }
    : unread('place', 'The place was not looked at: give its name as "place":"…".')
}

/** Names of files, one or several. A line may bring a list and a single one: both go out, and both are checked. */
export function namesOfFiles(names: unknown): { names: readonly string[]; notLookedAt: NotLookedAt[] } {
  if (isEmpty(names) || names === undefined) return { names: [], notLookedAt: [] }
  if (isText(names)) return { names: [names], notLookedAt: [] }
  if (areTexts(names)) return { names, notLookedAt: [] }
  const because = 'The names of files were not looked at: give them as "file_names":["…"].'
  return { names: [], notLookedAt: [{ in: 'file_names', because }] }
}

const WORDS_OF_CARD = ['title', 'description', 'url']

/** The words of a link card as one text, a line each: title, description, address. A picture in it, or an address alone, is not looked at. */
export function wordsOfCard(card: unknown): Beside {
  if (isEmpty(card) || card === undefined) return { words: '', notLookedAt: [] }
  const fields: Fields = typeof card === 'object' && card !== null && !Array.isArray(card) ? { ...card } : {}
  const said = Object.fromEntries(WORDS_OF_CARD.flatMap(name => (isText(fields[name]) ? [[name, fields[name]]] : [])))
  const words = textOfCard(said)
  const others = Object.keys(fields).filter(
    name => !isEmpty(fields[name]) && !(WORDS_OF_CARD.includes(name) && typeof fields[name] === 'string'),
  )
  const whole = words.trim() !== '' && others.length === 0
  const because =
    others.length > 0
      ? `Of the link card ${others.map(name => `"${name}"`).join(', ')} was not looked at: its words are read from "title", "description" and "url", its picture belongs into "images".`
      : 'What the card of a link shows is fetched by the network, and was not looked at: give it as "link_card":{"title":"…","description":"…"}.'
  return { words, notLookedAt: whole ? [] : [{ in: 'link_card', because }] }
}

const PATH = /^[^\n]*\.(?:vtt|srt|sbv|ttml)\s*$/i

/** Captions as they were sent, the lines with times blanked so that places stay; the path of a file is not its words. */
export function wordsOfCaptions(captions: string | readonly string[] | null | undefined): {
  words: string
  notLookedAt: NotLookedAt[]
} {
  const entries = typeof captions === 'string' ? [captions] : (captions ?? [])
  const blank = (line: string) => ' '.repeat(line.length)
  const paths = entries.filter(entry => PATH.test(entry))
  const words = entries.map(entry => (paths.includes(entry) ? blank(entry) : textOfCaptions(entry))).join('\n')
  return {
    words: paths.length === entries.length ? '' : words,
    notLookedAt:
      paths.length === 0
        ? []
        : [{ in: 'captions', because: 'A file of captions is not opened: give its words themselves as "captions".' }],
  }
}
