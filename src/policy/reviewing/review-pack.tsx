import { SummaryList, Table, useWords, Wide } from '../../ui/ui.ts'
import type { SettingsInForce } from '../in-force.rule.ts'
import type { Figures } from './reviewing.store.ts'

/** How many suggestions were made in the year, and how many are answered. */
export type Figured = { readonly made: number; readonly answered: number; readonly takenUp: number }

/** Kinds of happening that say how the policy works, each counted over the school and the year, never by person. */
const COUNTED = [
  'post-handed-in',
  'post-approved',
  'post-changes-asked',
  'post-refused',
  'post-expired',
  'target-live',
  'withdrawal-asked',
  'finding-cleared',
] as const

/** The year's own figures: what governors look at beside the policy. Nobody's name and no figure about one person stands in them. */
export function ReviewPack({
  figures,
  suggestions,
  settings,
}: {
  figures: Figures
  suggestions: Figured
  settings: SettingsInForce
}) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('reviewing.pack-title')}</h2>
      <p class="govuk-body">{t('reviewing.pack-body')}</p>
      <SummaryList
        rows={[
          ...COUNTED.map(kind => ({
            key: { text: t(`reviewing.count-${kind}`) },
            value: { text: String(figures.kinds.get(kind) ?? 0) },
          })),
          {
            key: { text: t('reviewing.count-suggestions') },
            value: { text: t('reviewing.count-suggestions-of', suggestions) },
          },
        ]}
      />
      <h3 class="govuk-heading-s">{t('reviewing.pack-clauses')}</h3>
      {figures.clauses.length === 0 ? (
        <p class="govuk-body">{t('reviewing.pack-clauses-none')}</p>
      ) : (
        <Wide label={t('reviewing.pack-clauses')}>
          <Table
            firstCellIsHeader
            head={[{ text: t('reviewing.pack-clause') }, { text: t('reviewing.pack-times'), format: 'numeric' }]}
            rows={figures.clauses.map(({ id, times }) => [
              { text: settings.clause(id)?.says ?? id },
              { text: String(times), format: 'numeric' as const },
            ])}
          />
        </Wide>
      )}
    </>
  )
}
