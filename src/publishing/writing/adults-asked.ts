import { adultTerms, needsPermission } from '../adults/adult-permission.rule.ts'
import { namesAdult } from '../posts/author-answers.ts'
import type { PostRead } from '../posts/read-post.ts'

/** Whether the author has to be able to say which adults the text names: the policy asks for their permission, and there seem to be some. */
export function asksAdults({ standing, check, post }: Pick<PostRead, 'standing' | 'check' | 'post'>): boolean {
  if (!needsPermission(adultTerms(standing.policy.settings), true, 'name')) return false
  const seen = check.findings.some(finding => namesAdult(finding) && finding.outcome !== 'block')
  return seen || (post.draft.holds?.includes('adults') ?? false)
}
