import type { Reading } from '../text/reading.ts'
import * as around from './around.ts'
import * as things from './things-and-stories.ts'
import * as people from './what-people-do.ts'
import * as cue from './cues.ts'
import * as deeds from './deeds.ts'
import { type Homonym, homonymOf, isDictionaryWord } from './homonyms.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import type { Match } from './read-forms.ts'
import { amongPlaces, isAWork, isOfACompany } from './characters.ts'
import { isBehindInitials, isPartOfATitle, speaksOfLand } from './known-people.ts'
import { isSomebodyElse, standsForAThing } from './somebody-else.ts'
import { isOfTheirClass } from './their-class.ts'
import { hasABelonging, typedDeed } from './typed-and-owned.ts'
import { inARiddle, isAPart, isBehindAPart } from './told-in-play.ts'
import * as told from './told-of.ts'

/** Below this the words are left alone: a wrong alarm teaches staff to click through. */
export const enough = 0.5
/** Told to be somebody or something else: no list and no neighbour makes it a pupil again. */
const never = -1

/** How likely a capital alone makes it a name, in the middle of a sentence. Found with the tables beside the tests. */
const capitalMiddle: Readonly<Record<Homonym, number>> = {
  plain: 0.95,
  thing: 0.75,
  helper: 0.6,
  calendar: 0.2,
  subject: 0.25,
  value: 0.42,
  place: 0.3,
  'place-name': 0.7,
}
/** At the start of a sentence, in a headline or in capitals throughout. */
const capitalAnywhere: Readonly<Record<Homonym, number>> = {
  plain: 0.93,
  thing: 0.22,
  helper: 0.18,
  calendar: 0.1,
  subject: 0.1,
  value: 0.18,
  place: 0.2,
  'place-name': 0.6,
}

/** How sure one first name on its own is used for a pupil, 0 to 0.97. */
export function judgeFirstName(reading: Reading, at: number, match: Match, roll: PreparedRoll): number {
  const last = at + match.count - 1
  const { homonym, key } = match.form
  if (things.namesAThing(reading, at, last) && !around.classAfter(reading, last)) return 0
  if (things.isTitle(reading, at, last) || titledAdult(reading, at)) return 0
  if (roll.notNames.has(key)) return 0
  if (standsForAThing(reading, at, last) && !around.classAfter(reading, last)) return never
  if (isSomebodyElse(reading, at, last) && !around.classAfter(reading, last)) return 0
  if (things.isOfTheBible(reading, at) && !around.classAfter(reading, last)) return 0
  if (isBehindInitials(reading, at)) return 0
  const played = isBehindAPart(reading, at, roll)
  if (!played && isPartOfATitle(reading, at, last, roll) && !around.classAfter(reading, last)) return 0
  const cued = around.cueBefore(reading, at, roll) || around.classBefore(reading, at)
  const inClass = around.classAfter(reading, last) || isOfTheirClass(reading, last, match, roll)
  if (isKnownElsewhere(reading, at, last, roll) && !inClass && !cued) return never
  if (around.otherSurname(reading, last, roll) && !inClass) {
    // A stranger's surname: an author or a guest, unless the school is praising somebody.
    const guest = around.afterJobTitle(reading, at) || told.isThanked(reading, at)
    return cued && homonym === 'plain' && !guest && reading.capitalTells(last + 1) ? 0.55 : 0
  }
  const written =
    homonym === 'plain' || match.disguised === true
      ? judgePlain(reading, at, match, cued)
      : judgeWord(reading, at, match, cued, inClass || played, roll)
  return Math.min(0.97, written * match.faith * (match.form.nickname ? 0.92 : 1))
}

/** Whatever this capital is called, no child or colleague of the school is meant: a thing, a story, somebody else's name. */
export function isNobodyHere(reading: Reading, at: number, last: number, roll: PreparedRoll): boolean {
  if (around.classAfter(reading, last)) return false
  return (
    things.namesAThing(reading, at, last) ||
    things.isTitle(reading, at, last) ||
    standsForAThing(reading, at, last) ||
    isSomebodyElse(reading, at, last) ||
    things.isOfTheBible(reading, at) ||
    isPartOfATitle(reading, at, last, roll) ||
    isKnownElsewhere(reading, at, last, roll)
  )
}

const numbered = new Set('elizabeth james charles edward george henry mary william richard'.split(' '))

/** Of a story, a play, a place beside places, "the George", "Elizabeth I": no child of this school. */
function isKnownElsewhere(reading: Reading, at: number, last: number, roll: PreparedRoll): boolean {
  const { tokens } = reading
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[last + 1]]
  if (inARiddle(reading, at, last) || isAPart(reading, at, last, roll) || tellsToDo(reading, at, last)) return true
  if (isOfACompany(reading, at) || isAWork(reading, at, last) || amongPlaces(reading, at, last, roll)) return true
  if (before?.key === 'the' && token?.gap === 'space' && token.case === 'title' && !token.possessive) return true
  return next?.key === 'i' && next.gap === 'space' && numbered.has(token?.key ?? '')
}

/** Names that are what somebody is told to do as well. */
const verbs = new Set('rob grant sue pat mark chase bill skip rush wade pierce carry'.split(' '))
const doneTo = new Set('a an us me them him her it your my our their every some any no'.split(' '))

/** "Rob a bank?", "Grant us a wish.": a verb at the head of its sentence, with what it is done to. */
function tellsToDo(reading: Reading, at: number, last: number): boolean {
  const token = reading.tokens[at]
  if (token === undefined || !token.first || token.possessive || !verbs.has(token.key)) return false
  const next = around.rightAfter(reading, last)
  if (next?.case !== 'lower' || next.gap !== 'space') return false
  // "Rob the goalkeeper" is one; "Sue the council" is none.
  return doneTo.has(next.key) || (next.key === 'the' && homonymOf(token.key) !== 'plain')
}

/** Mr, Mrs, Auntie before a first name: an adult, whoever on the roll shares it. */
function titledAdult(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1]
  if (before === undefined || reading.tokens[at]?.gap !== 'space' || !around.hasCapital(before)) return false
  return cue.staffTitles.has(before.key) || cue.familyTitles.has(before.key)
}

/** Rather names, but with a small letter they are a toy, a goat, a grandmother. */
const smallThings = new Set(
  'teddy nan nana billy bobby jenny polly dolly bertie tommy jimmy pop jack harry josh'.split(' '),
)

function judgePlain(reading: Reading, at: number, match: Match, cued: boolean): number {
  const token = reading.tokens[at]
  if (token === undefined) return 0
  if (token.case === 'lower') {
    if (match.disguised === true && token.hasDigit) return 0.85
    if (smallThings.has(match.form.key) && !cued) return 0
    // "The beck is high": a short form of nobody's on the roll is more likely a word of the place.
    const does = cued || people.personDoesSomething(reading, at + match.count - 1) === 'surely'
    if (match.form.nickname && !does && !reading.withoutCapitals) return 0
    // A word for something rarer (to harry, a nick) keeps its capital when it is a name.
    const praised = ['done', 'congratulations', 'congrats', 'birthday'].includes(reading.tokens[at - 1]?.key ?? '')
    const word = isDictionaryWord(match.form.key) && !(cued && (reading.withoutCapitals || praised))
    if (match.form.key.length < 3 || word) return 0
    return cued || reading.withoutCapitals || match.form.key.length > 3 ? 0.85 : 0.7
  }
  if (match.form.key.length < 3) {
    // "JP" is written so by whoever is called so.
    const letters = token.case === 'upper' && !match.form.nickname && !isDictionaryWord(match.form.key)
    return (token.case === 'title' || letters) && token.clitic === '' ? (cued ? 0.9 : 0.65) : 0
  }
  return reading.capitalTells(at) ? capitalMiddle.plain : capitalAnywhere.plain
}

function judgeWord(
  reading: Reading,
  at: number,
  match: Match,
  cued: boolean,
  inClass: boolean,
  roll: PreparedRoll,
): number {
  const token = reading.tokens[at]
  if (token === undefined) return 0
  const last = at + match.count - 1
  const { homonym } = match.form
  if (things.listOfThings(reading, last)) return 0
  if (token.case === 'lower' && typedDeed(reading, at, last, homonym)) return 0.6
  if (token.case === 'lower' || token.case === 'none') return judgeLower(reading, at, last, homonym, cued)
  const given = cue.doneToSomebody.has(reading.tokens[at - 1]?.key ?? '') && token.gap === 'space'
  let sure = reading.capitalTells(at) ? capitalMiddle[homonym] : capitalAnywhere[homonym]
  if (match.form.nickname && homonym === 'thing' && !cue.commonNicknames.has(match.form.key)) sure -= 0.2
  if (cued) sure += 0.45
  if (inClass) sure += 0.5
  if (people.isAddressed(reading, at, last) || told.spokenTo(reading, at, last)) sure += 0.45
  else if (told.isToldToDo(reading, at, last)) sure += 0.4
  if (told.isPresented(reading, at, last)) sure += 0.35
  if (told.isCalled(reading, at, last)) sure += 0.3
  if (
    told.ageTold(reading, last) ||
    told.answersWho(reading, at, last) ||
    told.feels(reading, last) ||
    told.isTakenOrPlays(reading, last) ||
    told.didOrDidNot(reading, at, last) ||
    told.isAskedPlease(reading, at, last) ||
    told.isAnOfficer(reading, last) ||
    told.hasWhatChildrenHave(reading, last)
  )
    sure += 0.5
  if (homonym !== 'place' && told.cheered(reading, at, last)) sure += 0.45
  if (told.sheOrHeBehind(reading, last)) sure += 0.42
  else if (told.sheOrHeNext(reading, at, last, roll)) sure += 0.3
  if (given) sure += 0.25
  const owns = people.ownsSomething(reading, last)
  if (owns) sure += homonym === 'calendar' && !cue.ofABody.has(reading.tokens[last + 1]?.key ?? '') ? 0.35 : 0.42
  else if (token.possessive && homonym === 'thing' && !reading.capitalTells(at) && hasABelonging(reading, last))
    sure += 0.3
  else if (token.possessive && homonym !== 'calendar' && homonym !== 'place' && reading.capitalTells(at)) sure += 0.15
  if (people.toldAsPerson(reading, last)) sure += 0.5
  if (homonym === 'place-name' && !cued && speaksOfLand(reading, at)) sure -= 0.35
  const does = people.personDoesSomething(reading, last)
  if (people.intimateDeed(reading, last)) sure += homonym === 'thing' || homonym === 'helper' ? 0.1 : 0.15
  if (isTwin(reading, at, homonym)) sure += 0.6
  if (does === 'surely' || (does === 'perhaps' && !timeless(homonym))) sure += homonym === 'place' ? 0.2 : 0.37
  return sure - against(reading, at, last, homonym, cued || given || owns)
}

const afterNamedWill = new Set('will has is was had can says said does did'.split(' '))

/** "Will Will be", "Will will read", "we hope Hope": the same word beside itself is once the word and once the name. */
function isTwin(reading: Reading, at: number, homonym: Homonym): boolean {
  const { tokens } = reading
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token === undefined || !around.hasCapital(token)) return false
  if (before?.key === token.key && token.gap !== 'break') return true
  return homonym === 'helper' && next?.case === 'lower' && next.gap === 'space' && afterNamedWill.has(next.key)
}

/** Words that things are said to do as well: summer came, hope went, London took part. */
function timeless(homonym: Homonym): boolean {
  return homonym === 'calendar' || homonym === 'value' || homonym === 'subject' || homonym === 'place'
}

/** Small letters: only straight after praise and before the end of it, in a text of someone who types so. */
function judgeLower(reading: Reading, at: number, last: number, homonym: Homonym, cued: boolean): number {
  const before = reading.tokens[at - 1]?.key ?? ''
  if (!cued || homonym === 'calendar' || homonym === 'subject' || homonym === 'helper') return 0
  const proud = before === 'of' && reading.tokens[at - 2]?.key === 'proud'
  const thanked = before === 'you' && reading.tokens[at - 2]?.key === 'thank' && reading.tokens[last + 1]?.key === 'for'
  if (!proud && !thanked && !['done', 'congratulations', 'congrats', 'birthday', 'to', 'and'].includes(before)) return 0
  if (before === 'to' && !cue.strongPraise.has(reading.tokens[at - 2]?.key ?? '')) return 0
  const next = reading.tokens[last + 1]
  const ends =
    next === undefined ||
    next.gap === 'break' ||
    next.gap === 'comma' ||
    ['and', 'for', 'on', 'who', 'from', 'in'].includes(next.key)
  return ends && (reading.withoutCapitals || thanked || before === 'done' || before === 'birthday') ? 0.6 : 0
}

/** "Miles walked by Year 7", "Miles left to do": what is done by others, at the head of a sentence. */
function isDone(reading: Reading, at: number, last: number): boolean {
  const [next, second] = [reading.tokens[last + 1], reading.tokens[last + 2]]
  if (reading.tokens[at]?.first !== true || next === undefined || second?.gap !== 'space') return false
  return (
    (next.key.endsWith('ed') && (second.key === 'by' || second.hasDigit)) ||
    (next.key === 'left' && second.key === 'to')
  )
}

/** What speaks against a person: "the Rose", "in May", "5 May", "Will you", "Olive oil". */
function against(reading: Reading, at: number, last: number, homonym: Homonym, cued: boolean): number {
  const before = reading.tokens[at - 1]
  const linked = reading.tokens[at]?.gap === 'space' || reading.tokens[at]?.gap === 'hyphen'
  const next = around.rightAfter(reading, last)
  let less = 0
  if (before !== undefined && linked) {
    const relative = before.key === 'that' && people.intimateDeed(reading, last)
    if (
      cue.determiners.has(before.key) &&
      !relative &&
      !told.isPointedAt(reading, at) &&
      !(before.key === 'that' && homonym === 'value')
    )
      less += 0.5
    const whole = homonym === 'calendar' || homonym === 'subject' || homonym === 'place' || homonym === 'value'
    if (whole && cue.whenAndWhere.has(before.key) && !cued) less += 0.4
    else if (whole && !cued && ['to', 'from', 'of', 'at', 'with'].includes(before.key)) less += 0.2
    if (homonym === 'place-name')
      less += cue.whereOnly.has(before.key) ? 0.4 : before.key === 'from' || before.key === 'to' ? 0.15 : 0
    if (homonym === 'calendar' && before.hasDigit) less += 1
    if (before.key === 'from' && next?.key === 'to') less += 0.4
  }
  if (next === undefined) return less
  if (isDone(reading, at, last)) less += 0.4
  if (homonym === 'calendar' && next.hasDigit) return less + 1
  if (homonym === 'place-name' && next.key === 'is' && cue.determiners.has(reading.tokens[last + 2]?.key ?? ''))
    less += 0.3
  if (
    homonym === 'helper' &&
    !afterNamedWill.has(next.key) &&
    (cue.afterHelper.has(next.key) || around.hasCapital(next))
  )
    return less + 0.6
  const shouted = next.case === 'upper' && reading.tokens[last]?.case === 'upper'
  if (around.hasCapital(next) && !shouted && !reading.tokens[last]?.possessive) return less + 0.5
  if (cued && cue.seenDoing.has(next.key)) return less
  const calendarOwns = reading.tokens[last]?.possessive === true && homonym !== 'calendar' && homonym !== 'place'
  if (unlikeAName(next.key) && !cued && !calendarOwns)
    less += reading.capitalTells(at) || homonym === 'place-name' ? 0.3 : 0.1
  return less
}

/** A noun right behind makes a pair of nouns: olive oil, poppy seeds, daisy chain. */
export function unlikeAName(key: string): boolean {
  if (cue.afterName.has(key) || cue.humanVerbs.has(key) || deeds.intimateDeeds.has(key) || /(?:ed|ing|ly)$/.test(key))
    return false
  return /^[a-z]+$/.test(key)
}
