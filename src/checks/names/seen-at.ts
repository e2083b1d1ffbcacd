import type { Reading } from '../text/reading.ts'
import type { NameSeen } from './name-seen.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/** What was made out at a place: `count` words from `at`; `from` where a title stands before them. */
interface MadeOut extends Pick<NameSeen, 'who' | 'people' | 'sure' | 'as'> {
  readonly at: number
  readonly count: number
  readonly from: number
}

/** A name with its exact place. "Leos poem", typed without its apostrophe, is Leo's. */
export function seenAt(reading: Reading, roll: PreparedRoll, made: MadeOut): NameSeen | undefined {
  const { at, count, as, who, people } = made
  const first = reading.tokens[made.from]
  const last = reading.tokens[at + count - 1]
  if (first === undefined || last === undefined) return undefined
  const lostApostrophe =
    ((as === 'first' && count === 1) || (as === 'full' && last.case === 'lower')) &&
    last.key.endsWith('s') &&
    !roll.forms.has(last.key) &&
    roll.forms.has(last.key.slice(0, -1))
  const end = lostApostrophe ? last.end - 1 : last.end
  const possessive = last.possessive || lostApostrophe
  return {
    start: first.start,
    end,
    who,
    people,
    sure: Math.round(made.sure * 100) / 100,
    as,
    possessive,
    possessiveEnd: possessive ? last.fullEnd : end,
  }
}
