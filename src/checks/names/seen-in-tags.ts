import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { isDictionaryWord } from './homonyms.ts'
import type { NameSeen } from './name-seen.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { nameInUserName, namesInTag } from './tags.ts'

/** Names written into a hashtag, an address or a user name, as a name that is seen. */

/** `named`: who is named in the text besides, for a tag of a word that is also a name. */
export function seenInTag(reading: Reading, roll: PreparedRoll, at: number, named: ReadonlySet<number>): NameSeen[] {
  const token = reading.tokens[at]
  if (token === undefined || token.zone === 'plain') return []
  const as = token.zone === 'hashtag' ? 'tag' : 'address'
  return namesInTag(roll, reading.text, token.zone, token.start, token.end, named).map(name => ({
    ...name,
    who: 'pupil',
    people: name.pupils,
    as,
    possessive: false,
    possessiveEnd: name.end,
  }))
}

const whereBefore = new Set(['at', 'in', 'near'])

/** "at Fernhill": a word with one capital behind such a word is where something is, and nobody's user name. */
function isWhere({ tokens }: Reading, at: number): boolean {
  return tokens[at]?.case === 'title' && tokens[at]?.hasDigit !== true && whereBefore.has(tokens[at - 1]?.key ?? '')
}

/** "Bradford", "Hollywood", "willpower": a word of which Brad Ford, Holly Wood or Will Power is no part. Who writes a user name gives it two capitals, none, a sign or a number. */
function isAWord({ key, case: written, hasDigit }: Token): boolean {
  return !hasDigit && (written === 'title' || isDictionaryWord(key))
}

/** Shorter words hold no first name and surname. */
const shortest = 7

/** "leocarter7": a word in which a first name and a surname stand together. */
export function seenInUserName(reading: Reading, roll: PreparedRoll, at: number): NameSeen[] {
  const token = reading.tokens[at]
  if (token === undefined || token.key.length < shortest || isWhere(reading, at)) return []
  const name = nameInUserName(roll, reading.text, token.start, token.end)
  if (name === undefined || isAWord(token)) return []
  const { possessive } = token
  const possessiveEnd = possessive ? token.fullEnd : name.end
  return [{ ...name, who: 'pupil', people: name.pupils, as: 'address', possessive, possessiveEnd }]
}
