import type { Reading } from '../text/reading.ts'
import * as around from './around.ts'
import { amongPlaces, isAWork, isOfACompany } from './characters.ts'
import * as cue from './cues.ts'
import { homonymOf } from './homonyms.ts'
import { isPartOfATitle } from './known-people.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { isSomebodyElse, standsForAThing } from './somebody-else.ts'
import * as things from './things-and-stories.ts'
import { inARiddle, isAPart } from './told-in-play.ts'

/** Where a name of the roll stands for nobody of this school: a thing, a story, somebody else who is called so. */

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
export function isKnownElsewhere(reading: Reading, at: number, last: number, roll: PreparedRoll): boolean {
  const { tokens } = reading
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[last + 1]]
  if (inARiddle(reading, at, last) || isAPart(reading, at, last, roll) || tellsToDo(reading, at, last)) return true
  if (isSaidToBeElse(reading, at, last) || isAnIsland(reading, at)) return true
  if (before?.case === 'title' && landInWelsh.has(before.key) && token?.gap === 'space')
    return (roll.forms.get(before.key)?.first.length ?? 0) === 0
  if (isOfACompany(reading, at) || isAWork(reading, at, last) || amongPlaces(reading, at, last, roll)) return true
  if (before?.key === 'the' && token?.gap === 'space' && token.case === 'title' && !token.possessive) return true
  return next?.key === 'i' && next.gap === 'space' && numbered.has(token?.key ?? '')
}

/** What stands before the name of a place in Wales: "Ynys Enlli", "Afon Alaw". */
const landInWelsh = new Set(
  'ynys afon llyn mynydd cwm porth pont capel moel coed traeth bryn nant rhaeadr bwlch'.split(' '),
)

const islands = new Set(
  'skye iona lewis harris arran bute jura mull barra islay jersey sark lundy ailsa cyprus malta'.split(' '),
)
const speakingOfIslands = /^(?:islands|isles|hebrides)$/
/** Words around it. */
const nearAnIsland = 30

/** "Guides to islands. Skye has sea eagles, Lewis has standing stones.": only where they are spoken of, and another is named. */
function isAnIsland({ tokens }: Reading, at: number): boolean {
  const key = tokens[at]?.key ?? ''
  if (!islands.has(key)) return false
  let [spoken, another] = [false, false]
  for (let near = Math.max(0, at - nearAnIsland); near < at + nearAnIsland; near += 1) {
    const other = tokens[near]?.key ?? ''
    spoken ||= speakingOfIslands.test(other)
    another ||= other !== key && islands.has(other)
  }
  return spoken && another
}

/** The text itself says what the word is. */
export function isSaidToBeElse(reading: Reading, at: number, last: number): boolean {
  return isExplained(reading, at, last) || isALabel(reading, last) || isAChapter(reading, at, last)
}

/** "Thomas Hardy the novelist, William Barnes the dialect poet": a full name, and what everybody knows its bearer for. */
const knownFor =
  /^,? the (?:(?:dialect|late|great|famous) ){0,2}(?:poet|novelist|painter|composer|playwright|author|explorer|inventor|philosopher|architect|astronomer|naturalist|fossil hunter|footballer|cricketer|astronaut|suffragette|abolitionist|physicist|mathematician)(?! of the |\p{L})/u

export function isToldAsSomebodyElse({ tokens, text }: Reading, last: number): boolean {
  const end = tokens[last]?.fullEnd ?? 0
  return knownFor.test(text.slice(end, end + 60))
}

const booksOfTheBible = new Set(
  'matthew mark luke john james peter jude ruth samuel daniel joel amos micah esther ezra job timothy titus'.split(' '),
)
const chapter = /^ \d{1,3}[,;]? verses?(?!\p{L})/u
/** "Mark 4:35" is a race won in four minutes as well. */
const chapterAndVerse = /^ \d{1,3}:\d/u
const ofScripture =
  /(?<!\p{L})(?:bible|gospel|psalms?|verses?|scripture|testament|reading (?:is|from)|collective worship|chapter)(?!\p{L})/iu

/** "Luke 2, verses 1 to 20", "Mark 4:35". */
function isAChapter({ tokens, text }: Reading, at: number, last: number): boolean {
  const end = tokens[last]?.fullEnd ?? 0
  if (!booksOfTheBible.has(tokens[at]?.key ?? '')) return false
  const behind = text.slice(end, end + 20)
  const near = text.slice(Math.max(0, end - 100), end + 100)
  return chapter.test(behind) || (chapterAndVerse.test(behind) && ofScripture.test(near))
}

/** "A pink cardigan, Zara, age 6–7": the firm that sews it, before its size. */
const size = /^,? (?:age|size|aged) \d{1,2} ?[-–/] ?\d{1,2}(?!\d)/u

const clothes =
  /(?<!\p{L})(?:cardigans?|jumpers?|coats?|dress(?:es)?|shirts?|blouses?|skirts?|trousers|shorts|leggings|hood(?:ie|y)s?|sweatshirts?|pinafores?|jackets?|fleeces?|swimsuits?|pyjamas|costumes?)(?!\p{L})/iu

function isALabel({ tokens, text }: Reading, last: number): boolean {
  const end = tokens[last]?.fullEnd ?? 0
  return size.test(text.slice(end, end + 20)) && clothes.test(text.slice(Math.max(0, end - 80), end))
}

/** `eira (snow)`, `Tatenda! That's "we thank you" in Shona`: a word of another language, with what it means. */
const meaning =
  /^(?:[!,:.–-]{0,2}\s(?:[Tt]hat(?:[’']s| is)|[Ii]t means|(?:which )?means|is \p{Lu}\p{Ll}+ for)\s["“‘']\p{Ll})/u
/** "Seren is Welsh for star". */
const inALanguage =
  /^\s(?:is|means)\s(?:the\s)?(?:Welsh|Irish|Gaelic|Cornish|Scots|French|Spanish|German|Italian|Latin|Greek|Hebrew|Arabic|Urdu|Punjabi|Hindi|Bengali|Polish|Romanian|Turkish|Somali|Yoruba|Swahili|Shona)(?:\sword)?\sfor\s["“‘']?\p{Ll}{2,14}["”’']?(?=[.,;!?)]|$)/u
const meaningInBrackets = /^\s\(\p{Ll}[\p{Ll} ]{1,24}\)/u

function isExplained({ tokens, text, withoutCapitals }: Reading, at: number, last: number): boolean {
  const [token, end] = [tokens[at], tokens[last]]
  if (token === undefined || end === undefined) return false
  const behind = text.slice(end.fullEnd, end.fullEnd + 40)
  return (
    meaning.test(behind) ||
    inALanguage.test(behind) ||
    (!withoutCapitals && token.case === 'lower' && meaningInBrackets.test(behind))
  )
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
export function titledAdult(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1]
  if (before === undefined || reading.tokens[at]?.gap !== 'space' || !around.hasCapital(before)) return false
  return cue.staffTitles.has(before.key) || cue.familyTitles.has(before.key)
}
