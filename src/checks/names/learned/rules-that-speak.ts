import type { Reading } from '../../text/reading.ts'
import * as around from '../around.ts'
import * as things from '../things-and-stories.ts'
import * as people from '../what-people-do.ts'
import * as characters from '../characters.ts'
import type { NamePlace } from '../name-seen.ts'
import { isPartOfATitle, speaksOfLand, speaksOfThePast } from '../known-people.ts'
import type { PreparedRoll } from '../prepare-roll.ts'
import { isSomebodyElse, standsForAThing } from '../somebody-else.ts'
import { isOfTheirClass } from '../their-class.ts'
import { inARiddle, isAPart, isBehindAPart } from '../told-in-play.ts'
import * as told from '../told-of.ts'

interface Asked {
  readonly reading: Reading
  readonly roll: PreparedRoll
  readonly place: NamePlace
  readonly at: number
  readonly last: number
}

type Rule = (asked: Asked) => boolean

/** Rules that a word in small letters can be asked as well. */
const ofAnyWord: Readonly<Record<string, Rule>> = {
  cued: ({ reading, roll, at }) => around.cueBefore(reading, at, roll),
  classAfter: ({ reading, last }) => around.classAfter(reading, last),
  classBefore: ({ reading, at }) => around.classBefore(reading, at),
  thing: ({ reading, at, last }) => things.namesAThing(reading, at, last),
  title: ({ reading, at, last }) => things.isTitle(reading, at, last),
  bible: ({ reading, at }) => things.isOfTheBible(reading, at),
  job: ({ reading, at }) => around.afterJobTitle(reading, at),
  addressed: ({ reading, at, last }) => people.isAddressed(reading, at, last),
  owns: ({ reading, last }) => people.ownsSomething(reading, last),
  person: ({ reading, last }) => people.toldAsPerson(reading, last),
  intimate: ({ reading, last }) => people.intimateDeed(reading, last),
  listOf: ({ reading, last }) => things.listOfThings(reading, last),
  age: ({ reading, last }) => told.ageTold(reading, last),
  feels: ({ reading, last }) => told.feels(reading, last),
  plays: ({ reading, last }) => told.isTakenOrPlays(reading, last),
  has: ({ reading, last }) => told.hasWhatChildrenHave(reading, last),
  cheered: ({ reading, at, last }) => told.cheered(reading, at, last),
  behind: ({ reading, last }) => told.sheOrHeBehind(reading, last),
  who: ({ reading, at, last }) => told.answersWho(reading, at, last),
  did: ({ reading, at, last }) => told.didOrDidNot(reading, at, last),
  please: ({ reading, at, last }) => told.isAskedPlease(reading, at, last),
  thanked: ({ reading, at }) => told.isThanked(reading, at),
  called: ({ reading, at, last }) => told.isCalled(reading, at, last),
  presented: ({ reading, at, last }) => told.isPresented(reading, at, last),
  toldTo: ({ reading, at, last }) => told.isToldToDo(reading, at, last),
  officer: ({ reading, last }) => told.isAnOfficer(reading, last),
  spoken: ({ reading, at, last }) => told.spokenTo(reading, at, last),
}

/** Rules about names with a capital. */
const ofACapital: Readonly<Record<string, Rule>> = {
  theirClass: ({ reading, last, place, roll }) => isOfTheirClass(reading, last, place.match, roll),
  otherSurname: ({ reading, last, roll }) => around.otherSurname(reading, last, roll),
  standsFor: ({ reading, at, last }) => standsForAThing(reading, at, last),
  else: ({ reading, at, last }) => isSomebodyElse(reading, at, last),
  partOf: ({ reading, at, last, roll }) => isPartOfATitle(reading, at, last, roll),
  company: ({ reading, at }) => characters.isOfACompany(reading, at),
  work: ({ reading, at, last }) => characters.isAWork(reading, at, last),
  places: ({ reading, at, last, roll }) => characters.amongPlaces(reading, at, last, roll),
  land: ({ reading, at }) => speaksOfLand(reading, at),
  past: ({ reading, at, last }) => speaksOfThePast(reading, at, last),
  riddle: ({ reading, at, last }) => inARiddle(reading, at, last),
  part: ({ reading, at, last, roll }) => isAPart(reading, at, last, roll),
  behindPart: ({ reading, at, roll }) => isBehindAPart(reading, at, roll),
  next: ({ reading, at, last, roll }) => told.sheOrHeNext(reading, at, last, roll),
}

/** Which of the rules by hand have something to say at a place: to the judge each is one piece of evidence. */
export function rulesThatSpeak(reading: Reading, roll: PreparedRoll, place: NamePlace): string[] {
  const asked: Asked = { reading, roll, place, at: place.at, last: place.at + place.count - 1 }
  const lower = reading.tokens[place.at]?.case === 'lower'
  const spoken: string[] = []
  for (const [name, says] of Object.entries(ofAnyWord)) if (says(asked)) spoken.push(name)
  if (!lower) for (const [name, says] of Object.entries(ofACapital)) if (says(asked)) spoken.push(name)
  return spoken
}
