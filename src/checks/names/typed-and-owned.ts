import type { Reading } from '../text/reading.ts'
import { rightAfter } from './around.ts'
import type { Homonym } from './homonyms.ts'

/** What plants, birds and the day have of their own. */
const ofNature = new Set(
  'petals petal leaves leaf stem stems thorns seeds nest nests egg eggs breast feathers wings tail song light chorus colours colour colors edge banks bank end top day side name'.split(
    ' ',
  ),
)

/** "Mark's posters", but not "the robin's nest". */
export function hasABelonging(reading: Reading, last: number): boolean {
  const next = rightAfter(reading, last)
  return next?.case === 'lower' && next.gap === 'space' && next.key.length > 2 && !ofNature.has(next.key)
}

const scored = new Set('scored won wrote sang read swam painted drew said made got played'.split(' '))
/** "mark made", "will read", "bill said": the same word begins a sentence as a verb or a thing. */
const orderly = new Set('mark will bill rob sue chase grant may art hope'.split(' '))

/** "grant scored. then grant scored again", in a text of someone who types no capitals. */
export function typedDeed(reading: Reading, at: number, last: number, homonym: Homonym): boolean {
  const next = rightAfter(reading, last)
  if (!reading.withoutCapitals || homonym !== 'thing' || next === undefined || !scored.has(next.key)) return false
  const [token, before] = [reading.tokens[at], reading.tokens[at - 1]]
  const opens = token?.first === true || ['then', 'and', 'but', 'so', 'when'].includes(before?.key ?? '')
  return opens && (!orderly.has(token?.key ?? '') || next.key === 'scored' || next.key === 'won')
}
