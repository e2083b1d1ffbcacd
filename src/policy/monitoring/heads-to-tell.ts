import { peopleWithRoles } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'

/** Who is told of an objection of whoever acts: the heads but herself. One who is away too, so that it is no talk that nobody ever thinks of. */
export async function headsToTell({ tx, who }: Act, school: string): Promise<readonly string[]> {
  const heads = await peopleWithRoles(tx, ['headteacher'], school, 'too')
  return [...new Set(heads.map(({ id }) => id))].filter(id => id !== who.person)
}
