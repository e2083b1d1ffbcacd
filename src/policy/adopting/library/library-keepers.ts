import { peopleWithRoles } from '../../../people/people.ts'
import type { Act } from '../../../platform/platform.ts'
import { adopters, trustAdopters } from '../adopters.rule.ts'

/** A school's papers are kept by whoever adopts at the school itself; the trust's by whoever adopts for the trust. */
export async function keepersOf(one: Act, school: string | null): Promise<readonly string[]> {
  const people = await peopleWithRoles(one.tx, school === null ? trustAdopters : adopters, school)
  const here = people.filter(person => person.school === school)
  return [...new Set((here.length > 0 ? here : people).map(({ id }) => id))]
}
