import type { ConsentKind, PlaceResult, Shown } from '../../pupils/pupils.ts'

/** How a child stands in a picture, and how it is named in the text; words of the register of consent. */
export const SEEN_AS = ['face', 'unrecognisable'] as const
export const NAMED_AS = ['first_name', 'full_name'] as const
export type SeenAs = (typeof SEEN_AS)[number]
export type NamedAs = (typeof NAMED_AS)[number]

/** By pupil. Empty: nobody can be recognised, or nobody is named; that is said, and is not the same as nothing said. */
export type InPicture = Readonly<Record<string, SeenAs>>
export type InText = Readonly<Record<string, NamedAs>>

/** What the author says about a whole post: picture by picture in their order, and the text. Null: nothing said. */
export type People = { readonly pictures: readonly (InPicture | null)[]; readonly named: InText | null }

/** Each child once, with everything that is to be seen of it in this post. */
export function childrenIn({ pictures, named }: People): Shown[] {
  const kinds = new Map<string, Set<ConsentKind>>()
  for (const said of [...pictures, named])
    for (const [pupil, kind] of Object.entries(said ?? {})) kinds.set(pupil, (kinds.get(pupil) ?? new Set()).add(kind))
  return [...kinds]
    .map(([pupil, of]) => ({ pupil, kinds: [...of].sort() }))
    .sort((a, b) => (a.pupil < b.pupil ? -1 : 1))
}

/** What the answers, flags and policy of an instant say about a post. `results`: each platform it goes to, once. */
export type PostConsent = {
  /** The policy needs a family's consent, so it has to be known who is in it. */
  readonly asked: boolean
  readonly results: readonly PlaceResult[]
  /** Clauses of the settings on consent: the same whatever the reason is. */
  readonly clauses: readonly string[]
}

/** Where the post may not go as it stands: also where it might if a face were covered. */
export function heldAt({ results }: Pick<PostConsent, 'results'>): PlaceResult['place'][] {
  return results.filter(({ outcome }) => outcome.may !== 'yes').map(({ place }) => place)
}
