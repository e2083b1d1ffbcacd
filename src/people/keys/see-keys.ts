import type { Act } from '../../platform/platform.ts'
import { namesOf } from '../staff-names.store.ts'
import { keysOf, type Purpose, type SchoolKey } from './keys.store.ts'

/** `by`: who made it; null where she is not known any more. */
export type SeenKey = SchoolKey & { readonly by: string | null }

/** The keys of a school that open, for a page. */
export async function seeKeys(one: Act, school: string, purpose: Purpose): Promise<SeenKey[]> {
  const keys = await keysOf(one.tx, school, purpose)
  const names = await namesOf(
    one.tx,
    keys.map(({ madeBy }) => madeBy),
  )
  return keys.map(key => ({ ...key, by: names.get(key.madeBy) ?? null }))
}
