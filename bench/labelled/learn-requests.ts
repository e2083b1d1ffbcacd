/**
 * Learns the judge of requests anew and says how well it does on schools and writers that were left out: `node bench/labelled/learn-requests.ts` (Node 24; a minute).
 * `--only-measure` writes nothing, `--only-write` measures nothing.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSentences } from '../../src/checks/text/reading.ts'
import { tokenise } from '../../src/checks/text/tokens.ts'
import { askingPost, evidenceOf } from '../../src/checks/wording/asking/evidence.ts'
import {
  askedAbove,
  placesOf,
  sentencesHeld,
  size,
  toBeWeighed,
  weighRequest,
  type Weights,
} from '../../src/checks/wording/asking/judge-requests.ts'
import { findRequests } from '../../src/checks/wording/requests.ts'
import { installationRoot } from '../../src/platform/installation/root.ts'
import { type LabelledDraft, otherSchools, readAsked, readDrafts } from './labelled.ts'

const kind = 'personal_details_request'

interface Sentence {
  readonly start: number
  readonly end: number
  readonly places: readonly number[]
  readonly asks: boolean
  readonly weighed: boolean
}

interface Post {
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  readonly byRules: readonly { readonly start: number; readonly end: number }[]
  readonly sentences: readonly Sentence[]
}

interface Part {
  readonly name: string
  readonly posts: readonly Post[]
}

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end

function postOf(draft: LabelledDraft): Post {
  const post = askingPost(readSentences(draft.text, tokenise(draft.text)))
  const { all } = post
  const marks = draft.labels.filter(label => label.kind === kind && label.in === 'text')
  const byRules = findRequests(draft.text)
  const held = sentencesHeld(all, byRules)
  const sentences = all.map((one, at) => ({
    start: one.start,
    end: one.end,
    places: placesOf(evidenceOf(post, at)),
    asks: marks.some(mark => overlap(mark, one)),
    weighed: toBeWeighed(all, at, held),
  }))
  return { marks, byRules, sentences }
}

const parts: Part[] = [
  ...readAsked().map(({ name, drafts }) => ({ name, posts: drafts.map(postOf) })),
  { name: 'main', posts: (['build', 'final', 'fresh'] as const).flatMap(part => readDrafts(part).map(postOf)) },
  ...otherSchools().map(({ name, drafts }) => ({ name, posts: drafts.map(postOf) })),
]

const rounds = 12
const rate = 0.1
const shrink = 1e-4
/** One sentence in sixty asks. */
const weightOfAsking = 5
/** Evidence that was met once says only who wrote it. */
const seldom = 2

/** A fixed order, so that the same posts give the same weights. */
function shuffled(length: number, round: number): number[] {
  let state = round + 7
  const order = Array.from({ length }, (_, at) => at)
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
  return order
}

/** A logistic sum by gradient steps (AdaGrad). */
function learn(from: readonly Part[]): Weights {
  const sentences = from.flatMap(({ posts }) => posts.flatMap(post => post.sentences))
  const met = new Uint32Array(size)
  for (const { places } of sentences) for (const place of places) met[place] = (met[place] ?? 0) + 1
  const rows = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-6)
  for (let round = 0; round < rounds; round += 1)
    for (const at of shuffled(sentences.length, round)) {
      const sentence = sentences[at]
      if (sentence === undefined) continue
      const answer = 1 / (1 + Math.exp(-weighRequest({ rows, scale: 1 }, sentence.places)))
      const error = (answer - (sentence.asks ? 1 : 0)) * (sentence.asks ? weightOfAsking : 1)
      for (const place of sentence.places) {
        if ((met[place] ?? 0) < seldom) continue
        const by = error + shrink * (rows[place] ?? 0)
        squares[place] = (squares[place] ?? 0) + by * by
        rows[place] = (rows[place] ?? 0) - (rate * by) / Math.sqrt(squares[place] ?? 1)
      }
    }
  return { rows, scale: 1 }
}

function measure(
  posts: readonly Post[],
  weights: Weights,
  above: number,
): [hit: number, missed: number, wrong: number] {
  let [hit, missed, wrong] = [0, 0, 0]
  for (const { marks, byRules, sentences } of posts) {
    const judged = sentences.filter(one => one.weighed && weighRequest(weights, one.places) > above)
    const found = [...byRules, ...judged]
    const seen = marks.filter(mark => found.some(one => overlap(one, mark))).length
    hit += seen
    missed += marks.length - seen
    wrong += found.filter(one => !marks.some(mark => overlap(mark, one))).length
  }
  return [hit, missed, wrong]
}

const thresholds = [Infinity, -1, 0, askedAbove, 1, 2]

function tellLeftOut(): void {
  const sums = new Map<string, number[]>()
  // What was written beside the check gives no figure.
  for (const { name, posts } of parts.filter(part => part.name !== 'asked-own')) {
    const weights = learn(parts.filter(part => part.name !== name))
    const sort = name.startsWith('asked-') ? 'writers of requests' : 'schools'
    const figures = thresholds.map(above => measure(posts, weights, above))
    figures.forEach((figure, at) => {
      const key = `${sort}, above ${thresholds[at]}`
      sums.set(
        key,
        figure.map((one, place) => one + (sums.get(key)?.[place] ?? 0)),
      )
    })
    console.log(`${name.padEnd(20)} ${figures.map(figure => figure.join('/')).join('  ')}`)
  }
  for (const [key, [hit = 0, missed = 0, wrong = 0]] of [...sums].sort(([one], [other]) => one.localeCompare(other))) {
    const shown = [hit / (hit + wrong), hit / (hit + missed), (2 * hit) / (2 * hit + missed + wrong)]
    console.log(`${key}: precision, recall, F1 ${shown.map(one => one.toFixed(3)).join(', ')}`)
  }
}

/** Whole numbers from −127 to 127. */
function write({ rows }: Weights): void {
  const all = Array.from(rows)
  const scale = all.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127
  const whole = Int8Array.from(all, weight => Math.round(weight / scale))
  const place = join(installationRoot(), 'src', 'checks', 'wording', 'asking', 'learned-requests.json')
  writeFileSync(place, `${JSON.stringify({ scale, rows: Buffer.from(whole.buffer).toString('base64') }, null, 2)}\n`)
  console.log(`written: ${place}`)
}

if (!process.argv.includes('--only-write')) tellLeftOut()
if (!process.argv.includes('--only-measure')) write(learn(parts))
