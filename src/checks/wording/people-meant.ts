import type { Sighting } from '../finding.ts'
import type { NameSeen } from '../names/find-names.ts'
import { placesBySentence, type Said } from './sentences-said.ts'

/** Somebody a sentence is about, and how: by name, told apart without one, or as "he" after either. */
export interface Meant {
  readonly start: number
  readonly end: number
  readonly as: 'named' | 'told' | 'pronoun'
}

const edge = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
export const child =
  '(?:pupil|child|boy|girl|student|lad|lass|kid|youngster|learner|infant|junior|toddler|tot|teenager|sixth former)'
export const children =
  '(?:pupils|children|boys|girls|students|lads|lasses|kids|youngsters|learners|infants|juniors|families|siblings|brothers|sisters|twins|triplets|teenagers)'
/** Words between an article and "boy": years, classes, adjectives, but nothing that begins another thought. */
const plain =
  "(?:(?!(?:every|each|any|all|your|for|about|and|or|with|to|in|by|that|who|is|was|on|at|of|from|if|when|as|than|per|which|whose|has|had|have|book|story|child|boy|girl|pupil)(?![\\p{L}]))[\\p{L}\\d’'-]{1,20} ){0,4}"
/** A year or a class: "Year 4", "4 Merlin", "Reception", "our class", "Robins". */
export const group =
  "(?:(?:year|yr|y) ?\\d{1,2}s?|reception|nursery|pre-?school|ks ?\\d|key stage \\d|(?:our|my|this|the same|his|her|that|one|mrs? \\p{L}{1,20}[’']s) (?:class|school|year|form|group|nursery)|class \\p{L}{0,12}\\d{0,2}|\\d{1,2} ?\\p{Lu}\\p{L}{0,12}|\\p{Lu}\\p{Ll}{2,14})"

const one = new RegExp(
  `${edge}(?:(?:an?|one|another|certain|that|this|our|poor|the|little|some) ${plain}${child}${after}(?!(?:ren)|[’']s (?:play|book|story|film|hospital|bike))|(?:one|two|three|four|five|a few|a couple|couple|some|several|many|most) (?:of )?(?:our|the|my|your)? ?${plain}${children}${after}|(?:year|yr|y) ?\\d{1,2} (?:${child}|family)${after}|(?:the|an?|one|that|this|our) ${plain}(?:family|twins|siblings) (?:in|from|of) (?:the )?${group}|(?:someone|somebody) in ${group}|${children} (?:in|from) ${group}|the (?:one|two|three|four|five|six|seven|eight|twins|foster) ${plain}${children}${after})`,
  'iu',
)
/** Said of whoever it may be: "if a child is unwell", "a child should …". */
const anybody =
  /(?<!\p{L})(?:if|when|whenever|should|any|every|each|unless|whether|please keep|must|parents? of|children (?:who|with)|pupils (?:who|with)|all children|48 hours|24 hours)(?!\p{L})/iu
/** Counted, or a rule of the house: "one in five of our pupils", "the average pupil", "we never turn away a child". */
const inNumbers =
  /(?<![\p{L}\p{N}])(?:(?:one|two|three|four|five|six|seven|eight|nine|\d{1,3}) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|a hundred|\d{1,4})(?= (?:of|children|pupils|families|people|adults|young|girls|boys|teenagers|students|uk|have|has|will|are|is)(?!\p{L})|[.,;)])|\d[\d.]{0,4} ?(?:%|per ?cent) of|percentage of|proportion of|(?:the|an|our) (?:average|typical) (?:child|pupil|student|boy|girl|family)|on average|no (?:child|pupil|student|family)|(?:we|school|schools|teachers|staff|adults|nobody|cooks?)(?: (?:will|would|should|must|do|can))? (?:never|not|do not|don[’']t|won[’']t|can[’']t) (?:turn|send|let|refuse|leave|judge|single|shame|charge|write|exclude|punish))(?![\p{L}\p{N}])/iu
/** A state that many a child is in. */
const anyIn =
  /^an? (?:hungry|thirsty|poorly|unwell|sick|ill|tired|anxious|worried|unhappy|bullied|struggling|coughing|feverish|cold|wet|dyslexic|disabled|deaf|bereaved|grieving) (?:child|pupil|student|learner|kid|boy|girl|toddler|teenager|infant)$/iu
const happened =
  /(?<!\p{L})(?:was|were|has|had|went|came|got|hit|ran|told|took|left|fell|bit|said|yesterday|today|last (?:week|night|term)|on (?:mon|tues|wednes|thurs|fri)day|this (?:morning|week|afternoon))(?!\p{L})/iu
const many = new RegExp(`^(?:some|several|many|most|a few|a couple|couple)`, 'iu')
const inGroup = new RegExp(
  `(?:${edge}(?:in|from|of) (?:the )?${group}|(?:year|yr|y) ?\\d{1,2}|reception|nursery)`,
  'iu',
)
const he = /(?<![\p{L}\p{N}])(?:he|she|his|her|him|they|their|them)(?![\p{L}\p{N}])/iu

/** One child, or a few of one class, told apart without a name. */
export function childTold(said: Said): Meant | undefined {
  if (anybody.test(said.text) || inNumbers.test(said.text)) return undefined
  const hit = one.exec(said.text)
  if (hit === null) return undefined
  // "Some of our children" are anybody, unless a class says which.
  if (many.test(hit[0]) && !inGroup.test(said.text)) return undefined
  // "A hungry child cannot learn" is any of them; with a class, or what was done, it is one.
  if (anyIn.test(hit[0]) && !inGroup.test(said.text) && !happened.test(said.text)) return undefined
  return { start: said.start + hit.index, end: said.start + hit.index + hit[0].length, as: 'told' }
}

/** Pronouns stand for whoever was last spoken of, two sentences back at most. */
const remembered = 2

/**
 * By sentence, who it is about. `told` finds people without a name; a pronoun means the last one meant, and so does a
 * sentence of a few words without anybody in it ("Off with chickenpox again.").
 */
export function peopleMeant(
  said: readonly Said[],
  named: readonly (NameSeen | Sighting)[],
  told: (sentence: Said) => Meant | undefined,
): ReadonlyMap<number, readonly Meant[]> {
  const names = placesBySentence(said, named)
  const all = new Map<number, readonly Meant[]>()
  let since = remembered + 1
  for (const sentence of said) {
    const people: Meant[] = (names.get(sentence.at) ?? []).map(({ start, end }) => ({ start, end, as: 'named' }))
    const untold = people.length === 0 ? told(sentence) : undefined
    if (untold !== undefined) people.push(untold)
    if (people.length > 0) since = 0
    else {
      since += 1
      const hit = since <= remembered ? he.exec(sentence.text) : null
      const short = sentence.text.length < 45 && since <= remembered
      if (hit !== null) {
        const start = sentence.start + hit.index
        people.push({ start, end: start + hit[0].length, as: 'pronoun' })
        since = Math.min(since, 1)
      } else if (short) people.push({ start: sentence.start, end: sentence.start, as: 'pronoun' })
    }
    if (people.length > 0) all.set(sentence.at, people)
  }
  return all
}
