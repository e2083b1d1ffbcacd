import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot, root, Stop } from '../ready/place.mjs'
import { runVitest } from '../tests/vitest.mjs'
import { testNamingFiles } from './test-naming-files.mjs'

/**
 * Takes each control out in turn and runs the tests that name its clauses: for each clause one of them has to go red. Writes what went red to
 * the record that is committed.
 * @returns 1 when a clause stays green whatever is taken out, since then its tests would not notice
 */
export async function flipControls(coverage, names, { all }) {
  const flips = await prepared(coverage, names)
  const results = coverage.readTestResults(root)
  let record = coverage.readFlipRecord(root)
  for (const [index, flip] of flips.entries()) {
    const place = `${String(index + 1).padStart(2)}/${flips.length} ${flip.control.padEnd(24)}`
    if (flip.unchanged && !all) {
      console.log(`${place} unchanged`)
      continue
    }
    if (flip.tests.length === 0) {
      console.log(`${place} ${flip.clauses.length} clauses, no test names one`)
      continue
    }
    const outcome = await withoutControl(coverage, flip, results)
    record = { ...record, [flip.control]: outcome.flipped }
    // After each one, so that a run that is ended has lost nothing.
    write(coverage, record)
    console.log(`${place} ${inWords(flip, outcome)}`)
  }
  const known = new Set(coverage.controlsToFlip(root, [], results, record).map(flip => flip.control))
  write(coverage, Object.fromEntries(Object.entries(record).filter(([name]) => known.has(name))))
  const green = coverage.neverRed(record, flips, results)
  if (green.length > 0)
    console.log(
      `\n${green.length} clauses are named by a passing test that stays green whatever is taken out: ${green.join(', ')}.\nSuch a test does not show that the clause runs. See CONTRIBUTING.md, "How to prove a clause".`,
    )
  return green.length > 0 ? 1 : 0
}

/** The controls to take out, with test results that are newer than every source: without them nobody knows what was green. */
async function prepared(coverage, names) {
  const find = () => coverage.controlsToFlip(root, names, coverage.readTestResults(root), coverage.readFlipRecord(root))
  const flips = find()
  const missing = names.filter(name => !flips.some(flip => flip.control === name))
  if (missing.length > 0)
    throw new Stop(
      `No control acts under the name ${missing.join(', ')}. src/policy/packs/where-controls-act.json lists them.`,
    )
  await testNamingFiles(coverage, flips)
  // Read again: the titles of tests, made from packs or not, are known only now.
  return find()
}

async function withoutControl(coverage, flip, before) {
  const path = name => inRoot(coverage.resultsFolder, `${name}.json`)
  const name = `without-${flip.control}`
  const args = ['--project', 'house', ...flip.tests]
  await runVitest({
    name,
    config: 'vitest.config.ts',
    args,
    env: { CLAUSEWISE_WITHOUT_CONTROL: flip.control },
    quiet: true,
  })
  if (!existsSync(path(name)))
    throw new Stop(`vitest left no report without ${flip.control}; what it said stands above.`)
  const outcome = coverage.readFlip(root, flip, path(name), before)
  rmSync(path(name))
  return outcome
}

function inWords({ clauses }, { green, red }) {
  const stay = green.filter(id => !red.includes(id))
  const counted = `${clauses.length} clauses, ${green.length} named by a test, ${red.length} red`
  return stay.length === 0 ? counted : `${counted}; stayed green: ${stay.join(', ')}`
}

function write(coverage, record) {
  const path = inRoot(coverage.flipRecordFile)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, coverage.flipRecordText(record))
}
