import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { hasCapital, rightAfter } from './around.ts'
import { guardedPhrases } from './guarded.ts'
import { homonymOf } from './homonyms.ts'
import * as cue from './cues.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/**
 * First names that schools say of people of books, plays, history and worship: before the colon the names, of which two
 * together are enough, behind it the words one of which tells.
 */
const companies = `
harry ron ginny luna neville fred george: hermione dumbledore hagrid voldemort draco hogwarts snape quidditch gryffindor slytherin hufflepuff ravenclaw
percy gordon annie toby thomas james: clarabel sodor
charlie augustus violet mike: veruca gloop wonka beauregarde oompa
peter susan edmund lucy: narnia aslan tumnus
anna: elsa olaf kristoff arendelle
julian dick anne george: timmy
peter wendy john michael: neverland tinkerbell
matilda bruce: trunchbull wormwood
sophie: bfg
alice: wonderland hatter cheshire
oliver nancy bill: fagin dodger sikes workhouse
tim bob jacob fred: scrooge cratchit fezziwig
jack mary peter polly tommy bobby: horner goldilocks humpty muffet rapunzel
belle ariel jasmine aurora tiana anna: moana mulan pocahontas rapunzel
freya: thor odin loki asgard valhalla
leo: virgo taurus gemini libra scorpio sagittarius aquarius constellation constellations zodiac
benjamin peter tom jemima jeremy: flopsy mopsy cottontail
william kate charles camilla harry: meghan buckingham
lewis max lando george oscar: verstappen norris piastri monaco silverstone
andy emma: wimbledon serena
ella miles louis billie: jazz
juliet: romeo montague capulet tybalt
jack: beanstalk
charlotte fern: wilbur
annie: hannigan warbucks
jacob isaac joseph leah rachel rebecca: esau potiphar pharaoh
mary joseph gabriel elizabeth: innkeeper innkeepers bethlehem manger
henry anne jane catherine katherine edward elizabeth mary william: tudor tudors boleyn aragon cleves armada
victoria: albert victorian victorians
william harold edward: hastings bayeux normans
george: slew
florence mary: crimea crimean scutari
emily emmeline: suffragette suffragettes suffrage
guy: gunpowder fawkes catesby
samuel: pepys
alfred: danelaw guthrum
neil buzz tim: apollo aldrin
rosa martin ruby: segregation montgomery
`

interface Company {
  readonly names: ReadonlySet<string>
  readonly telling: ReadonlySet<string>
}

const byName = new Map<string, Company[]>()
for (const line of companies.trim().split('\n')) {
  const [names = '', telling = ''] = line.split(':')
  const company = { names: new Set(names.trim().split(' ')), telling: new Set(telling.trim().split(' ')) }
  for (const name of company.names) byName.set(name, [...(byName.get(name) ?? []), company])
}
/** "Julian and Anne" may be two children of any class; these companies are told by three of them. */
const enoughOthers = 2

/** How far around a name its story is looked for, words. */
const reach = 25

function near(reading: Reading, at: number): Token[] {
  return reading.tokens.slice(Math.max(0, at - reach), at + reach + 1)
}

/** "Harry, Ron and Hermione are on the library door." */
export function isOfACompany(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  const companies = token === undefined ? undefined : byName.get(token.key)
  if (token === undefined || companies === undefined) return false
  const around = near(reading, at).filter(one => Math.abs(one.sentence - token.sentence) <= 1)
  return companies.some(({ names, telling }) => {
    const others = new Set<string>()
    for (const one of around) {
      if (telling.has(one.key) || telling.has(one.key.replace(/s$/, ''))) return true
      if (one.sentence === token.sentence && names.has(one.key) && hasCapital(one) && one.key !== token.key)
        others.add(one.key)
    }
    return others.size >= enoughOthers
  })
}

/** Plays, musicals and picture books that are called like a child. */
const works = new Set(
  'matilda oliver annie joseph alice aladdin heidi emma olivia elmer arthur merlin eloise madeline coraline rebecca oklahoma cinderella hamilton'.split(
    ' ',
  ),
)
const workBefore =
  /(?:play|production|musical|show|film|novel|book|panto|pantomime|performance|story)s?(?: (?:this|next|last) (?:year|term|week|summer))?(?: (?:is|was|will be|are|of)|,|:|\s[–—-]) ?["“‘']?$/iu
const workBehind =
  /^["”’']?[!]? (?:(?:was|is|has been|will be|runs|opens|closes) (?:a (?:\p{L}+ )?(?:triumph|success|hit|treat|sell|joy|delight)|sold|on |here|coming|back|our |nearly)|(?:runs|opens|closes|previews) (?:in|at|next|this|tomorrow|tonight)(?!\p{L}))/u
const told = new Set('novel novels book books film films musical panto pantomime production'.split(' '))

/** "Matilda was a triumph", "our play this year is Oliver", "Class novel vote: Matilda 11". */
export function isAWork(reading: Reading, at: number, last: number): boolean {
  const [token, end] = [reading.tokens[at], reading.tokens[last]]
  if (token === undefined || end === undefined || !works.has(token.key) || end.possessive) return false
  const { text } = reading
  if (workBefore.test(text.slice(Math.max(0, token.start - 60), token.start))) return true
  if (workBehind.test(text.slice(end.fullEnd, end.fullEnd + 48))) return true
  const counted = rightAfter(reading, last)?.hasDigit === true
  return counted && near(reading, at).some(one => one.sentence === token.sentence && told.has(one.key))
}

/** Places beside which a name that is also a place is one: "Jordan, Syria and Lebanon". */
const places = new Set(
  `england scotland wales ireland britain france spain portugal italy germany austria switzerland belgium netherlands holland denmark norway sweden finland iceland
  poland ukraine russia greece turkey cyprus malta egypt morocco tunisia algeria libya sudan ethiopia kenya uganda tanzania nigeria ghana senegal mali niger chad zambia
  zimbabwe botswana namibia mozambique madagascar israel palestine lebanon syria iraq iran kuwait yemen oman pakistan india nepal bangladesh china japan korea
  vietnam thailand malaysia singapore indonesia australia canada america mexico brazil peru chile argentina colombia ecuador cuba jamaica barbados europe africa asia
  antarctica london paris rome venice milan pisa naples turin madrid barcelona lisbon berlin munich vienna prague budapest warsaw athens moscow dublin belfast edinburgh
  glasgow cardiff swansea york leeds manchester liverpool sheffield bristol birmingham newcastle durham carlisle brighton oxford cambridge tokyo sydney melbourne
  cairo delhi mumbai nairobi lagos skye mull iona arran islay jura lewis harris uist barra bute mull islay jura orkney shetland arsenal chelsea everton fulham tottenham`.split(
    /\s+/,
  ),
)

/** A place stands beside it in a list: "Florence, Venice and Pisa". */
export function amongPlaces(reading: Reading, at: number, last: number, roll: PreparedRoll): boolean {
  const { tokens } = reading
  const key = tokens[at]?.key ?? ''
  const homonym = homonymOf(key)
  if (homonym !== 'place' && homonym !== 'place-name' && key !== 'lewis' && key !== 'harris') return false
  const isPlace = (token: Token) =>
    hasCapital(token) && places.has(token.key) && (roll.forms.get(token.key)?.first.length ?? 0) === 0
  const listed = (token: Token | undefined, gap: string | undefined) =>
    token !== undefined && gap === 'comma' && isPlace(token)
  if (placesInARow(tokens, at, last) >= manyPlaces) return true
  const [before, next] = [tokens[at - 1], tokens[last + 1]]
  if (listed(next, next?.gap) || listed(before, tokens[at]?.gap)) return true
  const [joined, other] = next?.key === 'and' || next?.key === 'or' ? [next, tokens[last + 2]] : [undefined, undefined]
  if (joined !== undefined && other !== undefined && isPlace(other)) return true
  const [left] = before?.key === 'and' || before?.key === 'or' ? [tokens[at - 2]] : []
  if (left !== undefined && isPlace(left)) return true
  // "Skye, Iona, Lewis, Arran": of a list the farther items tell as well, while all of them could be places.
  return [1, -1].some(way => {
    for (let place = at + way, steps = 0; steps < longestList; place += way, steps += 1) {
      const token = tokens[place]
      const gap = tokens[way === 1 ? place : place + 1]?.gap
      if (token === undefined || (gap !== 'comma' && gap !== 'space') || !hasCapital(token) || !places.has(token.key))
        return false
      if (isPlace(token)) return gap === 'comma' || steps > 0
    }
    return false
  })
}

/** "India, Kenya, Georgia, Chad": so many are no children, whoever bears them. */
const manyPlaces = 4

/** How many places stand in the list around one, with commas between them; none where somebody who is no place is the last of it. */
function placesInARow(tokens: readonly Token[], at: number, last: number): number {
  const isOne = (token: Token | undefined) => token !== undefined && hasCapital(token) && places.has(token.key)
  let count = 1
  for (let step = at; at - step < manyPlaces && tokens[step]?.gap === 'comma' && isOne(tokens[step - 1]); step -= 1)
    count += 1
  let end = last + 1
  for (; end - last <= manyPlaces && tokens[end]?.gap === 'comma' && isOne(tokens[end]); end += 1) count += 1
  const joined = tokens[end]?.key === 'and' ? tokens[end + 1] : undefined
  return joined !== undefined && hasCapital(joined) && !isOne(joined) ? 0 : count
}

/** So many places in a row are looked through. */
const longestList = 6

/**
 * First names that a text has given to somebody known already ("James and the Giant Peach", "Isaac Newton", "our St
 * George's Day play"), folded, each with the sentence; `-1` for those that hold in the whole text.
 */
export function givenAway(
  reading: Reading,
  guarded: ReadonlySet<number>,
  strangers: readonly string[],
): ReadonlyMap<string, number> {
  const given = new Map<string, number>(strangers.map(key => [key, -1]))
  const { tokens } = reading
  tokens.forEach((token, at) => {
    if (
      guarded.has(at) &&
      guardedPhrases.has(token.key) &&
      hasCapital(token) &&
      ['plain', 'place-name'].includes(homonymOf(token.key))
    )
      given.set(token.key, -1)
    const before = tokens[at - 1]
    if (before === undefined || token.gap !== 'space' || !hasCapital(token) || given.get(token.key) === -1) return
    // "We need a Basil": whoever is wanted so is none of ours.
    if ((before.key === 'a' || before.key === 'an') && token.case === 'title' && !token.possessive) {
      const wanted = tokens[at - 2]?.key ?? ''
      if (['need', 'want', 'needed', 'wanted', 'seek', 'looking'].includes(wanted)) given.set(token.key, -1)
      return
    }
    if (!cue.royalTitles.has(before.key) || !hasCapital(before)) return
    // "St Petroc 4,288 … So close, Petroc!", "King Arthur … Arthur carried on".
    given.set(token.key, -1)
  })
  return given
}
