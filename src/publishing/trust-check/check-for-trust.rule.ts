import { type Finding, type Kind, outcomes } from '../../checks/checks.ts'
import type { Holding } from '../../people/people.ts'
import type { Role } from '../../policy/policy.ts'

/** Who speaks for a whole trust, or keeps its children safe, when she holds the office at the trust and not at a school of it. */
export const trustCheckers = [
  'trust_administrator',
  'chief_executive',
  'director',
  'account_manager',
  'dsl',
  'deputy_dsl',
] as const satisfies readonly Role[]

/** The roll is no oracle: whoever works for one school asks the roll of that school alone, and never here. */
export function mayCheckForTrust(holdings: readonly Pick<Holding, 'role' | 'school'>[]): boolean {
  return holdings.some(({ role, school }) => school === null && trustCheckers.some(one => one === role))
}

export type OfSchool = { readonly school: string; readonly findings: readonly Finding[] }

/** `schools`: by whose rolls and registers it was found; empty where it hangs on no roll. `judgedAt`: whose policy is strictest on it. */
export type TrustFinding = Finding & { readonly schools: readonly string[]; readonly judgedAt: string }

/** What is found by looking somebody up. */
const looksUp: readonly Kind[] = ['pupil_name', 'image_names', 'pupil_initials', 'staff_named']

const hangsOnRoll = ({ kind, whose }: Finding) => looksUp.includes(kind) || whose === 'guardian'
const placeOf = ({ in: where, start, end }: Finding) => `${where}|${start}|${end}`
const nameOf = (finding: Finding) =>
  `${placeOf(finding)}|${finding.kind}|${hangsOnRoll(finding) ? (finding.whose ?? '') : 'anybody'}`

/**
 * One list out of what each school of the trust finds in the same text: every finding once, as strict as the strictest of them, with the schools where
 * somebody of that name is known. Whoever works or is known at one school is no stranger for the others.
 */
export function acrossTrust(all: readonly OfSchool[]): TrustFinding[] {
  const merged = new Map<string, TrustFinding>()
  for (const { school, findings } of all)
    for (const finding of findings) {
      const name = nameOf(finding)
      const before = merged.get(name)
      const schools = hangsOnRoll(finding) ? [...new Set([...(before?.schools ?? []), school])] : []
      const stricter = before === undefined || rank(finding) > rank(before)
      merged.set(name, stricter ? { ...finding, schools, judgedAt: school } : { ...before, schools })
    }
  const found = [...merged.values()]
  const known = found.filter(hangsOnRoll)
  return found
    .filter(one => one.kind !== 'third_party_name' || hangsOnRoll(one) || !known.some(other => overlaps(one, other)))
    .sort((one, other) => (one.in === other.in ? one.start - other.start : one.in < other.in ? -1 : 1))
}

const rank = ({ outcome }: Finding) => outcomes.indexOf(outcome)
const overlaps = (one: Finding, other: Finding) => one.in === other.in && one.start < other.end && other.start < one.end
