import { type Reading, readSentences } from '../text/reading.ts'
import { markOf } from '../text/pair-sieve.ts'
import { readAs, type Token, tokenise } from '../text/tokens.ts'
import { beforeIs, clitics, endsInIn, joined, spelt, starred } from './spelling.ts'

const yearGroup = /^(?:y|yr|year)(?:[1-9]|1[0-3])$|^(?:[1-9]|1[0-3])[a-h]$/
const yearNumber = /^(?:[1-9]|1[0-3])(?:s|th)?$/
const stretched = /(.)\1{2,}/gu
const stars = /^\*{1,6}$/
const bare =
  /[\p{L}\p{N}-]{2,60}\.(?:example|com|net|org|co|uk|info|xyz|top|link|ly|me|io|shop|site|online|live|click|app)(?:\/\S{0,200})?/giu
const pictures = /\p{Extended_Pictographic}/gu

/** Tokens of links, accounts and hashtags have no letters: what they are is told by a word of their own. */
const zones: Readonly<Record<Token['zone'], string>> = {
  plain: '',
  address: '§link',
  handle: '§account',
  hashtag: '§hashtag',
}

function spell(token: Token, text: string): string {
  if (token.zone !== 'plain') return zones[token.zone]
  if (token.hasDigit && text.charAt(token.start - 1) === '£') return '§money'
  const key = `${token.key}${token.clitic === 't' ? 't' : ''}`.replaceAll(stretched, '$1')
  if (yearGroup.test(key)) return '§yeargroup'
  if (token.possessive && beforeIs.has(key)) return `${key}s`
  const plain = key.length > 4 && key.endsWith('in') && !endsInIn.has(key) ? `${key}g` : key
  return spelt.get(plain) ?? spelt.get(key) ?? plain
}

/** "t*at": the word that begins and ends so, when it is one that people hide. */
function behindStars(before: string, after: string): string | undefined {
  return starred.find(
    word => word.length > before.length + after.length && word.startsWith(before) && word.endsWith(after),
  )
}

class Words {
  readonly tokens: Token[] = []
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  add(token: Token, key: string): void {
    const before = this.tokens.at(-1)
    if (before !== undefined && before.sentence === token.sentence) {
      const one = this.together(before, token, key)
      if (one !== undefined) {
        this.tokens[this.tokens.length - 1] = readAs({ ...before, end: token.end, fullEnd: token.fullEnd }, one)
        return
      }
    }
    this.tokens.push(readAs({ ...token, clitic: '', possessive: false }, key))
  }

  private together(before: Token, token: Token, key: string): string | undefined {
    if (token.gap === 'joined' && stars.test(this.text.slice(before.fullEnd, token.start)))
      return behindStars(before.key, key)
    if (before.key === 'year' && yearNumber.test(token.key)) return '§yeargroup'
    return joined.get(`${before.key}_${key}`)
  }
}

/**
 * A comment cut into words, each in the form that the phrases of triage are written in; places are those of the text as it
 * was written. Small pictures stand behind all words, as a sentence of their own, so that none parts two words.
 */
export function readComment(text: string): Reading {
  const words = new Words(text)
  let sentence = 0
  for (const token of tokenise(text)) {
    words.add(token, spell(token, text))
    const short = clitics[token.clitic]
    if (short !== undefined) words.add({ ...token, gap: 'space' }, short)
    sentence = token.sentence
  }
  const behind = (start: number, length: number, key: string): Token => ({
    start,
    end: start + length,
    fullEnd: start + length,
    key,
    mark: markOf(key),
    case: 'none',
    possessive: false,
    clitic: '',
    hasDigit: false,
    gap: 'break',
    first: true,
    sentence: sentence + 1,
    zone: 'plain',
    stars: false,
  })
  const links = [...text.matchAll(bare)].map(hit => behind(hit.index, hit[0].length, '§link'))
  const seen = [...text.matchAll(pictures)].map(hit => behind(hit.index, hit[0].length, hit[0]))
  const tokens = [...words.tokens, ...links, ...seen]
  return readSentences(text, tokens)
}
