import type { Reading } from '../text/reading.ts'
import { rightAfter } from './around.ts'
import type { NameSeen } from './find-names.ts'
import { isDictionaryWord } from './homonyms.ts'
import { isNobodyHere } from './nobody-here.ts'
import { firstWordOf } from './name-parts.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/** A short form of a child's name that no table has. */
export interface ShortenedAgain {
  readonly at: number
  readonly people: readonly number[]
}

const [shortest, longest] = [3, 7]
/** So many letters of the name it must begin with. */
const begins = 3
/** A name that more than so many bear is shortened for none of them. */
const fewBearers = 10

/** "It's goodbye to Wiktoria Dabrowska. Good luck Wiki": whoever is named in full may be called by the beginning of her name after. */
export function shortenedAgain(reading: Reading, roll: PreparedRoll, found: readonly NameSeen[]): ShortenedAgain[] {
  const named = found.filter(seen => seen.who === 'pupil' && seen.as === 'full' && seen.people.length <= fewBearers)
  if (named.length === 0) return []
  const byBeginning = new Map<string, { name: string; who: number; from: number }[]>()
  const known = new Set<number>()
  for (const seen of named)
    for (const who of seen.people) {
      // The first time is enough: somebody named a thousand times would be walked through a thousand times.
      if (known.has(who)) continue
      known.add(who)
      const row = roll.pupils[who]
      for (const called of row === undefined ? [] : [row.name, ...(row.known_as ?? [])]) {
        const name = firstWordOf(called)
        const key = name.slice(0, begins)
        byBeginning.set(key, [...(byBeginning.get(key) ?? []), { name, who, from: seen.end }])
      }
    }
  return reading.tokens.flatMap((token, at) => {
    const { key } = token
    if (token.case !== 'title' || token.zone !== 'plain' || key.length < shortest || key.length > longest) return []
    const people = (byBeginning.get(key.slice(0, begins)) ?? []).filter(
      ({ name, from }) => from < token.start && name !== key && key.length <= name.length,
    )
    if (people.length === 0 || roll.forms.has(key) || isDictionaryWord(key)) return []
    const next = rightAfter(reading, at)
    if (next?.case === 'title' || isNobodyHere(reading, at, at, roll)) return []
    return [{ at, people: [...new Set(people.map(({ who }) => who))] }]
  })
}
