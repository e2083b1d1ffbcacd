import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { hasCapital } from './around.ts'
import * as cue from './cues.ts'
import { fullNameEnds } from './guardians.ts'
import { homonymOf, isCommonSurname, isDictionaryWord, isEverydayWord } from './homonyms.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { anyOf, inSentence, type OtherAdult, privateNearby, publicNearby } from './what-adults-are.ts'

/** Adults without a title: two names and what she is, one name that is rung or thanked, a parent or carer of the register. */

/** Right before a name that is on no list: somebody private is rung, thanked or asked. */
const askedOf = new Set(
  'ring call text phone email message contact whatsapp ask old mum dad nan gran grandad wife husband mate friend neighbour auntie uncle volunteer'.split(
    ' ',
  ),
)

const streetEnds =
  /^(?:cottages?|mews|wharf|fold|crescent|gardens?|villas?|parade|wynd|quay|garth|brae|heights|rise|row)$/

const services = new Set(
  'children council contact library police museum hospital advice social education helpline mayor'.split(' '),
)

/** "Eid Mubarak", "Ramadan Kareem", "Shana Tova": a greeting and nobody's surname. */
const greetings = new Set('mubarak kareem tova tovah sameach ashura vesak nowruz newydd nadolig'.split(' '))

/** The second word of what a firm is called: "Marquee Mart", "Apex Tutors". */
const firms =
  /^(?:mart|markets?|tutors|tutoring|tuition|services|supplies|solutions|stores?|designs?|catering|caterers|events|hire|sports|coaching|coaches|builders|bakery|bakers|cafe|books|media|foods|farms?|prints?|printers|photography|pictures|studios?|workshops?|dance|travel|motors|plumbing|electrical|cleaning|clothing|uniforms?|schoolwear|outfitters|toys|games|florists?|marquees|plc|ltd|inc)$/

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/

/** Countries and towns of two words, which stand in lists among names. */
const twoWordPlaces = new Set(
  `sri lanka|hong kong|sierra leone|burkina faso|costa rica|el salvador|puerto rico|san marino|saudi arabia|south africa|south korea
  |north korea|south sudan|new zealand|new guinea|ivory coast|cape verde|cabo verde|north macedonia|czech republic|dominican republic
  |equatorial guinea|guinea bissau|timor leste|east timor|viet nam|trinidad tobago|united kingdom|united states|united arab|abu dhabi
  |new york|new delhi|los angeles|las vegas|san francisco|tel aviv|buenos aires|kuala lumpur|addis ababa|phnom penh|dar salaam
  |rio janeiro|port stanley|cape town|mexico city|western sahara|faroe islands|nova scotia`
    .split(/\s*\|/)
    .map(place => place.trim()),
)

/** Kin as they are called at home: "Text Mam on". */
const kinAtHome = new Set(
  'mam mama mammy nain taid mamgu tadcu dadi nani nonna opa oma abuela babcia mummy daddy'.split(' '),
)

function looksLikeName(token: Token | undefined): token is Token {
  return (
    token !== undefined &&
    token.zone === 'plain' &&
    token.case === 'title' &&
    token.key.length > 1 &&
    !token.hasDigit &&
    // "Call Childline" rings nobody in private.
    !/..(?:line|hub)$/.test(token.key) &&
    !weekdays.test(token.key) &&
    !cue.childAfter.has(token.key) &&
    !cue.collectives.has(token.key)
  )
}

/** "Sheila Thornton, who volunteers": two names together and a word that says what she is to the school. */
export function firstAndSurname(reading: Reading, at: number): OtherAdult | undefined {
  const { tokens } = reading
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (!looksLikeName(first) || !looksLikeName(second) || second.gap !== 'space' || first.possessive) return undefined
  if (twoWordPlaces.has(`${first.key} ${second.key}`)) return undefined
  // "3 Malthouse Cottages": where somebody lives.
  if (/^\d{1,4}\p{L}?$/u.test(tokens[at - 1]?.key ?? '') && first.gap === 'space' && streetEnds.test(second.key))
    return undefined
  if (isEverydayWord(first.key) || cue.staffTitles.has(first.key) || cue.royalTitles.has(first.key)) return undefined
  if (isEverydayWord(second.key) && !isCommonSurname(second.key)) return undefined
  if (greetings.has(second.key) || firms.test(second.key)) return undefined
  const third = tokens[at + 2]
  if (looksLikeName(third) && third.gap === 'space') return undefined
  if (third !== undefined && third.gap === 'space' && cue.collectives.has(third.key) && !second.possessive)
    return undefined
  const before = tokens[at - 1]
  if (
    before !== undefined &&
    first.gap === 'space' &&
    (hasCapital(before) || cue.royalTitles.has(before.key)) &&
    !before.first
  )
    return undefined
  const near = inSentence(reading, at, 8)
  if (anyOf(near, publicNearby) || cue.jobTitles.has(before?.key ?? '')) return undefined
  if (cue.whereOnly.has(before?.key ?? '') && first.gap === 'space') return undefined
  // "Gangsta Granny" is no granny of somebody's: what she is must stand beside the name, and in a text about books families are readers.
  const beside = near.filter(token => token !== first && token !== second)
  const told = beside.filter(token => !(families.has(token.key) && speaksOfBooks(reading)))
  if (anyOf(told, privateNearby)) return { at, last: at + 1, sure: 0.8, kind: 'third_party_name' }
  return undefined
}

const families = new Set('family families parent parents'.split(' '))
const books = new Set('book books library author authors reading'.split(' '))

function speaksOfBooks({ tokens }: Reading): boolean {
  return tokens.slice(0, 250).some(token => books.has(token.key))
}

/** "Ring Shaz", "old Clem", "thanks to Maureen from the shop": one name with a capital that is no word and on no list. */
export function firstNameAlone(reading: Reading, at: number, roll: PreparedRoll): OtherAdult | undefined {
  const { tokens, text } = reading
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!looksLikeName(token) || token.key.length < 3 || isDictionaryWord(token.key) || roll.forms.has(token.key))
    return undefined
  // "Old Ashdonians" were pupils of Ashdown once.
  if (kinAtHome.has(token.key) || (before?.key === 'old' && /(?:ians|ans|ists|ites)$/.test(token.key))) return undefined
  if (
    homonymOf(token.key) !== 'plain' ||
    (next !== undefined && next.gap === 'space' && hasCapital(next) && !token.possessive)
  )
    return undefined
  const asked =
    before !== undefined &&
    token.gap === 'space' &&
    askedOf.has(before.key) &&
    !(before.key === 'old' && tokens[at - 2]?.key === 'the')
  const numberBehind = /^(?:[’']s)?[\s,:(–-]{1,4}(?:on |at )?(?:[+0]\d[\d\s()]{6}|\S{1,40}@)/u.test(
    text.slice(token.end, token.end + 60),
  )
  // "Call Newham's children's services": a place, and who helps there.
  const serves = token.possessive && next?.case === 'lower' && services.has(next.key)
  const thanked = before?.key === 'to' && (tokens[at - 2]?.key === 'thanks' || tokens[at - 2]?.key === 'you')
  const from = next?.key === 'from' && next.gap === 'space' && ['the', 'our'].includes(tokens[at + 2]?.key ?? '')
  if ((asked && !serves) || numberBehind || (thanked && token.case === 'title' && from))
    return { at, last: at, sure: 0.7, kind: 'third_party_name' }
  return undefined
}

/** A parent or carer by her full name, with no word beside it that says what she is. Somebody of the same name who is in the news is told of by such words. */
export function parentOrCarer(reading: Reading, at: number, roll: PreparedRoll): OtherAdult | undefined {
  const last = fullNameEnds(reading, at, roll.guardians)
  if (last === undefined || anyOf(inSentence(reading, at, 4), publicNearby)) return undefined
  return { at, last, sure: 0.9, kind: 'third_party_name', guardian: true }
}
