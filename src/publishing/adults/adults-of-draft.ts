import type { CheckResult } from '../../checks/checks.ts'
import type { Act } from '../../platform/platform.ts'
import type { Platform } from '../posts/post.ts'
import type { Post } from '../posts/posts.store.ts'
import { type AdultShown, type AdultsOfPost, adultsUnsaid } from './adult-permission.rule.ts'
import { permissionFor } from './permission-of-post.ts'

/** What handing in has to know of adults. `unsaid`: that it is not said which are in it. */
export type AdultsOfDraft = AdultsOfPost & { readonly unsaid: ReturnType<typeof adultsUnsaid> }

export async function adultsOfDraft(
  one: Pick<Act, 'tx' | 'at'>,
  { school, draft }: Pick<Post, 'school' | 'draft'>,
  known: {
    readonly check: CheckResult
    readonly adults: readonly AdultShown[]
    readonly pictures: number
    readonly platforms: readonly Platform[]
  },
): Promise<AdultsOfDraft> {
  const permission = await permissionFor(one, school, known.adults, known.platforms)
  // A name that stops the post, or that the author says is none, has its own way.
  // Of somebody who does not work here the author says first that she agreed: then the permission is looked up as everybody's is.
  const named = known.check.findings.some(
    ({ kind, outcome, key, answered }) =>
      (kind === 'staff_named' || (kind === 'third_party_name' && answered?.id === 'agreed')) &&
      outcome !== 'block' &&
      (draft.contested[key] ?? '').trim() === '',
  )
  const unsaid = adultsUnsaid(permission.terms, {
    ticked: draft.holds?.includes('adults') ?? false,
    anybody: known.adults.length > 0,
    pictures: known.pictures,
    nameUnsaid: named && draft.adults?.['text'] === undefined,
  })
  return { ...permission, unsaid }
}
