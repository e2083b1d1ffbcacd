import type { Reading } from '../text/reading.ts'
import { hasCapital, rightAfter } from './around.ts'
import * as cue from './cues.ts'
import * as deeds from './deeds.ts'

/** What is said of people and not of things: what they do, what they own, how they are spoken of and to. */

const betweenNameAndVerb = new Set(
  'has have had is was were are been also then just really who both never always not kindly very even'.split(' '),
)

const did = new Set(['did', 'does', 'didn', 'doesn'])

/** What a person does right after the name: `surely` what only people do, `perhaps` what seasons and towns do as well. */
export function personDoesSomething(reading: Reading, last: number): 'surely' | 'perhaps' | 'no' {
  const token = reading.tokens[last]
  const next = rightAfter(reading, last)
  if (
    token === undefined ||
    next === undefined ||
    token.clitic === 'll' ||
    token.clitic === 'd' ||
    (next.case !== 'lower' && !(token.case === 'upper' && next.case === 'upper'))
  )
    return 'no'
  const second = rightAfter(reading, last + 1)
  // "Melody as the star", "Prince giving a hand signal": so pictures are described.
  const described = next.key === 'as' || (next.key.endsWith('ing') && next.key.length > 5)
  if (described && second !== undefined && cue.determiners.has(second.key)) return 'surely'
  let at = last + 1
  let helped = false
  for (let steps = 0; steps < 3; steps += 1) {
    const between = reading.tokens[at]
    const more = rightAfter(reading, at)
    if (between === undefined || more === undefined) break
    const helper = deeds.helpers.has(between.key)
    if (!helper && !betweenNameAndVerb.has(between.key) && !/..ly$/.test(between.key)) break
    helped ||= helper
    at += 1
  }
  const verb = reading.tokens[at]
  if (verb === undefined || verb.case === 'title' || verb.possessive) return 'no'
  // "Joy did not win": love will win, but nothing else was said not to have.
  if (helped && did.has(next.key) && deeds.plainlyPeoples.has(verb.key)) return 'surely'
  // "Holly and Ivy have been told they don't count".
  if (helped && reading.tokens[at - 1]?.key === 'been' && toldToPeople.has(verb.key)) return 'surely'
  if ((next.key === 'is' || next.key === 'was') && verb.key.endsWith('ing') && deeds.beingDone.has(verb.key))
    return 'perhaps'
  if (helped) return deeds.plainDeeds.has(verb.key) ? 'perhaps' : 'no'
  if (isIntimate(reading, at)) return 'surely'
  if (!cue.humanVerbs.has(verb.key)) return 'no'
  return cue.looseVerbs.has(verb.key) ? 'perhaps' : 'surely'
}

const toldToPeople = new Set('told asked reminded warned thanked invited promoted elected'.split(' '))

const doneTo = new Set(
  'it her him them us me to every each up out down away at on in for so very well everyone everybody all lots more'.split(
    ' ',
  ),
)

/** Done by people only; where a thing does it too, it must be done to something. */
function isIntimate(reading: Reading, at: number): boolean {
  const verb = reading.tokens[at]
  if (verb === undefined || (verb.case !== 'lower' && verb.case !== 'upper') || verb.possessive) return false
  if (!deeds.intimateDeeds.has(verb.key) || cue.looseVerbs.has(verb.key)) return false
  if (!deeds.alsoThings.has(verb.key)) return true
  const object = rightAfter(reading, at)
  return object !== undefined && (cue.determiners.has(object.key) || doneTo.has(object.key))
}

/** A deed of people only, so that even a season or a town is somebody: "Summer collected leaves". */
export function intimateDeed(reading: Reading, last: number): boolean {
  const next = rightAfter(reading, last)
  return isIntimate(reading, next !== undefined && betweenNameAndVerb.has(next.key) ? last + 2 : last + 1)
}

/** "Grace's poem", "Will's broken wrist". */
export function ownsSomething(reading: Reading, last: number): boolean {
  const next = rightAfter(reading, last)
  if (reading.tokens[last]?.possessive !== true || next === undefined) return false
  const second = rightAfter(reading, last + 1)
  const owned = (key: string) => cue.belongings.has(key) || cue.ofABody.has(key)
  return owned(next.key) || (second !== undefined && owned(second.key) && !hasCapital(next))
}

const toldOfPerson =
  /^(?:\s?[–—-]\s?for (?:\p{Ll}|always)|,?\s?who(?:[’'](?:d|s|ll|ve))? (?:\p{Ll}{3,}|is|has|was)|\s(?:and|with) (?:her|his) \p{Ll}|\s(?:her|him)self\b)/u

/** "Hope, who found the frog", "Rose and her team", "Grace – for kindness", "Precious herself": said of people only. */
export function toldAsPerson(reading: Reading, last: number): boolean {
  const token = reading.tokens[last]
  if (token === undefined || token.possessive) return false
  return toldOfPerson.test(reading.text.slice(token.fullEnd, token.fullEnd + 24).replace(/^\s(?=who|[–—-])/u, ''))
}

/** "Penny, well done": somebody is spoken to. */
export function isAddressed(reading: Reading, at: number, last: number): boolean {
  const end = reading.tokens[last]?.fullEnd ?? 0
  return (
    reading.tokens[at]?.first === true &&
    /^[,!:]\s*(?:well done|we (?:all )?(?:love|loved|miss|missed)|you|your|thank|congrat|happy|we(?:['’]re| are) (?:all |so |very |really )*(?:proud|sorry|thinking|happy|pleased|with you|going to miss)|please|good)/i.test(
      reading.text.slice(end, end + 20),
    )
  )
}
