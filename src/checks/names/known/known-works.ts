import type { Reading } from '../../text/reading.ts'
import { type Phrases, phrasesFrom } from '../guarded.ts'
import works from './works.json' with { type: 'json' }

/**
 * Who is in books, plays, films, holy books, history and lessons by what tells of them ("fagin|artful dodger: oliver nancy bill"): before the colon what tells, behind it the
 * names in it that a child may bear. Written on 2026-11-30 from memory by somebody who knew nothing of the check; evidence for the judge, and no rule.
 */
const castBy = new Map<string, readonly string[]>()
for (const line of works) {
  const [telling = '', names = ''] = line.split(':')
  const cast = names.trim().split(/\s+/)
  for (const cue of telling.split('|').map(one => one.trim())) castBy.set(cue, [...(castBy.get(cue) ?? []), ...cast])
}
const cues: Phrases = phrasesFrom(castBy.keys())

/** Who is in the works of which a text tells, folded, with the sentences in which it does. */
export function peopleOfWorks({ tokens }: Reading): ReadonlyMap<string, ReadonlySet<number>> {
  const people = new Map<string, Set<number>>()
  tokens.forEach((token, at) => {
    for (const rest of cues.get(token.key) ?? []) {
      if (!rest.every((word, step) => tokens[at + step + 1]?.key === word)) continue
      for (const name of castBy.get([token.key, ...rest].join(' ')) ?? []) {
        const known = people.get(name)
        if (known === undefined) people.set(name, new Set([token.sentence]))
        else known.add(token.sentence)
      }
    }
  })
  return people
}
