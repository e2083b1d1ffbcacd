import { isCommonSurname, homonymOf } from '../homonyms.ts'
import type { NamePlace } from '../name-seen.ts'
import { isGivenName } from '../nicknames.ts'
import * as people from '../what-people-do.ts'
import { askedPlace, type Place } from './asked-place.ts'
import { ofHalves, ofLine, ofNeighbours, ofSentence } from './evidence-beside.ts'
import { ofCompany, ofList, ofTopics } from './evidence-of-others.ts'
import { rulesThatSpeak } from './rules-that-speak.ts'
import type { TextFacts } from './text-facts.ts'
import { few, senseOf } from './words-seen.ts'

/** Whether the text tells of a work that somebody of this name is in: of none, somewhere, or in this sentence; and how many others of it are named. */
function ofWorks(facts: TextFacts, key: string, sentence: number, kind: string, verdict: 'Y' | 'N'): string[] {
  const told = facts.ofWorks.get(key)
  if (told === undefined) return [`wo no ${few(facts.ofWorksNamed)}`]
  const where = told.has(sentence) ? 'here' : 'text'
  const others = few(facts.ofWorksNamed - 1)
  return [
    `wo ${where}`,
    `wok ${where} ${kind}`,
    `wov ${where} ${verdict}`,
    `woo ${where} ${others}`,
    `wovo ${others} ${verdict}`,
  ]
}

const tenths = (sure: number) => (sure < 0 ? -1 : Math.round(sure * 10))

/** How the name itself is written, and what the rules make of it. */
function ofForm({ facts, place, token, end, at, key, role, dictionary, kind, verdict: v }: Place): string[] {
  const { form, faith, disguised } = place.match
  const written = `${token.case}${facts.say.reading.capitalTells(at) ? 'T' : ''}${token.first ? 'F' : ''}`
  const out = [
    ...[`k ${kind}`, `w ${written}`, `kw ${kind} ${written}`, `v ${v}`, `vk ${v} ${kind}`, `vw ${v} ${written}`],
    ...[`s ${tenths(place.sure)} ${role}`, `ss ${tenths(place.surnameSure)} ${role}`],
    `vs ${v} ${tenths(Math.max(place.sure, place.surnameSure))}`,
    ...[`g ${place.guarded}`, `gv ${facts.say.given.has(key)}`, `sl ${place.slip}`, `n ${form.nickname} ${kind}`],
    ...[`fa ${faith < 1} ${disguised === true}`, `c ${place.count > 1}`, `len ${Math.min(8, key.length)}`],
    ...[`gn ${isGivenName(key)} ${role}`, `cs ${isCommonSurname(key)} ${role}`, `ho ${form.homonym} ${dictionary}`],
    ...[`po ${end.possessive} ${kind}`, `cl ${end.clitic} ${form.homonym}`, `bear ${Math.min(3, form.first.length)}`],
    ...[`kn ${place.known} ${role}`, `knv ${place.known} ${kind}`, ...ofWorks(facts, key, token.sentence, kind, v)],
    ...[`nc ${facts.say.reading.withoutCapitals}`, `cw ${facts.say.roll.classWords.has(key)} ${v}`],
  ]
  if (dictionary !== 'X') out.push(`own ${senseOf(key)}`, `ownv ${senseOf(key)} ${v}`)
  return out
}

/** Which rules speak at this place, whatever they say. */
function ofRules({ facts, place, at, last, plain, role, verdict }: Place): string[] {
  const { say } = facts
  const spoken = rulesThatSpeak(say.reading, say.roll, place)
  if (say.tellsOfAMatch) spoken.push('match')
  const out = [`does ${people.personDoesSomething(say.reading, last)} ${plain}`]
  for (const rule of spoken) out.push(`q ${rule}`, `qk ${rule} ${plain}${role}`, `qv ${rule} ${verdict}`)
  const before = homonymOf(say.reading.tokens[at - 1]?.key ?? '')
  out.push(`hn ${before === 'plain' ? '' : before}`)
  return out
}

/** All that speaks for and against a pupil at one place, each as a short text; the letters of the name are in none of them. */
export function evidenceOf(facts: TextFacts, place: NamePlace): string[] {
  const one = askedPlace(facts, place)
  if (one === undefined) return []
  return [ofForm, ofRules, ofNeighbours, ofHalves, ofCompany, ofList, ofLine, ofTopics, ofSentence].flatMap(part =>
    part(one),
  )
}
