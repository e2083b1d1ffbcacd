import type { Token } from '../../text/tokens.ts'
import { hasCapital } from '../around.ts'
import { isCommonSurname } from '../homonyms.ts'
import { isGivenName } from '../nicknames.ts'
import { commonness, type Place } from './asked-place.ts'
import { few, meaningOf, signs, sortOf } from './words-seen.ts'

/** Evidence from the words and signs around a name: its neighbours, its line, its sentence. */

/** The words to its left and right, one by one and by their sort. */
export function ofNeighbours({ facts, token, end, at, last, plain, role, kind }: Place): string[] {
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
  if (!hasCapital(token)) return 'low'
  const form = facts.say.roll.forms.get(token.key)
  const borne = form?.[role].length ?? 0
  const other = form === undefined ? 0 : form.first.length + form.surname.length - borne
  const common = commonness(token.key)
  const sort = common !== 'X' ? common : isCommonSurname(token.key) ? 'S' : isGivenName(token.key) ? 'G' : 'X'
  return `${borne > 0 ? 'roll' : other > 0 ? 'rollother' : ''}${sort}`
}

/** Whose the other half of a full name would be, to the left and to the right. */
export function ofHalves(one: Place): string[] {
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

/** How much of a line is looked at to each side, UTF-16 code units. */
const reach = 300

/** Where in its line it stands, and what a line that is. */
export function ofLine({ facts, token, end, plain }: Place): string[] {
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

/** Twelve words to each side in its sentence, whatever their order. */
export function ofSentence({ facts, token, at, last }: Place): string[] {
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
