/**
 * How well comments are sorted, by category, on the labelled set: on *build*, by which the words were chosen (so its figures
 * say little), and on *final*, which nobody read. Beside it `obscenity`, what a developer would otherwise take to find abuse;
 * and how long one comment takes, beside a SHA-256 of it. Aims: macro-F1 of 0.80, recall of 0.95 for threats and safeguarding.
 * Confusions are shown of build alone: those of final would teach what it holds.
 */
import { createHash } from 'node:crypto'
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import { categories, type Triage, triage } from '../src/checks/checks.ts'
import { type LabelledComment, type Part, readComments } from './labelled/labelled.ts'
import { quality, type Tally } from './labelled/score.ts'
import { percentiles } from './measure.ts'

const costly: readonly string[] = ['threat', 'safeguarding_disclosure', 'safeguarding_allegation']
const abuse: readonly string[] = ['threat', 'harassment', 'sexual', 'hate']
const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
const comments: Readonly<Record<Part, LabelledComment[]>> = {
  build: readComments('build'),
  final: readComments('final'),
}

const two = (value: number) => value.toFixed(2)
const empty = (): Tally => ({ hit: 0, missed: 0, wrong: 0, exact: 0 })
const shown = (tally: Tally) => {
  const { precision, recall, f1 } = quality(tally)
  return `precision ${two(precision)}  recall ${two(recall)}  F1 ${two(f1)}`
}

type Answered = { readonly one: LabelledComment; readonly answer: Triage }

function binary(all: readonly Answered[], finds: (answered: Answered) => boolean): Tally {
  const tally = empty()
  for (const answered of all) {
    const meant = abuse.includes(answered.one.category)
    if (finds(answered)) tally[meant ? 'hit' : 'wrong'] += 1
    else if (meant) tally.missed += 1
  }
  return tally
}

async function measure(part: Part): Promise<Map<string, number>> {
  const all: Answered[] = []
  for (const one of comments[part]) all.push({ one, answer: await triage(one) })
  const tallies = new Map<string, Tally>(categories.map(category => [category, empty()]))
  const confused = new Map<string, number>()
  let routed = 0
  let seenByOne = 0
  for (const { one: comment, answer } of all) {
    const meant = tallies.get(comment.category) ?? empty()
    if (answer.category === comment.category) meant.hit += 1
    else {
      meant.missed += 1
      const taken = tallies.get(answer.category) ?? empty()
      taken.wrong += 1
      const pair = `${comment.category} taken for ${answer.category}`
      confused.set(pair, (confused.get(pair) ?? 0) + 1)
    }
    if (answer.route === comment.route) routed += 1
    if ([answer.route, ...answer.also].some(one => one === comment.route)) seenByOne += 1
  }
  console.log(`\n${part}: ${all.length} comments`)
  for (const [category, tally] of tallies)
    console.log(`  ${category.padEnd(26)}${shown(tally)}  of ${tally.hit + tally.missed}`)
  const f1s = [...tallies.values()].map(tally => quality(tally).f1)
  console.log(`  macro-F1 ${two(f1s.reduce((sum, one) => sum + one, 0) / f1s.length)}`)
  const grave = costly.map(one => tallies.get(one) ?? empty())
  const hits = grave.reduce((sum, one) => sum + one.hit, 0)
  const meant = grave.reduce((sum, one) => sum + one.hit + one.missed, 0)
  console.log(`  threat and safeguarding together: recall ${two(hits / meant)}`)
  console.log(
    `  first route right ${two(routed / all.length)}; the right one first or in "also" ${two(seenByOne / all.length)}`,
  )
  for (const [from, to] of [
    [0, 0.5],
    [0.5, 0.7],
    [0.7, 1],
  ] as const) {
    const band = all.filter(({ answer }) => answer.sure >= from && answer.sure < to)
    const right = band.filter(({ one, answer }) => one.category === answer.category).length
    console.log(
      `  sure from ${two(from)} to ${two(to)}: ${band.length} comments, right ${two(right / Math.max(1, band.length))}`,
    )
  }
  console.log(
    `  abuse against the rest, triage:    ${shown(binary(all, ({ answer }) => abuse.includes(answer.category)))}`,
  )
  console.log(`  abuse against the rest, obscenity: ${shown(binary(all, ({ one }) => matcher.hasMatch(one.text)))}`)
  return confused
}

async function time(name: string, times: number, work: (text: string) => unknown): Promise<void> {
  const texts = comments.build.map(comment => comment.text)
  for (const text of texts) await work(text)
  const took: number[] = []
  for (const text of Array.from({ length: times }, () => texts).flat()) {
    const began = performance.now()
    await work(text)
    took.push(performance.now() - began)
  }
  const { p50, p95, p99 } = percentiles(took)
  console.log(`${name.padEnd(28)} p50 ${p50.toFixed(4)}  p95 ${p95.toFixed(4)}  p99 ${p99.toFixed(4)} ms`)
}

const confused = await measure('build')
for (const [pair, times] of confused) console.log(`    ${times} × ${pair}`)
await measure('final')
console.log('\none comment of build:')
await time('SHA-256 of it (the machine)', 20, text => createHash('sha256').update(text).digest('hex'))
await time('triage', 1, text => triage({ text }))
await time('obscenity', 20, text => matcher.hasMatch(text))
