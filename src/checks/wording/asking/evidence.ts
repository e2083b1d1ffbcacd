import { isDictionaryWord } from '../../names/homonyms.ts'
import type { Reading } from '../../text/reading.ts'
import type { Token } from '../../text/tokens.ts'
import { sentencesSaid } from '../sentences-said.ts'
import { type Matter, matters, sortsOf, strongMatters, type WayOfAsking, type WordSort } from './words-by-sort.ts'

/** A sentence as the judge of requests sees it. UTF-16 code units. */
export interface Asked {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly words: readonly string[]
  readonly counts: ReadonlyMap<WordSort, number>
  readonly question: boolean
  /** Commas, strokes and the like: how lists of what is wanted are written. */
  readonly dividers: number
  readonly blank: boolean
}

const divider = /[,/+&]|(?<!\p{L})(?:and|or)(?!\p{L})/giu
const blankToFill = /_{2,}|\.{4,}/

/** Words that say how somebody asks. A capital within a sentence is a name, and so may be what no dictionary has: the judge is not to learn who is on the rolls it was shown. */
function worn(token: Token, sorts: readonly WordSort[]): string {
  const { key } = token
  if (token.zone !== 'plain') return `#${token.zone}`
  if (token.hasDigit) return '#n'
  if (token.case === 'title' && !token.first && sorts.length === 0) return '#name'
  return key.length < 4 || isDictionaryWord(key) ? key : '#word'
}

function sentencesAsked(reading: Reading): readonly Asked[] {
  let at = 0
  return sentencesSaid(reading).map(said => {
    const words: string[] = []
    const counts = new Map<WordSort, number>()
    let before = '#'
    for (; (reading.tokens[at]?.start ?? Infinity) < said.end; at += 1) {
      const token = reading.tokens[at]
      if (token === undefined) break
      const key = token.zone === 'plain' ? token.key : `#${token.zone}`
      const sorts = sortsOf(key, before)
      words.push(worn(token, sorts))
      for (const sort of sorts) counts.set(sort, (counts.get(sort) ?? 0) + 1)
      before = key
    }
    // A blank to fill and a question mark stand behind its last word.
    const behind = reading.plain.slice(said.end, reading.tokens[at]?.start)
    return {
      start: said.start,
      end: said.end,
      text: said.text,
      words,
      counts,
      question: behind.includes('?'),
      dividers: said.text.match(divider)?.length ?? 0,
      blank: blankToFill.test(said.text) || blankToFill.test(behind),
    }
  })
}

const few = (count: number) => (count > 3 ? 'many' : String(count))

/** A post sentence by sentence, with the sorts of words that stand anywhere in it. */
export interface AskingPost {
  readonly all: readonly Asked[]
  readonly anywhere: ReadonlySet<WordSort>
}

export function askingPost(reading: Reading): AskingPost {
  const all = sentencesAsked(reading)
  return { all, anywhere: new Set(all.flatMap(one => [...one.counts.keys()])) }
}

/** Where the nearest word of a sort stands: in the sentence, in a neighbour, elsewhere in the post or nowhere. */
function nearest({ all, anywhere }: AskingPost, at: number, sort: WordSort): string {
  const has = (place: number) => all[place]?.counts.has(sort) ?? false
  if (has(at)) return 'here'
  if (has(at + 1)) return 'next'
  if (has(at - 1)) return 'before'
  return anywhere.has(sort) ? 'some' : 'no'
}

function ofWords({ words }: Asked): string[] {
  const found = words.flatMap((word, at) => (at === 0 ? [`w ${word}`] : [`w ${word}`, `b ${words[at - 1]} ${word}`]))
  return [...found, `first ${words[0]}`, `two ${words[0]} ${words[1]}`, `last ${words.at(-1)}`]
}

/** How it asks, and whom. */
function wayOf({ counts, question }: Asked): { asks: string; who: string } {
  const first = (...sorts: readonly WayOfAsking[]) => sorts.find(sort => counts.has(sort))
  return {
    asks: first('tell', 'please') ?? (question ? 'question' : 'none'),
    who: first('your', 'you', 'theirs', 'whose', 'readers') ?? 'nobody',
  }
}

const nearWays: readonly WayOfAsking[] = ['public', 'private', 'never', 'lesson', 'please', 'tell']

function ofMatters({ counts }: Asked, asks: string, who: string, open: string): string[] {
  const here: readonly Matter[] = matters.filter(sort => counts.has(sort))
  return here.flatMap((sort, at) => [
    `s-asks ${sort} ${asks}`,
    `s-who ${sort} ${who}`,
    `s-public ${sort} ${open}`,
    ...here.slice(at + 1).map(other => `ss ${sort} ${other}`),
  ])
}

/** What speaks for and against a request in one sentence of a post, as short sentences of its own. */
export function evidenceOf(post: AskingPost, at: number): string[] {
  const { all } = post
  const one = all[at]
  if (one === undefined) return []
  const { counts, words, dividers } = one
  const { asks, who } = wayOf(one)
  const strong = strongMatters.filter(sort => counts.has(sort)).length
  const many = matters.reduce((sum, sort) => sum + (counts.get(sort) ?? 0), 0)
  const open = nearest(post, at, 'public')
  return [
    ...ofWords(one),
    ...[...counts].flatMap(([sort, count]) => (count > 1 ? [`y ${sort}`, `y2 ${sort}`] : [`y ${sort}`])),
    ...nearWays.map(sort => `near ${sort} ${nearest(post, at, sort)}`),
    ...ofMatters(one, asks, who, open),
    `strong ${few(strong)}`,
    `all ${few(many)}`,
    `question ${one.question}`,
    `public-asks ${open} ${asks}`,
    `public-strong ${open} ${few(strong)}`,
    `public-all ${open} ${few(many)}`,
    `public-asks-strong ${open} ${asks} ${Math.min(strong, 1)}`,
    `asks-strong ${asks} ${few(strong)}`,
    `who-asks ${who} ${asks}`,
    `who-strong ${who} ${Math.min(strong, 2)}`,
    `who-public ${who} ${open}`,
    `dividers ${few(dividers)}`,
    `dividers-all ${few(dividers)} ${few(many)} ${asks}`,
    `length ${Math.min(6, Math.floor(words.length / 4))}`,
    `length-public ${Math.min(4, Math.floor(words.length / 6))} ${open}`,
    `place ${Math.min(6, all.length)} ${at === all.length - 1 ? 'last' : at === 0 ? 'first' : 'between'}`,
    ...(one.blank ? ['blank'] : []),
  ]
}
