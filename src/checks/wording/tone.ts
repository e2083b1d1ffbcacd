import type { Sighting } from '../finding.ts'
import type { Cue } from './lexicon/lexicon.ts'
import type { CheckCues } from './read-cues.ts'

const farApart = 9

/** Words that belittle, mock or attack. What stands beside a harmless use of the word (a joke book, the Twits) is left. */
export function findHostility(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  for (const [sentence, hostile] of cues.of('hostile')) {
    if (cues.has(sentence, 'harmless')) continue
    const [first] = hostile
    if (first === undefined) continue
    const last = hostile.filter(cue => cue.at - first.last < farApart).at(-1) ?? first
    found.push({ kind: 'negative_tone', ...cues.place([first, last]), sure: hostile.length > 1 ? 0.85 : 0.7 })
  }
  return found
}

function nearest(from: Cue, all: readonly Cue[]): Cue | undefined {
  return all
    .filter(cue => Math.max(cue.at - from.last, from.at - cue.last) <= farApart)
    .sort((one, other) => Math.abs(one.at - from.at) - Math.abs(other.at - from.at))[0]
}

/** Words that demean people for who they are (Equality Act 2010, section 4), by a group and what is said of it. */
export function findDiscrimination(cues: CheckCues): Sighting[] {
  const found = new Map<number, Sighting>()
  for (const [sentence, slurs] of cues.of('slur')) {
    if (cues.has(sentence, 'harmless')) continue
    const [slur] = slurs
    if (slur !== undefined) found.set(sentence, { kind: 'discriminatory', ...cues.place([slur]), sure: 0.85 })
  }
  for (const [sentence, demeaning] of cues.of('demeaning')) {
    if (found.has(sentence) || cues.has(sentence, 'harmless')) continue
    const groups = cues.in(sentence, 'peopleGroup')
    const [pair] = demeaning.flatMap(cue => {
      const group = nearest(cue, groups)
      return group === undefined || group.at === cue.at ? [] : [[group, cue]]
    })
    if (pair !== undefined) found.set(sentence, { kind: 'discriminatory', ...cues.place(pair), sure: 0.65 })
  }
  return [...found.values()]
}
