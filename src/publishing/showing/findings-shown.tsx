import type { ComponentChildren } from 'preact'
import { type CheckResult, reminders, secondOf } from '../../checks/checks.ts'
import type { PolicyInForce } from '../../policy/policy.ts'
import { FindingCard, type Weight, useWords } from '../../ui/ui.ts'
import { ownTexts } from '../posts/check-post.ts'
import { isDoubt } from '../posts/doubts.rule.ts'
import { holdsPost, waitsForSomebody } from '../posts/held.rule.ts'
import type { Content } from '../posts/post.ts'
import { cardsShown, INFORMS } from './cards-shown.rule.ts'
import { clausesShown } from './clause-shown.ts'
import { kindSaid } from './kind-said.ts'
import { PlaceLine, type PlaceOfWords } from './place-line.tsx'
import { UnionCaution } from './union-caution.tsx'
import { AtSecond } from './video-look-line.tsx'

type Finding = CheckResult['findings'][number]

/** What it does now, after the author's answer and a clearing. */
export function weightOf(finding: Finding): Weight {
  if (finding.cleared) return 'cleared'
  if (finding.answered?.does === 'goes') return 'settled'
  return waitsForSomebody(finding) ? 'held' : finding.outcome
}

/** The version in whose texts and pictures the findings stand. */
export type FoundIn = {
  readonly post: string
  readonly content: Content
  readonly accounts: ReadonlyMap<string, string>
}

/** Counted from the names that the check gives: `text:bluesky-2`, `alt`, `alt:2`, `image:1`. Undefined: in the common text. */
function placeIn({ content, accounts }: FoundIn, place: string): PlaceOfWords | undefined {
  if (place === 'captions' || place === 'alt:video') return { in: place }
  const [kind, which] = place.split(':')
  if (kind === 'image' || kind === 'alt') return { in: kind, number: which === undefined ? 1 : Number(which) }
  const target = kind === 'text' && which !== undefined ? ownTexts(content).get(which) : undefined
  return target === undefined ? undefined : { in: 'own', account: accounts.get(target.account) ?? target.handle }
}

function WhereItStands({ place, version }: { place: string; version: FoundIn }) {
  const second = secondOf(place)
  const { video } = version.content
  if (second !== undefined && video !== undefined)
    return <AtSecond second={second} post={version.post} sha256={video.sha256} />
  const stands = placeIn(version, place)
  return stands === undefined ? null : <PlaceLine place={stands} />
}

/** First what keeps it from being approved, then what only a person judges, then what informs. */
function rankOf(finding: Finding): number {
  if (finding.cleared !== undefined || finding.outcome === 'advise') return INFORMS
  return holdsPost(finding) ? 0 : 1
}

/** Findings of a version as the approver sees them: what was found, the clause, why, and whether somebody cleared it. */
export function FindingsShown({
  check,
  policy,
  contested,
  version,
  more,
}: {
  check: CheckResult
  policy: PolicyInForce
  contested: Readonly<Record<string, string>>
  version: FoundIn
  more: (finding: Finding) => ComponentChildren
}) {
  const t = useWords()
  const shown = cardsShown(check.findings, rankOf)
  return (
    <>
      {shown.more > 0 && (
        <p class="govuk-body">
          {t('deciding.found-more', { shown: shown.cards.length, more: shown.more, judged: shown.moreInTheWay })}
        </p>
      )}
      {shown.cards.map(({ finding, number }) => (
        <FindingCard
          number={number}
          weight={weightOf(finding)}
          what={t('deciding.finding-kind', { kind: kindSaid(finding) })}
          span={finding.span}
          clauses={clausesShown(policy, finding.clauses)}
          because={finding.because}
          headingLevel={3}
        >
          <WhereItStands place={finding.in} version={version} />
          {reminders.has(finding.kind) && !isDoubt(finding) && (
            <p class="cw-finding__line">{t('checkfigures.reminder')}</p>
          )}
          <UnionCaution finding={finding} />
          {finding.answered !== undefined && finding.ask !== undefined && (
            <p class="cw-finding__line">
              {t('asks.author-answered', { question: finding.ask.question, answer: finding.answered.label })}
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
