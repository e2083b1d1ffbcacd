import type { ConsentKind, PlaceResult, Shown } from '../../pupils/pupils.ts'
import type { AdultKind, AdultShown } from '../adults/adult-permission.rule.ts'
import { isOfWork } from './picture-questions.rule.ts'
import type { Draft } from './post.ts'
import { tellsOfWork } from './tells-of-work.rule.ts'

/** How a child stands in a picture (`work`: not at all, only what it made), and how it is named in the text; words of the register of consent. */
export const SEEN_AS = ['face', 'unrecognisable', 'work'] as const
/** In a video: to be recognised, or only heard or seen without that. Both are of the kind "voice or video" in the register. */
export const FILMED_AS = ['face', 'voice_video'] as const
export const NAMED_AS = ['first_name', 'full_name'] as const
export type SeenAs = (typeof SEEN_AS)[number]
export type FilmedAs = (typeof FILMED_AS)[number]
export type NamedAs = (typeof NAMED_AS)[number]

/** By pupil. Empty: nobody can be recognised, or nobody is named; that is said, and is not the same as nothing said. */
export type InPicture = Readonly<Record<string, SeenAs>>
export type InVideo = Readonly<Record<string, FilmedAs>>
export type InText = Readonly<Record<string, NamedAs>>

/** How an adult stands in a picture or in the text, by adult: a member of staff or somebody else of the register (`adults/`). */
export const ADULT_SEEN_AS = ['picture'] as const
export const ADULT_NAMED_AS = ['name_and_words', 'name', 'words'] as const
export type AdultNamedAs = (typeof ADULT_NAMED_AS)[number]
export type AdultsInIt = {
  readonly pictures: readonly Readonly<Record<string, 'picture'>>[]
  readonly video?: Readonly<Record<string, 'picture'>>
  readonly named: Readonly<Record<string, AdultNamedAs>>
}

/** Where a child's work is in it: in which pictures, from 0, as the author answered about each, and whether the text tells of it. */
export type WorkInIt = { readonly pictures: readonly number[]; readonly told: boolean }

/**
 * What the author says about a whole post: picture by picture in their order, the video, and the text. Null: nothing said. `video` is left out where
 * there is none, and `adults` and `work` where there are none: so a post without them has the hash it always had.
 */
export type People = {
  readonly pictures: readonly (InPicture | null)[]
  readonly video?: InVideo | null
  readonly named: InText | null
  readonly adults?: AdultsInIt
  readonly work?: WorkInIt
}

export function peopleIn(
  { draft }: { readonly draft: Draft },
  pictures: readonly { readonly id: string; readonly sha256: string }[],
  video: { readonly id: string; readonly sha256: string } | null = null,
): People {
  const inPicture = ({ id }: { readonly id: string }) => adultsShown(draft, id)
  const work = workIn(draft, pictures, video)
  const said = {
    ...(work === null ? {} : { work }),
    pictures: pictures.map(({ id }) => (draft.shown?.[id] as InPicture | undefined) ?? null),
    ...(video === null ? {} : { video: (draft.shown?.[video.id] as InVideo | undefined) ?? null }),
    named: draft.named ?? null,
  }
  const adults: AdultsInIt = {
    pictures: pictures.map(inPicture),
    ...(video === null ? {} : { video: inPicture(video) }),
    named: Object.fromEntries(
      Object.entries(draft.adults?.['text'] ?? {}).map(([adult, as]) => [adult, adultNamedAs(as)]),
    ),
  }
  const nobody = [...adults.pictures, adults.video ?? {}, adults.named].every(each => Object.keys(each).length === 0)
  return nobody ? said : { ...said, adults }
}

/** A video of work counts as the picture after the last. */
function workIn(
  draft: Draft,
  pictures: readonly { readonly id: string; readonly sha256: string }[],
  video: { readonly id: string; readonly sha256: string } | null,
): WorkInIt | null {
  const all = video === null ? pictures : [...pictures, video]
  const shown = all.flatMap((one, at) => (isOfWork(draft.answers, one) ? [at] : []))
  const told = [draft.text, ...Object.values(draft.own)].some(tellsOfWork)
  return shown.length > 0 || told ? { pictures: shown, told } : null
}

function adultsShown(draft: Draft, of: string): Record<string, 'picture'> {
  return Object.fromEntries(Object.keys(draft.adults?.[of] ?? {}).map(adult => [adult, 'picture' as const]))
}

/** What is not one of the words becomes the strictest of them. */
export function adultNamedAs(as: string): AdultNamedAs {
  return ADULT_NAMED_AS.find(known => known === as) ?? 'name_and_words'
}

const ADULT_KINDS: Readonly<Record<AdultNamedAs, readonly AdultKind[]>> = {
  name: ['name'],
  words: ['words'],
  name_and_words: ['name', 'words'],
}

/** Each adult once, with everything that is to be seen of her in this post. */
export function adultsIn({ adults }: Pick<People, 'adults'>): AdultShown[] {
  const kinds = new Map<string, Set<AdultKind>>()
  const add = (adult: string, of: readonly AdultKind[]) =>
    kinds.set(adult, new Set([...(kinds.get(adult) ?? []), ...of]))
  for (const picture of [...(adults?.pictures ?? []), adults?.video ?? {}])
    for (const adult of Object.keys(picture)) add(adult, ['picture'])
  for (const [adult, as] of Object.entries(adults?.named ?? {})) add(adult, ADULT_KINDS[as])
  return [...kinds]
    .map(([adult, of]) => ({ adult, kinds: [...of].sort() }))
    .sort((a, b) => (a.adult < b.adult ? -1 : 1))
}

/** Ids of everybody in one picture of a draft, or named in its text, children first; null: nothing is said of it. */
export function everybodyIn(draft: Draft, of: string): string[] | null {
  const [children, adults] = [of === 'text' ? draft.named : draft.shown?.[of], draft.adults?.[of]]
  return children == null && adults === undefined
    ? null
    : [...Object.keys(children ?? {}), ...Object.keys(adults ?? {})]
}

/**
 * Each child once, with everything that is to be seen of it in this post. Whose work it is stands in no picture: it is of every child that is said
 * to be in the picture of it, and of every child whom the text names beside it or tells of.
 */
export function childrenIn({
  pictures,
  video,
  named,
  work,
}: Pick<People, 'pictures' | 'video' | 'named' | 'work'>): Shown[] {
  const kinds = new Map<string, Set<ConsentKind>>()
  const add = (pupil: string, kind: ConsentKind) => kinds.set(pupil, (kinds.get(pupil) ?? new Set()).add(kind))
  for (const said of [...pictures, named]) for (const [pupil, kind] of Object.entries(said ?? {})) add(pupil, kind)
  // A face is a face: what the policy and the family say about faces holds in a video too.
  for (const [pupil, as] of Object.entries(video ?? {})) {
    add(pupil, 'voice_video')
    add(pupil, as)
  }
  const makers = (work?.pictures ?? []).map(at => (at < pictures.length ? pictures[at] : video))
  for (const said of work === undefined ? [] : [...makers, named])
    for (const pupil of Object.keys(said ?? {})) add(pupil, 'work')
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
