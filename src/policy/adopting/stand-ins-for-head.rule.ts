import type { Governance } from '../../people/people.ts'
import { control } from '../control.ts'
import type { Pack } from '../packs/pack.ts'
import { type Role, roleTitles } from '../packs/roles.ts'
import type { StructuralRule } from '../structural-rules.ts'

/**
 * Who stands in for the head, by who is responsible for the school: the chair of governors or of the management committee, in an academy the
 * trust, in an independent school its proprietor. Nearest first. (Keeping Children Safe in Education, part four: the case manager where an
 * allegation is about the head.)
 */
const byGovernance: Readonly<Record<Governance, readonly Role[]>> = {
  maintained: ['chair_of_governors'],
  academy: ['chief_executive', 'trustee', 'chair_of_governors'],
  independent: ['proprietor', 'chair_of_governors'],
  nursery: ['chair_of_governors', 'proprietor'],
  unit: ['chair_of_governors'],
}

/** Nobody has said what kind of school it is: whoever there is. */
const unknownKind: readonly Role[] = ['chair_of_governors', 'chief_executive', 'trustee', 'proprietor']

/**
 * Roles that stand in for the head, nearest first.
 * @param named where the school's policy itself names somebody (s4-intro-2; {@link namedByPolicy}), she comes first
 */
export function standInsForHead(governance: Governance | null, named: readonly Role[] = []): readonly Role[] {
  const first = control('stand_in_for_head', named.length > 0) ? named : []
  return [...new Set([...first, ...(governance === null ? unknownKind : byGovernance[governance])])]
}

/** Whom this policy names for the head's place; nobody where it is silent. */
export function namedByPolicy(pack: Pick<Pack, 'settings'> | null): readonly Role[] {
  return pack?.settings['routing.substitute'] ?? []
}

/** The stand-ins a rule of ours names, as they are at this kind of school: whoever stands in for the head comes in the head's place. */
export function standInsOf(
  rule: StructuralRule,
  governance: Governance | null,
  named: readonly Role[] = [],
): readonly Role[] {
  if (rule.id !== 'ours-stand-in') return rule.standIns
  const forHead = standInsForHead(governance, named)
  const ofRule = rule.standIns.flatMap(role => {
    if (role === 'chair_of_governors') return forHead
    return unknownKind.includes(role) ? [] : [role]
  })
  return [...new Set(ofRule)]
}

/** A role as this kind of school calls it. */
export function titleAt(role: Role, governance: Governance | null): string {
  return role === 'chair_of_governors' && governance === 'unit' ? 'Chair of the management committee' : roleTitles[role]
}
