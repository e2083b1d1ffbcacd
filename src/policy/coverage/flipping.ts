import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ControlName, controlNames, controlsOf } from '../packs/controls.ts'
import type { ClauseId } from '../packs/pack.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { actsAsThen, type Flipped, type FlipRecord, hashesIn, redFor } from './flip-record.ts'
import { clausesNamed } from './named-clauses.rule.ts'
import { clausesOfOurs } from './our-rules.ts'
import { placesOfControls } from './places-of-controls.ts'
import { readReport, type TestResult, type TestResults } from './test-results.ts'

/** One control to be taken out: what it operates, where it acts, and the test files whose tests name one of its clauses. */
export type ToFlip = {
  readonly control: ControlName
  readonly clauses: readonly ClauseId[]
  readonly acts: readonly string[]
  /** By test file: which of the control's clauses its titles name. */
  readonly tests: ReadonlyMap<string, ReadonlySet<ClauseId>>
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
      const tests = new Map(
        [...naming]
          .map(([file, ids]) => [file, new Set(mine.filter(id => ids.has(id)))] as const)
          .filter(([, ids]) => ids.size > 0),
      )
      const flip = { control, clauses: mine, acts: places.get(control) ?? [], tests }
      return { ...flip, unchanged: isUnchanged(flip, record[control], hashOf) }
    })
}

/** For every clause that a test names: it went red in files that are as they were, or none of the files that name it has changed. */
function isUnchanged(
  { acts, tests }: Omit<ToFlip, 'unchanged'>,
  before: Flipped | undefined,
  hashOf: (file: string) => string,
): boolean {
  if (before === undefined || !actsAsThen(before, acts, hashOf)) return false
  const asThen = (file: string) => before.tests[file]?.hash === hashOf(file)
  const named = new Set([...tests.values()].flatMap(ids => [...ids]))
  return [...named].every(id => {
    const red = redFor(before, id, acts, hashOf)
    return red === null ? [...tests].every(([file, ids]) => !ids.has(id) || asThen(file)) : red !== 'stale'
  })
}

/** Such a file makes its titles from the packs. */
const ASKS_FOR_ALL = /\bembeddedPacks\(|\/clauses-of-packs\.ts'/
/** In titles ids stand in round brackets; in calls there are quotation marks around them. */
const IN_BRACKETS = /\([^()'"`\n]*\)/g

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
    const inBrackets = source.match(IN_BRACKETS)?.join('\n') ?? ''
    naming.set(file, ASKS_FOR_ALL.test(source) ? known : new Set(clausesNamed(inBrackets, known)))
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

/** The clauses of a control that a passing test names with the control in place. */
export function greenClauses(flip: ToFlip, before: TestResults): readonly ClauseId[] {
  const names = before.tests.filter(test => test.passed).map(test => test.name)
  return [...clausesNamed(names.join('\n'), new Set(flip.clauses))].sort()
}

/** The quickest files that together name these clauses: mostly one table of a rule, which needs no database. */
export function quickestFiles(flip: ToFlip, clauses: readonly ClauseId[], before: TestResults): readonly string[] {
  const left = new Set(clauses)
  const quickest = [...flip.tests].toSorted(
    ([one], [other]) => (before.took.get(one) ?? Infinity) - (before.took.get(other) ?? Infinity),
  )
  return quickest.flatMap(([file, ids]) => {
    const names = [...ids].filter(id => left.has(id))
    for (const id of names) left.delete(id)
    return names.length > 0 ? [file] : []
  })
}

/** Every file that names one of these clauses. */
export function filesNaming(flip: ToFlip, clauses: readonly ClauseId[]): readonly string[] {
  return [...flip.tests].filter(([, ids]) => clauses.some(id => ids.has(id))).map(([file]) => file)
}

/**
 * Reads a run of some test files without the control.
 * @param report the path of vitest's JSON report; a file that did not load has no tests, and so no red ones
 * @param known what earlier runs without it showed
 */
export function readFlip(
  root: string,
  flip: ToFlip,
  run: { readonly files: readonly string[]; readonly report: string },
  before: TestResults,
  known: Flipped | null = null,
): Flipped {
  const mine = new Set(flip.clauses)
  const hashOf = hashesIn(root)
  const ran = readReport(run.report, root)
  const passed = new Set(before.tests.filter(test => test.passed).map(test => `${test.file} ${test.name}`))
  const tests = run.files.map(file => {
    // A test that failed before as well says nothing about the control.
    const red = (ran.get(file)?.tests ?? []).filter(
      test => test.failedByAssertion && passed.has(`${test.file} ${test.name}`),
    )
    return [file, { hash: hashOf(file), red: oneTestEach(red, mine) }] as const
  })
  return {
    acts: Object.fromEntries(flip.acts.map(file => [file, hashOf(file)])),
    tests: { ...known?.tests, ...Object.fromEntries(tests) },
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

/** The clauses of which a test went red. */
export function redClauses(flipped: Flipped): ReadonlySet<ClauseId> {
  return new Set(Object.values(flipped.tests).flatMap(file => Object.keys(file.red)))
}

/** Green clauses of controls that act which no flip turned red, under whichever control: their tests would not notice. */
export function neverRed(record: FlipRecord, flips: readonly ToFlip[], before: TestResults): readonly ClauseId[] {
  const red = new Set(Object.values(record).flatMap(flipped => (flipped === undefined ? [] : [...redClauses(flipped)])))
  const green = new Set(flips.flatMap(flip => greenClauses(flip, before)))
  return [...green].filter(id => !red.has(id)).sort()
}
