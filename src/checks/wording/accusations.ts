import type { Sighting } from '../finding.ts'
import type { NameSeen } from '../names/find-names.ts'
import type { Reading } from '../text/reading.ts'
import { apart, clauseAround } from './clause.ts'
import { firmPlacesIn } from './firms.ts'
import type { Cue } from './lexicon/cues-seen.ts'
import type { CheckCues } from './read-cues.ts'

/** Words between whom it is said of and the wrong: beyond that it is somebody else's. */
const reach = 5
/** And of a wrong by its name: "the negligence of", "fraud at". */
const reachOfName = 2
/** No firm's name has more words before "Council". */
const longestName = 4

const suffered = new Set('was were been being be is are got gets get'.split(' '))
const linking = new Set('is are was were be been being re s'.split(' '))
const doers = new Set(['by', 'from', 'of', 'at'])
/** Behind a capital it is a school, a council or a firm by its name. */
const body =
  /^(?:schools?|academy|primary|infants?|juniors?|college|council|trust|nursery|university|catering|caterers|coaches|travel|builders|building|construction|roofing|cleaning|services|solutions|supplies|photography|uniforms?|motors|plumbing|events|sports)$/

/** Whom a text can accuse, by the word with which they end and the one with which they begin: whatever the text, one look finds them. */
interface Accused {
  readonly ending: ReadonlyMap<number, Cue>
  readonly beginning: ReadonlyMap<number, Cue>
}

/** "Beckside Primary School", "Hillside Council": a capital before what it is. */
function bodiesNamed({ tokens }: Reading): Cue[] {
  return tokens.flatMap((token, last) => {
    if (!body.test(token.key) || token.case === 'lower' || token.gap !== 'space') return []
    let at = last
    while (last - at < longestName && tokens[at]?.gap === 'space' && tokens[at - 1]?.case === 'title') at -= 1
    const alone = at === last || (at === last - 1 && /^(?:our|the|this|a)$/.test(tokens[at]?.key ?? ''))
    return alone ? [] : [{ at, last }]
  })
}

function accusedIn(cues: CheckCues, names: readonly NameSeen[], adults: readonly Sighting[]): Accused {
  const { reading } = cues
  const { tokens, text } = reading
  const wordAt = new Map(tokens.map(({ start }, at) => [start, at]))
  const people = [...names, ...adults, ...firmPlacesIn(text)].flatMap(({ start, end }): Cue[] => {
    const at = wordAt.get(start)
    if (at === undefined) return []
    let last = at
    while ((tokens[last + 1]?.start ?? Infinity) < end) last += 1
    return [{ at, last }]
  })
  const all = [...people, ...bodiesNamed(reading), ...[...cues.of('accusable')].flatMap(([, known]) => known)]
  return {
    ending: new Map(all.map(one => [one.last, one])),
    beginning: new Map(all.map(one => [one.at, one])),
  }
}

/** The nearest before a word, with nothing but blanks between, so that no other thought begins. */
function before({ tokens }: Reading, { ending }: Accused, at: number, near: number): Cue | undefined {
  for (let step = 1; step <= near + 1; step += 1) {
    const gap = tokens[at - step + 1]?.gap
    if (gap !== 'space' && gap !== 'hyphen') return undefined
    const one = ending.get(at - step)
    if (one !== undefined) return one
  }
  return undefined
}

/** Whoever stands behind "by", "of" or "at" right after the wrong: "cheated by", "the negligence of". */
function behindDoer({ tokens }: Reading, { beginning }: Accused, last: number, words = doers): Cue | undefined {
  if (!words.has(tokens[last + 1]?.key ?? '')) return undefined
  // "By the cowboys at", "of our", "by their".
  for (let at = last + 2; at <= last + 2 + reachOfName; at += 1) {
    const one = beginning.get(at)
    if (one !== undefined) return one
  }
  return undefined
}

const by = new Set(['by'])

/** "Hartley Builders lied", "we were cheated by Hartley Builders", and not "Mrs Kelly was cheated". */
function didIt(reading: Reading, accused: Accused, wrong: Cue): Cue | undefined {
  const { tokens } = reading
  const passive = suffered.has(tokens[wrong.at - 1]?.key ?? '') && !tokens[wrong.at]?.key.endsWith('ing')
  // Of two before it the nearer did it: "Leo told us that the council lied".
  return passive ? behindDoer(reading, accused, wrong.last, by) : before(reading, accused, wrong.at, reach)
}

/** "The head of Beckside is corrupt", "the cowboys at Hartley Builders", "corrupt Hillside Council". */
function isIt(reading: Reading, accused: Accused, wrong: Cue): Cue | undefined {
  const { tokens } = reading
  const called = before(reading, accused, wrong.at, reach)
  const links =
    called !== undefined &&
    (tokens[called.last]?.clitic === 's' ||
      tokens[called.last]?.possessive === true ||
      tokens.slice(called.last + 1, wrong.at).some(({ key }) => linking.has(key)))
  if (links) return called
  const { beginning } = accused
  return behindDoer(reading, accused, wrong.last) ?? beginning.get(wrong.last + 1)
}

/** "Hartley’s lies", "fraud at Hillside Council". */
function bearsIt(reading: Reading, accused: Accused, wrong: Cue): Cue | undefined {
  const owner = before(reading, accused, wrong.at, reachOfName)
  if (owner !== undefined && reading.tokens[owner.last]?.possessive === true) return owner
  return behindDoer(reading, accused, wrong.last)
}

const ways = { didWrong: didIt, isWrong: isIt, wrongDone: bearsIt } as const
const labels = ['didWrong', 'isWrong', 'wrongDone'] as const satisfies readonly (keyof typeof ways)[]

/**
 * Somebody who is named, a firm, a school or a council is said to have done wrong: whether it is true no rule can know, so its author is asked.
 * What is told of plays, history and lessons is left, and what is denied or warned of.
 */
export function findAccusations(cues: CheckCues, names: readonly NameSeen[], adults: readonly Sighting[]): Sighting[] {
  const wrongs = labels.flatMap(label =>
    [...cues.of(label)].flatMap(([sentence, said]) =>
      cues.has(sentence, 'toldAsStory', 'notSaid') ? [] : said.map(wrong => ({ label, wrong })),
    ),
  )
  if (wrongs.length === 0) return []
  const { reading } = cues
  const accused = accusedIn(cues, names, adults)
  return apart(
    wrongs.flatMap(({ label, wrong }): Sighting[] => {
      const who = ways[label](reading, accused, wrong)
      return who === undefined ? [] : [{ kind: 'accusation', ...clauseAround(reading, [who, wrong]), sure: 0.65 }]
    }),
  )
}
