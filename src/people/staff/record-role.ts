import { append } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import { insertRole } from '../register.store.ts'
import type { RoleWish } from './give-role.rule.ts'

/**
 * Writes down that a person holds a role, and that it was given.
 * @param notice version of the privacy notice that stood at the form
 * @returns the id of the holding
 */
export async function recordRole(
  one: Act,
  person: { id: string; name: string },
  { role, school, startsOn, endsOn }: RoleWish,
  notice: string,
): Promise<string> {
  const holding = await insertRole(one, { person: person.id, role, school, startsOn, endsOn })
  await append(one, {
    kind: 'role-given',
    school,
    subject: person.id,
    clauses: [],
    facts: { holding, role, startsOn, endsOn, notice },
    words: { person: person.name },
  })
  return holding
}
