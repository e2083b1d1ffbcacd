import type { Role } from './roles.ts'
import type { Governance } from './staff/worker-types.ts'

/**
 * Who leads a school, by who is responsible for it in law: the first of these rungs that anybody holds. A nursery is led by its manager, with
 * or without a head; where a school of a proprietor has neither, the proprietor leads it herself. The head of a unit holds the role of head.
 */
const rungs: Readonly<Record<Governance, readonly (readonly Role[])[]>> = {
  maintained: [['headteacher']],
  academy: [['headteacher']],
  independent: [['headteacher'], ['proprietor']],
  nursery: [['headteacher', 'nursery_manager'], ['proprietor']],
  unit: [['headteacher']],
}

/** Nobody has said what kind of school it is: a manager leads it while nobody is its head. */
const unknownKind: readonly (readonly Role[])[] = [['headteacher'], ['nursery_manager']]

/** Rung by rung; {@link leadersAmong} says which of them it is. */
export function leadingRoles(governance: Governance | null): readonly (readonly Role[])[] {
  return governance === null ? unknownKind : rungs[governance]
}

/** The roles that lead the school as it is: those of the first rung that is held there. @param held every role that somebody holds there */
export function leadersAmong(governance: Governance | null, held: ReadonlySet<Role>): readonly Role[] {
  return leadingRoles(governance).find(rung => rung.some(role => held.has(role))) ?? []
}
