/**
 * Learns the weights of the triage anew and says how well it does on writers who were left out: `node bench/labelled/learn-triage.ts`
 * (Node 24; about five minutes). With `--only-measure` nothing is written.
 */
import { chances } from '../../src/checks/triage/learned.ts'
import { choose, listsOf } from '../../src/checks/triage/choose.rule.ts'
import { weigh } from '../../src/checks/triage/weigh.rule.ts'
import { type Sorted, tell } from './tell-sorted.ts'
import { readExamples, scoresOf, train, understand, type Understood, writeWeights } from './train-triage.ts'
import { type LeftOut, weighLists } from './weigh-lists.ts'

const all = await understand([...readExamples('training'), ...readExamples('build'), ...readExamples('final')])
const listed = (one: Understood) => listsOf(weigh(one.text), one.where)

/** Comments of one writer, by what was learned from others. */
function leaveOut(writer: string, others: readonly Understood[]): (LeftOut & { readonly one: Understood })[] {
  const trained = train(others)
  return all
    .filter(one => one.writer === writer)
    .map(one => ({ one, learned: scoresOf(trained, one), lists: listed(one), truth: one.category }))
}

// The lists were chosen by build, and the last writer's comments by what the others had missed: neither says how a stranger's are read.
const writers = [...new Set(all.map(one => one.writer))].filter(one => !['build', 'final', 'h'].includes(one))
const strangers = writers.flatMap(writer =>
  leaveOut(
    writer,
    all.filter(one => one.writer !== writer && one.writer !== 'build' && one.writer !== 'final'),
  ),
)
const weighing = weighLists(strangers)
const sorted = (found: ReturnType<typeof leaveOut>): Sorted[] =>
  found.map(({ one, learned, lists }) => {
    const { first } = choose(weigh(one.text), chances(learned, lists, weighing))
    return { category: one.category, answer: { category: first.category, sure: Math.min(0.95, first.likely) } }
  })

tell(`each of ${writers.length} writers left out in turn`, sorted(strangers))
tell('of them the one who wrote ordinary comments', sorted(strangers.filter(({ one }) => one.writer === 'f')))
tell(
  'final, before it was learned from',
  sorted(
    leaveOut(
      'final',
      all.filter(one => one.writer !== 'final'),
    ),
  ),
)
if (!process.argv.includes('--only-measure')) {
  writeWeights(train(all), weighing)
  console.log(`Learned from ${all.length} comments: src/checks/triage/learned-weights.json`)
}
