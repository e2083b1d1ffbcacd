import type { Governance } from '../../people/people.ts'
import type { Holder } from '../adopting/deputies.rule.ts'
import { adopters } from '../adopting/adopters.rule.ts'
import { standInsForHead } from '../adopting/stand-ins-for-head.rule.ts'
import type { Role } from '../packs/roles.ts'

/**
 * Who says for somebody who holds a title here: nearest first whoever stands in for the head at this kind of school, then the trust, then another of those
 * who adopt. A policy may name others for the head's place, but those work under her: she would be asking somebody whose work she judges.
 */
export function saysItFor(governance: Governance | null): readonly Role[] {
  const first: readonly Role[] = [...standInsForHead(governance), 'trust_administrator']
  return [...new Set([...first, ...adopters])]
}

/**
 * The people of the nearest of these offices that anybody but herself holds in her own right; nobody where she holds all of them.
 * @param here who holds what for the school today
 */
export function whoSaysIt(here: readonly Holder[], governance: Governance | null, me: string): readonly Holder[] {
  const others = here.filter(({ person, acting }) => person !== me && acting !== true)
  for (const role of saysItFor(governance)) {
    const found = others.filter(one => one.role === role)
    if (found.length > 0) return [...new Map(found.map(one => [one.person, one])).values()]
  }
  return []
}
