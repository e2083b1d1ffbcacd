import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot, root, Stop } from '../ready/place.mjs'
import { runVitest } from '../tests/vitest.mjs'
import { testNamingFiles } from './test-naming-files.mjs'

/** So many controls are taken out beside each other: most runs are one file of tests, which leaves the other processor idle. */
const BESIDE = 2

/**
 * Takes each control out in turn and runs the tests that name its clauses: for each clause one of them has to go red. Writes what went red to
 * the record that is committed.
 * @returns 1 when a clause stays green whatever is taken out, since then its tests would not notice
 */
export async function flipControls(coverage, names, { all }) {
  const flips = await prepared(coverage, names)
  const before = coverage.readTestResults(root)
  let record = coverage.readFlipRecord(root)
  const work = [...flips.entries()]
  const takeOut = async () => {
    for (let next = work.shift(); next !== undefined; next = work.shift()) {
      const [index, flip] = next
      const say = words =>
        console.log(`${String(index + 1).padStart(2)}/${flips.length} ${flip.control.padEnd(24)} ${words}`)
      const green = coverage.greenClauses(flip, before)
      if (flip.unchanged && !all) say('unchanged')
      else if (green.length === 0) say(`${flip.clauses.length} clauses, no passing test names one`)
      else {
        const flipped = await withoutControl(coverage, flip, green, before)
        record = { ...record, [flip.control]: flipped }
        // After each one, so that a run that is ended has lost nothing.
        write(coverage, record)
        say(inWords(flip, green, coverage.redClauses(flipped)))
      }
    }
  }
  await Promise.all(Array.from({ length: BESIDE }, takeOut))
  const known = new Set(coverage.controlsToFlip(root, [], before, record).map(flip => flip.control))
  write(coverage, Object.fromEntries(Object.entries(record).filter(([name]) => known.has(name))))
  return complain(coverage.neverRed(record, flips, before))
}

function complain(green) {
  if (green.length === 0) return 0
  console.log(
    `\n${green.length} clauses are named by a passing test that stays green whatever is taken out: ${green.join(', ')}.\nSuch a test does not show that the clause runs. See CONTRIBUTING.md, "How to add a rule".`,
  )
  return 1
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

/** The quickest files first; the others only for clauses of which nothing went red there. */
async function withoutControl(coverage, flip, green, before) {
  const quick = coverage.quickestFiles(flip, green, before)
  const flipped = await run(coverage, flip, quick, before)
  const red = coverage.redClauses(flipped)
  const rest = coverage
    .filesNaming(
      flip,
      green.filter(id => !red.has(id)),
    )
    .filter(file => !quick.includes(file))
  return rest.length === 0 ? flipped : run(coverage, flip, rest, before, flipped)
}

async function run(coverage, flip, files, before, known = null) {
  const { report } = await runVitest({
    name: `without-${flip.control}`,
    config: 'vitest.config.ts',
    args: ['--project', 'house', ...files],
    env: { CLAUSEWISE_WITHOUT_CONTROL: flip.control },
    quiet: true,
  })
  if (!existsSync(report)) throw new Stop(`vitest left no report without ${flip.control}; what it said stands above.`)
  const flipped = coverage.readFlip(root, flip, { files, report }, before, known)
  rmSync(report)
  return flipped
}

function inWords({ clauses }, green, red) {
  const stay = green.filter(id => !red.has(id))
  const counted = `${clauses.length} clauses, ${green.length} named by a test, ${red.size} red`
  return stay.length === 0 ? counted : `${counted}; stayed green: ${stay.join(', ')}`
}

function write(coverage, record) {
  const path = inRoot(coverage.flipRecordFile)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, coverage.flipRecordText(record))
}
