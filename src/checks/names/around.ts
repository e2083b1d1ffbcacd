import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import * as cue from './cues.ts'
import * as deeds from './deeds.ts'
import { isCommonSurname, isEverydayWord } from './homonyms.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/** What stands around a word: each answer is one thing a reader would notice. */

export function hasCapital(token: Token | undefined): boolean {
  return token !== undefined && (token.case === 'title' || token.case === 'upper' || token.case === 'mixed')
}

/** The next word, when nothing but a blank lies between. */
export function rightAfter(reading: Reading, last: number): Token | undefined {
  const next = reading.tokens[last + 1]
  return next !== undefined && (next.gap === 'space' || next.gap === 'hyphen') && next.zone === 'plain'
    ? next
    : undefined
}

function rightBefore(reading: Reading, at: number): Token | undefined {
  const token = reading.tokens[at]
  return token === undefined || token.gap === 'break' || token.gap === 'start' ? undefined : reading.tokens[at - 1]
}

/** "And the winner is… Rowan!" */
function beforeDots({ tokens, text }: Reading, at: number): Token | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (before === undefined || token?.gap !== 'break' || token.start - before.fullEnd > 6) return undefined
  return /^ ?(?:…|\.{3,4}) ?$/u.test(text.slice(before.fullEnd, token.start)) ? before : undefined
}

/** "Well done", "congratulations to", "the winner is", also through "our lovely" and through "Aisha, Leo and". */
export function cueBefore(reading: Reading, at: number, roll: PreparedRoll): boolean {
  let place = at
  for (let steps = 0; steps < 12; steps += 1) {
    const before = rightBefore(reading, place) ?? beforeDots(reading, place)
    if (before === undefined) return false
    const gap = reading.tokens[place]?.gap
    const previous = reading.tokens[place - 2]
    if (cue.cuePairs[before.key]?.has(previous?.key ?? '') === true) return true
    // "Writer of the week: Summer".
    if (
      /^(?:week|month|day|term|match)$/.test(before.key) &&
      previous?.key === 'the' &&
      reading.tokens[place - 3]?.key === 'of'
    )
      return true
    if ((before.key === 'is' || before.key === 'are') && gap === 'space' && cue.roles.has(previous?.key ?? ''))
      return true
    if (praisedFor(reading, place - 1)) return true
    const named = cue.roles.has(before.key) || (before.key === 'right' && previous?.key === 'to')
    if (gap === 'comma' && named && reading.text.charAt(before.fullEnd) === ':') return true
    if (cue.cueWords.has(before.key) && (gap !== 'comma' || cue.strongPraise.has(before.key))) return true
    const inList =
      before.key === 'and' ||
      before.key === 'an' ||
      ((hasCapital(before) || reading.withoutCapitals) && roll.forms.has(before.key))
    const numbered = before.hasDigit && before.key.length < 3
    if (!cue.cueFillers.has(before.key) && !inList && !numbered) return false
    place -= 1
  }
  return false
}

/** "Super swimming from", "a lovely poem by": the word before the name is from or by, and the work is praised. */
function praisedFor(reading: Reading, at: number): boolean {
  const [word, work] = [reading.tokens[at], reading.tokens[at - 1]]
  if ((word?.key !== 'from' && word?.key !== 'by') || work === undefined || hasCapital(work)) return false
  return [2, 3].some(back => cue.praising.has(reading.tokens[at - back]?.key ?? ''))
}

const yearAfter =
  /^[\s,(–-]{0,3}(?:(?:in|from|of|our|is in|who is in)\s)?(?:year\s?\d{1,2}|y\d{1,2}|reception|nursery|class\s?\w{1,6}|(?!\d+(?:am|pm|km|cm|mm|kg|hr|ft)\b)[1-9][0-9]?[a-z]{1,2}\b|aged?\s\d{1,2}|\(?\d{1,2}\)|eyfs)\b/i

/** "Coretta Class beat Rosa Class", "(class of 1999)": a class that is called so, and who left long ago. */
const isTheClass = /^(?:\s[Cc]lass\b(?!\s(?:\d|\p{Lu}))|[\s,(]{1,3}[Cc]lass of\b)/u

/** "(13th)", "7lb", "our class guinea pig": in small letters, since (4ST) and Class Rabbit are classes. */
const noClass =
  /^[\s,(–-]{0,3}(?:our\s)?(?:\d*1st|\d*2nd|\d*3rd|\d*\dth|\d+lb|\d+oz|class (?:pet|guinea|hamster|rabbit|gecko|tortoise|bear|teddy|mascot|novel|reader|text|worm)s?)\b/

/** "in Year 4", "(4B)", ", aged 8". */
export function classAfter(reading: Reading, last: number): boolean {
  const token = reading.tokens[last]
  const behind = token === undefined ? '' : reading.text.slice(token.fullEnd, token.fullEnd + 40)
  return yearAfter.test(behind) && !isTheClass.test(behind) && !noClass.test(behind)
}

/** "Year 4's Josh", "pupil Josh". */
export function classBefore(reading: Reading, at: number): boolean {
  const before = rightBefore(reading, at)
  const earlier = reading.tokens[at - 2]
  if (before === undefined) return false
  return (before.hasDigit && before.key.length < 4 && earlier?.key === 'year') || /^y\d{1,2}$/.test(before.key)
}

const betweenNameAndVerb = new Set(
  'has have had is was were are been also then just really who both never always not kindly very even'.split(' '),
)

const did = new Set(['did', 'does', 'didn', 'doesn'])

/** What a person does right after the name: `surely` what only people do, `perhaps` what seasons and towns do as well. */
export function personDoesSomething(reading: Reading, last: number): 'surely' | 'perhaps' | 'no' {
  const token = reading.tokens[last]
  const next = rightAfter(reading, last)
  if (
    token === undefined ||
    next === undefined ||
    token.clitic === 'll' ||
    token.clitic === 'd' ||
    (next.case !== 'lower' && !(token.case === 'upper' && next.case === 'upper'))
  )
    return 'no'
  const second = rightAfter(reading, last + 1)
  // "Melody as the star", "Prince giving a hand signal": so pictures are described.
  const described = next.key === 'as' || (next.key.endsWith('ing') && next.key.length > 5)
  if (described && second !== undefined && cue.determiners.has(second.key)) return 'surely'
  let at = last + 1
  let helped = false
  for (let steps = 0; steps < 3; steps += 1) {
    const between = reading.tokens[at]
    const more = rightAfter(reading, at)
    if (between === undefined || more === undefined) break
    const helper = deeds.helpers.has(between.key)
    if (!helper && !betweenNameAndVerb.has(between.key) && !/..ly$/.test(between.key)) break
    helped ||= helper
    at += 1
  }
  const verb = reading.tokens[at]
  if (verb === undefined || verb.case === 'title' || verb.possessive) return 'no'
  // "Joy did not win": love will win, but nothing else was said not to have.
  if (helped && did.has(next.key) && deeds.plainlyPeoples.has(verb.key)) return 'surely'
  if ((next.key === 'is' || next.key === 'was') && verb.key.endsWith('ing') && deeds.beingDone.has(verb.key))
    return 'perhaps'
  if (helped) return deeds.plainDeeds.has(verb.key) ? 'perhaps' : 'no'
  if (isIntimate(reading, at)) return 'surely'
  if (!cue.humanVerbs.has(verb.key)) return 'no'
  return cue.looseVerbs.has(verb.key) ? 'perhaps' : 'surely'
}

const doneTo = new Set(
  'it her him them us me to every each up out down away at on in for so very well everyone everybody all lots more'.split(
    ' ',
  ),
)

function isIntimate(reading: Reading, at: number): boolean {
  const verb = reading.tokens[at]
  if (verb === undefined || (verb.case !== 'lower' && verb.case !== 'upper') || verb.possessive) return false
  if (!deeds.intimateDeeds.has(verb.key) || cue.looseVerbs.has(verb.key)) return false
  if (!deeds.alsoThings.has(verb.key)) return true
  const object = rightAfter(reading, at)
  return object !== undefined && (cue.determiners.has(object.key) || doneTo.has(object.key))
}

/** A deed of people only, so that even a season or a town is somebody: "Summer collected leaves". */
export function intimateDeed(reading: Reading, last: number): boolean {
  const next = rightAfter(reading, last)
  return isIntimate(reading, next !== undefined && betweenNameAndVerb.has(next.key) ? last + 2 : last + 1)
}

export function ownsSomething(reading: Reading, last: number): boolean {
  const next = rightAfter(reading, last)
  if (reading.tokens[last]?.possessive !== true || next === undefined) return false
  const second = rightAfter(reading, last + 1)
  const owned = (key: string) => cue.belongings.has(key) || cue.ofABody.has(key)
  return owned(next.key) || (second !== undefined && owned(second.key) && !hasCapital(next))
}

/** Saint, monarch, character: "St Andrew", "Queen Victoria", "Henry VIII", "Victoria Park", "Robin class". */
export function namesAThing(reading: Reading, at: number, last: number): boolean {
  const before = rightBefore(reading, at)
  if (
    before !== undefined &&
    reading.tokens[at]?.gap === 'space' &&
    cue.royalTitles.has(before.key) &&
    hasCapital(before)
  )
    return true
  const next = rightAfter(reading, last)
  if (next === undefined) return false
  if (next.case === 'upper' && cue.romanNumerals.has(next.key)) return true
  if (cue.collectives.has(next.key) && reading.tokens[last]?.possessive !== true) return true
  const second = rightAfter(reading, last + 1)
  return (
    hasCapital(next) && second !== undefined && cue.collectives.has(second.key) && hasCapital(second) && !isHuman(next)
  )
}

function isHuman(token: Token): boolean {
  return cue.humanVerbs.has(token.key)
}

/** "Holly, Oak and Willow classes": a list that ends in what the school calls classes, houses or teams, or a firm. */
export function listOfThings(reading: Reading, last: number): boolean {
  for (let at = last + 1; at < last + 9; at += 1) {
    const token = reading.tokens[at]
    if (token === undefined || token.gap === 'break') return false
    if (/^(?:class|house|group|team|table)(?:s|es)?$|^(?:sons|ltd|daughters)$/.test(token.key)) return true
    if (token.key !== 'and' && token.key !== 'or' && !hasCapital(token)) return false
  }
  return false
}

const toldOfPerson =
  /^(?:\s?[–—-]\s?for (?:\p{Ll}|always)|,?\s?who (?:\p{Ll}{3,}|is|has|was)|\s(?:and|with) (?:her|his) \p{Ll})/u

/** "Hope, who found the frog", "Rose and her team", "Grace – for kindness": said of people only. */
export function toldAsPerson(reading: Reading, last: number): boolean {
  const token = reading.tokens[last]
  if (token === undefined || token.possessive) return false
  return toldOfPerson.test(reading.text.slice(token.fullEnd, token.fullEnd + 24).replace(/^\s(?=who|[–—-])/u, ''))
}

/** People of the Bible, of whom a school speaks by first name when the sentence is about religion. */
const biblical = new Set(
  `jericho jacob benjamin thomas miriam isaac abraham joseph mary samuel daniel david noah adam eve jude mark luke john james peter paul simon ruth
  esther sarah elizabeth leah rachel rebecca hannah aaron joshua caleb elijah gabriel michael martha lydia matthew naomi jonah solomon stephen`.split(
    /\s+/,
  ),
)
const religion = new Set(
  `bible re jesus christ disciple disciples apostle moses genesis exodus gospel gospels parable pharaoh israelites bethlehem
  manger ark jerusalem testament psalm psalms jericho herod shepherds prophet torah`.split(/\s+/),
)

const toldInAssembly =
  /(?<!\p{L})(?:heard|learnt|learned|told|thought|story|stories|talked)(?: all)? (?:of|about|how)(?!\p{L})/iu

/** "In RE we heard how Jacob and Benjamin were reunited". */
export function isOfTheBible(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (token === undefined || !biblical.has(token.key)) return false
  const before = reading.text.slice(Math.max(0, token.start - 60), token.start)
  if (/assembly/i.test(before) && toldInAssembly.test(before)) return true
  for (let near = Math.max(0, at - 25); near < at + 25; near += 1) {
    const other = reading.tokens[near]
    if (near !== at && other?.sentence === token.sentence && religion.has(other.key)) return true
  }
  return false
}

/** The next word looks like a surname nobody of that name on the roll bears. */
export function otherSurname(reading: Reading, last: number, roll: PreparedRoll): boolean {
  const next = reading.tokens[last + 1]
  const token = reading.tokens[last]
  if (next === undefined || token === undefined || (next.gap !== 'space' && next.gap !== 'hyphen') || token.possessive)
    return false
  if (next.case !== 'title' || next.key.length < 2 || next.zone !== 'plain' || next.hasDigit) return false
  if (isCommonSurname(next.key)) return true
  if (isEverydayWord(next.key) || cue.childAfter.has(next.key)) return false
  return (roll.forms.get(next.key)?.first.length ?? 0) === 0
}

const authorBehind =
  /^(?: (?:and|of|the|\p{Lu}\p{L}+)){0,4},? (?:[–-] )?(?:retold |adapted |written )?by \p{Lu}[\p{L}.’'-]* (?:(?:du|de|von|van|le|la|\p{Lu}\.) )?\p{Lu}/u

/** "Demelza, by Winston Graham" on a line of its own, in a text that speaks of books. */
function isListedWithItsAuthor({ text, tokens }: Reading, at: number, last: number): boolean {
  const [token, end] = [tokens[at], tokens[last]]
  if (token === undefined || end === undefined || token.gap !== 'break' || end.possessive) return false
  if (text.slice(tokens[at - 1]?.fullEnd, token.start).search('\n') === -1) return false
  if (!authorBehind.test(text.slice(end.fullEnd, end.fullEnd + 70))) return false
  return tokens.some(one => cue.bookish.has(one.key))
}

/** A lone word in quotation marks, or "by somebody" after it, near talk of books: a title. */
export function isTitle(reading: Reading, at: number, last: number): boolean {
  const token = reading.tokens[at]
  const end = reading.tokens[last]
  if (token === undefined || end === undefined) return false
  const quoted =
    /["“‘'*_]/.test(reading.text.charAt(token.start - 1)) && /["”’'*_]/.test(reading.text.charAt(end.fullEnd))
  const next = rightAfter(reading, last)
  const by = next?.key === 'by' && hasCapital(reading.tokens[last + 2])
  if (isListedWithItsAuthor(reading, at, last)) return true
  if (!quoted && !by) return false
  for (let back = 1; back <= 6; back += 1) if (cue.bookish.has(reading.tokens[at - back]?.key ?? '')) return true
  return false
}

export function afterJobTitle(reading: Reading, at: number): boolean {
  return cue.jobTitles.has(rightBefore(reading, at)?.key ?? '')
}

/** "Penny, well done": somebody is spoken to. */
export function isAddressed(reading: Reading, at: number, last: number): boolean {
  const end = reading.tokens[last]?.fullEnd ?? 0
  return (
    reading.tokens[at]?.first === true &&
    /^[,!:]\s*(?:well done|we (?:all )?(?:love|loved|miss|missed)|you|your|thank|congrat|happy|we(?:['’]re| are) (?:all |so |very |really )*(?:proud|sorry|thinking|happy|pleased|with you|going to miss)|please|good)/i.test(
      reading.text.slice(end, end + 20),
    )
  )
}
