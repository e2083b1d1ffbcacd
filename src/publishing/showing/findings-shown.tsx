import type { ComponentChildren } from 'preact'
import { type CheckResult, reminders, secondOf } from '../../checks/checks.ts'
import type { PolicyInForce } from '../../policy/policy.ts'
import { FindingCard, type Weight, useWords } from '../../ui/ui.ts'
import { waitsForSomebody } from '../posts/author-answers.ts'
import { clausesShown } from './clause-shown.ts'
import { AtSecond } from './video-look-line.tsx'

type Finding = CheckResult['findings'][number]

/** What it does now, after the author's answer and a clearing. */
export function weightOf(finding: Finding): Weight {
  if (finding.cleared) return 'cleared'
  if (finding.answered?.does === 'goes') return 'settled'
  return waitsForSomebody(finding) ? 'held' : finding.outcome
}

function InPicture({ place, video }: { place: string; video: { post: string; sha256: string } | null }) {
  const t = useWords()
  const second = secondOf(place)
  if (second !== undefined && video !== null) return <AtSecond second={second} {...video} />
  if (place === 'captions') return <p class="cw-finding__line">{t('video.found-in-captions')}</p>
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
  video,
  more,
}: {
  check: CheckResult
  policy: PolicyInForce
  contested: Readonly<Record<string, string>>
  /** The version's video, for findings in it. */
  video: { readonly post: string; readonly sha256: string } | null
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
          <InPicture place={finding.in} video={video} />
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
