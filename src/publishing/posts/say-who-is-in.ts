import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { pupilsById } from '../../pupils/pupils.ts'
import { adultsById } from '../adults/adults.store.ts'
import { videoOf } from '../media/videos.store.ts'
import type { Draft } from './post.ts'
import { lockPost, picturesOf, saveDraftOf } from './posts.store.ts'
import {
  adultNamedAs,
  FILMED_AS,
  type InPicture,
  type InText,
  type InVideo,
  NAMED_AS,
  type NamedAs,
  SEEN_AS,
  type SeenAs,
} from './who-is-in.rule.ts'

/** More children than this in one picture nobody can name one by one. */
export const MOST_IN_IT = 200

export type SayRefusal = { readonly refused: 'not-there' | 'handed-in' | 'too-many' }

/**
 * The author says who is in a picture, or whom the text names. Replaces what she said before; a child that is not on the roll of the school
 * is left out. Like the words of a draft, no history: what is handed in is.
 *
 * @param of a picture's or the video's id, or `text`
 * @param said by pupil; empty: nobody; null: nothing is said any more
 * @param adults the same by adult; one that is neither staff here nor of the school's register is left out
 */
export async function sayWhoIsIn(
  works: Works,
  visitor: Visitor,
  id: string,
  of: string,
  said: Readonly<Record<string, string>> | null,
  adults: Readonly<Record<string, string>> | null = said === null ? null : {},
): Promise<{ said: number } | SayRefusal> {
  return act(works, visitor.identity, async one => {
    const post = await lockPost(one.tx, id)
    if (post === null || post.author !== one.who.person) return { refused: 'not-there' }
    if (post.state !== 'draft' && post.state !== 'changes_asked') return { refused: 'handed-in' }
    const video = of === 'text' ? null : await videoOf(one.tx, id)
    const filmed = video?.id === of
    if (of !== 'text' && !filmed && !(await picturesOf(one.tx, id)).some(picture => picture.id === of))
      return { refused: 'not-there' }
    if (Object.keys({ ...said, ...adults }).length > MOST_IN_IT) return { refused: 'too-many' }
    const known = await adultsById(one.tx, post.school, Object.keys(adults ?? {}))
    const grown = [...known.keys()].map(adult => [adult, as(of, adults?.[adult])] as const)
    const draft = withAdults(post.draft, of, adults === null ? null : Object.fromEntries(grown))
    if (said === null) {
      await saveDraftOf(one.tx, id, withNothing(draft, of), post.revision + 1, one.at)
      return { said: grown.length }
    }
    const children = await pupilsById(one.tx, post.school, Object.keys(said))
    const kept = children.map(({ id: pupil }) => [pupil, said[pupil] ?? ''] as const)
    await saveDraftOf(one.tx, id, withSaid(draft, of, kept, filmed), post.revision + 1, one.at)
    return { said: kept.length + grown.length }
  })
}

/** What is not one of the words becomes the stricter of them. */
function withSaid(draft: Draft, of: string, kept: readonly (readonly [string, string])[], filmed: boolean): Draft {
  if (of === 'text') {
    const named: InText = Object.fromEntries(
      kept.map(([pupil, as]) => [pupil, NAMED_AS.find(known => known === as) ?? ('full_name' satisfies NamedAs)]),
    )
    return { ...draft, named }
  }
  if (filmed) {
    const inIt: InVideo = Object.fromEntries(
      kept.map(([pupil, as]) => [pupil, FILMED_AS.find(known => known === as) ?? 'face']),
    )
    return { ...draft, shown: { ...draft.shown, [of]: inIt } }
  }
  const shown: InPicture = Object.fromEntries(
    kept.map(([pupil, as]) => [pupil, SEEN_AS.find(known => known === as) ?? ('face' satisfies SeenAs)]),
  )
  return { ...draft, shown: { ...draft.shown, [of]: shown } }
}

function withNothing(draft: Draft, of: string): Draft {
  if (of === 'text') return { ...draft, named: null }
  return {
    ...draft,
    shown: Object.fromEntries(Object.entries(draft.shown ?? {}).filter(([picture]) => picture !== of)),
  }
}

const as = (of: string, said = '') => (of === 'text' ? adultNamedAs(said) : 'picture')

function withAdults(draft: Draft, of: string, said: Readonly<Record<string, string>> | null): Draft {
  const { [of]: before, ...rest } = draft.adults ?? {}
  if (said === null && before === undefined) return draft
  return { ...draft, adults: said === null ? rest : { ...rest, [of]: said } }
}
