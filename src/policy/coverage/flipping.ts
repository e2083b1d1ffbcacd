import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ControlName, controlNames, controlsOf } from '../packs/controls.ts'
import type { ClauseId } from '../packs/pack.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { actsAsThen, type Flipped, type FlipRecord, hashesIn } from './flip-record.ts'
import { clausesNamed } from './named-clauses.rule.ts'
import { clausesOfOurs } from './our-rules.ts'
import { placesOfControls } from './places-of-controls.ts'
import { readReport, type TestResult, type TestResults } from './test-results.ts'

/** One control to be taken out: what it operates, where it acts, and the test files whose tests name one of its clauses. */
export type ToFlip = {
  readonly control: ControlName
  readonly clauses: readonly ClauseId[]
  readonly acts: readonly string[]
  readonly tests: readonly string[]
  /** The record is of these very files, so a run would say the same again. */
  readonly unchanged: boolean
}

/** Every control that acts somewhere, in the order of the register. `only`: these names; empty for all. */
export function controlsToFlip(
  root: string,
  only: readonly string[],
  results: TestResults,
  record: FlipRecord,
): ToFlip[] {
  const places = placesOfControls(root)
  const clauses = [...embeddedPacks().flatMap(pack => pack.clauses), ...clausesOfOurs()]
  const naming = clausesByTestFile(root, new Set(clauses.map(clause => clause.id)), results)
  const hashOf = hashesIn(root)
  return controlNames
    .filter(name => places.has(name) && (only.length === 0 || only.includes(name)))
    .map(control => {
      const mine = clauses.filter(clause => controlsOf(clause).includes(control)).map(clause => clause.id)
      const acts = places.get(control) ?? []
      const tests = [...naming].filter(([, ids]) => mine.some(id => ids.has(id))).map(([file]) => file)
      const before = record[control]
      const unchanged =
        before !== undefined &&
        actsAsThen(before, acts, hashOf) &&
        tests.every(file => before.tests[file]?.hash === hashOf(file))
      return { control, clauses: mine, acts, tests, unchanged }
    })
}

/** Such a file makes its titles from the packs. */
const ASKS_FOR_ALL = /\bembeddedPacks\(|\/clauses-of-packs\.ts'/

/**
 * Which clauses the tests of each file name: by the titles of its last run, and where the file changed since or never ran, by reading it.
 * Titles made from packs stand in no file, so a file that asks for all packs may name any clause.
 */
function clausesByTestFile(
  root: string,
  known: ReadonlySet<ClauseId>,
  results: TestResults,
): ReadonlyMap<string, ReadonlySet<ClauseId>> {
  const naming = new Map<string, ReadonlySet<ClauseId>>()
  for (const file of testFiles(root)) {
    const ranAt = results.ranAt.get(file)
    const path = join(root, file)
    if (ranAt !== undefined && ranAt > statSync(path).mtime) {
      const names = results.tests.filter(test => test.file === file).map(test => test.name)
      naming.set(file, new Set(clausesNamed(names.join('\n'), known)))
      continue
    }
    const source = readFileSync(path, 'utf8')
    naming.set(file, ASKS_FOR_ALL.test(source) ? known : new Set(clausesNamed(source, known)))
  }
  return naming
}

/** Tests that run on their own: those in front of real Bluesky servers and the journeys run what was built, in which nothing is taken out. */
function testFiles(root: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map(file => `src/${file.replaceAll('\\', '/')}`)
    .filter(file => /\.test\.tsx?$/.test(file) && !file.endsWith('.bluesky.test.ts'))
    .sort()
}

/** What one run without a control showed. */
export type FlipOutcome = {
  readonly flipped: Flipped
  /** Clauses that a passing test named before, with control in place. */
  readonly green: readonly ClauseId[]
  /** Of those, the ones of which a test went red. */
  readonly red: readonly ClauseId[]
}

/** Reads a run without the control. @param report the path of vitest's JSON report; a file that did not load has no tests, and so no red ones */
export function readFlip(root: string, flip: ToFlip, report: string, before: TestResults): FlipOutcome {
  const mine = new Set(flip.clauses)
  const hashOf = hashesIn(root)
  const ran = readReport(report, root)
  const passed = new Set(before.tests.filter(test => test.passed).map(test => `${test.file} ${test.name}`))
  const tests = Object.fromEntries(
    flip.tests.map(file => {
      // A test that failed before as well says nothing about the control.
      const red = (ran.get(file)?.tests ?? []).filter(
        test => test.failedByAssertion && passed.has(`${test.file} ${test.name}`),
      )
      return [file, { hash: hashOf(file), red: oneTestEach(red, mine) }]
    }),
  )
  const green = clausesNamed(
    before.tests
      .filter(test => test.passed)
      .map(test => test.name)
      .join('\n'),
    mine,
  )
  const red = new Set(Object.values(tests).flatMap(file => Object.keys(file.red)))
  return {
    flipped: { acts: Object.fromEntries(flip.acts.map(file => [file, hashOf(file)])), tests },
    green: [...green].sort(),
    red: green.filter(id => red.has(id)).sort(),
  }
}

/** For each clause the test with the shortest name: most likely the one that is about it. */
function oneTestEach(red: readonly TestResult[], mine: ReadonlySet<ClauseId>): Record<ClauseId, string> {
  const chosen: Record<ClauseId, string> = {}
  for (const { name } of red)
    for (const id of clausesNamed(name, mine)) {
      const known = chosen[id]
      if (known === undefined || name.length < known.length || (name.length === known.length && name < known))
        chosen[id] = name
    }
  return chosen
}

/** Green clauses of controls that act which no flip turned red, under whichever control: their tests would not notice. */
export function neverRed(record: FlipRecord, flips: readonly ToFlip[], results: TestResults): readonly ClauseId[] {
  const operated = new Set(flips.flatMap(flip => flip.clauses))
  const named = clausesNamed(
    results.tests
      .filter(test => test.passed)
      .map(test => test.name)
      .join('\n'),
    operated,
  )
  const red = new Set(
    Object.values(record).flatMap(flipped =>
      Object.values(flipped?.tests ?? {}).flatMap(file => Object.keys(file.red)),
    ),
  )
  return named.filter(id => !red.has(id)).sort()
}
