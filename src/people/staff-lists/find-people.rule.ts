import type { Person } from '../register.store.ts'
import { type Entry, fold } from './entries.rule.ts'

/** Finds a colleague by an address or a name; null where there is nobody, or two people have the name. */
export type Found = (named: string) => { readonly email: string; readonly name: string } | null

/** Among those who work here today and those whom the list brings: a line manager may stand further down on it. */
export function findPeople(people: readonly Person[], entries: readonly Entry[], today: string): Found {
  const byEmail = new Map<string, { email: string; name: string }>()
  for (const { email, name, lastDay } of entries)
    if (lastDay === null || lastDay >= today) byEmail.set(email, { email, name })
  for (const { email, name, leftOn } of people)
    if (leftOn === null || leftOn >= today) byEmail.set(email, { email, name })
  const byName = Map.groupBy(byEmail.values(), ({ name }) => fold(name))
  return named => {
    if (named.includes('@')) return byEmail.get(named) ?? null
    const [only, ...others] = byName.get(fold(named)) ?? []
    return only !== undefined && others.length === 0 ? only : null
  }
}
