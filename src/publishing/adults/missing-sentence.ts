import type { Words } from '../../ui/ui.ts'
import type { AdultKind, AdultPlace, AdultTerms, MissingPermission } from './adult-permission.rule.ts'

export function kindsInWords(t: Words, kinds: readonly AdultKind[]): string {
  return new Intl.ListFormat(t.lang).format(kinds.map(kind => t(`adults.kind-${kind}`)))
}

export function placesInWords(t: Words, places: readonly AdultPlace[]): string {
  return new Intl.ListFormat(t.lang).format(places.map(place => t(`consent.place-${place}`)))
}

/** Whose permission is not there, for what and where: never whether it was refused, has lapsed or was withdrawn. */
export function missingSentence(t: Words, { name, kinds, places }: MissingPermission, terms: AdultTerms): string {
  return t(terms.value === 'never' ? 'adults.refused-never' : 'adults.refused-permission', {
    name,
    kinds: kindsInWords(t, kinds),
    places: placesInWords(t, places),
  })
}
