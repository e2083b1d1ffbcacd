import type { Reading } from '../../text/reading.ts'
import type { Token } from '../../text/tokens.ts'
import { hasCapital } from '../around.ts'
import type { NamePlace, NameSeen } from '../name-seen.ts'
import { isDictionaryWord } from '../homonyms.ts'
import { isGivenName } from '../nicknames.ts'
import { peopleOfWorks } from '../known/known-works.ts'
import type { PreparedRoll } from '../prepare-roll.ts'
import { figuresOf } from './figures.ts'
import { topicNames, topicsOf } from './topics.ts'
import { few, meaningOf, worn } from './words-seen.ts'

/** What the rules by themselves have made of a text. */
export interface RulesSay {
  readonly reading: Reading
  readonly roll: PreparedRoll
  readonly found: readonly NameSeen[]
  readonly places: readonly NamePlace[]
  readonly given: ReadonlyMap<string, number>
  readonly tellsOfAMatch: boolean
}

/** A post says what it is about in so many words; more would only cost time. */
const longest = 250
const classSaid = /\b(?:year|y|yr) ?\d|\d[a-z]\b|reception|nursery/i

type Counts = readonly number[]
const noTopics: Counts = topicNames.map(() => 0)

function countTopics(places: Iterable<readonly number[] | undefined>): Counts {
  const counts = topicNames.map(() => 0)
  for (const topics of places) for (const topic of topics ?? noPlaces) counts[topic] = (counts[topic] ?? 0) + 1
  return counts
}

const noPlaces: readonly number[] = []

/** What is true of the whole text, found once however many names stand in it. */
export class TextFacts {
  readonly say: RulesSay
  /** Whether the rules take the word at this place for a pupil. */
  readonly pupilAt: readonly boolean[]
  readonly pupils: number
  /** Who is named in full. */
  readonly inFull: ReadonlySet<number>
  readonly plainPlaces: number
  readonly figurePlaces: number
  readonly topics: Counts
  /** Who is in the works of which the text tells, with the sentences that tell of them. */
  readonly ofWorks: ReadonlyMap<string, ReadonlySet<number>>
  /** Names here that are somebody's in such a work. */
  readonly ofWorksNamed: number
  /** Evidence that is the same for each name in the text. */
  readonly shared: readonly string[]
  readonly size: number
  readonly unknown: number
  readonly saysAClass: boolean
  /** Full names of people who are not on the roll, by the look of them. */
  readonly strangers: number
  private readonly written = new Map<string, { lower: number; title: number }>()
  private readonly topicsAt: readonly (readonly number[])[]
  private readonly sentences = new Map<number, number[]>()
  private readonly seen: (string | undefined)[] = []
  private readonly bySentence = new Map<number, Counts>()

  constructor(say: RulesSay) {
    this.say = say
    const { tokens, text } = say.reading
    const head = tokens.slice(0, longest)
    this.pupilAt = this.whereFound()
    this.pupils = say.found.filter(seen => seen.who === 'pupil').length
    this.inFull = new Set(say.found.flatMap(seen => (seen.who === 'pupil' && seen.as === 'full' ? seen.people : [])))
    this.plainPlaces = say.places.filter(
      ({ at, match }) => match.form.homonym === 'plain' && tokens[at]?.case !== 'lower',
    ).length
    this.figurePlaces = say.places.filter(({ match }) => figuresOf(match.form.key).length > 0).length
    this.ofWorks = peopleOfWorks(say.reading)
    this.ofWorksNamed = say.places.filter(({ match }) => this.ofWorks.has(match.form.key)).length
    this.topicsAt = tokens.map(token =>
      token.zone !== 'plain' || (token.case !== 'lower' && say.roll.forms.has(token.key))
        ? noPlaces
        : topicsOf(token.key),
    )
    this.topics = countTopics(this.topicsAt.slice(0, longest))
    this.size = head.length < 12 ? 0 : head.length < 25 ? 1 : head.length < 60 ? 2 : 3
    const titles = head.filter(token => token.case === 'title' && token.zone === 'plain')
    this.unknown = titles.filter(({ key }) => !isDictionaryWord(key) && !say.roll.forms.has(key)).length
    this.strangers = head.filter((_, at) => this.beginsAStranger(at)).length
    this.saysAClass = classSaid.test(text.slice(0, 1500))
    for (const token of head) this.write(token)
    for (const [at, { sentence }] of tokens.entries()) {
      const known = this.sentences.get(sentence)
      if (known === undefined) this.sentences.set(sentence, [at])
      else if (known.length < longest) known.push(at)
    }
    const capitals = Math.round((5 * titles.length) / Math.max(1, head.length))
    this.shared = [
      `cap ${capitals}`,
      `lenT ${this.size}`,
      `un ${few(this.unknown)}`,
      `st ${few(this.strangers)}`,
      ...this.words(head),
    ]
  }

  /** How often else the word stands in the text, in small letters and with a capital. */
  again(token: Token): { lower: boolean; title: number } {
    const { lower = 0, title = 0 } = this.written.get(token.key) ?? {}
    return {
      lower: lower > (token.case === 'lower' ? 1 : 0),
      title: Math.max(0, title - (token.case === 'title' ? 1 : 0)),
    }
  }

  topicsOfSentence(sentence: number): Counts {
    const known = this.bySentence.get(sentence)
    if (known !== undefined) return known
    const counts = countTopics((this.sentences.get(sentence) ?? []).map(at => this.topicsAt[at]))
    this.bySentence.set(sentence, counts)
    return counts
  }

  topicsBetween(from: number, to: number): Counts {
    return to <= from ? noTopics : countTopics(this.topicsAt.slice(Math.max(0, from), to))
  }

  /** How the judge sees the word at a place. */
  worn(at: number): string {
    return (this.seen[at] ??= worn(this.say.reading.tokens[at], this.say.roll))
  }

  private write({ key, case: how, zone }: Token): void {
    if (zone !== 'plain') return
    const known = this.written.get(key) ?? { lower: 0, title: 0 }
    if (how === 'lower') known.lower += 1
    else if (how === 'title') known.title += 1
    this.written.set(key, known)
  }

  /** "Dav Pilkey": a name and an unknown word, both with capitals, and no pupil's full name. */
  private beginsAStranger(at: number): boolean {
    const { tokens } = this.say.reading
    const [token, next] = [tokens[at], tokens[at + 1]]
    if (token?.case !== 'title' || next?.case !== 'title' || next.gap !== 'space' || token.possessive) return false
    if (isDictionaryWord(next.key) || (isDictionaryWord(token.key) && !isGivenName(token.key))) return false
    return !(this.pupilAt[at] === true && this.pupilAt[at + 1] === true)
  }

  private whereFound(): boolean[] {
    const { reading, found } = this.say
    const pupils = found.filter(seen => seen.who === 'pupil').sort((one, other) => one.start - other.start)
    let next = 0
    return reading.tokens.map(token => {
      while (next < pupils.length && (pupils[next]?.end ?? 0) <= token.start) next += 1
      const seen = pupils[next]
      return seen !== undefined && seen.start < token.end
    })
  }

  /** What the text is about, by its words and what sort of things they are. */
  private words(tokens: readonly Token[]): string[] {
    const words = new Set<string>()
    for (const [at, token] of tokens.entries()) {
      if (token.zone !== 'plain' || token.key.length < 3) continue
      const word = this.worn(at)
      if (word.startsWith('#')) continue
      words.add(`T ${word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word}`)
      if (token.key.length > 3) words.add(`T =${meaningOf(token)}`)
    }
    return [...words]
  }
}

/** Words with capitals side by side, with nothing between them but what divides a list. */
export interface Run {
  readonly words: readonly Token[]
  readonly places: readonly number[]
  readonly sign: readonly [from: number, to: number] | undefined
}

const joining =
  /^(?:[\s,;•|/&·–—→➡\-()[\]\d.:]|\p{Extended_Pictographic}|[\u{fe0f}\u{200d}]|\p{Emoji_Modifier}|and|\bn\b)*$/u
const farthest = 14

/** The run in which a name stands, at most fourteen words to each side. */
export function runAround({ tokens, text }: Reading, at: number, last: number): Run {
  const places: number[] = []
  let sign: Run['sign']
  for (let place = at; place <= last; place += 1) places.push(place)
  for (const way of [-1, 1]) {
    let edge = way === -1 ? at : last
    for (let steps = 0; steps < farthest; steps += 1) {
      const [one, other] = [tokens[edge], tokens[edge + way]]
      if (one === undefined || other === undefined || other.zone !== 'plain') break
      if (other.key === 'and' || other.hasDigit) {
        edge += way
        continue
      }
      if (!hasCapital(other)) break
      const [from, to] = way === 1 ? [one.fullEnd, other.start] : [other.fullEnd, one.start]
      if (to - from > farthest || !joining.test(text.slice(from, to))) break
      sign ??= [from, to]
      places.push(edge + way)
      edge += way
    }
  }
  return { places, words: places.flatMap(place => tokens[place] ?? []), sign }
}
