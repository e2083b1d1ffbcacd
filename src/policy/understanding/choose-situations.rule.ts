import { sha256 } from '../../history/history.ts'
import type { Role } from '../packs/roles.ts'
import { type Risk, risks, type Situation, situations } from './situations.ts'

/** How many situations one check has. Ours. */
export const SITUATIONS_ASKED = 5

/** Who writes or decides on posts of the school: situations about posts are put to these. */
export const postingRoles: readonly Role[] = [
  'teacher',
  'account_manager',
  'office_manager',
  'headteacher',
  'deputy_headteacher',
  'nursery_manager',
  'line_manager',
]

/**
 * The situations of one person's check under one version: always the same for the two, others for somebody else, each risk at least once.
 * @param seed ids of person and version
 */
export function chooseSituations(roles: readonly Role[], seed: string): readonly Situation[] {
  const drawn = drawnFor(roles, seed)
  const first = risks.flatMap(risk => drawn.find(situation => situation.risk === risk) ?? [])
  const rest = drawn.filter(situation => !first.includes(situation))
  return [...first, ...rest].slice(0, SITUATIONS_ASKED)
}

/** One situation for each risk: for policies that ask a question on each before somebody says that she has read. */
export function onePerRisk(
  roles: readonly Role[],
  seed: string,
): readonly { readonly risk: Risk; readonly situation: Situation }[] {
  const drawn = drawnFor(roles, seed)
  return risks.flatMap(risk => {
    const situation = drawn.find(one => one.risk === risk)
    return situation === undefined ? [] : [{ risk, situation }]
  })
}

function drawnFor(roles: readonly Role[], seed: string): readonly Situation[] {
  const posts = postingRoles.some(role => roles.includes(role))
  return situations
    .filter(situation => situation.happens === 'everyone' || posts)
    .map(situation => ({ situation, place: sha256(`${seed}:${situation.id}`) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ situation }) => situation)
}
