import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { hasCapital, rightAfter } from './around.ts'
import * as cue from './cues.ts'
import type { NameSeen } from './find-names.ts'
import { isDictionaryWord } from './homonyms.ts'
import { eachOpensAClause, inOneList, opensALine } from './list-items.ts'
import type { Match } from './read-forms.ts'
import { runsOf } from './runs.ts'

/** A surname of the roll that by itself is nobody for sure. */
export interface LoneSurname {
  readonly at: number
  readonly match: Match
}

/** So many surnames of the roll in one list are a team, and so many of them must be no other word. */
const enoughOfAll = 3
const enoughPlain = 2
/** Beside a list that is a team, "Subs Ahmed, Rusu". */
const enoughMore = 2

interface Item {
  readonly at: number
  /** Behind its last word. */
  readonly after: number
  readonly plain: boolean
  /** Nothing for a name between surnames that is found already. */
  readonly lone?: LoneSurname
  /** A surname alone, found already or not. */
  readonly surname: boolean
}

/** "GS Ramos GA Plum": where somebody plays. */
function isPosition({ key, case: written }: Token): boolean {
  return key.length < 4 && (written === 'upper' || (written === 'title' && key.length === 1))
}

function itemOf(reading: Reading, lone: LoneSurname): Item | undefined {
  const { tokens } = reading
  const { at, match } = lone
  const [before, token, last] = [tokens[at - 1], tokens[at], tokens[at + match.count - 1]]
  if (token === undefined || last === undefined || last.possessive || !hasCapital(token) || match.faith < 1)
    return undefined
  // "Ian Wright, King" is somebody else, "Wright Brothers" a thing.
  if (before !== undefined && token.gap === 'space' && hasCapital(before) && !before.first && !isPosition(before))
    return undefined
  const next = rightAfter(reading, at + match.count - 1)
  if (next !== undefined && hasCapital(next) && !isPosition(next)) return undefined
  const plain = match.form.homonym === 'plain' && !isDictionaryWord(match.form.key)
  return { at, after: at + match.count, plain, lone, surname: true }
}

/** From a name to the one in the next line, with a word of what each is there: "GS Wong", "C Santos (capt.)". */
const nextLine = /^(?: ?\([^()\n]{1,20}\))?[.,]?[ ]?\n\s{0,3}(?:\p{L}{1,10}[ :.–-]{1,3})?$/u

/** Whether nothing but a comma, a sign, "and" or the end of a line lies between two items. */
function listed(reading: Reading, one: Item, other: Item): boolean {
  const { tokens, text } = reading
  const [end, next] = [tokens[one.after - 1], tokens[one.after]]
  if (end === undefined || next === undefined) return false
  const start = tokens[other.at]?.start ?? 0
  if (start - end.fullEnd < 50 && nextLine.test(text.slice(end.fullEnd, start))) return true
  if (
    inOneList(reading, end.fullEnd, start) ||
    eachOpensAClause(reading, end.fullEnd, start) ||
    eachOpensALine(reading, one, other)
  )
    return true
  if (other.at === one.after + 1) return (next.key === 'and' || next.key === '&') && next.gap !== 'break'
  if (other.at !== one.after || next.gap === 'break') return false
  const sign = text.slice(end.fullEnd, Math.min(next.start, end.fullEnd + 12))
  return (next.gap === 'comma' && !/[:(]/.test(sign)) || next.gap === 'spaced-sign'
}

/** "Okafor run out 31", and in the next line "Tancoš lbw 0". */
function eachOpensALine(reading: Reading, one: Item, other: Item): boolean {
  const [first, next] = [reading.tokens[one.at]?.start ?? 0, reading.tokens[other.at]?.start ?? 0]
  if (next - first > lineReach || !opensALine(reading, first) || !opensALine(reading, next)) return false
  return reading.text.slice(first, next).trim().split('\n').length === 2
}

/** A longer line is a paragraph. UTF-16 code units. */
const lineReach = 80

function isPlain(run: readonly Item[]): number {
  return run.filter(item => item.plain && item.surname).length
}

/** "Sons", "Ltd": a firm and no team. */
const firm = /^(?:sons|ltd|llp|daughters|solicitors|associates|co)$/

/**
 * "Squad: Miah, Bondar, Parry": surnames alone, which as a list of the roll's own are pupils. `names`: who is found already. Gives those that are meant.
 */
export function surnamesListed(
  reading: Reading,
  lone: readonly LoneSurname[],
  names: readonly NameSeen[],
): readonly LoneSurname[] {
  if (lone.length === 0) return []
  const { tokens } = reading
  const full = new Map(names.map(seen => [seen.start, seen]))
  const items = lone.filter(({ at }) => !full.has(tokens[at]?.start ?? -1)).flatMap(one => itemOf(reading, one) ?? [])
  tokens.forEach((token, at) => {
    const seen = full.get(token.start)
    // "Loveridge (Amber)" is one item.
    if (seen === undefined || reading.text.charAt(token.start - 1) === '(') return
    let last = at
    while (last < at + 6 && (tokens[last]?.end ?? Infinity) < seen.end) last += 1
    items.push({ at, after: last + 1, plain: true, surname: seen.as === 'surname' })
  })
  items.sort((one, other) => one.at - other.at)
  const runs = runsOf(items, (before, item) => listed(reading, before, item))
  const isTeam = (run: readonly Item[], all: number, plain: number) =>
    run.length >= all &&
    (isPlain(run) >= plain || (isPlain(run) > 0 && run.length - run.filter(item => item.lone).length >= plain)) &&
    !firm.test(tokens[(run.at(-1)?.after ?? 0) + 1]?.key ?? '') &&
    !firm.test(tokens[run.at(-1)?.after ?? 0]?.key ?? '')
  const pairs = runs.filter(run => isAPair(reading, run))
  const doubles = pairs.length > 1 && pairs.reduce((all, run) => all + isPlain(run), 0) >= enoughPlain ? pairs : []
  const called = runs.filter(run => run.length >= enoughOfAll && followsARole(reading, run))
  const teams = runs.some(run => isTeam(run, enoughOfAll, enoughPlain))
    ? runs.filter(run => isTeam(run, enoughMore, 1))
    : []
  return [...new Set([...doubles, ...called, ...teams])].flatMap(run => run.flatMap(item => item.lone ?? []))
}

/** "Wu/Vaughan": who plays together. */
function isAPair({ tokens, text }: Reading, run: readonly Item[]): boolean {
  const [one, other] = run
  if (one === undefined || other === undefined || run.length !== 2) return false
  return text.slice(tokens[one.after - 1]?.fullEnd, tokens[other.at]?.start) === '/'
}

/** "Our chess team, Bishop, King and Knight". */
function followsARole({ tokens, text }: Reading, run: readonly Item[]): boolean {
  const at = run[0]?.at ?? 0
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (before === undefined || token?.gap !== 'comma' || run.some(item => !item.surname)) return false
  return cue.roles.has(before.key) && /^[,:] $/.test(text.slice(before.fullEnd, token.start))
}
