import type { Token } from '../../text/tokens.ts'
import * as around from '../around.ts'
import * as people from '../what-people-do.ts'
import type { NamePlace } from '../name-seen.ts'
import { homonymOf, isCommonSurname, isDictionaryWord, isEverydayWord } from '../homonyms.ts'
import { isGivenName } from '../nicknames.ts'
import { alike } from '../senses.ts'
import { figuresOf } from './figures.ts'
import { rulesThatSpeak } from './rules-that-speak.ts'
import { runAround, type TextFacts } from './text-facts.ts'
import { topicNames } from './topics.ts'
import { few, meaningOf, senseOf, signs, sortOf } from './words-seen.ts'

/** One name in its text, and what is asked of it again and again. */
interface Place {
  readonly facts: TextFacts
  readonly place: NamePlace
  readonly token: Token
  readonly end: Token
  readonly at: number
  readonly last: number
  readonly key: string
  /** Only a name, or a word as well. */
  readonly plain: 'p' | 'w'
  readonly role: 's' | 'f' | 'fs'
  /** What else the name is, and whose it is. */
  readonly kind: string
  readonly dictionary: 'E' | 'D' | 'X'
  /** What the rules say: a pupil or not. */
  readonly verdict: 'Y' | 'N'
}

function commonness(key: string): 'E' | 'D' | 'X' {
  return isEverydayWord(key) ? 'E' : isDictionaryWord(key) ? 'D' : 'X'
}

function open(facts: TextFacts, place: NamePlace): Place | undefined {
  const { tokens } = facts.say.reading
  const { at, match } = place
  const last = at + place.count - 1
  const [token, end] = [tokens[at], tokens[last]]
  if (token === undefined || end === undefined) return undefined
  const { key, homonym } = match.form
  const dictionary = commonness(key)
  const role = place.first === undefined ? 's' : place.surname === undefined ? 'f' : 'fs'
  let found = false
  for (let step = at; step <= last; step += 1) found ||= facts.pupilAt[step] === true
  return {
    ...{ facts, place, token, end, at, last, key, role, dictionary },
    plain: homonym === 'plain' ? 'p' : 'w',
    kind: `${homonym === 'plain' ? `plain${dictionary}` : homonym}:${role}`,
    verdict: found ? 'Y' : 'N',
  }
}

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

/** The words to its left and right, one by one and by their sort. */
function ofNeighbours({ facts, token, end, at, last, plain, role, kind }: Place): string[] {
  const { tokens, text } = facts.say.reading
  const [p1, p2, n1, n2] = [tokens[at - 1], tokens[at - 2], tokens[last + 1], tokens[last + 2]]
  const [g0, g1] = [token.gap, n1?.gap ?? 'end']
  const see = (step: number) => (tokens[step] === undefined ? '#' : facts.worn(step))
  const [w1, w2, x1, x2] = [see(at - 1), see(at - 2), see(last + 1), see(last + 2)]
  const [s1, s2, t1, t2] = [sortOf(p1), sortOf(p2), sortOf(n1), sortOf(n2)]
  const [m1, m2, o1, o2] = [meaningOf(p1), meaningOf(p2), meaningOf(n1), meaningOf(n2)]
  const before = signs(text, p1?.fullEnd ?? Math.max(0, token.start - 4), token.start)
  const behind = signs(text, end.fullEnd, n1?.start ?? end.fullEnd + 4)
  return [
    ...[`p1 ${w1}`, `p1g ${w1} ${g0}`, `p12 ${w2} ${w1}`, `p2 ${w2}`, `p3 ${see(at - 3)}`],
    ...[`n1 ${x1}`, `n1g ${x1} ${g1}`, `n12 ${x1} ${x2}`, `n2 ${x2}`, `n3 ${see(last + 3)}`],
    ...[`p1k ${w1} ${plain}${role}`, `n1k ${x1} ${plain}${role}`, `pn ${w1} ${x1}`, `pns ${s1} ${t1}`],
    ...[`ps ${s1} ${g0} ${plain}`, `ns ${t1} ${g1} ${plain}`, `ps2 ${s2} ${s1}`, `ns2 ${t1} ${t2}`],
    ...[`gg ${g0} ${g1} ${plain}`, `G ${g0} ${g1} ${s1} ${t1}`, `sb ${before}`, `sn ${behind}`],
    ...[`sbn ${before} ${behind}`, `sbk ${before} ${plain}${role}`, `snk ${behind} ${plain}${role}`],
    ...[`m1 ${m1} ${g0}`, `m2 ${m2}`, `o1 ${o1} ${g1}`, `o2 ${o2}`, `m12 ${m2} ${m1}`, `o12 ${o1} ${o2}`],
    ...[`mo ${m1} ${o1}`, `m1k ${m1} ${kind}`, `o1k ${o1} ${kind}`],
  ]
}

/** Whether a neighbour is the other half of a pupil's full name, of a stranger's, or no name. */
function half({ facts }: Place, token: Token | undefined, role: 'first' | 'surname'): string {
  if (token === undefined || token.gap === 'break' || token.gap === 'comma' || token.zone !== 'plain') return 'none'
  if (!around.hasCapital(token)) return 'low'
  const form = facts.say.roll.forms.get(token.key)
  const borne = form?.[role].length ?? 0
  const other = form === undefined ? 0 : form.first.length + form.surname.length - borne
  const common = commonness(token.key)
  const sort = common !== 'X' ? common : isCommonSurname(token.key) ? 'S' : isGivenName(token.key) ? 'G' : 'X'
  return `${borne > 0 ? 'roll' : other > 0 ? 'rollother' : ''}${sort}`
}

function ofHalves(one: Place): string[] {
  const { facts, token, at, last, role, kind, plain } = one
  const { tokens } = facts.say.reading
  const next = tokens[last + 1]
  const left = half(one, token.gap === 'space' ? tokens[at - 1] : undefined, 'first')
  const right = half(one, next?.gap === 'space' || next?.gap === 'hyphen' ? next : undefined, 'surname')
  return [
    `b1 ${left} ${role}`,
    `b2 ${right} ${role}`,
    `b12 ${left} ${right} ${plain}`,
    `b2k ${right} ${kind}`,
    `b1k ${left} ${kind}`,
  ]
}

const manyBearers = 50
/** How many words away company is looked for. */
const near = 20

/** Who else is named, by the rules and by the look of it. */
function ofCompany({ facts, place, token, at, last, key, plain, verdict: v }: Place): string[] {
  const { pupilAt, say } = facts
  let distance = near + 1
  let close = 0
  for (let step = 1; step <= near; step += 1) {
    const here = (pupilAt[at - step] === true ? 1 : 0) + (pupilAt[last + step] === true ? 1 : 0)
    if (here > 0 && distance > near) distance = step
    if (step <= 10) close += here
  }
  const far = distance < 2 ? '0' : distance < 3 ? '1' : distance < 6 ? '2' : distance <= near ? '3' : 'no'
  const others = facts.pupils - (v === 'Y' ? 1 : 0)
  const plainOnes = facts.plainPlaces - (plain === 'p' && token.case !== 'lower' ? 1 : 0)
  const { lower, title } = facts.again(token)
  const figures = figuresOf(key)
  const out = [
    ...[`co ${few(others)} ${plain}`, `cos ${few(close)}`, `near ${far} ${plain}`, `nearv ${far} ${v} ${plain}`],
    ...[`du ${few(say.places.length - 1)}`, `pl ${few(plainOnes)} ${plain}`, `unv ${few(facts.unknown)} ${v} ${plain}`],
    ...[`lenv ${facts.size} ${v}`, `low ${lower} ${plain}`, `again ${few(title)} ${plain}`],
    `figs ${few(facts.figurePlaces - (figures.length > 0 ? 1 : 0))} ${figures.length > 0}`,
    ...[`class ${facts.saysAClass} ${v}`, `stv ${few(facts.strangers)} ${v} ${plain}`],
  ]
  for (const figure of figures) out.push(`fig ${figure}`, `figv ${figure} ${v}`, `figx ${figure} ${others > 0}`)
  if (place.match.form.nickname) out.push(`nick ${far}`)
  if (facts.inFull.size > 0) {
    const { first, surname } = place.match.form
    const bearers = [...first.slice(0, manyBearers), ...surname.slice(0, manyBearers)]
    out.push(`full ${bearers.some(who => facts.inFull.has(who))} ${plain}`)
  }
  return out
}

/** The list it stands in: how long, and what the others are. */
function ofList({ facts, place, at, last, plain, verdict }: Place): string[] {
  const { reading, roll } = facts.say
  const run = runAround(reading, at, last)
  const size = run.words.length
  const count = (is: (token: Token) => boolean) => run.words.filter(is).length
  const share = (part: number) =>
    size === 1 ? 'x' : part === 0 ? '0' : part === size ? 'all' : part * 2 > size ? 'most' : 'some'
  const listed = share(
    count(({ key }) => {
      const form = roll.forms.get(key)
      return form !== undefined && form.first.length + form.surname.length > 0
    }),
  )
  const found = share(run.places.filter(step => facts.pupilAt[step] === true).length)
  const own = { key: place.match.form.key, homonym: place.match.form.homonym }
  const like = plain === 'p' ? '' : share(count(({ key }) => alike(own, { key, homonym: homonymOf(key) })))
  return [
    ...[`run ${few(size)} ${plain}`, `runf ${few(size)} ${found}`, `runr ${few(size)} ${listed}`],
    `runp ${few(size)} ${share(count(({ key }) => homonymOf(key) === 'plain' && !isDictionaryWord(key)))}`,
    `runw ${few(size)} ${share(count(({ key }) => isDictionaryWord(key)))} ${plain}`,
    `runa ${few(size)} ${like} ${verdict}`,
    `runs ${run.sign === undefined ? '' : signs(reading.text, ...run.sign)} ${plain}`,
    `runfk ${found} ${listed} ${plain} ${verdict}`,
  ]
}

/** How much of a line is looked at to each side, UTF-16 code units. */
const reach = 300

/** Where in its line it stands, and what a line that is. */
function ofLine({ facts, token, end, plain }: Place): string[] {
  const { text } = facts.say.reading
  const before = text.slice(Math.max(0, token.start - reach), token.start)
  const behind = text.slice(end.end, end.end + reach)
  const left = before.slice(before.lastIndexOf('\n') + 1)
  const until = behind.indexOf('\n')
  const line = `${left} ${until === -1 ? behind : behind.slice(0, until)}`
  const alone = until === -1 && !before.includes('\n')
  return [
    `lo ${left === '' ? 'head' : left.length < 12 ? 'early' : 'in'} ${line.length < 30 ? 'short' : 'long'} ${alone ? 'one' : 'many'}`,
    `colon ${left.includes(':')} ${plain}`,
    `q3 ${/["“‘]/.test(text.charAt(token.start - 1))} ${/["”’]/.test(text.charAt(end.fullEnd))}`,
    `comm ${few((line.match(/[,•|–·]/g) ?? []).length)} ${plain}`,
  ]
}

/** What the text, the sentence and the next words are about. */
function ofTopics({ facts, token, at, last, key, plain, role, dictionary, verdict: v }: Place): string[] {
  const here = facts.topicsOfSentence(token.sentence)
  const left = facts.topicsBetween(at - 5, at)
  const right = facts.topicsBetween(last + 1, last + 6)
  const figures = figuresOf(key)
  const out: string[] = []
  topicNames.forEach((name, topic) => {
    const whole = facts.topics[topic] ?? 0
    if (whole > 0) out.push(`t ${name} ${plain} ${v}`, `t ${name} ${whole > 1 ? 2 : 1}`)
    if ((here[topic] ?? 0) > 0) {
      out.push(`th ${name} ${plain}`, ...figures.map(figure => `tf ${name} ${figure}`))
      if (dictionary !== 'X') out.push(`to ${name} ${senseOf(key)}`)
    }
    if ((left[topic] ?? 0) > 0) out.push(`tl ${name} ${plain}${role}`)
    if ((right[topic] ?? 0) > 0) out.push(`tr ${name} ${plain}${role}`)
  })
  return out
}

/** Twelve words to each side in its sentence, whatever their order. */
function ofSentence({ facts, token, at, last }: Place): string[] {
  const { reading } = facts.say
  const out: string[] = []
  for (let step = Math.max(0, at - 12); step < last + 13 && step < reading.tokens.length; step += 1) {
    const one = reading.tokens[step]
    if ((step >= at && step <= last) || one === undefined || one.sentence !== token.sentence) continue
    const word = facts.worn(step)
    if (word.length < 3) continue
    const side = step < at ? 'l' : 'r'
    out.push(`W ${word}`, `W${side} ${word}`)
    if (!word.startsWith('#')) out.push(`M${side} ${meaningOf(one)}`)
  }
  return out
}

/** All that speaks for and against a pupil at one place, each as a short text; the letters of the name are in none of them. */
export function evidenceOf(facts: TextFacts, place: NamePlace): string[] {
  const one = open(facts, place)
  if (one === undefined) return []
  return [ofForm, ofRules, ofNeighbours, ofHalves, ofCompany, ofList, ofLine, ofTopics, ofSentence].flatMap(part =>
    part(one),
  )
}
