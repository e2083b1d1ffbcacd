import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { hasCapital } from './around.ts'
import * as cue from './cues.ts'
import { fullNameEnds, surnameEnds } from './guardians.ts'
import { isEverydayWord } from './homonyms.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { anyOf, inSentence, type OtherAdult, privateNearby, publicNearby, staffNearby } from './what-adults-are.ts'

/** "Mrs Okafor", "Firefighter Dawson": an adult by a title, unless everybody knows the name from a book or a shop. */

/** Titles of people one may meet; those of officials and clergy are public. */
export const titles = new Set('mr mrs ms miss mx dr'.split(' '))
const institutions = new Set('hospice hospital surgery foundation trust fund charity museum'.split(' '))
/** Jobs said like a title: "Firefighter Dawson". Who bears one came as a visitor. */
const jobs = new Set('firefighter nurse constable pc pcso sergeant paramedic officer driver farmer'.split(' '))

/** People of books and shops with a title. */
const knownWithTitle = new Set(
  `men men's twit twits fox gum stink bean whippy men tickle happy bump bounce greedy messy strong topsy seuss who dolittle watson
  jekyll doolittle ben wonka hoover potato potatohead claus christmas doubtfire tiggywinkle tiggy twinkle honey trunchbull trunchbulls wormwood
  pepperpot kipling brown plod magoo incredible spock fezziwig scrooge darcy bennet bennets tumble maker speaker president big snow frosty blobby
  day muffet darling banks mole toad badger rabbit mctavish pankhurst seacole beeton gaskell nightingale marple robinson polly molly malone muffet`.split(
    /\s+/,
  ),
)

/** In the plural as well: "9 Mr Foxes". */
function isKnownWithTitle(key: string): boolean {
  return knownWithTitle.has(key) || knownWithTitle.has(key.replace(/e?s$/, ''))
}

const counts = new Set('two three four five six seven eight nine ten eleven twelve several many some'.split(' '))

/** "Two Mr Stronges", "3 Fantastic Mr Foxes": one adult is not counted. */
function isCounted({ tokens }: Reading, at: number): boolean {
  const counted = (token: Token | undefined) =>
    token !== undefined && (counts.has(token.key) || /^\d{1,2}$/.test(token.key))
  const [before, second] = [tokens[at - 1], tokens[at - 2]]
  if (tokens[at]?.gap !== 'space') return false
  return counted(before) ? tokens[at + 1]?.key.endsWith('s') === true : counted(second) && before?.case === 'title'
}

export function withTitle(reading: Reading, at: number, roll: PreparedRoll): OtherAdult | undefined {
  const { tokens } = reading
  const [title, next] = [tokens[at], tokens[at + 1]]
  if (title === undefined || next === undefined || !hasCapital(title)) return undefined
  const job = jobs.has(title.key)
  if (!titles.has(title.key) && !job) return undefined
  if (next.gap !== 'space' || next.zone !== 'plain' || !hasCapital(next) || isKnownWithTitle(next.key)) return undefined
  // "Two Mr Stronges", "Little Miss Sunshine": costumes and books.
  if (tokens[at - 1]?.key === 'little' || isCounted(reading, at)) return undefined
  const more = tokens[at + 2]
  const two =
    more !== undefined &&
    more.gap === 'space' &&
    more.case === 'title' &&
    !next.possessive &&
    !isEverydayWord(more.key) &&
    !cue.childAfter.has(more.key)
  const last = at + (two ? 2 : 1)
  if (job)
    return next.case === 'title' && !isEverydayWord(next.key)
      ? { at, last, sure: 0.7, kind: 'third_party_name' }
      : undefined
  // "Mr Lloyds quiz", typed without its apostrophe.
  if (roll.forms.get(next.key.replace(/s$/, ''))?.staffSurname.length)
    return { at, last: at + 1, sure: 0.8, kind: 'staff_named' }
  const near = inSentence(reading, at, 7)
  const theirs = fullNameEnds(reading, at + 1, roll.guardians) ?? surnameEnds(reading, at + 1, roll.guardians)
  // "Dr Kershaw's Hospice": a house that is called so.
  const house = tokens[last + 1]
  const isAHouse = house?.gap === 'space' && institutions.has(house.key) && hasCapital(house)
  if (theirs === undefined && tokens[last]?.possessive === true && isAHouse) return undefined
  const parent: OtherAdult | undefined =
    theirs === undefined ? undefined : { at, last: theirs, sure: 0.9, kind: 'third_party_name', guardian: true }
  if (anyOf(near, privateNearby) && !anyOf(near, publicNearby))
    return parent ?? { at, last, sure: 0.85, kind: 'third_party_name' }
  if (anyOf(near, publicNearby)) return undefined
  if (anyOf(near, staffNearby)) return { at, last, sure: 0.7, kind: 'staff_named' }
  if (parent !== undefined) return parent
  // Without a list of staff, whoever has a title in a school's post most likely works there.
  return roll.staffKnown
    ? { at, last, sure: 0.7, kind: 'third_party_name' }
    : { at, last, sure: 0.6, kind: 'staff_named' }
}
