import type { Sighting } from '../finding.ts'
import type { NameSeen } from '../names/find-names.ts'
import { homonymOf } from '../names/homonyms.ts'
import { apart, clauseAround } from './clause.ts'
import type { Cue } from './lexicon/cues-seen.ts'
import type { CheckCues } from './read-cues.ts'

/** A praise reaches a name this many words on; "lovely handwriting from" stands right before it. */
const reachOfPraise = 12
/** More names than these are a list of results, not a few children. */
const few = 6

const relatives = new Set(
  'sister brother sisters brothers cousin baby mum dad mother father parents nan nana gran grandma granny grandad grandpa auntie aunt uncle carer stepdad stepmum mums dads family'.split(
    ' ',
  ),
)

const sizes = new Set('little big baby older younger new lovely twin'.split(' '))

interface PupilAt {
  readonly seen: NameSeen
  readonly first: number
  readonly last: number
}

/** The pupils named, with the indexes of their words, by sentence. */
function pupilsBySentence(cues: CheckCues, names: readonly NameSeen[]): Map<number, PupilAt[]> {
  const { tokens } = cues.reading
  const all = new Map<number, PupilAt[]>()
  let at = 0
  for (const seen of names.filter(name => name.who === 'pupil').sort((one, other) => one.start - other.start)) {
    while (at + 1 < tokens.length && (tokens[at]?.fullEnd ?? 0) <= seen.start) at += 1
    let last = at
    while ((tokens[last + 1]?.start ?? Infinity) < seen.end) last += 1
    const sentence = tokens[at]?.sentence
    if (sentence === undefined) continue
    const here = all.get(sentence)
    const pupil = { seen, first: at, last }
    if (here) here.push(pupil)
    else all.set(sentence, [pupil])
  }
  return all
}

function stretch(cues: CheckCues, cue: Cue, pupil: PupilAt, sure: number): Sighting {
  const place = cues.place([cue])
  return {
    kind: 'individual_target',
    start: Math.min(place.start, pupil.seen.start),
    end: Math.max(place.end, pupil.seen.end),
    sure,
  }
}

/** "Bronwen's little sister". */
function relativeBehind({ reading: { tokens } }: CheckCues, last: number): boolean {
  const next = tokens[last + 1]?.key ?? ''
  return relatives.has(next) || (sizes.has(next) && relatives.has(tokens[last + 2]?.key ?? ''))
}

/** Praise or blame before the name, in its sentence. */
function before(cues: CheckCues, sentence: number, pupils: readonly PupilAt[]): Sighting | undefined {
  const openings = [
    ...cues.in(sentence, 'praiseOpens').map(cue => ({ cue, reach: reachOfPraise })),
    ...cues.in(sentence, 'blameOpens').map(cue => ({ cue, reach: 4 })),
    ...cues.in(sentence, 'praisedWork').map(cue => ({ cue, reach: 4 })),
  ].sort((one, other) => one.cue.at - other.cue.at)
  for (const { cue, reach } of openings) {
    const next = pupils.find(({ first }) => first > cue.last)
    if (next === undefined || next.first - cue.last > reach) continue
    // "Thanks to Danyal's dad": he is thanked, and not Danyal.
    if (next.seen.possessive && relativeBehind(cues, next.last)) continue
    const many = cues.in(sentence, 'notOne').some(({ at }) => at > cue.last && at < next.first)
    if (!many) return stretch(cues, cue, next, 0.88)
  }
  return undefined
}

const asking = new Set('ask asks asked asking tell tells told show shows showed wonder wonders wondered'.split(' '))
const questions = new Set('who which what whose where when why how whether if'.split(' '))

/** "We asked Alexa who was the best": another is praised, or nobody. */
function isAskedAbout({ reading: { tokens } }: CheckCues, { first, last }: PupilAt, cue: Cue): boolean {
  return cue.at > last + 1 && questions.has(tokens[last + 1]?.key ?? '') && asking.has(tokens[first - 1]?.key ?? '')
}

/** "Patience, please": what is asked for, and nobody. */
function isAVirtue({ reading: { tokens } }: CheckCues, { first, last }: PupilAt, then: string): boolean {
  return then === 'please' && first === last && homonymOf(tokens[first]?.key ?? '') === 'value'
}

/** Praise, blame or an address right after the name. */
function after(cues: CheckCues, sentence: number, pupils: readonly PupilAt[]): Sighting | undefined {
  const { tokens } = cues.reading
  for (const cue of cues.in(sentence, 'praiseFollows', 'blameFollows')) {
    const pupil = pupils.filter(({ last }) => last < cue.at).at(-1)
    if (pupil === undefined || cue.at - pupil.last > 2 || pupil.seen.possessive) continue
    if (isAskedAbout(cues, pupil, cue)) continue
    const from = pupils.find(({ first }) => tokens[first]?.gap === 'start' || tokens[first]?.gap === 'break') ?? pupil
    const { end } = clauseAround(cues.reading, [cue])
    return { kind: 'individual_target', start: from.seen.start, end, sure: 0.75 }
  }
  const [first] = pupils
  const next = first === undefined ? undefined : tokens[first.last + 1]
  const closing = spokenToAtTheEnd(cues, sentence, pupils)
  if (closing !== undefined) return closing
  const spokenTo =
    first !== undefined &&
    !first.seen.possessive &&
    !isAVirtue(cues, first, next?.key ?? '') &&
    (tokens[first.first]?.gap === 'start' || tokens[first.first]?.gap === 'break') &&
    next?.sentence === sentence &&
    next.gap === 'comma' &&
    (next.key === 'you' || next.key === 'your' || next.key === 'well' || next.key === 'please')
  if (!spokenTo) return undefined
  return { kind: 'individual_target', start: first.seen.start, end: next.end, sure: 0.8 }
}

const toYou = new Set(['you', 'your', 'yours'])

/** Whether the words before a name, to the head of its sentence, begin with "you". */
function opensWithYou({ reading: { tokens } }: CheckCues, at: number): boolean {
  for (let from = at - 1; from > at - reachOfPraise; from -= 1)
    if (tokens[from]?.gap === 'start' || tokens[from]?.gap === 'break') return toYou.has(tokens[from]?.key ?? '')
  return false
}

/** "Enjoy your new school, Sofia": the name closes a sentence that speaks to somebody. */
function spokenToAtTheEnd(cues: CheckCues, sentence: number, pupils: readonly PupilAt[]): Sighting | undefined {
  const { tokens } = cues.reading
  const last = pupils.at(-1)
  if (last === undefined || last.seen.possessive || tokens[last.first]?.gap !== 'comma') return undefined
  const next = tokens[last.last + 1]
  // "You were magnificent, Skye, even if the bell rang."
  if (next?.sentence === sentence && !(next.gap === 'comma' && next.case === 'lower' && opensWithYou(cues, last.first)))
    return undefined
  let from = last.first - 1
  let you = false
  while (tokens[from]?.sentence === sentence && last.first - from < reachOfPraise) {
    you ||= toYou.has(tokens[from]?.key ?? '')
    from -= 1
  }
  if (!you) return undefined
  return { kind: 'individual_target', start: tokens[from + 1]?.start ?? last.seen.start, end: last.seen.end, sure: 0.7 }
}

/** "Well done! Josh": the praise stands as a sentence of its own right before, or one word before: "Go Kwame!". */
function short(cues: CheckCues, sentence: number, [pupil]: readonly PupilAt[]): Sighting | undefined {
  const { tokens } = cues.reading
  if (pupil === undefined) return undefined
  const [one, two] = [tokens[pupil.first - 1], tokens[pupil.first - 2]]
  if (one?.sentence === sentence && (one.key === 'go' || one.key === 'bye') && two?.sentence !== sentence)
    return { kind: 'individual_target', start: one.start, end: pupil.seen.end, sure: 0.75 }
  if (one === undefined || one.sentence !== sentence - 1) return undefined
  const alone = cues.in(sentence - 1, 'praiseOpens').some(({ at, last }) => {
    const starts = tokens[at - 1]?.sentence !== sentence - 1
    return starts && last === pupil.first - 1
  })
  return alone ? { kind: 'individual_target', start: pupil.seen.start, end: pupil.seen.end, sure: 0.7 } : undefined
}

const praiseInTag =
  /(?:well ?done|congrat|clever|brilliant|super|star|proud|happybirthday|birthday|goodluck|thankyou|thanks|welcome|legend|hero|champion|champ|bravo|love|missyou|farewell|^go|go$|getwell|naughty|team)/i

/** A hashtag that praises: #WellDoneJosh. Without its name the rest must say it. */
function tagged(cues: CheckCues, { seen, first }: PupilAt): Sighting | undefined {
  const token = cues.reading.tokens[first]
  if (token?.zone !== 'hashtag') return undefined
  const tag = cues.reading.text.slice(token.start + 1, token.end)
  return praiseInTag.test(tag) && tag.length > seen.end - seen.start - 1
    ? { kind: 'individual_target', start: token.start, end: token.end, sure: 0.75 }
    : undefined
}

function named(cues: CheckCues, names: readonly NameSeen[]): Sighting[] {
  const found: Sighting[] = []
  for (const [sentence, pupils] of pupilsBySentence(cues, names)) {
    const one =
      pupils.length > few
        ? undefined
        : (before(cues, sentence, pupils) ?? after(cues, sentence, pupils) ?? short(cues, sentence, pupils))
    if (one !== undefined) found.push(one)
    else found.push(...pupils.flatMap(pupil => tagged(cues, pupil) ?? []))
  }
  return found
}

const child =
  '(?:boy|girl|lad|lass|lassie|pupil|student|child|kid|youngster|young man|young lady|young person|little one|little lad|little girl|little boy|superstar|superhero|twins?|brothers?|sisters?|goalkeeper|striker|captain|mathematician|artist|reader|writer|scientist)'
const kinds =
  '(?:(?:very|little|small|tiny|young|lovely|kind|brave|clever|cheeky|lucky|special|amazing|talented|certain|new|one|our|quiet|Year \\d{1,2}|Y\\d|Reception|Nursery) ){0,4}'
const deed =
  "(?:\\p{L}{2,14}ed|was|got|left|told|made|came|gave|threw|took|brought|said|found|broke|had|did|wrote|stole|bit|hit|swore|fell|went|ran|won|lost|has|spent|sat|put|let|sang|swam|thought|knew|drew|read|built|taught|stood|held|kept|sent|bought|caught|ate|drank|hid|is|isn[’']t|can[’']t|won[’']t|keeps|always|never|thinks)"
const small = `(?:some(?:one|body) (?:very |quite |rather )?(?:small|little|tiny|young|special|clever|brave|kind|cheeky|lovely|naughty)(?: in| from) (?:reception|nursery|year \\d{1,2}|y\\d|[1-6] ?\\p{L}+|\\p{L}+ class)|(?:a|one) (?:certain|particular) (?:someone|somebody|boy|girl|lad|lass|child|pupil|student|young man|young lady|year \\d{1,2}(?: boy| girl| pupil| child)?|reception (?:boy|girl|child))(?: in| from)?|(?:someone|somebody) (?:in|from) (?!the |our |my |your |a |this |that |every)[\\p{L}\\d]+(?: [\\p{L}\\d]+)? ${deed}|a (?:very )?(?:small|little|tiny) (?:someone|somebody|person|voice)(?: in| from)? (?:reception|nursery|year \\d{1,2}))`
const greets =
  '(?:well done|congratulations|congrats|happy birthday|proud of|thank you|thanks|welcome|good luck|hats off|three cheers|shout ?out|disappointed (?:in|with|by)|shame on|goodbye|farewell|special mention|get well soon)'
const edge = '(?<![\\p{L}\\p{N}])'
const stop = '(?![\\p{L}\\p{N}])'

/** One child without a name. Each pattern is one pass without nesting. */
const unnamed = [
  new RegExp(`${edge}shame on you${stop}(?! (?:all|lot|guys|two|both|parents|people))`, 'giu'),
  new RegExp(
    `${edge}well done,? you${stop}(?!\\s(?:all|lot|guys|two|amazing|lovely|wonderful|fantastic|brilliant|superstars|everyone|children|year))`,
    'giu',
  ),
  new RegExp(
    `${edge}(?:you know who you are|you two (?:are|were|did|made)|(?:we[’']ll|we will|going to|gonna) miss (?:you two|you both))${stop}`,
    'giu',
  ),
  new RegExp(
    `${edge}${greets}(?: to| for)?,? (?:one|a|a certain|this|that|the|our|our one|our own) ${kinds}${child}(?!s)${stop}(?! (?:bodies|council|of the (?:month|week)|voice|leaders?|premium|group|team|and parents))(?! in (?:every|each|all|any)${stop})(?: (?:who|that|whose|in|from)${stop})?`,
    'giu',
  ),
  new RegExp(
    `${edge}(?:the|this|that|to the|our) ${kinds}${child}(?: (?:in|from|of) (?:reception|nursery|year \\d{1,2}|y\\d|[1-6] \\p{L}+|\\p{L}+ class))?,? who(?:[’']s|[’']d)? (?!moved|came|arrived|joined)${deed}${stop}(?! wolf)`,
    'giu',
  ),
  new RegExp(
    `${edge}(?:the|that) ${kinds}(?:one|person|somebody|someone) (?:in|from) (?:reception|nursery|year \\d{1,2}|y\\d|[1-6] \\p{L}+|\\p{L}+ class) who ${deed}${stop}`,
    'giu',
  ),
  new RegExp(`(?<=^|[\\n.!?] ?)(?:to |and to )?the one who(?:[’']s|[’']d)? ${deed}${stop}`, 'giu'),
  new RegExp(`${edge}${small}${stop}`, 'giu'),
  new RegExp(
    `${edge}(?:the|our) ${kinds}${child} (?:whose|with (?:the|a|an)|from|in) [^.!?\\n]{3,60}(?:(?:has|have|had) (?:raised|won|done|made|written|given|donated|been (?:a|an|so|amazing|brilliant))|, (?:you|your|please|come)|is a (?:star|hero|legend|credit))${stop}`,
    'giu',
  ),
  new RegExp(`${edge}your (?:mum|dad|parents|family|nan) (?:must|will|should) be${stop}`, 'giu'),
]

/** In a title the words have capitals: The Boy Who Grew Dragons. */
function aTitle(said: string): boolean {
  return /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?:Who|That|Whose|With|In|From) /u.test(said)
}

/** "Adults don't write in books by the child who made them": a rule speaks of whichever child. UTF-16 code units. */
const aRule =
  /(?<!\p{L})(?:don[’']?t|do not|never|always|each|every|any|whichever|whoever|should|must)(?!\p{L})[^.!?\n]{0,90}$/iu
const whicheverChild = /^(?:the|our) (?:child|pupil|student|kid|youngster|reader|writer|artist)(?!\p{L})/iu

function inARule(text: string, hit: RegExpExecArray): boolean {
  return whicheverChild.test(hit[0]) && aRule.test(text.slice(Math.max(0, hit.index - 110), hit.index))
}

/** Praise, blame or an address meant for one child or a few named ones. A mere report of what a child did is none. */
export function findTargets(cues: CheckCues, names: readonly NameSeen[]): Sighting[] {
  const withoutName = unnamed.flatMap(pattern =>
    [...cues.reading.plain.matchAll(pattern)]
      .filter(hit => !aTitle(hit[0]) && !inARule(cues.reading.plain, hit))
      .map((hit): Sighting => {
        const end = hit.index + hit[0].length
        return { kind: 'individual_target', start: hit.index, end, sure: 0.65, about: { unnamed: true } }
      }),
  )
  return apart([...named(cues, names), ...withoutName])
}
