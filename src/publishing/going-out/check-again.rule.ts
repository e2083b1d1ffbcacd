import type { Finding } from '../../checks/checks.ts'

/** What a version looked like under one policy. `sentence`: what its approver signs, with the clauses behind it. */
export type Judged = {
  readonly findings: readonly Pick<Finding, 'key' | 'outcome' | 'clauses'>[]
  readonly sentence: { readonly sentence: string; readonly clauses: readonly string[] } | null
  readonly repliesClosed: boolean
}

export type Differs = 'findings' | 'sentence' | 'replies'

/** Null: a policy that changed its number only, or something else than this post. The clauses are those of the new policy. */
export function differences(
  before: Judged,
  now: Judged,
  repliesClauses: readonly string[],
): { differs: readonly Differs[]; clauses: readonly string[] } | null {
  const differs: Differs[] = []
  const clauses: string[] = []
  const known = new Set(before.findings.map(named))
  const news = now.findings.filter(finding => !known.has(named(finding)))
  if (news.length > 0 || now.findings.length !== before.findings.length) {
    differs.push('findings')
    clauses.push(...news.flatMap(finding => finding.clauses))
  }
  if ((before.sentence?.sentence ?? '') !== (now.sentence?.sentence ?? '')) {
    differs.push('sentence')
    clauses.push(...(now.sentence?.clauses ?? []))
  }
  if (before.repliesClosed !== now.repliesClosed) {
    differs.push('replies')
    clauses.push(...repliesClauses)
  }
  return differs.length === 0 ? null : { differs, clauses: [...new Set(clauses)] }
}

/** Place, kind and what it does: a finding that only advised and now blocks is another one. */
function named({ key, outcome }: Judged['findings'][number]): string {
  return `${key} ${outcome}`
}
