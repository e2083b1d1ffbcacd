import { classAfter, cueBefore } from '../around.ts'
import { families, strongPraise } from '../cues.ts'
import type { NamePlace, NameSeen } from '../name-seen.ts'
import { isOfTheirClass } from '../their-class.ts'
import { evidenceOf } from './evidence.ts'
import { homonymOf } from '../homonyms.ts'
import { alike } from '../senses.ts'
import { learnedNet, placesOf, sumEvidence, weighEvidence } from './judge.ts'
import { type RulesSay, runAround, TextFacts } from './text-facts.ts'

/** Below this what the rules found is left out, above that what they left is taken. Chosen by writers who were left out of the learning, see decision 073. */
export const leaveBelow = -1
export const takeAbove = 1

/** How sure a name is that the judge alone found. */
const leastSure = 0.55
const mostSure = 0.8

export interface Heard {
  readonly taken: readonly { readonly place: NamePlace; readonly sure: number }[]
  readonly left: ReadonlySet<NameSeen>
}

/** What the judge is asked about: a name alone that the rules found without certainty, or left although it may be one. */
export interface Question {
  readonly place: NamePlace
  /** What the rules found there. */
  readonly seen: NameSeen | undefined
}

/**
 * Full names, tags, families and whoever's class stands beside stay found; words the school says are no names, phrases that are nobody's, and
 * first names that the text has given to somebody known stay left.
 * A word in small letters that is more than a name is asked about in texts without capitals only.
 */
export function questionsFor(say: RulesSay): Question[] {
  const { reading, roll } = say
  const byStart = new Map(say.found.filter(({ who }) => who === 'pupil').map(seen => [seen.start, seen]))
  return say.places.slice(0, mostPlaces).flatMap((place): Question[] => {
    const [token, end] = [reading.tokens[place.at], reading.tokens[place.at + place.count - 1]]
    // The lines that were learned from have no other spellings than their rolls: slips and disguises are left to the rules.
    if (token === undefined || end === undefined || place.slip || place.match.faith < 1) return []
    const seen = byStart.get(token.start)
    if (seen === undefined) {
      const { form } = place.match
      if (place.guarded || say.given.has(form.key) || roll.notNames.has(form.key) || overlaps(say, place)) return []
      if (isAmongItsLike(say, place)) return []
      return token.case === 'lower' && form.homonym !== 'plain' && !reading.withoutCapitals ? [] : [{ place, seen }]
    }
    const alone = seen.as === 'first' || seen.as === 'surname'
    const last = place.at + place.count - 1
    const family = families.has(reading.tokens[last + 1]?.key ?? '')
    const certain =
      family || isGreeted(say, place) || classAfter(reading, last) || isOfTheirClass(reading, last, place.match, roll)
    return alone && !certain ? [{ place, seen }] : []
  })
}

/** "Happy birthday Kezia", "Da iawn Gwenno": a name that is no other word, right behind what is only said to somebody. What else a post speaks of makes no other of her. */
function isGreeted({ reading, roll }: RulesSay, { at, match, sure }: NamePlace): boolean {
  const [one, other] = [reading.tokens[at - 2]?.key ?? '', reading.tokens[at - 1]?.key ?? '']
  if (sure < surelyNamed || match.form.homonym !== 'plain' || !cueBefore(reading, at, roll)) return false
  return strongPraise.has(other) || greetings.has(`${one} ${other}`)
}

const surelyNamed = 0.9
const greetings = new Set([
  'happy birthday',
  'well done',
  'penblwydd hapus',
  'da iawn',
  'sto lat',
  'llongyfarchiadau i',
  'congratulations to',
  'card to',
  'goodbye to',
])

/** "Rowan, Ash, Willow, Holly, Hazel": so many of one sort in a row are that, whoever bears them. */
const manyAlike = 5

function isAmongItsLike({ reading }: RulesSay, { at, count, match }: NamePlace): boolean {
  const { key, homonym } = match.form
  if (homonym === 'plain' || reading.tokens[at]?.case === 'lower') return false
  const { words } = runAround(reading, at, at + count - 1)
  return (
    words.length >= manyAlike &&
    words.every(word => alike({ key, homonym }, { key: word.key, homonym: homonymOf(word.key) }))
  )
}

/** More than any post has: a text with more is a list, and what the rules say of it stands. */
const mostPlaces = 400

/** Inside a name that begins elsewhere: a title and its surname, a tag. */
function overlaps({ reading, found }: RulesSay, place: NamePlace): boolean {
  const [token, end] = [reading.tokens[place.at], reading.tokens[place.at + place.count - 1]]
  if (token === undefined || end === undefined) return true
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((found[middle]?.end ?? 0) <= token.start) low = middle + 1
    else high = middle
  }
  return (found[low]?.start ?? Number.POSITIVE_INFINITY) < end.end
}

export interface Evidence {
  /** What is true of the whole text, as places in the weights. */
  readonly shared: readonly number[]
  /** Of each question, in their order, what is not shared. */
  readonly own: readonly (readonly number[])[]
}

export function evidenceFor(say: RulesSay, questions: readonly Question[]): Evidence {
  if (questions.length === 0) return { shared: [], own: [] }
  const facts = new TextFacts(say)
  const shared = new Set(placesOf(facts.shared))
  const own = questions.map(({ place }) => placesOf(evidenceOf(facts, place)).filter(one => !shared.has(one)))
  return { shared: [...shared], own }
}

/** What the judge that has learned from many writers makes of what the rules found and left. */
export function hearTheJudge(say: RulesSay): Heard {
  const questions = questionsFor(say)
  if (questions.length === 0) return { taken: [], left: new Set() }
  const net = learnedNet()
  const { shared, own } = evidenceFor(say, questions)
  const begun = sumEvidence(net, shared)
  const taken: { place: NamePlace; sure: number }[] = []
  const left = new Set<NameSeen>()
  own.forEach((evidence, at) => {
    const question = questions[at]
    if (question === undefined) return
    const answer = weighEvidence(net, evidence, begun)
    if (question.seen !== undefined) {
      if (answer < leaveBelow) left.add(question.seen)
    } else if (answer > takeAbove)
      taken.push({ place: question.place, sure: Math.min(mostSure, leastSure + (answer - takeAbove) / 20) })
  })
  return { taken, left }
}
