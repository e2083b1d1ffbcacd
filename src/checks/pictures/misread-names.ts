import type { Sighting } from '../finding.ts'
import { partsOf, wordsOf } from '../names/name-parts.ts'
import type { PreparedRoll } from '../names/prepare-roll.ts'
import { oneSlipApart } from '../names/read-forms.ts'
import { tokenise } from '../text/tokens.ts'

/** Shorter words are one letter away from too many others. */
const shortest = 4
/** Only English letters are read in a picture, and every Latin letter of a roll is folded to one of these. */
const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

/**
 * Full names read with one wrong letter in each half ("Jcsh Benneit"); with one in either, the check of texts knows them itself. A half
 * alone is left: four letters with one wrong could be anything.
 */
export function misreadNames(text: string, roll: PreparedRoll): Sighting[] {
  const tokens = tokenise(text)
  /** A certificate says the same word again and again, and each is looked for among all that it could have been. */
  const bearers = new Map<string, readonly number[]>()
  return tokens.flatMap((first, at): Sighting[] => {
    const second = tokens[at + 1]
    if (second?.gap !== 'space' || first.key.length < shortest || second.key.length < shortest) return []
    const possible = bearers.get(second.key) ?? surnamedLike(second.key, roll)
    bearers.set(second.key, possible)
    return possible.some(who => isMeant(roll, who, first.key, second.key))
      ? [{ kind: 'image_names', start: first.start, end: second.end, sure: 0.6 }]
      : []
  })
}

/**
 * Who has a surname one slip from a word. The word is bent and looked up, some four hundred times, whatever the roll's length: to compare it with
 * each pupil took as long as the roll, for every picture at every check of a draft.
 */
function surnamedLike(key: string, roll: PreparedRoll): readonly number[] {
  // No form of the roll is so long that a letter less or more would make this one of it; and a run of letters without end is no name.
  if (key.length > roll.longestForm + 1) return []
  const people = new Set<number>()
  for (const bent of oneSlipFrom(key)) for (const who of roll.forms.get(bent)?.surname ?? []) people.add(who)
  return [...people]
}

function* oneSlipFrom(key: string): Generator<string> {
  for (let at = 0; at <= key.length; at += 1) {
    const [before, here, after] = [key.slice(0, at), key.charAt(at), key.slice(at + 1)]
    for (const letter of letters) yield before + letter + here + after
    if (here === '') continue
    yield before + after
    for (const letter of letters) if (letter !== here) yield before + letter + after
    if (after !== '') yield before + after.charAt(0) + here + after.slice(1)
  }
}

function isMeant(roll: PreparedRoll, who: number, first: string, second: string): boolean {
  const row = roll.pupils[who]
  if (row === undefined) return false
  const { given, surname } = partsOf(row)
  const called = [given[0] ?? '', ...(row.known_as ?? []).flatMap(wordsOf)]
  return oneSlipApart(surname.join(''), second) && called.some(name => oneSlipApart(name, first))
}
