import type { Role } from '../../policy/policy.ts'

export type Watching = 'warns' | 'stops' | 'subject' | 'election'

export type WatchRefusal = {
  readonly refused:
    | 'only-the-head'
    | 'no-word'
    | 'too-long'
    | 'too-many'
    | 'no-reason'
    | 'no-day'
    | 'day-gone'
    | 'too-far'
}

/** What was typed, before it is believed. `words`: for a subject, the words by which it is known. */
export type TypedWatch = {
  readonly does: Watching
  readonly name: string
  readonly words: string
  readonly why: string
  /** `2026-12-03`, or empty. */
  readonly until: string
}

export type Watch = {
  readonly does: Watching
  readonly name: string
  readonly words: readonly string[]
  readonly why: string
  readonly until: string | null
}

/** A subject is closed for a time, not for good: after a year the head says so again. Days. */
const longest = 366
const mostWords = 20

/** Whoever may add may take off: a list that anybody can loosen protects nobody, so it is the head's or her deputy's. */
export function mayWatch(roles: ReadonlySet<Role>): boolean {
  return roles.has('headteacher') || roles.has('deputy_headteacher')
}

function tidy(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/g, ' ')
}

/** A word to watch, a subject to close until a day (s1-reputation-10, s4-3-eg-11), or an election until its polling day. `today`: `2026-11-29`. */
export function watch(roles: ReadonlySet<Role>, typed: TypedWatch, today: string): Watch | WatchRefusal {
  if (!mayWatch(roles)) return { refused: 'only-the-head' }
  const name = tidy(typed.name)
  const why = tidy(typed.why)
  if (name === '') return { refused: 'no-word' }
  const words = typed.does === 'subject' ? [name, ...typed.words.split(/[\n,;]/).map(tidy)] : [name]
  const different = [...new Set(words.filter(word => word !== ''))]
  if (different.some(word => word.length > 60) || why.length > 300) return { refused: 'too-long' }
  if (different.length > mostWords) return { refused: 'too-many' }
  if (why === '') return { refused: 'no-reason' }
  if (typed.does === 'warns' || typed.does === 'stops')
    return { does: typed.does, name, words: different, why, until: null }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed.until) || Number.isNaN(Date.parse(typed.until))) return { refused: 'no-day' }
  if (typed.until < today) return { refused: 'day-gone' }
  if (Date.parse(typed.until) - Date.parse(today) > longest * 86_400_000) return { refused: 'too-far' }
  return { does: typed.does, name, words: different, why, until: typed.until }
}
