import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import * as around from './around.ts'
import * as characters from './characters.ts'
import * as cue from './cues.ts'
import * as deeds from './deeds.ts'
import type { NamePlace, NameSeen } from './find-names.ts'
import { homonymOf, isCommonSurname, isDictionaryWord, isEverydayWord } from './homonyms.ts'
import { isPartOfATitle, speaksOfLand, speaksOfThePast } from './known-people.ts'
import { isGivenName } from './nicknames.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { isSomebodyElse, standsForAThing } from './somebody-else.ts'
import { isOfTheirClass } from './their-class.ts'
import { inARiddle, isAPart, isBehindAPart } from './told-in-play.ts'
import * as told from './told-of.ts'

/** What the evidence is read from: the text, the roll, and what the rules have found by themselves. */
export interface Evidenced {
  readonly reading: Reading
  readonly roll: PreparedRoll
  readonly found: readonly NameSeen[]
  readonly given: ReadonlyMap<string, number>
  readonly places: readonly NamePlace[]
  readonly match: boolean
}

/** A word as the judge sees it: never the letters of a name, or it would learn who is on the rolls it was shown. */
function worn(token: Token | undefined, { roll }: Evidenced): string {
  if (token === undefined) return '#'
  if (token.zone !== 'plain') return `#${token.zone}`
  if (token.hasDigit) return /^\d+$/.test(token.key) ? '#n' : /^\d+(?:st|nd|rd|th)$/.test(token.key) ? '#nth' : '#nx'
  const written = around.hasCapital(token)
  if (written && (roll.forms.has(token.key) || isGivenName(token.key)) && !cue.cueWords.has(token.key) && !isEverydayWord(token.key))
    return isDictionaryWord(token.key) ? '#name-word' : '#name'
  if (!isDictionaryWord(token.key)) return written ? '#Unknown' : token.key.length > 3 && !cue.afterName.has(token.key) ? '#unknown' : token.key
  return token.key
}

function sortOf(token: Token | undefined): string {
  if (token === undefined) return 'none'
  const { key } = token
  if (token.zone !== 'plain') return 'tag'
  if (token.hasDigit) return 'number'
  const sort = cue.determiners.has(key)
    ? 'the'
    : cue.cueWords.has(key)
      ? 'cue'
      : cue.collectives.has(key)
        ? 'collective'
        : cue.staffTitles.has(key)
          ? 'title'
          : cue.jobTitles.has(key)
            ? 'job'
            : cue.bookish.has(key)
              ? 'book'
              : cue.whenAndWhere.has(key)
                ? 'when'
                : cue.humanVerbs.has(key)
                  ? 'deed'
                  : deeds.intimateDeeds.has(key)
                    ? 'deed2'
                    : cue.belongings.has(key)
                      ? 'thing'
                      : cue.afterName.has(key)
                        ? 'small'
                        : /(?:ed)$/.test(key)
                          ? 'ed'
                          : /ing$/.test(key)
                            ? 'ing'
                            : /[^s]s$/.test(key)
                              ? 's'
                              : 'word'
  return `${sort}${token.case === 'lower' ? '' : token.case === 'title' ? 'T' : 'U'}`
}

const bucket = (value: number) => (value < 0 ? -1 : Math.round(value * 10))

function asked({ reading, roll, match }: Evidenced, place: NamePlace): Record<string, boolean> {
  const { at } = place
  const last = at + place.count - 1
  const low = reading.tokens[at]?.case === 'lower'
  const yes = (ask: () => boolean) => !low && ask()
  return {
    cued: around.cueBefore(reading, at, roll),
    classAfter: around.classAfter(reading, last),
    classBefore: around.classBefore(reading, at),
    theirClass: yes(() => isOfTheirClass(reading, last, place.match, roll)),
    otherSurname: yes(() => around.otherSurname(reading, last, roll)),
    thing: around.namesAThing(reading, at, last),
    title: around.isTitle(reading, at, last),
    standsFor: yes(() => standsForAThing(reading, at, last)),
    else: yes(() => isSomebodyElse(reading, at, last)),
    bible: around.isOfTheBible(reading, at),
    partOf: yes(() => isPartOfATitle(reading, at, last, roll)),
    job: around.afterJobTitle(reading, at),
    addressed: around.isAddressed(reading, at, last),
    owns: around.ownsSomething(reading, last),
    person: around.toldAsPerson(reading, last),
    intimate: around.intimateDeed(reading, last),
    listOf: around.listOfThings(reading, last),
    company: yes(() => characters.isOfACompany(reading, at)),
    work: yes(() => characters.isAWork(reading, at, last)),
    places: yes(() => characters.amongPlaces(reading, at, last, roll)),
    land: yes(() => speaksOfLand(reading, at)),
    past: yes(() => speaksOfThePast(reading, at, last)),
    riddle: yes(() => inARiddle(reading, at, last)),
    part: yes(() => isAPart(reading, at, last, roll)),
    behindPart: yes(() => isBehindAPart(reading, at, roll)),
    age: told.ageTold(reading, last),
    feels: told.feels(reading, last),
    plays: told.isTakenOrPlays(reading, last),
    has: told.hasWhatChildrenHave(reading, last),
    cheered: told.cheered(reading, at, last),
    behind: told.sheOrHeBehind(reading, last),
    next: yes(() => told.sheOrHeNext(reading, at, last, roll)),
    who: told.answersWho(reading, at, last),
    did: told.didOrDidNot(reading, at, last),
    please: told.isAskedPlease(reading, at, last),
    thanked: told.isThanked(reading, at),
    called: told.isCalled(reading, at, last),
    presented: told.isPresented(reading, at, last),
    toldTo: told.isToldToDo(reading, at, last),
    officer: told.isAnOfficer(reading, last),
    spoken: told.spokenTo(reading, at, last),
    match,
  }
}

/** What is around the surname slot: a full name of the roll, of nobody, or none. */
function beside(context: Evidenced, token: Token | undefined, role: 'first' | 'surname'): string {
  if (token === undefined || token.gap === 'break' || token.gap === 'comma' || token.zone !== 'plain') return 'none'
  if (!around.hasCapital(token)) return 'low'
  const form = context.roll.forms.get(token.key)
  const bears = form === undefined ? 0 : form[role].length
  const other = form === undefined ? 0 : form.first.length + form.surname.length - bears
  const word = isEverydayWord(token.key) ? 'E' : isDictionaryWord(token.key) ? 'D' : isCommonSurname(token.key) ? 'S' : isGivenName(token.key) ? 'G' : 'X'
  return `${bears > 0 ? 'roll' : other > 0 ? 'rollother' : ''}${word}`
}

/** The gap between two tokens by its signs, shortened. */
function signs(text: string, from: number, to: number): string {
  const between = text.slice(from, Math.min(to, from + 6))
  if (/^ $/.test(between)) return '_'
  return between
    .replaceAll(/\p{Extended_Pictographic}[\u{fe0f}\u{200d}\p{Emoji_Modifier}]*/gu, '☺')
    .replaceAll(/\s+/g, m => (m.includes('\n') ? '⏎' : '_'))
    .slice(0, 4)
}

/** Words of the text once, for what it is about. */
export function topicOf(context: Evidenced): string[] {
  const words = new Set<string>()
  for (const token of context.reading.tokens.slice(0, 250)) {
    if (token.zone !== 'plain' || token.key.length < 3) continue
    const word = worn(token, context)
    if (!word.startsWith('#')) words.add(word.replace(/(?<=...)s$/, ''))
  }
  return [...words]
}

export function evidenceOf(context: Evidenced, place: NamePlace): string[] {
  const { reading, roll, found, given } = context
  const { tokens, text } = reading
  const { at, match } = place
  const last = at + place.count - 1
  const token = tokens[at]
  const end = tokens[last]
  if (token === undefined || end === undefined) return []
  const out: string[] = []
  const { homonym, key } = match.form
  const dict = isEverydayWord(key) ? 'E' : isDictionaryWord(key) ? 'D' : 'X'
  const role = place.first === undefined ? 's' : place.surname === undefined ? 'f' : 'fs'
  const tells = reading.capitalTells(at)
  const wr = `${token.case}${tells ? 'T' : ''}${token.first ? 'F' : ''}`
  const kind = `${homonym === 'plain' ? `plain${dict}` : homonym}:${role}`
  const verdict = found.some(seen => seen.who === 'pupil' && seen.start < end.end && token.start < seen.end)
  const v = verdict ? 'Y' : 'N'
  out.push(`k ${kind}`, `w ${wr}`, `kw ${kind} ${wr}`, `v ${v}`, `vk ${v} ${kind}`, `vw ${v} ${wr}`)
  out.push(`s ${bucket(place.sure)} ${role}`, `ss ${bucket(place.surnameSure)} ${role}`, `vs ${v} ${bucket(Math.max(place.sure, place.surnameSure))}`)
  out.push(`g ${place.guarded}`, `gv ${given.get(key) !== undefined}`, `sl ${place.slip}`, `n ${match.form.nickname} ${kind}`, `fa ${match.faith < 1} ${match.disguised}`)
  out.push(`c ${place.count > 1}`, `len ${Math.min(8, key.length)}`, `gn ${isGivenName(key)} ${role}`, `cs ${isCommonSurname(key)} ${role}`, `ho ${homonym} ${dict}`)
  out.push(`po ${end.possessive} ${kind}`, `cl ${end.clitic} ${homonym}`, `nc ${reading.withoutCapitals}`, `bear ${Math.min(3, match.form.first.length)}`)
  const said = asked(context, place)
  for (const [name, is] of Object.entries(said)) if (is) out.push(`q ${name}`, `qk ${name} ${homonym === 'plain' ? 'p' : 'w'}${role}`, `qv ${name} ${v}`)
  const does = around.personDoesSomething(reading, last)
  out.push(`does ${does} ${homonym === 'plain' ? 'p' : 'w'}`)
  // Words around.
  const [p1, p2, p3, n1, n2, n3] = [tokens[at - 1], tokens[at - 2], tokens[at - 3], tokens[last + 1], tokens[last + 2], tokens[last + 3]]
  const [g0, g1] = [token.gap, n1?.gap ?? 'end']
  const [w1, w2, w3, x1, x2, x3] = [p1, p2, p3, n1, n2, n3].map(one => worn(one, context))
  const pw = homonym === 'plain' ? 'p' : 'w'
  out.push(`p1 ${w1}`, `p1g ${w1} ${g0}`, `p12 ${w2} ${w1}`, `p2 ${w2}`, `p3 ${w3}`, `p1k ${w1} ${pw}${role}`)
  out.push(`n1 ${x1}`, `n1g ${x1} ${g1}`, `n12 ${x1} ${x2}`, `n2 ${x2}`, `n3 ${x3}`, `n1k ${x1} ${pw}${role}`)
  out.push(`pn ${w1} ${x1}`, `pns ${sortOf(p1)} ${sortOf(n1)}`, `ps ${sortOf(p1)} ${g0} ${pw}`, `ns ${sortOf(n1)} ${g1} ${pw}`, `ps2 ${sortOf(p2)} ${sortOf(p1)}`, `ns2 ${sortOf(n1)} ${sortOf(n2)}`)
  out.push(`gg ${g0} ${g1} ${pw}`, `G ${g0} ${g1} ${sortOf(p1)} ${sortOf(n1)}`)
  const before = signs(text, p1?.fullEnd ?? Math.max(0, token.start - 4), token.start)
  const behind = signs(text, end.fullEnd, n1?.start ?? end.fullEnd + 4)
  out.push(`sb ${before}`, `sn ${behind}`, `sbn ${before} ${behind}`, `sbk ${before} ${pw}${role}`, `snk ${behind} ${pw}${role}`)
  // The other half of a full name.
  const b1 = beside(context, token.gap === 'space' ? p1 : undefined, 'first')
  const b2 = beside(context, n1?.gap === 'space' || n1?.gap === 'hyphen' ? n1 : undefined, 'surname')
  out.push(`b1 ${b1} ${role}`, `b2 ${b2} ${role}`, `b12 ${b1} ${b2} ${pw}`, `b2k ${b2} ${kind}`, `b1k ${b1} ${kind}`)
  // Company.
  let others = 0
  let sameSentence = 0
  let near = 1e9
  for (const seen of found) {
    if (seen.who !== 'pupil' || (seen.start < end.end && token.start < seen.end)) continue
    others += 1
    const distance = seen.start > token.start ? seen.start - end.fullEnd : token.start - seen.possessiveEnd
    near = Math.min(near, distance)
    if (tokens[at]?.sentence !== undefined && distance < 60) sameSentence += 1
  }
  let capital = 0
  let doubts = 0
  let plainAsked = 0
  for (const one of context.places) {
    if (one.at === at) continue
    doubts += 1
    if (one.match.form.homonym === 'plain' && tokens[one.at]?.case !== 'lower') plainAsked += 1
  }
  let words = 0
  let unknown = 0
  for (const one of tokens.slice(0, 250)) {
    words += 1
    if (one.case !== 'title' || one.zone !== 'plain') continue
    capital += 1
    if (!isDictionaryWord(one.key) && !roll.forms.has(one.key)) unknown += 1
  }
  const few = (count: number) => (count > 5 ? '6' : count > 3 ? '4' : String(count))
  const far = near < 4 ? '0' : near < 8 ? '1' : near < 20 ? '2' : near < 60 ? '3' : near < 1e9 ? '4' : 'no'
  out.push(`co ${few(others)} ${pw}`, `cos ${few(sameSentence)}`, `near ${far} ${pw}`, `nearv ${far} ${v} ${pw}`, `du ${few(doubts)}`, `pl ${few(plainAsked)} ${pw}`, `un ${few(unknown)}`, `unv ${few(unknown)} ${v} ${pw}`)
  out.push(`cap ${Math.round((5 * capital) / Math.max(1, words))}`, `lenT ${words < 12 ? 0 : words < 25 ? 1 : words < 60 ? 2 : 3}`, `lenv ${words < 12 ? 0 : words < 25 ? 1 : words < 60 ? 2 : 3} ${v}`)
  // The line and the sentence it stands in.
  const lineStart = text.lastIndexOf('\n', token.start) + 1
  const lineEnd = text.indexOf('\n', end.end)
  const line = text.slice(lineStart, Math.min(lineEnd === -1 ? text.length : lineEnd, lineStart + 300))
  const place2 = token.start - lineStart
  out.push(`lo ${place2 === 0 ? 'head' : place2 < 12 ? 'early' : 'in'} ${line.length < 30 ? 'short' : 'long'} ${lineEnd === -1 && lineStart === 0 ? 'one' : 'many'}`)
  out.push(`colon ${line.slice(0, place2).includes(':')} ${pw}`, `q3 ${/["“‘]/.test(text.charAt(token.start - 1))} ${/["”’]/.test(text.charAt(end.fullEnd))}`)
  out.push(`comm ${few((line.match(/[,•|–·]/g) ?? []).length)} ${pw}`, `class ${/\b(?:year|y|yr) ?\d|\d[a-z]\b|reception|nursery/i.test(text.slice(0, 1500))} ${v}`)
  const lower = tokens.slice(0, 250).some((one, place) => place !== at && one.key === key && one.case === 'lower')
  const again = tokens.slice(0, 250).filter((one, place) => place !== at && one.key === key && one.case === 'title').length
  out.push(`low ${lower} ${pw}`, `again ${few(again)} ${pw}`)
  // Words of the same sentence within reach.
  const seen = new Set<string>()
  for (let step = Math.max(0, at - 12); step < last + 13 && step < tokens.length; step += 1) {
    if (step >= at && step <= last) continue
    const one = tokens[step]
    if (one === undefined || one.sentence !== token.sentence) continue
    const word = worn(one, context)
    if (word.length > 2 && !seen.has(word)) {
      seen.add(word)
      out.push(`W ${word}`, `W${step < at ? 'l' : 'r'} ${word}`)
    }
  }
  const h = homonymOf(p1?.key ?? '') === 'plain' ? '' : homonymOf(p1?.key ?? '')
  out.push(`hn ${h}`)
  return out
}
