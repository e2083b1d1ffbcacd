import type { Reading } from '../text/reading.ts'
import * as around from './around.ts'
import { afterNamedWill, against } from './against-a-person.rule.ts'
import * as cue from './cues.ts'
import type { Homonym } from './homonyms.ts'
import { speaksOfLand } from './known-people.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import type { Match } from './read-forms.ts'
import * as things from './things-and-stories.ts'
import * as told from './told-of.ts'
import { hasABelonging, typedDeed } from './typed-and-owned.ts'
import * as people from './what-people-do.ts'

/** Names that are words as well, Rose, Will, May: each thing around them is weighed for and against a child. */

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

/** How sure its capital makes a name, before anything around it is asked. */
export function byItsCapital(reading: Reading, at: number, homonym: Homonym): number {
  return reading.capitalTells(at) ? capitalMiddle[homonym] : capitalAnywhere[homonym]
}

/** `cued`: praised or of a class in the words before it. `inClass`: of a class behind it, or in a part of a play. */
export function judgeWord(
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
  let sure = byItsCapital(reading, at, homonym)
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

/** "Will Will be", "Will will read", "we hope Hope": the same word beside itself is once the word and once the name. */
function isTwin(reading: Reading, at: number, homonym: Homonym): boolean {
  const { tokens } = reading
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token === undefined || !around.hasCapital(token)) return false
  if (before?.key === token.key && token.gap !== 'break') return true
  // "Rose rose at half past four", and no "Summer, summer everywhere".
  if (next?.key === token.key && next.case === 'lower' && next.gap === 'space') return true
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
