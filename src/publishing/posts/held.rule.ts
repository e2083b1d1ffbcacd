import type { Finding } from '../../checks/checks.ts'
import { control } from '../../policy/policy.ts'

type Judged = Pick<Finding, 'kind' | 'outcome' | 'answered'>

/** Words on a subject that the head has closed for a time: she closed it, so nobody else lets a post on it go (s1-reputation-10, s4-3-eg-11). */
function onClosedSubject({ kind, outcome }: Judged): boolean {
  return control('closed_subjects', kind === 'closed_subject' && outcome !== 'advise')
}

/** Is it the head, or who stands in for her, who alone says that it may stand? A doubt of its author, or a subject that is closed. */
export function waitsForHead(finding: Judged): boolean {
  return finding.answered?.does === 'head' || onClosedSubject(finding)
}

/** It can be handed in as it is, and waits for somebody with the right to say that it may stand. Where a policy stops the words, its author says first why they are wrong. */
export function waitsForSomebody(finding: Judged): boolean {
  const { answered, outcome } = finding
  if (answered?.does === 'head' || answered?.does === 'clearer') return true
  return outcome === 'approve' && onClosedSubject(finding)
}

/** Nothing that holds it is approved before it was let go, for this version. */
export function holdsPost(finding: Judged): boolean {
  return finding.outcome === 'block' || onClosedSubject(finding)
}
