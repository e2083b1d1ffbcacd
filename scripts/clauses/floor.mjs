import { existsSync, readFileSync } from 'node:fs'
import { inRoot, root, Stop } from '../ready/place.mjs'
import { flipControls } from './flip.mjs'

export function readFloor({ floorFile, floorShape }) {
  // Read as "no floor", a lost file would let every clause fall unseen.
  if (!existsSync(inRoot(floorFile)))
    throw new Stop(`There is no ${floorFile}, so nothing would be held. Bring it back: git checkout -- ${floorFile}`)
  const read = floorShape.safeParse(JSON.parse(readFileSync(inRoot(floorFile), 'utf8')))
  if (!read.success)
    throw new Stop(`${floorFile} cannot be read: a line a pack, such as "church-primary": { "proved": 1, "shown": 2 }.`)
  return read.data
}

/**
 * Says what fell below the floor and what to do, or that it can be raised. Where a clause lost its proof because files have changed since its
 * control was taken out, that is done again first: seen twice that one changed word in a page failed a whole run.
 * @returns 1 when something fell
 */
export async function checkTheFloor(coverage) {
  const measure = () => {
    const covered = coverage.clauseCoverage(root)
    const counts = coverage.coverageJson(covered)
    return { covered, total: counts.total, ...coverage.checkFloor(readFloor(coverage), counts.packs) }
  }
  let measured = measure()
  const old = measured.fallen.length === 0 ? [] : outOfDate(coverage)
  if (old.length > 0) {
    console.log(`Taken out again, since their files have changed: ${old.join(', ')}`)
    await flipControls(coverage, old, { all: false })
    console.log(`${coverage.flipRecordFile} is new: commit it.`)
    measured = measure()
  }
  const { covered, total, fallen, risen } = measured
  const sums = `${total.proved} of ${total.clauses} proved, ${total.guidance} shown as guidance`
  console.log(`${fallen.length === 0 ? '✓' : '✗'} clauses (${sums})`)
  if (fallen.length > 0) {
    for (const words of fallen) console.log(words)
    console.log('npm run clauses -- --list <pack> shows which clause lost its proof.')
  }
  for (const remark of coverage.remarks(covered)) console.log(remark)
  if (fallen.length === 0 && risen.length > 0)
    console.log([...risen, 'Keep it: npm run clauses -- --raise, and commit docs/clauses/floor.json.'].join('\n'))
  return fallen.length === 0 ? 0 : 1
}

/** Controls on record whose files, or the tests that name their clauses, have changed since. */
function outOfDate(coverage) {
  const record = coverage.readFlipRecord(root)
  return coverage
    .controlsToFlip(root, [], coverage.readTestResults(root), record)
    .filter(({ control, unchanged }) => control in record && !unchanged)
    .map(({ control }) => control)
}
