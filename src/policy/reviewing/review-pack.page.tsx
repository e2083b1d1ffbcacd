import type { ClauseActed } from '../../history/history.ts'
import { BackLink, InsetText, SummaryList, Table, useWords, Wide } from '../../ui/ui.ts'
import { control } from '../control.ts'
import type { ClauseId } from '../packs/pack.ts'
import type { PolicySeen } from '../pages/which-school.tsx'
import type { Figures } from './read-figures.ts'
import { DueLine, Happened } from './review.page.tsx'
import type { ReviewSeen } from './see-review.ts'

/** Clauses that acted most often, no more than go on a page. */
const MOST_CLAUSES = 15

export type ReviewPackFacts = {
  readonly seen: PolicySeen
  readonly review: ReviewSeen
  readonly figures: Figures
  readonly acted: ReadonlyMap<ClauseId, ClauseActed>
}

/** What those who review have before them, on one page to print. Nobody's name and no figure about one person stands in it. */
export function ReviewPackPage({ seen, review, figures, acted }: ReviewPackFacts) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/policy/review?school=${seen.school.id}`} text={t('reviewing.back-to-review')} />
        <span class="govuk-caption-l">{`${seen.school.name}, ${review.pack.title}`}</span>
        <h1 class="govuk-heading-l">{t('reviewing.pack-title')}</h1>
        <p class="govuk-body">{t('reviewing.pack-body', { since: t.day(figures.since, new Date(0)) })}</p>
        <DueLine review={review} />
        <Happened seen={seen} review={review} />
        <h2 class="govuk-heading-m">{t('reviewing.pack-figures')}</h2>
        {control('governors_report', true) && (
          <SummaryList rows={[...yearRows(t, figures), ...readingRows(t, figures)]} />
        )}
        <OftenNamed review={review} acted={acted} />
        <InsetText text={t('reviewing.pack-print')} />
      </div>
    </div>
  )
}

type Row = { key: { text: string }; value: { text: string } }
type T = ReturnType<typeof useWords>

function yearRows(t: T, { kinds, cleared, handedIn }: Figures): Row[] {
  return [
    ...kinds.map(({ kind, times }) => ({
      key: { text: t(`reviewing.count-${kind}`) },
      value: { text: String(times) },
    })),
    {
      key: { text: t('reviewing.count-cleared') },
      value: {
        text:
          handedIn === 0
            ? t('reviewing.count-cleared-none')
            : t('reviewing.count-cleared-of', { cleared, rate: Math.round((cleared * 1000) / handedIn) / 10 }),
      },
    },
  ]
}

function readingRows(t: T, { readings }: Figures): Row[] {
  return [
    { key: { text: t('reviewing.count-readings') }, value: { text: t('reviewing.count-readings-of', readings) } },
    { key: { text: t('reviewing.count-questions-late') }, value: { text: String(readings.questionsLate) } },
  ]
}

function OftenNamed({ review, acted }: Pick<ReviewPackFacts, 'review' | 'acted'>) {
  const t = useWords()
  const often = review.pack.clauses
    .map(clause => ({ clause, times: acted.get(clause.id)?.times ?? 0 }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times)
    .slice(0, MOST_CLAUSES)
  return (
    <>
      <h2 class="govuk-heading-m">{t('reviewing.pack-clauses')}</h2>
      {often.length === 0 ? (
        <p class="govuk-body">{t('reviewing.pack-clauses-none')}</p>
      ) : (
        <Wide label={t('reviewing.pack-clauses')}>
          <Table
            firstCellIsHeader
            head={[{ text: t('reviewing.pack-clause') }, { text: t('reviewing.pack-times'), format: 'numeric' }]}
            rows={often.map(({ clause, times }) => [
              { text: clause.says },
              { text: String(times), format: 'numeric' as const },
            ])}
          />
        </Wide>
      )}
    </>
  )
}
