import type { Reading } from '../text/reading.ts'
import { classAfter, cueBefore, hasCapital, rightAfter } from './around.ts'
import { namesAThing } from './things-and-stories.ts'
import { personDoesSomething } from './what-people-do.ts'
import * as cue from './cues.ts'
import * as deeds from './deeds.ts'
import { isDictionaryWord } from './homonyms.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import type { Match } from './read-forms.ts'
import { isOfTheirClass } from './their-class.ts'

const children = new Set('girl boy girls boys lad lads lass kid kids child children'.split(' '))

/** "The Sivakumar girl", "Lovell and Munteanu families": said of a child's or a family's name only. */
function isOneOf(reading: Reading, at: number, last: number): boolean {
  const { tokens } = reading
  const token = tokens[at]
  const next = rightAfter(reading, last)
  if (token === undefined || next === undefined || token.possessive) return false
  if (children.has(next.key))
    return token.gap === 'space' && ['the', 'that', 'both'].includes(tokens[at - 1]?.key ?? '')
  const [other, what] = [tokens[last + 2], tokens[last + 3]]
  const joined = (next.key === 'and' || next.key === '&') && hasCapital(other) && other?.gap === 'space'
  return joined && what?.gap === 'space' && cue.families.has(what.key)
}

const calledSo =
  /\b(?:boy|girl|lad|lass|pupil|student|child|player|runner|swimmer|goalkeeper|striker|scorer|young man|young woman|crew|squad)s?,? (?:(?:is|was|really|actually) )*(?:called|named) $/

const ofAStory = /(?<!\p{L})(?:read|story|stories|book|history|novel|film|character|legend|poem|chapter)(?!\p{L})/iu

/** "A swift girl called Swift", "the carpenter in our set-building crew is called Carpenter". */
function isCalledSo({ tokens, text }: Reading, at: number): boolean {
  const start = tokens[at]?.start ?? 0
  if (hasCapital(tokens[at + 1]) && tokens[at + 1]?.gap === 'space') return false
  if (ofAStory.test(text.slice(Math.max(0, start - 160), start))) return false
  return (
    ['called', 'named'].includes(tokens[at - 1]?.key ?? '') && calledSo.test(text.slice(Math.max(0, start - 60), start))
  )
}

/**
 * How sure a surname on its own means a pupil or a pupil's family. It mostly means somebody else, so only with a
 * class behind it, a family, praise before it, or a deed of sport: "Bennett scored twice".
 */
export function judgeSurname(reading: Reading, at: number, match: Match, roll: PreparedRoll): number {
  const token = reading.tokens[at]
  const last = at + match.count - 1
  if (token === undefined || !hasCapital(token) || match.form.key.length < 3 || roll.notNames.has(match.form.key))
    return 0
  const next = rightAfter(reading, last)
  if (match.count > 1 && hasCapital(reading.tokens[last]) && !isDictionaryWord(match.form.key)) return 0.75
  if (match.faith < 1 && token.key === `${match.form.key}s`) return 0.75
  if (next !== undefined && cue.families.has(next.key) && token.gap === 'space')
    return isDictionaryWord(match.form.key) && !reading.capitalTells(at) ? 0 : 0.8
  const word = isDictionaryWord(match.form.key) || match.form.homonym !== 'plain'
  const before = reading.tokens[at - 1]
  if (!word && isOneOf(reading, at, last)) return 0.75
  if (before !== undefined && token.gap === 'space' && hasCapital(before) && !before.first) return 0
  if (namesAThing(reading, at, last)) return 0
  if (isCalledSo(reading, at)) return word ? 0.6 : 0.8
  if (classAfter(reading, last) || isOfTheirClass(reading, last, match, roll)) return word ? 0.6 : 0.85
  if (word || (next !== undefined && hasCapital(next))) return 0
  if (cueBefore(reading, at, roll)) return 0.75
  const told = next !== undefined && deeds.widerDeeds.has(next.key)
  return !told && personDoesSomething(reading, last) === 'surely' ? 0.6 : 0
}
