import type { ComponentChildren } from 'preact'
import { type CheckResult, reminders } from '../../checks/checks.ts'
import type { PolicyInForce } from '../../policy/policy.ts'
import { FindingCard, type Weight, useWords } from '../../ui/ui.ts'
import { waitsForSomebody } from '../posts/author-answers.ts'
import { clausesShown } from './clause-shown.ts'

type Finding = CheckResult['findings'][number]

/** What it does now, after the author's answer and a clearing. */
export function weightOf(finding: Finding): Weight {
  if (finding.cleared) return 'cleared'
  if (finding.answered?.does === 'goes') return 'settled'
  return waitsForSomebody(finding) ? 'held' : finding.outcome
}

function InPicture({ place }: { place: string }) {
  const t = useWords()
  const number = /^image:(\d+)$/.exec(place)?.[1]
  return number === undefined ? null : (
    <p class="cw-finding__line">{t('covering.found-in-image', { number: Number(number) })}</p>
  )
}

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
          weight={weightOf(finding)}
          what={t('deciding.finding-kind', { kind: finding.kind })}
          span={finding.span}
          clauses={clausesShown(policy, finding.clauses)}
          because={finding.because}
          headingLevel={3}
        >
          <InPicture place={finding.in} />
          {reminders.has(finding.kind) && <p class="cw-finding__line">{t('checkfigures.reminder')}</p>}
          {finding.answered !== undefined && (
            <p class="cw-finding__line">
              {t('asks.author-answered', { question: finding.ask?.question ?? '', answer: finding.answered.label })}
            </p>
          )}
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
