import { useWords } from '../../ui/ui.ts'

/** In which of a post's texts a finding stands, where it is not the common one. Whoever reads one card beside five texts has to find the words. */
export type PlaceOfWords =
  | { readonly in: 'captions' | 'alt:video' }
  | { readonly in: 'image' | 'alt'; readonly number: number }
  | { readonly in: 'own'; readonly account: string }

export function PlaceLine({ place }: { place: PlaceOfWords }) {
  const t = useWords()
  return <p class="cw-finding__line">{words()}</p>

  function words(): string {
    switch (place.in) {
      case 'captions':
        return t('video.found-in-captions')
      case 'alt:video':
        return t('video.found-in-alt')
      case 'image':
        return t('covering.found-in-image', { number: place.number })
      case 'alt':
        return t('writing.found-in-alt', { number: place.number })
      case 'own':
        return t('writing.found-in-own', { account: place.account })
    }
  }
}
