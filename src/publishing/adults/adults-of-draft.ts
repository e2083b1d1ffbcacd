import type { CheckResult } from '../../checks/checks.ts'
import type { Act } from '../../platform/platform.ts'
import type { Platform } from '../posts/post.ts'
import { namesAdult } from '../posts/author-answers.ts'
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
  const named = known.check.findings.some(
    finding => namesAdult(finding) && finding.outcome !== 'block' && (draft.contested[finding.key] ?? '').trim() === '',
  )
  const unsaid = adultsUnsaid(permission.terms, {
    ticked: draft.holds?.includes('adults') ?? false,
    anybody: known.adults.length > 0,
    pictures: known.pictures,
    nameUnsaid: named && draft.adults?.['text'] === undefined,
  })
  return { ...permission, unsaid }
}
