import { control } from '../../platform/platform.ts'
import type { WorkerType } from './worker-types.ts'

/** How somebody works here, beside the kind of worker: who manages her, who answers for her, whose code she also keeps. */
export type Arrangement = {
  readonly lineManager: string | null
  readonly sponsor: string | null
  readonly professionalBody: string | null
  /** The name of the place where she works; who runs it is said once for the place. */
  readonly site: string | null
}

export const NOTHING_ARRANGED: Arrangement = {
  lineManager: null,
  sponsor: null,
  professionalBody: null,
  site: null,
}

/** Who work here without a contract of employment: somebody of the school answers for them (s0-3.1b, s1-covered-02, s2-eligibility-3). */
const SPONSORED: ReadonlySet<string> = new Set<WorkerType>([
  'contractor',
  'consultant',
  'partner',
  'third_party',
  'volunteer',
])

/** Who come for a time: their access closes on a day that is known when they begin (s0-3.2, s1-covered-02). */
const FOR_A_TIME: ReadonlySet<string> = new Set<WorkerType>([
  'agency',
  'contractor',
  'secondee',
  'consultant',
  'partner',
  'third_party',
])

export const needsSponsor = (workerType: string): boolean => SPONSORED.has(workerType)
export const needsLastDay = (workerType: string): boolean => FOR_A_TIME.has(workerType)
/** Governors and whoever has a sponsor are managed by nobody here. */
export const needsLineManager = (workerType: string): boolean => workerType !== 'governor' && !needsSponsor(workerType)

export type ArrangementRefusal = {
  readonly refused: 'sponsor-missing' | 'last-day-missing' | 'not-a-colleague' | 'manages-herself' | 'in-a-circle'
}

export type ArrangementFacts = {
  readonly person: string
  readonly workerType: string
  readonly lastDay: string | null
  readonly wish: Arrangement
  /** Everybody who works here today. */
  readonly colleagues: ReadonlySet<string>
  /** Who manages whom now, by person. */
  readonly managers: ReadonlyMap<string, string>
}

/** May it be arranged so? Null: yes. */
export function arrangeWorkRule(facts: ArrangementFacts): ArrangementRefusal | null {
  const { person, wish, workerType, colleagues } = facts
  const named = [wish.lineManager, wish.sponsor].filter(one => one !== null)
  if (named.includes(person)) return { refused: 'manages-herself' }
  if (named.some(one => !colleagues.has(one))) return { refused: 'not-a-colleague' }
  if (control('sponsor_register', needsSponsor(workerType) && wish.sponsor === null))
    return { refused: 'sponsor-missing' }
  if (control('staff_register', needsLastDay(workerType) && facts.lastDay === null))
    return { refused: 'last-day-missing' }
  return wish.lineManager !== null && comesBackTo(person, wish.lineManager, facts.managers)
    ? { refused: 'in-a-circle' }
    : null
}

/** A question climbs from manager to manager, and must not go round for ever. */
function comesBackTo(person: string, from: string, managers: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let one: string | undefined = from; one !== undefined && !seen.has(one); one = managers.get(one)) {
    if (one === person) return true
    seen.add(one)
  }
  return false
}

/** What the register lacks about somebody who works here; shown to who keeps it, never a reason to lock her out. */
export type Gap = 'line-manager' | 'sponsor' | 'last-day'

export function gapsOf(workerType: string, lastDay: string | null, { lineManager, sponsor }: Arrangement): Gap[] {
  const gaps: Gap[] = []
  if (control('line_manager_register', needsLineManager(workerType) && lineManager === null)) gaps.push('line-manager')
  if (control('sponsor_register', needsSponsor(workerType) && sponsor === null)) gaps.push('sponsor')
  if (control('staff_register', needsLastDay(workerType) && lastDay === null)) gaps.push('last-day')
  return gaps
}
