import type { ClauseId } from '../packs/pack.ts'

/** Ids consist of these characters, so a run of them is one whole id or none. */
const RUN = /[a-z0-9][a-z0-9._-]*/gi

/**
 * The clauses that a text names, each once. Boundaries are exact: `s2-school-use-05` is not named by `s2-school-use-05a`, and
 * `s1-reputation-01.i` is not by `s1-reputation-01.iv`.
 */
export function clausesNamed(text: string, known: ReadonlySet<ClauseId>): readonly ClauseId[] {
  const found = new Set<ClauseId>()
  for (const [run] of text.matchAll(RUN)) {
    // A full stop or dash at its end belongs to the sentence.
    const id = known.has(run) ? run : run.replace(/[._-]+$/, '')
    if (known.has(id)) found.add(id)
  }
  return [...found]
}
