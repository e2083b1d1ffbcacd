/** How well comments were sorted: figures that `learn-triage.ts` and `triage.bench.ts` print alike. */
import { categories } from '../../src/checks/triage/words/cue.ts'
import { quality, type Tally } from './score.ts'

export interface Sorted {
  readonly category: string
  readonly answer: { readonly category: string; readonly sure: number }
}

const grave: readonly string[] = ['threat', 'safeguarding_disclosure', 'safeguarding_allegation']
/** Nobody has to act on these. */
const quiet: readonly string[] = ['benign', 'praise_strong_words', 'sarcasm']
const two = (value: number) => value.toFixed(2)

function tallied(all: readonly Sorted[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>(
    categories.map(category => [category, { hit: 0, missed: 0, wrong: 0, exact: 0 }]),
  )
  for (const { category, answer } of all) {
    const meant = tallies.get(category)
    const taken = tallies.get(answer.category)
    if (meant === undefined || taken === undefined) continue
    if (meant === taken) meant.hit += 1
    else {
      meant.missed += 1
      taken.wrong += 1
    }
  }
  return tallies
}

/** Prints precision and recall by category, what is missed of the grave, and what is suspected of the ordinary. */
export function tell(name: string, all: readonly Sorted[]): void {
  const tallies = tallied(all)
  console.log(`\n${name}: ${all.length} comments`)
  const there = [...tallies].filter(([, { hit, missed }]) => hit + missed > 0)
  for (const [category, tally] of there) {
    const { precision, recall, f1 } = quality(tally)
    console.log(
      `  ${category.padEnd(26)}precision ${two(precision)}  recall ${two(recall)}  F1 ${two(f1)}  of ${tally.hit + tally.missed}`,
    )
  }
  const f1s = there.map(([, tally]) => quality(tally).f1)
  console.log(`  macro-F1 ${two(f1s.reduce((sum, one) => sum + one, 0) / Math.max(1, f1s.length))}`)
  const meant = all.filter(one => grave.includes(one.category))
  const share = (part: readonly Sorted[], of: readonly Sorted[]) => two(part.length / Math.max(1, of.length))
  if (meant.length > 0) {
    const right = meant.filter(one => one.answer.category === one.category)
    const seen = meant.filter(one => grave.includes(one.answer.category))
    console.log(
      `  threat and safeguarding together: recall ${share(right, meant)}; as one of the three ${share(seen, meant)}`,
    )
  }
  const ordinary = all.filter(one => one.category === 'benign')
  if (ordinary.length > 0) {
    const suspected = ordinary.filter(one => !quiet.includes(one.answer.category))
    const gravely = ordinary.filter(one => grave.includes(one.answer.category))
    const per = (part: readonly Sorted[]) => ((100 * part.length) / ordinary.length).toFixed(1)
    console.log(`  of 100 ordinary comments suspected ${per(suspected)}, of them as grave ${per(gravely)}`)
  }
  // As the inbox tells it: a guess, fairly sure, quite sure.
  for (const [from, to] of [
    [0, 0.5],
    [0.5, 0.8],
    [0.8, 1],
  ] as const) {
    const band = all.filter(({ answer }) => answer.sure >= from && answer.sure < to)
    const right = band.filter(({ category, answer }) => category === answer.category)
    console.log(`  sure from ${two(from)} to ${two(to)}: ${band.length} comments, right ${share(right, band)}`)
  }
}
