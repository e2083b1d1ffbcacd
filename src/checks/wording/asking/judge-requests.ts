import type { Sighting } from '../../finding.ts'
import { placeAmong } from '../../text/evidence-place.ts'
import type { Reading } from '../../text/reading.ts'
import { surelyNoRequest } from '../ways-of-asking.ts'
import { type Asked, askingPost, evidenceOf } from './evidence.ts'
import { matters, strongMatters } from './words-by-sort.ts'
import weights from './learned-requests.json' with { type: 'json' }

/**
 * Who asks for something personal in words that nobody thought of: a sum over hashed evidence, one whole number for each place, learned from marked posts
 * (bench/labelled/learn-requests.ts, decision 087). The patterns of `requests.ts` go first; by them alone two writers who were asked for requests as different as could be
 * had 27 in 100 found.
 */
export const size = 32_768

export const placesOf = (evidence: Iterable<string>): number[] => [
  ...new Set(Array.from(evidence, one => placeAmong(size, one))),
]

export interface Weights {
  readonly rows: Int8Array | Float64Array
  readonly scale: number
}

/** Above nothing it is more likely than not that something personal is asked for. */
export function weighRequest({ rows, scale }: Weights, places: readonly number[]): number {
  let sum = 0
  for (const place of places) sum += rows[place] ?? 0
  return sum * scale
}

let opened: Weights | undefined

export function learnedRequests(): Weights {
  opened ??= { rows: new Int8Array(Buffer.from(weights.rows, 'base64')), scale: weights.scale }
  return opened
}

/**
 * So sure the judge has to be. Lower, more is found, and one ordinary post in so many is held; see `learn-requests.ts`. At schools that were left out as much is found as above 0,
 * with fewer alarms.
 */
export const askedAbove = 0.25

/** Less sure than any pattern: its author is asked. */
export const sureOfTheJudge = 0.6

/** Nothing is asked of anybody where nobody is spoken to and no place for an answer is near: most sentences need not be weighed. */
function mayAsk(all: readonly Asked[], at: number): boolean {
  const one = all[at]
  if (one === undefined || one.words.length < 2) return false
  const open = [at - 1, at, at + 1].some(place => all[place]?.counts.has('public'))
  const { counts } = one
  if (open || one.question || one.blank || counts.has('your') || counts.has('you') || counts.has('whose')) return true
  // "Landline, mobile, surname. Go!", "Tell us who is injured".
  const personal = matters.filter(sort => counts.has(sort)).length
  return (one.dividers > 1 && personal > 1) || (counts.has('tell') && personal > 0)
}

/** The sentences that hold something of what a pattern found, by their places; one walk through both, each in the order of the text. */
export function sentencesHeld(
  all: readonly Asked[],
  found: readonly { readonly start: number; readonly end: number }[],
): ReadonlySet<number> {
  const held = new Set<number>()
  let from = 0
  for (const seen of found.toSorted((one, other) => one.start - other.start)) {
    while ((all[from]?.end ?? Infinity) <= seen.start) from += 1
    for (let at = from; (all[at]?.start ?? Infinity) < seen.end; at += 1) held.add(at)
  }
  return held
}

/** Whether a sentence is to be weighed: it may ask, is not surely none, and has no part in what a pattern found. */
export function toBeWeighed(all: readonly Asked[], at: number, held: ReadonlySet<number>): boolean {
  const one = all[at]
  if (one === undefined || held.has(at) || !mayAsk(all, at)) return false
  if (surelyNoRequest(all[at - 1]?.text ?? '', one.text, all[at + 1]?.text ?? '')) return false
  // What a question asks and the next sentence asks for is one request, and so is "Reply here!" behind it.
  if (!held.has(at - 1) && !held.has(at + 1)) return true
  return !one.question && strongMatters.some(sort => one.counts.has(sort))
}

/** Sentences that ask the public for something personal, but those in which `found` has a request already. */
export function judgeRequests(reading: Reading, found: readonly Sighting[]): Sighting[] {
  const post = askingPost(reading)
  const held = sentencesHeld(post.all, found)
  let asked = -2
  return post.all.flatMap(({ start, end }, at) => {
    if (!toBeWeighed(post.all, at, held)) return []
    if (weighRequest(learnedRequests(), placesOf(evidenceOf(post, at))) <= askedAbove) return []
    // Its question and what is to be answered are one request.
    const goesOn = asked === at - 1 && post.all[asked]?.question === true
    asked = at
    if (goesOn) return []
    return [{ kind: 'personal_details_request', start, end, sure: sureOfTheJudge }]
  })
}
