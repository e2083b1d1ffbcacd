import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { ready } from '../ready.mjs'
import { inRoot, root, Stop } from '../ready/place.mjs'
import { runVitest } from '../tests/vitest.mjs'

/**
 * Runs the test files that name clauses, as far as their results are not newer than every source, and keeps what they showed beside what
 * whole runs of `npm test` leave.
 */
export async function testNamingFiles(coverage, flips = flipsOf(coverage)) {
  const newest = coverage.newestSource(root).at
  const { ranAt } = coverage.readTestResults(root)
  const files = [...new Set(flips.flatMap(flip => [...flip.tests.keys()]))].filter(file => !(ranAt.get(file) > newest))
  if (files.length === 0) return
  await ready({ tests: true, build: true, browser: false })
  console.log(`Running ${files.length} test files that name clauses ...`)
  const { failed, report } = await runVitest({
    name: 'clauses-run',
    config: 'vitest.config.ts',
    args: files,
    quiet: true,
  })
  keep(report, inRoot(coverage.resultsFolder, 'clauses.json'))
  if (failed > 0) console.log(`${failed} of their tests failed; a clause counts only with a test that passes.`)
}

const flipsOf = coverage =>
  coverage.controlsToFlip(root, [], coverage.readTestResults(root), coverage.readFlipRecord(root))

/** Puts the files of one report into the one that is kept; each file's newest result stays. */
function keep(report, kept) {
  if (!existsSync(report)) throw new Stop('vitest left no report, so nothing is known; what it said stands above.')
  const read = path => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { testResults: [] })
  const now = read(report)
  const ran = new Set(now.testResults.map(file => file.name))
  const others = read(kept).testResults.filter(file => !ran.has(file.name))
  writeFileSync(kept, JSON.stringify({ testResults: [...others, ...now.testResults.map(withStart(now.startTime))] }))
  rmSync(report)
}

/** Each file keeps when its own run began. */
const withStart = began => file => ({ ...file, runBegan: began })
