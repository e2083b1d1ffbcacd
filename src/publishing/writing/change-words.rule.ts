import type { Replacement } from '../../checks/checks.ts'
import type { Typed } from '../posts/read-post.ts'
import type { Undo } from '../posts/post.ts'

/** The words at a place of a draft: `text`, `own:<account>` or `alt:<picture>`. */
export function wordsAt({ draft, alts }: Typed, place: string): string {
  if (place === 'text') return draft.text
  const [kind = '', id = ''] = place.split(':')
  return (kind === 'own' ? draft.own[id] : alts[id]) ?? ''
}

function withWords(typed: Typed, place: string, words: string): Typed {
  const { draft, alts } = typed
  if (place === 'text') return { alts, draft: { ...draft, text: words } }
  const [kind = '', id = ''] = place.split(':')
  if (kind === 'own') return { alts, draft: { ...draft, own: { ...draft.own, [id]: words } } }
  return { draft, alts: { ...alts, [id]: words } }
}

/** Takes the wording that a finding offers, and remembers how to go back. */
export function useInstead(typed: Typed, place: string, replace: Replacement): Typed {
  const words = wordsAt(typed, place)
  const undo: Undo = {
    place,
    start: replace.start,
    was: words.slice(replace.start, replace.end),
    became: replace.with,
  }
  const changed = withWords(typed, place, words.slice(0, replace.start) + replace.with + words.slice(replace.end))
  return { ...changed, draft: { ...changed.draft, undo } }
}

/**
 * Goes back to the former words. What was written since stays: only the changed words are turned back, wherever they stand now.
 * Null: they are not there any more.
 */
export function undoInstead(typed: Typed): Typed | null {
  const { undo } = typed.draft
  if (!undo) return null
  const words = wordsAt(typed, undo.place)
  const start = nearest(words, undo.became, undo.start)
  if (start === -1) return null
  const changed = withWords(
    typed,
    undo.place,
    words.slice(0, start) + undo.was + words.slice(start + undo.became.length),
  )
  return { ...changed, draft: { ...changed.draft, undo: null } }
}

/** Where `part` stands in `words`, nearest to `wanted`; -1 where it does not. */
function nearest(words: string, part: string, wanted: number): number {
  const before = words.lastIndexOf(part, wanted)
  const after = words.indexOf(part, wanted)
  if (before === -1 || after === -1) return Math.max(before, after)
  return wanted - before <= after - wanted ? before : after
}
