import type { Reading } from '../text/reading.ts'
import { rightAfter } from './around.ts'
import * as cue from './cues.ts'
import * as deeds from './deeds.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/** What a text says of a child and of nothing else: an age, she and he, an answer to "who". */

const years = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})'
const ageBehind = new RegExp(
  `^(?:,\\s\\d{1,2}(?=,\\s)|\\s(?:is|was|turned|turns|will be|has turned|has just turned)\\s(?:now |already |only |just |nearly )?${years}(?=[.!?,;]|\\s(?:today|on|this|tomorrow|and|years?\\sold)|$))`,
  'iu',
)

/** "Penny is six today!" */
export function ageTold(reading: Reading, last: number): boolean {
  const token = reading.tokens[last]
  return token !== undefined && ageBehind.test(reading.text.slice(token.fullEnd, token.fullEnd + 48))
}

const states = new Set('is was felt looked seemed isn wasn'.split(' '))
const degrees = new Set('too so very really quite rather not a bit little such still never always'.split(' '))

/** "Rose was too scared to go up." */
export function feels(reading: Reading, last: number): boolean {
  if (!states.has(rightAfter(reading, last)?.key ?? '')) return false
  let at = last + 2
  while (degrees.has(reading.tokens[at]?.key ?? '') && at < last + 5) at += 1
  const token = reading.tokens[at]
  return token !== undefined && token.gap === 'space' && cue.feelings.has(token.key)
}

const takenAway =
  /^ (?:(?:was|is|has been|had to be|went|got) (?:taken|sent|picked up|collected|driven|carried|rushed|helped) (?:home|to (?:hospital|the)|away|off|up|early|back|inside|out)|(?:is|was|went) (?:home|off school|off sick|at the dentist)(?! to))(?!\p{L})/u
const plays =
  /^ on (?:the )?(?:recorder|piano|drums?|guitar|violin|viola|cello|flute|keyboards?|vocals|bass|ukulele|trumpet|trombone|clarinet|cymbals|tambourine|triangle|harp|whistle|pipes|fiddle|xylophone|glockenspiel|bongos|maracas)(?!\p{L})/u

/** "Faith was taken home", "Reed on recorder". */
export function isTakenOrPlays(reading: Reading, last: number): boolean {
  const token = reading.tokens[last]
  if (token === undefined || token.possessive) return false
  const behind = reading.text.slice(token.fullEnd, token.fullEnd + 60)
  return takenAway.test(behind) || plays.test(behind)
}

const had = new Set('has had got gets brought lost'.split(' '))
const parts = new Set('part role solo lead place brother sister baby'.split(' '))

/** "Myfi has a part on stage", "Hope had a tantrum". */
export function hasWhatChildrenHave(reading: Reading, last: number): boolean {
  const [verb, a, thing, more] = [1, 2, 3, 4].map(step => reading.tokens[last + step])
  if (verb?.gap !== 'space' || !had.has(verb.key) || (a?.key !== 'a' && a?.key !== 'the')) return false
  const child = (key: string | undefined) => key !== undefined && (parts.has(key) || cue.ofABody.has(key))
  const most = reading.tokens[last + 5]
  return (
    child(thing?.key) ||
    (thing?.case === 'lower' && child(more?.key)) ||
    (thing?.key === 'new' && more?.case === 'lower' && child(most?.key))
  )
}

/** "Go May!" A town is cheered on as well. */
export function cheered(reading: Reading, at: number, last: number): boolean {
  const [before, end] = [reading.tokens[at - 1], reading.tokens[last]]
  if (before?.key !== 'go' || !before.first || end === undefined || reading.tokens[at]?.gap !== 'space') return false
  return (
    /^[!,]/.test(reading.text.slice(end.fullEnd, end.fullEnd + 1)) ||
    (reading.tokens[last + 1] === undefined && end.case === 'title')
  )
}

const she = new Set('she he her his him hers herself himself'.split(' '))
const finite = new Set(
  'has had is was can could will would does did isn hasn wasn can couldn won wouldn doesn didn may might'.split(' '),
)
/** How far behind a name its pronoun may stand, words. */
const reach = 9

/** "Grace has her first tooth out": things are it, children she and he. "Hope she wins" and "Will he" are no such thing. */
export function sheOrHeBehind(reading: Reading, last: number): boolean {
  const next = rightAfter(reading, last)
  if (next === undefined || next.case !== 'lower' || she.has(next.key)) return false
  const verb =
    finite.has(next.key) || cue.humanVerbs.has(next.key) || deeds.intimateDeeds.has(next.key) || /..ed$/.test(next.key)
  for (let at = last + 2; at < last + reach; at += 1) {
    const token = reading.tokens[at]
    if (token === undefined || token.gap === 'break') return false
    if (token.key === 'herself' || token.key === 'himself') return true
    if (verb && she.has(token.key)) return true
    if (token.case !== 'lower') return false
  }
  return false
}

/** "Paris can juggle. Ask her.": nobody else stands in the sentence before the pronoun. */
export function sheOrHeNext(reading: Reading, at: number, last: number, roll: PreparedRoll): boolean {
  const { tokens } = reading
  const sentence = tokens[at]?.sentence
  const next = rightAfter(reading, last)
  if (sentence === undefined || next === undefined || next.case !== 'lower' || !finite.has(next.key)) return false
  let place = last + 1
  for (; place < last + 20; place += 1) {
    const token = tokens[place]
    if (token === undefined) return false
    if (token.sentence !== sentence) break
    if (
      cue.staffTitles.has(token.key) ||
      (token.case === 'title' && (roll.forms.get(token.key)?.first.length ?? 0) > 0)
    )
      return false
  }
  return [0, 1, 2].some(step => {
    const token = tokens[place + step]
    return token !== undefined && token.sentence === sentence + 1 && she.has(token.key)
  })
}

const answers = new Set('did does has had was is can could would will'.split(' '))

/** "Who fed the fish? Crystal did." */
export function answersWho(reading: Reading, at: number, last: number): boolean {
  const { tokens, text } = reading
  const [before, token, next, more] = [tokens[at - 1], tokens[at], tokens[last + 1], tokens[last + 2]]
  if (before === undefined || token?.gap !== 'break' || next === undefined || !answers.has(next.key)) return false
  return text.slice(before.fullEnd, token.start).includes('?') && (more === undefined || more.gap === 'break')
}

const didIt = /^ (?:did|made|managed|nailed|smashed|cracked|aced|loved|hated|missed|found|got) it(?! \p{Ll})/u
const elliptical = /^ (?:did|didn[’']t|did not|had not|hadn[’']t)[.!?…]/u

/** "Joy did it!", "Fin held the snake. Pearl did not.": things hold out for more words. */
export function didOrDidNot(reading: Reading, at: number, last: number): boolean {
  const [token, end] = [reading.tokens[at], reading.tokens[last]]
  if (end === undefined || end.possessive || token?.gap === 'hyphen') return false
  const behind = reading.text.slice(end.fullEnd, end.fullEnd + 16)
  return didIt.test(behind) || elliptical.test(behind)
}

/** "Can River please collect a clarinet?" */
export function isAskedPlease(reading: Reading, at: number, last: number): boolean {
  const before = reading.tokens[at - 1]
  const asks = before?.first === true && ['can', 'could', 'would', 'will'].includes(before.key)
  return asks && reading.tokens[at]?.gap === 'space' && rightAfter(reading, last)?.key === 'please'
}

const thanksBefore = /(?<!\p{L})(?:thanks?|welcome|visit|meet|grateful|introducing)(?!\p{L})[^.!?\n]{0,25}$/iu

/** "Thank you to Len Hargreaves": whom a school thanks by a full name came to help it. */
export function isThanked({ text, tokens }: Reading, at: number): boolean {
  const start = tokens[at]?.start ?? 0
  return thanksBefore.test(text.slice(Math.max(0, start - 40), start))
}

const clauseBehind =
  /^, (?:it[’']s|it is|we[’']ve|we have|there[’']s|they[’']re|can you|could you|will you|would you|come|if you|did you|do you|have you|are you|don[’']t|what a)(?!\p{L})/u

/** "Daisy, it's at reception": at the head of a sentence, before a sentence of its own. */
export function isCalled(reading: Reading, at: number, last: number): boolean {
  const [token, end] = [reading.tokens[at], reading.tokens[last]]
  if (token?.first !== true || end === undefined || end.possessive) return false
  return clauseBehind.test(reading.text.slice(end.fullEnd, end.fullEnd + 14))
}

/** "That's Rowan at the back", "Is that Lily?": she is pointed at, and no rowan. */
export function isPointedAt({ tokens }: Reading, at: number): boolean {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]]
  if (before?.key !== 'that') return false
  return before.possessive || (earlier?.key === 'is' && earlier.first)
}

const shown = new Set('this here that'.split(' '))
const endsThere = new Set('with who and in at on from after before holding looking again now'.split(' '))

/** "Here is Precious with the trophy", "This is April." */
export function isPresented(reading: Reading, at: number, last: number): boolean {
  const { tokens } = reading
  const [before, earlier, token, end] = [tokens[at - 1], tokens[at - 2], tokens[at], tokens[last]]
  if (before === undefined || token?.gap !== 'space' || end?.possessive !== false) return false
  const says = before.key === 'is' ? shown.has(earlier?.key ?? '') : before.possessive && shown.has(before.key)
  const next = tokens[last + 1]
  return says && (next === undefined || next.gap === 'break' || next.gap === 'comma' || endsThere.has(next.key))
}

const alsoTold = new Set('come go take enjoy step keep stay get give sorry sit stand run'.split(' '))
/** A longer sentence than this tells of more than is said to one. Words. */
const shortSentence = 8

/** "Take a bow, Hope.", "Come on Summer!": at the end of what somebody is told to do. */
export function isToldToDo(reading: Reading, at: number, last: number): boolean {
  const { tokens, text } = reading
  const [token, end] = [tokens[at], tokens[last]]
  if (token === undefined || end === undefined || end.possessive) return false
  if (!/^(?:[.!?❤👏🎉]|$)/u.test(text.slice(end.fullEnd, end.fullEnd + 2))) return false
  let from = at - 1
  while (from > at - shortSentence && tokens[from]?.first === false && tokens[from]?.sentence === token.sentence)
    from -= 1
  const start = tokens[from]
  if (start?.first !== true || start.sentence !== token.sentence) return false
  if (!alsoTold.has(start.key) && !deeds.plainDeeds.has(start.key)) return false
  const between = tokens.slice(from + 1, at)
  if (between.some(one => one.gap === 'comma' || one.case === 'title')) return false
  return token.gap === 'comma' || between.every(one => callOn.has(one.key))
}
/** Between "come" and whom it is said to. */
const callOn = new Set('on forward up in it'.split(' '))

const becomes = new Set('is was as becomes became'.split(' '))
const one = new Set('our the a an their new this'.split(' '))
/** What somebody is here, said of one: "captain", and not "house". */
const offices = new Set(
  `ambassador captain champion winner runner monitor councillor leader narrator soloist prefect reader writer author artist designer baker goalkeeper
  mathematician scientist secretary treasurer librarian mentor buddy editor conductor director mascot swimmer gymnast dancer singer chef gardener finalist`.split(
    /\s+/,
  ),
)

/** "Poppy is our new anti-bullying ambassador." */
export function isAnOfficer(reading: Reading, last: number): boolean {
  if (!becomes.has(rightAfter(reading, last)?.key ?? '') || !one.has(reading.tokens[last + 2]?.key ?? '')) return false
  for (let at = last + 3; at < last + 8; at += 1) {
    const token = reading.tokens[at]
    if (token === undefined || token.gap === 'break' || token.gap === 'comma') return false
    if (offices.has(token.key)) return true
    if (token.key === 'of' || token.key === 'for') return false
  }
  return false
}

/** "So proud of you, Joy." */
export function spokenTo(reading: Reading, at: number, last: number): boolean {
  const [token, end] = [reading.tokens[at], reading.tokens[last]]
  if (token === undefined || end === undefined) return false
  return (
    /(?:^|\s)you(?: all| so much)?,\s$/i.test(reading.text.slice(Math.max(0, token.start - 16), token.start)) &&
    /^\s*(?:[.!?,;❤👏🎉]|$)/u.test(reading.text.slice(end.fullEnd, end.fullEnd + 4))
  )
}
