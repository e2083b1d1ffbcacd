import type { Role } from '../roles.ts'
import { type Entry, fold } from './entries.rule.ts'

/** Roles by job title, the title as {@link fold} writes it. An empty list: whoever has this title has no role by it. */
export type Titles = ReadonlyMap<string, readonly Role[]>

/** A job title of a list, and how many rows have it; `title` as the first row writes it. */
export type TitleFound = { readonly key: string; readonly title: string; readonly count: number }

export function titlesIn(entries: readonly Entry[]): TitleFound[] {
  const byKey = Map.groupBy(
    entries.filter(entry => entry.job !== ''),
    entry => fold(entry.job),
  )
  return [...byKey].map(([key, rows]) => ({ key, title: rows[0]?.job ?? key, count: rows.length }))
}

/** Words of titles that stand for more than teaching or working here: for these a person chooses, we suggest nothing. */
const MORE =
  /head|principal|deputy|dsl|safeguard|designated|govern|chair|clerk|trust|executive|director|data prot|dpo|manager|\bhr\b|human res|business|bursar|admin|office|nursery/

/** The role we put before the person who confirms; null: she has to choose. */
export function suggestedRole(key: string): Role | null {
  if (MORE.test(key)) return null
  return /\bteacher\b|\bect\b|\bnqt\b|lecturer|senco/.test(key) && !/teacher'?s? assist|assistant/.test(key)
    ? 'teacher'
    : 'member_of_staff'
}
