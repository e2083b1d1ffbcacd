import { type ControlName, controlsOf } from '../packs/controls.ts'
import type { Clause, ClauseId, GuidanceMoment } from '../packs/pack.ts'
import { guidanceTestTitle, momentsShown } from '../guidance/guidance-places.ts'

export type TestNamed = { readonly file: string; readonly name: string }

/** Why a clause is not proved, the nearest to being proved first. */
export type NotYet =
  /** Its proof is of files as they were: `npm run clauses -- --flip` with these names makes it anew. */
  | { readonly why: 'stale'; readonly controls: readonly ControlName[] }
  /** A test names it and passes, and no record says what happens without the control. */
  | { readonly why: 'not-flipped'; readonly controls: readonly ControlName[] }
  /** A test that went red without the control does not pass now, or is gone. */
  | { readonly why: 'test-fails'; readonly controls: readonly ControlName[] }
  /** A control acts, no test names the clause. */
  | { readonly why: 'no-test'; readonly controls: readonly ControlName[] }
  /** What is to operate it does not act anywhere yet. */
  | { readonly why: 'not-built'; readonly controls: readonly ControlName[] }
  /** It is shown at moments that have no page yet. */
  | { readonly why: 'no-page'; readonly moments: readonly GuidanceMoment[] }
  | { readonly why: 'words-only' }

export type ClauseState =
  | {
      readonly state: 'proved'
      readonly by: readonly { readonly control: ControlName; readonly test: TestNamed }[]
    }
  | {
      readonly state: 'guidance'
      readonly at: readonly { readonly moment: GuidanceMoment; readonly test: TestNamed }[]
    }
  | ({ readonly state: 'notYet' } & NotYet)

/** What is known when a clause is judged. */
export type Evidence = {
  /** Tests that passed in the last run and name this clause. */
  readonly passing: (clause: ClauseId) => readonly TestNamed[]
  /** Does this control act somewhere in the code? */
  readonly acts: (control: ControlName) => boolean
  /** The test that names the clause and went red without the control. */
  readonly red: (control: ControlName, clause: ClauseId) => TestNamed | 'stale' | null
}

/**
 * Proved: a control that operates the clause acts in the code, a test that names the clause went red when it was taken out, and that test
 * passes. Guidance: a page of a moment was opened and the clause was on it, and was not when guidance was taken out. Else not yet, and why.
 */
export function stateOfClause(clause: Clause, evidence: Evidence): ClauseState {
  const controls = controlsOf(clause).filter(name => name !== 'guidance')
  const acting = controls.filter(evidence.acts)
  const passing = evidence.passing(clause.id)
  const judged = acting.map(control => ({ control, ...judge(evidence.red(control, clause.id), passing) }))
  const by = judged.flatMap(({ control, test }) => (test === undefined ? [] : [{ control, test }]))
  if (by.length > 0) return { state: 'proved', by }
  const at = shownAt(clause, evidence, passing)
  if (at.length > 0) return { state: 'guidance', at }
  const those = (outcome: string) => judged.filter(one => one.outcome === outcome).map(one => one.control)
  const shown = whyNotShown(clause, evidence)
  for (const why of ['stale', 'test-fails'] as const)
    if (those(why).length > 0) return { state: 'notYet', why, controls: those(why) }
  if (acting.length > 0)
    return { state: 'notYet', why: passing.length > 0 ? 'not-flipped' : 'no-test', controls: acting }
  if (shown !== null) return { state: 'notYet', ...shown }
  return controls.length > 0 ? { state: 'notYet', why: 'not-built', controls } : { state: 'notYet', why: 'words-only' }
}

type Judged = { readonly outcome: 'proved' | 'stale' | 'test-fails' | 'not-flipped'; readonly test?: TestNamed }

function judge(red: TestNamed | 'stale' | null, passing: readonly TestNamed[]): Judged {
  if (red === null) return { outcome: 'not-flipped' }
  if (red === 'stale') return { outcome: 'stale' }
  return passing.some(test => same(test, red)) ? { outcome: 'proved', test: red } : { outcome: 'test-fails' }
}

function same(one: TestNamed, other: TestNamed): boolean {
  return one.file === other.file && one.name === other.name
}

/** Each moment with a page whose own test passes, once it is on record that without guidance the clause's tests go red. */
function shownAt(clause: Clause, evidence: Evidence, passing: readonly TestNamed[]) {
  const red = evidence.red('guidance', clause.id)
  if (red === null || red === 'stale' || !passing.some(test => same(test, red))) return []
  return momentsShown(clause).flatMap(moment => {
    const title = guidanceTestTitle(clause.id, moment)
    const test = passing.find(one => one.file === red.file && isCalled(one, title))
    return test === undefined ? [] : [{ moment, test }]
  })
}

/** A test's name ends with its own title. */
function isCalled(test: TestNamed, title: string): boolean {
  return test.name === title || test.name.endsWith(` > ${title}`)
}

function whyNotShown(clause: Clause, evidence: Evidence): NotYet | null {
  if (clause.shownAt.length === 0) return null
  if (momentsShown(clause).length === 0) return { why: 'no-page', moments: clause.shownAt }
  const red = evidence.red('guidance', clause.id)
  if (red === 'stale') return { why: 'stale', controls: ['guidance'] }
  if (red !== null) return { why: 'test-fails', controls: ['guidance'] }
  return { why: evidence.passing(clause.id).length > 0 ? 'not-flipped' : 'no-test', controls: ['guidance'] }
}
