import type { Reading } from '../../text/reading.ts'
import { type Pairs, pairsFrom, phrasesAt } from './pairs.ts'
import works from './works.json' with { type: 'json' }

/**
 * Who is in books, plays, films, holy books, history and lessons by what tells of them ("fagin|artful dodger: oliver nancy bill"): before the colon what tells, behind it the
 * names in it that a child may bear. Written on 2026-11-30 from memory by somebody who knew nothing of the check; evidence for the judge, and no rule.
 */
const castBy = new Map<string, string>()
for (const line of works) {
  const [telling = '', cast = ''] = line.split(':')
  for (const cue of telling.split('|').map(one => one.trim())) {
    const known = castBy.get(cue)
    castBy.set(cue, known === undefined ? cast.trim() : `${known} ${cast.trim()}`)
  }
}
const cues: Pairs = pairsFrom(castBy.keys())

/** Who is in the works of which a text tells, folded, with the sentences in which it does. */
export function peopleOfWorks({ tokens }: Reading): ReadonlyMap<string, ReadonlySet<number>> {
  const people = new Map<string, Set<number>>()
  tokens.forEach((token, at) => {
    for (const phrase of phrasesAt(cues, tokens, at, true))
      for (const name of castBy.get(phrase)?.split(/\s+/) ?? []) {
        const told = people.get(name)
        if (told === undefined) people.set(name, new Set([token.sentence]))
        else told.add(token.sentence)
      }
  })
  return people
}
