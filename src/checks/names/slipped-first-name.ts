import type { Reading } from '../text/reading.ts'
import { classAfter, cueBefore, otherSurname } from './around.ts'
import { ownsSomething, personDoesSomething } from './what-people-do.ts'
import { guardedPhrases } from './guarded.ts'
import { homonymOf } from './homonyms.ts'
import { isNobodyHere } from './nobody-here.ts'
import { type Doubtful, slip } from './judge-together.rule.ts'
import { knownPeople } from './known-people.ts'
import { couldBeMisspelt, looseFormsOf } from './loose-forms.ts'
import { isGivenName } from './nicknames.ts'
import type { PreparedRoll } from './prepare-roll.ts'

const peoplesTonguesAndCounties = new Set(
  `latin greek roman romans celtic norse saxon french german italian spanish irish welsh scottish english british polish russian ukrainian chinese japanese
  korean indian afghan iraqi iranian syrian kurdish turkish arabic hebrew urdu punjabi bengali tamil hindi somali nigerian ghanaian kenyan african asian
  american canadian brazilian mexican portuguese dutch danish swedish norwegian finnish austrian swiss belgian romanian bulgarian hungarian czech slovak
  albanian serbian croatian israeli palestinian egyptian moroccan algerian sudanese ethiopian cuban jamaican muslim hindu sikh jewish christian catholic
  gwent gwynedd powys dyfed clwyd glamorgan ceredigion carmarthen cardigan anglesey antrim armagh tyrone fermanagh derry kerry mayo clare fife angus moray argyll cornwall devon dorset
  somerset surrey sussex kent essex norfolk suffolk rutland durham cumbria`.split(/\s+/),
)

/** "Imtiaz Dharker", "Percy Shelley": behind a given name stands a surname, which is somebody else's; "in Latin" is a tongue, "all over Gwent" a county. */
function isNoFirstName(reading: Reading, at: number, roll: PreparedRoll): boolean {
  const [token, before] = [reading.tokens[at], reading.tokens[at - 1]]
  if (token === undefined || peoplesTonguesAndCounties.has(token.key)) return true
  if (before === undefined || token.gap !== 'space' || before.case !== 'title' || roll.forms.has(before.key))
    return false
  return isGivenName(before.key) && homonymOf(before.key) === 'plain'
}

/** "Well done Harpeet": a word that is nothing else, one slip from a first name of the roll, where somebody must stand. `given`: first names the text has given away. */
export function slippedFirstName(
  reading: Reading,
  roll: PreparedRoll,
  at: number,
  given: ReadonlyMap<string, number>,
): Doubtful | undefined {
  const token = reading.tokens[at]
  if (!couldBeMisspelt(token) || token.key.length < 5 || otherSurname(reading, at, roll)) return undefined
  if (isNobodyHere(reading, at, at, roll) || given.has(token.key) || isNoFirstName(reading, at, roll)) return undefined
  const form = looseFormsOf(roll, token.key).find(
    one => one.first.length > 0 && !one.nickname && one.homonym === 'plain' && one.key.length > 4,
  )
  if (form === undefined) return undefined
  // "Frida painted herself": a name as it stands is somebody else's, unless the school speaks to her or says her class.
  const anothers = isGivenName(token.key) || knownPeople.has(token.key) || guardedPhrases.has(token.key)
  const somebody =
    cueBefore(reading, at, roll) ||
    classAfter(reading, at) ||
    (!anothers && (ownsSomething(reading, at) || personDoesSomething(reading, at) !== 'no'))
  return { at, match: { form, count: 1, faith: 0.8 }, sure: somebody ? 0.7 : anothers ? 0 : slip }
}
