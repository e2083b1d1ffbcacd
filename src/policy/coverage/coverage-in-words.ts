import { type Coverage, type Counts, countsOf, type Covered, coverageJson } from './coverage.ts'
import type { ClauseState, NotYet, TestNamed } from './coverage.rule.ts'

/** The table of `npm run clauses` and `clausewise policy coverage`: a line a pack, a line in total, and what is to be done. */
export function coverageInWords(coverage: Coverage): string {
  const { total, packs } = coverageJson(coverage)
  const rows: (readonly [string, Counts])[] = [...Object.entries(packs), ['in total', total]]
  const wide = Math.max(...rows.map(([name]) => name.length), 'our own rules'.length)
  const line = (name: string, counts: Counts) =>
    [name.padEnd(wide), ...[counts.clauses, counts.proved, counts.guidance, counts.notYet].map(column)].join('')
  const head = ['pack'.padEnd(wide), ...['clauses', 'proved', 'guidance', 'not yet'].map(column)].join('')
  const ours = line('our own rules', countsOf(coverage.ours))
  return [head, ...rows.map(([name, counts]) => line(name, counts)), '', ours, ...remarks(coverage)].join('\n')
}

const column = (value: string | number) => String(value).padStart(10)

/** What is wrong with what was counted, a sentence each with what to do; none when all is current. */
export function remarks({ results, stale }: Coverage): string[] {
  const words: string[] = []
  if (results.state === 'missing')
    words.push('No results of tests are here, so nothing counts as proved: run npm test, or npm run clauses -- --test.')
  if (results.state === 'older')
    words.push(
      `The results of the tests are older than ${results.than}: run npm test, or npm run clauses -- --test, and look again.`,
    )
  if (stale.length > 0)
    words.push(
      `What was on record for ${stale.join(', ')} is of other files than today's: run npm run clauses -- --flip ${stale.join(' ')} again.`,
    )
  return words
}

/** A line a clause: its id, its state, the controls, and the test that shows it or what is missing. */
export function coverageList(covered: readonly Covered[]): string {
  const wide = Math.max(0, ...covered.map(({ clause }) => clause.id.length))
  return covered.map(({ clause, state }) => `${clause.id.padEnd(wide)}  ${stateInWords(state)}`).join('\n')
}

function stateInWords(state: ClauseState): string {
  if (state.state === 'proved')
    return `proved    ${state.by.map(one => one.control).join(', ')}: ${firstTest(state.by)}`
  if (state.state === 'guidance')
    return `guidance  ${state.at.map(one => one.moment).join(', ')}: ${firstTest(state.at)}`
  return `not yet   ${missingInWords(state)}`
}

/** One is enough to be found; the others have the same id in their titles. */
function firstTest([first]: readonly { readonly test: TestNamed }[]): string {
  return first === undefined ? '' : `${first.test.file}: ${first.test.name}`
}

function missingInWords(missing: NotYet): string {
  switch (missing.why) {
    case 'stale':
      return `${missing.controls.join(', ')}: on record for other files, flip again`
    case 'not-flipped':
      return `${missing.controls.join(', ')}: a test names it and did not go red, or was not flipped yet`
    case 'test-fails':
      return `${missing.controls.join(', ')}: the test on record does not pass or was not run`
    case 'no-test':
      return `${missing.controls.join(', ')}: no test names it`
    case 'not-built':
      return `${missing.controls.join(', ')}: does not act yet`
    case 'no-page':
      return `guidance at ${missing.moments.join(', ')}: no page yet`
    case 'words-only':
      return 'words only: nothing operates or shows it'
  }
}
