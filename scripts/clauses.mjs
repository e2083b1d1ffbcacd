// npm run clauses: what the last tests prove about every clause. Needs no database; `-- --help` prints what else it can do.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { flipControls } from './clauses/flip.mjs'
import { checkTheFloor, readFloor } from './clauses/floor.mjs'
import { loadCoverage } from './clauses/load.mjs'
import { testNamingFiles } from './clauses/test-naming-files.mjs'
import { inRoot, root, runScript, Stop } from './ready/place.mjs'
import { isHouseNode, ready, runHouse } from './ready.mjs'

const help = `npm run clauses                          by pack: proved, shown as guidance, not yet
npm run -s clauses -- --json             the same numbers as JSON
npm run clauses -- --list s2             a line a clause: state, controls, test (s2, a pack's name, or ours)
npm run clauses -- --test                run the tests that name clauses, without the others
npm run clauses -- --flip [controls]     take each control out in turn and want a red test for each clause; --all: unchanged ones too
npm run clauses -- --floor               fail when a pack proves less than the committed floor; --raise: raise it to what is reached`

await runScript(async () => {
  process.chdir(root)
  if (!isHouseNode()) {
    await ready({ tests: true, build: false })
    if (!isHouseNode()) return runHouse([inRoot('scripts', 'clauses.mjs'), ...process.argv.slice(2)])
  }
  const { values, positionals } = readArguments()
  if (values.help) return say(help)
  const coverage = await loadCoverage()
  if (values.flip) return flipControls(coverage, positionals, { all: values.all ?? false })
  if (values.test) await testNamingFiles(coverage)
  if (values.floor) return checkTheFloor(coverage)
  if (values.raise) return raise(coverage)
  return print(coverage, values)
})

function readArguments() {
  const options = {
    ...Object.fromEntries(
      ['help', 'json', 'test', 'flip', 'all', 'floor', 'raise'].map(name => [name, { type: 'boolean' }]),
    ),
    list: { type: 'string' },
  }
  try {
    const read = parseArgs({ options, allowPositionals: true })
    if (read.positionals.length > 0 && !read.values.flip)
      throw new Error(`${read.positionals.join(' ')} goes with --flip only.`)
    return read
  } catch (error) {
    throw new Stop(`${error.message}\n\n${help}`)
  }
}

function print(coverage, { json, list }) {
  const covered = coverage.clauseCoverage(root)
  // What is wrong goes to standard error, so that standard output stays one JSON object.
  if (json) {
    for (const remark of coverage.remarks(covered)) console.error(remark)
    say(JSON.stringify(coverage.coverageJson(covered)))
  } else if (list !== undefined) {
    const chosen = choose(covered, list)
    if (chosen.length === 0) throw new Stop(`No pack and no clause begins with ${list}. Packs: ${packNames(covered)}.`)
    say([coverage.coverageList(chosen), ...coverage.remarks(covered)].join('\n'))
  } else say(coverage.coverageInWords(covered))
  return covered.results.state === 'missing' ? 1 : 0
}

function packNames(covered) {
  return [...Object.keys(covered.packs), 'ours'].join(', ')
}

function choose({ packs, ours }, name) {
  if (name === 'ours') return ours
  return packs[name] ?? Object.values(packs).flatMap(all => all.filter(({ clause }) => clause.id.startsWith(name)))
}

function raise(coverage) {
  const { packs } = coverage.coverageJson(coverage.clauseCoverage(root))
  const path = inRoot(coverage.floorFile)
  const before = readFloor(coverage)
  writeFileSync(path, `${JSON.stringify(coverage.raisedFloor(before, packs), null, 2)}\n`)
  return say(`${coverage.floorFile} is now:\n${readFileSync(path, 'utf8').trimEnd()}`)
}

function say(words) {
  console.log(words)
  return 0
}
