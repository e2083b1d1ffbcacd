import type { ComponentChildren } from 'preact'
import type { CheckResult } from '../../checks/checks.ts'
import type { PolicyInForce } from '../../policy/policy.ts'
import { FindingCard, useWords } from '../../ui/ui.ts'
import { clausesShown } from './clause-shown.ts'

type Finding = CheckResult['findings'][number]

/** Findings of a version as the approver sees them: what was found, the clause, why, and whether somebody cleared it. */
export function FindingsShown({
  check,
  policy,
  contested,
  more,
}: {
  check: CheckResult
  policy: PolicyInForce
  contested: Readonly<Record<string, string>>
  more: (finding: Finding) => ComponentChildren
}) {
  const t = useWords()
  return (
    <>
      {check.findings.map((finding, index) => (
        <FindingCard
          number={index + 1}
          weight={finding.cleared ? 'cleared' : finding.outcome}
          what={t('deciding.finding-kind', { kind: finding.kind })}
          span={finding.span}
          clauses={clausesShown(policy, finding.clauses)}
          because={finding.because}
          headingLevel={3}
        >
          {contested[finding.key] !== undefined && (
            <p class="cw-finding__line">{t('deciding.author-says', { words: contested[finding.key] ?? '' })}</p>
          )}
          {finding.cleared ? (
            <p class="cw-finding__line">{t('deciding.cleared-by', { role: finding.cleared.by })}</p>
          ) : (
            more(finding)
          )}
        </FindingCard>
      ))}
    </>
  )
}
