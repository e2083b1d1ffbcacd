import type { Sighting } from './finding.ts'
import { fold } from './text/fold.ts'
import type { Reading } from './text/reading.ts'

/** A word or a subject that the school watches for in its own posts, or an election, whose words are known (wording/sides.ts). */
export interface WatchedWords {
  readonly does: 'warns' | 'stops' | 'subject' | 'election'
  /** What people call it: the word itself, or the subject. */
  readonly name: string
  /** One or a few words each. */
  readonly words: readonly string[]
}

interface Watched {
  readonly of: WatchedWords
  readonly rest: readonly string[]
}

/** Ready to be looked for: the first word of each phrase, folded. Made once for a list. */
export interface PreparedWords {
  readonly byFirst: ReadonlyMap<string, readonly Watched[]>
  /** The election that is on. */
  readonly election?: WatchedWords
}

export function prepareWords(all: readonly WatchedWords[]): PreparedWords {
  const byFirst = new Map<string, Watched[]>()
  // A word that is on the list twice does the stricter: it is told once in a sentence.
  const strictFirst = all.filter(({ does }) => does !== 'election').sort((one, other) => milder(one) - milder(other))
  for (const of of strictFirst) {
    for (const phrase of of.words) {
      const [first, ...rest] = phrase
        .split(/[\s\u2010-\u2015-]+/u)
        .map(fold)
        .filter(word => word !== '')
      if (first === undefined) continue
      const known = byFirst.get(first)
      if (known) known.push({ of, rest })
      else byFirst.set(first, [{ of, rest }])
    }
  }
  const election = all.find(({ does }) => does === 'election')
  return { byFirst, ...(election === undefined ? {} : { election }) }
}

function milder({ does }: WatchedWords): number {
  return does === 'warns' ? 1 : 0
}

/** Also in the plural and with 's; a watched "strike" is no "striker". */
function same(written: string, watched: string): boolean {
  return written === watched || written === `${watched}s` || written === `${watched}es`
}

function firsts(key: string): string[] {
  const all = [key]
  if (key.endsWith('s')) all.push(key.slice(0, -1))
  if (key.endsWith('es')) all.push(key.slice(0, -2))
  return all
}

/** The school's own words and closed subjects, once each in a sentence. */
export function findOwnWords(reading: Reading, { byFirst }: PreparedWords): Sighting[] {
  if (byFirst.size === 0) return []
  const found: Sighting[] = []
  const seen = new Set<string>()
  reading.tokens.forEach((token, at) => {
    for (const first of firsts(token.key)) {
      for (const { of, rest } of byFirst.get(first) ?? []) {
        const last = reading.tokens[at + rest.length]
        if (last === undefined || !rest.every((word, step) => same(reading.tokens[at + step + 1]?.key ?? '', word)))
          continue
        const once = `${of.name}|${token.sentence}`
        if (seen.has(once)) continue
        seen.add(once)
        const kind = of.does === 'subject' ? 'closed_subject' : 'own_word'
        found.push({ kind, start: token.start, end: last.end, sure: 1, about: { watched: of } })
      }
    }
  })
  return found
}
