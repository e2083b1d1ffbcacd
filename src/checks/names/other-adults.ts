import type { Sighting } from '../finding.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { hasCapital } from './around.ts'
import * as cue from './cues.ts'
import type { NameSeen } from './find-names.ts'
import { fullNameEnds, surnameEnds } from './guardians.ts'
import { guardedPhrases } from './guarded.ts'
import { homonymOf, isCommonSurname, isDictionaryWord, isEverydayWord } from './homonyms.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/** Titles of people one may meet; those of officials and clergy are public. */
const titles = new Set('mr mrs ms miss mx dr'.split(' '))
/** Jobs said like a title: "Firefighter Dawson". Who bears one came as a visitor. */
const jobs = new Set('firefighter nurse constable pc pcso sergeant paramedic officer driver farmer'.split(' '))
/** Right before a name that is on no list: somebody private is rung, thanked or asked. */
const askedOf = new Set(
  'ring call text phone email message contact whatsapp ask old mum dad nan gran grandad wife husband mate friend neighbour auntie uncle volunteer'.split(
    ' ',
  ),
)

/** People of books and shops with a title. */
const knownWithTitle = new Set(
  `men men's twit twits fox gum stink bean whippy men tickle happy bump bounce greedy messy strong topsy seuss who dolittle watson
  jekyll doolittle ben wonka hoover potato potatohead claus christmas doubtfire tiggywinkle tiggy twinkle honey trunchbull trunchbulls wormwood
  pepperpot kipling brown plod magoo incredible spock fezziwig scrooge darcy bennet bennets tumble maker speaker president big snow frosty blobby
  day muffet darling banks mole toad badger rabbit mctavish pankhurst seacole beeton gaskell nightingale marple robinson polly molly malone muffet`.split(
    /\s+/,
  ),
)

/** "Eid Mubarak", "Ramadan Kareem", "Shana Tova": a greeting and nobody's surname. */
const greetings = new Set('mubarak kareem tova tovah sameach ashura vesak nowruz newydd nadolig'.split(' '))

/** The second word of what a firm is called: "Marquee Mart", "Apex Tutors". */
const firms =
  /^(?:mart|markets?|tutors|tutoring|tuition|services|supplies|solutions|stores?|designs?|catering|caterers|events|hire|sports|coaching|coaches|builders|bakery|bakers|cafe|books|media|foods|farms?|prints?|printers|photography|pictures|studios?|workshops?|dance|travel|motors|plumbing|electrical|cleaning|clothing|uniforms?|schoolwear|outfitters|toys|games|florists?|marquees|plc|ltd|inc)$/

const staffNearby = new Set(
  `teacher teachers ta tas assistant assistants head headteacher deputy caretaker cook class office secretary receptionist senco staff
  lesson lessons taught teaches teaching colleague nursery kitchen lunchtime midday tutor librarian retires retiring retirement joins joining`.split(
    /\s+/,
  ),
)
/** Somebody's relation to the school, other than working there. */
const privateNearby = new Set(
  `mum mums dad dads mother father parent parents carer gran nan nana granny grandma grandad granddad grandfather grandmother grandparent
  grandparents auntie aunt uncle volunteer volunteers volunteering volunteered volunteered visitor visitors neighbour neighbours driver drivers lollipop pta friends
  builder gardener plumber electrician farmer baker butcher florist photographer carpenter joiner resident villager villagers owner
  family families wife husband widow donated donating baking stallholder raffle knitted treasurer chairwoman chairman chair`.split(
    /\s+/,
  ),
)
/** Public people are named freely. */
const publicNearby = new Set(
  `author illustrator poet mp mayor mayoress councillor cllr minister king queen prince princess sir dame lord lady olympian paralympian scientist
  explorer artist composer inventor actor actress singer footballer athlete comedian presenter president pope bishop archbishop saint painter
  writer novelist playwright engineer mathematician physicist astronaut nurse activist bbc itv film band wrote painted discovered invented born died century
  war battle suffragette famous history historical`.split(/\s+/),
)

function inSentence(reading: Reading, at: number, reach: number): Token[] {
  const sentence = reading.tokens[at]?.sentence
  return reading.tokens.slice(Math.max(0, at - reach), at + reach + 1).filter(token => token.sentence === sentence)
}

function some(tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  return tokens.some(token => words.has(token.key))
}

interface Candidate {
  readonly at: number
  readonly last: number
  readonly sure: number
  readonly kind: 'third_party_name' | 'staff_named'
  /** She stands in the register of parents and carers. */
  readonly guardian?: true
}

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

function withTitle(reading: Reading, at: number, roll: PreparedRoll): Candidate | undefined {
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
  const parent: Candidate | undefined =
    theirs === undefined ? undefined : { at, last: theirs, sure: 0.9, kind: 'third_party_name', guardian: true }
  if (some(near, privateNearby) && !some(near, publicNearby))
    return parent ?? { at, last, sure: 0.85, kind: 'third_party_name' }
  if (some(near, publicNearby)) return undefined
  if (some(near, staffNearby)) return { at, last, sure: 0.7, kind: 'staff_named' }
  if (parent !== undefined) return parent
  // Without a list of staff, whoever has a title in a school's post most likely works there.
  return roll.staffKnown
    ? { at, last, sure: 0.7, kind: 'third_party_name' }
    : { at, last, sure: 0.6, kind: 'staff_named' }
}

function looksLikeName(token: Token | undefined): token is Token {
  return (
    token !== undefined &&
    token.zone === 'plain' &&
    token.case === 'title' &&
    token.key.length > 1 &&
    !token.hasDigit &&
    // "Call Childline" rings nobody in private.
    !/..(?:line|hub)$/.test(token.key) &&
    !cue.childAfter.has(token.key) &&
    !cue.collectives.has(token.key)
  )
}

/** "Sheila Thornton, who volunteers": two names together and a word that says what she is to the school. */
function firstAndSurname(reading: Reading, at: number): Candidate | undefined {
  const { tokens } = reading
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (!looksLikeName(first) || !looksLikeName(second) || second.gap !== 'space' || first.possessive) return undefined
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
  if (some(near, publicNearby) || cue.jobTitles.has(before?.key ?? '')) return undefined
  if (cue.whereOnly.has(before?.key ?? '') && first.gap === 'space') return undefined
  // "Gangsta Granny" is no granny of somebody's: what she is must stand beside the name, and in a text about books families are readers.
  const beside = near.filter(token => token !== first && token !== second)
  const told = beside.filter(token => !(families.has(token.key) && speaksOfBooks(reading)))
  if (some(told, privateNearby)) return { at, last: at + 1, sure: 0.8, kind: 'third_party_name' }
  return undefined
}

const families = new Set('family families parent parents'.split(' '))
const books = new Set('book books library author authors reading'.split(' '))

function speaksOfBooks({ tokens }: Reading): boolean {
  return tokens.slice(0, 250).some(token => books.has(token.key))
}

/** "Ring Shaz", "old Clem", "thanks to Maureen from the shop": one name with a capital that is no word and on no list. */
function firstNameAlone(reading: Reading, at: number, roll: PreparedRoll): Candidate | undefined {
  const { tokens, text } = reading
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!looksLikeName(token) || token.key.length < 3 || isDictionaryWord(token.key) || roll.forms.has(token.key))
    return undefined
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
  const thanked = before?.key === 'to' && (tokens[at - 2]?.key === 'thanks' || tokens[at - 2]?.key === 'you')
  const from = next?.key === 'from' && next.gap === 'space' && ['the', 'our'].includes(tokens[at + 2]?.key ?? '')
  if (asked || numberBehind || (thanked && token.case === 'title' && from))
    return { at, last: at, sure: 0.7, kind: 'third_party_name' }
  return undefined
}

/** A parent or carer by her full name, with no word beside it that says what she is. Somebody of the same name who is in the news is told of by such words. */
function parentOrCarer(reading: Reading, at: number, roll: PreparedRoll): Candidate | undefined {
  const last = fullNameEnds(reading, at, roll.guardians)
  if (last === undefined || some(inSentence(reading, at, 4), publicNearby)) return undefined
  return { at, last, sure: 0.9, kind: 'third_party_name', guardian: true }
}

function guarded(reading: Reading, at: number): boolean {
  const { tokens } = reading
  return (guardedPhrases.get(tokens[at]?.key ?? '') ?? []).some(rest =>
    rest.every((word, step) => tokens[at + step + 1]?.key === word),
  )
}

/**
 * Adults who are on no list of the school: parents, volunteers, visitors. A title or a word of what they are to the
 * school tells them from people of history and books. `names`: who was found already, pupils and staff.
 */
export function findOtherAdults(reading: Reading, roll: PreparedRoll, names: readonly NameSeen[]): Sighting[] {
  const found: Sighting[] = []
  const { tokens } = reading
  let known = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || !hasCapital(token)) continue
    const one =
      withTitle(reading, at, roll) ??
      (guarded(reading, at)
        ? undefined
        : (parentOrCarer(reading, at, roll) ?? firstAndSurname(reading, at) ?? firstNameAlone(reading, at, roll)))
    if (one === undefined) continue
    const start = tokens[one.at]?.start ?? 0
    const end = tokens[one.last]?.end ?? start
    at = one.last
    // Names come in the order of the text, so each is passed once.
    while (known < names.length && (names[known]?.possessiveEnd ?? 0) <= start) known += 1
    const next = names[known]
    const shared = next !== undefined && next.start < end
    // A pupil or a colleague of the same full name is found already; whose it is nobody here can know, so both are said.
    if (shared && (one.guardian === undefined || titles.has(tokens[one.at]?.key ?? ''))) continue
    const about =
      one.guardian === undefined ? {} : { about: { guardian: shared ? ('too' as const) : ('only' as const) } }
    found.push({ kind: one.kind, start, end, sure: one.sure, ...about })
  }
  return found
}
