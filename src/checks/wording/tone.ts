import type { Sighting } from '../finding.ts'
import { clauseAround, pairWithin } from './clause.ts'
import type { Cue } from './lexicon/cues-seen.ts'
import type { CheckCues } from './read-cues.ts'

const farApart = 9

/** "You" and "he" are everywhere, so an unkind word must stand closer to them than to parents or drivers. Words. */
const ofNoun = 8
const ofPronoun = 3
const pronouns = new Set('you yourselves he she they'.split(' '))

/** "You useless lot", "the drivers on our lane are hopeless": an unkind word with whom it is said of, and both words. */
function unkindOfSomebody(cues: CheckCues, sentence: number): readonly Cue[] {
  const { tokens } = cues.reading
  // "If you think you may be entitled to free meals" is a right and no reproach.
  const unkind = cues
    .in(sentence, 'unkind')
    .filter(
      one => tokens[one.last]?.key !== 'entitled' || !isARight(tokens[one.last - 1]?.key, tokens[one.last + 1]?.key),
    )
  if (unkind.length === 0) return []
  const thanked = (one: Cue) => tokens[one.at]?.key === 'you' && tokens[one.at - 1]?.key === 'thank'
  const people = cues.in(sentence, 'blamed').filter(one => !thanked(one))
  const said = unkind.filter(one => !ownsPeople(tokens[one.last]?.key ?? ''))
  const isPronoun = (one: Cue) => pronouns.has(tokens[one.at]?.key ?? '')
  const pair =
    pairWithin(ofPronoun, said, people.filter(isPronoun)) ??
    pairWithin(
      ofNoun,
      said,
      people.filter(one => !isPronoun(one)),
    )
  // "Some of you" holds its own people, and by itself nothing against them: "some of you have asked which teacher it is".
  const [own] = unkind.filter(one => ownsPeople(tokens[one.last]?.key ?? '') && cues.has(sentence, 'hostile'))
  return pair === undefined ? (own === undefined ? [] : [own]) : [pair[0]]
}

const isOrNot = new Set('are is be been being were was not re if also still they you'.split(' '))

/** "You may be entitled even if you were not last year": of a benefit, not of a manner. */
function isARight(before: string | undefined, after: string | undefined): boolean {
  return after === 'to' || isOrNot.has(before ?? '')
}

function ownsPeople(key: string): boolean {
  return key === 'you' || key === 'them'
}

/** Thanks and praise for a bad deed, which stands behind them: "thank you to the driver who blocked the gate". */
function scornfulThanks(cues: CheckCues, sentence: number): readonly Cue[] {
  const [first] = cues.in(sentence, 'praisedForIt')
  if (first === undefined) return []
  return cues.in(sentence, 'badDeed').some(deed => deed.at >= first.last) ? [first] : []
}

/** "Some Karen Mepham keeps the rota" is somebody's name, whatever else the name is used for. */
function aName({ reading: { tokens } }: CheckCues, { last }: Cue): boolean {
  const next = tokens[last + 1]
  return tokens[last]?.key === 'karen' && next?.gap === 'space' && next.case === 'title'
}

/** Words that belittle, mock or attack. What stands beside a harmless use of the word (a joke book, the Twits) is left. */
/** "They beat us fair and square, and nobody cheated." */
const nobodyDid =
  /^(?:and |but |so )?(?:nobody|no[ -]one|none of (?:us|them)) (?:has |had |was |even )?(?:cheat|lied|lost|cried|moan|fell|argu|complain)/iu

export function findHostility(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  const kinds = ['hostile', 'unkind', 'praisedForIt'] as const
  for (const sentence of new Set(kinds.flatMap(kind => [...cues.of(kind)].map(([one]) => one)))) {
    if (cues.has(sentence, 'harmless')) continue
    const unkind = unkindOfSomebody(cues, sentence)
    const scorn = scornfulThanks(cues, sentence)
    const all = [...cues.in(sentence, 'hostile').filter(one => !aName(cues, one)), ...scorn, ...unkind]
    const hostile = all.sort((one, other) => one.at - other.at)
    const [first] = hostile
    if (first === undefined) continue
    const last = hostile.filter(cue => cue.at - first.last < farApart).at(-1) ?? first
    const clause = clauseAround(cues.reading, [first, last])
    if (hostile.length === 1 && nobodyDid.test(cues.reading.text.slice(clause.start, clause.end))) continue
    found.push({
      kind: 'negative_tone',
      ...clause,
      sure: hostile.length > 1 ? 0.85 : 0.7,
    })
  }
  return found
}

/** How near in words what demeans must stand to the people it demeans. */
const ofThem = 11
/** And how near who is called must stand to what is asked of her or him. */
const ofBoth = 12

/** Words that demean and mean something of every day as well, by what stands beside them then. */
const ordinary: readonly { readonly said: RegExp; readonly beside: RegExp }[] = [
  {
    said: /^gammon$/,
    beside:
      /^(?:roast\w*|baked?|fillets?|joint|steaks?|chips|peas|eggs?|pineapple|potato\w*|mash\w*|veg\w*|carrots?|quorn|rice|pasta|salad|beans|cabbage|greens|parsley|sauce|gravy|stuffing|lunch\w*|dinner\w*|menu|meals?|served|serving|biscuits?|jelly|crumble|custard|pudding|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*)$/,
  },
  {
    said: /^back$/,
    beside:
      /^(?:wash\w*|borrow\w*|lend|lent|forms?|slips?|books?|trousers|socks|kit|uniforms?|jumpers?|sign\w*|bags?|letters?)$/,
  },
]

/** "Roast gammon, peas and gravy", "wash them and send them back". */
function isOrdinary(cues: CheckCues, sentence: number, cue: Cue): boolean {
  const { tokens } = cues.reading
  const last = tokens[cue.last]?.key ?? ''
  const use = ordinary.find(one => one.said.test(last))
  if (use === undefined) return false
  return tokens
    .slice(Math.max(0, cue.at - reachOfUse), cue.last + reachOfUse)
    .some(token => token.sentence === sentence && use.beside.test(token.key))
}

/** Words. */
const reachOfUse = 20

function demeaningIn(cues: CheckCues, sentence: number): { cues: readonly Cue[]; sure: number } | undefined {
  const slur = cues.in(sentence, 'slur').find(one => !isOrdinary(cues, sentence, one))
  if (slur !== undefined) return { cues: [slur], sure: 0.85 }
  const groups = cues.in(sentence, 'peopleGroup')
  const pair = pairWithin(ofThem, cues.in(sentence, 'contempt'), groups)
  if (pair !== undefined) return { cues: pair, sure: 0.65 }
  const mild = cues.in(sentence, 'mildContempt')
  const mildPair = mild.length > 1 ? pairWithin(ofThem, mild, groups) : undefined
  if (mildPair !== undefined) return { cues: mildPair, sure: 0.55 }
  const ours = pairWithin(ofThem, cues.in(sentence, 'notOurs'), groups)
  const custom = ours === undefined ? undefined : pairWithin(ofThem, cues.in(sentence, 'custom'), ours)
  if (ours !== undefined && custom !== undefined) return { cues: ours, sure: 0.65 }
  if (sentence > 0 && cues.has(sentence - 1, 'peopleGroup')) {
    const [suspicion] = cues.in(sentence, 'suspicion')
    if (suspicion !== undefined) return { cues: [suspicion], sure: 0.6 }
  }
  const hers = pairWithin(ofBoth, cues.in(sentence, 'womenDo'), cues.in(sentence, 'homeWork'))
  const his = pairWithin(ofBoth, cues.in(sentence, 'menDo'), cues.in(sentence, 'heavyWork'))
  return hers !== undefined && his !== undefined ? { cues: [...hers, ...his], sure: 0.55 } : undefined
}

/** Words that demean people for who they are (Equality Act 2010, section 4), by a group and what is said of it. */
export function findDiscrimination(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  const kinds = ['slur', 'contempt', 'mildContempt', 'notOurs', 'suspicion', 'womenDo'] as const
  const sentences = new Set(kinds.flatMap(kind => [...cues.of(kind)].map(([sentence]) => sentence)))
  for (const sentence of sentences) {
    if (cues.has(sentence, 'harmless') && !cues.has(sentence, 'contempt', 'slur')) continue
    const demeaning = demeaningIn(cues, sentence)
    if (demeaning === undefined) continue
    found.push({ kind: 'discriminatory', ...clauseAround(cues.reading, demeaning.cues), sure: demeaning.sure })
  }
  return found
}
