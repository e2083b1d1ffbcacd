import type { ConsentKind, Place, PupilFacts } from './consent.ts'
import { type Because, type Demand, demandOf, mayGo } from './may-go.rule.ts'
import { standingOf } from './standing.rule.ts'
import type { ConsentTerms } from './terms.ts'
import { yesProblem } from './yes-counts.rule.ts'

/** Reasons that an answer can still take away. */
const OPEN: ReadonlySet<Because> = new Set<Because>([
  'not-answered',
  'second-not-answered',
  'own-answer-missing',
  'not-certain',
  'words-not-accepted',
  'lapsed',
])

type Wanted = { readonly kind: ConsentKind; readonly place: Place; readonly demand: Demand }

/**
 * Guardians with parental responsibility whose yes is missing before this may go there, and who may be asked for it. A place where somebody
 * refused, or where the policy itself keeps it back, has nothing to ask about.
 *
 * @param today yyyy-mm-dd, where the schools are
 */
export function silentGivers(
  child: PupilFacts,
  kinds: readonly ConsentKind[],
  places: readonly Place[],
  terms: ConsentTerms,
  today: string,
): string[] {
  const wanted = places.flatMap((place): Wanted[] => {
    const { held } = mayGo(child, kinds, place, terms, today)
    if (held.some(({ because }) => !OPEN.has(because))) return []
    return held.map(({ kind }) => ({ kind, place, demand: demandOf(kind, place, terms) }))
  })
  const silent = (giver: string) => wanted.some(one => !saidYes(child, giver, one, terms, today))
  return child.givers.filter(one => one.responsible && silent(one.giver)).map(({ giver }) => giver)
}

/** A yes of hers that counts. */
function saidYes(
  child: PupilFacts,
  giver: string,
  { kind, place, demand }: Wanted,
  { refreshMonths }: ConsentTerms,
  today: string,
): boolean {
  const hers = child.answers.filter(one => one.giver === giver)
  const standing = standingOf(hers, kind, place, demand.reach)
  if (standing.is !== 'yes') return false
  return yesProblem(standing.answer, child.born, today, { refreshMonths, additional: demand.additional }) === null
}
