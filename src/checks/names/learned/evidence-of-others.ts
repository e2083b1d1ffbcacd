import type { Token } from '../../text/tokens.ts'
import { homonymOf, isDictionaryWord } from '../homonyms.ts'
import { alike } from '../senses.ts'
import type { Place } from './asked-place.ts'
import { figuresOf } from './figures.ts'
import { runAround } from './text-facts.ts'
import { topicNames } from './topics.ts'
import { few, senseOf, signs } from './words-seen.ts'

/** Evidence from the rest of the text: who else is named, what a list is of, what is spoken about. */

/** More children of one name are not looked through. */
const manyBearers = 50
/** How many words away company is looked for. */
const near = 20

/** Who else is named, by the rules and by the look of it. */
export function ofCompany({ facts, place, token, at, last, key, plain, verdict: v }: Place): string[] {
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
export function ofList({ facts, place, at, last, plain, verdict }: Place): string[] {
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

/** What the text, the sentence and the next words are about. */
export function ofTopics({ facts, token, at, last, key, plain, role, dictionary, verdict: v }: Place): string[] {
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
