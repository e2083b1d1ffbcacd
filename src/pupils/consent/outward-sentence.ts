import type { Words } from '../../ui/ui.ts'
import type { PlaceResult } from './may-go-for.ts'
import type { Outcome } from './may-go.rule.ts'

/**
 * What anybody outside the office is told: which platforms, and nothing of whom or why. Made in this one place and out of the results alone, so
 * that a no, no answer, a withdrawal, an objection and a flag give the very same words.
 */
export function outwardSentence(t: Words, results: readonly PlaceResult[]): string {
  const groups = new Map<string, { outcome: Outcome; places: string[] }>()
  const rank = { no: 0, if: 1, yes: 2 } as const
  for (const { place, outcome } of results) {
    const key = JSON.stringify(outcome)
    const known = groups.get(key) ?? { outcome, places: [] }
    known.places.push(t(`consent.place-${place}`))
    groups.set(key, known)
  }
  const parts = [...groups.values()]
    .toSorted((one, other) => rank[one.outcome.may] - rank[other.outcome.may])
    .map(({ outcome, places }) => partOf(t, outcome, places))
  const allYes = results.every(({ outcome }) => outcome.may === 'yes')
  return [...parts, ...(allYes ? [] : [t('consent.outward-questions')])].join(' ')
}

function partOf(t: Words, outcome: Outcome, places: readonly string[]): string {
  const where = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(places)
  const all = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(places)
  const first = `${all.slice(0, 1).toLocaleUpperCase('en-GB')}${all.slice(1)}`
  if (outcome.may === 'no') return t('consent.outward-not', { places: where })
  if (outcome.may === 'yes') return t('consent.outward-may', { places: first })
  if (!outcome.cover) return t(`consent.outward-name-${outcome.name}`, { places: first })
  return t(`consent.outward-covered-${outcome.name}`, { places: first })
}
