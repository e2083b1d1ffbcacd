import { installationRoot } from '../../platform/platform.ts'
import { type ControlName, controlNames } from '../packs/controls.ts'
import type { Clause, ClauseId } from '../packs/pack.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { type ClauseState, type Evidence, stateOfClause, type TestNamed } from './coverage.rule.ts'
import { type FlipRecord, hashesIn, readFlipRecord, redFor } from './flip-record.ts'
import { clausesNamed } from './named-clauses.rule.ts'
import { clausesOfOurs } from './our-rules.ts'
import { placesOfControls } from './places-of-controls.ts'
import { newestSource, readTestResults, type TestResults } from './test-results.ts'

export type Covered = { readonly clause: Clause; readonly state: ClauseState }

export type Counts = {
  readonly clauses: number
  readonly proved: number
  readonly guidance: number
  readonly notYet: number
}

export type Coverage = {
  readonly packs: Readonly<Record<string, readonly Covered[]>>
  /** The rules no pack can switch off: proved in the same way, counted apart, since they are no policy's. */
  readonly ours: readonly Covered[]
  /** Missing: there are no results of tests. Older: a source file changed after they began. */
  readonly results: { readonly state: 'current' | 'missing' } | { readonly state: 'older'; readonly than: string }
  /** Controls whose record is of files as they were. */
  readonly stale: readonly ControlName[]
}

/**
 * What the last run of the tests and the last flip of the controls prove about every clause of the packs that come with the programme.
 * Reads files only: results of tests in `var/test-results/`, the record in `docs/clauses/`, and where controls act in `src/`.
 */
export function clauseCoverage(root: string = installationRoot()): Coverage {
  const packs = embeddedPacks()
  const ours = clausesOfOurs()
  const known = new Set([...packs.flatMap(pack => pack.clauses), ...ours].map(clause => clause.id))
  const results = readTestResults(root)
  const named = passingByClause(results, known)
  const evidence = evidenceOf(root, readFlipRecord(root), named)
  const cover = (clause: Clause): Covered => ({ clause, state: stateOfClause(clause, evidence) })
  const covered = packs.map(pack => [pack.name, pack.clauses.map(cover)] as const)
  const all = [...covered.flatMap(([, clauses]) => clauses), ...ours.map(cover)]
  return {
    packs: Object.fromEntries(covered),
    ours: ours.map(cover),
    results: ageOf(root, results, known),
    stale: controlNames.filter(name =>
      all.some(({ state }) => state.state === 'notYet' && state.why === 'stale' && state.controls.includes(name)),
    ),
  }
}

function passingByClause(results: TestResults, known: ReadonlySet<ClauseId>): ReadonlyMap<ClauseId, TestNamed[]> {
  const named = new Map<ClauseId, TestNamed[]>()
  for (const { file, name, passed } of results.tests)
    if (passed) for (const id of clausesNamed(name, known)) named.set(id, [...(named.get(id) ?? []), { file, name }])
  return named
}

function evidenceOf(root: string, record: FlipRecord, named: ReadonlyMap<ClauseId, TestNamed[]>): Evidence {
  const places = placesOfControls(root)
  const hashOf = hashesIn(root)
  return {
    passing: clause => named.get(clause) ?? [],
    acts: control => places.has(control),
    red: (control, clause) => redFor(record[control], clause, places.get(control) ?? [], hashOf),
  }
}

/** Only files that name clauses count: a later run of another test says nothing here. */
function ageOf(root: string, results: TestResults, known: ReadonlySet<ClauseId>): Coverage['results'] {
  const naming = new Set(results.tests.filter(test => clausesNamed(test.name, known).length > 0).map(test => test.file))
  const began = [...results.ranAt].filter(([file]) => naming.has(file)).map(([, at]) => at.getTime())
  if (began.length === 0) return { state: 'missing' }
  const newest = newestSource(root)
  return newest.at.getTime() > Math.min(...began) ? { state: 'older', than: newest.file } : { state: 'current' }
}

/** How many clauses are in which state. */
export function countsOf(covered: readonly Covered[]): Counts {
  const count = (state: ClauseState['state']) => covered.filter(one => one.state.state === state).length
  return { clauses: covered.length, proved: count('proved'), guidance: count('guidance'), notYet: count('notYet') }
}

/** Exactly what `npm run -s clauses -- --json` prints. */
export function coverageJson({ packs }: Coverage): {
  readonly total: Counts
  readonly packs: Readonly<Record<string, Counts>>
} {
  return {
    total: countsOf(Object.values(packs).flat()),
    packs: Object.fromEntries(Object.entries(packs).map(([name, covered]) => [name, countsOf(covered)])),
  }
}
