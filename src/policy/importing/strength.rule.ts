import type { Strength } from '../packs/pack.ts'
import type { Bound } from '../packs/roles.ts'

const must =
  /\b(must|shall|(?:is|are|be|being|been) (?:strictly )?(?:prohibited|forbidden|required|obliged|expected|not (?:allowed|permitted|acceptable))|prohibit\w*|forbid\w*|has to|have to|never|under no circumstances|will not|may not|cannot|do not|don’t|no (?:\w+ ){0,3}(?:is|are|may|can)|obligation|mandatory|not permitted|not allowed|not acceptable|only be|will be|will)\b/i
const should = /\b(should|ought|expect(?:s|ed)?|responsib\w+|normally|wherever possible|ensure|need to|needs to)\b/i
const advice =
  /\b(may|might|can|could|advis(?:e|ed|able)|recommend\w*|encourag\w*|consider|be aware|be mindful|it is (?:a good idea|helpful|wise)|guidance|for example|please)\b/i
/** Above a list that names what is not done: "Examples of inappropriate use". */
const banning =
  /\b(inappropriate|unacceptable|prohibited|forbidden|not allowed|banned|misconduct|do(?:n’t|n't| not)s?)\b/i

/**
 * How strongly a statement binds, by its verb. The sentence its list begins with counts before its own words; the heading only where
 * neither has a verb.
 */
export function strengthOf(text: string, lead: string, headings: readonly string[]): Strength {
  for (const words of [lead, text]) {
    if (words === '') continue
    if (/\b(?:applies|apply|covers?)\b/i.test(words) && !should.test(words)) return 'must'
    // "should never", "must consider", "may not": the stronger of two verbs is what is meant, but "should" stays should.
    if (/\b(?:should|ought to)\b/i.test(words) && !/\b(?:must|shall|never|prohibit\w*|required)\b/i.test(words))
      return 'should'
    if (/\b(?:advised|recommended|encouraged)\b/i.test(words) && !/\b(?:must|shall|never)\b/i.test(words))
      return 'advice'
    if (must.test(words)) return 'must'
    if (should.test(words)) return 'should'
    if (advice.test(words)) return 'advice'
  }
  return isBan(headings) ? 'must' : 'advice'
}

/** Does it forbid? "not" before a verb, "never", "prohibited"; also by the sentence or heading its list stands under. */
export function forbids(text: string, lead: string, headings: readonly string[]): boolean {
  return negative.test(text) || negative.test(lead) || (!/\b(must|should|may|will)\b/i.test(text) && isBan(headings))
}

function isBan(headings: readonly string[]): boolean {
  const heading = headings.at(-1) ?? ''
  return banning.test(heading) && !/\b(?:report|action|monitor|respond|breach|deal)/i.test(heading)
}

const negative =
  /\b(not|never|no|nor|neither|cannot|can’t|don’t|prohibit\w*|forbid\w*|ban(?:s|ned)?|refrain|avoid|without|unacceptable|inappropriate use|under no circumstances)\b/i

/** Words for those a clause can bind, as policies write them; the first that matches before the verb is meant. */
const people: readonly (readonly [Bound, RegExp])[] = [
  ['chair_of_governors', /\bchair of (?:the )?(?:governors|governing body|management committee|trustees)\b/i],
  ['deputy_headteacher', /\b(?:deputy|assistant) head(?:teacher| teacher)?s?\b/i],
  ['nursery_manager', /\bnursery managers?\b/i],
  [
    'account_manager',
    /\b(?:account (?:manager|holder|owner|administrator)s?|(?:page|channel|site) (?:owner|administrator|moderator)s?|(?:social media|media|communications|digital) (?:leads?|managers?|officers?|team))\b/i,
  ],
  [
    'dsl',
    /\b(?:DSL|designated safeguarding leads?|(?:lead )?safeguarding (?:lead|officer)s?|child protection officers?)\b/i,
  ],
  ['dpo', /\b(?:DPO|data protection (?:officer|lead)s?)\b/i],
  ['human_resources', /\b(?:human resources|HR|personnel team)\b/],
  ['chief_executive', /\b(?:chief executive(?: officer)?|CEO)\b/],
  ['director', /\bdirectors?\b/i],
  ['headteacher', /\b(?:head ?teachers?|heads? of school|principals?|executive heads?|the head)\b/i],
  ['governing_body', /\b(?:governors?|governing bod(?:y|ies)|management committee|trustees|board)\b/i],
  ['recruiters', /\b(?:recruiting managers?|recruiters|recruitment panels?|interview panels?)\b/i],
  ['line_manager', /\b(?:line managers?|managers)\b/i],
  ['senior_leaders', /\b(?:senior (?:leaders?|leadership|managers?|management|staff)(?: team)?|SLT|SMT|leaders)\b/],
  ['families', /\b(?:parents?(?: and carers?)?|carers|guardians|families)\b/i],
  ['outsiders', /\b(?:third part(?:y|ies)|suppliers|visitors|outsiders)\b/i],
  ['partners', /\bpartner organi[sz]ations?\b/i],
  ['teacher', /\b(?:teachers|teaching staff)\b/i],
  [
    'everyone',
    /\b(?:staff|employees?|everyone|colleagues|members? of staff|you|your|individuals|all users|workers|volunteers|adults)\b/i,
  ],
  ['trust', /\b(?:the trust|academy trust)\b/i],
  ['school', /\b(?:the (?:school|unit|academy|nursery|college)|we|our)\b/i],
]

const verb =
  /\b(?:must|shall|should|will|may|can|cannot|could|ought|needs?|has|have|is|are|be|do not|don’t|never|would|reserves?|agrees?|expects?|prohibits?)\b/i

/** Whom a statement binds: who stands before its verb, else before that of its list, else in its heading; everyone where nobody is named. */
export function boundBy(text: string, lead: string, headings: readonly string[]): readonly Bound[] {
  for (const words of [lead, text]) {
    const [subject = ''] = words.split(verb)
    const found = subject === words || imperative.test(words) ? [] : named(subject)
    if (found.length > 0) return found
  }
  const above = named(headings.at(-1) ?? '')
  return above.length > 0 && lead === '' && !verb.test(headings.at(-1) ?? '') ? above : ['everyone']
}

const imperative =
  /^(?:ensure|save|keep|report|check|use|avoid|make|take|consider|remember|think|do|never|always|please|only|where|when|if|in|for|any|following|with)\b/i
const prepositions = /\b(?:with|about|from|of|to|for|by|between|against|on|at|in|including)\s+(?:[\w’']+\s+){0,2}$/i
const between = /^(?:[\s/,&()]|\b(?:and|or|with|together|the|a|other|trust|senior)\b)*$/i

/** Those named one beside the other at the beginning: "Headteachers and governors". Behind a preposition nobody acts. */
function named(subject: string): Bound[] {
  let rest = subject
  const found: { who: Bound; at: number; to: number }[] = []
  for (const [who, form] of people) {
    const match = form.exec(rest)
    if (match === null) continue
    const before = subject.slice(0, match.index)
    if (!prepositions.test(before)) found.push({ who, at: match.index, to: match.index + match[0].length })
    // "Chair of governors" is not the governors as well.
    rest = rest.replaceAll(new RegExp(form.source, `${form.flags}g`), words => '#'.repeat(words.length))
  }
  const inOrder = found.toSorted((one, other) => one.at - other.at)
  const together: typeof inOrder = []
  for (const one of inOrder) {
    const last = together.at(-1)
    if (last === undefined || between.test(subject.slice(last.to, one.at))) together.push(one)
  }
  return together.map(({ who }) => who).slice(0, 3)
}
