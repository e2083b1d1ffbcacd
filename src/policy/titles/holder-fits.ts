import { peopleWithRoles } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { deputiesAt } from '../adopting/deputies-at.ts'
import { type Role, roles } from '../packs/roles.ts'
import { standsInByRole } from './say-title-person.rule.ts'

export type HolderRefused = 'not-a-holder' | 'not-of-the-school' | 'the-same' | 'cannot-stand-in'

/** Can these two hold this title and stand in for its holder here? The same for whoever says it and for whoever asks that it is said. */
export async function holderFits(
  one: Act,
  school: string,
  said: { readonly role: Role; readonly person: string | null; readonly deputy: string | null },
): Promise<HolderRefused | null> {
  const staff = await peopleWithRoles(one.tx, roles, school, 'too')
  const holds = staff.some(({ id, role, acting }) => id === said.person && role === said.role && !acting)
  if (said.person !== null && !holds) return 'not-a-holder'
  if (said.deputy !== null && !staff.some(({ id }) => id === said.deputy)) return 'not-of-the-school'
  if (said.person !== null && said.person === said.deputy) return 'the-same'
  const { of } = await deputiesAt(one.tx, school, one.at)
  const deputys = staff.filter(({ id, acting }) => id === said.deputy && !acting).map(({ role }) => role)
  return said.deputy !== null && !standsInByRole(said.role, deputys, of(said.role)) ? 'cannot-stand-in' : null
}
