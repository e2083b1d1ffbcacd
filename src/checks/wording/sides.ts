import type { Sighting } from '../finding.ts'
import type { WatchedWords } from '../own-words.ts'
import { clauseAround, pairWithin } from './clause.ts'
import type { Cue } from './lexicon/cues-seen.ts'
import type { CheckCues } from './read-cues.ts'

/** How near in words a party must stand to what is said of it. */
const inReach = 12

const governs = new Set(['are', 'have', 'will', 'is', 'has', 'get', 'would', 'want', 'wants', 'cut', 'in'])
const oftenParty = new Set(['labour', 'conservative', 'reform'])

/** Labour, Reform and Green are parties with a capital inside the sentence, before a verb, or after "vote". */
function partyWords(cues: CheckCues, sentence: number): Cue[] {
  const { reading } = cues
  return cues.in(sentence, 'partyWord').filter(({ at }) => {
    const token = reading.tokens[at]
    if (token === undefined) return false
    const [before, further] = [reading.tokens[at - 1]?.key, reading.tokens[at - 2]?.key]
    if (before?.startsWith('vot') === true || (before === 'for' && further?.startsWith('vot') === true)) return true
    if (!oftenParty.has(token.key) || token.case === 'lower') return false
    if (token.key === 'labour' && token.possessive) return true
    return reading.capitalTells(at) || governs.has(reading.tokens[at + 1]?.key ?? '')
  })
}

function sideTaken(cues: CheckCues, sentence: number): readonly Cue[] | undefined {
  const words = partyWords(cues, sentence)
  const sides = [...cues.in(sentence, 'blame'), ...cues.in(sentence, 'support')]
  const named = [...cues.in(sentence, 'party'), ...words, ...cues.in(sentence, 'politician')]
  const taken = pairWithin(inReach, named, sides)
  if (taken !== undefined) return taken
  // A party is hardly ever named by a school unless a side is taken; civics and lessons were left out before.
  const [party] = [...cues.in(sentence, 'party'), ...words]
  if (party !== undefined) return [party]
  if (cues.has(sentence, 'schoolVote')) return undefined
  const [call] = cues.in(sentence, 'votingCall')
  return call === undefined ? pairWithin(inReach, cues.in(sentence, 'rulers'), cues.in(sentence, 'blame')) : [call]
}

/** "The hall lies between the council offices and the church", "The council was robbed of its tree": nobody who governs is blamed. */
const liesSomewhere =
  /(?<!\p{L})lies? (?:just )?(?:between|in|on|at|near|behind|beside|opposite|under|next|north|south|east|west|along)(?!\p{L})|(?<!\p{L})(?:council|government|m\.?p\.?s?|minister) (?:was|were|has been|have been|got) robbed(?!\p{L})/iu

/** A party or somebody who stands for election, also where no side is taken. */
function mentioned(cues: CheckCues, sentence: number): readonly Cue[] | undefined {
  if (cues.has(sentence, 'ownVote')) return undefined
  const [named] = [
    ...cues.in(sentence, 'party'),
    ...partyWords(cues, sentence),
    ...cues.in(sentence, 'politician'),
    ...cues.in(sentence, 'standing'),
  ]
  return named === undefined ? undefined : [named]
}

/**
 * For or against a party or those who govern (Education Act 1996, sections 406 and 407). Civics and visits are left alone; while an election is on
 * every mention of a party or of who stands for it counts, since a photograph with one candidate helps her whatever is said.
 */
export function findPolitics(cues: CheckCues, election?: WatchedWords): Sighting[] {
  const found: Sighting[] = []
  const kinds = [
    'votingCall',
    'blame',
    'support',
    'party',
    'partyWord',
    ...(election ? (['politician', 'standing'] as const) : []),
  ] as const
  const sentences = new Set(kinds.flatMap(kind => [...cues.of(kind)].map(([sentence]) => sentence)))
  let before = -2
  for (const sentence of [...sentences].sort((one, other) => one - other)) {
    const side = cues.has(sentence, 'civics') ? undefined : sideTaken(cues, sentence)
    const taken = side ?? (election && mentioned(cues, sentence))
    // What follows in the next sentence goes on with the same matter: one finding is enough to be asked about it.
    if (taken === undefined || sentence === before + 1) continue
    before = sentence
    const clause = clauseAround(cues.reading, taken)
    if (liesSomewhere.test(cues.reading.text.slice(clause.start, clause.end))) continue
    const about = side === undefined && election !== undefined ? { about: { watched: election } } : {}
    found.push({ kind: 'political_view', ...clause, sure: 0.7, ...about })
  }
  return found.length > 0 ? found : politicalTags(cues)
}

const parties =
  '(?:tory|tories|labour|libdems?|reformuk|reform|greens?|ukip|snp|plaid|starmer|sunak|farage|brexit|corbyn|badenoch)'
const tag = new RegExp(
  `#(?:(?:vote|never|no|stop|back|elect|kick|imvoting|scrap)${parties}\\w{0,12}|${parties}(?:out|in|cuts|lies|first|gain|win|scum|shambles|uk|fail|voter|council)\\w{0,8}|(?:re-?elect|get(?:her|him|them)(?:back)?(?:in|out)|vote(?:her|him|them)|backher|backhim)\\w{0,16}|gtto|jc4pm|generalelectionnow|scraptheschoolcuts|stopschoolcuts)(?![\\p{L}\\p{N}_])`,
  'giu',
)

function politicalTags(cues: CheckCues): Sighting[] {
  return [...cues.reading.text.matchAll(tag)].map(hit => ({
    kind: 'political_view',
    start: hit.index,
    end: hit.index + hit[0].length,
    sure: 0.8,
  }))
}
